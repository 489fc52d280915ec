"""The templates that come with the program: all there, their samples clean, every value in the document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from blind_house import data
from blind_reading import markers, sound, whole
from blind_running import contents, new, refused, written
from blind_shipped import AWKWARD, Shipped, long_body, shipped
from openpyxl import load_workbook

from draftcheck import check_file

KINDS = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要",
    "会议通知", "印发通知", "转发通知", "批转通知", "任免通知", "督办", "放假", "复函", "调研报告", "工作总结", "工作方案", "讲话稿", "简报",
    "参会回执",
)  # fmt: skip
TEMPLATES = shipped()
EACH = pytest.mark.parametrize("template", TEMPLATES, ids=[template.name for template in TEMPLATES])


def test_list(tmp_path: Path) -> None:
    """`--list` shows a line for each template, every kind among them; nothing is written; 0."""
    ran = new("--list", folder=tmp_path)
    assert ran.code == 0
    missing = [kind for kind in KINDS if kind not in ran.out]
    assert not missing
    assert len(ran.out.splitlines()) >= len(TEMPLATES)
    assert not contents(tmp_path)


def test_there_are_templates() -> None:
    """At least one for every kind."""
    assert len(TEMPLATES) >= len(KINDS)


@EACH
def test_sample(template: Shipped, tmp_path: Path) -> None:
    """`--sample` makes a document that our own check finds nothing wrong with; no marker is left; 0."""
    ran = new(template.name, "--sample", "-o", "例.docx", folder=tmp_path)
    assert ran.code == 0, ran
    path = tmp_path / "例.docx"
    sound(path)
    assert not markers(path)
    (file,) = check_file(path).to_dict()["files"]
    assert file["status"] == "checked"
    assert [finding["message"] for finding in file["findings"] if finding["severity"] != "info"] == []


@EACH
def test_missing(template: Shipped, tmp_path: Path) -> None:
    """Nothing given: every required field without a default is listed at once; 2; nothing written."""
    if not template.required():
        pytest.skip("没有必填的字段")
    refused(new(template.name, folder=tmp_path), *template.required())
    assert not contents(tmp_path)


@EACH
def test_draft(template: Shipped, tmp_path: Path) -> None:
    """`--draft` with nothing given: the gaps are marked, the package is sound.

    An issuer may stand in a head only, and there is no head without a number; rows and attachments name their columns.
    """
    path = written(new(template.name, "--draft", "-o", "稿.docx", folder=tmp_path), tmp_path / "稿.docx")
    sound(path)
    assert not markers(path)
    text = whole(path)
    others = template.of_type("表格", "附件", "机关", "机关列表")
    for name in template.required():
        assert f"【待补：{name}" in text or name in others


@EACH
def test_form_and_back(template: Shipped, tmp_path: Path) -> None:
    """The form of each template, filled with the samples as a person types them, makes the document."""
    assert new(template.name, "--form", "-o", "填写.xlsx", folder=tmp_path).code == 0
    book = load_workbook(tmp_path / "填写.xlsx")
    page = book["填写"]
    where = {str(cell.value).strip(" *"): cell.column for cell in page[1] if cell.value}
    assert set(where) == {field["name"] for field in template.fields}
    for name, value in template.samples().items():
        page.cell(2, where[name]).value = typed(value)
    book.save(tmp_path / "填写.xlsx")
    path = written(new(template.name, "--data", "填写.xlsx", "-o", "成.docx", folder=tmp_path), tmp_path / "成.docx")
    assert not markers(path)


def typed(value: Any) -> str:
    """A sample as one types it into a cell: items in lines, cells of a row with ｜ between."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "\n".join("｜".join(map(str, item.values())) if isinstance(item, dict) else str(item) for item in value)
    return str(value)


@EACH
def test_awkward(template: Shipped, tmp_path: Path) -> None:
    """Signs of markup in every text: each value stands in the document, whole."""
    values = template.samples()
    lines: list[str] = []
    for name in template.of_type("文字", "短语", "多行", "列表", "正文"):
        sample = values.get(name)
        if isinstance(sample, str) and sample:
            values[name] = awkward(sample)
            lines += values[name].splitlines()
        elif isinstance(sample, list) and all(isinstance(item, str) for item in sample):
            values[name] = [awkward(item) for item in sample]
            lines += values[name]
    ran = new(template.name, "--data", data(tmp_path, values), "-o", "成.docx", folder=tmp_path)
    text = bare(whole(written(ran, tmp_path / "成.docx")))
    lost = [line for line in lines if bare(line) not in text]
    assert not lost
    assert not markers(tmp_path / "成.docx")


def awkward(text: str) -> str:
    """Awkward signs before the last character of each line, so that the mark at its end stays."""
    return "\n".join(f"{line[:-1]}{AWKWARD}{line[-1:]}" for line in text.splitlines())


def bare(text: str) -> str:
    return "".join(text.split())


@EACH
def test_long_values(template: Shipped, tmp_path: Path) -> None:
    """40 addressees, 12 attachments, a body of five pages: all there."""
    values = template.samples()
    expected: list[str] = []
    for name in template.of_type("主送", "机关列表"):
        # Issuers that sign together are a list too, but not forty of them.
        if name in values and len(values[name]) > 3:
            values[name] = [f"东海市第{number}救援站" for number in range(1, 41)]
            expected.append("东海市第40救援站")
    for name in template.of_type("附件"):
        values[name] = [f"第{number}类资料清单" for number in range(1, 13)]
        expected += [f"{number}.第{number}类资料清单" for number in range(1, 13)]
    for name in template.of_type("正文"):
        values[name] = long_body(40)
        expected += long_body(40)
    ran = new(template.name, "--data", data(tmp_path, values), "-o", "成.docx", folder=tmp_path)
    text = bare(whole(written(ran, tmp_path / "成.docx")))
    assert [line for line in expected if bare(line) not in text] == []


def test_samples_of_one_are_written_twice_alike(tmp_path: Path) -> None:
    """The same values make the same text."""
    for name in ("一.docx", "二.docx"):
        written(new("会议通知", "--sample", "-o", name, folder=tmp_path), tmp_path / name)
    assert whole(tmp_path / "一.docx") == whole(tmp_path / "二.docx")


def test_a_house_template_wins(tmp_path: Path) -> None:
    """An office's template of a shipped name is the one that is used."""
    from blind_house import office, template

    template(office(tmp_path), "会议通知", ("本单位的{{事}}",))
    path = written(new("会议通知", "--set", "事=会", "-o", "出.docx", folder=tmp_path), tmp_path / "出.docx")
    assert whole(path).splitlines()[0] == "本单位的会"


def test_json_of_samples_is_stable(tmp_path: Path) -> None:
    """Samples of every template are values a data file can hold."""
    for template in TEMPLATES:
        json.dumps(template.samples(), default=str)
    assert TEMPLATES
