"""Ranges that begin with the greater number (arithmetic.md section 23, min-max-range)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import sentences
from ...language.counts import SCALES, plain
from ...language.quantities import Quantity, quantities
from .scores import unit_of, written

_DESCENT = (
    *tuple("由从自降减缩压跌退衰倒负"),
    "零下",
    "下调",
    "回落",
    "下滑",
    "收窄",
    "精简",
    "合并",
    "优化",
    "比分",
    "递",
    "北纬",
    "东经",
    "倒排",
    "高到低",
    "逆",
)
_NO_RANGE_WORDS = "栋 幢 层 级 类 期 批 轮 组 分 票 场 队 班 片 区 刻 站 遍 道 门 部 集 册 本 面 节 条 款 项 单元 度 岁"
_NO_RANGE = frozenset(_NO_RANGE_WORDS.split()) - {"岁", "项"}
_LONGEST = 100  # characters of a clause that are looked at
_SIGNED = tuple("-－−—–+±")
# Two numbers around the sign; the unit of the first one may stand between.
_MAYBE = Pattern(
    r"(?P<first>[0-9一二两三四五六七八九十百千万亿](?<![0-9.].)(?:(?<=[0-9])[0-9,.]{0,12}|[一二两三四五六七八九十百千万亿]{0,8}))(?P<unit>[^0-9，。；、：！？（）()\s]{0,5}?)\s?(?:[—–~～－-]{1,2}|至|到)\s?(?P<second>[0-9][0-9,.]{0,12}|百分之|[一二两三四五六七八九十百千万亿])"
)
_SCALED = tuple("万亿千百")
_SIGN = Pattern(r"\s?(?:[—–~～－-]{1,2}|至|到)\s?")


def range_reversed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """85%～60%: the range begins with the greater number."""
    reading = reference.reading
    for p in reading.prose:
        if not any(map(_may_fall, _MAYBE.finditer(p.text))):
            continue
        for start, end in reading.scan(sentences, p.text):
            text = p.text[start:end]
            if not any(map(_may_fall, _MAYBE.finditer(text))):
                continue
            found = reading.scan(quantities, text)
            for n, (first, second) in enumerate(pairwise(found)):
                if not (first.ends_range and second.ends_range) or not _SIGN.fullmatch(text[first.end : second.start]):
                    continue
                if first.unit != second.unit or not unit_of(second) or unit_of(second) in _NO_RANGE:
                    continue
                chained = (n and found[n - 1].ends_range and found[n - 1].end + 2 >= first.start) or text[
                    second.end : second.end + 1
                ] in tuple("—–~～－-")
                clause = text[
                    max(text.rfind(mark, max(0, first.start - _LONGEST), first.start) for mark in "，；。：")
                    + 1 : second.end + 8
                ]
                if chained or any(word in clause for word in _DESCENT) or not _is_reversed(text, first, second):
                    continue
                if text[first.start - 1 : first.start] in _SIGNED:
                    continue
                whole = text[first.start : second.start] + written(text, second)
                message = f"范围“{whole}”起点大于终点，请核对"
                yield Hit(p.at(start + first.start, start + first.start + len(whole)), message)


def _may_fall(match: re.Match[str]) -> bool:
    """False where both numbers are in digits and the first is not the greater one."""
    first, second = (match[name].replace(",", "").rstrip(".") for name in ("first", "second"))
    if not (first.isascii() and second.isascii()) or first.count(".") > 1 or second.count(".") > 1:
        return True
    return Decimal(first) > Decimal(second) or any(sign in match["unit"] for sign in _SCALED)


def _is_reversed(text: str, first: Quantity, second: Quantity) -> bool:
    one, two = text[first.start : first.figure_end], text[second.start : second.figure_end]
    scale = _scale(two)
    if scale != 1 and _scale(one) == 1:  # 20—10万元; 500—1万元 is in order
        shared = second.value / scale
        return first.value > shared and len(plain(first.value).split(".")[0]) == len(plain(shared).split(".")[0])
    return first.value > second.value


def _scale(figure: str) -> Decimal:
    return next((SCALES[s] for s in sorted(SCALES, key=len, reverse=True) if figure.endswith(s)), Decimal(1))


_HEAD = "[标题] 海晏市教育局关于举办教师培训班的通知"

RULES = (
    Rule(
        id="arithmetic.range-reversed",
        title="数值范围颠倒",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="范围从小写到大：60%～85%。说下降、减少的（由85%降至60%）不报，编号、比分、级别不报。",
        check=range_reversed,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n出勤率一般在«95%～85%»之间。": None,
            f"{_HEAD}\n每校选派«8—5名»教师参加。": None,
            f"{_HEAD}\n每期培训«10至7天»。": None,
            f"{_HEAD}\n每人补助«800-500元»。": None,
            f"{_HEAD}\n经费控制在«20—10万元»。": None,
        },
        good=(
            f"{_HEAD}\n出勤率一般在85%～95%之间，每校选派5—8名教师。",
            f"{_HEAD}\n缺勤率由8%～5%降至3%～1%，班额从50至40人逐步压缩。",
            f"{_HEAD}\n每人补助500—1万元。",
            f"{_HEAD}\n教室在5-3栋，教师职称为三级至一级。",
            f"{_HEAD}\n决赛以3-1胜出，代表队得分3—1分。",
            f"{_HEAD}\n培训时间为12月28日至1月3日，每天22时至6时闭校。",
            f"{_HEAD}\n第8—5页表格作废，文件编号12-3号。",
            f"{_HEAD}\n气温零下20至10度时停课。",
        ),
    ),
)
