"""发文机关署名 and 成文日期: the date four characters from the right, the names centred over it (7.3.5.1)."""

from __future__ import annotations

from .sheet import Element, Sheet, breadth, indent, text_of
from .together import keep_together

_SIGNER, _DATE, _STAMP_DATE = "发文机关署名", "成文日期", "签名日期"
_RIGHT = 4.0  # characters
_LEAST = 2.0  # a long name keeps this distance, and the date moves in under its middle


def settle_signature(sheet: Sheet) -> None:
    """Sets the indents of every run of signatures with the date that follows."""
    waiting: list[Element] = []
    for paragraph in list(sheet.of(_SIGNER, _DATE, _STAMP_DATE)):
        if sheet.style_of(paragraph) == _STAMP_DATE:
            keep_together(sheet, paragraph, paragraph)
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
        keep_together(sheet, waiting[0] if waiting else paragraph, paragraph)
        waiting = []
