"""Markdown for the results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Goal(NamedTuple):
    """A ratio that must not be exceeded, and what was measured."""

    name: str
    limit: float
    measured: float


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; numbers are set to three significant figures."""
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines)


def cell(value: object) -> str:
    """Numbers short, everything else as it is."""
    if isinstance(value, float):
        return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
    return str(value)


def goals_table(goals: Iterable[Goal]) -> str:
    """Each goal with its limit, the figure and whether it is met."""
    rows = [(g.name, f"≤ {g.limit:g}", g.measured, "达到" if g.measured <= g.limit else "未达到") for g in goals]
    return table(("目标（同一次运行里的比值）", "上限", "实测", "结果"), rows)
