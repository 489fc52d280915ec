"""Files in the folder of templates: damaged and foreign ones, lock files, templates given by their path."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from blind_house import FOLDER, template
from blind_reading import markers, paragraphs
from blind_running import contents, new, refused, written
from docx import Document


def _text(path: Path) -> None:
    path.write_text("这不是 Word 文件", encoding="utf-8")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("说明.txt", "不是文稿")


def _broken(path: Path) -> None:
    Document().save(str(path))
    path.write_bytes(path.read_bytes()[:2000])


def _bad_xml(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types")
        package.writestr("word/document.xml", "<w:document")


@pytest.mark.parametrize("make", [_text, _empty, _zip, _broken, _bad_xml])
def test_a_template_that_is_no_docx(make: object, folder: Path) -> None:
    """A foreign or damaged file in the folder of templates: told with its name; 2 or 3; nothing written."""
    assert callable(make)
    path = folder / FOLDER / "坏模板.docx"
    make(path)
    before = contents(folder)
    refused(new("坏模板", "--set", "标题=某某", "-o", "出.docx", folder=folder), "坏模板", codes=(2, 3))
    refused(new("--lint", path, folder=folder), "坏模板", codes=(2, 3))
    assert contents(folder) == before


def test_one_bad_template_does_not_stop_the_others(folder: Path) -> None:
    """A damaged template beside good ones: the list still comes, and the good ones still work."""
    _text(folder / FOLDER / "坏模板.docx")
    assert "资料函" in new("--list", folder=folder).out
    template(folder, "便函", ("{{说明}}",))
    written(new("便函", "--set", "说明=某某", "-o", "出.docx", folder=folder), folder / "出.docx")


def test_lint_of_a_missing_file(folder: Path) -> None:
    refused(new("--lint", "没有.docx", folder=folder), "没有.docx", codes=(2, 3))


def test_the_lock_file_of_word_is_no_template(folder: Path) -> None:
    """While Word has a template open, ~$ beside it is not listed."""
    (folder / FOLDER / "~$资料函.docx").write_bytes(b"\x04user")
    ran = new("--list", folder=folder)
    assert ran.code == 0
    assert "~$" not in ran.out


def test_folder_of_templates_missing(tmp_path: Path) -> None:
    """The settings name a folder that is not there: a sentence with its name; exit 2."""
    (tmp_path / "draftcheck.toml").write_text('root = true\n[templates]\nfolder = "没有这个"\n', encoding="utf-8")
    refused(new("便函", "--set", "说明=某某", folder=tmp_path), "没有这个")


def test_a_path_is_a_template_too(tmp_path: Path) -> None:
    """A .docx with markers anywhere on the disk is taken by its path, without any settings."""
    (tmp_path / FOLDER).mkdir()
    path = template(tmp_path, "便函", ("致{{单位}}：", "{{说明}}"))
    ran = new(path, "--set", "单位=东海市气象局", "--set", "说明=请知悉。", "-o", "出.docx", folder=tmp_path)
    lines = paragraphs(written(ran, tmp_path / "出.docx"))
    assert "致东海市气象局：" in lines and "请知悉。" in lines
    assert not markers(tmp_path / "出.docx")
