"""Raw values as text: what XML can hold, without blanks at the ends, on one line or on several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any

from .wrong import Unusable, WrongValue

BREAKS = "\n\r\x85\u2028\u2029"
_BLANKS = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b\ufeff"
_ENDS = re.compile(f"^[{_BLANKS}{BREAKS}]+|[{_BLANKS}{BREAKS}]+$")
_LINE = re.compile(f"\r\n|[{BREAKS}]")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML file can hold these
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_MOST_DIGITS = 30
_OPEN_PLACES = re.compile(r"(?:[XxＸｘ×]|某){2,}")


def text_of(raw: Any) -> str:
    """The text of one value, as it is but for blanks at its ends. Raises WrongValue for what is no text."""
    if isinstance(raw, str):
        text = str(raw)
    elif isinstance(raw, Unusable):
        raise WrongValue(raw.message, raw.hint)
    elif raw is None:
        return ""
    elif isinstance(raw, bool):
        raise WrongValue(f"这里要写文字，给的是逻辑值 {raw}".replace("True", "TRUE").replace("False", "FALSE"))
    else:
        text = _written(raw)
    if text.isascii() and text.isalnum():
        return text
    unwritable = _UNWRITABLE.search(text)
    if unwritable:
        raise WrongValue(
            f"第{unwritable.start() + 1}个字符 U+{ord(unwritable[0]):04X} 看不见，也不能写进 Word",
            "请删去这个字符，或者把这一段重新输入一遍",
        )
    return _ENDS.sub("", text)


def one_line(raw: Any) -> str:
    """The text of a value that stands on one line. Raises WrongValue."""
    text = text_of(raw)
    if any(sign in text for sign in BREAKS):
        raise WrongValue("只能写一行，里面有换行", "请删去换行；要写几段的用“多行”或“正文”一类的字段")
    return text


def lines_of(raw: Any) -> list[str]:
    """The lines of a text that are not blank, without blanks at their ends."""
    return [line for part in _LINE.split(text_of(raw)) if (line := _ENDS.sub("", part))]


def items_of(raw: Any) -> list[str] | None:
    """A list of texts, one line each, blank ones left out; None where the value is no list."""
    if not isinstance(raw, list | tuple):
        return None
    found = []
    for number, item in enumerate(raw, 1):
        try:
            text = one_line(item)
        except WrongValue as error:
            raise WrongValue(f"第{number}项：{error.message}", error.hint) from None
        found += [text] if text else []
    return found


def narrow(text: str) -> str:
    """Full-width digits, letters and signs as half-width ones."""
    return text if text.isascii() else text.translate(_WIDE)


def left_open(text: str) -> bool:
    """Whether a value is only XX, ×× or 某某: given, but to be filled in later; our own check reminds of it."""
    return bool(_OPEN_PLACES.fullmatch(text))


def is_blank(raw: Any) -> bool:
    """Whether a value counts as not given."""
    if isinstance(raw, str):
        return not raw or not _ENDS.sub("", raw)
    return raw is None or (isinstance(raw, list | tuple | Mapping) and not isinstance(raw, Unusable) and not raw)


def _written(raw: Any) -> str:
    if isinstance(raw, int):
        return str(raw)
    if isinstance(raw, float | Decimal):
        if not isfinite(raw):
            raise WrongValue("这里要写文字，给的不是一个数")
        exact = raw if isinstance(raw, Decimal) else Decimal(f"{raw:.15g}")
        if abs(exact.adjusted()) > _MOST_DIGITS:
            raise WrongValue(f"数字 {raw} 太长", "长的号码要写成文字，加引号")
        return str(int(exact)) if exact == exact.to_integral_value() else format(exact, "f")
    if isinstance(raw, date):
        day = f"{raw.year}年{raw.month}月{raw.day}日"
        return f"{day}{raw.hour}:{raw.minute:02d}" if isinstance(raw, datetime) and raw.time() != time() else day
    if isinstance(raw, time):
        return f"{raw.hour}:{raw.minute:02d}"
    if isinstance(raw, timedelta):
        minutes = round(raw.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    if isinstance(raw, list | tuple):
        raise WrongValue("只能写一项，给的是列表", "请只写一项")
    if isinstance(raw, Mapping):
        raise WrongValue("只能写一项，给的是“名称：内容”这样的一组", "请只写一项；内容里有冒号的，整项加引号")
    return str(raw)
