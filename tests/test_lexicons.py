"""The word tables: one true form, no row twice, each row's example shows it."""

import csv
import re
import time
from pathlib import Path

import pytest

from draftcheck.core.errors import UsageError
from draftcheck.core.reading import Term
from draftcheck.data.lexicon import read_table, shipped_table
from draftcheck.data.term_faults import faults_of
from draftcheck.data.term_tables import read_terms
from draftcheck.data.terms import term_files
from draftcheck.data.tidy import tidied
from draftcheck.language.terms import finder, fits
from draftcheck.outline.genre import STATUTORY

KINDS = {*STATUTORY, "书信"}


def test_tables_have_their_one_true_form(root: Path) -> None:
    for path in (root / "lexicons").glob("*.csv"):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf"), f"{path.name}: older Excel needs the mark"
        rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
        assert rows[1:] == sorted(rows[1:]), f"{path.name}: rows are not sorted"
        condition = rows[0].index("条件") if "条件" in rows[0] else 0
        assert len({(row[0], row[condition]) for row in rows}) == len(rows), f"{path.name}: a row stands twice"


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
    path.write_text("结语,备注\n盼复,,多出来\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"表\.csv 第 2 行"):
        read_table(path)


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="打不开词表"):
        read_table(tmp_path / "没有.csv")


TERM_ROWS = [term for files in term_files({}).items() for term in read_terms(*files)]


def fires(term: Term, sentence: str) -> bool:
    """Whether the row speaks at some place of a sentence where it is the longest that is known."""
    spans = finder().spans(sentence)
    return any(sentence[a:b] == term.key and fits(term, sentence, a, b) for a, b in spans)


@pytest.mark.parametrize("term", TERM_ROWS, ids=lambda term: f"{term.table}-{term.key}")
def test_a_row_fires_on_its_example_and_is_silent_on_its_counter_example(term: Term) -> None:
    assert term.row.get("例句") or term.table == "allowed", "每一行都要有例句"
    assert fires(term, term.row["例句"]), term.row["例句"]
    if term.row.get("反例"):
        assert not fires(term, term.row["反例"]), term.row["反例"]


@pytest.mark.parametrize("table", [table for table, files in term_files({}).items() if files])
def test_a_table_that_ships_has_no_fault_and_is_tidy(table: str) -> None:
    (path,) = term_files({})[table]
    assert faults_of(table, path) == []
    assert tidied(path) == path.read_bytes(), f"draftcheck lexicon tidy {path.name}"


def test_no_expression_of_a_table_takes_more_than_linear_time() -> None:
    long = "截止反应权力制定" * 4000
    started = time.perf_counter()
    for term in TERM_ROWS:
        if term.condition:
            re.search(term.condition, term.key + long)
    assert time.perf_counter() - started < 20
