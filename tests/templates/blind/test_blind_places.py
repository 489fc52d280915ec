"""Where documents are written: never over something, never by half."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from blind_house import FOLDER, GOOD, data, template
from blind_reading import paragraphs, sound
from blind_running import contents, new, refused, written
from docx import Document


@pytest.fixture
def values(folder: Path) -> Path:
    return data(folder, GOOD)


def test_the_output_exists(folder: Path, values: Path) -> None:
    """A file of that name is there: a sentence with the name, exit 2, and the old file keeps every byte."""
    (folder / "函.docx").write_bytes(b"an older letter")
    before = contents(folder)
    refused(new("资料函", "--data", values, "-o", "函.docx", folder=folder), "函.docx")
    assert contents(folder) == before


def test_the_same_twice(folder: Path, values: Path) -> None:
    """The command typed twice by mistake: the second run is refused, the first document stays."""
    written(new("资料函", "--data", values, "-o", "函.docx", folder=folder), folder / "函.docx")
    before = contents(folder)
    refused(new("资料函", "--data", values, "-o", "函.docx", folder=folder), "函.docx")
    assert contents(folder) == before


def test_the_output_folder_is_missing(folder: Path, values: Path) -> None:
    """The folder of -o is not there: told, or made with the document in it; nothing between."""
    before = contents(folder)
    ran = new("资料函", "--data", values, "-o", "没有/函.docx", folder=folder)
    if ran.code in (2, 3):
        assert "没有" in ran.err
        assert contents(folder) == before
    else:
        sound(written(ran, folder / "没有" / "函.docx"))


def test_the_output_is_a_folder(folder: Path, values: Path) -> None:
    """-o names a folder: either the document goes into it, or a sentence; never a traceback."""
    (folder / "成文").mkdir()
    ran = new("资料函", "--data", values, "-o", "成文", folder=folder)
    assert ran.code in (0, 1, 2)
    assert ran.code == 2 or list((folder / "成文").glob("*.docx"))


def test_the_template_is_not_overwritten(folder: Path, values: Path) -> None:
    """-o at the template itself, or at the data: refused, both keep their bytes."""
    before = contents(folder)
    refused(new("资料函", "--data", values, "-o", f"{FOLDER}/资料函.docx", folder=folder))
    refused(new("资料函", "--data", values, "-o", values, folder=folder))
    assert contents(folder) == before


@pytest.mark.parametrize("name", ["函.pdf", "函.xlsx", "函.txt", "函.doc"])
def test_another_ending(name: str, folder: Path, values: Path) -> None:
    """A document is .docx; another ending is told, not written under a false name."""
    before = contents(folder)
    refused(new("资料函", "--data", values, "-o", name, folder=folder), ".docx")
    assert contents(folder) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write(folder: Path, values: Path) -> None:
    """A folder that may not be written into: a sentence, 2 or 3."""
    place = folder / "只读"
    place.mkdir(mode=0o500)
    refused(new("资料函", "--data", values, "-o", "只读/函.docx", folder=folder), "只读", codes=(2, 3))


def test_a_name_of_its_own(folder: Path, values: Path) -> None:
    """Without -o the document gets a name that says what it is, in the folder one stands in, and the name is told."""
    before = set(contents(folder))
    ran = new("资料函", "--data", values, folder=folder)
    assert ran.code in (0, 1), ran
    (made,) = set(contents(folder)) - before
    assert made.endswith(".docx")
    assert Path(made).name in ran.told


def test_nothing_but_the_document(folder: Path, values: Path) -> None:
    """Beside the document no temporary file stays."""
    before = set(contents(folder))
    written(new("资料函", "--data", values, "-o", "函.docx", folder=folder), folder / "函.docx")
    assert set(contents(folder)) - before == {"函.docx"}


def test_the_template_stays(folder: Path, values: Path) -> None:
    """Filling changes neither the template nor the data."""
    before = contents(folder)
    written(new("资料函", "--data", values, "-o", "函.docx", folder=folder), folder / "函.docx")
    after = contents(folder)
    assert {name: after[name] for name in before} == before


def test_the_result_is_told_in_one_line(folder: Path, values: Path) -> None:
    """The name of the document and what our own rules say of it stand in one line of the result."""
    ran = new("资料函", "--data", values, "-o", "函.docx", folder=folder)
    assert [line for line in ran.told.splitlines() if "函.docx" in line]


def test_the_document_opens(folder: Path, values: Path) -> None:
    """Every part of the written package is sound, and Word's reader opens it."""
    path = written(new("资料函", "--data", values, "-o", "函.docx", folder=folder), folder / "函.docx")
    sound(path)
    assert Document(str(path)).paragraphs


def test_long_names(folder: Path) -> None:
    """A title of 120 characters is no reason to fail: the file's name is cut, the document is whole; a title may be broken into lines."""
    template(folder, "便函", ("{{标题}}",), [{"name": "标题", "type": "标题", "required": True}])
    title = "东海市水务局关于" + "做好冬季水库安全调度和水源保护" * 7 + "工作的通知"
    before = set(contents(folder))
    ran = new("便函", "--set", f"标题={title}", folder=folder)
    assert ran.code in (0, 1), ran
    (made,) = set(contents(folder)) - before
    assert title in [line.replace("\n", "") for line in paragraphs(folder / made)]
