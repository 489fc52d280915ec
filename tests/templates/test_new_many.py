"""`draftcheck new --data`: a document a row; a broken row goes into a list that can be mended and given back."""

import csv
from pathlib import Path
from typing import Any

import pytest
from house import GIVEN, TITLE, house, texts
from openpyxl import Workbook, load_workbook

from draftcheck.cli import group
from draftcheck.core.errors import UnreadableFile, UsageError

NAME = "局会议通知"
PLACES = ("市水务局", "市气象局", "市应急管理局", "市交通运输局")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    house(tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> int:
    return int(group.main(["new", NAME, *map(str, arguments)], standalone_mode=False) or 0)


def rows(*changes: dict[str, Any]) -> list[dict[str, Any]]:
    """A row for each, with its addressee and what is changed in it."""
    return [{**GIVEN, "主送": PLACES[number], **change} for number, change in enumerate(changes)]


def table(path: str, listed: list[dict[str, Any]]) -> str:
    """The rows as a .csv file."""
    with Path(path).open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, list(dict.fromkeys(name for row in listed for name in row)))
        writer.writeheader()
        writer.writerows(listed)
    return path


def written(folder: str) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def test_a_row_a_document_in_a_new_folder(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", table("会议.csv", rows({}, {}, {}))) == 0
    folder = f"{NAME}-3份"
    assert written(folder) == ["01-市水务局.docx", "02-市气象局.docx", "03-市应急管理局.docx"]
    assert texts(Path(folder, "02-市气象局.docx"))[1] == "市气象局："
    said = capsys.readouterr()
    assert said.out.startswith(f"写好3份，在 {folder}\n自检：3份有") and said.err == ""
    with pytest.raises(UsageError, match=f"已经有 {folder}，没有覆盖"):
        run("--data", "会议.csv")
    assert run("--data", "会议.csv", "--overwrite") == 0


def test_a_broken_row_goes_into_a_list_and_the_rest_go_on(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = table("会议.csv", rows({}, {"会议时间": "2027-2-30 9:00", "联系人": "李4"}, {"地点": " "}, {}))
    assert run("--data", data, "-o", "输出/{序号:03d}-{主送}.docx") == 2
    assert written("输出") == ["001-市水务局.docx", "004-市交通运输局.docx", "失败清单.xlsx"]
    said = capsys.readouterr()
    assert said.out.startswith("写好2份，失败2份（原因见 输出/失败清单.xlsx），在 输出\n自检：2份")
    assert "第3行（序号2）：“会议时间”：2027年2月没有30日" in said.err and "第4行（序号3）：缺“地点”" in said.err
    sheet = load_workbook("输出/失败清单.xlsx").worksheets[0]
    listed = [dict(zip([c.value for c in sheet[1]], [c.value for c in row], strict=True)) for row in sheet.iter_rows(2)]
    assert [row["主送"] for row in listed] == ["市气象局", "市应急管理局"]
    assert "“联系人”" in str(listed[0]) and "2027年2月没有30日" in str(listed[0])


def test_a_list_of_failures_is_mended_and_given_back(office: Path) -> None:
    data = table("会议.csv", rows({}, {}, {"会议时间": "某日"}, {"地点": ""}))
    pattern = ("-o", "输出/{序号:03d}-{主送}.docx")
    assert run("--data", data, *pattern) == 2
    book = load_workbook("输出/失败清单.xlsx")
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index("会议时间") + 1).value = "2027-3-5 14:30"
    book.save("输出/失败清单.xlsx")
    mended = Path("输出/失败清单.xlsx").read_bytes()
    assert run("--data", "输出/失败清单.xlsx", *pattern) == 2  # one is still without a place
    assert Path("输出/失败清单.xlsx").read_bytes() == mended
    assert written("输出") == [
        "001-市水务局.docx",
        "002-市气象局.docx",
        "003-市应急管理局.docx",
        "失败清单-2.xlsx",
        "失败清单.xlsx",
    ]
    assert "2027年3月5日（星期五）14:30" in texts(Path("输出/003-市应急管理局.docx"))[2]


def test_a_workbook_filled_in(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--form") == 0
    assert f"--data {NAME}-填写.xlsx" in capsys.readouterr().out
    with pytest.raises(UsageError, match="没有覆盖"):
        run("--form")
    book = load_workbook(f"{NAME}-填写.xlsx")
    sheet = book.worksheets[0]
    heads = [str(cell.value) for cell in sheet[1]]
    assert "会议时间*" in heads and "联系人" in heads
    for number, row in enumerate(rows({}, {}), 2):
        for place, head in enumerate(heads, 1):
            sheet.cell(number, place).value = row.get(head.rstrip("*"))
    book.save(f"{NAME}-填写.xlsx")
    assert run("--data", f"{NAME}-填写.xlsx", "-o", "{主送}.docx") == 0
    assert texts(Path("市气象局.docx"))[1] == "市气象局："
    with pytest.raises(UsageError, match="结果文件的名字要以"):
        run("--data", f"{NAME}-填写.xlsx", "-o", f"{NAME}-填写.xlsx", "--overwrite")


def test_one_row_of_many(office: Path) -> None:
    data = table("会议.csv", rows({}, {}, {"地点": ""}))
    assert run("--data", data, "--row", "2", "-o", "{序号}-{主送}.docx") == 0
    assert written(".") == ["2-市气象局.docx", "draftcheck.toml", "会议.csv", f"模板/{NAME}.docx", f"模板/{NAME}.toml"]
    with pytest.raises(UsageError) as error:
        run("--data", data, "--row", "3")
    assert error.value.message.startswith("第4行，缺1个必填的字段")
    with pytest.raises(UsageError) as error:
        run("--data", data, "--row", "4")
    assert "没有第4份" in error.value.message and "1 到 3" in error.value.hint


def test_a_single_row_is_one_document_named_by_its_title(office: Path) -> None:
    assert run("--data", table("会议.csv", rows({}))) == 0
    assert Path(f"{TITLE}.docx").is_file()


def test_a_column_of_numbers_numbers_the_documents(office: Path) -> None:
    listed = [{"序号": number, **row} for number, row in zip((7, 12), rows({}, {}), strict=True)]
    assert run("--data", table("会议.csv", listed), "-o", "输出/{序号:03d}.docx") == 0
    assert written("输出") == ["007.docx", "012.docx"]
    assert run("--data", "会议.csv", "--row", "12", "-o", "乙.docx") == 0
    assert texts(Path("乙.docx"))[1] == "市气象局："


def test_two_rows_with_one_name_are_both_written(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = table("会议.csv", rows({"主送": "各科室"}, {"主送": "各科室"}, {"主送": "各科室 "}))
    assert run("--data", data, "-o", "输出/{主送}.docx") == 0
    assert written("输出") == ["各科室-2.docx", "各科室-3.docx", "各科室.docx"]
    assert "第3行：各科室.docx 前面已经有一份，这一份写成 各科室-2.docx" in capsys.readouterr().err


def test_set_holds_for_every_row(office: Path) -> None:
    data = table("会议.csv", [{"主送": place} for place in PLACES])
    given = [piece for name, value in GIVEN.items() if name != "主送" for piece in ("--set", f"{name}={value}")]
    assert run("--data", data, *given, "-o", "输出/{主送}.docx") == 0
    assert written("输出") == sorted(f"{place}.docx" for place in PLACES)


@pytest.mark.parametrize(
    ("listed", "more", "said"),
    [
        (rows({"会议时闻": "甲"}, {}), (), "没有“会议时闻”这个字段"),
        ([{"主送": "甲", "地点": "乙"}] * 2, (), "缺“会议时间”"),
        (rows({}, {}), ("--set", "会议时间=2027-2-30 9:00"), "2027年2月没有30日"),
        (rows({}, {}), ("-o", "通知.docx"), "-o 只写了一个名字"),
        (rows({}, {}), ("-o", "{主送机关}.docx"), "不是模板的字段"),
        (rows({}, {}), ("-o", "{主送}.doc"), "要以 .docx 结尾"),
    ],
)
def test_what_is_wrong_with_all_rows_is_said_before_anything_is_written(
    office: Path, listed: list[dict[str, Any]], more: tuple[str, ...], said: str
) -> None:
    before = [*written("."), "会议.csv"]
    with pytest.raises(UsageError, match=said):
        run("--data", table("会议.csv", listed), *more)
    assert written(".") == sorted(before)


def test_one_output_that_exists_holds_all_back(office: Path) -> None:
    Path("输出").mkdir()
    Path("输出/市气象局.docx").write_bytes(b"old")
    with pytest.raises(UsageError, match="已经有 输出/市气象局"):
        run("--data", table("会议.csv", rows({}, {}, {})), "-o", "输出/{主送}.docx")
    assert written("输出") == ["市气象局.docx"]


def test_all_rows_broken(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--data", table("会议.csv", rows({"地点": ""}, {"会议": ""}))) == 2
    assert written(f"{NAME}-2份") == ["失败清单.xlsx"]
    said = capsys.readouterr()
    assert said.out == f"写好0份，失败2份（原因见 {NAME}-2份/失败清单.xlsx）\n"


def test_missing_values_stand_open_in_drafts(office: Path) -> None:
    assert run("--data", table("会议.csv", rows({"地点": ""}, {})), "--draft", "-o", "{序号}.docx") == 0
    assert "在【待补：地点】召开" in texts(Path("1.docx"))[2]


def test_quiet_and_clean_says_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("draftcheck.toml").open("r+", encoding="utf-8") as settings:
        rest = settings.read()
        settings.seek(0)
        settings.write('select = ["punctuation.unclosed"]\n' + rest)
    assert run("--data", table("会议.csv", rows({}, {})), "--quiet") == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")
    assert run("--data", "会议.csv", "-o", "输出/{序号}.docx") == 0
    assert capsys.readouterr().out == "写好2份，在 输出\n自检：2份没有问题\n"


def test_a_row_that_the_disk_refuses_does_not_cost_the_others(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("输出").mkdir()
    Path("输出/市气象局").write_bytes(b"")  # a file where a folder is to be
    assert run("--data", table("会议.csv", rows({}, {}, {})), "-o", "输出/{主送}/通知.docx") == 2
    assert written("输出") == ["失败清单.xlsx", "市应急管理局/通知.docx", "市气象局", "市水务局/通知.docx"]
    assert "建不了文件夹" in capsys.readouterr().err


def test_a_list_that_cannot_be_written_is_said_whole(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("输出").write_bytes(b"")  # a file where the folder is to be
    broken = [{"地点": ""}, {"会议": ""}, {"地点": ""}, {"会议": ""}]
    listed = [*rows(*broken), *rows(*broken)]
    assert run("--data", table("会议.csv", listed), "-o", "输出/{序号}.docx") == 2
    said = capsys.readouterr()
    assert (
        said.out.startswith("写好0份，失败8份（失败清单没有写成：")
        and said.err.count("缺“地点”") == said.err.count("缺“会议”") == 4
    )


def test_an_empty_table(office: Path) -> None:
    with pytest.raises(UsageError, match="没有数据"):
        run("--data", _headings_only())


def test_a_damaged_workbook(office: Path) -> None:
    Path("会议.xlsx").write_bytes(b"PK\3\4")
    with pytest.raises(UnreadableFile, match="打不开数据文件 会议"):
        run("--data", "会议.xlsx")


def test_an_error_of_excel_costs_its_row_only(office: Path) -> None:
    book = Workbook()
    book.active.append(list(GIVEN))
    for row in rows({}, {"地点": "#REF!"}):
        book.active.append([row[name] for name in GIVEN])
    book.active.cell(3, list(GIVEN).index("地点") + 1).data_type = "e"
    book.save("会议.xlsx")
    assert run("--data", "会议.xlsx", "-o", "输出/{主送}.docx") == 2
    assert written("输出") == ["失败清单.xlsx", "市水务局.docx"]


def _headings_only() -> str:
    path = Path(table("会议.csv", rows({})))
    path.write_text(path.read_text(encoding="utf-8-sig").splitlines()[0] + "\n", encoding="utf-8")
    return str(path)
