"""`draftcheck check` beside `gongwen check`, the nearest installable tool, as whole processes on the same files.

`python -m benchmarks.against_gongwen [PAGES ...]`. gongwen-skill 2.15.0 is installed from the package index into an
environment of its own below the system's temporary folder, once.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path
from statistics import median

from .make_drafts import FORMS, cache_folder, clean_draft, make_drafts
from .startup import Command, DidNotRun, Spent, draftcheck_command, environment, spend
from .tables import Goal, goals_table, table

PEER = "gongwen-skill==2.15.0"
PAGES = (10, 600)
LIMITS = {10: 0.30, 600: 0.06}  # of the peer's time
ROUNDS = {10: 9}
FEW_ROUNDS = 3


def peer_command() -> str:
    """Path of the peer's command, installed if need be. Raises DidNotRun where that fails."""
    folder = cache_folder().parent / PEER.replace("==", "-")
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    command = scripts / ("gongwen.exe" if sys.platform == "win32" else "gongwen")
    if not command.exists():
        venv.create(folder, with_pip=True, clear=True)
        install = [str(scripts / "python"), "-m", "pip", "install", "--quiet", PEER]
        done = subprocess.run(install, capture_output=True, encoding="utf-8", errors="replace", check=False)
        if done.returncode or not command.exists():
            raise DidNotRun(f"装不上 {PEER}：{''.join(done.stderr.strip().splitlines()[-1:])}")
    return str(command)


def measure(draft: Path, rounds: int) -> list[tuple[Spent, Spent, Spent]]:
    """All rules, the format alone, and the peer, in rounds A B C, A B C …, after one of each of ours to warm up."""
    script = (sys.executable, "-m", "benchmarks.format_only", str(draft))
    ours = Command((*draftcheck_command(), "check", str(draft)), (0, 1))
    alone = Command((*script, "--alone"), (0, 1))
    peers = Command((peer_command(), "check", str(draft)), (0, 1))
    where = environment()
    spend(ours, where)
    spend(alone, where)
    return [(spend(ours, where), spend(alone, where), spend(peers, where)) for _ in range(rounds)]


def run(pages: tuple[int, ...] = PAGES) -> str:
    """The table and the goals; the peer knows no wording, so that the format alone is what is compared."""
    rows, goals = [], []
    drafts = {(10, "合格稿"): clean_draft(), **{key: path for key, path in make_drafts(pages).items() if key[0] > 10}}
    for (count, form), draft in drafts.items():
        spent = measure(draft, ROUNDS.get(count, FEW_ROUNDS))
        middle = [median(times[n].wall for times in spent) * 1000 for n in range(3)]
        whole = median(times[0].wall / times[2].wall for times in spent)
        alone = median(times[1].wall / times[2].wall for times in spent)
        rows.append((count, form, *middle, whole, alone))
        if form in ("合格稿", FORMS[0]):
            goals.append(Goal(f"{count} 页 {form}：只查格式 ÷ gongwen check", LIMITS.get(count, 0.30), alone))
    head = ("页", "形式", "全部规则 ms", "只查格式 ms", "gongwen ms", "全部规则 ÷ gongwen", "只查格式 ÷ gongwen")
    return f"对手：{PEER}，装在另一个环境里。\n\n" + table(head, rows) + "\n\n" + goals_table(goals)


if __name__ == "__main__":
    print(run(tuple(map(int, sys.argv[1:])) or PAGES))
