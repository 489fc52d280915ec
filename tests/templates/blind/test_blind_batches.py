"""One workbook, many documents: broken rows are told and kept, the rest is written, nothing is overwritten."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from blind_house import template
from blind_reading import markers, paragraphs, sound
from blind_running import Ran, contents, new, refused
from openpyxl import Workbook, load_workbook

FIELDS = (
    {"name": "单位", "required": True},
    {"name": "日期", "type": "日期", "required": True},
    {"name": "名额", "type": "数字"},
)
LINES = ("致{{单位}}：", "请于{{日期}}前报到。", "{%p if 名额 %}", "名额{{名额}}人。", "{%p endif %}")
PATTERN = "通知-{单位}.docx"
HEADING = ["单位", "日期", "名额"]


@pytest.fixture
def calls(folder: Path) -> Path:
    """An office with a template 报到通知."""
    template(folder, "报到通知", LINES, FIELDS)
    return folder


def rows(count: int) -> list[list[Any]]:
    """Rows of as many offices."""
    return [[f"第{number}救援站", f"2026-12-{number % 28 + 1}", number] for number in range(1, count + 1)]


def batch(
    folder: Path, entries: list[list[Any]], *more: object, pattern: str = PATTERN, name: str = "名单.xlsx"
) -> Ran:
    """Fills one document a row."""
    book = Workbook()
    for row in (HEADING, *entries):
        book.active.append(row)
    book.save(folder / name)
    return new("报到通知", "--data", name, "-o", pattern, *more, folder=folder)


def documents(folder: Path) -> dict[str, Path]:
    return {path.name: path for path in folder.rglob("通知*.docx")}


def test_all_rows(calls: Path) -> None:
    """25 rows give 25 documents, each with its own values and no other's."""
    ran = batch(calls, rows(25))
    assert ran.code in (0, 1), ran
    made = documents(calls)
    assert len(made) == 25
    for number in range(1, 26):
        path = made[f"通知-第{number}救援站.docx"]
        assert paragraphs(path) == [
            f"致第{number}救援站：",
            f"请于2026年12月{number % 28 + 1}日前报到。",
            f"名额{number}人。",
        ]
        assert not markers(path)


def test_one_broken_row_of_25(calls: Path) -> None:
    """Row 8 has a day that does not exist: 24 documents, a sentence with row and field, exit 2, a list to mend."""
    entries = rows(25)
    entries[6][1] = "2026-02-30"
    ran = batch(calls, entries)
    refused(ran, "第8行", "日期")
    made = documents(calls)
    assert len(made) == 24
    assert "通知-第7救援站.docx" not in made
    for path in made.values():
        sound(path)


def test_the_list_of_failures_can_be_mended_and_given_back(calls: Path) -> None:
    """The broken rows stand in 失败清单.xlsx with the reason; mended there, they are filled as any other data."""
    entries = rows(5)
    entries[1][1] = "2026-02-30"
    entries[3][0] = None
    refused(batch(calls, entries), "第3行", "第5行")
    (listed,) = calls.rglob("失败清单*.xlsx")
    page = load_workbook(listed).worksheets[0]
    heading = {str(cell.value).strip(" *"): cell.column for cell in page[1]}
    assert {"单位", "日期", "名额"} <= set(heading)
    (why,) = [column for name, column in heading.items() if "原因" in name]
    assert page.max_row == 3
    assert "日期" in str(page.cell(2, why).value)
    assert page.cell(2, heading["单位"]).value == "第2救援站"
    page.cell(2, heading["日期"]).value = "2026-2-28"
    page.cell(3, heading["单位"]).value = "第4救援站"
    mended = calls / "改好.xlsx"
    page.parent.save(mended)
    ran = new("报到通知", "--data", mended, "-o", PATTERN, folder=calls)
    assert ran.code in (0, 1), ran
    made = documents(calls)
    assert len(made) == 5
    assert "请于2026年2月28日前报到。" in paragraphs(made["通知-第2救援站.docx"])


def test_every_row_broken(calls: Path) -> None:
    """No row can be used: exit 2, no document."""
    refused(batch(calls, [[None, "2026-1-5", 1], ["某站", "2026-02-30", 2]]), "单位", "日期")
    assert not documents(calls)


def test_a_second_run_overwrites_nothing(calls: Path) -> None:
    """Run again with other values, the documents of the first run keep every byte; the names are told."""
    assert batch(calls, rows(3)).code in (0, 1)
    made = {name: path.read_bytes() for name, path in documents(calls).items()}
    entries = rows(3)
    entries[0][2] = 99
    ran = batch(calls, entries, name="另一份.xlsx")
    assert ran.code == 2, ran
    assert "通知-第1救援站.docx" in ran.err
    assert {name: path.read_bytes() for name, path in documents(calls).items()} == made


def test_two_rows_of_one_name(calls: Path) -> None:
    """Two rows give the same name: either both are written under names of their own, or told; none is lost silently."""
    ran = batch(calls, [["某站", "2026-1-5", 1], ["某站", "2026-1-6", 2]])
    texts = sorted("".join(paragraphs(path)) for path in documents(calls).values())
    if ran.code == 2:
        assert "某站" in ran.err
    else:
        assert len(texts) == 2
        assert "1月5日" in texts[0] and "1月6日" in texts[1]


def test_a_value_cannot_leave_the_folder(calls: Path) -> None:
    """Slashes and dots of a value become part of a name, not a way to another folder."""
    before = set(contents(calls.parent))
    ran = batch(calls, [["../../外面", "2026-1-5", 1], ["甲/乙", "2026-1-6", 2], ["C:\\站", "2026-1-7", 3]])
    assert ran.code in (0, 1), ran
    made = [calls.parent / name for name in set(contents(calls.parent)) - before if name.endswith(".docx")]
    assert len(made) == 3
    assert {path.parent for path in made} == {calls}


def test_an_unknown_field_in_the_pattern(calls: Path) -> None:
    """The pattern names a field the template does not have: told with the nearest, before anything is written."""
    ran = batch(calls, rows(2), pattern="通知-{单为}.docx")
    refused(ran, "单为", "单位")
    assert not documents(calls)


def test_a_pattern_with_an_open_brace(calls: Path) -> None:
    """A brace not closed in the pattern is told."""
    refused(batch(calls, rows(2), pattern="通知-{单位.docx"))
    assert not documents(calls)


def test_a_pattern_reaches_nothing(calls: Path) -> None:
    """A pattern is no program: {单位.__class__} is refused."""
    ran = batch(calls, rows(2), pattern="通知-{单位.__class__}.docx")
    refused(ran)
    assert "<class" not in ran.told
    assert not documents(calls)


def test_one_name_for_many(calls: Path) -> None:
    """A name without a field for several rows: names of their own, or told; never the last row over all others."""
    ran = batch(calls, rows(3), pattern="通知.docx")
    if ran.code == 2:
        assert not documents(calls)
    else:
        assert len(documents(calls)) == 3


def test_nothing_half_written(calls: Path) -> None:
    """Beside the documents and the list of failures nothing is left."""
    entries = rows(4)
    entries[2][1] = "没有日期"
    before = set(contents(calls))
    refused(batch(calls, entries), "第4行")
    added = {name for name in set(contents(calls)) - before if not name.startswith("通知-")}
    assert {Path(name).suffix for name in added} == {".xlsx"}
    assert len([name for name in added if "失败清单" in name]) == 1


def test_progress_stands_on_stderr(calls: Path) -> None:
    """A bar of progress is for people: nothing of it on stdout when piped."""
    ran = batch(calls, rows(3))
    assert "\r" not in ran.out and "\x1b" not in ran.out and "█" not in ran.out
