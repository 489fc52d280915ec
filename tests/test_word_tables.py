"""An office's own word tables: what is refused, with row and column, and what is read whatever wrote it."""

import datetime
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.document import Paragraph
from draftcheck.core.errors import UsageError
from draftcheck.data.settings import settings_for
from draftcheck.data.term_faults import faults_of
from draftcheck.data.term_tables import read_terms
from draftcheck.data.tidy import tidied
from draftcheck.language.terms import finder

HEAD = "错误写法,规范写法,类别,匹配,前不接,后不接,条件,例句\n"


def table(tmp_path: Path, rows: str, encoding: str = "utf-8", name: str = "wrong_words.csv") -> Path:
    path = tmp_path / name
    path.write_bytes((HEAD + rows).encode(encoding))
    return path


@pytest.mark.parametrize(
    ("rows", "line", "column", "words"),
    [
        (",安排,错字,字面,,,,\n", 2, "错误写法", "是空的"),
        ("按排,安排,错字,随便,,,,\n", 2, "匹配", "随便"),
        ("按排,安排,错字,条件,,,,\n", 2, "条件", "是空的"),
        ("按排,安排,错字,条件,,,按排(,\n", 2, "条件", "写法有误"),
        ("按排,安排,错字,条件,,,(按+)+排,\n", 2, "条件", "非常慢"),
        ("按排,安排,错字,字面,,,按排,\n", 2, "条件", "不起作用"),
        ("按排,安排,错字,字面,,,,\n座谈,坐谈,错字,字面,,,,\n按排,安排,错字,字面,,,,\n", 4, "错误写法", "与第 2 行重复"),
        ("按排,安排,错字,字面,,,,\n安排,按排,错字,字面,,,,\n", 2, "错误写法", "指来指去"),
        ("甲,乙,错字,字面,,,,\n乙,丙,错字,字面,,,,\n丙,甲,错字,字面,,,,\n", 2, "错误写法", "甲→乙→丙→甲"),
        ("通知,通知书,错字,字面,,,,\n", 2, "规范写法", "里就含有"),
        ("按排,按排,错字,字面,,,,\n", 2, "规范写法", "一样"),
        ("2024/5/1,五一,错字,字面,,,,\n", 2, "错误写法", "日期、数字或公式"),
        ("按排,=A1,错字,字面,,,,\n", 2, "规范写法", "日期、数字或公式"),
        ("按排,4.5E+10,错字,字面,,,,\n", 2, "规范写法", "日期、数字或公式"),
        ("按排,安排,错字,字面,,,,要安排人员。\n", 2, "例句", "没有“按排”"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, rows: str, line: int, column: str, words: str) -> None:
    path = table(tmp_path, rows)
    first = faults_of("wrong_words", path)[0]
    assert (first.line, first.column) == (line, column)
    assert words in first.message
    with pytest.raises(UsageError) as error:
        read_terms("wrong_words", (path,))
    assert f"第 {line} 行" in error.value.message
    assert "--skip-broken-rows" in error.value.hint


def test_the_rows_that_are_right_can_still_be_used(tmp_path: Path) -> None:
    path = table(tmp_path, "按排,安排,错字,随便,,,,\n坐谈,座谈,错字,字面,,,,\n")
    assert [term.key for term in read_terms("wrong_words", (path,), skip_broken=True)] == ["坐谈"]


def test_a_row_with_more_cells_than_the_heading_is_refused(tmp_path: Path) -> None:
    path = table(tmp_path, "\n按排,安排,错字,字面,,,,,多出来\n坐谈,座谈\n")
    with pytest.raises(UsageError) as error:
        read_terms("wrong_words", (path,))
    assert "第 3 行" in error.value.message and "格子比表头多" in error.value.message
    assert [term.key for term in read_terms("wrong_words", (path,), skip_broken=True)] == ["坐谈"]


@pytest.mark.parametrize(
    "rows", ["按排,安排,错字\n", "按排,安排\n", "按排,安排,错字,字面,,,,,,\n", "\n按排,安排\n,,,\n"]
)
def test_cells_that_are_missing_or_empty_at_the_end_do_no_harm(tmp_path: Path, rows: str) -> None:
    (term,) = read_terms("wrong_words", (table(tmp_path, rows),))
    assert (term.key, term.row["类别"]) == ("按排", "错字")


@pytest.mark.parametrize(
    ("name", "heading", "row", "column"),
    [
        ("wrong_words", "错误写法,规范写法,类别", "按排,安排,胡写", "类别"),
        ("institutions", "旧名称,新名称,年份", "某某局,另一局,", "年份"),
        ("institutions", "旧名称,新名称,年份", "某某局,另一局,2023年", "年份"),
        ("repealed_laws", "旧法,现行,日期", "某某法,另一法,去年", "日期"),
        ("idioms", "成语,改法,级别", "某某成语,另一成语,警告", "级别"),
        ("naming", "不用,改用", "某某人,另一人", "类别"),
    ],
)
def test_a_column_that_a_rule_relies_on_is_looked_at(
    tmp_path: Path, name: str, heading: str, row: str, column: str
) -> None:
    path = tmp_path / f"{name}.csv"
    path.write_text(f"{heading}\n{row}\n", encoding="utf-8")
    assert [fault.column for fault in faults_of(name, path)] == [column]


@pytest.mark.parametrize("sign", [";", "\t"])
def test_another_separator_is_named(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "wrong_words.csv"
    path.write_text(f"错误写法{sign}规范写法\n按排{sign}安排\n", encoding="utf-8")
    with pytest.raises(UsageError) as error:
        faults_of("wrong_words", path)
    assert "隔开" in error.value.message


def test_a_table_with_its_heading_alone_is_right(tmp_path: Path) -> None:
    assert faults_of("wrong_words", table(tmp_path, ",,,\n")) == []
    assert read_terms("wrong_words", (table(tmp_path, ""),)) == ()


def test_an_open_quotation_mark_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        read_terms("wrong_words", (table(tmp_path, '"按排,安排,错字,字面,,,,\n'),))
    assert "引号" in error.value.message


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8\x01\x02", b"\x80\x81\xff\xff", bytes(range(256))])
def test_rubbish_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "wrong_words.csv"
    path.write_bytes(data)
    with pytest.raises(UsageError):
        read_terms("wrong_words", (path,))


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "wrong_words.csv"
    path.write_text("错误写法,说明\n按排,安排\n", encoding="utf-8")
    assert faults_of("wrong_words", path)[0].column == "规范写法"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_both_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    terms = read_terms("wrong_words", (table(tmp_path, "按排,安排,错字,字面,,,,\n", encoding),))
    assert [(term.key, term.right) for term in terms] == [("按排", "安排")]


def workbook(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("错误写法", "规范写法", "类别"), *rows):
        sheet.append(row)
    book.save(tmp_path / "wrong_words.xlsx")
    return tmp_path / "wrong_words.xlsx"


def test_a_workbook_is_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("按排", "安排", "错字"), (None, None, None), ("坐谈", "座谈", None))
    assert [(term.key, term.right) for term in read_terms("wrong_words", (path,))] == [
        ("按排", "安排"),
        ("坐谈", "座谈"),
    ]


def test_a_date_that_excel_made_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path, ("按排", datetime.datetime(2024, 5, 1), "错字"))
    assert "Excel" in faults_of("wrong_words", path)[0].message


def test_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "wrong_words.xlsx"
    path.write_bytes(b"PK\x03\x04nothing")
    with pytest.raises(UsageError) as error:
        read_terms("wrong_words", (path,))
    assert "打不开词表" in error.value.message


def test_own_rows_win_and_switch_off(tmp_path: Path) -> None:
    theirs = table(tmp_path, "按排,安排,错字,字面,,,,\n坐谈,座谈,错字,字面,,,,\n", name="theirs.csv")
    own = table(tmp_path, "按排,布置,用字,字面,,,,\n坐谈,座谈,错字,停用,,,,\n", name="own.csv")
    assert [(term.key, term.right) for term in read_terms("wrong_words", (theirs, own))] == [("按排", "布置")]


def test_the_tidy_form_is_its_own_tidy_form(tmp_path: Path) -> None:
    path = table(tmp_path, "坐谈,座谈,错字,字面,,,,\n按排,安排,错字,字面,,,,\n坐谈,座谈,错字,字面,,,,\n", "gb18030")
    path.write_bytes(tidied(path))
    once = path.read_bytes()
    assert once.startswith(b"\xef\xbb\xbf")
    assert once.count(b"\r\n") == 3
    assert tidied(path) == once


def test_settings_name_tables_beside_them(tmp_path: Path) -> None:
    path = table(tmp_path, "按排,安排,错字,字面,,,,\n", name="本局.csv")
    (tmp_path / "draftcheck.toml").write_text('root = true\n[lexicons]\nwrong_words = "本局.csv"\n', encoding="utf-8")
    assert settings_for(tmp_path, RULES).tables == {"wrong_words": (path,)}


@pytest.mark.parametrize(
    "lines", ['wrong_words = "没有.csv"', "wrong_words = 3", 'wrongwords = "本局.csv"', "wrong_words = []"]
)
def test_a_table_that_is_not_there_is_refused(tmp_path: Path, lines: str) -> None:
    (tmp_path / "draftcheck.toml").write_text(f"root = true\n[lexicons]\n{lines}\n", encoding="utf-8")
    with pytest.raises(UsageError):
        settings_for(tmp_path, RULES)


def test_the_command_names_every_fault(tmp_path: Path) -> None:
    path = table(tmp_path, ",安排,错字,字面,,,,\n按排,按排,错字,字面,,,,\n")
    done = CliRunner().invoke(group, ["lexicon", "check", str(path)], standalone_mode=False)
    assert done.return_value == 1
    assert "第 2 行 错误写法" in done.output and "第 3 行 规范写法" in done.output


def test_the_command_tidies_and_says_so(tmp_path: Path) -> None:
    path = table(tmp_path, "坐谈,座谈,错字,字面,,,,\n按排,安排,错字,字面,,,,\n", "gb18030")
    runner = CliRunner()
    assert "已整理" in runner.invoke(group, ["lexicon", "tidy", str(path)], standalone_mode=False).output
    assert "本来就是" in runner.invoke(group, ["lexicon", "tidy", str(path)], standalone_mode=False).output


def test_what_stands_in_a_name_is_left_alone(tmp_path: Path) -> None:
    names = tmp_path / "名称.csv"
    names.write_text("名称,简称\n张宏扬,\n", encoding="utf-8")
    find = finder((("names", (names,)),))
    line = Paragraph("word/document.xml", 0, "张宏扬同志要宏扬新风。")
    assert [(hit.term.key, hit.start) for hit in find([line])] == [("宏扬", 6)]
