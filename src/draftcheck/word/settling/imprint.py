"""版记: the box at the foot of the page is as high as its lines (7.4); one that no page holds is no box."""

from __future__ import annotations

import math

from ..names import TABLE
from .page_room import page_height
from .sheet import TWIPS, Element, Sheet, breadth, put, text_of

_HOLDER, _LINES = "版记框", ("版记", "印发")
_SQUEEZE = 0.25  # points taken from each character, so that 28 of 三号 fill a line
_EMU = 12700  # to the point
_RULES = 2.0  # points that the lines take
_UNSURE = 1.1  # names that are not parted leave lines unfilled, and there are more of them
_TIGHT = 18.0  # points: the least pitch of characters of 四号


def settle_imprint(sheet: Sheet) -> None:
    """States the height of the imprint's box.

    Addressees that fill more than a page stand closer together; where that is not enough, they stand under the text as
    an ordinary table, which goes on over the pages: in a box they would be cut off.
    """
    for holder in list(sheet.of(_HOLDER)):
        inside = [p for p in sheet.of(*_LINES) if any(a is holder for a in p.iterancestors())]
        copies = list(
            dict.fromkeys(next(a for a in p.iterancestors() if a.tag.endswith("}txbxContent")) for p in inside)
        )
        if not copies:  # a box is stored twice
            continue
        shown = [p for p in inside if copies[0] in set(p.iterancestors())]
        height, room = _height(sheet, shown), page_height(sheet)
        if height * _UNSURE > room:
            count = sum(_lines_of(sheet, p) for p in shown)
            pitch = (room - _RULES) / math.ceil(count * _UNSURE)
            if pitch < _TIGHT:
                _unbox(holder, copies[0])
                continue
            for paragraph in inside:
                put(paragraph, "spacing", line=int(pitch * TWIPS), lineRule="exact")
            height = room
        _state(holder, height)


def _height(sheet: Sheet, paragraphs: list[Element]) -> float:
    return _RULES + sum(_lines_of(sheet, p) * sheet.pitch(p) for p in paragraphs)


def _state(holder: Element, height: float) -> None:
    for drawn in (*holder.iter("{*}extent"), *holder.iter("{*}ext")):
        if drawn.get("cy") is not None:
            drawn.set("cy", str(round(height * _EMU)))
    for shape in holder.iter("{urn:schemas-microsoft-com:vml}shape"):
        kept = [part for part in shape.get("style", "").split(";") if part and not part.startswith("height:")]
        shape.set("style", ";".join([*kept, f"height:{height:.1f}pt"]))


def _unbox(holder: Element, box: Element) -> None:
    """Puts the table of a box in its place, under the text."""
    for table in list(box.iterchildren(TABLE)):
        holder.addprevious(table)
    for child in [child for child in holder if not child.tag.endswith("}pPr")]:
        holder.remove(child)


def _lines_of(sheet: Sheet, paragraph: Element) -> int:
    name = sheet.style_of(paragraph)
    text = text_of(paragraph)
    if name != _LINES[0]:
        return 1
    label = text.partition("：")[0] + "：" if "：" in text[:4] else ""
    whole = sheet.width / (sheet.size(name) - _SQUEEZE)
    room = whole - 2 - len(label)
    return max(1, math.ceil(breadth(text[len(label) :]) / room))
