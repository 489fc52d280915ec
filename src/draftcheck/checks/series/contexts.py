"""Which enumerators of a draft belong to one series (arithmetic.md section 10).

A series lives inside one parent: what stands under one heading, in one cell, or in one pair of brackets. Quoted words
have no part in it. A new 一是 always opens a series; what follows goes to the series that it continues.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Heading, Role
from ...core.reading import Reading
from ...language.enumerators import WORDS, Enumerator
from .members import Member, Parent, Series, lines_with_members

_ROLES = (Role.BODY, Role.HEADING, Role.ABSTRACT, Role.TABLE, Role.BOX, Role.FOOTNOTE, Role.UNKNOWN)
_FLOWING = (Role.BODY, Role.HEADING, Role.ABSTRACT, Role.UNKNOWN)
_OPEN_AT_ONCE = 6
_CHAPTERS = 5  # rank of 一、: closes a series that began under no heading


def series_of(draft: Draft, reading: Reading) -> list[Series]:
    """All series of 一是, 一要, 第一, 其一, 首先 and their like, in the order of their heads."""
    found: list[Series] = []
    members = lines_with_members(reading)
    if not members:
        return found
    wanted = {_place(element) for element, _ in members.values()}
    headings: dict[int, list[Heading]] = {}
    for heading in draft.headings:
        headings.setdefault(heading.element, []).append(heading)
    contexts: dict[tuple[int, ...], _Context] = {}
    for index, element in enumerate(draft.elements):
        p = element.paragraph
        if element.role not in _ROLES or not p.text.strip() or (key := _place(element)) not in wanted:
            continue
        if key not in contexts:
            contexts[key] = _Context(found)
        items = members[id(p)][1] if id(p) in members else ()
        contexts[key].take(p, headings.get(index, ()), items)
    return found


def _place(element: Element) -> tuple[int, ...]:
    """What tells one text that flows from another: a part of the draft, a cell, a box."""
    p = element.paragraph
    if element.role in _FLOWING:
        return (element.unit,)
    if element.role is Role.TABLE:
        return (-9, p.place.table, p.place.row, p.place.column)
    return (-8, p.place.holder, -1 if p.place.holder >= 0 else id(p))


class _Context:
    """What is open at one place of a text that flows."""

    def __init__(self, found: list[Series]) -> None:
        self.found = found
        self.open: list[tuple[Series, int]] = []  # with the number of headings that stood around its head
        self.stack: list[Heading] = []
        self.parent = Parent(True)
        self.turn = 0

    def take(self, p: Paragraph, headings: Sequence[Heading], items: Sequence[tuple[Enumerator, int]]) -> None:
        self.turn += 1
        if not headings and not items:
            self.parent.paragraphs.append(p)
            return
        waiting = list(headings)
        for heading in [h for h in waiting if not p.text[: h.start].strip()]:
            self._close(heading)
            waiting.remove(heading)
        self.parent.paragraphs.append(p)
        inner: dict[int, _Context] = {}
        for item, bracket in items:
            while waiting and waiting[0].start < item.start:
                self._close(waiting.pop(0))
                self.parent.paragraphs.append(p)
            member = Member(p, item, self.turn, len(self.parent.paragraphs) - 1)
            if bracket < 0:
                self._add(member)
                continue
            if bracket not in inner:
                inner[bracket] = _Context(self.found)
                inner[bracket].parent, inner[bracket].turn = self.parent, self.turn
            inner[bracket]._add(member)
        for heading in waiting:
            self._close(heading)
            self.parent.paragraphs.append(p)

    def _close(self, heading: Heading) -> None:
        """A heading closes what began under headings of its level; deeper ones stand inside an item."""
        while self.stack and self.stack[-1].rank >= heading.rank:
            self.stack.pop()
        depth = len(self.stack)
        outermost = not heading.scheme or heading.rank <= _CHAPTERS
        self.open = [(s, kept) for s, kept in self.open if kept <= depth and (kept or not outermost)]
        if not self.open or depth < self.parent.depth:
            self.parent = Parent(False, depth + 1)
        self.stack.append(heading)

    def _add(self, member: Member) -> None:
        if member.item.value == 0:
            if self.open and self.open[-1][0].last.turn == member.turn and "首先" in self.open[-1][0].families:
                self.open[-1][0].closed = member
            return
        series = self._continued(member) if member.item.value > 1 else None
        if series is None:
            series = Series(member, self.parent)
            series.doubled = self._first_before(member)
            self.found.append(series)
        else:
            series.members.append(member)
            series.families.add(member.item.family)
            around = next((kept for s, kept in self.open if s is series), len(self.stack))
            del self.stack[around:]  # headings between two items stand inside the first one
            self.open = [pair for pair in self.open if pair[0] is not series]
        self.open = [*self.open[-_OPEN_AT_ONCE:], (series, len(self.stack))]

    def _continued(self, member: Member) -> Series | None:
        recent = [s for s, _ in reversed(self.open)]
        own = [s for s in recent if member.item.family in s.families]
        picked = _lined(own, member) if member.item.opens_line else _inner(own, member)
        return picked or (_mixed(recent, member) if member.item.family in WORDS else None)

    def _first_before(self, member: Member) -> Member | None:
        """首先 in the same paragraph, to which nothing was added before this 第一."""
        if member.item.family != "第一" or member.item.value != 1 or not self.open:
            return None
        before = self.open[-1][0]
        alone = len(before.members) == 1 and before.families == {"首先"} and before.last.turn == member.turn
        return before.last if alone else None


def _fits(series: Series, member: Member) -> bool:
    return series.last.item.value + 1 == member.item.value


def _lined(own: list[Series], member: Member) -> Series | None:
    """The series that a member at the head of a line goes on with."""
    ordered = [s for s in own if s.lined] + [s for s in own if not s.lined]
    fitting = next((s for s in ordered if _fits(s, member)), None)
    if fitting is not None or not ordered:
        return fitting
    return ordered[0] if ordered[0].lined or ordered[0].last.turn == member.turn - 1 else None


def _inner(own: list[Series], member: Member) -> Series | None:
    """The series that a member inside a line goes on with; one that stands around it only within one sentence."""
    here = [s for s in own if s.last.turn == member.turn]
    if not here:
        return next((s for s in own if _fits(s, member)), None)
    if not _fits(here[0], member):
        for around in here[1:]:
            if _fits(around, member) and _stands_inside(around, here[0]):
                return around
    return here[0]


_NEW_SUBJECT = ("要求", "强调", "指出", "明确", "提出", "认为", "会议", "下步", "下一步", "存在", "问题", "原因")


def _stands_inside(around: Series, series: Series) -> bool:
    """Whether a series is part of an item of the other one: begun in its sentence, or behind it on the same subject."""
    _, stop, clause = around.parent.between(around.last, series.members[0]).rpartition("。")
    if not stop:
        return True
    return len(series.members) > 1 and not any(word in clause for word in _NEW_SUBJECT)


def _mixed(recent: list[Series], member: Member) -> Series | None:
    """The series of other words that this one may go on with: in its paragraph, or in paragraphs that each begin so."""
    near = [
        s
        for s in recent
        if s.families <= set(WORDS)
        and (
            s.last.turn == member.turn
            or (member.item.opens_line and s.last.item.opens_line and s.last.turn == member.turn - 1)
        )
    ]
    return next((s for s in near if _fits(s, member)), near[0] if near else None)
