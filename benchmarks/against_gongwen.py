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

from .make_drafts import FORMS, cache_folder, make_drafts
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


def measure(draft: Path, rounds: int) -> tuple[list[Spent], list[Spent]]:
    """Ours and the peer's, in rounds A B, A B …, after one of ours to warm up."""
    ours = Command((*draftcheck_command(), "check", str(draft)), (0, 1))
    peers = Command((peer_command(), "check", str(draft)), (0, 1))
    where = environment()
    spend(ours, where)
    pairs = [(spend(ours, where), spend(peers, where)) for _ in range(rounds)]
    return [ours for ours, _ in pairs], [peer for _, peer in pairs]


def run(pages: tuple[int, ...] = PAGES) -> str:
    """The table and the goals."""
    rows, goals = [], []
    for (count, form), draft in make_drafts(pages).items():
        ours, peers = measure(draft, ROUNDS.get(count, FEW_ROUNDS))
        wall = median(one.wall / other.wall for one, other in zip(ours, peers, strict=True))
        middle = [median(one.wall for one in spent) * 1000 for spent in (ours, peers)]
        rows.append((count, form, *middle, wall))
        if form == FORMS[0]:
            goals.append(Goal(f"{count} 页 {form}：draftcheck check ÷ gongwen check", LIMITS.get(count, 0.30), wall))
    head = ("页", "形式", "draftcheck ms", "gongwen ms", "draftcheck ÷ gongwen")
    return f"对手：{PEER}，装在另一个环境里。\n\n" + table(head, rows) + "\n\n" + goals_table(goals)


if __name__ == "__main__":
    print(run(tuple(map(int, sys.argv[1:])) or PAGES))
