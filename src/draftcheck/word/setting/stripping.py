"""Direct formatting taken off a draft's paragraphs and runs, as far as it contradicts the style they get."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, name

from lxml import etree

from ..names import ALTERNATE, P_PR, R_PR, RUN, SDT, SDT_CONTENT, VAL, W
from ..property_order import RUN as RUN_ORDER
from .former_styles import FormerStyles
from .properties import put

Element = etree._Element

_TEXTUAL = frozenset(
    W + n
    for n in ("t", "delText", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "fldChar", "instrText", "ptab")
)
_WRAPPERS = frozenset(
    W + n for n in ("hyperlink", "ins", "del", "moveFrom", "moveTo", "smartTag", "customXml", "fldSimple", "dir", "bdo")
)
_KEPT = frozenset(
    W + n
    for n in (
        "ins", "del", "moveFrom", "moveTo", "caps", "smallCaps", "strike", "dstrike", "noProof", "vanish", "webHidden",
        "vertAlign", "rtl", "cs", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange", "fitText",
    )
)  # fmt: skip
LOOKS = frozenset(
    W + n
    for n in (
        "rFonts",
        "sz",
        "szCs",
        "color",
        "highlight",
        "shd",
        "b",
        "bCs",
        "i",
        "iCs",
        "u",
        "spacing",
        "w",
        "kern",
        "position",
    )
)
"""Run properties that make up how a text looks."""
_EMPHASIS = frozenset(W + n for n in ("b", "bCs", "i", "iCs", "u", "em"))
_DROPPED_FROM_PARAGRAPH = frozenset(
    W + n
    for n in (
        "widowControl", "shd", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN",
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "jc", "textAlignment",
        "outlineLvl",
    )
)  # fmt: skip
_SYMBOL_FONTS = ("wingdings", "webdings", "symbol", "dingbats", "marlett", "emoji", "mtextra", "ext")
_USUAL_SCRIPTS = ("CJK", "LATIN", "GREEK", "CYRILLIC", "FULLWIDTH", "HIRAGANA", "KATAKANA", "BOPOMOFO", "IDEOGRAPHIC")


def runs_of(container: Element) -> Iterator[Element]:
    """The runs of a paragraph itself, deleted ones among them, those in drawings and rubies left out."""
    for child in container:
        if child.tag == RUN:
            yield child
        elif child.tag in _WRAPPERS:
            yield from runs_of(child)
        elif child.tag == SDT:
            inner = child.find(SDT_CONTENT)
            if inner is not None:
                yield from runs_of(inner)
        elif child.tag == ALTERNATE:
            for branch in child:
                yield from runs_of(branch)


def holds_text(run: Element) -> bool:
    """Whether a run shows characters of its own, or belongs to a field that does."""
    return any(child.tag in _TEXTUAL for child in run)


def strip_paragraph(p: Element) -> None:
    """Takes off what places a paragraph; numbering, breaks, frames, tabs, borders and tracked changes stay."""
    properties = p.find(P_PR)
    if properties is None:
        return
    for child in list(properties):
        if child.tag in _DROPPED_FROM_PARAGRAPH:
            properties.remove(child)
    mark = properties.find(R_PR)
    if mark is not None:
        for child in list(mark):
            if child.tag not in _KEPT:
                mark.remove(child)
        if not len(mark):
            properties.remove(mark)
    tabs = properties.find(W + "tabs")
    if tabs is not None and not any(child.tag == W + "tab" for run in runs_of(p) for child in run):
        properties.remove(tabs)


def strip_run(run: Element, former: FormerStyles, hidden: bool, emphasis: bool) -> None:
    """Takes face, size, colour, spacing and shading off a run; what its character style says besides, stays.

    `hidden`: the paragraph's former style hides its text, which must not come to light.
    """
    if not holds_text(run):
        return
    properties = run.find(R_PR)
    found = list(properties) if properties is not None else []
    style = next((child.get(VAL) for child in found if child.tag == W + "rStyle"), None)
    wanted = dict(former.brings(style)) if style else {}
    if hidden:
        wanted.setdefault("vanish", "1")
    for child in found:
        wanted.pop(str(child.tag).removeprefix(W), None)  # what is stated wins over the style
    kept_face = needs_its_face(run, found)
    for child in found:
        keep = child.tag in _KEPT or (emphasis and child.tag in _EMPHASIS) or (kept_face and child.tag == W + "rFonts")
        if not keep and properties is not None:
            hint = child.get(W + "hint") if child.tag == W + "rFonts" else None
            properties.remove(child)
            if hint:  # which of two faces a quotation mark is set in
                put(properties, "rFonts", RUN_ORDER, {"hint": hint})
    linked = any(outer.tag == W + "hyperlink" for outer in run.iterancestors())
    for tag, value in wanted.items():
        if W + tag in _EMPHASIS and (not emphasis or linked):
            continue
        if properties is None:
            properties = etree.SubElement(run, R_PR)
            run.insert(0, properties)
        put(properties, tag, RUN_ORDER, {"val": value})
    if properties is not None and not len(properties):
        run.remove(properties)


def needs_its_face(run: Element, properties: list[Element]) -> bool:
    """Whether the characters of a run exist in its own face only: symbols, rare characters, other scripts."""
    fonts = next((child for child in properties if child.tag == W + "rFonts"), None)
    if fonts is None:
        return False
    faces = "".join(str(value) for value in fonts.attrib.values()).lower().replace(" ", "").replace("-", "")
    if any(word in faces for word in _SYMBOL_FONTS):
        return True
    return any(map(_rare, "".join(node.text or "" for node in run.iter(W + "t", W + "delText"))))


def _rare(character: str) -> bool:
    if character.isascii():
        return False
    if ord(character) > 0xFFFF or category(character) == "Co":
        return True
    return category(character) in ("Lo", "Mn", "Mc") and not name(character, "").startswith(_USUAL_SCRIPTS)
