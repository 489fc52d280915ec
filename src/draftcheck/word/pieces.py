"""What the text of a paragraph is, and which node each character comes from.

The only definition of it: the reader, and whoever writes into a paragraph, walk through these functions.
Insertions count, deletions and moved-away text do not; a tab, a break, a special hyphen and a symbol are one
character each; a field's result is text, its code is not; text boxes are paragraphs of their own.
"""

from collections.abc import Iterator

from lxml import etree

from ..core.pattern import Pattern
from .interning import RUN as RUN_SIGN
from .names import (
    ALTERNATE,
    BOX,
    CHOICE,
    FALLBACK,
    FIELD_CHAR,
    FIELD_CODE,
    FIELD_SIMPLE,
    RUN,
    SDT,
    SDT_CONTENT,
    TEXT,
    TYPE,
    P,
    W,
)  # fmt: skip

Element = etree._Element

PAGE_BREAK = "\f"
_WRAPPERS = frozenset(
    W + name
    for name in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "fldSimple",
        "dir",
        "bdo",
        "sdtContent",
        "rubyBase",
    )
)
_RUBY = W + "ruby"
DRAWINGS = frozenset((W + "drawing", W + "pict", W + "object", ALTERNATE))
_ONE_CHARACTER = {W + "tab": "\t", W + "cr": "\n", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
_BREAK, _SYMBOL, _SYMBOL_CODE = W + "br", W + "sym", W + "char"
_FIELD_TYPE = W + "fldCharType"
_FIELD_NAME = Pattern(r"\s*([A-Za-z]+)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Fields:
    """Complex fields run across runs and paragraphs of a part, one inside the other.

    `tracked` is False for a part whose fields do not close: there every run counts as text, so that a
    damaged field cannot swallow the rest of the draft.
    """

    def __init__(self, tracked: bool = True) -> None:
        self.in_code = False  # whether text met now belongs to some field's code
        self.unclosed = False  # whether a field is open
        self._tracked = tracked
        self._open: list[list[object]] = []  # [in its code, code text]

    def in_result_of(self, name: str) -> bool:
        """Whether text met now is part of the result of a field called `name` (`TOC`)."""
        return any(field_name(str(field[1])) == name for field in self._open)

    def mark(self, kind: str | None) -> None:
        """A `w:fldChar` of this type."""
        if kind == "begin":
            self._open.append([True, ""])
        elif kind == "separate" and self._open:
            self._open[-1][0] = False
        elif kind == "end" and self._open:
            self._open.pop()
        self.in_code = self._tracked and any(field[0] for field in self._open)
        self.unclosed = bool(self._open)

    def code(self, text: str) -> None:
        """A piece of field code."""
        if self._open:
            self._open[-1][1] = str(self._open[-1][1]) + text


def runs(container: Element) -> Iterator[Element]:
    """The `w:r` of a paragraph whose text counts, in order. For a tree that was not interned."""
    for child in container:
        if child.tag == RUN:
            yield child
        elif (inner := inside(child)) is not None:
            yield from runs(inner)


def inside(child: Element) -> Element | None:
    """What holds more of a paragraph's runs: the child itself, the content of a control, the branch to read; or None."""
    tag = child.tag
    if tag in _WRAPPERS:
        return child
    if tag == SDT:
        return child.find(SDT_CONTENT)
    return choice(child) if tag == ALTERNATE else None


def characters(node: Element, fields: Fields) -> str:
    """The characters of one child of a `w:r`; empty for a child that is not text. Keeps `fields` up to date."""
    tag = node.tag
    if tag == TEXT:
        text = "" if fields.in_code else node.text or ""
        # Word leaves out blanks at both ends unless they are to be kept.
        return text if node.get(_SPACE) == "preserve" else text.strip(" \t\r\n")
    if tag == ALTERNATE:
        chosen = choice(node)
        return "".join([characters(inner, fields) for inner in chosen]) if chosen is not None else ""
    if tag == FIELD_CHAR:
        fields.mark(node.get(_FIELD_TYPE))
    elif tag == FIELD_CODE:
        fields.code(node.text or "")
    elif not fields.in_code:
        if tag in _ONE_CHARACTER:
            return _ONE_CHARACTER[tag]
        if tag == _BREAK:
            return PAGE_BREAK if node.get(TYPE) == "page" else "\n"
        if tag == _SYMBOL:
            return _symbol(node.get(_SYMBOL_CODE))
        base = node.find(W + "rubyBase") if tag == _RUBY else None
        if base is not None:
            return "".join([characters(inner, fields) for run in runs(base) for inner in run])
    return ""


def _symbol(code: str | None) -> str:
    try:
        return chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def choice(alternate: Element) -> Element | None:
    """The branch of `mc:AlternateContent` to read: the first choice that has text in it, else the fallback."""
    branches = [child for child in alternate if child.tag in (CHOICE, FALLBACK)]
    for branch in branches:
        if next(branch.iter(P, RUN, TEXT), None) is not None or any(RUN_SIGN in text for text in branch.itertext()):
            return branch
    return branches[0] if branches else None


def boxes(drawing: Element) -> Iterator[Element]:
    """The outermost text boxes (`w:txbxContent`) in a drawing, each once."""
    if drawing.tag == ALTERNATE:
        chosen = choice(drawing)
        if chosen is not None:
            yield from _boxes_below(chosen)
    else:
        yield from _boxes_below(drawing)


def _boxes_below(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == BOX:
            yield child
        elif child.tag == ALTERNATE:
            yield from boxes(child)
        elif len(child):
            yield from _boxes_below(child)


def field_name(code: str) -> str:
    """PAGE for ` page \\* MERGEFORMAT`: names ignore case, and the blank behind them may be missing."""
    name = _FIELD_NAME.match(code)
    return name[1].upper() if name else ""


def field_names(container: Element) -> set[str]:
    """Names of the fields in a part; a code may be cut into several runs."""
    names: set[str] = set()
    codes: list[str] = []
    for element in container.iter(FIELD_CHAR, FIELD_CODE, FIELD_SIMPLE):
        if element.tag == FIELD_SIMPLE:
            names.add(field_name(element.get(W + "instr") or ""))
        elif element.tag == FIELD_CODE:
            if codes:
                codes[-1] += element.text or ""
        elif element.get(_FIELD_TYPE) == "begin":
            codes.append("")
        elif codes and element.get(_FIELD_TYPE) == "end":
            names.add(field_name(codes.pop()))
    return names | {field_name(code) for code in codes}
