"""What the rules of wording cost: a clean draft of ten pages, whole process, with them and without; and a page of it.

`python -m benchmarks.wording`. The draft is examples/通知.docx, its body written eight times over, which sets off no rule
of wording. Both processes run the same lines (format_only.py).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median

from .format_only import FAMILIES
from .make_drafts import clean_draft
from .startup import Command, environment, spend
from .tables import Goal, goals_table, table

CHARACTERS_ON_A_PAGE = 560
ROUNDS = 15


def a_page(path: Path) -> float:
    """Milliseconds of all rules of wording on one page, everything loaded."""
    from draftcheck.core.settings import Settings
    from draftcheck.engine import findings_of
    from draftcheck.outline.recognise import recognise
    from draftcheck.word.read import read_docx

    draft = recognise(read_docx(path))
    wording, none = Settings(select=FAMILIES), Settings(select=("internal",))
    findings_of(draft, wording)
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        findings_of(draft, wording)
        middle = time.perf_counter()
        findings_of(draft, none)
        spent.append(2 * middle - started - time.perf_counter())
    pages = draft.document.characters / CHARACTERS_ON_A_PAGE
    return median(spent) * 1000 / pages


def run() -> str:
    """The table and the goals."""
    path, where = clean_draft(), environment()
    script = (sys.executable, "-m", "benchmarks.format_only", str(path))
    commands = {"全部规则": Command(script, (0, 1)), "只查格式": Command((*script, "--alone"), (0, 1))}
    for command in commands.values():
        spend(command, where)
    spent = {name: [] for name in commands}  # type: ignore[var-annotated]
    for _ in range(ROUNDS):
        for name, command in commands.items():
            spent[name].append(spend(command, where))
    rows = [
        (name, median(t.wall for t in times) * 1000, median(t.processor for t in times) * 1000)
        for name, times in spent.items()
    ]
    ratio = median(a.wall / b.wall for a, b in zip(spent["全部规则"], spent["只查格式"], strict=True))
    page = a_page(path)
    goals = [Goal("10 页合格稿，全部规则 ÷ 只查格式（时长）", 1.4, ratio), Goal("用词规则，每页毫秒", 3.0, page)]
    return table(("整个进程", "时长 ms", "处理器 ms"), rows) + "\n\n" + goals_table(goals)


if __name__ == "__main__":
    print(run())
