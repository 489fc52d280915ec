"""Set phrases (套话): words that stand in the documents of many issuers, and so prove no copying."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from ...data.folders import shipped
from .fingerprints import RUN, values_of

FILE = "set_phrases.bin"

PHRASE = 8
"""A set phrase has at least so many characters: shorter ones are terms, and a text made of terms is not a set phrase."""

_STEP = PHRASE - RUN
_FACTOR = 0x9E3779B1
_OFTEN = 10_000  # look-ups from which on a set, which takes 3 ms to make, is quicker than bisection
_SCRAP = 6  # characters between two set phrases that are too few to count as words of one's own


class SetPhrases:
    """Values of runs of PHRASE characters, ascending; built by tools/build_set_phrases.py."""

    def __init__(self, values: Iterable[int] = ()) -> None:
        self._values = array("I", values)
        self._set: frozenset[int] | None = None
        self._asked = 0

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, value: int) -> bool:
        place = bisect_left(self._values, value)
        return place < len(self._values) and self._values[place] == value

    def marked(self, text: str) -> bytearray:
        """For each character of a normal text 1 where it belongs to a set phrase, or is a scrap between two."""
        self._asked += len(text)
        if self._set is None and self._asked > _OFTEN:
            self._set = frozenset(self._values)
        held = self if self._set is None else self._set
        values = enumerate(phrase_values(text))
        return marked_spans(len(text), [(at, at + PHRASE) for at, value in values if value in held])


def marked_spans(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """1 for the characters of spans given in order, and for scraps between two of them."""
    marks = bytearray(length)
    last = 0  # where the last span ended
    for start, end in spans:
        begin = last if last and start - last < _SCRAP else start
        marks[begin:end] = b"\1" * (end - begin)
        last = max(last, end)
    return marks


def phrase_values(text: str) -> list[int]:
    """The values of all runs of PHRASE characters of a normal text, one for each place."""
    runs = values_of(text)
    return [(one * _FACTOR + other) & 0xFFFFFFFF for one, other in zip(runs, runs[_STEP:], strict=False)]


@lru_cache(maxsize=1)
def set_phrases() -> SetPhrases:
    """The shipped table, read once; empty where the installation lacks it."""
    path = shipped("lexicons") / FILE
    return SetPhrases(read_values(path.read_bytes()) if path.is_file() else ())


def read_values(data: bytes) -> array[int]:
    """The table in a file: unsigned 32-bit numbers, least byte first, ascending."""
    values = array("I", data[: len(data) // 4 * 4])
    if array("I", (1,)).tobytes()[0] != 1:
        values.byteswap()
    return values
