"""How many of the planted faults of tests/words are found, and what is said of the blocks without one.

`python -m benchmarks.planted [FAMILY]` prints a table by family, then what was missed and what was said wrongly.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "words"))

from planted import alarms, recall

from .tables import table


def main(family: str = "") -> None:
    """Prints the table and the cases."""
    planted, found, missed = recall()
    wrong = alarms()
    rows = []
    for name in dict.fromkeys(rule.partition(".")[0] for rule in planted):
        there = sum(count for rule, count in planted.items() if rule.startswith(f"{name}."))
        told = sum(count for rule, count in found.items() if rule.startswith(f"{name}."))
        said = Counter(str(f.severity) for _, f in wrong if f.rule.startswith(f"{name}."))
        rows.append((name, there, told, f"{told / there:.0%}", said["error"] + said["warning"], said["info"]))
    total = planted.total()
    rows.append(
        ("合计", total, found.total(), f"{found.total() / total:.1%}", sum(r[4] for r in rows), sum(r[5] for r in rows))
    )
    print(table(("类", "埋的错", "找到", "比例", "陷阱误报（错误、提醒）", "陷阱误报（建议）"), rows))
    for block in missed:
        if block.rule.startswith(family):
            print(f"漏 {block.rule}：{' / '.join(block.lines)[:160]}")
    for block, finding in wrong:
        if finding.rule.startswith(family):
            print(
                f"误 {block.rule}：{finding.rule} [{finding.severity}] {finding.message}｜{' / '.join(block.lines)[:120]}"
            )


if __name__ == "__main__":
    main(*sys.argv[1:2])
