"""Fractions: words with words, figures with figures (GB/T 15835-2011)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import chinese, number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_WORDS = "一二三四五六七八九十"
_MIXED = Pattern(
    rf"(?<![\d.第{_WORDS}百千万])(?:(?P<low>[{_WORDS}]{{1,3}}|[千万])分之(?P<high>[0-9]+(?:\.[0-9]+)?)(?![\d.%％‰])"
    rf"|(?P<figure>[0-9]{{1,2}})分之(?P<top>[0-9]{{1,2}}|[{_WORDS}]{{1,3}})(?!\d))",
    "分之",
)


def mixed_fraction(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """三分之1 and 3分之1; the words 百分之 belong to the rule on percentages."""
    for p, match in reference.reading.find(_MIXED):
        low, top = match["low"] or match["figure"], match["high"] or match["top"]
        whole = number(top)
        if whole is None:  # 千分之3.5
            if low not in ("千", "万"):
                continue
            right = f"{top}‰" if low == "千" else f"{top}/10000"
        else:
            below = low if low in ("千", "万") else chinese(number(low) or 0)
            right = f"{below}分之{chinese(whole)}"
        message = f"分数中汉字数字与阿拉伯数字混用：“{match[0]}”应为“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_HEAD = "[标题] 海晏市林业局关于造林情况的报告"

RULES = (
    Rule(
        id="numbers.mixed-fraction",
        title="分数写法混用",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="分数要么全用汉字（三分之一），要么全用数字（1/3），不混用。",
        check=mixed_fraction,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n完成总任务的«三分之1»。": f"{_HEAD}\n完成总任务的三分之一。",
            f"{_HEAD}\n约有«3分之2»的林地已确权。": f"{_HEAD}\n约有三分之二的林地已确权。",
            f"{_HEAD}\n«4分之三»的苗木成活。": f"{_HEAD}\n四分之三的苗木成活。",
            f"{_HEAD}\n火灾受害率控制在«千分之0.5»以内。": f"{_HEAD}\n火灾受害率控制在0.5‰以内。",
        },
        good=(
            f"{_HEAD}\n完成总任务的三分之一，成活率为百分之九十。",
            f"{_HEAD}\n完成总任务的1/3。",
            f"{_HEAD}\n火灾受害率控制在万分之五以内。",
            f"{_HEAD}\n满分100分，得80分之上的为优秀。",
            f"{_HEAD}\n增长百分之30。",
        ),
    ),
)
