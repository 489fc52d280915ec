"""The proof refuses a result that lacks anything, whatever the fault in the program that made it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from dressing_samples import W, rendered, set_with
from lxml import etree
from rich_drafts import SIGNED, TITLE, TO, p, package, picture, r, table

from draftcheck.core.errors import UnreadableFile
from draftcheck.word.setting import set_draft as module
from draftcheck.word.setting.target import Target

NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
BODY = (
    TITLE + TO + p("　　为做好防汛工作，现将有关事项通知如下：") + p("一、加强领导")
    + p("落实责任。", "", NOTE + '<w:hyperlink r:id="rIdL">' + r("见此") + "</w:hyperlink>"
        + '<w:fldSimple w:instr=" NUMPAGES ">' + r("3") + "</w:fldSimple>" + r("暗", "<w:vanish/>"))
    + p("保障物资", '<w:pStyle w:val="1"/>') + p("", "", picture()) + table(2, 2) + SIGNED
)  # fmt: skip


def first(root: etree._Element, tag: str) -> etree._Element:
    return next(root.iter(tag if tag.startswith("{") else W + tag))


def remove(tag: str) -> Callable[[etree._Element], None]:
    def change(root: etree._Element) -> None:
        element = first(root, tag)
        element.getparent().remove(element)  # type: ignore[union-attr]

    return change


def text(old: str, new: str) -> Callable[[etree._Element], None]:
    def change(root: etree._Element) -> None:
        node = next(t for t in root.iter(W + "t") if old in (t.text or ""))
        node.text = (node.text or "").replace(old, new)

    return change


def swap(root: etree._Element) -> None:
    body = root.find(W + "body")
    assert body is not None
    lines = [q for q in body if "".join(t.text or "" for t in q.iter(W + "t")).startswith(("一、", "落实责任"))]
    lines[0].addprevious(lines[1])


def add(root: etree._Element) -> None:
    table_ = first(root, "tbl")
    table_.addnext(etree.fromstring(etree.tostring(table_)))


def restyle_number(root: etree._Element) -> None:
    first(root, "numPr").getparent().remove(first(root, "numPr"))  # type: ignore[union-attr]


FAULTS: dict[str, tuple[Callable[[etree._Element], None], str]] = {
    "a character changed": (text("落实责任", "落实职责"), "文字与原稿不一样"),
    "a blank inside taken away": (text("为做好", "为 做好"), "文字与原稿不一样"),
    "a paragraph lost": (
        lambda root: next(e for e in root.iter(W + "p") if "一、" in "".join(e.itertext())).clear(),
        "与原稿不一样|段文字",
    ),
    "two paragraphs in the other order": (swap, "与原稿不一样"),
    "a picture lost": (
        remove("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"),
        "图片",
    ),
    "a note lost": (remove("footnoteReference"), "脚注"),
    "a link lost": (lambda root: first(root, "hyperlink").attrib.clear(), "链接"),
    "a field lost": (lambda root: first(root, "fldSimple").set(W + "instr", " PAGE "), "域"),
    "a table more": (add, "与原稿不一样|段文字|表格"),
    "a row lost": (remove("tr"), "与原稿不一样|段文字|换了地方"),
    "hidden words shown": (lambda root: first(root, "vanish").getparent().clear(), "隐藏"),  # type: ignore[union-attr]
    "a number lost": (restyle_number, "自动编号|段文字|与原稿不一样"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_result_is_refused(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change, said = FAULTS[fault]
    written = Target.bytes

    def spoilt(self: Target) -> bytes:
        change(self.root)
        return written(self)

    monkeypatch.setattr(module.Target, "bytes", spoilt)
    with pytest.raises(UnreadableFile, match=said) as caught:
        set_with(tmp_path / "草稿.docx", package(BODY))
    assert caught.value.code == "proof-failed"


def test_the_same_draft_passes_when_nothing_is_wrong(tmp_path: Path) -> None:
    assert set_with(tmp_path / "草稿.docx", package(BODY)).data[:2] == b"PK" == rendered()[:2]


def test_another_part_must_not_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = Target.bytes

    def spoilt(self: Target) -> bytes:
        from draftcheck.word.marking.package import rewritten

        return rewritten(written(self), {"word/media/image1.png": b"other"})

    monkeypatch.setattr(module.Target, "bytes", spoilt)
    with pytest.raises(UnreadableFile, match="其他部分"):
        set_with(tmp_path / "草稿.docx", package(BODY))
