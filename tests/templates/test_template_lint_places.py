"""Markers that would be lost, or break a document: told by the lint with their paragraph and their words."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from house import template

from draftcheck.cli.new_lint import linted_told
from draftcheck.core.errors import UsageError
from draftcheck.core.settings import Settings
from draftcheck.core.skeleton import Field
from draftcheck.data.skeletons import read_skeleton
from draftcheck.data.values.complete import complete
from draftcheck.skeletons import Workshop, lint


def told(folder: Path, *paragraphs: str, fields: tuple[Field, ...] | None = None) -> list[str]:
    path = folder / "甲.docx"
    template(path, paragraphs)
    return lint(path, fields)


@pytest.mark.parametrize(
    ("paragraphs", "said"),
    [
        (("甲", "{%p if 甲 %}有{%p endif %}"), "第2段“{%p if 甲 %}”：{%p 这样的标签要自己占一段"),
        (("{%tr for 人 in 名单 %}", "{{人}}", "{%tr endfor %}"), "第1段“{%tr for 人 in 名单 %}”：{%tr 这样的标签只用在表格里"),
        (("{%  p if 甲 %}", "有", "{%p endif %}"), "第1段“{%  p if 甲 %}”：“{%”和“p”要连着写"),
        (("{{not}}",), "第1段“{{not}}”：写得不对：标签里只能写字段"),
        (("甲", "{{loop.index}}"), "第2段“{{loop.index}}”：loop 只能写在 for 和 endfor 之间"),
        (("{% for 人 in 名单 %}{{loop}}{% endfor %}",), "第1段“{{loop}}”：loop 后面要写 .index"),
        (('{{甲["x"]}}',), "“甲”不是循环里的一行，后面不能写方括号和列名"), (("{{甲.长}}",), "“甲”不是循环里的一行，后面不能写 .长"),
        (("{{self}}",), "“self”不能作字段名"),
        (
            ("{%p for 组 in 分组 %}", "{{组.名称}}", "{%p for 人 in 组.人员 %}", "{{人}}", "{%p endfor %}", "{%p endfor %}"),
            "第3段“{%p for 人 in 组.人员 %}”：“组.人员”只是一行里的一格文字，循环里不能再套一层循环",
        ),
        (("{%p for 组 in 分组 %}", "{{组.人员|join('、')}}", "{%p endfor %}"), "后面不能写 |join"),
    ],
)  # fmt: skip
def test_a_marker_in_the_wrong_place_is_told(tmp_path: Path, paragraphs: tuple[str, ...], said: str) -> None:
    found = told(tmp_path, *paragraphs)
    assert said in found[0]
    assert not any("U+" in line or "expected" in line for line in found)


def test_a_marker_that_shares_its_row_is_told(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "{%tr for 人 in 名单 %}", "姓名"
    table.cell(1, 0).text = "{%tr endfor %}"
    document.save(str(tmp_path / "甲.docx"))
    (found,) = lint(tmp_path / "甲.docx", None)
    assert "要自己占一行" in found


RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


@pytest.mark.parametrize(
    ("around", "broken"),
    [
        ('<w:ins w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z">{}</w:ins>', True), ('<w:hyperlink w:anchor="x">{}</w:hyperlink>', True),
        ("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", True), ('<w:smartTag w:uri="x" w:element="y">{}</w:smartTag>', True), ("{}", False),
    ],
)  # fmt: skip
def test_a_marker_cut_by_an_edge_is_told_with_its_paragraph(tmp_path: Path, around: str, broken: bool) -> None:
    document = Document()
    document.add_paragraph("通知")
    cut = around.format(RUN.format("{{插")) + RUN.format("入}}")
    document.element.body.insert(1, parse_xml(f"<w:p {nsdecls('w')}>{cut}</w:p>"))
    document.save(str(tmp_path / "甲.docx"))
    found = lint(tmp_path / "甲.docx", None)
    assert [line.startswith("第2段“{{插入}}”：标签一半在修订") for line in found] == [True] * broken
    whole = around.format(RUN.format("{{插入}}"))
    document.element.body.replace(document.paragraphs[1]._p, parse_xml(f"<w:p {nsdecls('w')}>{whole}</w:p>"))
    document.save(str(tmp_path / "甲.docx"))
    assert not lint(tmp_path / "甲.docx", None)


def test_a_yes_or_no_is_never_the_word(tmp_path: Path) -> None:
    found = told(tmp_path, '{% if 甲 == "是" %}有{% endif %}', fields=(Field("甲", "是否"),))
    assert "“甲”的类型是“是否”，不能同“是”比较，请写成 if 甲" in found[0]
    assert not told(tmp_path, '{% if 甲 == "是" %}有{% endif %}', fields=(Field("甲"),))


def test_a_template_without_a_field_file_knows_what_its_markers_say(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    template(
        path,
        (
            "{%p for 组 in 分组 %}", "{{loop.index|汉字}}、{{组.名称}}", "{%p endfor %}", '{%p if 公开 == "是" %}', "公开", "{%p endif %}",
            "{%p if 有附注 %}", "（{{附注}}）", "{%p endif %}", "{%p for 件 in 附件 %}", "{{件.名称}}", "{%p for 段 in 件.正文 %}", "{{段}}",
            "{%p endfor %}", "{%p endfor %}",
        ),
    )  # fmt: skip
    assert not lint(path, None)
    fields = {field.name: field for field in read_skeleton(path).fields}
    assert [(name, field.type) for name, field in fields.items()] == [
        ("分组", "表格"), ("公开", "选择"), ("有附注", "是否"), ("附注", "文字"), ("附件", "附件"),
    ]  # fmt: skip
    assert (fields["公开"].choices, fields["公开"].required) == (("是", "否"), True)
    assert (fields["附注"].required, fields["附注"].needed_if) == (False, "有附注")
    skeleton = read_skeleton(path)
    raw = {"分组": [{"名称": "甲组"}], "公开": "是", "附件": "乙"}
    found = complete(skeleton, raw, today=date(2026, 11, 25))
    assert not found.missing
    assert not found.problems
    assert Workshop(skeleton, Settings()).produce(found.values).data
    asked = complete(skeleton, raw | {"有附注": "是"}, today=date(2026, 11, 25))
    assert [field.name for field in asked.missing] == ["附注"]


def test_a_sample_that_its_field_refuses_is_told(tmp_path: Path) -> None:
    template(tmp_path / "甲.docx", ("{{日期}}",))
    (tmp_path / "甲.toml").write_text(
        '[[fields]]\nname = "日期"\ntype = "日期"\nsample = "2026-2-30"\n', encoding="utf-8"
    )
    said, code = linted_told(tmp_path / "甲.docx")
    assert "示例不对：“日期”：2026年2月没有30日" in said
    assert code == 2


def test_a_folder_is_linted_whole(tmp_path: Path) -> None:
    template(tmp_path / "甲.docx", ("{{标题}}",))
    template(tmp_path / "乙.docx", ("{{标题}",))
    (tmp_path / "丙.docx").write_bytes(b"PK")
    said, code = linted_told(tmp_path)
    assert "甲.docx：没有发现问题" in said
    assert "乙.docx：1处有错" in said
    assert "丙.docx" in said
    assert code == 3
    (tmp_path / "空").mkdir()
    with pytest.raises(UsageError, match=r"没有 \.docx 模板"):
        linted_told(tmp_path / "空")
