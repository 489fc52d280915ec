"""How many of the planted faults of a blind test set are found, and what is said of the blocks without one.

`python -m benchmarks.planted words|first|second [FAMILY]` prints a table by family, then what was missed and what was
said wrongly. words: tests/words; first, second: tests/agreement.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "words"), str(TESTS / "agreement")]

import agreement  # noqa: E402
import blocks  # noqa: E402
import planted as words  # noqa: E402

from .tables import table  # noqa: E402


def main(name: str, family: str = "") -> None:
    """Prints the table and the cases of one set."""
    either = words.EITHER if name == "words" else agreement.EITHER
    folder = "" if name == "words" else f"{name}/"
    read = words.read if name == "words" else agreement.read
    planted, found, missed = blocks.recall(read(f"{folder}planted.txt"), either)
    wrong = blocks.alarms(read(f"{folder}clean.txt"), either)
    rows = []
    for group in dict.fromkeys(rule.partition(".")[0] for rule in planted):
        there = sum(count for rule, count in planted.items() if rule.startswith(f"{group}."))
        told = sum(count for rule, count in found.items() if rule.startswith(f"{group}."))
        said = Counter(str(f.severity) for _, f in wrong if f.rule.startswith(f"{group}."))
        rows.append((group, there, told, f"{told / there:.0%}", said["error"] + said["warning"], said["info"]))
    total = planted.total()
    rows.append(
        ("合计", total, found.total(), f"{found.total() / total:.1%}", sum(r[4] for r in rows), sum(r[5] for r in rows))
    )
    print(table(("类", "埋的错", "找到", "比例", "陷阱误报（错误、提醒）", "陷阱误报（建议）"), rows))
    for block in missed:
        if block.rule.startswith(family):
            print(f"漏 {block.rule}：{' / '.join(block.lines)[:300]}")
    for block, finding in wrong:
        if finding.rule.startswith(family):
            print(
                f"误 {block.rule}：{finding.rule} [{finding.severity}] {finding.message}｜{' / '.join(block.lines)[:300]}"
            )


if __name__ == "__main__":
    main(*sys.argv[1:3])
