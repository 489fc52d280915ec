"""Drafts of every kind, written from the spec before the rules were built: clean ones are silent, faults are found.

Only rules that exist in `draftcheck.checks.RULES` are judged, so these tests grow stricter as rules are added.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from draftcheck import Finding, check_file
from draftcheck.checks import RULES
from draftcheck.core.draft import Profile
from draftcheck.core.settings import Settings

HERE = Path(__file__).resolve().parent
TOOLS = [str(HERE), str(HERE.parent / "acceptance"), str(HERE.parent.parent / "tools")]
EXPECTED: dict[str, dict[str, Any]] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
CLEAN = sorted((HERE / "clean").glob("*.docx"))

# Rules whose exact place was agreed with tests/acceptance; for the others the place may be wider or narrower.
EXACT = frozenset(
    (
        "elements.docnum-form",
        "elements.docnum-bracket",
        "headings.out-of-sequence",
        "headings.number-mark",
        "signature.date-form",
        "genre.request-in-report",
        "genre.closing-of-other-kind",
        "punctuation.halfwidth",
        "punctuation.unclosed",
        "placeholders.open-field",
    )
)

_MATERIAL_PAGE = "一般材料的页边只作建议"

# Rules no .docx alone can call for: README.md says why.
NOT_PLANTABLE = {"genre.skipped-level", "genre.letter-to-superior", "internal.rule-failed"}

# Faults that are told at their place as advice only; each for a reason.
MILDER: dict[str, dict[str, str]] = {
    "办法-平.docx": {"page.type-area": _MATERIAL_PAGE},
    "实施细则-平.docx": {"page.type-area": _MATERIAL_PAGE},
    "工作总结-平.docx": {"page.type-area": _MATERIAL_PAGE},
    "调研报告-平.docx": {"fonts.pasted": "黑体也用来强调，只作建议"},
}


def builder(name: str) -> ModuleType:
    """A script of this folder, loaded under a name nobody else has."""
    before = sys.path[:]
    sys.path[:0] = TOOLS
    try:
        spec = importlib.util.spec_from_file_location(f"kinds_{name}", HERE / f"{name}.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path[:] = before


BUILD = builder("build")
ROWS = BUILD.rule_rows()
JUDGED = {rule for rule in RULES if rule in ROWS and ROWS[rule]["issue"] in "AB"}


def shown(finding: Finding) -> str:
    """One finding on one line."""
    at = finding.place
    return (
        f"{finding.rule} [{finding.severity}] 第{at.paragraph}段 {at.start}-{at.end} “{finding.text}” {finding.message}"
    )


def findings(path: Path, settings: Settings) -> list[Finding]:
    """What draftcheck says of a file."""
    report = check_file(path, settings).files[0]
    assert report.status == "checked", report.error
    return list(report.findings)


def answers(finding: Finding, entry: dict[str, Any]) -> bool:
    """Whether a finding says what an entry of expected.json calls for, at its place and no milder."""
    return str(finding.severity) == entry["severity"] and speaks_of(finding, entry)


def speaks_of(finding: Finding, entry: dict[str, Any]) -> bool:
    """Whether a finding is of an entry's rule, at its place."""
    if finding.rule != entry["rule"]:
        return False
    if entry["paragraph"] is None:
        return True
    if entry["rule"] in EXACT:
        at = finding.place
        return (at.paragraph, at.start, at.end) == (entry["paragraph"], entry["start"], entry["end"])
    return any(
        at.paragraph == entry["paragraph"]
        and (at.start == at.end or (at.start < entry["end"] and entry["start"] < at.end))
        for at in (finding.place, *finding.related)
    )


def difference(name: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]], list[str]]:
    """The faults that were not told, those told milder than called for, and what was told too much."""
    wanted = EXPECTED[name]
    said = findings(HERE / "faulty" / name, Settings(profile=Profile(wanted["profile"]), thorough=True))
    judged = [entry for entry in wanted["faults"] if entry["rule"] in JUDGED]
    untold = [entry for entry in judged if not any(answers(finding, entry) for finding in said)]
    wrong = [
        shown(finding)
        for finding in said
        if finding.rule in JUDGED
        and finding.rule not in wanted["open"] + [entry["rule"] for entry in untold]
        and str(finding.severity) != "info"
        and not any(answers(finding, entry) for entry in wanted["faults"])
    ]
    milder = [entry for entry in untold if any(speaks_of(finding, entry) for finding in said)]
    return [entry for entry in untold if entry not in milder], milder, wrong


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_clean_draft_gives_no_error_and_no_warning(path: Path) -> None:
    said = [shown(f) for f in findings(path, Settings()) if str(f.severity) != "info"]
    assert not said, "\n".join([path.name, *said])


@pytest.mark.parametrize("name", EXPECTED)
def test_faulty_draft_gives_its_faults_and_no_other(name: str) -> None:
    untold, milder, wrong = difference(name)
    assert not wrong, "\n".join([name, *wrong])
    assert not untold
    # A fault that is told in full by now must leave the list.
    assert {entry["rule"] for entry in milder} == set(MILDER.get(name, ())), milder


@pytest.mark.parametrize("name", EXPECTED)
def test_expected_places_hold_their_characters(name: str) -> None:
    texts = BUILD.paragraph_texts(HERE / "faulty" / name)
    for entry in EXPECTED[name]["faults"]:
        if entry["paragraph"] is not None:
            assert entry["text"] and texts[entry["paragraph"]][entry["start"] : entry["end"]] == entry["text"], entry


def test_every_rule_a_draft_can_break_is_planted() -> None:
    planted = {entry["rule"] for wanted in EXPECTED.values() for entry in wanted["faults"]}
    visible = {rule for rule, row in ROWS.items() if row["issue"] in "AB" and row["severity"] != "never"}
    assert planted == visible - NOT_PLANTABLE


def test_no_severity_is_graver_than_the_table_allows() -> None:
    rank = {"info": 1, "warning": 2, "error": 3}
    for name, wanted in EXPECTED.items():
        for entry in wanted["faults"]:
            highest = ROWS[entry["rule"]]["severity"]
            raised = entry["rule"] == "page.margin" and wanted["profile"] == "red-head"
            assert raised or rank[entry["severity"]] <= rank[highest], (name, entry)


def test_there_are_enough_drafts() -> None:
    statutory = [
        "决议",
        "决定",
        "命令",
        "公报",
        "公告",
        "通告",
        "意见",
        "通知",
        "通报",
        "报告",
        "请示",
        "批复",
        "议案",
        "函",
        "纪要",
    ]
    others = [
        "工作总结",
        "调研报告",
        "工作方案",
        "工作要点",
        "讲话稿",
        "汇报材料",
        "简报",
        "办法",
        "述职报告",
        "会议记录",
        "实施细则",
        "督办通报",
    ]
    clean = {path.stem.split("-")[0] for path in CLEAN}
    faulty = {Path(name).stem.split("-")[0] for name in EXPECTED}
    assert clean >= set(statutory + others) and faulty >= set(statutory + others)
    assert len(CLEAN) >= 40 and sum("LibreOffice" in path.stem for path in CLEAN) == 6
    assert all(len(wanted["faults"]) >= 8 for wanted in EXPECTED.values())


def test_committed_drafts_are_those_their_sources_give(tmp_path: Path) -> None:
    BUILD.build(tmp_path)
    assert (tmp_path / "expected.json").read_bytes() == (HERE / "expected.json").read_bytes()
    made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.docx")}
    kept = {path.relative_to(HERE) for path in HERE.rglob("*.docx") if "LibreOffice" not in path.stem}
    assert made == kept
    for path in sorted(made):
        assert parts(tmp_path / path) == parts(HERE / path), f"{path} 与源稿不符，请重新生成"


def parts(path: Path) -> dict[str, bytes]:
    """A package by its parts, since compression differs between machines."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.libreoffice
@pytest.mark.nightly
def test_libreoffice_still_gives_the_same_text(tmp_path: Path) -> None:
    import shutil

    if shutil.which("soffice") is None:
        pytest.skip("没有 LibreOffice")
    for path in builder("build_by_libreoffice").build(tmp_path):
        assert BUILD.paragraph_texts(path) == BUILD.paragraph_texts(HERE / "clean" / path.name), path.name
