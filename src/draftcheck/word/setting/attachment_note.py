"""附件说明: further names and wrapped lines begin under the first character of the first name, however it is typed."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.pattern import Pattern
from ..names import P_PR, W
from ..settling.sheet import Sheet, breadth, indent, text_of
from .plan import Part

_NOTE = "附件说明"
_LEAD = Pattern(r"(附\s*件\s*\d{0,2}\s*[:：]\s*)?(\d{1,2}\s*[.．、]\s*)?")
_INDENT, _USUAL = 2.0, 3.0


def settle_note(sheet: Sheet, parts: Iterable[Part]) -> None:
    """Sets the hanging indents of the note; lines with a label of their own (出席：) hang on that."""
    labels = iter([part.label for part in parts if part.style == _NOTE])
    first = _USUAL
    for paragraph in sheet.of(_NOTE):
        label = next(labels, 0)
        text = text_of(paragraph)
        block = paragraph.find(P_PR)
        if block is not None and block.find(W + "numPr") is not None:
            continue
        if label:
            head = breadth(text[:label], gaps=False)
            indent(paragraph, sheet.size(_NOTE), left=_INDENT + head, hanging=head)
            continue
        found = _LEAD.match(text)
        assert found is not None
        number = breadth(found[2], gaps=False) if found[2] else 0.0
        if found[1]:
            first = breadth(found[1], gaps=False)
        hanging = (first if found[1] else 0.0) + number
        indent(paragraph, sheet.size(_NOTE), left=_INDENT + first + number, hanging=hanging)
