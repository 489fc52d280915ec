"""Numbers that count items inside a line: （1）…；（2）…, and in cells; those that open a paragraph are headings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Heading, Role
from ...core.reading import Reading
from ...language.enumerators import IN_NUMBERS
from .members import Member, Parent, Series, numbers_in

_READ = (Role.BODY, Role.HEADING, Role.ABSTRACT, Role.TABLE, Role.BOX, Role.FOOTNOTE, Role.UNKNOWN)
_SHORTEST = 8  # characters of a line with two items
_FEWEST = 2
_HEADED = (Role.BODY, Role.HEADING)


def numbered_series(draft: Draft, reading: Reading) -> Iterator[Series]:
    """The series of numbers inside lines; a first one at the head of the line is counted in."""
    later: dict[tuple[int, str], list[Heading]] = {}
    for heading in draft.headings:
        later.setdefault((heading.unit, heading.scheme), []).append(heading)
    places: dict[int, int] = {}
    for element in reading.holding(IN_NUMBERS):
        p = element.paragraph
        if element.role not in _READ or len(p.text) < _SHORTEST:
            continue
        if len(IN_NUMBERS.compiled.findall(p.text)) < _FEWEST:
            continue
        headed = element.role in _HEADED
        for series in _in_paragraph(p, reading, headed):
            first = series.members[0].item
            if len(series.members) < _FEWEST:
                continue
            places = places or {id(e.paragraph): n for n, e in enumerate(draft.elements)}
            after = later.get((element.unit, first.family), [])
            if not (first.opens_line and headed and _followed(after, places[id(p)])):
                yield series


def _followed(headings: list[Heading], index: int) -> bool:
    """Whether the series goes on with headings below: their order is another rule's."""
    at = bisect_right(headings, index, key=_element)
    return at < len(headings) and headings[at].value != 1


def _element(heading: Heading) -> int:
    return heading.element


def _in_paragraph(p: Paragraph, reading: Reading, headed: bool) -> list[Series]:
    found: list[Series] = []
    open_: dict[tuple[str, int], Series] = {}
    parent = Parent(False)
    parent.paragraphs.append(p)
    for item, bracket in numbers_in(p, reading):
        if item.opens_line and headed:
            open_ = {}
        key = (item.family, bracket if item.family not in ("（一）", "（1）") else -1)
        member = Member(p, item, 0, 0)
        if item.value == 1 or key not in open_:
            open_[key] = Series(member, parent)
            found.append(open_[key])
        else:
            open_[key].members.append(member)
    return found
