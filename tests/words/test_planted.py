"""The faults and traps that were written from the spec alone; benchmarks/planted.md holds the figures."""

import blocks
from planted import EITHER, read


def test_nine_faults_of_ten_are_found_at_their_characters() -> None:
    planted, found, missed = blocks.recall(read("planted.txt"), EITHER)
    assert planted.total() >= 300
    assert found.total() / planted.total() >= 0.92, [f"{block.rule}: {block.lines}" for block in missed]


def test_nothing_graver_than_advice_is_said_of_what_is_right() -> None:
    said = blocks.alarms(read("clean.txt"), EITHER)
    wrong = [(block.rule, finding.rule, block.lines) for block, finding in said if str(finding.severity) != "info"]
    assert wrong == []
