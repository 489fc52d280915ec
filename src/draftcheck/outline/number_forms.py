"""The forms of a heading number (层次序数), right and wrong ones alike."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..core.numerals import CHINESE, number

_CN = f"[{CHINESE}]{{1,7}}"


class NumberForm(NamedTuple):
    """A number found at the start of a line: characters 0 to `end`; `value` None where it cannot be known."""

    scheme: str
    rank: int
    value: int | None
    end: int


# Ranks follow GB/T 9704-2012 7.3.3 (一、 （一） 1. （1）); parts and chapters stand above them.
_FORMS: tuple[tuple[str, int, re.Pattern[str]], ...] = (
    ("第一编", 0, re.compile(rf"第({_CN}|[1-9]\d{{0,2}})[编篇](?=[\s\u3000]|$)")),
    ("第一部分", 1, re.compile(rf"第({_CN}|[1-9]\d{{0,2}})部分(?=[\s\u3000：:、]|$)")),
    ("第一章", 2, re.compile(rf"第({_CN}|[1-9]\d{{0,2}})章(?=[\s\u3000]|$)")),
    ("第一节", 3, re.compile(rf"第({_CN}|[1-9]\d{{0,2}})节(?=[\s\u3000]|$)")),
    ("第一条", 4, re.compile(rf"第({_CN}|[1-9]\d{{0,2}})条(?:之[一二三四五六七八九十])?(?=[\s\u3000]|$)")),
    ("一、", 5, re.compile(rf"({_CN})(?:、|[.．，,](?!\d))")),
    ("（一）", 6, re.compile(rf"[（(]({_CN})[）)][、.．，,]?")),
    ("1.1", 7, re.compile(r"\d{1,2}(?:[.．]\d{1,2})+[.．、]?(?=[\s\u3000\u4e00-\u9fff]|$)")),
    ("1.", 7, re.compile(r"([1-9]\d{0,2})(?:[.．](?!\d)|、)")),
    ("（1）", 8, re.compile(r"[（(]([1-9]\d{0,2})[）)][、.．，,]?")),
    ("1）", 9, re.compile(r"([1-9]\d{0,2})[）)]")),
    ("①", 10, re.compile(r"([\u2460-\u2473\u3251-\u325f\u32b1-\u32bf])")),
)  # fmt: skip

# 一、二季度 · 三、四线 · （一）、（二）项: an enumeration of numbers, not the number of a heading.
_NEIGHBOURS = "|".join(f"{a}、{b}" for a, b in zip("一二三四五六七八九", "二三四五六七八九十", strict=True))
_RUN_OF_NUMBERS = re.compile(
    rf"(?:{_NEIGHBOURS})(?:季|线|级|类|产|月|期|批|等|楼|号|把手|审|次|届|年|班|组|区|标|[、和及])"
    r"|\d{1,2}、\d{1,3}(?![\d.．、])"
    rf"|[（(](?:{_CN}|\d{{1,2}})[）)][、和至到及][（(](?:{_CN}|\d{{1,2}})[）)]"
)
# 3.2007届 joins a number and a year, 5.2月17日 a number and a date; 1.5万元 is a quantity; 12.5% too.
_JOINED_YEAR = re.compile(r"(\d{1,2})[.．](?=(?:19|20)\d{2}(?:年|届|级)|\d{1,2}月\d{1,2}日)")

# 8.6个专项: item 8 about six of them, or 8.6? It has a number whose value cannot be known.
_COUNT_OR_ITEM = re.compile(r"\d{1,2}[.．]\d{1,3}(?=[个项条家名大类批])")


def number_form(line: str) -> NumberForm | None:
    """The number that `line` begins with, blanks before it not allowed; None when it begins with none."""
    if not line or _RUN_OF_NUMBERS.match(line):
        return None
    if _COUNT_OR_ITEM.match(line):
        return NumberForm("1.", 7, None, 0)
    joined = _JOINED_YEAR.match(line)
    if joined:
        return NumberForm("1.", 7, int(joined[1]), joined.end())
    for scheme, rank, pattern in _FORMS:
        match = pattern.match(line)
        if match:
            value = number(match[1]) if match.re.groups else None
            return NumberForm(scheme, rank, value, match.end())
    return None
