"""Tracked changes of format (w:pPrChange, w:rPrChange; ECMA-376 17.13.5.29, 17.13.5.31)."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from ..names import ALTERNATE, P_PR, R_PR, W
from .signature import Ids, Signature, signed
from .text_map import Line
from .tree import new_element

Element = etree._Element
Change = Mapping[str, str | float | bool]

_RUN_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "snapToGrid",
    "vanish",
    "webHidden",
    "color",
    "spacing",
    "w",
    "kern",
    "position",
    "sz",
    "szCs",
    "highlight",
    "u",
    "effect",
    "bdr",
    "shd",
    "fitText",
    "vertAlign",
    "rtl",
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
]
_PARAGRAPH_ORDER = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "topLinePunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
]
_RUN_KEYS = frozenset(("east_asia", "latin", "size_pt", "bold", "color", "highlight", "shading"))
_PARAGRAPH_KEYS = frozenset(
    ("alignment", "first_line_chars", "left_chars", "left_pt", "line_rule", "line", "page_break_before", "before_pt", "after_pt")
)  # fmt: skip
_VAL = W + "val"
_RUN_CHANGE, _PARAGRAPH_CHANGE = W + "rPrChange", W + "pPrChange"
_NOT_STORED = frozenset((R_PR, W + "sectPr", _PARAGRAPH_CHANGE))


def of_paragraph(change: Change) -> bool:
    """Whether a change is one of the paragraph, and not of characters."""
    return not set(change) <= _RUN_KEYS


def can_change(line: Line, start: int, end: int, change: Change) -> bool:
    """Whether the format can be changed under revision: known properties, and no change of another person there."""
    keys = set(change)
    if not keys or not (keys <= _RUN_KEYS or keys <= _PARAGRAPH_KEYS):
        return False
    if keys <= _RUN_KEYS:
        runs = _runs(line, start, end)
        return bool(runs) and not any(
            run.find(f"{R_PR}/{_RUN_CHANGE}") is not None or any(True for _ in run.iterancestors(ALTERNATE))
            for run in runs
        )
    if any(True for _ in line.element.iterancestors(ALTERNATE)):
        return False
    return line.element.find(f"{P_PR}/{_PARAGRAPH_CHANGE}") is None


def change_format(line: Line, start: int, end: int, change: Change, ids: Ids, signature: Signature) -> None:
    """Changes the format of characters (of all when `start == end`), or of the paragraph."""
    if set(change) <= _RUN_KEYS:
        for run in _runs(line, start, end):
            properties = run.find(R_PR)
            if properties is None:
                properties = new_element(R_PR, run)
                run.insert(0, properties)
            old = deepcopy(properties)
            old.tail = None
            _set_run(properties, change)
            marked = signed(_RUN_CHANGE, ids, signature, run)
            marked.append(old)
            properties.append(marked)
        return
    properties = line.element.find(P_PR)
    if properties is None:
        properties = new_element(P_PR, line.element)
        line.element.insert(0, properties)
    old = new_element(P_PR, line.element)
    for child in properties:
        if child.tag not in _NOT_STORED:
            old.append(deepcopy(child))
    _set_paragraph(properties, change)
    marked = signed(_PARAGRAPH_CHANGE, ids, signature, properties)
    marked.append(old)
    properties.append(marked)


def _runs(line: Line, start: int, end: int) -> list[Element]:
    pieces = [p for p in line.pieces if p.start < end and p.end > start] if end > start else line.pieces
    return list(dict.fromkeys(piece.run for piece in pieces))


def _child(properties: Element, name: str, order: list[str]) -> Element:
    """The child of this name, made at its place in the schema's order."""
    found = properties.find(W + name)
    if found is not None:
        return found
    later = {W + n for n in order[order.index(name) + 1 :]} | {_RUN_CHANGE, _PARAGRAPH_CHANGE}
    place = next((number for number, child in enumerate(properties) if child.tag in later), len(properties))
    made = new_element(W + name, properties)
    properties.insert(place, made)
    return made


def _set_run(properties: Element, change: Change) -> None:
    for key, value in change.items():
        if key in ("east_asia", "latin"):
            fonts = _child(properties, "rFonts", _RUN_ORDER)
            for name in ("eastAsia",) if key == "east_asia" else ("ascii", "hAnsi"):
                fonts.set(W + name, str(value))
                fonts.attrib.pop(W + name + "Theme", "")
        elif key == "size_pt":
            for name in ("sz", "szCs"):
                _child(properties, name, _RUN_ORDER).set(_VAL, str(round(float(value) * 2)))
        elif key == "bold":
            _child(properties, "b", _RUN_ORDER).set(_VAL, "1" if value else "0")
        elif key == "color":
            color = _child(properties, "color", _RUN_ORDER)
            color.attrib.clear()
            color.set(_VAL, str(value))
        elif key == "highlight":
            _child(properties, "highlight", _RUN_ORDER).set(_VAL, str(value))
        elif key == "shading":
            shading = _child(properties, "shd", _RUN_ORDER)
            shading.attrib.clear()
            shading.set(_VAL, "clear")
            shading.set(W + "fill", str(value))


def _set_paragraph(properties: Element, change: Change) -> None:
    for key, value in change.items():
        if key == "alignment":
            _child(properties, "jc", _PARAGRAPH_ORDER).set(_VAL, str(value))
        elif key == "page_break_before":
            _child(properties, "pageBreakBefore", _PARAGRAPH_ORDER).set(_VAL, "1" if value else "0")
        elif key in ("first_line_chars", "left_chars"):
            _indent(_child(properties, "ind", _PARAGRAPH_ORDER), key, float(value))
        elif key == "left_pt":
            _child(properties, "ind", _PARAGRAPH_ORDER).set(W + "left", str(round(float(value) * 20)))
        elif key in ("before_pt", "after_pt"):
            name = "before" if key == "before_pt" else "after"
            _child(properties, "spacing", _PARAGRAPH_ORDER).set(W + name, str(round(float(value) * 20)))
        elif key == "line_rule":
            _child(properties, "spacing", _PARAGRAPH_ORDER).set(W + "lineRule", str(value))
        elif key == "line":
            lines = change.get("line_rule", "exact") == "auto"
            _child(properties, "spacing", _PARAGRAPH_ORDER).set(
                W + "line", str(round(float(value) * (240 if lines else 20)))
            )


def _indent(indent: Element, key: str, characters: float) -> None:
    """An indent in characters, with what it is in twips for programs that do not know characters."""
    hundredths, twips = round(characters * 100), round(characters * 320)
    if key == "left_chars":
        indent.set(W + "leftChars", str(hundredths))
        indent.set(W + "left", str(twips))
        return
    for name in ("firstLineChars", "firstLine", "hangingChars", "hanging"):
        indent.attrib.pop(W + name, "")
    name = "firstLine" if characters >= 0 else "hanging"
    indent.set(W + name + "Chars", str(abs(hundredths)))
    indent.set(W + name, str(abs(twips)))
