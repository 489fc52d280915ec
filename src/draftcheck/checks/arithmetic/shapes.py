"""The shape of a sentence: its words, with a sign of one kind in place of every figure (arithmetic.md section 0)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MethodType

from ...core.document import Paragraph
from ...core.reading import Reading
from ...core.sentences import sentences
from ...core.spans import Span
from ...core.value import Value
from ...language.quantities import Quantity, quantities

VALUE, PERCENT, TIMES, POINTS, REST = "\ue001", "\ue002", "\ue003", "\ue004", "\ue000"
"""Signs: a figure with any unit or none, with %, with 倍, with 百分点; REST fills up its length."""
_SIGNS = {"%": PERCENT, "倍": TIMES, "百分点": POINTS}
_FOREIGN = dict.fromkeys(range(0xE000, 0xE005), " ")
PERCENT_SIGNS = ("%", "％", "百分之")
"""How a percentage is written."""
FIGURE = f"[{VALUE}{PERCENT}]{REST}*"
"""A figure that is no rate of change."""
WORD = f"[^，。；：、（）()“”\n{VALUE}{PERCENT}{TIMES}{POINTS}{REST}]"
"""A character between two marks or figures."""
_MEASURED_WORDS = (
    "吨 克 千克 毫克 斤 米 千米 厘米 毫米 亩 公顷 平方米 平方千米 立方米 升 毫升 度 千瓦 兆瓦 千瓦时 亿千瓦时 "
    "吨标准煤 斗 里 海里 kWh kW MW GW km² km m² m³ hm² cm mm mg mL L g 美元 "
    "欧元 港元 秒 个基点 倍 % 百分点"
)
_MEASURED = frozenset(_MEASURED_WORDS.split())
_WHOLE = tuple(Decimal(10) ** n for n in (0, 2, 3, 4, 8, 12))
_LEAST, _MOST_BEFORE = 2, 6
_LONGEST = 500  # characters; longer sentences are read from ； to ；


class Shape(Value):
    """A sentence of a paragraph's `text`, from `start` to `end`, and its figures by their place in the sentence.

    `words` has a sign at the first character of each figure and is as long as the sentence. `before` are the figures
    of the sentence in front where this one begins with 其中.
    """

    text: str
    start: int
    end: int
    words: str
    figures: Mapping[int, Quantity]
    before: tuple[Quantity, ...] = ()

    @property
    def sentence(self) -> str:
        """The sentence as written."""
        return self.text[self.start : self.end]

    def figure(self, match: re.Match[str], group: str) -> Quantity | None:
        """The figure that a group of a match stands for."""
        return self.figures.get(match.start(group))

    def written(self, figure: Quantity) -> str:
        """Its characters."""
        return self.text[figure.start : figure.end]


def shapes_with(
    reading: Reading, cues: tuple[str, ...], least: int = 2, also: tuple[str, ...] = ("",)
) -> Iterator[tuple[Paragraph, Shape]]:
    """The sentences of the prose in which one of the cues stands, one of `also`, and at least so many figures."""
    for p, pieces in reading.scan(MethodType(_with_figures, reading), ""):
        text = p.text
        if not _has(text, cues) or not _has(text, also):
            continue
        for piece in pieces:
            if len(piece.figures) + len(piece.before) < least or not (
                _has(piece.sentence, also) and _has(piece.sentence, cues)
            ):
                continue
            if reading.is_left_alone(p, piece.figures[0].start):
                continue
            if piece.shape is None:
                piece.shape = _shape(text, piece.start, piece.end, piece.figures, piece.before)
            yield p, piece.shape


class _Piece:
    """A sentence with figures; its shape is made when the first rule asks for it."""

    __slots__ = ("before", "end", "figures", "sentence", "shape", "start")

    def __init__(
        self, text: str, start: int, end: int, figures: tuple[Quantity, ...], before: tuple[Quantity, ...]
    ) -> None:
        self.start, self.end, self.figures = start, end, figures
        self.sentence = text[start:end]
        self.before = before if self.sentence.startswith("其中") else ()
        self.shape: Shape | None = None


def _with_figures(reading: Reading, _: str) -> list[tuple[Paragraph, list[_Piece]]]:
    """The paragraphs that have a sentence with two figures, found once for all rules."""
    texts = ((p, p.text) for p in reading.prose)
    return [(p, pieces) for p, text in texts if (pieces := _figured(reading, text))]


def _figured(reading: Reading, text: str) -> list[_Piece]:
    figures = reading.scan(quantities, text)
    if len(figures) < _LEAST:
        return []
    starts = [q.start for q in figures]
    found: list[_Piece] = []
    before: tuple[Quantity, ...] = ()
    for whole in reading.scan(sentences, text):
        for start, end in _pieces(text, whole):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if last - first > 1:
                found.append(_Piece(text, start, end, figures[first:last], before))
            before = figures[first:last] if last - first < _MOST_BEFORE else ()
    return found


def _has(text: str, cues: tuple[str, ...]) -> bool:
    for cue in cues:  # noqa: SIM110 — any() would take three times as long
        if cue in text:
            return True
    return False


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    while end - start > _LONGEST:
        stop = text.find("；", start, end) + 1 or end
        yield start, min(stop, start + 4 * _LONGEST)
        start = stop
    if start < end:
        yield start, end


def _shape(text: str, start: int, end: int, inside: tuple[Quantity, ...], before: tuple[Quantity, ...]) -> Shape:
    parts: list[str] = []
    figures: dict[int, Quantity] = {}
    at = start
    for q in inside:
        if q.unit == "年" and (
            q.value > 1000 or text[q.start - 1 : q.start] in ("上", "前", "下")
        ):  # 二〇二〇年, 上一年
            continue
        if q.noun == "多" and _is_more(text, q):
            q = q._replace(exact=True)
        if _is_cut(text, q):
            q = q._replace(exact=False)
        parts.append(text[at : q.start].translate(_FOREIGN))
        parts.append(_SIGNS.get(q.unit, VALUE) + REST * (min(q.end, end) - q.start - 1))
        figures[q.start - start] = q
        at = min(q.end, end)
    parts.append(text[at:end].translate(_FOREIGN))
    return Shape(text, start, end, "".join(parts), figures, before)


def _is_more(text: str, q: Quantity) -> bool:
    """比1500件多400件: the 多 is a verb."""
    behind = text[q.end + 1 : q.end + 2]
    return behind.isdecimal() and not text[max(0, q.start - 2) : q.start].endswith(
        ("约", "近", "超", "逾", "超过", "不足")
    )


def _is_cut(text: str, q: Quantity) -> bool:
    """1，753: a number that its own comma cuts in two."""
    before, behind = text[max(0, q.start - 2) : q.start], text[q.figure_end : q.figure_end + 4]
    return (before[-1:] == "，" and before[:1].isdecimal() and text[q.start : q.start + 3].isdecimal()) or (
        behind[:1] == "，" and behind[1:].isdecimal() and len(behind) == 4
    )


def leeway(figure: Quantity) -> Decimal:
    """By how much a figure may be off because it was rounded: a count that is written in full by nothing."""
    if figure.in_words and figure.value >= 10_000:
        round_ = next(
            power for power in (10**8, 10**7, 10**6, 10**5, 10**4, 1000, 100, 10, 1) if figure.value % power == 0
        )
        return Decimal(round_ if round_ > 10 else 0) / 2
    if figure.step == 1 and figure.unit not in _MEASURED:
        return Decimal(0)
    return figure.step / 2


def is_whole(figure: Quantity) -> bool:
    """Whether a figure is printed without decimals: 15万, not 15.2万."""
    return figure.in_words or figure.step in _WHOLE


def scale_of(shape: Shape, figure: Quantity) -> Decimal:
    """What one of a figure as printed is worth: 15.4万元 counts in 万."""
    if figure.in_words:
        return Decimal(1)
    printed = shape.text[figure.start : figure.figure_end]
    powers = (("万亿", 12), ("亿", 8), ("万", 4))
    return Decimal(10) ** next((power for word, power in powers if printed.endswith(word)), 0)
