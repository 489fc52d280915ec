"""`--form` writes the workbook to fill in; filled and given back it makes the documents."""

from __future__ import annotations

from pathlib import Path

from blind_house import GOOD
from blind_reading import markers, paragraphs
from blind_running import contents, new, refused, written
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet


def form(folder: Path, template: str = "资料函") -> Path:
    """The form of a template."""
    ran = new(template, "--form", "-o", "填写.xlsx", folder=folder)
    assert ran.code == 0, ran
    return folder / "填写.xlsx"


def columns(page: Worksheet) -> dict[str, int]:
    """Field → column."""
    return {str(cell.value).strip(" *"): cell.column for cell in page[1] if cell.value}


def test_the_form(folder: Path) -> None:
    """A sheet 填写 with every field in its heading, required ones with *, and a sheet 说明 that tells how to fill each."""
    book = load_workbook(form(folder))
    assert book.sheetnames[0] == "填写" and "说明" in book.sheetnames
    page = book["填写"]
    assert set(columns(page)) == {
        "标题", "主送", "字号", "姓名", "日期", "时间", "单位", "成员单位", "说明", "补充", "要点", "内容", "附件", "电话",
        "密级", "急", "方式", "公开", "份数", "分工",
    }  # fmt: skip
    starred = {str(cell.value).strip(" *") for cell in page[1] if str(cell.value).rstrip().endswith("*")}
    assert starred == {"标题", "主送", "日期", "内容"}
    told = "\n".join(str(cell.value) for row in book["说明"].iter_rows() for cell in row if cell.value)
    assert all(name in told for name in columns(page))


def test_the_form_keeps_excel_from_spoiling(folder: Path) -> None:
    """Cells for dates, numbers and telephones are text, choices have a drop-down, the heading is frozen."""
    page = load_workbook(form(folder))["填写"]
    # Cells that are not stored yet take the format of their column.
    stored = {page.cell(2, column).number_format for column in columns(page).values()} - {"General"}
    whole_columns = {
        page.column_dimensions[get_column_letter(column)].number_format for column in columns(page).values()
    }
    assert stored == {"@"} or whole_columns == {"@"}
    lists = "".join(str(rule.formula1) for rule in page.data_validations.dataValidation)
    assert "视频参加" in lists and "特急" in lists
    assert page.freeze_panes


def test_fill_and_give_back(folder: Path) -> None:
    """Two rows typed into the form make two documents with every value."""
    path = form(folder)
    book = load_workbook(path)
    page = book["填写"]
    where = columns(page)
    for row, number in ((2, 1), (3, 2)):
        values = GOOD | {
            "标题": f"东海市水务局关于第{number}批资料的函",
            "成员单位": "市水务局\n市财政局",
            "分工": "提供资料｜市气象局\n整理资料｜市水务局",
            "公开": "是",
            "密级": "机密★5年",
            "附件": "资料清单\n报送格式",
        }
        for name, value in values.items():
            page.cell(row, where[name]).value = value
    book.save(path)
    ran = new("资料函", "--data", path, "-o", "{标题}.docx", folder=folder)
    for number in (1, 2):
        title = f"东海市水务局关于第{number}批资料的函"
        made = written(ran, folder / f"{title}.docx")
        lines = paragraphs(made)
        for line in (
            title,
            "成员单位〖市水务局、市财政局〗",
            "提供资料",
            "市水务局",
            "机密★5年",
            "附件2〖报送格式〗",
            "（此件公开发布）",
        ):
            assert line in lines
        assert not markers(made)


def test_an_empty_form_given_back(folder: Path) -> None:
    """A form nobody filled in: told, exit 2, no document."""
    form(folder)
    before = contents(folder)
    refused(new("资料函", "--data", "填写.xlsx", "-o", "函.docx", folder=folder), "填写.xlsx")
    assert contents(folder) == before


def test_a_filled_form_is_not_overwritten(folder: Path) -> None:
    """--form once more at the same place: refused; the work of filling it in is not lost."""
    path = form(folder)
    path.write_bytes(path.read_bytes() + b"filled in")
    before = contents(folder)
    refused(new("资料函", "--form", "-o", "填写.xlsx", folder=folder), "填写.xlsx")
    assert contents(folder) == before


def test_form_of_an_unknown_template(folder: Path) -> None:
    refused(new("资料涵", "--form", "-o", "填写.xlsx", folder=folder), "资料函")
    assert not (folder / "填写.xlsx").exists()
