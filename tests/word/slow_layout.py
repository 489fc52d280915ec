"""Second opinion: indents, alignment and line spacing, merged attribute by attribute over the levels."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
SIDES = {"start": "left", "end": "right"}


def points(text: str, unit: float = 0.05) -> float:
    """A measure in points: twips, or a number with its unit."""
    if text[-2:] in POINTS:
        return float(text[:-2]) * POINTS[text[-2:]]
    return float(text) * unit


def layout_of(levels: list[Element]) -> dict[str, Any]:
    """Fields of Layout from pPr elements, weakest first."""
    layout: dict[str, Any] = {
        "alignment": "left", "first_line_chars": None, "first_line_pt": 0.0, "left_chars": None, "left_pt": 0.0,
        "line_rule": "auto",
    }  # fmt: skip
    line = "240"
    for ppr in levels:
        alignment = ppr.find("jc")
        if alignment is not None:
            layout["alignment"] = SIDES.get(alignment.get("val", ""), alignment.get("val"))
        spacing = ppr.find("spacing")
        if spacing is not None:
            line = spacing.get("line", line)
            layout["line_rule"] = spacing.get("lineRule", layout["line_rule"])
        indent = ppr.find("ind")
        if indent is not None:
            _indent(indent, layout)
    layout["line"] = points(line) / 12 if layout["line_rule"] == "auto" else points(line)
    return layout


def _indent(indent: Element, layout: dict[str, Any]) -> None:
    """One level's w:ind. firstLine and hanging are one property with a sign, so are the two in characters."""
    for name, field in (("start", "left"), ("left", "left")):
        if indent.get(name):
            layout[field + "_pt"] = points(indent.get(name, ""))
        if indent.get(name + "Chars"):
            layout[field + "_chars"] = float(indent.get(name + "Chars", "")) / 100
    if indent.get("hanging"):
        layout["first_line_pt"] = -points(indent.get("hanging", ""))
    elif indent.get("firstLine"):
        layout["first_line_pt"] = points(indent.get("firstLine", ""))
    if indent.get("hangingChars"):
        layout["first_line_chars"] = -float(indent.get("hangingChars", "")) / 100
    elif indent.get("firstLineChars"):
        layout["first_line_chars"] = float(indent.get("firstLineChars", "")) / 100
