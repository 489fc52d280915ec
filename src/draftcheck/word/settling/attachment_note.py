"""附件说明: wrapped lines and further names begin under the first character of the first name (7.3.4)."""

from __future__ import annotations

from ...core.pattern import Pattern
from .sheet import Sheet, breadth, indent, text_of

_NOTE = "附件说明"
_LEAD = 3.0  # 附件：
_INDENT = 2.0
_NUMBER = Pattern(r"(附件：)?(\d{1,2}\.)?")


def settle_attachment_note(sheet: Sheet) -> None:
    """Sets the hanging indents of the note, by the numbers its lines begin with."""
    size = sheet.size(_NOTE)
    for paragraph in sheet.of(_NOTE):
        found = _NUMBER.match(text_of(paragraph))
        assert found is not None
        number = breadth(found[2], gaps=False) if found[2] else 0.0
        hanging = (_LEAD if found[1] else 0.0) + number
        indent(paragraph, size, left=_INDENT + _LEAD + number, hanging=hanging)
