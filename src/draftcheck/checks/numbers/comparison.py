"""Comparing: a fall is no multiple, and 同比 and 环比 have bases of their own."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside, quotations

_FALL = Pattern(
    r"(?:减少|下降|缩小|降低|缩短|下跌|下滑|回落|萎缩|降幅)(?:了|约|近|超过|超|达到|达|为|至少){0,2}"
    r"(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百千半几数]{1,5})[多余]?倍(?![率数镜速频焦])",
    "倍",
)
_SCALE = ("光学", "显微", "透镜", "镜头", "镜片", "成像", "图像", "图片", "比例尺", "屏幕", "照片", "像素")


def fall_in_multiples(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """下降3倍: one can fall to a part of what was, not by a multiple of it."""
    for p, match in reference.reading.find(_FALL):
        if match[0].startswith("缩小") and any(word in p.text for word in _SCALE):
            continue
        if not inside(quotations(p.text), match.start()):
            message = f"减少、下降不用“倍”：“{match[0]}”应改为下降到几分之几，或者下降百分之几"
            yield Hit(p.at(*match.span()), message)


_YEAR_BASE = r"(?:去年|上年|前年|上一年|上年度)?(?:的)?同期"
_NEAR_BASE = r"上(?:个?月|一个?月|个?季度|一个?季度|季|旬|周)"
_WRONG_BASE = Pattern(
    rf"环比(?:较|比|与|和|增长|下降|，)?{_YEAR_BASE}|[较比与和]{_YEAR_BASE}(?:相?比)?(?:，)?环比"
    rf"|同比(?:较|比|与)?{_NEAR_BASE}|[较比与和]{_NEAR_BASE}(?:末|底)?(?:，)?同比",
    ("环比", "同比"),
)


def wrong_base(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """环比去年同期 and 同比上月: the base belongs to the other word."""
    for p, match in reference.reading.find(_WRONG_BASE):
        if "环比" in match[0]:
            message = f"与上年同期比是“同比”，“环比”是与上一期比：“{match[0]}”"
        else:
            message = f"与上月、上季比是“环比”，“同比”是与上年同期比：“{match[0]}”"
        yield Hit(p.at(*match.span()), message)


_HEAD = "[标题] 海晏市消防救援支队关于上半年火灾形势的报告"

RULES = (
    Rule(
        id="numbers.fall-in-multiples",
        title="下降用了倍数",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.ERROR,
        why="增加可以用倍数，减少不能：减少一倍就没有了。应写下降到几分之几，或者下降百分之几。",
        check=fall_in_multiples,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n火灾起数«下降3倍»。": None,
            f"{_HEAD}\n处置时间«缩短了近两倍»，损失«减少1.5倍»。": None,
            f"{_HEAD}\n警情«降幅达2倍»。": None,
        },
        good=(
            f"{_HEAD}\n火灾起数下降到去年的四分之一，损失下降75%。",
            f"{_HEAD}\n火灾起数增长2倍。",
            f"{_HEAD}\n用显微镜头拍摄的图像缩小10倍后归档。",
            f"{_HEAD}\n有的材料写“下降3倍”，说法不对。",
            f"{_HEAD}\n成本降低，1.5倍于上年的装备到位，镜头缩小2倍率。",
        ),
    ),
    Rule(
        id="numbers.wrong-comparison-base",
        title="同比环比用错",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="同比是与上年同一时期比，环比是与紧挨着的上一期比。",
        check=wrong_base,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n上半年火灾«环比去年同期»下降5%。": None,
            f"{_HEAD}\n6月火灾«同比上月»下降5%。": None,
            f"{_HEAD}\n6月火灾«较上月同比»下降5%，出动«比上年同期环比»增长3%。": None,
        },
        good=(
            f"{_HEAD}\n上半年火灾同比下降5%，较去年同期少3起。",
            f"{_HEAD}\n6月火灾环比下降5%，同比上升2%。",
            f"{_HEAD}\n6月火灾环比上月下降5%。",
            f"{_HEAD}\n6月火灾环比增长1%，比去年同期下降5%。",
        ),
    ),
)
