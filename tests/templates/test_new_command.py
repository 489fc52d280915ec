"""`draftcheck new`: one document, as it is asked for off a terminal, and what is said when it cannot be written."""

import subprocess
import sys
from pathlib import Path

import click
import pytest
from docx import Document
from house import FIELDS, GIVEN, PARAGRAPHS, TITLE, house, pairs, template, texts

from draftcheck.cli import group
from draftcheck.core.errors import DraftcheckError, UnreadableFile, UsageError

NAME = "局会议通知"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a house template; the current one."""
    monkeypatch.chdir(tmp_path)
    house(tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> int:
    return int(group.main(["new", *map(str, arguments)], standalone_mode=False) or 0)


def refused(kind: type[DraftcheckError], *arguments: str | Path) -> tuple[str, str]:
    """What is said; nothing is written."""
    before = sorted(path.name for path in Path().rglob("*"))
    with pytest.raises(kind) as error:
        run(*arguments)
    assert sorted(path.name for path in Path().rglob("*")) == before
    return error.value.message, error.value.hint


def test_a_document_is_written_under_its_title_and_checked(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(NAME, *pairs(), "--set", r"要求=请准时参加。\n请带上材料。") == 0
    found = texts(office / f"{TITLE}.docx")
    assert found[1:5] == [
        "各科室：",
        "定于2027年3月4日（星期四）9:00在三楼会议室召开河长制工作会议。现将有关事项通知如下：",
        "请准时参加。",
        "请带上材料。",
    ]
    assert found[5:] == ["东海市水务局", "2027年2月20日"]
    said = capsys.readouterr()
    assert said.out.startswith(f"已写入 {TITLE}.docx；自检：") and f"draftcheck check {TITLE}.docx" in said.out
    assert said.err == ""
    assert [path.name for path in office.iterdir() if path.name.startswith(".")] == []


def test_everything_missing_is_listed_at_once_with_its_hint(office: Path) -> None:
    message, hint = refused(UsageError, NAME, "--set", "主送=各科室")
    assert "缺4个必填的字段，没有写文件" in message
    for words in ("缺“发文机关”", "缺“会议”（会议的全称）", "缺“会议时间”（如 2026-12-3 9:00）", "缺“地点”"):
        assert words in message
    assert "标题" not in message and "成文日期" not in message  # they make themselves
    assert "--form" in hint and "--draft" in hint


def test_everything_wrong_is_listed_at_once(office: Path) -> None:
    message, _ = refused(UsageError, NAME, *pairs(会议时间="2027-2-30 9:00", 联系人="张三3", 会议时闻="三楼"))
    assert "3处填得不对" in message
    for words in ("“会议时间”", "“联系人”", "“会议时闻”", "是不是想写“会议时间”"):
        assert words in message


def test_a_draft_holds_places_for_what_is_missing(office: Path) -> None:
    assert run(NAME, "--draft", "--set", "主送=各科室") == 0
    (path,) = office.glob("*.docx")
    assert path.name == f"{NAME}.docx"
    assert "定于【待补：会议时间】在【待补：地点】召开【待补：会议】。现将有关事项通知如下：" in texts(path)


def test_samples_then_data_then_set(office: Path) -> None:
    Path("数据.yaml").write_text("地点: 五楼会议室\n主送: 各区水务局\n要求:\n", encoding="utf-8")
    assert run(NAME, "--sample", "--data", "数据.yaml", "--set", "主送=各镇水务站", "-o", "通知.docx") == 0
    found = texts(Path("通知.docx"))
    assert found[1] == "各镇水务站："
    assert found[2].startswith("定于2027年3月4日（星期四）9:00在五楼会议室召开2027年防汛准备工作会议。")
    assert found[3] == "请参会人员提前15分钟入场。"


def test_a_value_out_of_a_text_file(office: Path) -> None:
    Path("要求.txt").write_bytes("第一条要求。\r\n第二条要求。\r\n".encode("gb18030"))
    assert run(NAME, *pairs(要求="@要求.txt"), "-o", "通知.docx") == 0
    assert texts(Path("通知.docx"))[3:5] == ["第一条要求。", "第二条要求。"]


def test_what_looks_like_a_marker_is_text(office: Path) -> None:
    assert run(NAME, *pairs(地点="{{会议}}<b>&\"'{% if %}"), "-o", "通知.docx") == 0
    assert "在{{会议}}<b>&\"'{% if %}召开" in texts(Path("通知.docx"))[2]


def test_an_output_that_exists_stays(office: Path) -> None:
    Path("通知.docx").write_bytes(b"old")
    message, hint = refused(UsageError, NAME, *pairs(), "-o", "通知.docx")
    assert "已经有 通知.docx" in message and "--overwrite" in hint
    assert Path("通知.docx").read_bytes() == b"old"
    assert run(NAME, *pairs(), "-o", "通知.docx", "--overwrite") == 0
    assert texts(Path("通知.docx"))[1] == "各科室："


def test_templates_are_never_written_over(office: Path) -> None:
    other = office / "模板" / "另一种.docx"
    template(other, ("{{标题}}",))
    for path in (office / "模板" / f"{NAME}.docx", other):
        before = path.read_bytes()
        message, _ = refused(UsageError, NAME, *pairs(), "-o", path, "--overwrite")
        assert "不能覆盖" in message
        assert path.read_bytes() == before


def test_names_by_pattern_and_into_a_folder(office: Path) -> None:
    assert run(NAME, *pairs(), "-o", "{成文日期}/{主送}-{序号:02d}.docx") == 0
    assert Path("2027年2月20日/各科室-01.docx").is_file()
    assert run(NAME, *pairs(), "-o", "输出/") == 0
    assert Path(f"输出/{TITLE}.docx").is_file()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("{主送机关}.docx", "“{主送机关}”不是模板的字段"),
        ("通知.doc", "要以 .docx 结尾"),
        ("没有/通知.docx", "没有这个文件夹"),
        ("模板", f"模板/{TITLE}.docx 是模板文件夹里的文件，不能覆盖"),
        (" ", "是空的"),
    ],
)
def test_outputs_that_cannot_be(office: Path, output: str, said: str) -> None:
    Path("模板", f"{TITLE}.docx").write_bytes(b"")
    message, _ = refused(UsageError, NAME, *pairs(), "-o", output)
    assert said in message


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["局会议通只"], "没有“局会议通只”这个模板"),
        ([NAME, "--set", "地点"], "要写成 字段=值"),
        ([NAME, "--row", "2"], "--row 要和 --data 一起用"),
        (["--set", "地点=三楼"], "没有写用哪种模板"),
        (["--form"], "没有写用哪种模板"),
        (["--list", "--form"], "--list 和 --form 不能一起用"),
        ([NAME, "--form", "--sample"], "--form 不写公文，不和 --sample 一起用"),
        ([NAME, "--fields", "-o", "甲.txt"], "不用 -o"),
        ([NAME, "--author", "甲\n乙"], "看不见的字符"),
    ],
)
def test_wrong_use(office: Path, arguments: list[str], said: str) -> None:
    message, hint = refused(UsageError, *arguments)
    assert said in message and hint


@pytest.mark.parametrize("option", ["--body", "--data"])
def test_files_that_are_not_there(office: Path, option: str) -> None:
    message, _ = refused(UnreadableFile, NAME, *pairs(), option, "没有.docx" if option == "--body" else "没有.yaml")
    assert "没有" in message


def test_a_faulty_template_writes_nothing(office: Path) -> None:
    template(office / "模板" / "坏.docx", ("{{标题}}", "{%p if 主送 %}", "{{主送}}"))
    message, _ = refused(UsageError, "坏", "--set", "标题=甲", "--set", "主送=乙")
    assert "坏.docx" in message and "第2段" in message


def test_a_template_without_field_file_asks_for_its_markers(office: Path) -> None:
    template(Path("便函.docx"), ("{{收件单位}}：", "{{内容}}"))
    message, _ = refused(UsageError, "便函.docx", "--set", "内容=来函收悉。")
    assert "缺“收件单位”" in message and "缺1个" in message
    assert run("便函.docx", "--set", "内容=来函收悉。", "--set", "收件单位=东海市水务局", "-o", "甲.docx") == 0
    assert texts(Path("甲.docx")) == ["东海市水务局：", "来函收悉。"]


def test_the_author_stands_in_the_properties(office: Path) -> None:
    assert run(NAME, *pairs(), "--author", "李明", "-o", "甲.docx") == 0
    assert Document("甲.docx").core_properties.author == "李明"


def test_names_of_organs_that_are_nearly_known_are_asked_after(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("draftcheck.toml").open("a", encoding="utf-8") as settings:
        settings.write('[lexicons]\nnames = ["机关.csv"]\n')
    Path("机关.csv").write_text("名称,简称\n东海市水务局,市水务局\n", encoding="utf-8")
    assert run(NAME, *pairs(发文机关="东海市水利局"), "-o", "甲.docx") == 0
    assert "是不是“东海市水务局”？" in capsys.readouterr().err
    assert "东海市水利局" in texts(Path("甲.docx"))


def test_the_list_of_templates(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--list") == 0
    listed = capsys.readouterr().out
    assert run() == 0
    assert capsys.readouterr().out == listed
    assert "局会议通知" in listed and "召开会议的通知。" in listed and "本单位" in listed and "--form" in listed


def test_the_fields_of_a_template(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(NAME, "--fields") == 0
    said = capsys.readouterr().out
    assert said.index("必填") < said.index("会议时间") < said.index("可以不填") < said.index("联系人")
    assert "默认：{发文机关}关于召开{会议}的通知" in said and "示例：请参会人员提前15分钟入场。；请不要" in said


def test_lint(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = office / "模板" / f"{NAME}.docx"
    assert run("--lint", good) == 0
    assert "没有发现问题，9个字段" in capsys.readouterr().out
    template(Path("坏.docx"), ("{{标题}}", "｛｛主送｝｝", "{%p for 段 in 正文 %}"))
    assert run("--lint", "坏.docx") == 2
    said = capsys.readouterr().out
    assert "第2段" in said and "第3段" in said
    template(good, (*PARAGRAPHS, "{{会议时闻}}"))
    assert run("--lint", good) == 2
    assert "是不是想写“会议时间”" in capsys.readouterr().out
    good.with_suffix(".toml").write_text(FIELDS.replace('type = "时间"', 'type = "时刻"'), encoding="utf-8")
    message, _ = refused(UsageError, "--lint", good)
    assert "会议时间" in message and "时刻" in message
    refused(UnreadableFile, "--lint", "没有.docx")
    refused(UsageError, "--lint", "draftcheck.toml")
    Path("甲.docx").write_bytes(b"PK")
    refused(UnreadableFile, "--lint", "甲.docx")


def test_quiet_says_only_what_is_wrong(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(NAME, *pairs(), "-o", "甲.docx", "--quiet") == 0
    assert "自检" in capsys.readouterr().out  # a bare house template is not set as the standard says


@pytest.mark.parametrize("number", ["0", "-1", "二", "1.5"])
def test_row_takes_a_number(office: Path, number: str) -> None:
    with pytest.raises(click.BadParameter, match="要写 1 以上的整数"):
        run(NAME, "--data", "会议.csv", "--row", number)


def test_a_form_for_a_template_given_by_its_file(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template(Path("便函.docx"), ("{{收件单位}}：", "{{内容}}"))
    assert run("便函.docx", "--form", "-o", "表.xlsx") == 0
    assert "draftcheck new 便函.docx --data 表.xlsx" in capsys.readouterr().out
    assert run("便函.docx", "--form", "--quiet") == 0
    assert capsys.readouterr().out == "" and Path("便函-填写.xlsx").is_file()


def test_errors_are_two_lines_and_exit_code_2(office: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "draftcheck", "new", NAME, "--set", "主送=各科室"],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr.startswith("draftcheck：缺4个必填的字段，没有写文件\n　　缺“发文机关”")
    assert "Traceback" not in done.stderr


def test_every_value_given_stands_in_the_document(office: Path) -> None:
    assert run(NAME, *pairs(), "-o", "甲.docx") == 0
    whole = "".join(texts(Path("甲.docx")))
    for name, value in GIVEN.items():
        assert name in ("会议时间", "成文日期") or value in whole
