"""How long whole processes take: an empty one, `--help`, and `check` of clean drafts, side by side.

`python -m benchmarks.startup`. Processor time comes from the operating system's accounting of each process; where
that is missing (Windows) only wall time is shown.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from .make_drafts import EXAMPLE, clean_draft
from .tables import Goal, goals_table, table

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

ROOT = Path(__file__).parent.parent
ROUNDS = 21
EMPTY, HELP, CHECK = "python -c pass", "draftcheck --help", "draftcheck check"
SHOWN = 15
IMPORT_LINE = re.compile(r"import time:\s*(\d+) \|\s*(\d+) \|\s*(\S+)")


class Spent(NamedTuple):
    """Seconds of one process: user and system, and wall."""

    processor: float
    wall: float


class Command(NamedTuple):
    """A process to start and the exit codes that mean it did its work."""

    arguments: tuple[str, ...]
    accepted: tuple[int, ...] = (0,)


class DidNotRun(RuntimeError):
    """A measured command failed, so its time would mean nothing."""


def draftcheck_command() -> tuple[str, ...]:
    """The installed command, as users start it; `python -m` where it is not beside this Python."""
    script = Path(sys.executable).with_name("draftcheck.exe" if sys.platform == "win32" else "draftcheck")
    return (str(script),) if script.is_file() else (sys.executable, "-m", "draftcheck")


def commands() -> dict[str, Command]:
    """What is compared, by its name in the table."""
    python, draftcheck = (sys.executable, "-c", "pass"), draftcheck_command()
    found = {EMPTY: Command(python), HELP: Command((*draftcheck, "--help"))}
    found[f"{CHECK} 10 页"] = Command((*draftcheck, "check", str(clean_draft())), (0, 1))
    found[f"{CHECK} {EXAMPLE.name}"] = Command((*draftcheck, "check", str(EXAMPLE)), (0, 1))
    return found


def environment() -> dict[str, str]:
    """Ours, with this checkout importable and compiled modules kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    paths = [str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def spend(command: Command, where: dict[str, str]) -> Spent:
    """Run once. Raises DidNotRun with the last line the process wrote."""
    before, started = processor_time(), time.perf_counter()
    done = subprocess.run(command.arguments, env=where, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    wall = time.perf_counter() - started
    if done.returncode not in command.accepted:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise DidNotRun(f"{' '.join(command.arguments)}：退出码 {done.returncode} {''.join(said)}")
    return Spent(processor_time() - before, wall)


def processor_time() -> float:
    """User and system seconds of all processes that have ended under this one; 0 where the system does not say."""
    if resource is None:
        return 0.0
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(rounds: int = ROUNDS) -> dict[str, list[Spent]]:
    """Each command once to warm up, then in rounds A B C, A B C …"""
    where, listed = environment(), commands()
    for command in listed.values():
        spend(command, where)
    spent: dict[str, list[Spent]] = {name: [] for name in listed}
    for _ in range(rounds):
        for name, command in listed.items():
            spent[name].append(spend(command, where))
    return spent


def report(spent: dict[str, list[Spent]]) -> str:
    """Medians in milliseconds, the median over the rounds of each ratio to the empty process, and the goals."""
    rows, goals = [], []
    for name, times in spent.items():
        pairs = list(zip(times, spent[EMPTY], strict=True))
        wall = median(one.wall / empty.wall for one, empty in pairs)
        processor = median(one.processor / empty.processor for one, empty in pairs) if resource is not None else 0.0
        middle = [median(time.wall for time in times) * 1000, median(time.processor for time in times) * 1000]
        rows.append((name, *middle, wall, processor))
        limit = 4.5 if name == HELP else 10.0
        if name != EMPTY:
            goals.append(Goal(f"{name} ÷ 空进程（时长）", limit, wall))
            if resource is not None:
                goals.append(Goal(f"{name} ÷ 空进程（处理器）", limit, processor))
    head = ("命令", "时长 ms", "处理器 ms", "时长 ÷ 空进程", "处理器 ÷ 空进程")
    return table(head, rows) + "\n\n" + goals_table(goals)


def slowest_imports() -> str:
    """The modules that `check` spends longest on importing, children not counted, best of three.

    Raises DidNotRun where the process failed or told nothing.
    """
    where, listed = environment() | {"PYTHONPROFILEIMPORTTIME": "1"}, commands()
    command = next(command for name, command in listed.items() if name.startswith(CHECK))
    best: dict[str, tuple[int, int]] = {}
    for _ in range(3):
        done = subprocess.run(command.arguments, env=where, capture_output=True, check=False)
        if done.returncode not in command.accepted:
            raise DidNotRun(f"{' '.join(command.arguments)}：退出码 {done.returncode}")
        for own, whole, name in IMPORT_LINE.findall(done.stderr.decode("utf-8", "replace")):
            seen = best.get(name, (int(own), int(whole)))
            best[name] = min(seen, (int(own), int(whole)))
    if not best:
        raise DidNotRun(f"{' '.join(command.arguments)}：没有报告引入各模块的耗时")
    ranked = sorted(best.items(), key=lambda entry: entry[1], reverse=True)[:SHOWN]
    rows = [(name, own / 1000, whole / 1000) for name, (own, whole) in ranked]
    total = sum(own for own, _ in best.values()) / 1000
    head = (f"模块（共 {len(best)} 个，{total:.0f} ms）", "自身 ms", "连同其引入的 ms")
    return table(head, rows)


def run() -> str:
    """Measure and report."""
    return (
        report(measure())
        + "\n\ncheck 引入各模块所用时间（PYTHONPROFILEIMPORTTIME，三次取最短）：\n\n"
        + slowest_imports()
    )


if __name__ == "__main__":
    print(run())
