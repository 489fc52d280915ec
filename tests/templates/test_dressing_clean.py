"""Clean drafts whose layout was spoiled are clean again when dressed, and say what they said."""

from __future__ import annotations

from pathlib import Path

import pytest
from dressing_samples import ROOT, grave, rendered, set_in, set_with, styles_of, words
from spoiling import spoiled, without_frame

from draftcheck.core.settings import Settings
from draftcheck.engine import check
from draftcheck.word.read import read_docx

EXAMPLES = ("报告", "纪要", "请示", "调研报告", "通知")
KINDS = sorted(p.stem for p in (ROOT / "tests" / "kinds" / "clean").glob("*.docx"))
OWN_LOOK = {"简报-平", "纪要-纪要", "函-信函", "复函-信函"}  # heads of a form of their own, which stay as they are


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("name", EXAMPLES)
def test_spoiled_examples_are_clean_again(name: str, seed: int, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(spoiled((ROOT / "examples" / f"{name}.docx").read_bytes(), seed))
    assert any(f.severity.value != "info" for f in check(path, Settings()).findings)
    product = set_in(path)
    assert grave(product) == []
    assert words(path.read_bytes()) in words(product.data)


@pytest.mark.parametrize("name", [n for n in KINDS if n not in OWN_LOOK and not n.endswith("LibreOffice")])
def test_spoiled_drafts_of_every_kind_are_clean_again(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(spoiled((ROOT / "tests" / "kinds" / "clean" / f"{name}.docx").read_bytes()))
    product = set_in(path)
    assert grave(product) == []
    assert words(path.read_bytes()) in words(product.data)


@pytest.mark.parametrize("name", [n for n in KINDS if n not in OWN_LOOK])
def test_clean_drafts_stay_clean(name: str, tmp_path: Path) -> None:
    source = ROOT / "tests" / "kinds" / "clean" / f"{name}.docx"
    product = set_in(source)
    assert grave(product) == []
    assert words(source.read_bytes()) in words(product.data)


def test_a_draft_gets_head_and_imprint(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(spoiled(without_frame((ROOT / "examples" / "通知-红头.docx").read_bytes())))
    given = {
        "发文字号": "东政办发〔2026〕18号",
        "抄送": "市委各部门",
        "印发机关": "东海市人民政府办公室",
        "印发日期": "2026-3-12",
    }
    product = set_in(path, **given)
    assert grave(product) == [] and product.notes[0].startswith("有")
    shown = [item for item in styles_of(product.data) if item[1]]
    assert [name for name, _ in shown[:5]] == ["发文机关标志", "发文字号", "公文标题", "公文标题", "主送机关"]
    assert shown[0][1] == "东海市人民政府办公室文件"
    assert styles_of(product.data)[-1][0] == "版记框"
    assert "东海市人民政府办公室2026年3月12日印发" in words(product.data)


def test_run_in_headings_keep_the_body_behind_them(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(spoiled((ROOT / "examples" / "通知.docx").read_bytes(), 5))
    document = read_docx(path, set_in(path).data)
    p = next(p for p in document.paragraphs if p.text.startswith("（一）危险化学品企业。"))
    assert p.font_at(3).east_asia == "楷体_GB2312" and p.font_at(12).east_asia == "仿宋_GB2312"
    assert p.layout.first_line_chars == 2 and p.layout.line == 28.95


def test_empty_lines_are_those_of_the_layout(tmp_path: Path) -> None:
    source = (ROOT / "examples" / "通知.docx").read_bytes()
    for name, data in (("无空行", spoiled(source)), ("有空行", spoiled(source, blank_lines=True))):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        assert styles_of(set_in(path).data) == styles_of(set_in(ROOT / "examples" / "通知.docx").data)


def test_dressing_twice_changes_nothing_more(tmp_path: Path) -> None:
    first = set_with(tmp_path / "草稿.docx", spoiled((ROOT / "examples" / "通知.docx").read_bytes()))
    again = set_with(tmp_path / "再套.docx", first.data)
    assert styles_of(again.data) == styles_of(first.data)
    assert [p.layout for p in read_docx(Path("a"), first.data).paragraphs] == [
        p.layout for p in read_docx(Path("b"), again.data).paragraphs
    ]
    assert grave(again) == grave(first)


def test_a_template_of_another_make_serves_too(tmp_path: Path) -> None:
    """Its numbers count, and where it has no style the standard's do."""
    filled = (ROOT / "examples" / "通知-红头.docx").read_bytes()
    product = set_with(tmp_path / "a.docx", spoiled((ROOT / "examples" / "通知.docx").read_bytes()), filled)
    names = {name for name, _ in styles_of(product.data)}
    assert {"附件标记", "附件标题", "附件说明", "一级标题", "二级标题"} <= names
    assert [rule for rule, _ in grave(product) if rule.startswith(("fonts", "page", "layout"))] == []
    assert rendered()[:2] == b"PK"
