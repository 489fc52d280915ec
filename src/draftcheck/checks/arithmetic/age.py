"""Birth year and age against the document's year (arithmetic.md section 23, age-vs-birth)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_BIRTH = r"(?P<birth>(?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:[（(]?含[）)]?)?(?:以后|以前|之后|之前|及以后|及以前|后|前)?(?:[（(]含[^（）()]{0,6}[）)])?(?:出生|生人|生)(?!产|态|活|效|源|成|长|育|鲜|猪)"
_BORN = r"(?:出生于|生于|出生日期(?:为|：)?|出生年月(?:为|：)?|出生时间(?:为|：)?)(?P<born>(?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
_AGE = r"(?P<age>[0-9]{1,3})周?岁"
_BETWEEN = r"[^。；！？\n0-9]{0,24}?"
_BIRTH_THEN_AGE = Pattern(rf"(?:{_BORN}|{_BIRTH}){_BETWEEN}{_AGE}", "岁")
_AGE_THEN_BIRTH = Pattern(
    rf"(?<![0-9—–~～-]){_AGE}(?:（含）|\(含\))?(?:以上|以下|及以上|及以下)?[，、（(](?:即|指|含)?(?:(?:男|女|[\u4e00-\u9fff]{{1,3}}族|中共党员|群众|大学学历|大专学历|研究生学历|本科|大专|未婚|已婚)[，、])?[^。；！？\n0-9，]{{0,8}}?(?:{_BIRTH}|{_BORN})",
    "岁",
)
_THEN = (
    "时年", "享年", "终年", "当时", "入伍", "参加工作", "逝世", "去世", "牺牲", "病逝", "满", "年满", "时，", "那年", "将", "届时", "退休", "入党",
)  # fmt: skip
_AS_OF = Pattern(r"(?:截至|截止|截止到|计算至|计算到|以)(?P<year>20[0-9]{2})年")
_YEAR = Pattern(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:年|(?=\D|$))", ("19", "20"))
_NO_AGE = Pattern(
    r"(?:（含）|\(含\))?(?:以上|以下|及以上|及以下|起|前|后|时|入伍|参加|入学|入党|之前|以前|至|到|—|-|～)"
)
_OLDEST = 120


def age(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """An age that is more than a year off what the year of birth gives."""
    year = _year(draft)
    if year is None:
        return
    for pattern in (_BIRTH_THEN_AGE, _AGE_THEN_BIRTH):
        for p, match in reference.reading.find(pattern):
            hit_year = _year_of(p.text, match, year)
            years = int(match["age"])
            born = int(match["birth"] or match["born"])
            if pattern is _BIRTH_THEN_AGE and (_NO_AGE.match(p.text, match.end()) or "的" in match[0]):
                continue
            if hit_year is None or not 0 < years <= _OLDEST or not 0 <= hit_year - born <= _OLDEST:
                continue
            if abs(hit_year - born - years) > 1:
                message = f"{born}年出生，到{hit_year}年为{hit_year - born}岁，与{years}岁不符，请核对"
                place = "birth" if match["birth"] else "born"
                yield Hit(p.at(*match.span("age")), message, related=(p.at(*match.span(place)),))


def _year_of(text: str, match: re.Match[str], year: int) -> int | None:
    """The year that the age is counted to; None where the sentence speaks of another time."""
    start = max(text.rfind(mark, max(0, match.start() - 200), match.start()) for mark in "。！？\n") + 1
    limits = (
        "以上" in match[0]
        or "以下" in match[0]
        or "以后" in match[0]
        or "以前" in match[0]
        or "前出生" in match[0]
        or "后出生" in match[0]
    )
    before = match[0][: match.start("age") - match.start()]
    if any(word in before for word in _THEN) and not limits:
        return None
    as_of = _AS_OF.search(text[start : match.end() + 30])
    return int(as_of["year"]) if as_of else year


def _year(draft: Draft) -> int | None:
    """The year of the date of issue, else that of the title; None where neither says it."""
    dated = "".join(p.text for p in draft.of(Role.ISSUE_DATE, unit=0))
    for text in (dated, draft.title):
        found = _YEAR.search(text)
        if found:
            return int(found["year"])
    return None


_HEAD = "[标题] 海晏市教育局关于2026年公开招聘教师的通知"

RULES = (
    Rule(
        id="arithmetic.age",
        title="年龄与出生年不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="年龄按成文日期（没有的，按标题）里的年份减去出生年算，差一岁以内不报。说的是当年的岁数（时年、享年、入伍时）不报，文中没有年份的不报。",
        check=age,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n周建国，男，1975年5月出生，现年«45»岁。": None,
            f"{_HEAD}\n林晓梅（女，1988年生，«36»岁）任办公室主任。": None,
            f"{_HEAD}\n年龄在«35»周岁以下（1995年1月1日以后出生）。": None,
            f"{_HEAD}\n何志远，«52»岁，1970年3月出生。": None,
            "[标题] 海晏市教育局关于表彰优秀教师的决定\n周建国，生于1980年，今年«40»岁。\n[署名] 海晏市教育局\n[日期] 2026年7月1日": None,
        },
        good=(
            f"{_HEAD}\n周建国，男，1975年5月出生，现年51岁。",
            f"{_HEAD}\n周建国，男，1975年11月出生，现年50岁。",
            f"{_HEAD}\n年龄在35周岁以下（1991年1月1日以后出生）。",
            f"{_HEAD}\n周建国，1950年出生，1970年入伍时20岁。",
            f"{_HEAD}\n周建国，1930年出生，2015年逝世，享年85岁。",
            "[标题] 海晏市教育局关于公开招聘教师的通知\n周建国，1975年5月出生，现年45岁。",
            f"{_HEAD}\n截至2021年8月31日，周建国，1975年5月出生，46岁。",
            f"{_HEAD}\n1998年生产的设备已用满20年，最小的学员8岁。",
        ),
    ),
)
