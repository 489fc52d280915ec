"""Whether a number counts the names before it, or something else (see names_before.py)."""

from __future__ import annotations

from ...language.enumerations import Row
from ...language.persons import is_name, names_end
from .counted import Count
from .names_words import ABSTRACT, CARRY_OUT, LEVELS, OFFICES, SLOGANS

_NEAREST = 60  # characters before the names in which there may be more of them
_LEAST_ALIKE = 2


def is_count_of(text: str, names: list[str], count: Count, number: int, fewer: bool, summed: bool) -> bool:
    """Whether the number counts the names. 新建学校、医院12所 and 甲、乙流域8个村 speak of other things."""
    noun = count.unit + count.noun.lstrip("”")
    abstract = ABSTRACT.search(noun[:10]) is not None
    offices = OFFICES.search(noun[:10]) is not None
    if count.unit == "级":
        return True
    if summed:
        return not fewer or _share_end(names)
    if not count.noun.strip("”"):
        return not fewer and count.in_words and text[count.end : count.end + 1] in tuple("，。；！")
    if not fewer:
        return True
    if (
        not abstract
        and not offices
        and count.unit not in ("大", "类", "种")
        and not (count.in_words and equally_long(names))
    ):
        return False
    if abstract and count.in_words:
        return count.value <= 2 * number and count.value - number <= 3
    return count.value - number <= 2 and number > _LEAST_ALIKE and (_share_end(names) or equally_long(names))


def is_slogan(names: list[str], count: Count) -> bool:
    """Whether the names are those of a slogan in quotation marks: 思想、组织、措施“三到位”, and not 部署、落实“三方责任”."""
    if not equally_long(names) or names[-1].endswith(CARRY_OUT):
        return False
    if count.unit:
        return True
    words = count.noun
    alike = all(name.endswith(words[-2:]) for name in names) or all(name.startswith(words[:2]) for name in names[1:])
    return alike or words in SLOGANS or len(names) > count.value


def goes_on_before(text: str, row: Row) -> bool:
    """Whether the names before the comma may be more of them: 把握存量、做足增量，着眼当前、考虑长远三大原则."""
    if text[row.start - 1 : row.start] != "，":
        return False
    begin = max(text.rfind(mark, max(0, row.start - _NEAREST), row.start - 1) for mark in "，。；：、！？") + 1
    return abs((row.start - 1 - begin) - (row.names[-1][1] - row.names[-1][0])) <= _LEAST_ALIKE


def are_levels(names: list[str]) -> bool:
    """省、市、县: levels of offices."""
    first = names[0]
    if "自治区" in names:  # 省、市、自治区两级
        return False
    return all(name.strip() in LEVELS for name in names[1:]) and any(first.endswith(level) for level in LEVELS)


def equally_long(names: list[str]) -> bool:
    """Whether the names behind the first, which may have other words before it, are two or more of one length."""
    lengths = {len(name.strip()) for name in names[1:]}
    return len(lengths) == 1 and len(names) > _LEAST_ALIKE and len(names[0]) >= lengths.copy().pop()


def _share_end(names: list[str]) -> bool:
    return len({name.rstrip("”）)")[-1:] for name in names}) == 1 and (len(names) > _LEAST_ALIKE or "》" in names[-1])


def are_persons(names: list[str]) -> bool:
    """Whether all are names of persons; the first may have words before it."""
    return names_end(names[0]) and all(is_name(name) for name in names[1:])
