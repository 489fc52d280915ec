"""Fonts inside a line of an example: `落实⟦宋体 小四|这一段⟧要求` sets some of its characters differently."""

import re
from collections.abc import Iterable, Sequence

from .document import Font, Run
from .value import Value

_PART = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")
_MARKS = re.compile("[«»]")


class Inline(Value):
    """Characters `start` to `end` of the plain text, and the words that say how they differ."""

    start: int
    end: int
    words: tuple[str, ...]


def inline_parts(line: str) -> tuple[str, list[Inline]]:
    """The line without its ⟦⟧ (with its «»), and what they enclosed."""
    parts: list[Inline] = []
    text = ""
    last = 0
    for match in _PART.finditer(line):
        text += line[last : match.start()]
        start = _length(text)
        text += match[2]
        parts.append(Inline(start, _length(text), tuple(match[1].split())))
        last = match.end()
    return text + line[last:], parts


def runs_of(length: int, font: Font, parts: Sequence[tuple[int, int, Font]]) -> tuple[Run, ...]:
    """The runs of a line of this length: `font`, and other fonts where `parts` say so."""
    return tuple(run for run in _runs(length, font, parts) if run.end > run.start)


def _runs(length: int, font: Font, parts: Iterable[tuple[int, int, Font]]) -> Iterable[Run]:
    last = 0
    for start, end, other in parts:
        yield Run(last, start, font)
        yield Run(start, end, other)
        last = end
    yield Run(last, length, font)


def _length(text: str) -> int:
    return len(_MARKS.sub("", text))
