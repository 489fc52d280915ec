"""The blind sets on what must agree; benchmarks/planted.md has the figures of the first runs."""

import pytest

import blocks
from agreement import EITHER, SETS, read


@pytest.mark.parametrize("name", SETS)
def test_nine_faults_of_ten_are_found_at_their_characters(name: str) -> None:
    planted, found, missed = blocks.recall(read(f"{name}/planted.txt"), EITHER)
    assert planted.total() >= 200
    assert found.total() / planted.total() >= 0.95, [f"{block.rule}: {block.lines}" for block in missed]


@pytest.mark.parametrize("name", SETS)
def test_what_is_right_is_left_alone(name: str) -> None:
    said = blocks.alarms(read(f"{name}/clean.txt"), EITHER)
    wrong = [(block.rule, finding.rule, block.lines) for block, finding in said if str(finding.severity) != "info"]
    assert wrong == []
