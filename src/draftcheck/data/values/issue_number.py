"""发文字号: 机关代字, the year in 〔〕, the number without 第 and without zeros in front (GB/T 9704-2012 7.2.5)."""

from __future__ import annotations

import re
from typing import Any

from .plain import left_open, narrow, one_line
from .wrong import WrongValue

_BLANKS = re.compile(r"[\s\u3000\u200b]+")
_NUMBER = re.compile(
    r"(?P<word>[^\d\[\](){}<>〔〕【】〈〉〖〗]{1,24})[\[({<〔【〈〖](?P<year>\d{4}|[Xx×某]{2,4})[\])}>〕】〉〗]"
    r"第?(?P<number>\d{1,6}|[Xx×某_]{0,6})号?"
)
_HINT = "写成 某应急〔2026〕12号 这样"


def issue_number(raw: Any) -> str:
    """某应急〔2026〕12号. Brackets of any kind, 第, zeros in front and blanks are mended. Raises WrongValue."""
    given = one_line(raw)
    if left_open(given):
        return given
    text = _BLANKS.sub("", narrow(given))
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise WrongValue(f"“{given}”不是发文字号", _HINT)
    year, number = match["year"], match["number"]
    if not number.strip("_"):
        raise WrongValue(f"发文字号“{given}”还没有编号", "请写上编号；还没有编号的用 --draft 先出草稿")
    if year.isdecimal() and not 1949 <= int(year) <= 2100:
        raise WrongValue(f"发文字号的年份“{year}”不对", _HINT)
    if number.isdecimal():
        number = number.lstrip("0")
        if not number:
            raise WrongValue("发文字号的编号不能是0", _HINT)
    return f"{match['word']}〔{year}〕{number}号"
