"""SARIF: valid by the schema of OASIS, and true to the JSON report."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.finding import Safety, Severity, TextFix
from draftcheck.core.report import FileReport
from draftcheck.reporters.artifact_uri import artifact_uri
from draftcheck.reporters.form import Conditions
from draftcheck.reporters.to_sarif import Log

from .made_reports import HOSTILE, checked, failed, finding

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.json").read_text(encoding="utf-8"))
DRAFTS = ("examples", "tests/kinds/faulty", "没有.docx")
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def log_of(*reports: FileReport) -> dict[str, Any]:
    """The log of these reports, found valid."""
    form = Log(RULES, Path.cwd())
    for report in reports:
        form.add(report, Conditions(1, Severity.ERROR))
    log: dict[str, Any] = json.loads(form.end())
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log


def run_of(*reports: FileReport) -> dict[str, Any]:
    run: dict[str, Any] = log_of(*reports)["runs"][0]
    return run


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """The run in SARIF and the report in JSON on the same drafts."""
    folder = tmp_path_factory.mktemp("both")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(Path(__file__).parents[2])
        for name in ("r.sarif", "r.json"):
            group.main(["check", *DRAFTS, "-o", str(folder / name)], standalone_mode=False)
    log, report = (json.loads((folder / name).read_text(encoding="utf-8")) for name in ("r.sarif", "r.json"))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log["runs"][0], report


def test_it_says_the_same_as_the_json_report(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    run, report = both
    findings = [(file["path"], f) for file in report["files"] for f in file["findings"]]
    assert len(findings) == len(run["results"]) > 300
    for (path, f), result in zip(findings, run["results"], strict=True):
        assert (result["ruleId"], result["level"]) == (f["rule"], LEVELS[f["severity"]])
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == f["rule"]
        assert result["message"]["text"].startswith(f["message"])
        physical = result["locations"][0]["physicalLocation"]
        assert unquote(physical["artifactLocation"]["uri"]) == path
        assert (
            run["artifacts"][physical["artifactLocation"]["index"]]["location"]["uri"]
            == physical["artifactLocation"]["uri"]
        )
        assert len(result.get("relatedLocations", [])) == len(f["related"])
        assert result.get("occurrenceCount", 1) == f["others"] + 1


def test_lines_are_paragraphs_and_columns_code_points(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    run, report = both
    assert run["columnKind"] == "unicodeCodePoints"
    findings = [f for file in report["files"] for f in file["findings"]]
    for f, result in zip(findings, run["results"], strict=True):
        place, location = f["place"], result["locations"][0]
        region = location["physicalLocation"].get("region")
        assert location["logicalLocations"][0]["name"] == f"段{place['paragraph'] + 1}"
        assert (region is None) == (place["part"] != "word/document.xml")
        if region is None:
            continue
        assert region["startLine"] == place["paragraph"] + 1
        if place["start"] < place["end"]:
            assert (region["startColumn"], region["endColumn"]) == (place["start"] + 1, place["end"] + 1)
            context = location["physicalLocation"].get("contextRegion", region)
            assert context["startColumn"] <= region["startColumn"] <= region["endColumn"] <= context["endColumn"]
            at = region["startColumn"] - context["startColumn"]
            assert context["snippet"]["text"][at:].startswith(region["snippet"]["text"])


def test_rules_carry_their_page(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    for told in both[0]["tool"]["driver"]["rules"]:
        rule = RULES[told["id"]]
        assert told["shortDescription"]["text"] == rule.title
        assert told["fullDescription"]["text"] == rule.why
        assert rule.source in told["help"]["text"]
        assert told["defaultConfiguration"]["level"] == LEVELS[rule.severity]
        assert told["name"].isalnum() and told["name"][0].isupper()


def test_a_text_fix_replaces_just_the_words() -> None:
    run = run_of(checked(finding("〡𠮷", before="丨𠀀", fix=TextFix("吉", Safety.ASK))))
    (fix,) = run["results"][0]["fixes"]
    (change,) = fix["artifactChanges"][0]["replacements"]
    assert change == {
        "deletedRegion": {"startLine": 4, "startColumn": 3, "endColumn": 5},
        "insertedContent": {"text": "吉"},
    }
    assert "fixes" not in run_of(checked(finding(fix=TextFix("截至", Safety.SHOW))))["results"][0]


def test_unreadable_files_are_notifications() -> None:
    run = run_of(checked(), failed(), failed("稿/坏2.docx"))
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second = invocation["toolExecutionNotifications"]
    assert "密码" in first["message"]["text"]
    assert first["descriptor"] == second["descriptor"] == {"id": "encrypted", "index": 0}
    assert run["tool"]["driver"]["notifications"][0]["id"] == "encrypted"
    assert unquote(second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) == "稿/坏2.docx"
    assert run["results"] == []
    assert run_of(checked())["invocations"][0]["executionSuccessful"] is True


def test_a_rule_that_broke_down_is_no_success() -> None:
    run = run_of(checked(finding(rule="internal.rule-failed")))
    assert run["invocations"][0]["executionSuccessful"] is False


def test_fingerprints_stay_when_paragraphs_move() -> None:
    def names(*findings: Any) -> list[str]:
        return [r["partialFingerprints"]["primaryLocationLineHash"] for r in run_of(checked(*findings))["results"]]

    before = names(finding(paragraph=3), finding("以经", paragraph=5))
    assert names(finding(paragraph=9), finding("以经", paragraph=40)) == before
    assert names(finding(paragraph=9, before="报 名"), finding("以经", paragraph=40)) == before
    assert len({*before, *names(finding(after="7月底。")), *names(finding(rule="punctuation.unclosed"))}) == 4
    twice = names(finding(paragraph=1), finding(paragraph=2))
    assert twice[0] == before[0] and len(set(twice)) == 2


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_valid(words: str) -> None:
    assert run_of(checked(finding(words), path=f"稿/{words}.docx"))["results"]


@pytest.mark.parametrize(
    ("shown", "uri", "relative"),
    [
        ("稿/通知 1#50%.docx", "%E7%A8%BF/%E9%80%9A%E7%9F%A5%201%2350%25.docx", True),
        ("./a/../b.docx", "b.docx", True),
        ("a:b.docx", "a%3Ab.docx", True),
    ],
)
def test_uris_are_relative_and_encoded(shown: str, uri: str, relative: bool, tmp_path: Path) -> None:
    assert artifact_uri(shown, tmp_path) == (uri, relative)


def test_an_absolute_path_below_the_folder_becomes_relative(tmp_path: Path) -> None:
    assert artifact_uri((tmp_path / "稿" / "b.docx").as_posix(), tmp_path)[0].endswith("/b.docx")
    outside, relative = artifact_uri("../b.docx", tmp_path / "里")
    assert (outside, relative) == ((tmp_path / "b.docx").as_uri(), False)
