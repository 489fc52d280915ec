"""What `--set` says, and which value wins."""

from pathlib import Path

import pytest

from draftcheck.cli.new_values import given_values, merged, text_of
from draftcheck.core.errors import DraftcheckError, UnreadableFile, UsageError


@pytest.mark.parametrize(
    ("pair", "value"),
    [
        ("地点=市政府第二会议室", "市政府第二会议室"),
        (" 地点 ＝甲=乙", "甲=乙"),
        ("地点=a=b＝c", "a=b＝c"),
        (r"地点=第一行\n第二行", "第一行\n第二行"),
        (r"地点=写成\\n", r"写成\n"),
        (r"地点=C:\公文", r"C:\公文"),
        ("地点=@@东海", "@东海"),
        ("地点=", ""),
    ],
)
def test_a_pair(pair: str, value: str) -> None:
    assert given_values([pair]) == {"地点": value}


@pytest.mark.parametrize("pair", ["地点", "=甲", "  =甲", ""])
def test_no_pair(pair: str) -> None:
    with pytest.raises(UsageError, match="要写成 字段=值"):
        given_values([pair])


def test_a_field_given_twice_is_refused_and_not_lost() -> None:
    with pytest.raises(UsageError, match="“地点”写了两次"):
        given_values(["地点=甲", "时间=乙", "地点=丙"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_in_the_encodings_of_offices(tmp_path: Path, encoding: str) -> None:
    text = "各科室要高度重视。\n请于本周五前报送。"
    path = tmp_path / "正文.txt"
    path.write_bytes(text.encode(encoding))
    assert given_values([f"正文=@{path}"]) == {"正文": text}


def test_text_of_a_file_is_taken_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "正文.txt"
    path.write_text(r"@甲 不换行\n", encoding="utf-8")
    assert given_values([f"正文=@{path}"]) == {"正文": r"@甲 不换行\n"}


@pytest.mark.parametrize(
    ("data", "kind", "said"),
    [
        (None, UnreadableFile, "没有这个文件"),
        (b"PK\3\4\0\0", UsageError, "不是纯文本文件"),
        (b"\xff\xff\xff", UsageError, "编码不认识"),
        (b"a" * 10_000_001, UsageError, "太大"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, data: bytes | None, kind: type[DraftcheckError], said: str) -> None:
    path = tmp_path / "草稿.docx"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(kind) as refused:
        text_of(path)
    assert said in refused.value.message and "草稿.docx" in refused.value.message


def test_set_wins_over_data_and_data_over_samples() -> None:
    sample = {"甲": "示例", "乙": "示例", "丙": "示例", "丁": "示例"}
    assert merged(sample, {"乙": "数据", "丙": " ", "戊": None}, {"丙": "写明"}) == {
        "甲": "示例",
        "乙": "数据",
        "丙": "写明",
        "丁": "示例",
    }


def test_a_blank_set_takes_a_value_away() -> None:
    assert merged({"甲": "示例"}, {"甲": "数据"}, {"甲": ""}) == {"甲": ""}


def test_no_and_nought_are_said() -> None:
    assert merged({"附回执": True, "份数": 3}, {"附回执": False, "份数": 0}, {}) == {"附回执": False, "份数": 0}
