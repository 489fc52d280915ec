"""The text that is compared: blanks and marks gone, letters alike, numbers hidden, quotations cut out."""

from __future__ import annotations

import re
from bisect import bisect_right

from ...core.value import Value

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
_PIECES = re.compile(
    rf"(?P<barrier>{_BOOK}|“[^“”]{{7,}}”|「[^」]{{7,}}」|[(（][^()（）]{{1,20}}{_DOCUMENT_NUMBER}[)）]|{_DOCUMENT_NUMBER}|{_ARTICLE})"
    r"|(?P<number>\d+(?:[.,．]\d+)*)"
    r"|[^\W\d_第]+"
    r"|第"
)


class Normal(Value):
    """A text made comparable. `starts` and `origins`: where each piece begins in `text` and in the raw text."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]  # of the pieces, in the raw text

    @property
    def places(self) -> list[int]:
        """For each character of `text` the offset in the raw text where it stands, or where what it stands for begins."""
        found: list[int] = []
        borders = (*self.starts, len(self.text))[1:]
        for start, end, origin in zip(self.starts, borders, self.origins, strict=True):
            found.extend(range(origin, origin + end - start))
        return found

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The characters of the raw text that `start` to `end` of the normal text stand for; `start` < `end`."""
        return self._raw(start)[0], self._raw(end - 1)[1]

    def _raw(self, at: int) -> tuple[int, int]:
        """Where the raw text of one character begins and ends."""
        piece = bisect_right(self.starts, at) - 1
        origin = self.origins[piece] + at - self.starts[piece]
        return origin, self.ends[piece] if self.text[at] in (BARRIER, NUMBER) else origin + 1


def normal_form(text: str) -> Normal:
    """The comparable form of a text, with the way back."""
    made: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    ends: list[int] = []
    length = 0
    if _OTHERS.search(text):
        text = text.translate(_ALIKE)
    for match in _PIECES.finditer(text):
        kind = match.lastgroup
        piece = match[0] if kind is None else BARRIER if kind == "barrier" else NUMBER
        if kind is not None and made and made[-1] == piece:  # 1.2.3 and 《甲》《乙》
            ends[-1] = match.end()
            continue
        made.append(piece)
        starts.append(length)
        origins.append(match.start())
        ends.append(match.end())
        length += len(piece)
    return Normal("".join(made), tuple(starts), tuple(origins), tuple(ends))


def weight(normal: str) -> int:
    """How many characters of a normal text are words: neither numbers nor barriers."""
    return len(normal) - normal.count(BARRIER) - normal.count(NUMBER)
