"""A text prepared for many comparisons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from .alignment import grams
from .normal import BARRIER, NUMBER, Normal, normal_form
from .set_phrases import SetPhrases, marked_spans, set_phrases


class Compared:
    """A text with its normal form and what of it are set phrases, worked out once for all comparisons."""

    def __init__(self, text: str, normal: Normal | None = None, phrases: SetPhrases | None = None) -> None:
        self.text = text
        self._normal = normal
        self._phrases = phrases
        self.usual: Sequence[tuple[int, int]] = ()  # words that many documents of an index have, in the normal text

    @cached_property
    def normal(self) -> Normal:
        """The comparable form."""
        return self._normal if self._normal is not None else normal_form(self.text)

    @cached_property
    def grams(self) -> dict[str, int]:
        """Its runs of characters, with their places."""
        return grams(self.normal.text)

    @cached_property
    def common(self) -> bytes:
        """For each character of the normal text 1 where it belongs to a set phrase, to a number or to a barrier."""
        text = self.normal.text
        marked = (self._phrases if self._phrases is not None else set_phrases()).marked(text)
        for at, letter in enumerate(text):
            if letter in (BARRIER, NUMBER):
                marked[at] = 1
        return bytes(marked)

    @cached_property
    def common_or_usual(self) -> bytes:
        """The same with the words that are usual."""
        if not self.usual:
            return self.common
        pairs = zip(self.common, marked_spans(len(self.common), self.usual), strict=True)
        return bytes([one | other for one, other in pairs])
