"""A rate that rises by percents, where points are meant (arithmetic.md section 6)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

# Rates that are no percentages: of these a relative change is what one tells.
_OTHERS = "效频功速汇心概斜倍产转积"
_ADVERBS = "同比|环比|平均|分别|预计|比上年|较上年|比去年|较去年|比上年同期|较上年同期|比去年同期|较去年同期|再|又|也|已|将|均|就|年均"
_CHANGE = Pattern(
    rf"(?:(?<![{_OTHERS}])(?<!产出)率|比重|占比|比例)(?:{_ADVERBS}){{0,2}}"
    r"(?:提高|提升|上升|上涨|下降|降低|回落|下滑)(?:了|约|近|超过)?(?P<figure>[0-9]+(?:\.[0-9]+)?)(?P<sign>[%％])(?!个?百?分?点)",
    ("%", "％"),
)
_SENTENCE_ENDS = "。！？；\n"
_PERCENT = Pattern(r"[0-9.]+[%％]", ("%", "％"))


def without_point(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """合格率提高5%, where neither of the two rates is given; where they are, arithmetic tells."""
    for p, match in reference.reading.find(_CHANGE):
        start = max(p.text.rfind(mark, 0, match.start()) for mark in _SENTENCE_ENDS) + 1
        ends = [at for mark in _SENTENCE_ENDS if (at := p.text.find(mark, match.end())) >= 0]
        if len(list(_PERCENT.finditer(p.text[start : min(ends, default=len(p.text))]))) > 2:
            continue
        right = f"{match['figure']}个百分点"
        place = p.at(match.start("figure"), match.end("sign"))
        message = f"比率本身是百分数，升降多少一般指百分点：如果是两个比率相减，应写“{right}”"
        yield Hit(place, message, TextFix(right, Safety.ASK))


_HEAD = "[标题] 海晏市卫生健康局关于上半年工作情况的报告"

RULES = (
    Rule(
        id="numbers.rate-without-point",
        title="比率升降疑缺百分点",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="合格率由90%提高到95%，提高的是5个百分点，不是5%。只写升降、没有前后两个数的，请核对。",
        check=without_point,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n抽检合格率提高«5%»。": f"{_HEAD}\n抽检合格率提高5个百分点。",
            f"{_HEAD}\n经费占比同比下降了«1.2%»。": f"{_HEAD}\n经费占比同比下降了1.2个百分点。",
            f"{_HEAD}\n高级职称比例较上年提升«3％»。": f"{_HEAD}\n高级职称比例较上年提升3个百分点。",
        },
        good=(
            f"{_HEAD}\n抽检合格率提高5个百分点，经费增长5%。",
            f"{_HEAD}\n抽检合格率提高到95%，占比下降至3%。",
            f"{_HEAD}\n工作效率提高20%，劳动生产率提高8%。",
            f"{_HEAD}\n抽检合格率由90%提高到95%，合格率提高5.6%。",
            f"{_HEAD}\n培训经费提高了20%。",
        ),
    ),
)
