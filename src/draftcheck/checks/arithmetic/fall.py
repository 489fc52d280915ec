"""A fall by more than the whole (arithmetic.md section 6)."""

from collections.abc import Iterator
from decimal import Decimal

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside, quotations
from ...language.counts import chinese_value

_FALL = Pattern(
    r"(?:减少|下降|降低|缩减|压减|压缩|压降|缩短|缩小|下滑|回落|下跌|精简|削减|下调|锐减|骤降|负增长|减幅|降幅|跌幅|减量|降)(?:幅度|率|比例)?"
    r"(?P<link>(?:了|约|近|超过|超|逾|高达|达到|达|为|至少|将近|接近){0,3})"
    r"(?P<figure>(?P<digits>[0-9０-９]{3,6}(?:[.．][0-9０-９]{1,3})?)(?P<more>[多余])?[%％]|百分之(?P<words>[一二两三四五六七八九十百千零]{2,7}))(?!个?百分点)",
    ("%", "％", "百分之"),
)
_SIGNED = (
    "利润",
    "盈利",
    "盈余",
    "亏损",
    "收益",
    "顺差",
    "逆差",
    "净额",
    "净流",
    "净增",
    "净值",
    "结余",
    "余额",
    "同比增速",
    "差额",
)


def fall_over_100(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """下降120%. What can be less than nothing (利润) is left alone."""
    for p, match in reference.reading.find(_FALL):
        value = Decimal(match["digits"].replace("．", ".")) if match["digits"] else chinese_value(match["words"])
        over = any(word in match["link"] for word in ("超", "逾")) or bool(match["more"])
        if value is None or value < 100 or (value == 100 and not over):
            continue
        start = max(p.text.rfind(mark, 0, match.start()) for mark in "。；！？\n") + 1
        if any(word in p.text[start : match.start()] for word in _SIGNED) or inside(quotations(p.text), match.start()):
            continue
        message = f"减少不会超过全部：“{match[0]}”，下降100%就是零"
        yield Hit(p.at(*match.span("figure")), message)


_HEAD = "[标题] 海晏市应急管理局关于上半年安全生产形势的报告"

RULES = (
    Rule(
        id="arithmetic.fall-over-100",
        title="降幅超过百分之百",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="减少100%就一点不剩，降幅不会更大；多半是把基数用反了。利润、差额等可以为负的数不报。减少几倍见numbers.fall-in-multiples。",
        check=fall_over_100,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n事故起数同比下降«120%»。": None,
            f"{_HEAD}\n直接经济损失减少了«150.5%»，死亡人数降幅达«200％»。": None,
            f"{_HEAD}\n审批时限压缩«百分之一百二十»。": None,
            f"{_HEAD}\n隐患数量较上年减少超过«100%»。": None,
            f"{_HEAD}\n受灾面积由300亩降到120亩，下降幅度为«150%»。": None,
        },
        good=(
            f"{_HEAD}\n事故起数同比下降20%，较大事故下降100%。",
            f"{_HEAD}\n检查频次提高到150%，不再下降。",
            f"{_HEAD}\n企业利润同比下降120%，由盈转亏。",
            f"{_HEAD}\n事故起数下降，培训人数增长120%。",
            f"{_HEAD}\n有的材料写“事故下降120%”，这样的数不可信。",
            f"{_HEAD}\n拨备覆盖率下降120个百分点，负债率下降到110%。",
            f"{_HEAD}\n检查频次为上年的120%，降低了风险。",
            f"{_HEAD}\n资金压减至计划的100%以内，任务超额完成115%。",
        ),
    ),
)
