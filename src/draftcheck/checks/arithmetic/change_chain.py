"""What follows a value and tells how it changed (arithmetic.md section 6)."""

from __future__ import annotations

import re

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.quantities import Quantity
from .rates import MULTIPLE, RATE, Rate, is_neutral, rate_of, speaks_of, times_of
from .shapes import FIGURE, WORD, Shape
from .times import PAST, is_older

COMPARED = Pattern(
    rf"[，、（(]?(?:(?:[比较]|[与同和](?={PAST}))(?P<past>{WORD}{{0,14}}?)[（(]?(?P<x0>{FIGURE})[）)]?(?:相比)?"
    rf"|在(?P<past2>{WORD}{{0,14}}?)(?P<base>{FIGURE})的?(?:基础|基数)上)"
)
"""比上年的200件, 在200件的基础上."""
_REACHED = Pattern(
    rf"[，、（(]?(?P<subject>{WORD}{{0,8}}?)(?:达到|达|为|增至|增加到|增长到|减少到|下降到|降低到|降至|减至|升至|提高到|提升到|上升到|共有|现有|到)了?"
    rf"(?P<x1>{FIGURE})"
)
_ASIDE = Pattern(
    rf"[，（(](?P<past>{PAST})(?P<subject>{WORD}{{0,10}}?)(?P<x0>{FIGURE})(?P<behind>{WORD}{{0,6}}?)[）)]?"
)
_NOUN = Pattern(rf"{WORD}{{0,10}}?(?=[，、（(])")


class Change(Value):
    """What was (`x0`), what is (`x1`), and what is said of the difference.

    `past` and `now` are the words that tell when; `verb` stands in 增加到. `explicit`: what was is written as such.
    """

    x0: Quantity | None
    x1: Quantity | None
    rates: tuple[Rate, ...]
    past: str
    now: str
    verb: str
    explicit: bool
    start: int
    end: int


def same_unit(a: Quantity, b: Quantity) -> bool:
    """Whether two figures count the same; a bare one goes with any, unless a 万 or a % behind the other is in doubt."""
    return a.unit == b.unit or ("" in (a.unit, b.unit) and "%" not in (a.unit, b.unit) and a.step == b.step)


def compared(shape: Shape, match: re.Match[str]) -> tuple[str, Quantity | None]:
    """When it was and how much, of a match of COMPARED."""
    if match["base"]:
        return match["past2"], shape.figure(match, "base")
    return match["past"], shape.figure(match, "x0")


def tells_change(words: str) -> bool:
    """Whether a word of rising or falling is in them: 比上年增加 names no time alone."""
    return any(verb in words for verb in "增减升降提多少涨跌缩扩")


class Chain:
    """What follows a value, as long as every word between is known."""

    def __init__(self, shape: Shape, change: Change) -> None:
        self.shape, self.change, self.words = shape, change, shape.words
        self.at = change.end + (self.words[change.end : change.end + 1] in ("）", ")"))
        noun = _NOUN.match(self.words, self.at)
        if noun and not any(word in noun[0] for word in "比较在"):
            self.at = noun.end()
        self.before = self.words[: self.at]

    def followed(self) -> Change:
        """The change with all that is said of it."""
        while self._multiple() or self._rate() or self._reached() or self._past():
            pass
        return self.change

    def _took(self, end: int, change: Change) -> bool:
        self.change = change._replace(end=end)
        self.at = end + (self.words[end : end + 1] in ("）", ")"))
        return True

    def _multiple(self) -> bool:
        match = MULTIPLE.match(self.words, self.at)
        rate = times_of(self.shape, match) if match else None
        if match is None or rate is None:
            return False
        change = self.change._replace(rates=(*self.change.rates, rate))
        if match["x0"] and change.x0 is None:
            change = change._replace(x0=self.shape.figure(match, "x0"), past=match["past"], explicit=True)
        return self._took(match.end(), change)

    def _rate(self) -> bool:
        match = RATE.match(self.words, self.at)
        rate = rate_of(self.shape, match, 0) if match else None
        known = self.change.x1 or self.change.x0
        if match is None or rate is None or not speaks_of(match, self.before, known) or not _fits(rate, known):
            return False
        return self._took(rate.end, self.change._replace(rates=(*self.change.rates, rate)))

    def _reached(self) -> bool:
        """，达到300件"""
        match = _REACHED.match(self.words, self.at) if self.change.x1 is None and self.change.rates else None
        x1 = self.shape.figure(match, "x1") if match else None
        other = self.change.x0 or next((r.figure for r in self.change.rates if r.kind == "amount"), None)
        if match is None or x1 is None or other is None or not same_unit(x1, other):
            return False
        return is_neutral(match["subject"], self.before) and self._took(match.end(), self.change._replace(x1=x1))

    def _past(self) -> bool:
        """（上年200件）, 比上年的200件"""
        x1 = self.change.x1
        if self.change.x0 is not None or x1 is None:
            return False
        past, x0 = "", None
        if match := _ASIDE.match(self.words, self.at):
            if is_neutral(match["subject"], self.before) and is_older(match["past"], self.before):
                past, x0 = match["past"], self.shape.figure(match, "x0")
        elif match := COMPARED.match(self.words, self.at):
            past, x0 = compared(self.shape, match)
        if match is None or x0 is None or not same_unit(x0, x1) or tells_change(past):
            return False
        return self._took(match.end(), self.change._replace(x0=x0, past=past, explicit=True))


def _fits(rate: Rate, known: Quantity | None) -> bool:
    """An amount of another unit is said of something else."""
    if known is None or rate.figure is None:
        return True
    if rate.kind == "amount":
        return known.unit != "%" and same_unit(rate.figure, known)
    return rate.kind != "points" or known.unit == "%"
