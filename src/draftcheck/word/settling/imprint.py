"""版记: the box at the foot of the page is as high as its lines (7.4)."""

from __future__ import annotations

import math

from .sheet import Element, Sheet, breadth, text_of

_HOLDER, _LINES = "版记框", ("版记", "印发")
_SQUEEZE = 0.25  # points taken from each character, so that 28 of 三号 fill a line
_EMU = 12700  # to the point
_RULES = 2.0  # points that the lines take


def settle_imprint(sheet: Sheet) -> None:
    """States the height of the imprint's box."""
    for holder in sheet.of(_HOLDER):
        inside = [p for p in sheet.of(*_LINES) if any(a is holder for a in p.iterancestors())]
        copies: dict[Element, float] = {}  # a box is stored twice
        for paragraph in inside:
            copies.setdefault(next(a for a in paragraph.iterancestors() if a.tag.endswith("}txbxContent")), 0.0)
        if not copies:
            continue
        first = next(iter(copies))
        height = _RULES + sum(
            _lines_of(sheet, p) * sheet.line(sheet.style_of(p)) for p in inside if first in set(p.iterancestors())
        )
        for drawn in (*holder.iter("{*}extent"), *holder.iter("{*}ext")):
            if drawn.get("cy") is not None:
                drawn.set("cy", str(round(height * _EMU)))
        for shape in holder.iter("{urn:schemas-microsoft-com:vml}shape"):
            kept = [part for part in shape.get("style", "").split(";") if part and not part.startswith("height:")]
            shape.set("style", ";".join([*kept, f"height:{height:.1f}pt"]))


def _lines_of(sheet: Sheet, paragraph: Element) -> int:
    name = sheet.style_of(paragraph)
    text = text_of(paragraph)
    if name != _LINES[0]:
        return 1
    label = text.partition("：")[0] + "：" if "：" in text[:4] else ""
    whole = sheet.width / (sheet.size(name) - _SQUEEZE)
    room = whole - 2 - len(label)
    return max(1, math.ceil(breadth(text[len(label) :]) / room))
