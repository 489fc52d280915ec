"""Names of the files that `draftcheck new` writes."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftcheck.cli.file_names import as_one, clean, file_name, numbered
from draftcheck.cli.new_pattern import NamePattern, is_folder
from draftcheck.cli.new_place import Place
from draftcheck.core.errors import UnreadableFile, UsageError

FIELDS = ("标题", "主送", "份数")
VALUES = {"标题": "关于召开防汛工作会议的通知", "主送": "东海市水务局、东海市应急管理局", "份数": ""}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("财务/审计处", "财务／审计处.docx"),
        ('关于“<甲>|乙”: "丙"?*', "关于“＜甲＞｜乙”： ＂丙＂？＊.docx"),
        ("上级\\..\\下级", "上级＼..＼下级.docx"),
        ("../../etc", "_／..／etc.docx"),
        ("第一行\n第二行\t完", "第一行 第二行 完.docx"),
        ("第一行 \x1b\r第二行", "第一行 第二行.docx"),
        ("通\u200b知\u0007", "通知.docx"),
        ("结尾。.. ", "结尾。.docx"),
        ("~$通知", "_$通知.docx"),
        ("con", "_con.docx"),
        ("LPT1.附表", "_LPT1.附表.docx"),
        (" \n", "未填写.docx"),
    ],
)
def test_values_become_names_that_every_disk_takes(words: str, name: str) -> None:
    assert file_name([(words, True)], ".docx") == name


def test_a_long_value_is_cut_and_the_number_behind_it_is_kept() -> None:
    name = file_name([("长" * 300, True), ("-007", False)], ".docx")
    assert name.endswith("长-007.docx")
    assert 190 <= len(name.encode()) <= 200


def test_of_two_values_the_longer_one_is_cut() -> None:
    assert file_name([("甲" * 300, True), ("-", False), ("东海市", True)], ".docx").endswith("甲-东海市.docx")


@given(st.text(max_size=400))
def test_any_text_is_a_name(words: str) -> None:
    name = file_name([(words, True)], ".docx")
    assert 6 <= len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\n\0') and not name.startswith((".", "~"))
    assert name == name.strip() and clean(name) == name


def test_a_number_goes_before_the_ending() -> None:
    assert numbered("通知.docx", 2) == "通知-2.docx"
    assert numbered("通知", 3) == "通知-3"


def test_names_that_a_disk_takes_for_the_same() -> None:
    assert as_one("Ａ-É.docx") == as_one(unicodedata.normalize("NFD", "ａ-é.DOCX"))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("{序号:03d}-{主送}.docx", "007-东海市水务局、东海市应急管理局.docx"),
        ("输出/{主送}/{序号}.docx", "输出/东海市水务局、东海市应急管理局/7.docx"),
        ("｛序号：02d｝-{ 标题 }.docx", "07-关于召开防汛工作会议的通知.docx"),
        ("{份数}.docx", "未填写.docx"),
        ("通知.DOCX", "通知.DOCX"),
    ],
)
def test_patterns(pattern: str, path: str) -> None:
    assert NamePattern(pattern, FIELDS).path(7, VALUES) == Path(path)


def test_what_stands_before_the_first_place_is_the_folder_of_all() -> None:
    assert NamePattern("输出/会议/{主送}/{序号}.docx", FIELDS).folder == Path("输出/会议")
    assert NamePattern("{序号}.docx", FIELDS).folder == Path()


def test_a_value_does_not_lead_out_of_the_folder() -> None:
    path = NamePattern("输出/{主送}/{标题}.docx", FIELDS).path(1, {"主送": "..", "标题": "../../甲"})
    assert path == Path("输出/_/_／..／甲.docx")


@pytest.mark.parametrize(
    ("pattern", "said", "hint"),
    [
        ("{主送机关}.docx", "不是模板的字段", "是不是想写“主送”？"),
        ("{}.docx", "不是模板的字段", "可以写的有"),
        ("{序号.docx", "没有配对", "{序号:03d}"),
        ("序号}.docx", "没有配对", "{序号:03d}"),
        ("{序号}.doc", "要以 .docx 结尾", "换一个名字"),
        ("{序号}", "要以 .docx 结尾", "换一个名字"),
    ],
)
def test_wrong_patterns(pattern: str, said: str, hint: str) -> None:
    with pytest.raises(UsageError) as refused:
        NamePattern(pattern, FIELDS)
    assert said in refused.value.message and hint in refused.value.hint


def test_a_folder_that_is_not_there_yet_is_written_with_a_slash() -> None:
    with pytest.raises(UsageError) as refused:
        NamePattern("甲", FIELDS)
    assert "末尾加斜杠：甲/" in refused.value.hint


def test_too_many_digits_are_no_fault_of_the_braces() -> None:
    with pytest.raises(UsageError, match="位数只能是1到9"):
        NamePattern("{序号:99999999d}.docx", FIELDS)


def test_a_name_longer_than_a_disk_takes_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = "长" * 200 + ".docx"
    assert not is_folder(name)
    with pytest.raises(UnreadableFile, match="名字太长"):
        Place(Path(name), overwrite=False, kept=())


def test_a_place_that_takes_no_file_is_told_in_chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(UnreadableFile, match="这个磁盘只能读"):
        Place(tmp_path / "甲.docx", overwrite=False, kept=()).write(b"")
