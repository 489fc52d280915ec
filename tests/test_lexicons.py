"""The word tables: one true form, no row twice, each row's example shows it."""

import csv
from pathlib import Path

import pytest

from draftcheck.core.errors import UsageError
from draftcheck.data.lexicon import read_table, shipped_table
from draftcheck.outline.genre import STATUTORY

KINDS = {*STATUTORY, "书信"}


def test_tables_have_their_one_true_form(root: Path) -> None:
    for path in (root / "lexicons").glob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf"), f"{path.name}: older Excel needs the mark"
        rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
        assert rows[1:] == sorted(rows[1:]), f"{path.name}: rows are not sorted"
        assert len({row[0] for row in rows}) == len(rows), f"{path.name}: a row stands twice"


def test_closings_name_known_kinds_and_show_themselves() -> None:
    for row in shipped_table("closings"):
        right, wrong = (set(row[column].split("；")) for column in ("适用文种", "不适用文种"))
        assert right and wrong and right | wrong <= KINDS, row
        assert not right & wrong, row
        assert "".join(row["结语"].split("，")) in "".join(row["例句"].split("，")), row
        assert "报告" not in wrong or "批" not in row["结语"] or "复" in row["结语"] or "转" in row["结语"], (
            "reported by genre.request-in-report"
        )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_tables_are_read_in_the_encodings_of_excel(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes("结语,备注\r\n盼复,“快”\r\n".encode(encoding))
    assert read_table(path) == ({"结语": "盼复", "备注": "“快”"},)


def test_a_row_of_another_length_is_named(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text("结语,备注\n盼复\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"表\.csv 第 2 行"):
        read_table(path)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="打不开词表"):
        read_table(tmp_path / "没有.csv")
