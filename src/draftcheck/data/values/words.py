"""文字, 标题, 姓名, 数字: values of one line."""

from __future__ import annotations

import re
from typing import Any

from ...core.numerals import number
from .plain import left_open, narrow, one_line
from .wrong import WrongValue

_DIGIT = re.compile(r"\d")
_COUNTED = re.compile(r"总?第\s*(\d{1,6}|[一二三四五六七八九十百零〇]{1,7})\s*[期号次届]")


def title(raw: Any) -> str:
    """A title: no full stop behind it, book-title marks in pairs. Raises WrongValue."""
    text = one_line(raw)
    if text.endswith("。"):
        raise WrongValue("标题末尾不用句号", "请删去最后的“。”")
    depth = 0
    for sign in text:
        depth += (sign == "《") - (sign == "》")
        if depth < 0:
            break
    if depth:
        raise WrongValue("书名号不成对", "请核对“《”和“》”")
    return text


def phrase(raw: Any) -> str:
    """Words that stand inside a sentence of the template: no punctuation at the end, which the template brings."""
    text = one_line(raw)
    return text.rstrip("，。；：、,;:") or text


def copy_number(raw: Any) -> str:
    """份号: six digits, zeros in front (GB/T 9704-2012 7.2.1). Raises WrongValue."""
    text = digits(raw)
    if left_open(text):
        return text
    if len(text) > 6 or not int(text):
        raise WrongValue(f"份号“{text[:24]}”要写六位数字", "如 000001")
    return text.zfill(6)


def order_number(raw: Any) -> str:
    """令号: 第N号. Raises WrongValue."""
    text = narrow(one_line(raw)).replace(" ", "")
    if left_open(text):
        return text
    found = re.fullmatch(r"第?0*([1-9][0-9]*|[一二三四五六七八九十百零〇]{1,7})号?令?", text)
    if found is None:
        raise WrongValue(f"令号“{text[:24]}”写得不对", "写成 第31号，或者只写 31")
    return f"第{number(found[1])}号"


def person(raw: Any) -> str:
    """The name of a person. Raises WrongValue."""
    text = one_line(raw)
    if _DIGIT.search(text):
        raise WrongValue(f"姓名“{text}”里有数字", "这里只写姓名；电话写在另一个字段里")
    if not 2 <= len(text) <= 20:
        raise WrongValue(f"姓名“{text[:24]}”有{len(text)}个字，应当是2到20个字", "这里只写一个人的姓名")
    return text


def digits(raw: Any) -> str:
    """A whole number as it is written, zeros in front included, without the 第…期 around it. Raises WrongValue."""
    text = one_line(raw)
    plain = narrow(text)
    if counted := _COUNTED.fullmatch(plain):
        plain = counted[1] if counted[1].isdecimal() else str(number(counted[1]))
    if left_open(text):
        return text
    if not (plain.isascii() and plain.isdigit()):
        raise WrongValue(f"“{text[:24]}”不是数字", "只写阿拉伯数字，如 12；不写单位、逗号和小数")
    return plain
