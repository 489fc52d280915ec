"""Percent where percentage points are meant (arithmetic.md section 6, language.md num-point)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .changes import changes
from .growth_sums import doubts
from .rates import CUES
from .shapes import PERCENT, PERCENT_SIGNS, shapes_with


def percent_for_point(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """由60%提高到80%，提高了20%."""
    for p, shape in shapes_with(reference.reading, CUES, 3, PERCENT_SIGNS):
        if shape.words.count(PERCENT) < 3:
            continue
        for change in changes(shape):
            for doubt in doubts(shape, change):
                figure = doubt.rate.figure
                if not doubt.as_points or figure is None:
                    continue
                right = p.text[figure.start : figure.end].strip("%％").removeprefix("百分之") + "个百分点"
                known = tuple(p.at(q.start, q.end) for q in (change.x0, change.x1) if q is not None)
                message = f"两个百分数相减得百分点：{doubt.sum}，应写“{right}”"
                yield Hit(p.at(figure.start, figure.end), message, TextFix(right, Safety.ASK), known)


_HEAD = "[标题] 临湖县卫生健康局关于上半年工作情况的报告"

RULES = (
    Rule(
        id="arithmetic.percent-for-point",
        title="百分点误作百分比",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why=(
            "由60%提高到80%，提高的是20个百分点；按百分比算是提高33.3%。前后两个百分数都在句中、写的又正好是两数之差时才报，"
            "写的是相对增幅时不报。只写升降的见numbers.rate-without-point。"
        ),
        check=percent_for_point,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n签约率由60%提高到80%，提高了«20%»。": f"{_HEAD}\n签约率由60%提高到80%，提高了20个百分点。",
            f"{_HEAD}\n门诊药占比从35.6%下降到30.2%，下降«5.4%»。": f"{_HEAD}\n门诊药占比从35.6%下降到30.2%，下降5.4个百分点。",
            f"{_HEAD}\n疫苗接种率达到92%，比上年的85%上升«7%»。": f"{_HEAD}\n疫苗接种率达到92%，比上年的85%上升7个百分点。",
            f"{_HEAD}\n2022年满意率为88%，2023年满意率为93%，提升«5％»。": (
                f"{_HEAD}\n2022年满意率为88%，2023年满意率为93%，提升5个百分点。"
            ),
            f"{_HEAD}\n县域就诊率由百分之八十提高到百分之九十，提高«百分之十»。": (
                f"{_HEAD}\n县域就诊率由百分之八十提高到百分之九十，提高十个百分点。"
            ),
        },
        good=(
            f"{_HEAD}\n签约率由60%提高到80%，提高了20个百分点。",
            f"{_HEAD}\n签约率由60%提高到80%，提高了33.3%。",
            f"{_HEAD}\n签约率提高20%，就诊率提高到80%。",
            f"{_HEAD}\n签约率由60%提高到80%，签约人数增长20%。",
            f"{_HEAD}\n签约人数由600人增加到720人，增长20%。",
            f"{_HEAD}\n签约率由60%左右提高到80%，提高了20%。",
            f"{_HEAD}\n签约率由60%提高到80%，年均提高5%。",
            f"{_HEAD}\n门诊量增速由12%回落到8%，其中县级医院增长4%。",
        ),
    ),
)
