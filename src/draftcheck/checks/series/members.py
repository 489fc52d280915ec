"""The enumerators of a paragraph, the series they make up, and the text that a series stands in."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Element
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.value import Value
from ...language.enumerators import IN_WORDS, Enumerator, enumerators

_NEAR, _FAR = 60, 3000  # paragraphs and characters that are looked through for another form of a word


class Member(Value):
    """An enumerator where it stands; `turn` counts the paragraphs of its context, `place` those of its parent."""

    paragraph: Paragraph
    item: Enumerator
    turn: int
    place: int


class Series:
    """Members that belong together, in the order of the text; `before` is the parent's text before the first one.

    `families` are those of its words: more than one where words mix. `open_end` is the text that follows the last
    member in the parent.
    """

    def __init__(self, member: Member, parent: Parent) -> None:
        self.members = [member]
        self.families = {member.item.family}
        self.parent = parent
        self.doubled: Member | None = None  # the 首先 that stands before this 第一
        self.closed: Member | None = None  # the 最后 of 首先…其次…最后 in one paragraph

    @property
    def last(self) -> Member:
        """The member that stands last so far."""
        return self.members[-1]

    @property
    def lined(self) -> bool:
        """Whether a member opens a line."""
        return any(m.item.opens_line for m in self.members)


class Parent:
    """The paragraphs under one heading: the frame in which numbers run. `first` where the draft's text begins here."""

    def __init__(self, first: bool, depth: int = 0) -> None:
        self.paragraphs: list[Paragraph] = []
        self.first = first
        self.depth = depth  # how many headings stand around it

    def before(self, member: Member, everywhere: bool = True) -> str:
        """The parent's text before a member, some way back; of the member's own line alone unless `everywhere`."""
        own = member.paragraph.text[max(0, member.item.start - _FAR) : member.item.start]
        above = self.paragraphs[max(0, member.place - _NEAR) : member.place] if everywhere else []
        return "\n".join([*(p.text for p in above), own])

    def behind(self, member: Member) -> str:
        """The parent's text behind a member, some way on."""
        own = member.paragraph.text[member.item.end : member.item.end + _FAR]
        return "\n".join([own, *(p.text for p in self.paragraphs[member.place + 1 : member.place + _NEAR])])

    def between(self, member: Member, other: Member) -> str:
        """The text between two members."""
        if member.paragraph is other.paragraph:
            return member.paragraph.text[member.item.end : other.item.start]
        inner = self.paragraphs[member.place + 1 : other.place][:_NEAR]
        texts = [member.paragraph.text[member.item.end :], *(p.text for p in inner)]
        return "\n".join([*texts, other.paragraph.text[: other.item.start]])


_EDGES = Pattern(r"[“”（）()「」‘’《》\n]")
_CLOSING = {"”": "“", "）": "（", "」": "「", "’": "‘", "》": "《"}


def lines_with_members(reading: Reading) -> dict[int, tuple[Element, list[tuple[Enumerator, int]]]]:
    """The lines in which `members_in` finds something, by the `id` of their paragraphs, and what it finds."""
    return {
        id(element.paragraph): (element, items)
        for element in reading.holding(IN_WORDS)
        if (items := members_in(element.paragraph, reading))
    }


def members_in(p: Paragraph, reading: Reading) -> list[tuple[Enumerator, int]]:
    """The enumerators in words of a paragraph, each with the place of the bracket it stands in, -1 outside; none that
    are quoted."""
    items = [e for e in reading.scan(enumerators, p.text) if e.family[-1] not in "）.①、"]
    return list(_placed(p.text, items)) if items else []


def _placed(text: str, items: list[Enumerator]) -> Iterator[tuple[Enumerator, int]]:
    opened: list[tuple[str, int]] = []
    waiting = iter(items)
    item = next(waiting, None)
    for match in _EDGES.finditer(text + "\n"):
        while item is not None and item.start <= match.start():
            if not any(sign in "“「‘《" for sign, _ in opened):
                yield item, (opened[-1][1] if opened else -1)
            item = next(waiting, None)
        if item is None:
            return
        sign = {"(": "（", ")": "）"}.get(match[0], match[0])
        if sign == "\n":
            opened = [pair for pair in opened if pair[0] in "“「"]
        elif sign not in _CLOSING:
            opened.append((sign, match.start()))
        elif any(sign_ == _CLOSING[sign] for sign_, _ in opened):
            while opened.pop()[0] != _CLOSING[sign]:
                pass


def numbers_in(p: Paragraph, reading: Reading) -> list[tuple[Enumerator, int]]:
    """The numbers of a paragraph (（一）, （1）, 1., ①, 一、) that open items, as `members_in` gives the words."""
    items = [e for e in reading.scan(enumerators, p.text) if e.family[-1] in "）.①、"]
    return list(_placed(p.text, items)) if items else []
