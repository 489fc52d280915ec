"""What a part repeats word for word is parsed once.

Word and WPS write the same `w:rPr`, `w:pPr` and `w:tcPr` thousands of times, and nine runs of ten hold nothing but
properties and one `w:t`. Before parsing, each such block becomes a number, an attribute of the paragraph or cell it
opens or else of an empty element in its place; the few different ones are parsed on their own. Each such run becomes
text of the element around it: RUN, the number of its properties, RUN, its characters. A long draft then has a tenth
of the elements (docs/decisions/003-interning.md).
"""

import re
from collections.abc import Iterable

from lxml import etree

from ..core.errors import UnreadableFile
from .markup import parse
from .names import R_PR

Element = etree._Element
KEY = "draftcheck"
# The last private character of Unicode: XML allows it, no font has it.
RUN = "\U0010fffd"
_RUN = RUN.encode()
_PLANE_16 = _RUN[:1]  # no other character begins with this byte
_RUN_BY_NUMBER = re.compile(rb"&#(?:[xX]0*10[fF]{3}[dD]|0*1114109);")
_KEY = KEY.encode()


def _body(kind: bytes) -> bytes:
    """Everything up to the first end tag of a kind, tag by tag and without a way back."""
    return b"(?:[^<]++|<(?!/w:%b>))*+" % kind


# A block ends at its first end tag. No plain run: one that holds more than properties and one w:t, one whose text is
# empty or has blanks at an end (Word keeps them or not), one with white space behind it, which would pass for its text.
_REPEATED = re.compile(
    rb"<w:(?:r(?: [^>]*+)?+>((?:<w:rPr>" + _body(b"rPr") + rb"</w:rPr>)?+)"
    rb"(?:<w:t xml:space=\"preserve\">|<w:t>(?![ \t\r\n]))([^<]++)(?<![ \t\r\n])</w:t></w:r>(?=<)"
    rb"|((?:(?:p|tc)(?: [^>]*+)?+><w:)?+)"
    rb"(rPr>"
    + _body(b"rPr")
    + rb"</w:rPr>|pPr>"
    + _body(b"pPr")
    + rb"</w:pPr>|tcPr>"
    + _body(b"tcPr")
    + rb"</w:tcPr>))"
)
_DECLARATIONS = re.compile(rb"\sxmlns(?::[\w.-]+)?=(?:\"[^\"]*\"|'[^']*')")
_ROOT = re.compile(rb"<w:[A-Za-z]+\s[^>]*>")
# A section, a tracked change and a block inside its own kind have more to them than their look.
_LEFT_ALONE = (b"<w:sectPr", b"Change ", b"<w:del ", b"<w:ins ", b"<w:moveFrom ", b"<w:moveTo ")


class Interned:
    """A part as it is parsed: `root`, and the blocks that its numbers stand for."""

    def __init__(self, root: Element, blocks: Iterable[Element] = ()) -> None:
        self.root = root
        self._blocks = {str(number): block for number, block in enumerate(blocks)}

    def block(self, key: str) -> Element:
        """The block with this number; an empty one for a number that is not ours."""
        found = self._blocks.get(key)
        return etree.Element(R_PR) if found is None else found


class _Blocks(dict[bytes, bytes]):
    """Block → what is written in its place; `order` holds those that got a number."""

    def __init__(self) -> None:
        super().__init__({b"": b""})
        self.order: list[bytes] = []

    def __missing__(self, block: bytes) -> bytes:
        kind = block[3 : block.index(b">")]
        if any(sign in block for sign in _LEFT_ALONE) or block.count(b"<w:" + kind + b">") > 1:
            self[block] = block
        else:
            self[block] = b'<w:%b %b="%d"/>' % (kind, _KEY, len(self.order))
            self.order.append(block)
        return self[block]


class _Runs(dict[bytes, bytes]):
    """Properties of a plain run → what is written before its text; empty where the run has to stay as it is."""

    def __init__(self, blocks: _Blocks) -> None:
        super().__init__({b"": _RUN + _RUN})
        self._blocks = blocks

    def __missing__(self, block: bytes) -> bytes:
        short = self._blocks[block]
        number = short[len(b"<w:rPr ") + len(_KEY) + len(b'="') : -len(b'"/>')]
        self[block] = b"" if short == block else _RUN + number + _RUN
        return self[block]


def parse_interned(data: bytes) -> Interned:
    """The part with what it repeats interned; as it is where that would not be safe.

    Raises UnreadableFile as `parse` does.
    """
    start = _ROOT.search(data, 0, 20_000)
    if start is None or _PLANE_16 in data:
        return Interned(parse(data))
    blocks = _Blocks()
    short = _shortened(data, blocks)
    # Text that only looks like mark-up, namespaces declared inside, ruby: left to the plain way.
    if (
        (b"!" in short and b"<!" in short)
        or (b"&#" in short and _RUN_BY_NUMBER.search(short))
        or short.count(b"xmlns:w=") != 1
        or b"<w:ruby>" in short
    ):
        return Interned(parse(data))
    envelope = b"<k" + b"".join(_DECLARATIONS.findall(start[0])) + b">%b</k>"
    try:
        return Interned(parse(short), list(parse(envelope % b"".join(blocks.order))))
    except UnreadableFile:
        return Interned(parse(data))


def _shortened(data: bytes, blocks: _Blocks) -> bytes:
    starts = _Runs(blocks)
    # Between, properties of a run, its text, what a block opens, the block; and again. Groups that took no part are None.
    parts: list[bytes | None] = _REPEATED.split(data)
    for n in range(1, len(parts), 5):
        block = parts[n + 3]
        if block is not None:
            opening = parts[n + 2]
            short = blocks[b"<w:" + block]
            if opening and short[-2:] == b"/>":
                # <w:pPr …/> of a paragraph → <w:p …>
                parts[n + 2] = None
                parts[n + 3] = short[: short.index(b" ") - 2] + short[short.index(b" ") : -2] + b">"
            else:
                parts[n + 2] = b"<w:" + opening[:-3] if opening else None
                parts[n + 3] = short
            continue
        properties = parts[n] or b""
        start = starts[properties]
        if start:
            parts[n] = start
        else:
            parts[n] = b"<w:r>" + properties + b'<w:t xml:space="preserve">'
            parts[n + 2] = b"</w:t></w:r>"
    return b"".join(filter(None, parts))


def plain_runs(text: str) -> tuple[list[str], list[str]]:
    """Numbers of the properties (empty for none) and characters of the plain runs in the text of an element."""
    if RUN not in text:
        return [], []
    parts = text.split(RUN)
    return parts[1::2], parts[2::2]
