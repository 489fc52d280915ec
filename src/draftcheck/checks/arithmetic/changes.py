"""How a sentence says that something changed: 由200件增加到300件，增长50% (arithmetic.md section 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.pattern import Pattern
from ...language.quantities import Quantity
from .change_chain import COMPARED, Chain, Change, compared, same_unit, tells_change
from .rates import RATE, VERBS, Rate, rate_of, without_fillers
from .shapes import FIGURE, WORD, Shape
from .times import NOW, PAST, STEP, earlier_of, periods, without_periods

_VERBS = tuple(VERBS.split("|"))
_STILL = ("变", "调整", "发展", "变化", "优化", "改", "壮大")
_SIGNS = tuple("增减升降多少涨跌提扩缩比较与在去上前原同年压")
_FAR = 36  # characters from one figure to the next
_FROM = Pattern(
    rf"(?:(?<![自理缘事])由(?![于此来衷])|从(?![事业严重此而属宽优速紧快])|自(?=[去上前0-9]))(?P<past>{WORD}{{0,18}}?)(?P<x0>{FIGURE})",
    ("由", "从", "自"),
)
_TO = Pattern(
    rf"(?P<between>(?:{WORD}|[，、]){{0,20}}?)(?:达到|[到至为成达])了?(?P<now>{WORD}{{0,16}}?)(?P<x1>{FIGURE})"
)
_PAIR = Pattern(
    rf"(?P<ta>{STEP}|{PAST}|{NOW})，?(?P<sa>{WORD}{{0,18}}?)(?P<a>{FIGURE})(?P<na>{WORD}{{0,10}}?)[，；、（(]"
    rf"(?P<tb>{STEP}|{PAST}|{NOW})，?(?P<sb>{WORD}{{0,18}}?)(?P<b>{FIGURE})(?P<nb>{WORD}{{0,6}}?)[）)]?(?=[，、（(；])"
)

_PAIRED = Pattern(rf"[，；、（(](?:{STEP}|{PAST}|{NOW})")
"""In every match of _PAIR, and found much faster."""


def changes(shape: Shape) -> Iterator[Change]:
    """The changes that a sentence tells, in order; those with neither a rate nor 增加到 are left out."""
    covered = 0
    for change in sorted(_starts(shape), key=lambda found: (found[0], found[1])):
        if change[0] >= covered:
            whole = Chain(shape, change[2]).followed()
            if whole.rates or whole.verb:
                covered = whole.end
                yield whole


def _starts(shape: Shape) -> Iterator[tuple[int, int, Change]]:
    for match in _FROM.finditer(shape.words):
        x0 = shape.figure(match, "x0")
        if x0 is not None:
            start, rates = _lead_rate(shape, match.start())
            yield start, 0, _from_to(shape, match, x0, rates)
    for match in _PAIR.finditer(shape.words) if _PAIRED.search(shape.words) else ():
        pair = _pair(shape, match)
        if pair is not None:
            yield match.start(), 1, pair
    for match in COMPARED.finditer(shape.words):
        past, x0 = compared(shape, match)
        if x0 is not None and not tells_change(past):
            yield match.start(), 1, Change(x0, None, (), past, "", "", True, match.start(), match.end())
    places = list(shape.figures.items())
    for n, (at, figure) in enumerate(places):
        if _may_begin(shape, figure, at, places[n + 1 : n + 3]):
            yield at, 2, Change(None, figure, (), "", "", "", False, at, at + figure.end - figure.start)


def _may_begin(shape: Shape, figure: Quantity, at: int, following: list[tuple[int, Quantity]]) -> bool:
    """Whether what was, or how much was added, can follow a figure: cheap, and wrong only where it says yes."""
    if figure.unit in ("倍", "百分点"):
        return False
    before = at + figure.end - figure.start
    for place, other in following:
        gap = shape.words[before:place]
        if len(gap) > _FAR:
            return False
        if same_unit(figure, other) and any(sign in gap for sign in _SIGNS):
            return True
        before = place + other.end - other.start
    return False


def _from_to(shape: Shape, match: re.Match[str], x0: Quantity, rates: tuple[Rate, ...]) -> Change:
    to = _TO.match(shape.words, match.end())
    x1 = shape.figure(to, "x1") if to else None
    if to and x1 is not None and same_unit(x0, x1):
        between = to["between"].rstrip("了")
        verb = next((v for v in (*_VERBS, *_STILL) if between.endswith(v)), "")
        if verb or not between:
            return Change(x0, x1, rates, match["past"], to["now"], verb, True, match.start(), to.end())
    return Change(x0, None, rates, match["past"], "", "", True, match.start(), match.end())


def _lead_rate(shape: Shape, at: int) -> tuple[int, tuple[Rate, ...]]:
    """增长100%，由200件增加到300件: the rate that stands before."""
    before = shape.words[max(0, at - 40) : at]
    offset = at - len(before)
    last: Rate | None = None
    for match in RATE.finditer(before):
        rate = rate_of(shape, match, offset)
        if rate is not None and shape.words[rate.end : at] in ("，", "，即", "（", "(", "、", "（即", "，已"):
            last = rate
    return (last.start, (last,)) if last else (at, ())


def _pair(shape: Shape, match: re.Match[str]) -> Change | None:
    a, b = shape.figure(match, "a"), shape.figure(match, "b")
    if a is None or b is None or not same_unit(a, b):
        return None
    older = earlier_of(match["ta"], match["tb"])
    if older is None or not _same_subject(match):
        return None
    x0, x1, past, now = (a, b, match["ta"], match["tb"]) if older == 0 else (b, a, match["tb"], match["ta"])
    return Change(x0, x1, (), past, now, "", True, match.start(), match.end())


def _same_subject(match: re.Match[str]) -> bool:
    """Whether two figures of two times are of the same thing, and of the same part of a year."""
    alike = periods(match["sa"]) == periods(match["sb"])
    if not alike and not any("同期" in match[group] for group in ("ta", "tb", "sa", "sb")):
        return False
    if match["na"] and match["nb"] and match["na"] != match["nb"]:
        return False
    a, b = (without_fillers(without_periods(match[group])) for group in ("sa", "sb"))
    return not b or not a or a.endswith(b) or b.endswith(a) or a.startswith(b)
