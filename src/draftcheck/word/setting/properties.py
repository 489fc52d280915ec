"""Properties of paragraphs and runs, in the order the schema asks for."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ..names import P_PR, R_PR, W

Element = etree._Element

_PARAGRAPH = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_RUN = (
    "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike",
    "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
    "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign",
    "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
_SECTION = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
    "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
PARAGRAPH, RUN, SECTION = ({W + name: rank for rank, name in enumerate(o)} for o in (_PARAGRAPH, _RUN, _SECTION))


def properties(holder: Element, tag: str) -> Element:
    """The `w:pPr` of a paragraph or the `w:rPr` of a run; made where there is none."""
    found = holder.find(tag)
    if found is None:
        found = etree.SubElement(holder, tag)
        holder.insert(0, found)
    return found


def put(holder: Element, name: str, order: Mapping[str, int], attributes: Mapping[str, str]) -> Element:
    """The property `name`, with these attributes and no others."""
    found = holder.find(W + name)
    if found is None:
        found = etree.SubElement(holder, W + name)
        place(holder, found, order)
    found.attrib.clear()
    for key, value in attributes.items():
        found.set(W + key, value)
    return found


def place(holder: Element, child: Element, order: Mapping[str, int]) -> None:
    """Puts a property where the schema has it."""
    rank = order[str(child.tag)]
    behind = next((e for e in holder if e is not child and order.get(str(e.tag), 99) > rank), None)
    if behind is not None:
        behind.addprevious(child)
    else:
        holder.append(child)


def set_style(p: Element, style_id: str) -> Element:
    """Gives a paragraph a style; gives its `w:pPr`."""
    found = properties(p, P_PR)
    put(found, "pStyle", PARAGRAPH, {"val": style_id})
    return found


def set_run_style(run: Element, style_id: str) -> None:
    """Gives a run a character style."""
    put(properties(run, R_PR), "rStyle", RUN, {"val": style_id})
