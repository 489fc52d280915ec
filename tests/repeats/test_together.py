"""What drafts of one run have in common stands behind their own findings, and nobody else's numbers move."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from draftcheck import check_folder
from draftcheck.cli import group

SHARED = (
    "各县水利局要逐库落实行政、技术和巡查责任人，汛期每天巡查不少于两次，发现渗水、管涌等险情立即组织抢护并报告市防汛指挥部。",
    "汛期前要对辖区内的防汛仓库逐一盘点，补足编织袋、救生衣、移动泵车等物资，确保关键时刻调得出、用得上。",
)
OWN = {
    "甲": "截止6月底，全市已完成36座小型水库的除险加固，其余工程正在抓紧实施。",
    "乙": "全市共设置避灾安置点218个，可以同时安置群众5万人，各安置点要备足食品、饮用水和应急照明设备。",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, own in OWN.items():
        made = Document()
        for text in (
            f"东海市水利局关于{name}项工作的通知",
            "各县水利局：",
            *SHARED,
            own,
            "东海市水利局",
            "2026年4月1日",
        ):
            made.add_paragraph(text)
        made.save(str(tmp_path / f"{name}.docx"))
    return tmp_path


def run(capsys: Any, *arguments: str) -> str:
    group.main(["check", *arguments, "--fail-on", "never", "-q"], standalone_mode=False)
    return str(capsys.readouterr().out)


def test_behind_the_findings_of_the_draft_itself(folder: Path, capsys: Any) -> None:
    together = json.loads(run(capsys, str(folder), "--format", "json"))["files"]
    for report in together:
        alone = json.loads(run(capsys, report["path"], "--format", "json"))["files"][0]
        count = len(alone["findings"])
        assert [f["rule"] for f in report["findings"][:count]] == [f["rule"] for f in alone["findings"]]
        (more,) = report["findings"][count:]
        assert more["rule"] == "repeats.folder" and more["others"] == 1
        other = "乙.docx" if report["path"].endswith("甲.docx") else "甲.docx"
        assert all(place["file"] is None or place["file"].endswith(other) for place in more["related"])


def test_lines_of_json_follow_at_the_end(folder: Path, capsys: Any) -> None:
    lines = [json.loads(line) for line in run(capsys, str(folder), "--format", "jsonl").splitlines()]
    assert [set(line) >= {"path", "status"} for line in lines] == [True, True, False, False]
    assert all(line["additional"][0]["rule"] == "repeats.folder" for line in lines[2:])


def test_from_python_too(folder: Path) -> None:
    found = [finding.rule for report in check_folder(folder).files for finding in report.findings]
    assert found.count("repeats.folder") == 2


def test_not_where_it_is_not_wanted(folder: Path, capsys: Any) -> None:
    assert "repeats.folder" not in run(capsys, str(folder), "--format", "json", "--ignore", "repeats.folder")
    assert "repeats.folder" not in run(capsys, str(folder / "甲.docx"), "--format", "json")
    assert "repeats.folder" not in run(capsys, str(folder), "--format", "json", "--new-only")
