"""Faulty twins: substitutions in a source, findings about the whole document, and findings left open.

Lines of `名称.faults`: `形式 红头` (which form is spoilt); `old => new`, where `old` stands exactly once and `⏎` is
the end of a line; `! rule [severity]` for a finding about the document; `? rule` for one the spec leaves open.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from example_drafts import faults

TABLE = Path(__file__).resolve().parent.parent / "rules.tsv"


class Twin(NamedTuple):
    """A spoilt source and what must and may be found in it besides the marks in its text."""

    form: str
    source: str
    whole: tuple[tuple[str, str], ...]
    open: tuple[str, ...]


def rule_rows() -> dict[str, dict[str, str]]:
    """The rows of rules.tsv by id."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def know_severities() -> None:
    """Lets marks name every rule of the table, with its usual severity there."""
    for rule, row in rule_rows().items():
        faults.USUAL_SEVERITY.setdefault(rule, row["severity"])


def form_of(path: Path) -> str:
    """The form a file of faults spoils; raises StopIteration if it names none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(line.split()[1] for line in lines if line.startswith("形式 "))


def spoilt(source: str, path: Path) -> Twin:
    """The twin of a source; raises ValueError where a place is missing or stands twice."""
    rows = rule_rows()
    whole, left_open = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("! "):
            rule, _, severity = line[2:].partition(" ")
            whole.append((rule, severity or rows[rule]["severity"]))
        elif line.startswith("? "):
            left_open.append(line[2:].strip())
        elif " => " in line:
            old, _, new = line.replace("⏎", "\n").partition(" => ")
            if source.count(old) != 1:
                raise ValueError(f"{path.name}: {old!r} 出现 {source.count(old)} 次")
            source = source.replace(old, new)
        elif line.strip() and not line.startswith(("形式 ", "#")):
            raise ValueError(f"{path.name}: {line}")
    return Twin(form_of(path), source, tuple(whole), tuple(left_open))
