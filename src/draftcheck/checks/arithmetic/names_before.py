"""Names that stand before the number that counts them: 甲、乙、丙等3个县, 培训、督办两项工作."""

from __future__ import annotations

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.enumerations import Row, row_before
from .counted import Count
from .names_fit import are_levels, are_persons, equally_long, goes_on_before, is_count_of, is_slogan
from .names_words import (
    ABSTRACT,
    ACTS,
    COPIES,
    DOCUMENTS,
    DOCUMENTS_COUNTED,
    FAMOUS,
    FUSED,
    NAMES_TOO,
    OF_PEOPLE,
    OWNERS,
    TAKES,
    WORDS,
)

_BETWEEN = Pattern(
    r"(?P<deng>等等?)?(?P<sum>，?(?:共计|合计|总计|一共|共有|共|计))?(?P<these>这|这些|上述|以上|前述)?“?$"
)
_ENDS_BETWEEN = ("等", "计", "共", "有", "这", "些", "述", "前", "“")  # with what that expression ends
_NEVER = ("期", "条", "点", "起", "批", "道", "步", "阶段", "者", "段", "份", "套", "台", "辆")
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
    before = text[max(0, count.start - _LONGEST_BETWEEN) : count.start]
    between = _BETWEEN.search(before) if before.endswith(_ENDS_BETWEEN) else None
    words = between[0] if between else ""
    at = count.start - len(words)
    if count.noun[:1] in _NUMERALS:  # 三省一市
        return None
    taken = not words.strip("“") and _is_taken(text, at)
    if taken and not text.endswith(NAMES_TOO, 0, at):
        return None
    if not words and count.unit in _NEVER and text[at - 1 : at] != "》":
        return None
    if at <= 0 or text[at - 1] in "、，。：；（“(" or not _has_row(text, max(0, at - _NEAREST), at):
        return None
    if words.endswith("“") and text[at - 1] == "”":  # “两不查”“两不罚”“两轻罚”
        return None
    row = row_before(text, at, floor)
    if row is None or row.mixed or len(row.names) < 2 or (taken and not _ends_alike(text, row, count)):
        return None
    if between and between["deng"]:
        return _open_list(text, row, count)
    last = text[row.names[-1][0] : at]
    summed, these = (bool(between["sum"]), bool(between["these"])) if between else (False, False)
    if FAMOUS.match(text, count.start) or (not these and not summed and _takes(text, row, last, count)):
        return None
    return _closed_list(text, row, count, summed)


def _is_taken(text: str, at: int) -> bool:
    """Whether a word stands right before the number that begins something new: 甲、乙两县开展3项行动."""
    return text.endswith(TAKES, 0, at) and not text.endswith(WORDS, 0, at)


def _ends_alike(text: str, row: Row, count: Count) -> bool:
    """管理体制、薪酬制度、医保支付、人事编制四个方面: the last name is as long as three others, 编制 is its own."""
    names = [text[a:b].strip() for a, b in row.names]
    fits = len(names) > _SHORT - 1 and len(names[-1]) >= _SHORT and count.in_words
    return fits and equally_long(names) and ABSTRACT.match(count.unit[1:] + count.noun) is not None


def _has_row(text: str, start: int, end: int) -> bool:
    """Whether a mark that parts names stands between; a comma that no bracket can hold ends the search."""
    mark = text.rfind("、", start, end)
    if text.find("》", start, end) >= 0 or text.find("”", start, end) >= 0:
        return mark >= 0 or text.rfind("》《", start, end) >= 0 or text.rfind("”“", start, end) >= 0
    if mark < 0 or text.find("）", mark, end) >= 0 or text.find(")", mark, end) >= 0:
        return mark >= 0
    return text.find("，", mark, end) < 0 and text.find("。", mark, end) < 0 and text.find("；", mark, end) < 0


def _takes(text: str, row: Row, last: str, count: Count) -> bool:
    """Whether the number belongs to what stands right before it, not to the list."""
    # 东、西、南、北、中四片; 受理、审查、检查三个环节
    if len(last.strip()) == 1 or (last.strip() in ACTS and all(b - a <= _SHORT for a, b in row.names[1:])):
        return False
    if last.strip().endswith(WORDS):
        return False
    alike = equally_long([text[a:b] for a, b in row.names])
    if alike and last.endswith(NAMES_TOO) and _ends_alike(text, row, count):
        return False
    if last.endswith(ACTS) and not (alike and len(last) >= _SHORT):  # 监测预警、应急指挥、善后处置
        return True
    return last.endswith(TAKES) or (last.endswith(OWNERS) and not alike)


def _open_list(text: str, row: Row, count: Count) -> Told | None:
    """甲、乙、丙等2个: too many names. Fewer are no fault."""
    quoted = text[count.start - 1 : count.start] == "“"
    if quoted and not count.unit and not equally_long([text[a:b] for a, b in row.names]):
        return None
    if row.least > count.value:
        return Told(row, count, row.least, row.clear and not quoted)
    if row.likely is not None and row.likely > count.value:
        return Told(row, count, row.likely, False)
    return None


def _closed_list(text: str, row: Row, count: Count, summed: bool) -> Told | None:
    names = [text[a:b] for a, b in row.names]
    quoted = text[count.start - 1 : count.start] == "“"
    if count.unit == "级" and not are_levels(names):
        return None
    titled = all(name.endswith("》") and "《" in name for name in names) and all(
        name.startswith("《") for name in names[1:]
    )
    if titled and count.unit in DOCUMENTS_COUNTED and not count.noun.startswith("”"):
        return _of_documents(text, row, count)
    if count.unit in _NEVER:
        return None
    if quoted and not is_slogan(names, count):
        return None
    if row.least > count.value:
        number, fewer = row.least, False
    elif row.most < count.value and goes_on_before(text, row):
        return None
    elif row.most < count.value:
        number, fewer = row.most, True
    elif row.likely is not None and row.likely != count.value and row.most == row.likely:
        number, fewer = row.likely, row.likely < count.value
    else:
        return None
    certain = row.clear and not quoted and not summed and not (fewer and len(names) == _LEAST_ALIKE)
    if count.unit in ("人", "名", "位"):
        persons = are_persons(names)
        if persons or (not fewer and OF_PEOPLE.match(count.noun) and not count.noun.startswith("人次")):
            return Told(row, count, number, certain and persons)
        return None
    if count.unit == "地" and any(FUSED.search(name) for name in names):
        return None
    if count.unit in ("县", "市", "区", "镇", "乡", "村", "省", "地", "局", "方") and not equally_long(names):
        return None
    if not is_count_of(text, names, count, number, fewer, summed):
        return None
    return Told(row, count, number, certain)


def _of_documents(text: str, row: Row, count: Count) -> Told | None:
    """《甲》《乙》《丙》4份文件. 《甲》《乙》30份 are copies."""
    number = len(row.names)
    if number == count.value or count.value - number > _LEAST_ALIKE or DOCUMENTS.match(count.noun) is None:
        return None
    if number <= _LEAST_ALIKE and number < count.value and count.unit in COPIES:
        return None
    if (
        number < count.value
        and text[row.start - 1 : row.start] in ("，", "；")
        and text.rfind("》", max(0, row.start - _NEAREST), row.start) >= 0
    ):
        return None
    return Told(row, count, number, number > _LEAST_ALIKE or number > count.value)
