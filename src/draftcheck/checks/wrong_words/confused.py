"""Two words that both exist, taken one for the other; each row fires only in its own context (lexicons/confused_words.csv)."""

from ...core.finding import Safety, Severity
from ...core.rule import Rule, Strength
from .rows import of_class


def _said(wrong: str, right: str) -> str:
    return f"“{wrong}”在这里应为“{right}”"


RULES = (
    Rule(
        id="wrong_words.confused",
        title="近义词误用",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="截止与截至、反应与反映、权力与权利、启示与启事一类，各有各的用处，只在上下文能断定时才报。表在 lexicons/confused_words.csv。",
        check=of_class("易混", say=_said, safety=Safety.ASK),
        fix=Safety.ASK,
        bad={
            "«截止»6月底，已完成投资三成。": "截至6月底，已完成投资三成。",
            "群众«反应»强烈的几件事要尽快办。": "群众反映强烈的几件事要尽快办。",
        },
        good=(
            "截至6月底，已完成投资三成。",
            "报名截止日期为6月30日。",
            "发生化学反应时要注意通风。",
            "接到报警后反应迅速。",
        ),
    ),
    Rule(
        id="wrong_words.confused-soft",
        title="用词请再斟酌",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="多半用错、但也可能有道理的词，请再看一眼。表在 lexicons/confused_words.csv，类别写“易混待酌”。",
        check=of_class(
            "易混待酌", say=lambda wrong, right: f"“{wrong}”这里似应为“{right}”，请再斟酌", safety=Safety.ASK
        ),
        fix=Safety.ASK,
        bad={"组织部门完成了差额«考查»。": "组织部门完成了差额考察。"},
        good=(
            "组织部门完成了差额考察。",
            "期末考查成绩已经公布。",
        ),
    ),
    Rule(
        id="wrong_words.confused-unsure",
        title="用词或可商榷",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="制定与制订、以至与以致一类，各家用法不一，所以平时不报。表在 lexicons/confused_words.csv，类别写“易混存疑”。",
        check=of_class("易混存疑", say=lambda wrong, right: f"“{wrong}”这里或可写作“{right}”", safety=Safety.ASK),
        fix=Safety.ASK,
        default=False,
        bad={"实施细则已经«制订»出台。": "实施细则已经制定出台。"},
        good=(
            "实施细则已经制定出台。",
            "正在组织制订年度计划。",
        ),
    ),
)
