"""A text as symbols: characters, marks, one symbol for a run of digits or letters; each knows its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftcheck.language.spelling.symbols import (
    BREAK,
    CLOSING,
    COLON,
    COMMA,
    DIGITS,
    ENUMERATION,
    FIRST_CHARACTER,
    LETTERS,
    OPENING,
    SIGN,
    symbols,
)

MIXED = st.text(st.sampled_from("县要的。，、：（）“”《》 \t\n\u3000\u200b0１.．aＢ①㈠⼀𠮷😀+%\u0301㍿")) | st.text()


def read(text: str) -> list[int | str]:
    """The symbols without their places."""
    return [symbol for symbol, _ in symbols(text)]


@pytest.mark.parametrize(
    ("marks", "symbol"),
    [("。；！？;!?\n…", BREAK), ("，,", COMMA), ("、", ENUMERATION), ("：:", COLON), ("（(〔【[", OPENING), ("）)〕】]", CLOSING), ("+%—·", SIGN)],
)  # fmt: skip
def test_marks(marks: str, symbol: int) -> None:
    assert [read(f"县{mark}乡") for mark in marks] == [["县", symbol, "乡"]] * len(marks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共30座", ["共", DIGITS, "座"]),
        ("共３０座", ["共", DIGITS, "座"]),
        ("增长3.5个", ["增", "长", DIGITS, "个"]),
        ("增长３．５个", ["增", "长", DIGITS, "个"]),
        ("增长3.5%", ["增", "长", DIGITS, SIGN]),
        ("第①项", ["第", DIGITS, "项"]),
        ("用App报", ["用", LETTERS, "报"]),
        ("用ＡＰＰ报", ["用", LETTERS, "报"]),
        ("5G网", [DIGITS, LETTERS, "网"]),
        ("好。。。好", ["好", BREAK, "好"]),
        ("好，，好", ["好", COMMA, COMMA, "好"]),
        ("𠮷人", ["𠮷", "人"]),
        ("⼈人", ["人", "人"]),
    ],
)
def test_runs(text: str, expected: list[int | str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("passed", [*"“”‘’《》「」\"' \t\u3000\u200b\ufeff\u00a0", "“《", "” “"])
def test_quotation_marks_and_blanks_are_passed_over(passed: str) -> None:
    assert symbols(f"互{passed}联") == [("互", 0), ("联", len(passed) + 1)]


def test_a_run_goes_on_over_what_is_passed_over() -> None:
    assert symbols("共1 000“2”座") == [("共", 0), (DIGITS, 1), ("座", 9)]


def test_places_are_code_points() -> None:
    assert symbols("𠮷😀，２０.５县") == [("𠮷", 0), (SIGN, 1), (COMMA, 2), (DIGITS, 3), ("县", 7)]


def test_nothing_to_read() -> None:
    assert symbols("") == symbols(" \t“”\u3000") == []


@given(MIXED)
def test_places_ascend_inside_the_text(text: str) -> None:
    found = symbols(text)
    places = [place for _, place in found]
    assert all(0 <= place < len(text) for place in places)
    assert all(one < other for one, other in pairwise(places))


@given(MIXED)
def test_every_common_character_is_its_own_symbol(text: str) -> None:
    common = [(char, place) for place, char in enumerate(text) if "\u4e00" <= char <= "\u9fff"]
    assert [one for one in symbols(text) if "\u4e00" <= text[one[1]] <= "\u9fff"] == common
    assert all(isinstance(symbol, str) or 0 <= symbol < FIRST_CHARACTER for symbol in read(text))
