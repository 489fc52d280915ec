"""A signature never stands on a page without text (GB/T 9704-2012 7.3.5.5), nor takes a long paragraph along.

Word breaks a paragraph that is kept with the next one, LibreOffice moves the whole of it. So a long paragraph is kept
only where its end comes so near the foot of the page that the signature would go on alone, and one that fills a page
not even there: LibreOffice would leave pages empty before it.
"""

from __future__ import annotations

from ..names import P
from .page_room import end_of, height_of, lines_of, page_height
from .sheet import Element, Sheet, put, text_of

_NOTE, _ATTACHMENTS = "附注", "附件说明"
_STAMP = "签名章"
_SHORT = 3  # lines: goes along as a whole
_UNSURE = 1.0  # lines by which the estimate may be wrong


def keep_together(sheet: Sheet, first: Element, last: Element) -> None:
    """Keeps what stands between `first`, the first name, and `last`, the date, on a page with the end of the text."""
    tail = [*_between(first, last), *_notes_under(sheet, last)]
    for paragraph in tail[:-1]:
        put(paragraph, "keepNext")
    above = first.getprevious()
    noted: list[Element] = []
    while above is not None and above.tag == P:
        tail.append(above)
        if text_of(above) and sheet.style_of(above) != _STAMP:
            if sheet.style_of(above) != _ATTACHMENTS:
                break
            noted.append(above)
            if sum(lines_of(sheet, p) for p in noted) > _SHORT:
                break
        put(above, "keepNext")
        above = above.getprevious()
    if above is not None and above.tag == P:
        _keep_end(sheet, above, sum(height_of(sheet, p) for p in tail if p is not above))


def _keep_end(sheet: Sheet, paragraph: Element, below: float) -> None:
    """Keeps the last lines of the text with the `below` points that follow."""
    long = lines_of(sheet, paragraph) > _SHORT
    if long:
        put(paragraph, "widowControl", val="1")
    if not long or _goes_alone(sheet, paragraph, below):
        put(paragraph, "keepNext")


def _goes_alone(sheet: Sheet, paragraph: Element, below: float) -> bool:
    """Whether a paragraph may end on one page and what is under it begin on the next, and moving it would help."""
    unsure, page = _UNSURE * sheet.pitch(paragraph), page_height(sheet)
    if height_of(sheet, paragraph) + below > page:
        return False
    end = end_of(sheet, paragraph)
    return end <= unsure or end + below + unsure > page


def _notes_under(sheet: Sheet, date: Element) -> list[Element]:
    """The date and the notes under it."""
    found = [date]
    below = date.getnext()
    while below is not None and below.tag == P and sheet.style_of(below) == _NOTE:
        found.append(below)
        below = below.getnext()
    return found


def _between(first: Element, last: Element) -> list[Element]:
    found = []
    here: Element | None = first
    while here is not None and here is not last:
        if here.tag == P:
            found.append(here)
        here = here.getnext()
    return found
