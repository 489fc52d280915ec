"""Shares of one whole that do not make 100 % (arithmetic.md section 4)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.counts import plain
from .sentence_figures import sentences_with
from .shares import CUES, Shares, Tie, shares

_LOW, _LIKELY, _HIGH = Decimal(85), Decimal(90), Decimal(125)


def percent_sum(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """男性占61%，女性占41%."""
    for p, s in sentences_with(reference.reading, _has_cue, 2):
        for d in shares(s):
            if not is_wrong(d) or reference.reading.is_left_alone(p, d.parts[0].start):
                continue
            written = "＋".join(f"{plain(q.value)}%" for q in d.parts)
            yield Hit(
                p.at(d.parts[0].start, d.parts[-1].end),
                f"占比相加：{written}＝{plain(d.sum)}%，不是100%",
                related=tuple(p.at(q.start, q.end) for q in d.parts),
                certain=d.closed or (d.sum > 100 and (d.alike or d.opposite)),
                at_most=None if (d.sum > 100 and not _may_both_be(d)) or is_closed(d) else Severity.INFO,
            )


def _has_cue(sentence: str) -> bool:
    return ("%" in sentence or "％" in sentence or "百分之" in sentence) and any(cue in sentence for cue in CUES)


def is_closed(d: Shares) -> bool:
    """Whether the shares named are all there are."""
    return d.closed or d.tie is not Tie.SERIES or d.opposite or (len(d.parts) == 2 and d.alike and not _may_both_be(d))


def _may_both_be(d: Shares) -> bool:
    """夜间事故占65%，雨天事故占45%: two names of one thing that say nothing of each other."""
    if d.closed or d.tie is not Tie.SERIES or len(d.parts) > 2 or d.opposite:
        return False
    first, second = (name[-2:] for name in d.names)
    return first == second


def is_wrong(d: Shares) -> bool:
    """Whether a list is to be reported."""
    if d.twice or d.lens or any(d.agrees(count) for count in range(2, len(d.parts) + 1)):
        return False
    if any(q.value >= 100 for q in d.parts) or d.sum > _HIGH:
        return False
    if d.sum > 100:
        return len(d.parts) > 2 or d.alike or d.opposite or d.closed or d.tie is not Tie.SERIES
    if d.more:
        return False
    return d.sum >= (_LOW if is_closed(d) else _LIKELY) and (is_closed(d) or len(d.parts) > 2)


_HEAD = "[标题] 海晏市应急管理局关于2025年工作情况的报告"

RULES = (
    Rule(
        id="arithmetic.percent-sum",
        title="占比合计不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="同一总体的各部分占比相加应当是100%：超过100%的报；分别占、其余占、按……的比例等列全了的，不足100%也报。整数允许差1，小数每项允许差0.1。"
        "增长率、完成率、满意度、多选题、不同口径的占比（民营、高技术、占全省）和未列全的不报。",
        check=percent_sum,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n受访者中，非常满意占«45%、满意占38%、一般占12%、不满意占10%»。": None,
            f"{_HEAD}\n事故原因中，违章操作占«52.3%、设备故障占30.1%、管理缺失占9.2%，其余占6.4%»。": None,
            f"{_HEAD}\n男性占«61%，女性占41%»。": None,
            f"{_HEAD}\n全县耕地中水浇地占«72%，旱地占31%»。": None,
            f"{_HEAD}\n一、二、三产业增加值占比分别为«11.2%、39.5%和51.3%»。": None,
            f"{_HEAD}\n甲、乙、丙三类企业分别占«45%、38%、22%»。": None,
            f"{_HEAD}\n所需经费由省、市、县按«50%、30%、30%»的比例分担。": None,
            f"{_HEAD}\n考核总分中，日常考核占«40%，年终考核占40%，民主测评占30%»。": None,
            f"{_HEAD}\n评分权重：价格«40%、技术40%、商务30%»。": None,
            f"{_HEAD}\n城镇居民占«百分之六十五，农村居民占百分之四十五»。": None,
        },
        good=(
            f"{_HEAD}\n受访者中，非常满意占45%、满意占38%、一般占12%、不满意占5%。",
            f"{_HEAD}\n违章操作占42.7%，设备故障占18.9%。",
            f"{_HEAD}\n合格率98%，整改率95%，满意率99%。",
            f"{_HEAD}\n三类单位分别占33.3%、33.3%、33.3%。",
            f"{_HEAD}\n党员占60%，女性占45%。",
            f"{_HEAD}\n民营企业、高技术企业占比分别为65.2%、48.6%。",
            f"{_HEAD}\n用电量占全市的62%，占全省的58%。",
            f"{_HEAD}\n问卷为多选，选择培训的占65%，选择演练的占58%，选择宣传的占40%。",
            f"{_HEAD}\n占比由45%提高到60%。",
            f"{_HEAD}\n煤炭占55%、石油占18%、天然气占9%等。",
            f"{_HEAD}\n工业用地占55%，其中园区用地占30%、园区外用地占25%。",
            f"{_HEAD}\n用电故障占31.2%、违章操作占24.6%、管理缺失占18.1%，三者合计占73.9%。",
            f"{_HEAD}\n全县学校中，寄宿制学校占62%，小规模学校占48%，两者有重复。",
            f"{_HEAD}\n参加体检的学生中，近视占57%，超重占46%。",
            f"{_HEAD}\n来访批次占总批次的32.5%，人次占60.1%。",
            f"{_HEAD}\n约占45%的企业、约占60%的商户已备案。",
        ),
    ),
)
