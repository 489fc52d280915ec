"""Positions as a person finds them: the element or the headings above, the paragraph, the words around."""

from __future__ import annotations

from bisect import bisect_right

from .document import Paragraph
from .draft import Draft, Element, Heading, Role
from .finding import Location
from .position import Position

AROUND = 14  # characters of an excerpt before and behind the words found
_WORDS = 18
_IN_TEXT = (Role.BODY, Role.HEADING, Role.UNKNOWN, Role.TABLE, Role.BOX, Role.EMPTY)


class Locator:
    """Built once for a draft; each look-up takes the time of a binary search."""

    def __init__(self, draft: Draft) -> None:
        self._elements = draft.elements
        self._at: dict[tuple[str, int], int] = {}
        for number, element in enumerate(draft.elements):
            if element.paragraph.index >= 0:
                self._at.setdefault((element.paragraph.part, element.paragraph.index), number)
        self._starts: list[int] = []
        self._paths: list[str] = []
        open_: list[tuple[int, int, str]] = []
        for heading in draft.headings:
            open_ = [item for item in open_ if item[0] < heading.rank and item[1] == heading.unit]
            open_.append((heading.rank, heading.unit, self._words(heading)))
            self._starts.append(heading.element)
            self._paths.append(" › ".join(words for _, _, words in open_[:2]))
        self._units = _unit_names(draft)

    def locate(self, position: Position) -> Location:
        """The Location of a position in this draft."""
        number = self._at.get((position.part, position.paragraph))
        if number is None:
            return Location(*self._fields(position), "", "")
        element = self._elements[number]
        return Location(*self._fields(position), self._heading(number, element), _excerpt(element.paragraph, position))

    def text(self, position: Position) -> str:
        """Exactly the characters of the position."""
        number = self._at.get((position.part, position.paragraph))
        return self._elements[number].paragraph.text[position.start : position.end] if number is not None else ""

    @staticmethod
    def _fields(position: Position) -> tuple[str | None, str, int, int, int]:
        return position.file, position.part, position.paragraph, position.start, position.end

    def _heading(self, number: int, element: Element) -> str:
        if element.unit < 0 or element.role not in _IN_TEXT:
            name = str(element.role.value)
            return (
                f"{self._units[element.unit]} › {name}"
                if element.unit > 0 and element.role is not Role.ATTACHMENT_LABEL
                else name
            )
        at = bisect_right(self._starts, number) - 1
        under = at >= 0 and self._elements[self._starts[at]].unit == element.unit
        before = "正文开头" if self._starts else "正文"
        path = self._paths[at] if under else (before if element.unit == 0 else "")
        if element.role in (Role.TABLE, Role.BOX):
            path = f"{path} › {element.role.value}" if under else str(element.role.value)
        return " › ".join(part for part in (self._units.get(element.unit, ""), path) if part)

    def _words(self, heading: Heading) -> str:
        text = self._elements[heading.element].paragraph.text
        words = "".join(text[heading.end : heading.words_end].split())
        return heading.number + (words if len(words) <= _WORDS else words[:_WORDS] + "…")


def _unit_names(draft: Draft) -> dict[int, str]:
    names: dict[int, str] = {0: "", -1: ""}
    for element in draft.elements:
        if element.unit > 0 and (element.unit not in names or element.role is Role.ATTACHMENT_LABEL):
            labelled = element.role is Role.ATTACHMENT_LABEL
            names[element.unit] = "".join(element.paragraph.text.split())[:20] if labelled else f"附文{element.unit}"
    return names


_BLANKS = str.maketrans("\t\n\f\v", "    ")


def _excerpt(p: Paragraph, position: Position) -> str:
    """The words around, one character for one, so that `excerpt_offset` finds the place again."""
    start = max(0, position.start - AROUND)
    end = min(len(p.text), position.end + AROUND)
    if position.start == position.end:
        start, end = 0, min(len(p.text), 2 * AROUND)
    return p.text[start:end].translate(_BLANKS).rstrip()


def excerpt_offset(place: Location) -> int:
    """Where in its excerpt the words of a place begin."""
    return min(place.start, AROUND) if place.end > place.start else 0
