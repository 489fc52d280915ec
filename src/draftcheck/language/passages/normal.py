"""The text that is compared: blanks and marks gone, letters alike, numbers hidden, quotations cut out."""

from __future__ import annotations

import re
from bisect import bisect_right

BARRIER = "\0"
"""Stands for a quotation or a citation: nothing that is compared runs across it."""

NUMBER = "0"
"""Stands for a run of Arabic digits: another year or amount does not hide a copy."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_CAPITALS = {ord(letter): ord(letter.lower()) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_ALIKE = {code: _CAPITALS.get(to, to) for code, to in _WIDE.items()} | _CAPITALS | {0: 0x20}
_OTHERS = re.compile(r"[\0A-ZＡ-Ｚａ-ｚ０-９]")  # seldom there, and translating costs a quarter of the whole
_CARDINAL = r"[0-9一二三四五六七八九十百千零〇]{1,9}"
_ARTICLE = rf"第{_CARDINAL}[条款项](?:之{_CARDINAL})?"
_BOOK = r"《[^《》]*(?:《[^《》]*》[^《》]*)*》"
_DOCUMENT_NUMBER = r"[〔\[(（](?:19|20)[0-9]{2}[〕\])）][^\W0-9_]{0,4}[0-9]{1,5}号"
_BARRIERS = rf"{_BOOK}|“[^“”]{{7,}}”|「[^」]{{7,}}」|[(（][^()（）]{{1,20}}{_DOCUMENT_NUMBER}[)）]|{_DOCUMENT_NUMBER}|{_ARTICLE}"
_NUMBERS = r"\d+(?:[.,．]\d+)*"
_CUT_OUT = re.compile(_BARRIERS)
_NUMERALS = re.compile(_NUMBERS)
_MARKS = re.compile(rf"[^\w{BARRIER}]+|_+")
_DOUBLES = re.compile(rf"({BARRIER}|{NUMBER})\1+")
_PIECES = re.compile(rf"(?P<barrier>{_BARRIERS})|(?P<number>{_NUMBERS})|[^\W\d_第]+|第")
_OPENING = re.compile("[《“「〔\\[(（第]")


class Normal:
    """A text made comparable, and the way back to it.

    `text`: the comparable characters. How they lie in the raw text is worked out when first asked for.
    """

    __slots__ = ("_ends", "_origins", "_raw", "_starts", "text")

    def __init__(self, text: str, raw: str) -> None:
        self.text = text
        self._raw = raw
        self._starts: list[int] = []  # of the pieces, in the normal text
        self._origins: list[int] = []  # of the pieces, in the raw text
        self._ends: list[int] = []

    @property
    def places(self) -> list[int]:
        """For each character of `text` the offset in the raw text where it stands, or where what it stands for begins."""
        return [self.span(at, at + 1)[0] for at in range(len(self.text))]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the raw text that `start` to `end` of the normal text stand for; `start` < `end`."""
        if not self._starts:
            self._find_pieces()
        return self._at(start)[0], self._at(end - 1)[1]

    def _at(self, place: int) -> tuple[int, int]:
        """Where the raw text of one character begins and ends."""
        piece = bisect_right(self._starts, place) - 1
        origin = self._origins[piece] + place - self._starts[piece]
        return origin, self._ends[piece] if self.text[place] in (BARRIER, NUMBER) else origin + 1

    def _find_pieces(self) -> None:
        length, last = 0, ""
        for match in _PIECES.finditer(_alike(self._raw)):
            kind = match.lastgroup
            if kind is not None and kind == last:  # 1.2.3 and 《甲》《乙》
                self._ends[-1] = match.end()
                continue
            last = kind or ""
            self._starts.append(length)
            self._origins.append(match.start())
            self._ends.append(match.end())
            length += 1 if kind else match.end() - match.start()


def normal_form(text: str) -> Normal:
    """The comparable form of a text."""
    found = _alike(text)
    if _OPENING.search(found):
        found = _CUT_OUT.sub(BARRIER, found)
    found = _MARKS.sub("", _NUMERALS.sub(NUMBER, found))
    return Normal(_DOUBLES.sub(r"\1", found), text)


def _alike(text: str) -> str:
    """Letters and digits in one form, one character for one."""
    return text.translate(_ALIKE) if _OTHERS.search(text) else text


def weight(normal: str) -> int:
    """How many characters of a normal text are words: neither numbers nor barriers."""
    return len(normal) - normal.count(BARRIER) - normal.count(NUMBER)
