"""The half-width exclamation mark behind Chinese (GB/T 15834-2011 5)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_HALF = Pattern(r"(?<=[\u4e00-\u9fff”’》）])!+(?![=\w]*[A-Za-z])", "!")


def halfwidth_exclamation(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """! behind a Chinese character."""
    for p, match in reference.reading.find(_HALF):
        yield Hit(p.at(*match.span()), "中文里的叹号用全角，“!”应为“！”", TextFix("！" * len(match[0])))


RULES = (
    Rule(
        id="punctuation.halfwidth-exclamation",
        title="半角叹号",
        source="GB/T 15834-2011 5",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="中文里的叹号用全角，占一个字的位置。",
        check=halfwidth_exclamation,
        gather=Gather.DOCUMENT,
        fix=Safety.SAFE,
        bad={
            "各位代表«!»新的一年已经开始。": "各位代表！新的一年已经开始。",
            "让我们共同努力«!»": "让我们共同努力！",
        },
        good=(
            "各位代表！新的一年已经开始。",
            "网址为http://www.example.cn/通知!a。",
            "程序里写作a!=b，品牌名为Yahoo!。",
        ),
    ),
)
