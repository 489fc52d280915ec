"""Clean drafts stay silent, faulty ones give exactly the findings written down before the program was run.

Expectations come from the sources of the drafts (`drafts/*.faults`, tools/example_drafts), never from draftcheck.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXAMPLES = ROOT / "examples"
FAULTY = HERE / "faulty"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

# The rules these drafts were written to try; other families' findings on faulty drafts are not judged here.
JUDGED = frozenset(
    (
        "page.margin",
        "fonts.body",
        "fonts.title",
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
        "placeholders.open-field-in-element",
        "internal.rule-failed",
        "internal.unresolved-format",
    )
)


def expectations() -> list[tuple[Path, list[dict[str, Any]]]]:
    """Every draft with faults (or examples without) and what must be found in it."""
    found = []
    for folder in (EXAMPLES, FAULTY):
        listed = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        found += [(folder / name, faults) for name, faults in listed.items()]
    return found


EXPECTED = expectations()
PLANTED = [pytest.param(path, faults, id=f"{path.parent.name}/{path.stem}") for path, faults in EXPECTED if faults]
CLEAN = sorted((HERE / "clean").glob("*.docx")) + [path for path, faults in EXPECTED if not faults]


def named(path: Path) -> str:
    """Folder and name, for the list of tests."""
    return f"{path.parent.name}/{path.stem}"


def grave_findings(path: Path) -> list[Any]:
    """What draftcheck says of a file at warning or above."""
    from draftcheck import check_file

    report = check_file(path).files[0]
    assert report.status == "checked", report.error
    return [finding for finding in report.findings if str(finding.severity) != "info"]


def line(rule: str, severity: str, place: tuple[int, int, int] | None, text: str | None) -> str:
    """One finding on one line; a finding about the document has no place."""
    where = "全文" if place is None else f"第{place[0]}段 {place[1]}-{place[2]}"
    return f"{rule} [{severity}] {where}" + (f" “{text}”" if place else "")


def difference(path: Path, expected: list[dict[str, Any]]) -> list[str]:
    """Lines that begin with `少` for what was not found and `多` for what was found too much; empty if they agree."""
    whole = {entry["rule"] for entry in expected if entry["paragraph"] is None}
    wanted: Counter[str] = Counter()
    for entry in expected:
        place = None if entry["paragraph"] is None else (entry["paragraph"], entry["start"], entry["end"])
        wanted[line(entry["rule"], entry["severity"], place, entry["text"])] += 1
    said: Counter[str] = Counter()
    others = {}
    for finding in grave_findings(path):
        if finding.rule not in JUDGED:
            continue
        at = finding.place
        place = None if finding.rule in whole else (at.paragraph, at.start, at.end)
        shown = line(finding.rule, str(finding.severity), place, finding.text)
        if place is None and said[shown]:
            continue  # one fault of the whole document may be told section by section
        said[shown] += 1
        others[shown] = finding.others
    lines = [f"少 {shown}" for shown in (wanted - said).elements()]
    lines += [f"多 {shown}" for shown in (said - wanted).elements()]
    for entry in expected:
        if entry["others"]:
            shown = line(
                entry["rule"], entry["severity"], (entry["paragraph"], entry["start"], entry["end"]), entry["text"]
            )
            if shown in others and others[shown] != entry["others"]:
                lines.append(f"另有处数应为{entry['others']}，报告为{others[shown]}：{shown}")
    return lines


@pytest.mark.parametrize("path", CLEAN, ids=named)
def test_clean_draft_gives_no_error_and_no_warning(path: Path) -> None:
    said = [
        line(f.rule, str(f.severity), (f.place.paragraph, f.place.start, f.place.end), f.text) + f" {f.message}"
        for f in grave_findings(path)
    ]
    assert not said, "\n".join([named(path), *said])


@pytest.mark.parametrize(("path", "expected"), PLANTED)
def test_faulty_draft_gives_exactly_the_planted_findings(path: Path, expected: list[dict[str, Any]]) -> None:
    lines = difference(path, expected)
    assert not lines, "\n".join([named(path), *lines])


@pytest.mark.parametrize(("path", "expected"), PLANTED)
def test_expected_places_hold_their_characters(path: Path, expected: list[dict[str, Any]]) -> None:
    texts = paragraph_texts(path)
    for entry in expected:
        if entry["paragraph"] is not None:
            assert texts[entry["paragraph"]][entry["start"] : entry["end"]] == entry["text"], entry


def test_there_are_enough_drafts() -> None:
    assert len(CLEAN) >= 13 and sum(1 for path, _ in EXPECTED if path.parent == FAULTY) >= 12
    assert all(len(faults) >= 4 for path, faults in EXPECTED if path.parent == FAULTY)
    tried = {entry["rule"] for _, faults in EXPECTED for entry in faults}
    assert tried == {rule for rule in JUDGED if not rule.startswith("internal.")}


def test_committed_drafts_are_those_their_sources_give(tmp_path: Path) -> None:
    sys.path[:0] = [str(ROOT / "tools"), str(HERE)]
    try:
        import build_drafts

        import build_examples
    finally:
        del sys.path[:2]
    build_examples.build(build_examples.DRAFTS, tmp_path / "examples")
    build_drafts.build(tmp_path)
    for fresh in sorted(tmp_path.rglob("*.*")):
        kept = (EXAMPLES if fresh.parent.name == "examples" else HERE / fresh.parent.name) / fresh.name
        assert content(fresh) == content(kept), f"{kept} 与源稿不符，请重新生成"


def content(path: Path) -> Any:
    """A package by its parts, since compression differs between machines; other files by their bytes."""
    if path.suffix != ".docx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def paragraph_texts(path: Path) -> list[str]:
    """Text of every paragraph of the main part as contract.md counts them."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    texts = []
    for paragraph in root.iter(f"{WORD}p"):
        if next(paragraph.iterancestors(FALLBACK), None) is not None:
            continue
        text = ""
        for node in paragraph.iter(f"{WORD}t", f"{WORD}tab", f"{WORD}br"):
            if next(node.iterancestors(f"{WORD}p")) is paragraph and node.getparent().tag == f"{WORD}r":
                text += node.text or "" if node.tag == f"{WORD}t" else "\n"
        texts.append(text)
    return texts
