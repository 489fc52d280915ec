"""Grouping of long figures: with commas or without, but one way (GB/T 15835-2011 5.1.1)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_COUNTED = r"(?=余?[万亿]?(?:元|美元|人|名|户|家|件|吨|公里|千米|米|平方|立方|亩|公顷|个|辆|台|册|份|头|株|千瓦|公斤|千克|次|起|场|套|棵|只))"
_GROUPED = Pattern(rf"(?<![\d.,A-Za-z])[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?{_COUNTED}", ",")
_PLAIN = Pattern(rf"(?<![\d.,A-Za-z〔\[(（/第—–～~-])(?<![A-Za-z] )[0-9]{{4,}}(?:\.[0-9]+)?{_COUNTED}(?!个月)")


def thousands_mixed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The rarer of two ways in running text; columns of a table may have a way of their own."""
    reading = reference.reading
    grouped = [(p, match) for p, match in reading.find(_GROUPED) if p.place.kind != "table"]
    if not grouped:
        return
    plain = [(p, match) for p, match in reading.find(_PLAIN) if p.place.kind != "table"]
    rarer, to = (grouped, "不加") if len(grouped) < len(plain) else (plain, "加")
    for p, match in rarer:
        whole, point, rest = match[0].partition(".")
        right = (f"{int(whole):,}" if to == "加" else whole.replace(",", "")) + point + rest
        message = f"千分撇的用法前后不一，别处{to}千分撇：“{match[0]}”可写“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_HEAD = "[标题] 海晏市农业农村局关于秋粮生产情况的报告"

RULES = (
    Rule(
        id="numbers.thousands-mixed",
        title="千分撇前后不一",
        source="GB/T 15835-2011 5.1.1",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="四位以上的数，要么都用千分撇分节，要么都不用。年份、文号不分节；表格里的数不与正文比。",
        check=thousands_mixed,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n播种12,500亩，收获11,800亩，涉及«3600»户。": (
                f"{_HEAD}\n播种12,500亩，收获11,800亩，涉及3,600户。"
            ),
            f"{_HEAD}\n播种12500亩，涉及3600户，产粮«6,250.5»吨。": (
                f"{_HEAD}\n播种12500亩，涉及3600户，产粮6250.5吨。"
            ),
        },
        good=(
            f"{_HEAD}\n播种12,500亩，收获11,800亩，涉及360户。",
            f"{_HEAD}\n播种12500亩，收获11800亩。",
            f"{_HEAD}\n2024年播种12,500亩，联系电话88001234，见海农发〔2024〕1200号。",
            f"{_HEAD}\n播种12500亩。\n[表格] 12,500亩",
            f"{_HEAD}\n第1200户签约，播种12,500亩。",
        ),
    ),
)
