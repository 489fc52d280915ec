"""draftcheck compare --findings: what an edit mended and what it broke."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from draftcheck.cli import group
from draftcheck.core.errors import UnreadableFile, UsageError

FAULTY = "examples/通知-有错.docx"
EDITS = (
    ("[2026]第36", "〔2026〕第38"),  # mends the brackets, changes the number beside 第
    ("近年来，", "近几年来,"),  # a new half-width comma
    ("是否存在", "是否仍然存在"),  # beside an unclosed quotation mark
    ("五、工作", "四、工作"),
)


@pytest.fixture
def drafts(root: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A faulty draft, and the same as a leader has edited it."""
    before, after = tmp_path / "送审稿.docx", tmp_path / "修改稿.docx"
    shutil.copy(root / FAULTY, before)
    draft = Document(str(before))
    for old, new in EDITS:
        paragraph = next(p for p in draft.paragraphs if old in p.text)
        text = paragraph.text.replace(old, new)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = text
    first = next(p for p in draft.paragraphs if p.text.startswith("1.加强组织领导"))
    first.insert_paragraph_before("请于9月30日前报送（含电子版。", first.style)
    draft.save(str(after))
    return before, after


def compared(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any]]:
    arguments = ("compare", *arguments, "--findings", "--format", "json")
    code = group.main([str(a) for a in arguments], standalone_mode=False)
    return code, json.loads(capsys.readouterr().out)


def told(plain: dict[str, Any], which: str) -> list[tuple[str, str]]:
    return [(f["rule"], f["text"]) for f in plain[which]]


def test_mended_new_and_remaining_findings(drafts: tuple[Path, Path], capsys: Any) -> None:
    code, plain = compared(capsys, *drafts)
    assert code == 1
    assert told(plain, "new") == [("punctuation.halfwidth", ","), ("punctuation.unclosed", "（")]
    assert plain["new"][0]["others"] == 0
    assert told(plain, "mended") == [("elements.docnum-bracket", "[2026]"), ("headings.out-of-sequence", "五、")]
    remaining = told(plain, "remaining")
    assert ("elements.docnum-form", "第") in remaining and ("punctuation.unclosed", "“") in remaining
    assert plain["totals"] == {"new": 2, "remaining": len(remaining), "mended": 2}


def test_the_other_way_round_says_the_reverse(drafts: tuple[Path, Path], capsys: Any) -> None:
    _, there = compared(capsys, *drafts)
    _, back = compared(capsys, *reversed(drafts))
    assert told(back, "new") == told(there, "mended")
    assert told(back, "mended") == told(there, "new")


def test_a_draft_against_itself(drafts: tuple[Path, Path], capsys: Any) -> None:
    code, plain = compared(capsys, drafts[0], drafts[0])
    assert (code, plain["new"], plain["mended"]) == (0, [], [])


def test_words_that_changed_with_the_fault_left_are_not_new(root: Path, tmp_path: Path, capsys: Any) -> None:
    paths = [tmp_path / "甲.docx", tmp_path / "乙.docx"]
    for path, number in zip(paths, ("海水发〔26〕12号", "海水发〔27〕15号"), strict=True):
        draft = Document(str(root / "examples" / "通知-红头.docx"))
        paragraph = next(p for p in draft.paragraphs if "〔" in p.text)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = number
        draft.save(str(path))
    _, plain = compared(capsys, *paths, "--select", "elements.docnum-form")
    assert (plain["new"], plain["mended"], len(plain["remaining"])) == ([], [], 1)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [([], 1), (["--fail-on", "never"], 0), (["--select", "elements"], 0), (["--select", "punctuation.halfwidth"], 0)],
)
def test_exit_codes(drafts: tuple[Path, Path], arguments: list[str], code: int, capsys: Any) -> None:
    assert compared(capsys, *drafts, *arguments)[0] == code


def test_accepted_findings_are_left_out_of_both(drafts: tuple[Path, Path], capsys: Any) -> None:
    _, before = compared(capsys, *drafts)
    group.main(["accept", str(drafts[0]), "3", "--reason", "旧"], standalone_mode=False)
    capsys.readouterr()
    _, after = compared(capsys, *drafts)
    assert after["accepted"] == 1
    assert len(after["remaining"]) == len(before["remaining"]) - 1
    assert after["new"] == before["new"]


def test_the_text_form(drafts: tuple[Path, Path], tmp_path: Path, capsys: Any) -> None:
    arguments = ["compare", *map(str, drafts), "--findings"]
    assert group.main(arguments, standalone_mode=False) == 1
    out = capsys.readouterr().out
    assert "新出现（在改后稿里）：2处" in out and "改好了（在改前稿里）：2处" in out
    assert "结论：新出现2处（错误1处，提醒1处），改好2处，仍然有" in out
    group.main([*arguments, "-o", str(tmp_path / "结果.txt")], standalone_mode=False)
    assert (tmp_path / "结果.txt").read_text(encoding="utf-8") == out


def test_the_name_of_the_result_asks_for_its_form(drafts: tuple[Path, Path], tmp_path: Path, capsys: Any) -> None:
    arguments = ["compare", *map(str, drafts), "--findings", "-o"]
    group.main([*arguments, str(tmp_path / "结果.json")], standalone_mode=False)
    assert json.loads((tmp_path / "结果.json").read_text(encoding="utf-8"))["totals"]["new"] == 2
    for name in ("结果.html", "结果.xlsx"):
        with pytest.raises(UsageError, match="结果不能写成"):
            group.main([*arguments, str(tmp_path / name)], standalone_mode=False)
    assert capsys.readouterr().out == ""
    assert not list(tmp_path.glob("结果.[hx]*"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["甲.docx", "乙.docx", "--select", "fonts"], "--findings"), (["", "乙.docx", "--findings"], "不是一份文稿"), ([".", "乙.docx", "--findings"], "不是一份文稿")],
)  # fmt: skip
def test_wrong_use_is_told(arguments: list[str], said: str) -> None:
    with pytest.raises(UsageError) as error:
        group.main(["compare", *arguments], standalone_mode=False)
    assert said in error.value.message + error.value.hint


def test_the_file_that_cannot_be_read_is_named(drafts: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "坏.docx").write_bytes(b"PK")
    with pytest.raises(UnreadableFile, match=r"坏\.docx") as error:
        group.main(["compare", str(drafts[0]), str(tmp_path / "坏.docx"), "--findings"], standalone_mode=False)
    assert error.value.exit_code == 3
