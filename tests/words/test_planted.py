"""The faults and traps that were written from the spec alone; benchmarks/planted.md holds the figures."""

from planted import alarms, recall


def test_nine_faults_of_ten_are_found_at_their_characters() -> None:
    planted, found, missed = recall()
    assert planted.total() >= 300
    assert found.total() / planted.total() >= 0.92, [f"{block.rule}: {block.lines}" for block in missed]


def test_nothing_graver_than_advice_is_said_of_what_is_right() -> None:
    wrong = [(block.rule, finding.rule, block.lines) for block, finding in alarms() if str(finding.severity) != "info"]
    assert wrong == []
