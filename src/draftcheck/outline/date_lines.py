"""Lines that are a date, in whatever form it was typed."""

import re

_CN = "一二三四五六七八九十〇○零OＯ０"
_SPACE = r"[\s\u3000]*"

ANY_DATE = re.compile(
    rf"(?:\d{{2,4}}|[{_CN}]{{2,4}}|[０-９]{{2,4}}|[Xx×*＊]{{2,4}}|\d{{2}}[Xx×*＊]{{2}}){_SPACE}年"
    rf"{_SPACE}(?:\d{{1,2}}|[{_CN}]{{1,3}}|[０-９]{{1,2}}|[Xx×*＊_＿]{{1,2}}|){_SPACE}月"
    rf"(?:{_SPACE}(?:\d{{1,2}}|[{_CN}]{{1,3}}|[０-９]{{1,2}}|[Xx×*＊_＿]{{1,2}}|){_SPACE}日)?"
    r"|\d{4}[.．\-/－—]\d{1,2}[.．\-/－—]\d{1,2}日?"
)
"""A date with month, the day and all figures possibly blank, masked or in Chinese."""

_LINE = re.compile(rf"[（(]?{_SPACE}(?:{ANY_DATE.pattern}){_SPACE}[）)]?")


def is_date_line(text: str) -> bool:
    """Whether the whole line is a date."""
    return bool(_LINE.fullmatch(text.strip()))
