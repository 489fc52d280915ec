"""The title of the main text as one string, with the way back to its paragraphs."""

from __future__ import annotations

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.spans import book_titles, inside, quotations
from ...core.value import Value
from ...outline.genre import STATUTORY

END_MARKS = "。，；：！、,;:!"
_TRAILERS = ("（", "(")
_INNER = Pattern(r"〈[^〈〉]*〉|<[^<>]*>", ("〈", "<"))  # marks of an inner title that stand for the outer ones


class Title(Value):
    """`text` is the title without blanks; its character n is character `offsets[n]` of paragraph `owners[n]`."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    owners: tuple[int, ...]
    offsets: tuple[int, ...]

    def places(self, start: int, end: int) -> tuple[Position, ...]:
        """The stretch `start` to `end` of the text, one position for each paragraph it runs through."""
        found: list[Position] = []
        for n in range(start, end):
            p = self.paragraphs[self.owners[n]]
            here = p.at(self.offsets[n], self.offsets[n] + 1)
            if found and n > start and self.owners[n] == self.owners[n - 1]:
                found[-1] = found[-1]._replace(end=here.end)
            else:
                found.append(here)
        return tuple(found)

    def unbroken(self, start: int, end: int) -> bool:
        """Whether the stretch stands in one line with nothing between its characters."""
        return self.owners[start] == self.owners[end - 1] and (
            self.offsets[end - 1] - self.offsets[start] == end - 1 - start
        )

    @property
    def kind_start(self) -> int | None:
        """Where the statutory kind that the title ends in begins; None where it ends in none."""
        end = self.core_end
        kind = max((k for k in STATUTORY if self.text.endswith(k, 0, end)), key=len, default=None)
        return None if kind is None else end - len(kind)

    @property
    def core_end(self) -> int:
        """Where the title ends without a bracket such as （试行） and a mark behind it."""
        end = len(self.text.rstrip(END_MARKS))
        if self.text[:end].endswith(("）", ")")):
            opened = max(self.text.rfind(mark, 0, end) for mark in _TRAILERS)
            end = opened if opened > 0 else end
        return end

    def own(self, start: int) -> bool:
        """Whether a character is the title's own and not part of a 《…》 or “…” in it."""
        inner = [m.span() for m in _INNER.finditer(self.text)]
        return not inside(book_titles(self.text) + quotations(self.text) + inner, start)


def title_of(draft: Draft) -> Title | None:
    """The title of the main text; None when none was recognised."""
    paragraphs = tuple(p for p in draft.of(Role.TITLE, unit=0) if p.text.strip())
    if not paragraphs:
        return None
    owners: list[int] = []
    offsets: list[int] = []
    text = ""
    for owner, p in enumerate(paragraphs):
        for offset, character in enumerate(p.text):
            if not character.isspace():
                text += character
                owners.append(owner)
                offsets.append(offset)
    return Title(text, paragraphs, tuple(owners), tuple(offsets))


def found(title: Title, start: int, end: int, message: str, certain: bool = True) -> Hit:
    """A Hit on a stretch of the title, the rest of it `related` where a line ends within."""
    places = title.places(start, end)
    return Hit(places[0], message, related=places[1:], certain=certain)
