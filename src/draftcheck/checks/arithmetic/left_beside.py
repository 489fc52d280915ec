"""What is said to be left in the sentence that speaks of all, or in the next one (arithmetic.md section 23)."""

from __future__ import annotations

import re

from ...core.pattern import Pattern
from .all_said import Said
from .left_verbs import ELSE, is_verb_same, subject_stands, without_subject
from .still_left import UNIT, left_at, noun_of

_AGENTS = (
    "单位", "部门", "人员", "同志", "人", "乡镇", "县区", "镇", "户", "企业", "公司", "学校", "医院", "街道", "社区", "村", "农户", "商户", "机构", "站点",
)  # fmt: skip
_PLACES = ("乡镇", "县区", "镇", "户")
_NEAREST = 120
_UNITS = Pattern(rf"(?:[0-9一二两三四五六七八九十百千]|万|亿)({UNIT})")
_TOTALS = Pattern(rf"(?P<total>[0-9]{{1,6}})(?P<unit>{UNIT})[\u4e00-\u9fff]{{2}}")
_SO_FAR = Pattern(r"截至[^，。；]{1,12}", "截至")
_END_WORDS = ("到位", "完毕", "结束", "完成", "等", "好", "的")


def left_beside(text: str, said: Said) -> re.Match[str] | None:
    """What is said to be left of the same things, in this sentence or at the beginning of the next."""
    start = said.end
    end = min(len(text), start + _NEAREST)
    at = next((n for n in range(start, end) if text[n] in "，。；"), -1)
    while 0 <= at < end:
        match = left_at(text, at + 1, end)
        if match is not None:
            return match if _is_same(match, said, text[start : match.start("has")]) else None
        if text[at] == "。" and at > start + _NEAREST // 2:
            return None
        at = next((n for n in range(at + 1, end) if text[n] in "，。；"), -1)
    return None


def _is_same(match: re.Match[str], said: Said, between: str) -> bool:
    sentence = said.sentence
    own = max(between.rfind(mark) for mark in "，。；") + 1
    if not subject_stands(between[own:], sentence + said.of) or _has_own_total(match, between, sentence):
        return False
    if not without_subject(between[own:]):  # 第一批项目…，第一批项目还有…
        between = between[:own]
    told = between.replace("换届", "")
    if "截至" not in sentence:
        told = _SO_FAR.compiled.sub("", told)
    if any(word in told for word in ELSE):
        return False
    noun = noun_of(match)
    named = not noun or noun[:2] in sentence or noun[-2:] in sentence
    if not named and not _is_of_agents(noun, match, said):
        return False
    if any(word in noun and word not in sentence for word in ELSE):
        return False
    if noun in _PLACES and noun not in sentence and _UNITS.search(sentence):  # 12个县均…，3个乡镇尚未…
        return False
    unit = match["unit"].removeprefix("余")
    counted = list(_UNITS.finditer(sentence))
    if counted and not any(found[1] == unit for found in counted):
        return False
    return is_verb_same(match, said.verb, said.of)


def _is_of_agents(noun: str, match: re.Match[str], said: Said) -> bool:
    """工资已全部支付，还有3家企业未支付: the same deed, told of those who are to do it."""
    if noun not in _AGENTS or match["verb"] != said.verb or any(word in said.sentence for word in _AGENTS[5:]):
        return False
    of = match["of"]
    for word in _END_WORDS:
        of = of.removesuffix(word)
    return not of or any(of[n : n + 2] in said.sentence + said.of for n in range(len(of) - 1))


def _has_own_total(match: re.Match[str], between: str, sentence: str) -> bool:
    """一季度32个事项已全部办结。二季度27个事项，尚有8个…: another total stands in between."""
    amount = match["amount"]
    return any(
        found["unit"] == match["unit"]
        and amount.isdecimal()
        and int(found["total"]) > int(amount)
        and f"{found['total']}{found['unit']}" not in sentence
        for found in _TOTALS.finditer(between)
    )
