"""Whether a draft writes a suspected place so again and again: then its writer means it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from ...core.pattern import Pattern
from ..words import cuts_at, is_word
from .surroundings import JOINING, corrected, is_han

if TYPE_CHECKING:
    from .suspicions import Suspicion

_AROUND = 3  # characters added to a place so that what repeats is more than two words that met twice
_NEARLY = 3  # of so many times what is written, the corrected form once is a slip in the other direction
_ENOUGH = 20
_DEFINED = Pattern(
    r"(?:简称|统称|合称|并称|下称|称为?|命名为)[：:]?(?:为)?[“\"‘]?(?P<short>[\u4e00-\u9fff]{2,12}?)(?:[”\"’）)，。；]|$)",
    "称",
)


class DraftText:
    """All texts of a draft, to count in what stands around suspected places, which are given with the text near them."""

    def __init__(self, texts: Sequence[str], near: Sequence[tuple[str, Suspicion]]) -> None:
        self._whole = "\n".join(texts)
        self._short_forms: frozenset[str] | None = None
        self._times: dict[str, int] = {}
        self._times_whole: dict[str, int] = {}
        self._places: dict[str, list[int]] = {
            words[start : start + 2]: []
            for text, found in near
            for words in (text, corrected(text, found))
            for start, _, _ in _units(text, found.start, found.end)
        }
        for at in range(len(self._whole) - 1):  # once, for a count in the whole for each place would take its square
            if (places := self._places.get(self._whole[at : at + 2])) is not None:
                places.append(at)

    @property
    def short_forms(self) -> frozenset[str]:
        """What the draft itself defines: 以下简称“…”."""
        if self._short_forms is None:
            self._short_forms = frozenset(m["short"] for m in _DEFINED.finditer(self._whole))
        return self._short_forms

    def times_again(self, text: str, found: Suspicion) -> int:
        """How many times more what is written stands in the draft; 0 where the corrected form stands nearly as often."""
        right = corrected(text, found)
        best = 0
        for start, end, whole_words in _units(text, found.start, found.end):
            unit = text[start:end]
            times = self._count(unit) - 1
            if times > best and whole_words:
                times = self._count_as_words(unit) - 1
            if times > best and _NEARLY * self._count(right[start:end]) <= times:
                best = times
        return best

    def defines(self, text: str, found: Suspicion) -> bool:
        """Whether the place lies in a word that the draft defines, whose corrected form stands nowhere in it."""
        right = corrected(text, found)
        return any(
            right[start : start + len(word)] not in self._whole
            for word in self.short_forms
            if found.wrong in word
            for start in range(max(0, found.end - len(word)), found.start + 1)
            if text.startswith(word, start)
        )

    def _stands(self, unit: str) -> Iterator[int]:
        return (at for at in self._places[unit[:2]] if self._whole.startswith(unit, at))

    def _count(self, unit: str) -> int:
        if unit not in self._times:
            self._times[unit] = sum(1 for _ in self._stands(unit))
        return self._times[unit]

    def _count_as_words(self, unit: str) -> int:
        """How often a unit stands where no word of the dictionary runs across its ends; the first _ENOUGH are looked at."""
        if unit not in self._times_whole:
            looked = islice(self._stands(unit), _ENOUGH)
            self._times_whole[unit] = sum(cuts_at(self._whole, at, at + len(unit)) for at in looked)
        return self._times_whole[unit]


def _units(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Stretches around a place that say something when they stand elsewhere; True: only as words of their own."""
    found = []
    if end - start == 1:
        for first, last, beside in ((start - 1, end, start - 1), (start, end + 1, end)):
            pair = text[first:last] if first >= 0 else ""
            if len(pair) > 1 and is_han(pair) and text[beside] not in JOINING and not is_word(pair):
                found.append((first, last, True))
    elif not is_word(text[start:end]):
        found.append((start, end, True))
    length = end - start + _AROUND
    for first in range(max(0, end - length), start + 1):
        if first + length <= len(text) and is_han(text[first : first + length]):
            found.append((first, first + length, False))
    return found
