"""密级: the level with its period, 机密★5年."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...core.numerals import number
from .day import day
from .plain import left_open, narrow, one_line
from .wrong import WrongValue

_MOST_YEARS = {"绝密": 30, "机密": 20, "秘密": 10}
_MARK = re.compile(r"(绝密|机密|秘密)[★☆*※]?[(]?(.*?)[)]?")
_SPAN = re.compile(r"(\d{1,3}|[一二三四五六七八九十]{1,3})(年|个?月)")
_HINT = "写成 机密★5年、秘密★6个月、机密★2030年1月1日 或者 绝密★长期"


def secrecy(raw: Any, today: date) -> str:
    """机密★5年. Raises WrongValue where the period is missing or longer than the law allows."""
    given = one_line(raw)
    if left_open(given):
        return given
    match = _MARK.fullmatch(re.sub(r"\s+", "", narrow(given)))
    if match is None:
        raise WrongValue(f"“{given}”不是密级", _HINT)
    level, period = match[1], match[2]
    if not period:
        raise WrongValue(
            f"“{given}”没有写保密期限", f"写成 {level}★{_MOST_YEARS[level]}年 这样，期限由定密的人定；不涉密的不写密级"
        )
    if period == "长期":
        return f"{level}★长期"
    span = _SPAN.fullmatch(period)
    if span is None:
        return f"{level}★{_until(level, period, today)}"
    figure = number(span[1]) or 0
    months = figure * 12 if span[2] == "年" else figure
    if not months:
        raise WrongValue(f"保密期限不能是“{period}”", _HINT)
    if months > _MOST_YEARS[level] * 12:
        raise WrongValue(f"{level}的保密期限最长{_MOST_YEARS[level]}年，写的是{period}", "请核对密级和期限")
    return f"{level}★{figure}{'年' if span[2] == '年' else '个月'}"


def _until(level: str, period: str, today: date) -> str:
    try:
        found = day(period, today)
    except WrongValue as error:
        raise WrongValue(f"保密期限“{period}”不认识：{error.message}", _HINT) from None
    figures = [int(part) for part in re.findall(r"\d+", found)]
    if len(figures) == 3:
        end = (figures[0], figures[1], figures[2])
        if end <= (today.year, today.month, today.day):
            raise WrongValue(f"解密日期{found}已经过了", "请核对日期")
        if end > (today.year + _MOST_YEARS[level], today.month, today.day):
            raise WrongValue(f"{level}的保密期限最长{_MOST_YEARS[level]}年，{found}超过了", "请核对密级和日期")
    return found
