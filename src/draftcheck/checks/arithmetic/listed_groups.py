"""Groups that are told one by one behind their number: 三个督导组，第一督导组赴……，第二督导组赴…… (section 3)."""

from __future__ import annotations

from ...core.numerals import chinese
from ...core.pattern import Pattern
from .counted import Count
from .listed_points import Points

_FIRST = Pattern(r"(?P<form>第一|第1|一|1)(?P<kind>[\u4e00-\u9fff]{1,6})", ("一", "1"))
_KINDS = (
    "组", "队", "批", "类", "种", "档", "片", "区", "标段", "段", "路", "专班", "梯队", "方阵", "考点", "会场", "考场", "站点", "战区", "支部", "车间", "线", "步", "层次", "层级", "情形", "车", "编队",
)  # fmt: skip
_WITH_FIRST_ONLY = ("类", "种", "步", "档", "批", "区", "段", "路", "线", "片", "车")  # 一类、一种 begin other words
_LATER_WORDS = ("步", "批", "段")  # the second and the third may be told another time
_SPARE = ("备用", "不设", "预留", "机动", "候补", "取消", "另", "视情", "如需", "暂", "待")
_CLAUSE = 20  # characters behind the last group that may say that it is not counted
_CLAUSE_STARTS = "，。；：:、！？ \u3000（）”;,\n"
_MOST_MISSING = 2
_FAR = 60  # characters between the number and the first group
_LONGEST = 400  # characters told of one group
_FORMS = {"第一": "第{c}", "第1": "第{n}", "一": "{c}", "1": "{n}"}


def groups_in(text: str, count: Count, limit: int) -> Points | None:
    """The groups that follow a number in the same paragraph, the first one before `limit`; None where unsure."""
    end = min(count.end + _FAR, limit)
    if "一" not in text[count.end : end] and "1" not in text[count.end : end]:
        return None
    for match in _FIRST.compiled.finditer(text, count.end, end):
        kind = _kind(match["kind"], count, match["form"]) if text[match.start() - 1] in _CLAUSE_STARTS else None
        if kind is not None:
            return _told(text, match.start(), _FORMS[match["form"]], kind, count)
    return None


def _kind(words: str, count: Count, form: str) -> str | None:
    """What is numbered, if it is what the number counts: 督导组 or 组 of 三个督导组, 批 of 分三批."""
    counted = count.unit + count.noun
    for length in range(min(len(words), 6), 0, -1):
        kind = words[:length]
        if not kind.endswith(_KINDS) or (not form.startswith("第") and kind in _WITH_FIRST_ONLY):
            continue
        if kind == count.unit or (count.unit in ("个", "支", "大") and kind in counted[1:]):
            return kind
    return None


def _told(text: str, at: int, form: str, kind: str, count: Count) -> Points | None:
    number, last = 1, at
    while (found := _next(text, _mark(form, number + 1) + kind, last + 1)) >= 0:
        number, last = number + 1, found
    if number < 2 or _next(text, _mark(form, 1) + kind, at + 1) >= 0:
        return None
    if number >= count.value:
        spare = any(word in text[last : last + _CLAUSE] for word in _SPARE)
        return Points(number, 0, last) if not spare else None
    missing = count.value - number
    if (
        kind in _LATER_WORDS
        or missing > number - 1
        or missing > _MOST_MISSING
        or count.noun.endswith(("中", "里", "的"))
    ):
        return None
    if any(text.find(_mark(form, number + ahead) + kind, at) >= 0 for ahead in range(2, missing + 2)):
        return None
    if "、" in (text[last - 1], text[at - 1]):  # 第一组、第二组已到达
        return None
    told_all = text[last : last + _LONGEST].rstrip().find("。") in (-1, len(text[last : last + _LONGEST].rstrip()) - 1)
    return Points(number, 0, last) if told_all else None


def _mark(form: str, value: int) -> str:
    return form.replace("{c}", chinese(value)).replace("{n}", str(value))


def _next(text: str, mark: str, start: int) -> int:
    """The next place where the mark begins a clause."""
    at = text.find(mark, start, start + _LONGEST)
    while at >= 0 and text[at - 1] not in _CLAUSE_STARTS:
        at = text.find(mark, at + 1, start + _LONGEST)
    return at
