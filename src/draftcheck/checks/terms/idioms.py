"""Idioms in a sense they do not have; a row fires only in the context that shows it (lexicons/idioms.csv)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import either


def _misused(severity: str) -> Callable[[Draft, Reference], Iterator[Hit]]:
    def check(draft: Draft, reference: Reference) -> Iterator[Hit]:
        for hit in reference.reading.terms("idioms"):
            row = hit.term.row
            if row["级别"] == severity:
                meaning = f"的本义是{row['本义']}，" if row.get("本义") else ""
                message = f"“{hit.term.key}”{meaning}用在这里不合，可改为{either(hit.term.right)}"
                yield Hit(hit.paragraph.at(hit.start, hit.end), message)

    return check


RULES = (
    Rule(
        id="terms.idiom-misused",
        title="成语用错义",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="差强人意、首当其冲一类的成语常用成相反或者不相干的意思。只在上下文能看出来时才报。",
        check=_misused("提醒"),
        fix=Safety.ASK,
        bad={
            "投入不少，效果却«差强人意»，群众意见很大。": None,
            "抓安全，«首当其冲»的任务是落实责任。": None,
        },
        good=(
            "整改后服务质量还算差强人意。",
            "沿海渔村受台风影响首当其冲。",
        ),
    ),
    Rule(
        id="terms.idiom-doubtful",
        title="成语用义可商榷",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="有的成语引申出了新义，词典收的不一，请再斟酌。",
        check=_misused("建议"),
        fix=Safety.ASK,
        bad={"水务岗位成了«炙手可热»的岗位。": None},
        good=("水务岗位成了热门岗位。", "他一度权倾一时，炙手可热。"),
    ),
)
