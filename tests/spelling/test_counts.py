"""From counts to probabilities: counts come back nearly as they were, probabilities add up, what was seen is likelier."""

from __future__ import annotations

import numpy as np
import pytest
import tiny_model
from hypothesis import given
from hypothesis import strategies as st

from draftcheck.language.spelling.alphabet import SIZE, Row
from draftcheck.language.spelling.counts import coded, counted, tables_of
from draftcheck.language.spelling.language_model import LanguageModel
from draftcheck.language.spelling.symbols import symbols

LARGEST = 32 * np.exp(223 / 16)


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    """That of the invented lines."""
    return LanguageModel(dict(tables_of(tiny_model.packed().tables)))


def numbers(text: str) -> list[int]:
    """The symbols of a text."""
    alphabet = tiny_model.alphabet()
    return [alphabet.number(symbol) if isinstance(symbol, str) else symbol for symbol, _ in symbols(text)]


def log_of(model: LanguageModel, text: str) -> float:
    """The log probability of its last symbol."""
    return float(model.log_probabilities(np.array([numbers(text)]))[0][0, -1])


def longest_match(model: LanguageModel, text: str) -> int:
    """How many characters of its end were counted together."""
    return int(model.log_probabilities(np.array([numbers(text)]))[1][0, -1])


@given(st.integers(0, 32))
def test_small_counts_are_exact(count: int) -> None:
    assert counted(coded([count]))[0] == count


@given(st.floats(32, LARGEST))
def test_large_counts_come_back_nearly(count: float) -> None:
    assert counted(coded([count]))[0] == pytest.approx(count, rel=0.07)


def test_counts_beyond_all_stay_the_largest() -> None:
    assert counted(coded([1e12]))[0] == pytest.approx(LARGEST, rel=0.001)


@pytest.mark.parametrize("text", ["", "县", "织", "认真组", "全县认真", "，落实防", "。", "汛", "实整改责"])
def test_probabilities_add_up(model: LanguageModel, text: str) -> None:
    rows = np.array([[*numbers(text), symbol] for symbol in range(SIZE)])
    assert np.exp(model.log_probabilities(rows)[0][:, -1]).sum() == pytest.approx(1, abs=0.05)


@pytest.mark.parametrize(
    ("seen", "unseen"),
    [("组织", "组知"), ("认真组织", "认真组知"), ("防汛", "防县"), ("县水利局", "县水利县"), ("，落实", "，合实"), ("知行", "织行")],
)  # fmt: skip
def test_what_was_seen_is_likelier(model: LanguageModel, seen: str, unseen: str) -> None:
    assert log_of(model, seen) > log_of(model, unseen) + 1


def test_what_is_frequent_is_likelier(model: LanguageModel) -> None:
    assert log_of(model, "组织开展防") > log_of(model, "组织开展植")


def test_a_long_beginning_makes_it_surer(model: LanguageModel) -> None:
    assert log_of(model, "落实防汛预") > log_of(model, "汛预")


@pytest.mark.parametrize(
    ("text", "length"), [("认真组织开", 5), ("县合组织开", 3), ("县织开", 2), ("开县", 1), ("县", 1), ("真组知", 1)]
)
def test_how_long_the_match_is(model: LanguageModel, text: str, length: int) -> None:
    assert longest_match(model, text) == length


def test_rows_do_not_touch_one_another(model: LanguageModel) -> None:
    rows = np.array([numbers("县要认真组"), numbers("落实防汛预"), numbers("县县县县县")])
    together = model.log_probabilities(rows)[0]
    assert np.array_equal(together, np.concatenate([model.log_probabilities(row[None, :])[0] for row in rows]))


def test_pairs_agree_with_rows(model: LanguageModel) -> None:
    left, right = numbers("组织")
    assert model.pair_log(left, right) == pytest.approx(log_of(model, "组织"), abs=1e-4)
    assert model.counted(left, right) and not model.counted(right, left)
    assert model.word_bonus(left, right) > 0 == model.word_bonus(right, left)


def test_what_the_model_does_not_know_is_rare() -> None:
    row = Row(["讯赟县"], tiny_model.alphabet())
    first, second, third = np.flatnonzero(row.text == 0)
    assert row.written[first] == SIZE and row.known[first] == row.known[second] == row.written[second]
    assert row.known[third] == row.written[third] == tiny_model.alphabet().number("县")


def test_the_same_lines_give_the_same_file() -> None:
    before = tiny_model.data()
    for kept in (tiny_model.packed, tiny_model.data):
        kept.cache_clear()
    assert tiny_model.data() == before
