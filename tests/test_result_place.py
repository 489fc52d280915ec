"""`-o` never destroys a draft, a settings file or a word table."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from draftcheck.cli import group
from draftcheck.core.errors import UsageError

FAULTY = "examples/通知-有错.docx"
SETTINGS = 'root = true\n[lexicons]\nhouse_terms = ["用语.csv"]\n'


@pytest.fixture
def folder(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Drafts, settings and other documents; each must be as before in the end, and nothing new beside them."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.docx", "b.docx", "noext", "旧.xlsx", "表.json"):
        shutil.copy(root / FAULTY, name)
    for name, data in {
        "旧稿.txt": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "稿.html": b'<html xmlns:w="urn:schemas-microsoft-com:office:word">',
        "稿.xml": b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>',
        "稿": b"%PDF-1.7",
        "rtf": b"{\\rtf1 }",
        "draftcheck.toml": b"root = true\n",
        "draftcheck.accepted.toml": b"",
    }.items():
        Path(name).write_bytes(data)
    try:
        for link, target in {
            "l.html": "a.docx",
            "s.json": "b.docx",
            "t.txt": "draftcheck.toml",
            "n.txt": "无.docx",
        }.items():
            Path(link).symlink_to(target)
        os.link("draftcheck.toml", "h.txt")
    except OSError:
        pytest.skip("this system has no links for us")
    before = {path: path.read_bytes() if path.exists() else None for path in tmp_path.iterdir()}
    yield tmp_path
    assert {path: path.read_bytes() if path.exists() else None for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("output", "arguments"),
    [
        *((name, ()) for name in ("l.html", "s.json", "t.txt", "n.txt", "h.txt", "noext", "旧稿.txt", "稿.html", "稿.xml")),
        *((name, ()) for name in ("稿", "rtf", "旧.xlsx", "表.json", "a.docx", "draftcheck.toml", "新.wps", "新.pdf", "新.csv")),
        *((name, ("--format", "json")) for name in ("noext", "新.docm", "新.WPT", "新.odt", "新.ofd", "新.rtf", "新.doc")),
        *((name, ("--format", "json")) for name in ("draftcheck.toml", "draftcheck.accepted.toml", "用语.csv")),
        ("旧.xlsx", ("--overwrite",)),
    ],
)  # fmt: skip
def test_check_refuses(output: str, arguments: tuple[str, ...], folder: Path) -> None:
    with pytest.raises(UsageError) as error:
        group.main(["check", "a.docx", "b.docx", "noext", "-o", output, *arguments], standalone_mode=False)
    assert (error.value.exit_code, bool(error.value.hint)) == (2, True)
    assert Path(output).name in error.value.message


@pytest.mark.parametrize("output", ["s.json", "t.txt", "noext", "旧稿.txt", "表.json", "h.txt"])
def test_compare_refuses(output: str, folder: Path) -> None:
    with pytest.raises(UsageError, match="盖掉"):
        group.main(["compare", "noext", "b.docx", "--findings", "-o", output], standalone_mode=False)


def test_a_draft_that_is_no_document_is_not_overwritten(tmp_path: Path) -> None:
    draft = tmp_path / "稿"
    draft.write_text("只是文字", encoding="utf-8")
    with pytest.raises(UsageError, match="就是要检查的文稿"):
        group.main(["check", str(draft), "-o", str(draft)], standalone_mode=False)
    assert draft.read_text(encoding="utf-8") == "只是文字"


def test_a_word_table_in_use_is_not_overwritten(root: Path, tmp_path: Path) -> None:
    shutil.copy(root / FAULTY, tmp_path / "a.docx")
    shutil.copy(root / "lexicons" / "house_terms.csv", tmp_path / "用语.csv")
    (tmp_path / "draftcheck.toml").write_text(SETTINGS, encoding="utf-8")
    try:
        os.link(tmp_path / "用语.csv", tmp_path / "结果.txt")
    except OSError:
        pytest.skip("this system has no links for us")
    before = (tmp_path / "用语.csv").read_bytes()
    with pytest.raises(UsageError, match="正在用的设置或词表"):
        group.main(["check", str(tmp_path / "a.docx"), "-o", str(tmp_path / "结果.txt")], standalone_mode=False)
    assert (tmp_path / "用语.csv").read_bytes() == before


@pytest.mark.parametrize("name", ["结果.txt", "结果.json", "结果.html", "结果.xlsx", "结果.xml", "结果"])
def test_an_older_result_is_replaced(name: str, root: Path, tmp_path: Path, capsys: Any) -> None:
    target = tmp_path / name
    for _ in range(2):
        assert group.main(["check", str(root / FAULTY), "-o", str(target)], standalone_mode=False) == 1
    assert target.stat().st_size > 100
    assert list(tmp_path.iterdir()) == [target]
