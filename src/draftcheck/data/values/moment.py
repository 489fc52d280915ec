"""时间: a day with the time of day, from–to where given, printed in 24 hours."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any

from ...core.skeleton import Day
from .day import day_at_start, printed, weekday
from .plain import left_open, narrow, one_line
from .wrong import WrongValue

_CLOCK = re.compile(
    r"\s*(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|早|晚)?\s*(?P<hour>\d{1,2})\s*"
    r"(?::\s*(?P<m1>\d{2})(?::00(?:\.0+)?)?(?!\d)|[时点](?:\s*(?P<m2>\d{1,2})\s*分?|(?P<half>半)|整)?)"
)
_TO = re.compile(r"\s*(?:[-–—~]+|至|到)\s*")
_SHORT_DAY = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?:\s*\((?:星期|周)[一二三四五六日天]\))?")
_LAST_DAY = re.compile(r"(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*[日号]\s*(\((?:星期|周)[一二三四五六日天]\))?")
_PARTS = ("上午", "下午", "晚上", "全天")
_LATE = ("下午", "傍晚", "晚上", "晚间", "晚")
_HINT = "写成 2026-12-3 9:00、2026年12月3日下午2:30 或者 2026-12-3 9:00-11:30；一整天的写 2026年12月3日全天，开几天的写 2026年12月3日至4日"


def moment(raw: Any, today: date) -> Day:
    """A day and time as they are printed, 2026年12月3日（星期四）9:00—11:30. Raises WrongValue."""
    if isinstance(raw, datetime) and raw.time() != time():
        text = f"{raw.year}-{raw.month}-{raw.day} {raw.hour}:{raw.minute:02d}"
    elif isinstance(raw, date):
        text = str(printed(raw.date() if isinstance(raw, datetime) else raw))
    else:
        text = narrow(one_line(raw))
    if left_open(text):
        return Day(text)
    first, rest = day_at_start(text, today)
    rest = rest.replace("T", " ", 1).lstrip(" ,，")
    opens = _CLOCK.match(rest)
    if opens is None:
        return _whole_days(text, first, rest, today)
    begins = _minutes(opens, "")
    said = f"{printed(first)}（{weekday(first)}）{_clock(begins)}"
    behind = rest[opens.end() :]
    if not behind:
        return Day(said, weekday(first))
    to = _TO.match(behind)
    if to is None:
        raise WrongValue(f"时间后面的“{behind.strip()}”不认识", _HINT)
    return Day(f"{said}—{_end(behind[to.end() :], first, opens, begins, today)}", weekday(first))


def _whole_days(text: str, first: date, rest: str, today: date) -> Day:
    """Days without an hour: a part of one day, 上午, or a stretch of several. Raises WrongValue."""
    said = f"{printed(first)}（{weekday(first)}）"
    if rest.strip() in _PARTS:
        return Day(said + rest.strip(), weekday(first))
    to = _TO.match(rest)
    if to is None:
        raise WrongValue(f"“{text}”没有写几点" if not rest else f"“{rest}”不是时间", _HINT)
    behind = rest[to.end() :]
    short = _LAST_DAY.fullmatch(behind)
    last, over = day_at_start(
        f"{first.year}年{short[1] or first.month}月{short[2]}日{short[3] or ''}" if short else behind, today
    )
    if over.strip():
        raise WrongValue(f"“{over.strip()}”不是时间", _HINT)
    if last <= first:
        raise WrongValue("结束的日期不晚于开始的日期", "请核对")
    year = f"{last.year}年" if last.year != first.year else ""
    month = f"{last.month}月" if (last.year, last.month) != (first.year, first.month) else ""
    return Day(f"{said}至{year}{month}{last.day}日（{weekday(last)}）", weekday(first))


def _end(text: str, first: date, opens: re.Match[str], begins: int, today: date) -> str:
    """The second end of a stretch: a time of the same day, or of a later one."""
    last = first
    short = _SHORT_DAY.match(text)
    if short:
        last, text = day_at_start(f"{first.year}年{short[0]}", today)[0], text[short.end() :]
    elif not _CLOCK.match(text):
        last, text = day_at_start(text, today)
    closes = _CLOCK.fullmatch(text)
    if closes is None:
        raise WrongValue(f"“{text}”不是结束的时间", _HINT)
    late = opens["part"] if last == first and opens["part"] in _LATE and not closes["part"] else ""
    ends = _minutes(closes, late)
    if last < first or (last == first and ends <= begins):
        raise WrongValue("结束的时间不晚于开始的时间", "请核对；下午的时间写“下午5:00”或者“17:00”")
    year = f"{last.year}年" if last.year != first.year else ""
    named = "" if last == first else f"{year}{last.month}月{last.day}日（{weekday(last)}）"
    return f"{named}{_clock(ends)}"


def _minutes(match: re.Match[str], inherited: str) -> int:
    """Minutes since midnight."""
    hour, part = int(match["hour"]), match["part"] or inherited
    minute = 30 if match["half"] else int(match["m1"] or match["m2"] or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise WrongValue(f"没有“{match[0].strip()}”这个时间", _HINT)
    if hour > 12 and part in ("凌晨", "清晨", "早上", "早晨", "早", "上午"):
        raise WrongValue(f"“{match[0].strip()}”自相矛盾", "上午、下午和 24 小时的写法只用一种")
    if hour == 12 and part in ("晚上", "晚间", "晚", "凌晨"):
        raise WrongValue(f"“{match[0].strip()}”说不准是哪一天", "请写 0:00 或者 24:00")
    noon = part == "中午" and hour < 6
    return (hour + 12 if (part in _LATE and hour < 12) or noon else hour) * 60 + minute


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
