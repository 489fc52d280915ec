"""Names that stand before the number that counts them: 甲、乙、丙等3个县, 培训、督办两项工作."""

from __future__ import annotations

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.enumerations import Row, row_before
from ...language.persons import is_name, names_end
from .counted import Count
from .names_words import ABSTRACT, ACTS, FAMOUS, FUSED, LEVELS, OF_PEOPLE, OFFICES, OWNERS, TAKES, WORDS

_BETWEEN = Pattern(
    r"(?P<deng>等等?)?(?P<sum>，?(?:共计|合计|总计|一共|共有|共|计))?(?P<these>这|这些|上述|以上|前述)?“?$"
)
_LONGEST_BETWEEN = 10
_NEAREST = 60  # characters before the number in which a 、 must stand
_NUMERALS = tuple("一二两三四五六七八九十")
_LEAST_ALIKE = 2
_SHORT = 4


class Told(Value):
    """That `row` and `count` do not agree; `certain` False where one of both had to be read in one of two ways."""

    row: Row
    number: Count
    names: int
    certain: bool


def names_before(text: str, count: Count, floor: int = 0) -> Told | None:
    """The names before a number and behind `floor`, where their number is another one."""
    between = _BETWEEN.search(text[max(0, count.start - _LONGEST_BETWEEN) : count.start])
    if between is None:  # it matches the empty end too
        return None
    at = count.start - len(between[0])
    if count.noun[:1] in _NUMERALS:  # 三省一市
        return None
    if at <= 0 or text[at - 1] in "、，。：；（“(" or not _has_row(text, max(0, at - _NEAREST), at):
        return None
    row = row_before(text, at, floor)
    if row is None or row.mixed or len(row.names) < 2:
        return None
    if between["deng"]:
        return _open_list(row, count)
    last = text[row.names[-1][0] : at]
    if FAMOUS.match(text, count.start) or (not between["these"] and not between["sum"] and _takes(text, row, last)):
        return None
    return _closed_list(text, row, count, bool(between["sum"]))


def _has_row(text: str, start: int, end: int) -> bool:
    return text.rfind("、", start, end) >= 0 or text.rfind("》《", start, end) >= 0 or text.rfind("”“", start, end) >= 0


def _takes(text: str, row: Row, last: str) -> bool:
    """Whether the number belongs to what stands right before it, not to the list."""
    # 东、西、南、北、中四片; 受理、审查、检查三个环节
    if len(last.strip()) == 1 or (last.strip() in ACTS and all(b - a <= _SHORT for a, b in row.names[1:])):
        return False
    if last.strip().endswith(WORDS):
        return False
    return last.endswith((*TAKES, *ACTS)) or (
        last.endswith(OWNERS) and not _equally_long([text[a:b] for a, b in row.names])
    )


def _open_list(row: Row, count: Count) -> Told | None:
    """甲、乙、丙等2个: too many names. Fewer are no fault."""
    if row.least > count.value:
        return Told(row, count, row.least, row.clear)
    if row.likely is not None and row.likely > count.value:
        return Told(row, count, row.likely, False)
    return None


def _closed_list(text: str, row: Row, count: Count, summed: bool) -> Told | None:
    names = [text[a:b] for a, b in row.names]
    quoted = text[count.start - 1 : count.start] == "“"
    if count.unit == "级" and not _are_levels(names):
        return None
    if count.unit in ("期", "条", "点", "起", "批", "道", "步", "阶段", "者", "段", "份", "套", "台", "辆"):
        return None
    if quoted and not _equally_long(names):
        return None
    if row.least > count.value:
        number, fewer = row.least, False
    elif row.most < count.value and _goes_on_before(text, row):
        return None
    elif row.most < count.value:
        number, fewer = row.most, True
    elif row.likely is not None and row.likely != count.value and row.most == row.likely:
        number, fewer = row.likely, row.likely < count.value
    else:
        return None
    certain = row.clear and not quoted and not summed and not (fewer and len(names) == _LEAST_ALIKE)
    if count.unit in ("人", "名", "位"):
        persons = _are_persons(names)
        if persons or (not fewer and OF_PEOPLE.match(count.noun) and not count.noun.startswith("人次")):
            return Told(row, count, number, certain and persons)
        return None
    if count.unit == "地" and any(FUSED.search(name) for name in names):
        return None
    if count.unit in ("县", "市", "区", "镇", "乡", "村", "省", "地", "局", "方") and not _equally_long(names):
        return None
    if not _fits(text, names, count, number, fewer, summed):
        return None
    return Told(row, count, number, certain)


def _fits(text: str, names: list[str], count: Count, number: int, fewer: bool, summed: bool) -> bool:
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
        and not (count.in_words and _equally_long(names))
    ):
        return False
    if abstract and count.in_words:
        return count.value <= 2 * number and count.value - number <= 3
    return count.value - number <= 2 and number > _LEAST_ALIKE and (_share_end(names) or _equally_long(names))


def _goes_on_before(text: str, row: Row) -> bool:
    """Whether the names before the comma may be more of them: 把握存量、做足增量，着眼当前、考虑长远三大原则."""
    if text[row.start - 1 : row.start] != "，":
        return False
    begin = max(text.rfind(mark, max(0, row.start - _NEAREST), row.start - 1) for mark in "，。；：、！？") + 1
    return abs((row.start - 1 - begin) - (row.names[-1][1] - row.names[-1][0])) <= _LEAST_ALIKE


def _are_levels(names: list[str]) -> bool:
    first = names[0]
    if "自治区" in names:  # 省、市、自治区两级
        return False
    return all(name.strip() in LEVELS for name in names[1:]) and any(first.endswith(level) for level in LEVELS)


def _equally_long(names: list[str]) -> bool:
    """Whether the names behind the first, which may have other words before it, are two or more of one length."""
    lengths = {len(name.strip()) for name in names[1:]}
    return len(lengths) == 1 and len(names) > _LEAST_ALIKE and len(names[0]) >= lengths.copy().pop()


def _share_end(names: list[str]) -> bool:
    return len({name.rstrip("”）)")[-1:] for name in names}) == 1 and (len(names) > _LEAST_ALIKE or "》" in names[-1])


def _are_persons(names: list[str]) -> bool:
    return names_end(names[0]) and all(is_name(name) for name in names[1:])
