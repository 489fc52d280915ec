"""Templates with faults: told with the paragraph, never filled by half; and none reaches into the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from blind_house import FOLDER, template
from blind_running import contents, new, new_process, refused, written
from docx import Document

# Paragraphs of a template, the number of the faulty one as a person counts, and what the sentence must say.
FAULTY: dict[str, tuple[tuple[str, ...], int, str]] = {
    "标签没有关": (("某市水务局", "各{{单位"), 2, "单位"),
    "标签没有开": (("某市水务局", "各单位}}："), 2, ""),
    "全角括号": (("某市水务局", "通知", "｛｛主送机关｝｝："), 3, "全角"),
    "半个全角": (("{｛主送机关}}：",), 1, ""),
    "循环没有结束": (("{%p for 段 in 正文 %}", "{{段}}"), 1, "endfor"),
    "多出结束": (("{{标题}}", "{%p endfor %}"), 2, "endfor"),
    "条件没有结束": (("{%p if 密级 %}", "{{密级}}", "{{标题}}"), 1, "endif"),
    "结束写错": (("{%p if 密级 %}", "{{密级}}", "{%p endfor %}"), 3, "endfor"),
    "语句写错": (("{%p 如果 密级 %}", "{{密级}}", "{%p endif %}"), 1, ""),
    "空标签": (("某市水务局", "{{ }}"), 2, ""),
    "运算写错": (("{{标题 +}}",), 1, ""),
    "没有这个过滤": (("{{标题|大写}}",), 1, "大写"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTY)
def test_lint(name: str, folder: Path) -> None:
    """A clerk asks whether the template is right: told with the number of the paragraph; exit 2; the file is as it was."""
    lines, number, said = FAULTY[name]
    path = template(folder, name, lines)
    before = contents(folder)
    ran = new("--lint", path, folder=folder)
    assert ran.code == 2, ran
    assert f"第{number}段" in ran.told.replace(" ", "")
    assert said in ran.told
    assert contents(folder) == before


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_template_is_not_filled(name: str, folder: Path) -> None:
    """Somebody fills it without asking first: the same sentence, exit 2, no document."""
    lines, number, _ = FAULTY[name]
    template(folder, name, lines)
    before = contents(folder)
    ran = new(name, "--draft", "-o", "出.docx", folder=folder)
    refused(ran)
    assert f"第{number}段" in ran.err.replace(" ", "")
    assert contents(folder) == before


def test_every_fault_is_listed(folder: Path) -> None:
    """Two faults in two paragraphs are both told at once."""
    path = template(folder, "两处", ("｛｛标题｝｝", "某市", "各{{单位"))
    ran = new("--lint", path, folder=folder)
    assert ran.code == 2
    assert "第1段" in ran.told.replace(" ", "") and "第3段" in ran.told.replace(" ", "")


def test_a_right_template(folder: Path) -> None:
    """Lint of a template without faults says so and ends with 0; markers cut into several runs are no fault."""
    path = template(folder, "好模板", ("{{标题}}", "{%p for 段 in 正文 %}", "{{段}}", "{%p endfor %}"))
    document = Document(str(path))
    paragraph = document.add_paragraph()
    for piece in ("{", "{主", "送", "}}", "："):
        paragraph.add_run(piece).bold = piece == "送"
    document.save(str(path))
    ran = new("--lint", path, folder=folder)
    assert ran.code == 0, ran


def test_a_field_that_the_field_file_lacks(folder: Path) -> None:
    """The .docx asks for 主送机关, the .toml beside it has 主送单位: both names are told."""
    fields = [{"name": "标题", "required": True}, {"name": "主送单位", "required": True}]
    path = template(folder, "不合", ("{{标题}}", "{{主送机关}}："), fields)
    ran = new("--lint", path, folder=folder)
    assert ran.code == 2
    assert "主送机关" in ran.told and "第2段" in ran.told.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('type = "日子"', "日子"),
        ('tpye = "日期"', "tpye"),
        ('required = "是"', "required"),
        ("type = ", ""),
    ],
)
def test_a_fault_in_the_field_file(line: str, said: str, folder: Path) -> None:
    """A wrong key or type in the .toml is told with the file and the word; exit 2."""
    path = template(folder, "字段错", ("{{标题}}",))
    path.with_suffix(".toml").write_text(f'about = "测试"\n[[fields]]\nname = "标题"\n{line}\n', encoding="utf-8")
    refused(new("字段错", "--set", "标题=某某", "-o", "出.docx", folder=folder), "字段错.toml", said)
    assert not (folder / "出.docx").exists()


def test_unknown_template(folder: Path) -> None:
    """A name nobody has: the nearest one is named."""
    refused(new("资料涵", folder=folder), "资料涵", "资料函")


def test_no_template_given(folder: Path) -> None:
    """`draftcheck new` alone says which templates there are; nothing is written."""
    before = contents(folder)
    ran = new(folder=folder)
    assert ran.code in (0, 2)
    assert "资料函" in ran.told
    assert contents(folder) == before


def test_formatting_of_the_template_stays(folder: Path) -> None:
    """A marker half of which is bold, in a header, a text of a table: all are filled, the look stays."""
    path = folder / FOLDER / "带格式.docx"
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{单位}}内部"
    paragraph = document.add_paragraph()
    for piece, bold in (("{{说", False), ("明", True), ("}}", False)):
        paragraph.add_run(piece).bold = bold
    document.add_table(rows=1, cols=1).cell(0, 0).text = "表中{{单位}}"
    document.save(str(path))
    ran = new("带格式", "--set", "单位=水务局", "--set", "说明=请知悉", "-o", "出.docx", folder=folder)
    made = Document(str(written(ran, folder / "出.docx")))
    assert made.sections[0].header.paragraphs[0].text == "水务局内部"
    assert made.paragraphs[0].text == "请知悉"
    assert made.tables[0].cell(0, 0).text == "表中水务局"


def test_in_a_process_of_its_own(folder: Path) -> None:
    """The real command, on a console that is not UTF-8: a sentence and the exit code, not a traceback."""
    ran = new_process("资料函", folder=folder, PYTHONUTF8="0", PYTHONIOENCODING="gbk")
    assert ran.code == 2
