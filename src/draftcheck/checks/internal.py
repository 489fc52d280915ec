"""What the program says about itself: a rule that failed, a format that cannot be judged."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.draft import Draft, Role
from ..core.finding import Hit, Severity
from ..core.han import han
from ..core.position import Position
from ..core.reference import Reference
from ..core.rule import Gather, Rule, Strength


def rule_failed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Nothing by itself: the engine reports under this id when another rule raises."""
    return iter(())


def unresolved_format(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Body and title whose Chinese typeface the file does not name, and parts that could not be read."""
    first: Position | None = None
    weight = 0
    for p in draft.of(Role.TITLE, Role.BODY, unit=0):
        for run in p.runs:
            if run.font.east_asia is None:
                count = han(p.text[run.start : run.end])
                if count and first is None:
                    first = p.at(run.start, run.end)
                weight += count
    if first is not None:
        yield Hit(first, f"有{weight}个字没有写明中文字体（样式或主题里也没有），无法判断字体是否符合要求")
    for note in draft.document.unread:
        yield Hit(
            Position(draft.document.paragraphs[0].part if draft.document.paragraphs else "word/document.xml", 0, 0, 0),
            note,
        )


FAILED = Rule(
    id="internal.rule-failed",
    title="规则运行出错",
    source="程序自检",
    strength=Strength.LOGIC,
    severity=Severity.ERROR,
    why="一条规则运行时出错，这条规则没有检查完，其他规则不受影响。请把提示中的信息告诉维护人员。",
    check=rule_failed,
    bad={},
    good=(),
)

RULES = (
    FAILED,
    Rule(
        id="internal.unresolved-format",
        title="格式无法判断",
        source="程序自检",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="文件没有写明字体，或有的部分损坏、未读，相应的格式没有检查。宁可说明，不作猜测。",
        check=unresolved_format,
        gather=Gather.EACH,
        bad={"[标题] 关于做好防汛工作的通知\n[无字体] «请各单位认真落实。»": None},
        good=(
            "[标题] 关于做好防汛工作的通知\n请各单位认真落实。",
            "[标题] 关于做好防汛工作的通知\n[楷体] 请各单位认真落实。",
        ),
    ),
)
