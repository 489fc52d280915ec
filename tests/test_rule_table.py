"""Rules agree with the frozen table of ids (tests/rules.tsv, the copy of shared/spec/rules.tsv)."""

import csv
from pathlib import Path

import pytest

from draftcheck.checks import RULES
from draftcheck.core.finding import Safety, Severity
from draftcheck.core.rule import Rule, Strength

HERE = Path(__file__).resolve().parent
STRENGTHS = {
    "MUST": Strength.MUST,
    "USUAL": Strength.USUAL,
    "REC": Strength.RECOMMENDED,
    "DERIVED": Strength.DERIVED,
    "PRACTICE": Strength.PRACTICE,
    "LOGIC": Strength.LOGIC,
    "LANG": Strength.LANGUAGE,
}

OWN = {"series.dangling-reference"}
"""Rules that an issue asks for and the table has no id for."""


def table(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return {row["id"]: row for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)}


FROZEN = table(HERE / "rules.tsv")


def test_all_rules_of_issue_a_are_built() -> None:
    assert {name for name, row in FROZEN.items() if row["issue"] == "A"} <= set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_is_what_the_table_says(rule: Rule) -> None:
    if rule.id in OWN:
        assert rule.id not in FROZEN
        assert rule.strength is Strength.LOGIC and rule.severity is Severity.WARNING
        return
    row = FROZEN[rule.id]
    assert row["family"] == rule.family
    assert row["title_zh"] == rule.title
    assert row["source"] == rule.source
    assert STRENGTHS[row["strength"]] is rule.strength
    assert Severity(row["severity"]) is rule.severity
    assert (row["default"] == "on") is rule.default
    assert (None if row["fix"] == "none" else Safety(row["fix"])) is rule.fix


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_practice_never_poses_as_a_clause(rule: Rule) -> None:
    assert rule.severity.rank <= rule.strength.cap.rank
    if rule.strength is Strength.PRACTICE:
        assert "国标规定" not in rule.why and "条例规定" not in rule.why


def test_the_copy_is_the_table() -> None:
    original = HERE.parents[1] / "shared" / "spec" / "rules.tsv"
    if not original.is_file():
        pytest.skip("../shared is not beside the repository")
    assert (HERE / "rules.tsv").read_bytes() == original.read_bytes()
