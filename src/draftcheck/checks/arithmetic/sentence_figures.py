"""The figures of one sentence, and which of them stand in which bracket (arithmetic.md section 0)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from types import MethodType

from ...core.document import Paragraph
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.sentences import sentences
from ...core.spans import Span
from ...core.value import Value
from ...language.quantities import Quantity, quantities

_LEAST = 2
_LONGEST = 400  # characters; longer sentences are read from ； to ；
_MARKS = "，、；：。！？（）()\n,;:"
_SCORE = Pattern(r"分(?![别钟之公局类布期批行院支队段店会校工享成])", "分")
_BRACKET = Pattern("[（()）]")
_UNCOUNTED = ("年", "级", "岁", "度", "")


class Sentence(Value):
    """Characters `start` to `end` of a paragraph's `text`, with their figures and the insides of their brackets.

    `before` are the figures of the sentence in front: 全市共有消防站35座。其中，….
    """

    text: str
    start: int
    end: int
    figures: tuple[Quantity, ...]
    brackets: tuple[Span, ...]
    before: tuple[Quantity, ...] = ()

    def home(self, at: int) -> Span:
        """The inside of the innermost bracket around a character, else the whole sentence."""
        around = [span for span in self.brackets if span[0] <= at < span[1]]
        return max(around) if around else (self.start, self.end)

    def within(self, home: Span) -> list[Quantity]:
        """The figures that stand in this bracket, or in this sentence outside all brackets."""
        return [q for q in self.figures if home[0] <= q.start < home[1] and self.home(q.start) == home]

    def label(self, q: Quantity) -> str:
        """What stands before a figure, back to the mark or the figure in front of it."""
        known, start = (self.figures, self.start) if q.start >= self.start else (self.before, 0)
        for f in known:
            if f.end > q.start:
                break
            start = f.end
        text, at = self.text, q.start
        while at > start and text[at - 1] not in _MARKS:
            at -= 1
        return text[at : q.start].strip()


def unit(q: Quantity) -> str:
    """What a figure counts; 分 of a mark (满分100分) too, empty for what never is a part: years, levels, ages."""
    name = q.unit or ("分" if _SCORE.match(q.noun) else "")
    return "" if name in _UNCOUNTED else name


def sentences_with(reading: Reading, wanted: Callable[[str], bool], least: int) -> Iterator[tuple[Paragraph, Sentence]]:
    """The sentences that are `wanted` and have so many figures of one unit, those of the sentence before included."""
    for p, told in reading.scan(MethodType(_with_figures, reading), ""):
        for most, s in told:
            if most >= least and wanted(s.text[s.start : s.end]):
                yield p, s


def _with_figures(reading: Reading, _: str) -> list[tuple[Paragraph, list[tuple[int, Sentence]]]]:
    """The paragraphs that have such sentences, found once for all rules."""
    texts = ((p, p.text) for p in reading.prose)
    return [(p, told) for p, text in texts if (told := _told_in(reading, text))]


def _told_in(reading: Reading, text: str) -> list[tuple[int, Sentence]]:
    """The sentences with figures, and how many of one unit they and the one before have."""
    figures = reading.scan(quantities, text)
    if len(figures) < _LEAST:
        return []
    starts = [q.start for q in figures]
    before: tuple[Quantity, ...] = ()
    found: list[tuple[int, Sentence]] = []
    for whole in reading.scan(sentences, text):
        for start, end in _pieces(text, whole):
            inside = figures[bisect_left(starts, start) : bisect_left(starts, end)]
            most = _in_common(inside + before) if inside else 0
            if most > 1:
                found.append((most, Sentence(text, start, end, inside, _brackets(text, start, end), before)))
            before = inside[:8]
    return found


def _in_common(figures: tuple[Quantity, ...]) -> int:
    if len(figures) < 2:
        return 0
    units = [q.unit for q in figures]
    people = units.count("人") + ("个" in units)  # 23个书记中，连任的14名，新任的9名
    return max(people, *[units.count(name) for name in set(units)])


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A sentence; one as long as a table is cut at ；, and what is longer still left out."""
    start, end = span
    if end - start <= _LONGEST:
        yield span
        return
    while start < end:
        stop = text.find("；", start, end) + 1 or end
        if stop - start <= _LONGEST:
            yield start, stop
        start = stop


def _brackets(text: str, start: int, end: int) -> tuple[Span, ...]:
    found: list[Span] = []
    opened: list[int] = []
    for match in _BRACKET.compiled.finditer(text, start, end):
        if match[0] in "（(":
            opened.append(match.end())
        elif opened:
            found.append((opened.pop(), match.start()))
    return tuple(sorted(found))
