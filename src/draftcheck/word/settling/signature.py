"""发文机关署名 and 成文日期: the date four characters from the right, the names centred over it (7.3.5.1)."""

from __future__ import annotations

from ..names import P
from .sheet import Element, Sheet, breadth, indent, put, text_of

_SIGNER, _DATE, _STAMP_DATE = "发文机关署名", "成文日期", "签名日期"
_RIGHT = 4.0  # characters
_NOTE = "附注"
_UNDER_TEXT = ("附件说明", "签名章")
_LEAST = 2.0  # a long name keeps this distance, and the date moves in under its middle


def settle_signature(sheet: Sheet) -> None:
    """Sets the indents of every run of signatures with the date that follows."""
    waiting: list[Element] = []
    for paragraph in list(sheet.of(_SIGNER, _DATE, _STAMP_DATE)):
        if sheet.style_of(paragraph) == _STAMP_DATE:
            _keep_together(sheet, paragraph, paragraph)
            continue
        if sheet.style_of(paragraph) == _SIGNER:
            waiting.append(paragraph)
            continue
        days = breadth(text_of(paragraph))
        widest = max((breadth(text_of(p)) for p in waiting), default=0.0)
        centre = max(_RIGHT + days / 2, _LEAST + widest / 2)
        for signer in waiting:
            indent(signer, sheet.size(_SIGNER), right=centre - breadth(text_of(signer)) / 2)
        indent(paragraph, sheet.size(_DATE), right=centre - days / 2)
        _keep_together(sheet, waiting[0] if waiting else paragraph, paragraph)
        waiting = []


def _keep_together(sheet: Sheet, first: Element, last: Element) -> None:
    """Keeps a signature on the page of the text's last paragraph: a page with nothing else may not be (7.3.5.5)."""
    for paragraph in (*_between(first, last), *_before_notes(sheet, last)):
        put(paragraph, "keepNext")
    above = first.getprevious()
    while above is not None and above.tag == P:
        put(above, "keepNext")
        if text_of(above) and sheet.style_of(above) not in _UNDER_TEXT:
            break
        above = above.getprevious()


def _before_notes(sheet: Sheet, date: Element) -> list[Element]:
    """The date and the notes under it, but for the last of them: what must stay with the one below."""
    found = [date]
    below = date.getnext()
    while below is not None and below.tag == P and sheet.style_of(below) == _NOTE:
        found.append(below)
        below = below.getnext()
    return found[:-1]


def _between(first: Element, last: Element) -> list[Element]:
    found = []
    here: Element | None = first
    while here is not None and here is not last:
        if here.tag == P:
            found.append(here)
        here = here.getnext()
    return found
