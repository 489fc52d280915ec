"""The date a draft was issued on, and the year that a date without one belongs to."""

from __future__ import annotations

from datetime import date

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.pattern import Pattern
from ...core.sentences import sentence_around
from ...core.value import Value
from ...language.days import Day, days

_YEAR = Pattern(r"(?<![0-9〔\[（(])(?P<year>(?:19|20)[0-9]{2})(?![0-9〕\]号])", ("19", "20"))
_NEAR = 150  # days: a date without a year that is farther from the 成文日期 may be one of the next or last year

_WIDE = 200


class Issued(Value):
    """The 成文日期 of the main text: where it stands and which day it is."""

    paragraph: Paragraph
    day: Day
    date: date


def issued(draft: Draft) -> Issued | None:
    """The 成文日期; None where there is none, more than one, or one that is not complete."""
    found = [(p, day) for p in draft.of(Role.ISSUE_DATE, unit=0) for day in days(p.text)]
    if len(found) != 1 or not found[0][1].complete:
        return None
    p, day = found[0]
    on = day.begins()
    return Issued(p, day, on) if on is not None else None


def titled_year(draft: Draft) -> int | None:
    """The year in the title, where it names exactly one."""
    found = {int(match["year"]) for match in _YEAR.finditer(draft.title)}
    return found.pop() if len(found) == 1 else None


def years_named(text: str) -> set[int]:
    """The years that a text names in figures."""
    return {int(match["year"]) for match in _YEAR.finditer(text)}


def told_year(day: Day, year: int | None) -> int | None:
    """The year of a date: as written, or told by 今年, 去年, 明年 from the year of the document; None without either."""
    if day.year is not None:
        return day.year
    away = {"今": 0, "本": 0, "去": -1, "明": 1}.get(day.year_word)
    return year + away if year is not None and away is not None else None


def nearest_year(day: Day, on: date) -> int | None:
    """The year of a date without one in which it falls within five months of the 成文日期; None for the rest."""
    for year in (on.year, on.year + 1, on.year - 1):
        at = day.ends(year)
        if at is not None and abs((at - on).days) <= _NEAR:
            return year
    return None


def around(text: str, day: Day) -> tuple[str, str]:
    """What stands in the sentence before and behind a date, at most 200 characters of each."""
    floor = max(0, day.start - _WIDE)
    near = text[floor : day.end + _WIDE]
    start, end = sentence_around(near, day.start - floor)
    return near[start : day.start - floor], near[day.end - floor : end]
