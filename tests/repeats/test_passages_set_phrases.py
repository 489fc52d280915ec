"""The shipped table of set phrases, and how it marks a text."""

from __future__ import annotations

from pathlib import Path

from draftcheck.language.passages.normal import normal_form
from draftcheck.language.passages.set_phrases import (
    FILE,
    PHRASE,
    SetPhrases,
    marked_spans,
    phrase_values,
    read_values,
    set_phrases,
)


def test_the_table_is_sorted_small_and_read_whole(root: Path) -> None:
    data = (root / "lexicons" / FILE).read_bytes()
    values = list(read_values(data))
    assert len(data) <= 400_000 and len(data) % 4 == 0
    assert values == sorted(set(values))
    assert len(set_phrases()) == len(values) > 20_000


def test_official_set_phrases_are_marked_and_other_words_are_not() -> None:
    text = "各级各部门要高度重视，加强组织领导，明确责任分工"
    assert all(set_phrases().marked(normal_form(text).text))
    assert not any(set_phrases().marked(normal_form("石板路下面的陶管换成了铸铁管").text))


def test_a_table_of_a_few_marks_their_runs_only() -> None:
    table = SetPhrases(sorted(phrase_values("甲乙丙丁戊己庚辛")))
    marks = table.marked("子丑甲乙丙丁戊己庚辛寅卯")
    assert list(marks) == [0, 0] + [1] * PHRASE + [0, 0]


def test_marks_are_the_same_before_and_after_many_look_ups() -> None:
    text = normal_form("各级各部门要高度重视，加强组织领导。石板路下面的陶管换成了铸铁管。").text
    table = SetPhrases(sorted(set(phrase_values(text)[:6])))
    before = table.marked(text)
    for _ in range(600):
        table.marked(text)
    assert table.marked(text) == before
    assert 1 in before and 0 in before


def test_scraps_between_two_phrases_are_marked() -> None:
    assert list(marked_spans(12, [(0, 3), (6, 9)])) == [1] * 9 + [0] * 3
    assert list(marked_spans(20, [(2, 4), (14, 16)])) == [0] * 2 + [1] * 2 + [0] * 10 + [1] * 2 + [0] * 4
