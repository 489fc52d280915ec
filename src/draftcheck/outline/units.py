"""Cuts a draft into the main text and its attachments, each of which counts and signs for itself."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.pattern import Pattern
from .date_lines import is_date_line
from .lines import Line
from .tail import is_imprint

ATTACHMENT_LABEL = Pattern(r"附(?:件|表|录)?[\d一二三四五六七八九十]{0,3}[:：]?", "附")
_LONE_NAMED_LABEL = Pattern(r"附件[:：].{1,60}", "附")
_NAMED_LABEL = Pattern(r"附(?:件|表|录)[\d一二三四五六七八九十]{1,3}[:：].{1,60}", "附")


def unit_starts(lines: Sequence[Line]) -> list[int]:
    """Indexes in `lines` where units begin; the first is 0, for the main text.

    An attachment begins at its label (附件, 附件2) when something shows that a new page begins there: a page
    break, the signature date above, a title below. A text that follows the date without a label counts as one.
    """
    starts = [0]
    dated = False
    seen_body = False
    for number, line in enumerate(lines):
        text = line.compact
        if line.empty:
            continue
        if (number and _is_label(lines, number, dated, seen_body)) or (
            dated and line.centred and line.paragraph.breaks_before and len(text) <= 60 and not is_imprint(text)
        ):
            starts.append(number)
            dated = False
        elif len(starts) == 1 and seen_body and is_date_line(text) and (line.right or line.indent >= 4):
            dated = True
        seen_body = seen_body or line.ends_sentence or text[-1] in "：:"
    return starts


def _is_label(lines: Sequence[Line], number: int, dated: bool, seen_body: bool) -> bool:
    line = lines[number]
    text = line.compact
    if _NAMED_LABEL.fullmatch(text):
        return line.paragraph.breaks_before and seen_body
    if dated and line.paragraph.breaks_before and _LONE_NAMED_LABEL.fullmatch(text):
        return True
    if not ATTACHMENT_LABEL.fullmatch(text) or not seen_body:
        return False
    if line.paragraph.breaks_before:
        return True
    below = next((other for other in lines[number + 1 : number + 4] if not other.empty), None)
    if below is None:
        return False
    if text[-1] in "：:" and not dated:
        # 附件： alone on its line above the signature opens the attachment note.
        return below.centred and not _NAMED_LABEL.fullmatch(below.compact)
    return dated or below.centred or below.paragraph.place.kind == "table"
