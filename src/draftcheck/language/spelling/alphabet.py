"""The characters that the model knows, and the further ones for which it has look-alikes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from .symbols import BREAK, FIRST_CHARACTER, RARE, symbols

SIZE = 4096
"""Symbols of the model: twelve bits, so that five stand in one number."""

PAD = 5
"""Breaks before everything, so that no window leaves the row of symbols."""

APART = 12
"""Breaks behind each text: what is said of an edit looks no further, so that texts do not touch one another."""

Numbers = npt.NDArray[np.int32]


class Alphabet:
    """Numbers for characters: below SIZE those of the model, most frequent first, behind it others that can be miswritten."""

    def __init__(self, characters: str, others: str = "") -> None:
        self.characters = characters
        self._others = others
        self._number = {char: at for at, char in enumerate(characters, FIRST_CHARACTER)}
        self._number.update((char, at) for at, char in enumerate(others, SIZE))

    def number(self, char: str) -> int:
        """Its number; RARE for a character that is in neither list."""
        return self._number.get(char, RARE)

    def character(self, number: int) -> str:
        """The character of the model's alphabet with this number."""
        return self.characters[number - FIRST_CHARACTER]

    def any_character(self, number: int) -> str:
        """The character of either list with this number."""
        return self._others[number - SIZE] if number >= SIZE else self.character(number)

    def numbers_of(self, chars: str) -> npt.NDArray[np.int64]:
        """The numbers of those of the characters that are in the model's alphabet."""
        return np.array([n for c in chars if FIRST_CHARACTER <= (n := self.number(c)) < SIZE], dtype=np.int64)


class Row:
    """Texts as one row of symbols, breaks between two of them.

    `written`: the number of each symbol; `known`: the same with RARE for what the model does not know; `text` and
    `place`: where a symbol stands, -1 for the breaks that were added; `quoted`: 1 between quotation marks, 2 in a
    book title; `apart`: whether something was passed over just before.
    """

    def __init__(self, texts: Sequence[str], alphabet: Alphabet) -> None:
        numbers, of, places = [BREAK] * PAD, [-1] * PAD, [-1] * PAD
        for at, text in enumerate(texts):
            for symbol, place in symbols(text):
                numbers.append(alphabet.number(symbol) if isinstance(symbol, str) else symbol)
                of.append(at)
                places.append(place)
            numbers += [BREAK] * APART
            of += [-1] * APART
            places += [-1] * APART
        self.written: Numbers = np.array(numbers, dtype=np.int32)
        self.known: Numbers = np.where(self.written < SIZE, self.written, RARE).astype(np.int32)
        self.text: Numbers = np.array(of, dtype=np.int32)
        self.place: Numbers = np.array(places, dtype=np.int32)
        self.quoted = self._quoted(texts)
        self.apart = np.zeros(len(numbers), dtype=bool)
        self.apart[1:] = (self.text[1:] == self.text[:-1]) & (np.diff(self.place) > 1) & (self.place[:-1] >= 0)

    def _quoted(self, texts: Sequence[str]) -> npt.NDArray[np.int8]:
        found = np.zeros(len(self.written), dtype=np.int8)
        starts = np.searchsorted(self._filled(), np.arange(len(texts) + 1))
        for at, text in enumerate(texts):
            if any(mark in text for mark in "“‘《"):
                inside = np.frombuffer(_depths(text), dtype=np.int8)
                own = slice(int(starts[at]), int(starts[at + 1]))
                places = self.place[own]
                found[own] = np.where(places >= 0, inside[places], 0)
        return found

    def _filled(self) -> Numbers:
        """The text of each symbol, breaks counted to the text before them: ascending."""
        filled: Numbers = np.maximum.accumulate(self.text)
        return filled


def _depths(text: str) -> bytes:
    quoted = titled = 0
    found = bytearray()
    for char in text:
        if char in "“‘":
            quoted = 1
        elif char in "”’":
            quoted = 0
        elif char == "《":
            titled = 2
        elif char == "》":
            titled = 0
        found.append(titled or quoted)
    return bytes(found)
