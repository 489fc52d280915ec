"""What the values of several fields say of each other: days in their order, figures that are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ...core.skeleton import Field, Skeleton
from .day import day_at_start, existing
from .defaults import TODAY, fields_named
from .plain import narrow
from .wrong import WrongValue

_DAYS = ("日期", "时间")
_NO_YEAR = re.compile(r"\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]")
_PRINTED = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def with_year(field: Field, given: Any, skeleton: Skeleton, raw: Mapping[str, Any], today: date) -> Any:
    """A day without its year, with that of the field it is compared with; anything else as it is."""
    match = _NO_YEAR.match(narrow(given)) if isinstance(given, str) and field.type in _DAYS else None
    if match is None:
        return given
    for named, step in ((field.not_after, -1), (field.not_before, 1)):
        other = skeleton.field(named)
        near = _day(raw.get(named) or (TODAY if other is not None and other.default == TODAY else ""), today)
        if near is None:
            continue
        own, theirs = (int(match[1]), int(match[2])), (near.month, near.day)
        beyond = own < theirs if step > 0 else own > theirs
        return f"{near.year + step * beyond}年{given.lstrip()}"
    return given


def out_of_order(field: Field, values: Mapping[str, Any]) -> Iterator[WrongValue]:
    """What is wrong with the value of a field beside those of others."""
    own = printed_day(values.get(field.name))
    for named, words, wrong in ((field.not_before, "早于", -1), (field.not_after, "晚于", 1)):
        other = printed_day(values.get(named))
        if own is not None and other is not None and (own > other) - (own < other) == wrong:
            yield WrongValue(f"“{field.name}”（{_said(own)}）{words}“{named}”（{_said(other)}）", "请核对这两个日期")


def miscounted(field: Field, value: Any, made: str) -> WrongValue | None:
    """The fault of a value that is counted from others and comes to something else; None where it is right."""
    if not made or str(value) == made:
        return None
    names = "、".join(f"“{name}”" for name in fields_named(field.default))
    return WrongValue(
        f"“{field.name}”填的是{value}，按{names}应当是{made}", f"请核对；“{field.name}”可以不填，自动算出"
    )


def printed_day(value: Any) -> date | None:
    """The day that a value as a document prints it begins with."""
    match = _PRINTED.match(value) if isinstance(value, str) else None
    if match is None:
        return None
    return existing(int(match[1]), int(match[2]), int(match[3]))


def _day(given: Any, today: date) -> date | None:
    if isinstance(given, date):
        return date(given.year, given.month, given.day)
    try:
        return day_at_start(narrow(given).strip(), today)[0] if isinstance(given, str) and given else None
    except WrongValue:
        return None


def _said(found: date) -> str:
    return f"{found.year}年{found.month}月{found.day}日"
