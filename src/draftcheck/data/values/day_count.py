"""天数: how many days, also counted from a first day to a last one."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...core.numerals import number
from .day import day_at_start
from .plain import left_open, narrow, one_line
from .wrong import WrongValue

_DAYS = re.compile(r"(?:共\s*)?(\d{1,4}|[一二三四五六七八九十]{1,3})\s*[天日]?")
_HINT = "写天数，如 3；也可以写头尾两天，如 2026-10-1至2026-10-3"


def day_count(raw: Any, today: date) -> str:
    """The days as a figure; the first and the last of a stretch count. Raises WrongValue."""
    text = narrow(one_line(raw))
    if left_open(text):
        return text
    plain = _DAYS.fullmatch(text)
    if plain:
        count = number(plain[1]) or 0
    elif "至" in text:
        first, rest = day_at_start(text, today)
        last, over = day_at_start(rest.lstrip().removeprefix("至").lstrip(), today)
        if over.strip():
            raise WrongValue(f"“{text[:40]}”不是天数", _HINT)
        count = (last - first).days + 1
    else:
        raise WrongValue(f"“{text[:24]}”不是天数", _HINT)
    if count < 1:
        raise WrongValue("最后一天早于第一天" if "至" in text else "天数要从1算起", "请核对")
    return str(count)
