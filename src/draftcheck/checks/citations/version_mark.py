"""（试行）（草案）（修订） inside 》 where it is part of the title."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_MARK = Pattern(
    r"(?<=[^）)])》(?P<mark>[（(](?:试行|暂行|试用|草案|修订|修订稿|修订草案|修正草案|征求意见稿|送审稿|讨论稿|审议稿|试行稿|修改稿|草稿)[）)])",
    ("》（", "》("),
)


def version_mark_place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A version mark right behind 》; a bracket that says more (2020年修订) is the writer's own."""
    for p, match in reference.reading.find(_MARK, everywhere=True):
        mark = match["mark"]
        message = f"惯例：“{mark}”是标题的一部分，放在书名号里面：{mark}》"
        yield Hit(p.at(*match.span()), message, TextFix(f"{mark}》", Safety.ASK))


RULES = (
    Rule(
        id="citations.version-mark-place",
        title="试行草案位置不符",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="“（试行）”“（草案）”“（修订）”是标题的一部分时，放在书名号里面。作者自己加的说明，如“（2020年修订）”，放在外面。",
        check=version_mark_place,
        fix=Safety.ASK,
        bad={
            "现将《海晏市节水办法«》（试行）»印发给你们。": "现将《海晏市节水办法（试行）》印发给你们。",
            "会议审议了《海晏市节水条例«》（草案）»。": "会议审议了《海晏市节水条例（草案）》。",
        },
        good=(
            "现将《海晏市节水办法（试行）》印发给你们。",
            "依照《江北省节水条例》（2020年修订）执行。",
            "《海晏市节水办法（试行）》（海政发〔2025〕7号）继续有效。",
            "《海晏市节水条例》（试行三年）即将期满。",
            "《海晏市节水办法》（以下简称《办法》）公布施行。",
        ),
    ),
)
