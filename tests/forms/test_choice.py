"""Which form is written, by --format and by the name of the result file; what is said where that cannot be."""

import json
from pathlib import Path
from typing import Any

import pytest

from draftcheck.cli import group
from draftcheck.core.errors import UsageError
from draftcheck.reporters.form import COMPARISON_KINDS, KINDS, kind_of

CLEAN = "examples/通知.docx"


@pytest.mark.parametrize(
    ("name", "output", "kind"),
    [
        (None, None, "text"),
        (None, "结果.XLSX", "xlsx"),
        (None, "结果.html", "html"),
        (None, "结果.HTM", "html"),
        (None, "结果.json", "json"),
        (None, "结果.jsonl", "jsonl"),
        (None, "结果.sarif", "sarif"),
        (None, "结果.sarif.json", "sarif"),
        (None, "结果.xml", "junit"),
        (None, "结果.txt", "text"),
        (None, "结果", "text"),
        (None, ".结果", "text"),
        (None, "3.1版/结果", "text"),
        ("json", "结果.dat", "json"),
        ("text", "结果.log", "text"),
        ("sarif", "结果.json", "sarif"),
        ("html", "结果.htm", "html"),
    ],
)
def test_the_name_asks_for_a_form(name: str | None, output: str | None, kind: str) -> None:
    assert kind_of(name, output).name == kind


@pytest.mark.parametrize("ending", [".pdf", ".csv", ".md", ".docx", ".PNG", ".5版"])
def test_an_unknown_ending_is_refused(ending: str) -> None:
    with pytest.raises(UsageError, match="结果不能写成") as told:
        kind_of(None, f"待审/结果{ending}")
    assert all(kind.endings[0] in told.value.hint for kind in KINDS)


@pytest.mark.parametrize(
    ("name", "output"),
    [("json", "结果.xlsx"), ("text", "结果.json"), ("jsonl", "结果.json"), ("xlsx", "结果.html"), ("json", "a.sarif.json")],
)  # fmt: skip
def test_an_ending_against_the_form_is_refused(name: str, output: str) -> None:
    with pytest.raises(UsageError, match=f"--format 写的是 {name}") as told:
        kind_of(name, output)
    assert f".{name}" in told.value.hint or name == "text"


def test_a_comparison_knows_two_forms() -> None:
    for output, name in ((None, "text"), ("结果.txt", "text"), ("结果", "text"), ("结果.JSON", "json")):
        assert kind_of(None, output, COMPARISON_KINDS).name == name
    for ending in (".html", ".xlsx", ".xml", ".jsonl", ".sarif.json", ".md"):
        with pytest.raises(UsageError, match="结果不能写成") as told:
            kind_of(None, f"结果{ending}", COMPARISON_KINDS)
        assert "text" in told.value.hint and "json" in told.value.hint and "xlsx" not in told.value.hint


def test_no_ending_asks_for_two_forms() -> None:
    endings = [ending for kind in KINDS for ending in kind.endings]
    assert len(endings) == len(set(endings))


def test_a_workbook_is_not_for_the_screen(root: Path, capsys: Any) -> None:
    with pytest.raises(UsageError) as told:
        group.main(["check", "没有.docx", "--format", "xlsx"], standalone_mode=False)
    assert "要写进文件" in told.value.message and "-o 结果.xlsx" in told.value.hint
    assert told.value.exit_code == 2
    assert capsys.readouterr().out == ""


def test_a_form_in_a_file_of_another_ending(root: Path, tmp_path: Path) -> None:
    target = tmp_path / "结果.dat"
    group.main(["check", str(root / CLEAN), "--format", "xlsx", "-o", str(target)], standalone_mode=False)
    assert target.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_text_forms_go_to_the_screen(form: str, root: Path, capsys: Any) -> None:
    assert group.main(["check", str(root / CLEAN), "--format", form], standalone_mode=False) == 0
    out = capsys.readouterr().out
    assert out.startswith("{" if form == "sarif" else "<?xml")
    assert form == "junit" or json.loads(out)["version"] == "2.1.0"


@pytest.mark.parametrize("form", [kind.name for kind in KINDS])
def test_a_result_that_is_open_elsewhere_stays(form: str, root: Path, tmp_path: Path, monkeypatch: Any) -> None:
    def open_elsewhere(*arguments: Any) -> None:
        raise PermissionError(13, "in use")

    target = tmp_path / "结果"
    arguments = ["check", str(root / CLEAN), "--format", form, "-o", str(target)]
    group.main(arguments, standalone_mode=False)
    before = target.read_bytes()
    monkeypatch.setattr(Path, "replace", open_elsewhere)
    with pytest.raises(UsageError) as told:
        group.main(arguments, standalone_mode=False)
    assert "正开着" in told.value.hint
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("form", [kind.name for kind in KINDS])
def test_a_full_disk_leaves_nothing_behind(form: str, root: Path, tmp_path: Path, monkeypatch: Any) -> None:
    from draftcheck.cli.console import ResultFile

    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    target = tmp_path / "结果"
    opened = ResultFile.__init__

    def on_a_full_disk(self: ResultFile, given: str) -> None:
        opened(self, given)
        self._stream.close()
        self._stream = full.open("wb")

    monkeypatch.setattr(ResultFile, "__init__", on_a_full_disk)
    with pytest.raises(OSError, match="No space left"):
        group.main(["check", str(root / CLEAN), "--format", form, "-o", str(target)], standalone_mode=False)
    assert list(tmp_path.iterdir()) == []
