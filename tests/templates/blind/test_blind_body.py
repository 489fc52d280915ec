"""一键套版: an existing plain draft set in official layout, its text the same character by character."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from blind_house import data
from blind_reading import markers, paragraphs, sound, whole
from blind_running import contents, new, refused, written
from docx import Document
from docx.shared import Mm

from draftcheck import check_file

TITLE = "东海市水务局关于做好冬季水库安全调度工作的通知"
DRAFT = (
    TITLE,
    "各县（区）水务局，市局机关各科室：",
    "为做好今年冬季水库安全调度工作，现将有关事项通知如下：",
    "一、落实安全责任",
    "各单位要逐座明确水库安全责任人，12月10日前报市局备案。",
    "二、加强巡查检查",
    "（一）完善巡查制度。水库管理单位每周巡查不少于2次，做好巡查记录。",
    "1.检查大坝。重点检查坝坡、坝脚和输水涵洞。",
    "（1）坝坡有无裂缝、滑动和冲沟。",
    "（二）及时处置险情。发现险情要边处置边报告，不得迟报、漏报。",
    "附件：水库安全责任人名单",
    "东海市水务局",
    "2026年11月30日",
)


def picture(path: Path) -> Path:
    """A PNG of one grey dot."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\x00\x80")) + chunk(b"IEND", b"")
    )
    return path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A plain draft as somebody types it: no styles, a table, a picture."""
    document = Document()
    for line in DRAFT[:10]:
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells), ("水库", "责任人", "望潮水库", "陆知行"), strict=True
    ):
        cell.text = text
    document.add_paragraph().add_run().add_picture(str(picture(tmp_path / "图.png")), width=Mm(30))
    for line in DRAFT[10:]:
        document.add_paragraph(line)
    path = tmp_path / "草稿.docx"
    document.save(str(path))
    return path


def bare(text: str) -> str:
    return "".join(text.split())


def test_the_text_is_the_same(draft: Path, tmp_path: Path) -> None:
    """Every line of the draft stands in the result, in its order, without a character changed; the draft is untouched."""
    before = draft.read_bytes()
    path = written(new("通知", "--body", draft, "-o", "成.docx", folder=tmp_path), tmp_path / "成.docx")
    sound(path)
    assert not markers(path)
    text, place = bare(whole(path)), 0
    for line in DRAFT:
        found = text.find(bare(line), place)
        assert found >= 0, line
        place = found + len(bare(line))
    assert draft.read_bytes() == before


def test_table_and_picture_are_kept(draft: Path, tmp_path: Path) -> None:
    """The table has its cells, the picture its bytes."""
    path = written(new("通知", "--body", draft, "-o", "成.docx", folder=tmp_path), tmp_path / "成.docx")
    assert any(
        [cell.text for row in table.rows for cell in row.cells] == ["水库", "责任人", "望潮水库", "陆知行"]
        for table in Document(str(path)).tables
    )
    with zipfile.ZipFile(path) as package:
        media = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
    assert (tmp_path / "图.png").read_bytes() in media
    assert "w:drawing" in zipfile.ZipFile(path).read("word/document.xml").decode("utf-8")


def test_the_layout_is_official(draft: Path, tmp_path: Path) -> None:
    """Page, fonts and headings of the result pass our own check: no error and no warning on layout."""
    path = written(new("通知", "--body", draft, "-o", "成.docx", folder=tmp_path), tmp_path / "成.docx")
    (file,) = check_file(path).to_dict()["files"]
    layout = [
        finding["message"]
        for finding in file["findings"]
        if finding["severity"] != "info" and finding["rule"].partition(".")[0] in ("page", "fonts")
    ]
    assert layout == []
    styles = {paragraph.text: paragraph.style.name for paragraph in Document(str(path)).paragraphs}
    assert styles["一、落实安全责任"] == "一级标题"
    assert styles["（一）完善巡查制度。水库管理单位每周巡查不少于2次，做好巡查记录。"] == "二级标题"


def test_with_a_red_head(draft: Path, tmp_path: Path) -> None:
    """A number given on the line makes the red head; the text of the draft stays what it is."""
    ran = new("通知", "--body", draft, "--set", "发文字号=东水〔2026〕18号", "-o", "成.docx", folder=tmp_path)
    lines = [bare(line) for line in paragraphs(written(ran, tmp_path / "成.docx"))]
    assert "东水〔2026〕18号" in lines
    assert bare("".join(DRAFT[2:10])) in "".join(lines)


def test_a_draft_with_awkward_text(tmp_path: Path) -> None:
    """Signs of markup, markers, rare characters in the draft are text."""
    document = Document()
    odd = "二〇二六年“{{字段}}”A&B<C>𠮷\t{% if %}，均按原文保留。"
    for line in (*DRAFT[:3], odd, *DRAFT[3:5]):
        document.add_paragraph(line)
    document.save(str(tmp_path / "草稿.docx"))
    path = written(new("通知", "--body", "草稿.docx", "-o", "成.docx", folder=tmp_path), tmp_path / "成.docx")
    assert odd in paragraphs(path)


def test_a_body_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing or foreign draft: told with its name, nothing written."""
    (tmp_path / "坏.docx").write_bytes(b"no document")
    before = contents(tmp_path)
    for name in ("没有.docx", "坏.docx"):
        refused(new("通知", "--body", name, "-o", "成.docx", folder=tmp_path), name, codes=(2, 3))
    assert contents(tmp_path) == before


def test_the_draft_is_not_overwritten(draft: Path, tmp_path: Path) -> None:
    """-o at the draft itself is refused."""
    before = draft.read_bytes()
    refused(new("通知", "--body", draft, "-o", draft, folder=tmp_path))
    assert draft.read_bytes() == before


def test_an_empty_draft(tmp_path: Path) -> None:
    """A draft without a word cannot be set: told."""
    Document().save(str(tmp_path / "空.docx"))
    refused(new("通知", "--body", "空.docx", "-o", "成.docx", folder=tmp_path), "空", codes=(2, 3))
    assert not (tmp_path / "成.docx").exists()


def test_body_and_many_rows(draft: Path, tmp_path: Path) -> None:
    """One draft and a workbook of several rows contradict each other or make a document each; never half of it."""
    rows = data(tmp_path, [{"发文字号": "东水〔2026〕1号"}, {"发文字号": "东水〔2026〕2号"}])
    ran = new("通知", "--body", draft, "--data", rows, "-o", "成-{序号}.docx", folder=tmp_path)
    made = list(tmp_path.glob("成-*.docx"))
    assert (ran.code == 2 and not made) or (ran.code in (0, 1) and len(made) == 2)
