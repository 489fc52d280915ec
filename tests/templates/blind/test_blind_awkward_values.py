"""Values that break other programs stand in the document character by character."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from blind_house import GOOD, data, template
from blind_reading import markers, paragraphs, second_reading, sound
from blind_running import new, refused, written
from blind_shipped import AWKWARD, long_body

LINES = [
    "A&B<C>",
    "甲&amp;乙",
    "&lt;w:t&gt;",
    "<w:p/>",
    "]]>",
    "<!-- 注 -->",
    "\"双\" '单'",
    "“弯”‘引’",
    "{{ 字段 }}",
    "{% if 真 %}",
    "}}",
    "{{",
    "{#",
    "%}",
    "｛｛全角｝｝",
    "\\反\\斜\\n线\\",
    "a/b/c",
    "制\t表\t符",
    "两  个  空格",
    "全　角　空　格",
    "不\u00a0断\u2009空格",
    "零\u200b宽\u200d字\ufeff符",
    "😀笑👨‍👩‍👧一家",
    "𠮷野家𡈼𪚥",
    "\U0010fffd末尾",
    "私用\ue000区",
    "e\u0301 é 组合",
    "العربية עברית",
    "ﷺ①㈠℃㎡",
    "——……——",
    "$1 \\1 ${x} %s %(a)s {0}",
    "'; DROP TABLE 公文; --",
    "=cmd|' /C calc'!A0",
    "null",
    "None",
    "0",
    "-1.50",
    "1e10",
    "０１２",
    "长" * 2000,
]


@pytest.mark.parametrize("value", LINES, ids=[f"{number}" for number in range(len(LINES))])
def test_one_line(value: str, folder: Path) -> None:
    """A line of text with anything in it: the paragraph is the words around it and the value, nothing else."""
    template(folder, "便函", ("甲{{说明}}乙", "再{{说明}}"))
    ran = new("便函", "--data", data(folder, {"说明": value}), "-o", "出.docx", folder=folder)
    path = written(ran, folder / "出.docx")
    sound(path)
    assert paragraphs(path) == [f"甲{value}乙", f"再{value}"]


@pytest.mark.parametrize("value", [line for line in LINES if "\t" not in line and len(line) < 100])
def test_in_every_kind_of_list(value: str, folder: Path) -> None:
    """The same inside lists, rows of a table, attachments and paragraphs of several."""
    values = GOOD | {
        "补充": ["前段", f"中{value}中", "后段"],
        "要点": [f"项{value}项", "另一项"],
        "分工": [{"事项": f"事{value}事", "责任单位": f"单{value}位"}, {"事项": "二", "责任单位": "三"}],
        "附件": [f"名{value}单", "报送格式"],
        "内容": ["首段。", f"段{value}段"],
    }
    ran = new("资料函", "--data", data(folder, values), "-o", "出.docx", folder=folder)
    lines = paragraphs(written(ran, folder / "出.docx"))
    for line in (
        f"补充〖中{value}中〗",
        f"要点〖项{value}项〗",
        f"事{value}事",
        f"单{value}位",
        f"附件1〖名{value}单〗",
        f"段{value}段",
    ):
        assert line in lines


def test_two_readers_agree(folder: Path) -> None:
    """What we read is what docx2python reads."""
    template(folder, "便函", ("甲{{说明}}乙",))
    ran = new("便函", "--set", f"说明={AWKWARD}𠮷", "-o", "出.docx", folder=folder)
    assert f"甲{AWKWARD}𠮷乙" in second_reading(written(ran, folder / "出.docx"))


def test_line_breaks(folder: Path) -> None:
    """Several lines, however they end, are several paragraphs; blank ones are no paragraphs."""
    values = GOOD | {"补充": "一\r\n二\n\n　　三  \r四"}
    ran = new("资料函", "--data", data(folder, values), "-o", "出.docx", folder=folder)
    lines = paragraphs(written(ran, folder / "出.docx"))
    assert [line for line in lines if line.startswith("补充")] == [
        "补充〖一〗",
        "补充〖二〗",
        "补充〖三〗",
        "补充〖四〗",
    ]


@pytest.mark.parametrize("half", ["\ud842", "\udfb7", "\udfb7\ud842", "字\ud800"])
def test_half_a_surrogate(half: str, folder: Path) -> None:
    """Half of a rare character, as cut by another program: told with field and code point, never a damaged file."""
    ran = new("资料函", "--data", data(folder, GOOD | {"说明": half}), "-o", "出.docx", folder=folder)
    refused(ran, "说明", f"U+{ord(next(c for c in half if 0xD800 <= ord(c) < 0xE000)):04X}")
    assert not (folder / "出.docx").exists()


def test_a_whole_pair_of_surrogates(folder: Path) -> None:
    """The two halves together, as JSON writes a rare character, are that character."""
    path = folder / "值.json"
    path.write_text('{"说明": "\\ud842\\udfb7野家"}', encoding="utf-8")
    template(folder, "便函", ("甲{{说明}}乙",))
    ran = new("便函", "--data", path, "-o", "出.docx", folder=folder)
    assert paragraphs(written(ran, folder / "出.docx")) == ["甲𠮷野家乙"]


def test_a_long_title(folder: Path) -> None:
    """A title of 120 characters stands in the document whole."""
    title = "东海市水务局关于" + "进一步做好冬季水库安全调度与水源保护" * 6 + "工作的函"
    assert len(title) >= 120
    ran = new("资料函", "--data", data(folder, GOOD | {"标题": title}), "-o", "出.docx", folder=folder)
    lines = paragraphs(written(ran, folder / "出.docx"))
    assert title in "".join(lines).replace("\n", "")


def test_forty_addressees(folder: Path) -> None:
    """40 addressees, all there, in their order."""
    names = [f"东海市第{number}水利工程管理处" for number in range(1, 41)]
    ran = new(
        "资料函", "--data", data(folder, GOOD | {"主送": names, "成员单位": names}), "-o", "出.docx", folder=folder
    )
    lines = paragraphs(written(ran, folder / "出.docx"))
    assert "、".join(names) + "：" in lines
    assert f"成员单位〖{'、'.join(names)}〗" in lines


def test_twelve_attachments(folder: Path) -> None:
    """12 attachments, numbered 1 to 12."""
    names = [f"第{number}类资料清单" for number in range(1, 13)]
    ran = new("资料函", "--data", data(folder, GOOD | {"附件": names}), "-o", "出.docx", folder=folder)
    lines = paragraphs(written(ran, folder / "出.docx"))
    assert [line for line in lines if line.startswith("附件")] == [
        f"附件{n}〖{name}〗" for n, name in enumerate(names, 1)
    ]


@pytest.mark.parametrize("count", [1, 40, 400])
def test_short_and_long_bodies(count: int, folder: Path) -> None:
    """One paragraph, five pages, fifty pages: every paragraph, in order."""
    body = long_body(count)
    ran = new("资料函", "--data", data(folder, GOOD | {"内容": body}), "-o", "出.docx", folder=folder)
    path = written(ran, folder / "出.docx")
    assert [line for line in paragraphs(path) if line.startswith("第")] == body
    assert not markers(path)


@pytest.mark.parametrize("value", [True, False, 3, 3.0, 3.5, "3"])
def test_what_yaml_and_json_mean_by_a_value(value: Any, folder: Path) -> None:
    """A number stays the number a person wrote; text fields take it as text."""
    template(folder, "便函", ("甲{{说明}}乙",))
    ran = new("便函", "--data", data(folder, {"说明": value}), "-o", "出.docx", folder=folder)
    if isinstance(value, bool):
        assert ran.code in (0, 1, 2)
    else:
        shown = f"{value:g}" if isinstance(value, float) else value
        assert paragraphs(written(ran, folder / "出.docx")) == [f"甲{shown}乙"]
