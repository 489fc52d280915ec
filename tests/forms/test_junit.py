"""JUnit XML: valid by the schema that Jenkins publishes, and failing just where the command fails."""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.finding import Severity
from draftcheck.core.report import FileReport
from draftcheck.reporters.form import Conditions
from draftcheck.reporters.to_junit import Suites

from .made_reports import HOSTILE, checked, failed, finding

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "junit-10.xsd")))


def read(data: bytes) -> Any:
    """The suites, found valid."""
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
    return root


def suites(*reports: FileReport, fail_on: Severity | None = Severity.ERROR) -> Any:
    form = Suites(RULES)
    for report in reports:
        form.add(report, Conditions(1, fail_on))
    return read(form.end().encode())


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_suites_fail_where_the_command_does(fail_on: str, root: Path, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(root)
    for name in ("r.xml", "r.json"):
        drafts = ["examples", "tests/kinds/faulty", "没有.docx", "--fail-on", fail_on]
        assert group.main(["check", *drafts, "-o", str(tmp_path / name)], standalone_mode=False) == 3
    found = read((tmp_path / "r.xml").read_bytes())
    files = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["files"]
    ranks = {"info": 1, "warning": 2, "error": 3, "never": 4}
    assert [suite.get("name") for suite in found] == [file["path"] for file in files]
    for suite, file in zip(found, files, strict=True):
        broken = {f["rule"] for f in file["findings"] if ranks[f["severity"]] >= ranks[fail_on]}
        assert (suite.get("failures"), suite.get("tests")) == (str(len(broken)), str(1 + len(broken)))
        assert suite.get("errors") == ("0" if file["status"] == "checked" else "1")
        told = "".join(suite.itertext())
        assert all(f["message"] in told for f in file["findings"])
    for name in ("tests", "failures", "errors"):
        assert found.get(name) == str(sum(int(suite.get(name)) for suite in found))


def test_a_rule_is_one_case_with_all_its_findings() -> None:
    (suite,) = suites(
        checked(finding("甲"), finding("乙", severity=Severity.WARNING), finding("丙", rule="title.missing"))
    )
    _, first, second = suite.findall("testcase")
    assert first.get("name") == f"{RULES['punctuation.halfwidth'].title}（punctuation.halfwidth）"
    assert "报名«甲»6月底" in first[0].text and "报名«乙»6月底" in first[0].text
    assert first[0].get("message") == "“甲”不对等2处"
    assert second[0].get("message") == "“丙”不对"


def test_a_clean_file_is_seen_to_pass() -> None:
    (suite,) = suites(checked())
    assert [(case.get("name"), len(case)) for case in suite.findall("testcase")] == [("读取文稿", 0)]


def test_a_file_that_was_not_read_is_an_error_with_advice() -> None:
    (suite,) = suites(failed(), fail_on=None)
    (error,) = suite.iter("error")
    assert (error.get("type"), error.get("message")) == ("encrypted", "文件加了密码")
    assert "请去掉密码再检查" in error.text


def test_a_rule_that_broke_down_is_an_error_whatever_fails() -> None:
    (suite,) = suites(checked(finding(rule="internal.rule-failed")), fail_on=None)
    assert (suite.get("errors"), suite.get("failures")) == ("1", "0")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_escaped(words: str) -> None:
    (suite,) = suites(checked(finding(f"<b>&]]>{words}"), path=f"稿/{words}.docx"))
    assert "<b>&]]>" in suite.findall("testcase")[1][0].text


def test_folders_are_packages() -> None:
    (suite,) = suites(checked(path="稿/2026.6/通知.终稿.docx"))
    assert suite[1].get("classname") == "稿.2026_6.通知_终稿_docx"
