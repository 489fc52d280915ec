"""How far down its page a paragraph ends, estimated: lines of 28 characters, heights as the styles say.

Only the program that shows a document knows for certain; kinsoku and the widths of letters move a line now and then.
"""

from __future__ import annotations

import math

from ..names import CELL, P_PR, ROW, TABLE, P, W
from .sheet import TWIPS, Element, Sheet, breadth, text_of

_SQUEEZE = 0.25  # points taken from each character, so that 28 of 三号 fill a line
_FULL_HEIGHT = 637.8  # 225 mm
_SPARE = 1.0  # points
_RULE = 8.0  # points that the rule under a framed head takes


def lines_of(sheet: Sheet, paragraph: Element) -> int:
    """How many lines a paragraph fills."""
    name = sheet.style_of(paragraph)
    breaks = sum(1 for _ in paragraph.iter(W + "br"))
    if breaks:
        return breaks + 1
    text = text_of(paragraph)
    left, right, first = (sheet.indent(paragraph, side) for side in ("left", "right", "firstLine"))
    room = max(1.0, sheet.width / (sheet.size(name) - _SQUEEZE) - left - right)
    return max(1, math.ceil((breadth(text) + first) / room - 0.01))


def height_of(sheet: Sheet, paragraph: Element) -> float:
    """How high a paragraph is in points, with the space over it."""
    return sheet.space(paragraph, "before") + lines_of(sheet, paragraph) * sheet.pitch(paragraph)


def page_height(sheet: Sheet) -> float:
    """The height of the type area in points."""
    page, margins = next(sheet.root.iter(W + "pgSz"), None), next(sheet.root.iter(W + "pgMar"), None)
    if page is None or margins is None:
        return _FULL_HEIGHT
    try:
        return (
            int(page.get(W + "h", "")) - int(margins.get(W + "top", "")) - int(margins.get(W + "bottom", ""))
        ) / TWIPS
    except ValueError:
        return _FULL_HEIGHT


def end_of(sheet: Sheet, wanted: Element) -> float:
    """How far down on its page a paragraph of the body ends, in points."""
    page = page_height(sheet) + _SPARE
    down = 0.0
    for element in (*reversed(list(wanted.itersiblings(preceding=True))), wanted):
        if element.tag == P:
            down = _below(sheet, element, down, page)
        elif element.tag == TABLE:
            down += sum(max((_cell(sheet, c) for c in row.iter(CELL)), default=0.0) for row in element.iter(ROW))
    return down


def _below(sheet: Sheet, paragraph: Element, down: float, page: float) -> float:
    """How far down a paragraph ends that begins at `down`."""
    properties = paragraph.find(P_PR)
    frame = properties.find(W + "framePr") if properties is not None else None
    if frame is not None:
        return max(down, _framed(sheet, frame, paragraph))
    if properties is not None and properties.find(W + "pageBreakBefore") is not None:
        down = 0.0
    count, pitch = lines_of(sheet, paragraph), sheet.pitch(paragraph)
    down += sheet.space(paragraph, "before")
    if properties is not None and properties.find(W + "keepNext") is not None and down + (count + 1) * pitch > page:
        down = 0.0
    for _ in range(count):
        down = down + pitch if down + pitch <= page else pitch
    return down


def _framed(sheet: Sheet, frame: Element, paragraph: Element) -> float:
    """How far a frame that stands on the edge of the page reaches into the type area."""
    margins = next(sheet.root.iter(W + "pgMar"), None)
    top = int(margins.get(W + "top", "0")) if margins is not None else 0
    return (int(frame.get(W + "y", "0")) - top) / TWIPS + height_of(sheet, paragraph) + _RULE


def _cell(sheet: Sheet, cell: Element) -> float:
    return sum(height_of(sheet, p) for p in cell.iter(P))
