"""Whether a draft carries a 密级: such a draft goes into no store unless the office allows it."""

from __future__ import annotations

from ..core.draft import Draft
from ..core.pattern import Pattern
from ..outline.secrecy_mark import secrecy_marks

_WHOLE_LINE = Pattern(r"(?:密\s*级\s*[:：]?\s*)?(?:绝\s*密|机\s*密|秘\s*密)\s*(?P<sign>[★☆*＊※].{0,20})?", ("密",))


def is_classified(draft: Draft) -> bool:
    """A mark in the 版头; or, to be safe, a line anywhere (an attachment, a box, a header) that is nothing but one.

    In a table, where a register may have a column of them, such a line counts with its ★ only.
    """
    if any(secrecy_marks(draft)):
        return True
    for paragraph in draft.document.paragraphs:
        match = _WHOLE_LINE.fullmatch(paragraph.text.strip())
        if match is not None and (match["sign"] or paragraph.place.kind != "table"):
            return True
    return False
