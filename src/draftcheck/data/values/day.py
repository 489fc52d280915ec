"""日期: several ways to write a day, one way to print it, and the day must exist."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from ...core.numerals import number
from ...core.skeleton import Day
from .plain import left_open, narrow, one_line
from .wrong import WrongValue

_FIRST, _LAST = 1949, 2100
_CN = "〇零○一二三四五六七八九十"
_WRITTEN = re.compile(
    r"(?P<y1>\d{4})\s*年\s*(?P<m1>\d{1,2})\s*月\s*(?P<d1>\d{1,2})\s*[日号]"
    r"|(?P<y2>\d{4})(?P<sign>[-./])(?P<m2>\d{1,2})(?P=sign)(?P<d2>\d{1,2})(?!\d)"
    r"|(?P<y3>\d{4})(?P<m3>\d{2})(?P<d3>\d{2})(?!\d)"
    rf"|(?P<y4>[{_CN[:-1]}]{{4}})年(?P<m4>[{_CN}]{{1,2}})月(?P<d4>[{_CN}]{{1,3}})日"
    r"|(?P<word>今[天日]|明[天日])"
)
_WEEKDAY = re.compile(r"\s*\(?\s*(?:星期|周|礼拜)(?P<sign>[一二三四五六日天])\s*\)?")
_MIDNIGHT = re.compile(r"[T ]\s*0?0:00(?::00(?:\.0+)?)?")
_OPEN_DAY = re.compile(r"[\dXx×某]{2,4}年[\dXx×某]{1,2}月[\dXx×某]{1,2}日")
_HINT = "写成 2026-1-5 或者 2026年1月5日"
_DAYS = "一二三四五六日"


def day(raw: Any, today: date) -> Day:
    """A day as it is printed, 2026年1月5日. Raises WrongValue."""
    if isinstance(raw, date):
        return printed(raw.date() if isinstance(raw, datetime) else raw)
    text = narrow(one_line(raw))
    if left_open(text) or (_OPEN_DAY.fullmatch(text) and re.search("[Xx×某]", text)):
        return Day(one_line(raw))
    found, rest = day_at_start(text, today)
    if rest and not _MIDNIGHT.fullmatch(rest):
        raise WrongValue(f"“{text}”不是一个日期，后面多了“{rest.strip()}”", _HINT)
    return printed(found)


def printed(found: date) -> Day:
    """A day of the calendar as a document writes it. Raises WrongValue for a year out of reach."""
    if not _FIRST <= found.year <= _LAST:
        raise WrongValue(f"年份应在{_FIRST}到{_LAST}之间，写的是{found.year}年", _HINT)
    return Day(f"{found.year}年{found.month}月{found.day}日", weekday(found))


def weekday(found: date) -> str:
    """Its day of the week."""
    return f"星期{_DAYS[found.weekday()]}"


def day_at_start(text: str, today: date) -> tuple[date, str]:
    """The day that a text in half-width signs begins with, and what follows behind it and its day of the week."""
    match = _WRITTEN.match(text)
    if match is None:
        raise WrongValue(_no_day(text), _HINT)
    word = match["word"]
    if word:
        found = today + timedelta(days=word[0] == "明")
    else:
        way = next(n for n in "1234" if match[f"y{n}"])
        figures = [number(match[f"{part}{way}"]) or 0 for part in "ymd"]
        found = existing(figures[0], figures[1], figures[2])
    printed(found)
    told = _WEEKDAY.match(text, match.end())
    if told is None:
        return found, text[match.end() :]
    said = f"星期{told['sign'].replace('天', '日')}"
    if said != weekday(found):
        raise WrongValue(f"{printed(found)}是{weekday(found)}，不是{said}", "请核对日期，或者不写星期几")
    return found, text[told.end() :]


def existing(year: int, month: int, of_month: int) -> date:
    """The day of this year. Raises WrongValue where the calendar has none such."""
    if not _FIRST <= year <= _LAST:
        raise WrongValue(f"年份应在{_FIRST}到{_LAST}之间，写的是{year}年", _HINT)
    if not 1 <= month <= 12:
        raise WrongValue(f"一年没有{month}月", _HINT)
    try:
        return date(year, month, of_month)
    except ValueError:
        raise WrongValue(f"{year}年{month}月没有{of_month}日", "请核对日期") from None


def _no_day(text: str) -> str:
    if re.match(r"\d{1,2}(?:月|[-./]\d{1,2}$)", text):
        return f"“{text}”没有写年份"
    if re.fullmatch(r"\d{5}", text):
        return f"“{text}”像是表格程序里的日期序号，不是日期"
    return f"“{text}”不是一个日期"
