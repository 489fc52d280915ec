"""`draftcheck new` on a terminal: asks for what is missing, says at once what is wrong, and can be broken off."""

import sys
from pathlib import Path

import pytest
from house import GIVEN, house, pairs, template, texts

if sys.platform == "win32":
    pytest.skip("there are no ptys on Windows", allow_module_level=True)

from terminal import Terminal

NAME = "局会议通知"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    house(tmp_path)
    return tmp_path


def test_only_what_is_missing_is_asked_with_defaults_and_faults_are_said_at_once(office: Path) -> None:
    terminal = Terminal("new", NAME, "--set", "主送=各科室", "--set", "成文日期=2027-2-20", "-o", "通知.docx")
    terminal.answer("发文机关：", "")
    terminal.wait_for("这一项必须填，请再写一次")
    terminal.answer("发文机关：", "东海市水务局")
    terminal.answer("会议（会议的全称）：", "河长制工作会议")
    terminal.answer("会议时间（如 2026-12-3 9:00）：", "2027年2月30日9:00")
    terminal.wait_for("2027年2月没有30日")
    terminal.answer("会议时间（如 2026-12-3 9:00）：", "2027.3.4 下午2:30")
    terminal.answer("地点：", "三楼会议室")
    terminal.answer("标题 [东海市水务局关于召开河长制工作会议的通知]：", "")
    terminal.answer("还有2项可以不填（要求、联系人），要填吗？[y/N]：", "y")
    terminal.answer("要求　一行一项，空行结束", "请准时参加。", "请带\ufffe上材料。", "请带上材料。", "")
    terminal.wait_for("U+FFFE")
    terminal.answer("联系人：", "")
    assert terminal.end() == 0
    assert "已写入 通知.docx；自检" in terminal.said
    assert "主送：" not in terminal.said and "成文日期" not in terminal.said
    assert texts(Path("通知.docx"))[0:5] == [
        "东海市水务局关于召开河长制工作会议的通知",
        "各科室：",
        "定于2027年3月4日（星期四）14:30在三楼会议室召开河长制工作会议。现将有关事项通知如下：",
        "请准时参加。",
        "请带上材料。",
    ]


def test_nothing_is_asked_where_nothing_is_missing(office: Path) -> None:
    terminal = Terminal("new", NAME, *pairs(), "-o", "通知.docx")
    assert terminal.end() == 0
    assert terminal.said.startswith("已写入 通知.docx")


def test_wrong_values_are_said_before_anything_is_asked(office: Path) -> None:
    terminal = Terminal("new", NAME, "--set", "会议时间=2027-2-30 9:00")
    assert terminal.end() == 2
    assert "2027年2月没有30日" in terminal.said and "缺“地点”" in terminal.said


def test_an_output_that_exists_is_said_before_anything_is_asked(office: Path) -> None:
    Path("通知.docx").write_bytes(b"old")
    terminal = Terminal("new", NAME, "-o", "通知.docx")
    assert terminal.end() == 2
    assert terminal.said.startswith("draftcheck：已经有 通知.docx")


def test_a_faulty_template_is_told_before_anything_is_asked(office: Path) -> None:
    template(Path("坏.docx"), ("{{标题}", "{{主送}}"))
    terminal = Terminal("new", "坏.docx")
    assert terminal.end() == 2
    assert "第1段" in terminal.said


def test_text_out_of_a_file_and_a_question_about_a_name(office: Path) -> None:
    with Path("draftcheck.toml").open("a", encoding="utf-8") as settings:
        settings.write('[lexicons]\nnames = ["机关.csv"]\n')
    Path("机关.csv").write_text("名称,简称\n东海市水务局,市水务局\n", encoding="utf-8")
    Path("要求.txt").write_text("一、请准时。\n二、请安静。\n", encoding="utf-8")
    given = [piece for name, value in GIVEN.items() if name != "发文机关" for piece in ("--set", f"{name}={value}")]
    terminal = Terminal("new", NAME, *given, "-o", "通知.docx")
    terminal.answer("发文机关：", "东海市水利局")
    terminal.answer("“东海市水利局”是不是“东海市水务局”？", "n")
    terminal.answer("发文机关：", "东海市水务局")
    terminal.answer("标题 [东海市水务局关于召开河长制工作会议的通知]：", "关于开会的通知。")
    terminal.wait_for("请再写一次")
    terminal.answer("标题 [", "关于开会的通知")
    terminal.answer("要填吗？", "y")
    terminal.answer("要求", "@没有.txt")
    terminal.wait_for("没有这个文件")
    terminal.press(b"@\xe8\xa6\x81\xe6\xb1\x82.txt\n\n")
    terminal.answer("联系人：", "")
    assert terminal.end() == 0
    found = texts(Path("通知.docx"))
    assert found[0] == "关于开会的通知" and found[3:5] == ["一、请准时。", "二、请安静。"]


@pytest.mark.parametrize(("key", "code"), [(b"\x03", 130), (b"\x04", 130)])
def test_breaking_off_leaves_nothing(office: Path, key: bytes, code: int) -> None:
    before = sorted(Path().rglob("*"))
    terminal = Terminal("new", NAME)
    terminal.answer("发文机关：", "东海市水务局")
    terminal.wait_for("主送：")
    terminal.press(key)
    assert terminal.end() == code
    assert "draftcheck：已中断" in terminal.said and "Traceback" not in terminal.said
    assert sorted(Path().rglob("*")) == before


def test_questions_do_not_go_into_the_result(office: Path, tmp_path: Path) -> None:
    result = tmp_path / "结果.txt"
    given = [piece for name, value in GIVEN.items() if name != "地点" for piece in ("--set", f"{name}={value}")]
    terminal = Terminal("new", NAME, *given, "-o", "通知.docx", result=result)
    terminal.answer("标题 [", "")
    terminal.answer("地点：", "三楼")
    terminal.answer("要填吗？", "")
    assert terminal.end() == 0
    assert result.read_text(encoding="utf-8").startswith("已写入 通知.docx")


def test_many_documents_show_a_bar_and_ask_nothing(office: Path) -> None:
    lines = [",".join(GIVEN), *(",".join({**GIVEN, "主送": f"第{n}科室"}.values()) for n in range(5)), ",,,,,"]
    lines[3] = lines[3].replace("三楼会议室", "")
    Path("会议.csv").write_text("\n".join(lines), encoding="utf-8")
    terminal = Terminal("new", NAME, "--data", "会议.csv")
    assert terminal.end() == 2
    assert "正在写" in terminal.said and "5/5" in terminal.said
    assert "写好4份，失败1份" in terminal.said


def test_breaking_off_many_keeps_what_is_whole(office: Path) -> None:
    lines = [",".join(GIVEN), *(",".join({**GIVEN, "主送": f"第{n}科室"}.values()) for n in range(400))]
    lines[1] = lines[1].replace("三楼会议室", "")
    Path("会议.csv").write_text("\n".join(lines), encoding="utf-8")
    terminal = Terminal("new", NAME, "--data", "会议.csv", "-o", "输出/")
    terminal.wait_for("3/400")
    terminal.press(b"\x03")
    assert terminal.end() == 130
    assert "停在中间：写好" in terminal.said and "已中断" in terminal.said
    names = [path.name for path in Path("输出").iterdir()]
    assert "失败清单.xlsx" in names and not [name for name in names if name.startswith(".")]
    written = list(Path("输出").glob("*.docx"))
    assert 0 < len(written) < 399
    assert all(texts(path)[1].endswith("科室：") for path in written)
