"""The numbered lines and headings of a draft, typed or drawn by Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..core.document import Paragraph
from ..core.draft import Element, Heading, Role
from ..core.pattern import Pattern
from .number_forms import number_form

_STYLE_LEVEL = Pattern(r"(?:heading|标题)\s*([1-9])", ("eading", "标题"), re.IGNORECASE)
_LINE = Pattern(r"[^\n\f\v]+")
_UNNUMBERED = 11
_LONGEST = 40  # characters of a heading on its own line


def headings_of(elements: Sequence[Element]) -> tuple[Heading, ...]:
    """Headings in document order; tables, boxes, contents and attachment notes have none."""
    found: list[Heading] = []
    for index, element in enumerate(elements):
        if element.role in (Role.BODY, Role.HEADING):
            found.extend(_in_paragraph(index, element))
    return tuple(found)


def _in_paragraph(index: int, element: Element) -> Iterator[Heading]:
    p = element.paragraph
    first = True
    for match in _LINE.finditer(p.text):
        line = match[0]
        lead = len(line) - len(line.lstrip())
        offset = match.start() + lead
        text = line[lead:]
        if first and p.label is not None and p.label.format != "bullet" and p.label.text:
            yield from _drawn(index, element, offset, text)
        elif (form := number_form(text)) is not None:
            end = offset + form.end
            words = end if form.scheme == "第一条" else _words_end(p.text, end, match.end())
            yield Heading(
                index, element.unit, form.scheme, form.rank, form.value, text[: form.end], offset, end, words, False
            )
        elif first and (level := style_level(p)) is not None and len(text) <= 80:
            yield Heading(index, element.unit, "", _UNNUMBERED + level, None, "", offset, offset, match.end(), False)
        first = False


def _drawn(index: int, element: Element, offset: int, text: str) -> Iterator[Heading]:
    label = element.paragraph.label
    assert label is not None
    drawn = label.text.strip()
    form = number_form(drawn + " ") or number_form(drawn + "、")
    words = _words_end(element.paragraph.text, offset, offset + len(text.rstrip()))
    if form is None:
        # A number of unknown form: it counts as one whose value cannot be known.
        yield Heading(index, element.unit, drawn, _UNNUMBERED, None, drawn, offset, offset, words, True)
    else:
        value = label.value if form.scheme != "1.1" else None
        yield Heading(index, element.unit, form.scheme, form.rank, value, drawn, offset, offset, words, True)


def _words_end(text: str, start: int, end: int) -> int:
    """Where the heading's words end: at the first 。 when text runs on behind it, else with the line.

    A long sentence behind a number is an item of a list: it has a number and no words of a heading.
    """
    end = len(text[:end].rstrip())
    stop = text.find("。", start, end)
    if 0 <= stop < end - 1:
        return stop
    return start if end - start > _LONGEST else end


def style_level(p: Paragraph) -> int | None:
    """Level 1 to 9 that a heading style or an outline level gives a paragraph."""
    if p.layout.outline_level is not None and p.layout.outline_level < 9:
        return p.layout.outline_level + 1
    match = _STYLE_LEVEL.match(p.style or "")
    return int(match[1]) if match else None
