"""The forms of a heading number (层次序数), right and wrong ones alike.

Scanned by hand: twelve expressions over Chinese classes would take longer to compile than a draft takes to check.
"""

from ..core.numerals import CHINESE, number
from ..core.value import Value


class NumberForm(Value):
    """A number found at the start of a line: characters 0 to `end`; `value` None where it cannot be known.

    `scheme` is named after the number one in it. Ranks follow GB/T 9704-2012 7.3.3 (一、 （一） 1. （1）); parts and
    chapters stand above them, list marks below.
    """

    scheme: str
    rank: int
    value: int | None
    end: int


_DIVISIONS = (
    ("部分", "第一部分", 1),
    ("编", "第一编", 0),
    ("篇", "第一编", 0),
    ("章", "第一章", 2),
    ("节", "第一节", 3),
    ("条", "第一条", 4),
)
_MARKS = "、.．，,"
_DIGITS = "0123456789０１２３４５６７８９"
# 一、二季度 · 三、四线: an enumeration of numbers, not the number of a heading.
_MEASURES = ("季", "线", "级", "类", "产", "月", "期", "批", "等", "楼", "号", "把手", "审", "次", "届", "年", "班", "组", "区", "标", "、", "和", "及")  # fmt: skip
_JOINS = "、和至到及"


def number_form(line: str) -> NumberForm | None:
    """The number that `line` begins with, blanks before it not allowed; None when it begins with none."""
    first = line[:1]
    if first == "第":
        return _division(line)
    if first and first in "（(":
        return _bracketed(line)
    if first and first in CHINESE:
        return _chinese(line)
    if first and first in "123456789１２３４５６７８９":
        return _arabic(line)
    if first and ("\u2460" <= first <= "\u2473" or "\u3251" <= first <= "\u325f" or "\u32b1" <= first <= "\u32bf"):
        return NumberForm("①", 10, number(first), 1)
    return None


def _run(line: str, start: int, signs: str, most: int) -> int:
    """Where the run of `signs` that begins at `start` ends; `start` itself when it is longer than `most`."""
    end = start
    while end < len(line) and line[end] in signs:
        end += 1
    return end if end - start <= most else start


def _division(line: str) -> NumberForm | None:
    """第一章 and its like, with a blank or the end of the line behind."""
    end = _run(line, 1, CHINESE, 7)
    if end == 1:
        end = _run(line, 1, _DIGITS, 3)
    if end == 1 or line[1] in "0０":
        return None
    for sign, scheme, rank in _DIVISIONS:
        if not line.startswith(sign, end):
            continue
        stop = end + len(sign)
        if scheme == "第一条" and line.startswith("之", stop):
            stop = _run(line, stop + 1, CHINESE, 2)
        behind = line[stop : stop + 1]
        if not behind or behind.isspace() or (scheme == "第一部分" and behind in "：:、"):
            return NumberForm(scheme, rank, number(line[1:end]), stop)
        return None
    return None


def _chinese(line: str) -> NumberForm | None:
    """一、 or with another mark."""
    end = _run(line, 0, CHINESE, 4)
    if (
        not end
        or line[end : end + 1] not in tuple(_MARKS)
        or (line[end] != "、" and line[end + 1 : end + 2].isdecimal())
    ):
        return None
    value = number(line[:end])
    next_one = line[end + 1 : end + 2]
    neighbours = (
        line[end] == "、" and next_one and next_one in CHINESE and value is not None and number(next_one) == value + 1
    )
    if neighbours and line.startswith(_MEASURES, end + 2):
        return None
    return NumberForm("一、", 5, value, end + 1)


def _bracketed(line: str) -> NumberForm | None:
    """（一） or （1）, a mark behind it counted in; not the list （一）、（二）项."""
    end = _run(line, 1, CHINESE, 4)
    scheme, rank = "（一）", 6
    if end == 1:
        end = _run(line, 1, _DIGITS, 3)
        scheme, rank = "（1）", 8
    if end == 1 or line[1] in "0０" or line[end : end + 1] not in ("）", ")"):
        return None
    behind = line[end + 1 : end + 3]
    if len(behind) == 2 and behind[0] in _JOINS and behind[1] in "（(":
        return None
    stop = end + 2 if behind[:1] and behind[0] in _MARKS else end + 1
    return NumberForm(scheme, rank, number(line[1:end]), stop)


def _arabic(line: str) -> NumberForm | None:
    """1. 1、 1） 1.1, and what only looks like them: 1.5万元, 1、2号楼, 3.2007届."""
    end = _run(line, 0, _DIGITS, 3)
    mark = line[end : end + 1]
    if not end or not mark:
        return None
    value = number(line[:end])
    if mark in "）)":
        return NumberForm("1）", 9, value, end + 1)
    after = _run(line, end + 1, _DIGITS, 4)
    figures, behind = line[end + 1 : after], line[after : after + 1]
    if mark == "、":
        # 1、2号楼 lists numbers; 1、2. would be a heading inside a heading.
        lists = figures and behind not in (".", "．", "、")
        return None if lists else NumberForm("1.", 7, value, end + 1)
    if mark not in ".．,，" or (mark in ",，" and figures):
        return None
    if not figures:
        return NumberForm("1.", 7, value, end + 1)
    # 3.2007届 joins a number and a year, 5.2月17日 a number and a date.
    year = len(figures) == 4 and figures[:2] in ("19", "20") and behind and behind in "年届级"
    day = behind == "月" and line[after + 1 : after + 2].isdecimal()
    if year or day:
        return NumberForm("1.", 7, value, end + 1)
    # 8.6个专项: item 8 about six of them, or 8.6? It has a number whose value cannot be known.
    if behind and behind in "个项条家名大类批":
        return NumberForm("1.", 7, None, 0)
    return _decimal(line, after) if end <= 2 else None


def _decimal(line: str, end: int) -> NumberForm | None:
    """1.1 or 1.1.1 before a blank or a Chinese character that is no unit; 1.5万 and 12.5% are quantities."""
    while line[end : end + 1] in (".", "．") and line[end + 1 : end + 2].isdecimal():
        end = _run(line, end + 1, _DIGITS, 2)
    if line[end : end + 1] in (".", "．", "、"):
        end += 1
    behind = line[end : end + 1]
    fits = (
        not behind
        or behind.isspace()
        or ("\u4e00" <= behind <= "\u9fff" and behind not in "万亿千百元米公吨倍度分毫厘平立")
    )
    return NumberForm("1.1", 7, None, end) if fits else None
