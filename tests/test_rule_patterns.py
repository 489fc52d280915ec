"""No expression of a rule takes more than linear time: none repeats what repeats, and none loses itself in a long run."""

import importlib
import os
import pkgutil
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import draftcheck.checks
import draftcheck.core
import draftcheck.language
import draftcheck.outline
from draftcheck.core.pattern import Pattern

# A repeated group that begins with a repeat; one that begins with a sign of its own is safe: (?:、甲+)*.
NESTED = re.compile(r"\((?:\?:|\?P<\w+>)?(?:[^()\\\[\]|]|\\.|\[[^\]]*\])[*+](?:[^()\\\[\]]|\\.|\[[^\]]*\])*\)[*+]")
RUNS = {
    "numbers": "1234567890" * 1000,
    "characters": "海晏市水利局关于做好防汛工作" * 800,
    "marks": "，、；：" * 2500,
    "brackets": "（《“" * 3000,
    "blanks": " \u3000" * 5000,
    "dates": "2026年7月1日" * 1200,
    "Chinese numbers": "一二三四五六七八九十百千万" * 800,
    "enumeration": "一是加强；" * 2000,
}
SLOW = 0.1  # seconds for a run of some 10,000 characters, below which nothing is told
WORST = 3.2  # times as long for a run of twice the length


def patterns() -> dict[str, Pattern]:
    found: dict[str, Pattern] = {}
    for package in (draftcheck.checks, draftcheck.core, draftcheck.language, draftcheck.outline):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, thing in vars(importlib.import_module(module.name)).items():
                if isinstance(thing, Pattern):
                    found.setdefault(f"{module.name.removeprefix('draftcheck.')}.{name}", thing)
    return found


ALL = patterns()


def test_the_lint_knows_a_nested_repeat() -> None:
    assert NESTED.search(r"(?:a+)+") and NESTED.search(r"(?P<x>\d*b)*")
    assert not NESTED.search(r"(?:ab+)+") and not NESTED.search(r"[a+]+(?:b)*")


@pytest.mark.parametrize("name", ALL)
def test_no_repeat_is_repeated(name: str) -> None:
    assert not NESTED.search(ALL[name]._source)


@pytest.mark.parametrize("name", ALL)
def test_a_run_of_twice_the_length_takes_about_twice_as_long(name: str) -> None:
    for run in RUNS.values():
        once = seconds(ALL[name], run)
        if once > SLOW:
            twice = min(seconds(ALL[name], run * 2) for _ in range(2))
            assert twice < WORST * once, run[:10]


def test_every_run_makes_the_same_expressions() -> None:
    """Else the cache of compiled ones grows with each run, and none of them is ever found in it."""
    script = "import test_rule_patterns as t; print([(n, p._source) for n, p in sorted(t.ALL.items())])"
    said = [
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]


def seconds(pattern: Pattern, text: str) -> float:
    started = time.perf_counter()
    for _ in pattern.finditer(text):
        pass
    return time.perf_counter() - started
