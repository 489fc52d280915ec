"""Dates of a text and stretches between two dates (arithmetic.md section 8)."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from datetime import date
from functools import lru_cache

from ..core.numerals import number
from ..core.pattern import Pattern
from ..core.value import Value
from .counts import narrow

_CN = "一二三四五六七八九十〇○零"
_FIGURE = rf"[0-9]{{1,2}}|[{_CN}]{{1,3}}"
_BLANK = r"[ \u3000]{0,3}"
# （周一至周三） tells the days of a stretch, 周一鸣 is a person: the weekday must end there.
_WEEK = (
    r"(?:(?:\s?(?:上午|下午|晚上?|早上?)?(?:[0-9]{1,2}(?:[:：][0-9]{2}|[时点](?:[0-9]{1,2}分)?))?(?=\s?[（(]))?"
    r"\s?[（(，,]?\s?(?:农历[^（()）、，]{1,6}[、，]\s?)?(?:(?<=[（(])[本下这])?(?:星期|周|礼拜)(?P<weekday%s>[一二三四五六日天])"
    r"(?![—–－～~至到、和及/-]{1,2}\s?(?:星期|周|礼拜|[一二三四五六日天][)）]))"
    r"(?:[)）]|(?=[至到]?[0-9]|[全上下晚早中前起止开召举在]|[^\u4e00-\u9fff）)]|$)))?"
)
_DAY = Pattern(
    rf"(?<![0-9A-Za-z.])(?:(?P<year>(?:19|20)[0-9]{{2}}|[{_CN}]{{4}}|今|本|当|同|去|上|前|明|次|翌){_BLANK}年(?:的)?{_BLANK})?"
    rf"(?<![第0-9近个])(?<!年[0-9])(?P<month>{_FIGURE}){_BLANK}月(?![饼球光亮租薪供均嫂食])"
    rf"(?:{_BLANK}(?P<day>{_FIGURE}){_BLANK}(?P<sign>日|号(?![楼文令线馆院井矿机库房厅台门车船桥公]))"
    r"|(?P<part>份?(?:[上中下]旬|上中旬|中[上下]旬|月?底|月?末|月?初)?))"
    + _WEEK
    % ""
    + r"|(?<![0-9A-Za-z/])(?<![0-9]\.)(?<![A-Za-z]-)(?<![A-Za-z0-9][0-9]{2}-)(?P<year2>(?:19|20)[0-9]{2})(?P<mark>[.\-/])(?P<month2>[0-9]{1,2})(?P=mark)(?P<day2>[0-9]{1,2})"
    r"(?![0-9A-Za-z/]|\.[0-9A-Za-z]|-(?!(?:(?:19|20)[0-9]{2}[./])?[0-9]{1,2}[./][0-9]))" + _WEEK % "2",
    ("月", ".", "-", "/"),
)
# What every match of _DAY and of _OPEN has in it: looked for first, for most paragraphs have neither.
_SEED = Pattern(rf"[0-9０-９{_CN}][ \u3000]{{0,3}}月|(?:19|20)[0-9]{{2}}[.\-/][0-9]", ("月", ".", "-", "/"))
_KEPT = 128  # texts: one rule after another asks for the same ones
DATED = Pattern(
    rf"[0-9０-９{_CN}](?:[ \u3000]{{0,3}}月|(?<=[12])[09][0-9]{{2}}[.\-/][0-9]"
    r"|(?<=[0-9０-９])[—–－～~至到-]{1,2}[0-9０-９]{1,2}[日号月])",
    ("月", "日", "号", ".", "-", "/"),
)
"""What stands in every line with a date or a stretch; other lines may have it too."""
_BEFORE_SEED = 20  # characters of a date before its seed: the year and blanks
_OPEN_SEED = Pattern(r"[0-9０-９][—–－～~至到-]{1,2}[0-9０-９]{1,2}[日号月]", ("日", "号", "月"))
_JOIN = Pattern(
    r"(?:[（(][^（()）]{0,8}[)）])?[ \u3000]?(?:上午|下午|晚上?|早上?)?(?:[0-9]{1,2}[:：时点][0-9]{0,2}分?)?(?:起|开始)?(?:一直|持续|延续)?，?[ \u3000]?"
    r"(?P<mark>直?至|到|[—–－～~-]{1,2})[ \u3000]?"
)
_DAY_ONLY = Pattern(rf"(?P<day>{_FIGURE}){_BLANK}(?P<sign>日|号)" + _WEEK % "")
_DOTTED_END = Pattern(r"(?P<month>[0-9]{1,2})(?P<mark>[./])(?P<day>[0-9]{1,2})(?![0-9A-Za-z./%％])")
_NEXT = Pattern(rf"[、和及与，](?P<figure>{_FIGURE})日(?!前|内|后|均|常|游|元)" + _WEEK % "")
# 6—15日 inside one month, 1—3月 inside one year: the first end lacks its 日 or 月.
_OPEN = Pattern(
    rf"(?:(?P<year>(?:19|20)[0-9]{{2}})年)?(?:(?P<month>{_FIGURE})月)?(?<![0-9第])(?P<first>[0-9]{{1,2}})(?P<mark>[—–－～~-]{{1,2}}|至|到)"
    r"(?P<last>[0-9]{1,2})(?P<sign>[日号]|月(?!份?[0-9]))",
    ("日", "号", "月"),
)
_WEEKDAYS = {c: n for n, c in enumerate("一二三四五六日")} | {"天": 6}
WEEKDAYS = tuple(f"星期{c}" for c in "一二三四五六日")
"""Names of the days of the week, Monday first, as `datetime.date.weekday` counts them."""


class Day(Value):
    """A date at `start` to `end` (the weekday behind it included). Figures are as written and may be impossible.

    `year` is None where none is written; `year_word` holds 今、本、去、明 … where the year is told in words. `day` is
    None for a whole month; `part` is then 底, 上旬 … or empty. `weekday` counts from Monday = 0, None where not written.
    `inherited`: year and month are those of a date before it (the 15日 of 6月1日至15日).
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    year_word: str = ""
    part: str = ""
    weekday: int | None = None
    inherited: bool = False

    @property
    def complete(self) -> bool:
        """Whether year, month and day are written."""
        return self.year is not None and self.day is not None

    def begins(self, year: int | None = None) -> date | None:
        """Its first day, in `year` where it has none of its own; None where the year is unknown or the date impossible."""
        first = {"中旬": 11, "中下旬": 11, "下旬": 21}.get(self.part, 1)
        return self._date(year, self.day if self.day is not None else first)

    def ends(self, year: int | None = None) -> date | None:
        """Its last day, likewise: 6月上旬 ends on the 10th, 6月底 and 6月 on the 30th."""
        last = {"上旬": 10, "初": 10, "中旬": 20, "上中旬": 20, "中上旬": 20}.get(
            self.part, days_in(self.year or year, self.month)
        )
        return self._date(year, self.day if self.day is not None else last)

    def _date(self, year: int | None, day: int) -> date | None:
        year = self.year or year
        if year is None or not 1900 <= year <= 2199 or not 1 <= day <= days_in(year, self.month):
            return None
        return date(year, self.month, day)


class Stretch(Value):
    """From one date to another; the last one has the year and month of the first where it has none of its own.

    `year_inherited`, `month_inherited` say so. `start` to `end` covers both and what joins them.
    """

    start: int
    end: int
    first: Day
    last: Day
    year_inherited: bool = False
    month_inherited: bool = False


@lru_cache(maxsize=_KEPT)
def days(text: str) -> tuple[Day, ...]:
    """The dates of a text that have a month, in order; the second end of 6月1日至15日 belongs to `stretches`."""
    found: list[Day] = []
    plain, end = "", 0
    for seed in _SEED.finditer(text):
        if seed.end() > end:
            plain = plain or narrow(text)
            match = _DAY.compiled.search(plain, max(end, seed.start() - _BEFORE_SEED))
            if match is None:
                break
            found.append(_day(match))
            end = match.end()
    return tuple(found)


def _day(match: re.Match[str]) -> Day:
    if match["year2"]:
        return Day(
            *match.span(), int(match["year2"]), int(match["month2"]), int(match["day2"]), weekday=_weekday(match["weekday2"])
        )  # fmt: skip
    written = match["year"] or ""
    year = number(written) if len(written) == 4 else None
    day = number(match["day"]) if match["day"] else None
    part = (match["part"] or "").replace("份", "").replace("月", "")
    return Day(
        *match.span(), year, number(match["month"]) or 0, day, written if len(written) == 1 else "", part, _weekday(match["weekday"])
    )  # fmt: skip


def _weekday(sign: str | None) -> int | None:
    return _WEEKDAYS[sign] if sign else None


def date_end(text: str, day: Day) -> int:
    """Where a date of this text ends without the weekday and the bracket behind it."""
    if day.weekday is None:
        return day.end
    at = max(text.rfind(word, day.start, day.end) for word in ("星期", "礼拜", "周"))
    bracket = max(text.rfind(sign, day.start, at) for sign in "（(")
    return len(text[: bracket if bracket > 0 else at].rstrip())


@lru_cache(maxsize=_KEPT)
def stretches(text: str) -> tuple[Stretch, ...]:
    """Stretches written A至B, A—B, 自A起至B止, 6月1日至15日, 1—3月, in order."""
    known, is_open = days(text), _OPEN_SEED.search(text)
    if not known and not is_open:
        return ()
    text = narrow(text)
    found: list[Stretch] = []
    for n, first in enumerate(known):
        if found and found[-1].last.start == first.start:
            continue
        join = _JOIN.match(text, first.end)
        if join is None:
            continue
        last = known[n + 1] if n + 1 < len(known) and known[n + 1].start == join.end() else None
        month_inherited = False
        if last is None and first.day is not None:
            if only := _DAY_ONLY.match(text, join.end()):
                month_inherited = True
                last = _bare(first, only, number(only["day"]))
            elif text[first.start : first.start + 5][4:] in (".", "/") and (
                short := _DOTTED_END.match(text, join.end())
            ):
                last = Day(*short.span(), None, int(short["month"]), int(short["day"]))
        if last is None:
            continue
        year_inherited = month_inherited or (last.year is None and not last.year_word)
        if year_inherited:
            last = last._replace(year=first.year, year_word=first.year_word)
        found.append(Stretch(first.start, last.end, first, last, year_inherited, month_inherited))
    starts, opened = [stretch.start for stretch in found], []
    for match in _OPEN.finditer(text) if is_open else ():
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or match.start() >= found[before].end:
            opened.append(_open(match))
    return tuple(sorted([*found, *opened]))


def every_day(text: str) -> tuple[Day, ...]:
    """The dates of `days` and those that take the month from the one before (6月1日至15日, 6—15日, 8日、9日), the year too."""
    found = {day.start: day for day in days(text)}
    if not found and not _OPEN_SEED.search(text):
        return ()
    for stretch in stretches(text):
        if stretch.month_inherited and stretch.first.month and stretch.last.day is not None:
            for day in (stretch.first, stretch.last):
                found.setdefault(day.start, day._replace(inherited=True))
        elif stretch.year_inherited and stretch.first.year is not None and stretch.last.month >= stretch.first.month:
            found[stretch.last.start] = stretch.last._replace(inherited=True)
    text = narrow(text)
    waiting = list(found.values())
    while waiting:
        day = waiting.pop()
        if day.day is not None and day.month and (match := _NEXT.match(text, day.end)):
            after = _bare(day, match, number(match["figure"]))._replace(start=match.start("figure"))
            if after.start not in found:
                found[after.start] = after
                waiting.append(after)
    return tuple(found[start] for start in sorted(found))


def _bare(before: Day, match: re.Match[str], figure: int | None) -> Day:
    """A date of which only the day is written, in the month of another."""
    weekday = _weekday(match["weekday"])
    return Day(*match.span(), before.year, before.month, figure, before.year_word, "", weekday, True)


def _open(match: re.Match[str]) -> Stretch:
    year = int(match["year"]) if match["year"] else None
    first, last = int(match["first"]), int(match["last"])
    if match["sign"].startswith("月"):
        ends = Day(*match.span("first"), year, first, None), Day(*match.span("last"), year, last, None)
    else:
        month = (number(match["month"]) or 0) if match["month"] else 0  # 0: not written
        ends = Day(*match.span("first"), year, month, first), Day(*match.span("last"), year, month, last)
    return Stretch(*match.span(), *ends, True, not match["sign"].startswith("月"))


def days_in(year: int | None, month: int) -> int:
    """How many days a month has; 29 for a February of a year that is not known, 0 for a month that is none."""
    if not 1 <= month <= 12:
        return 0
    return monthrange(year if year is not None else 2024, month)[1]
