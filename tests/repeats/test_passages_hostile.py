"""Texts that nobody writes: no error, places inside the text, no time lost."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftcheck.core.passages import Passage
from draftcheck.language.passages.matching import confirm
from draftcheck.language.passages.normal import normal_form
from draftcheck.language.passages.within import repeats_within

SIGNS = st.text(st.one_of(st.characters(), st.sampled_from("甲乙丙，。《》“”第三条0１a\0\ud800")), max_size=80)


@settings(max_examples=300, deadline=None)
@given(SIGNS, SIGNS, SIGNS)
def test_any_text(one: str, other: str, more: str) -> None:
    here, there = one + other + more, more + one
    repeat = confirm(Passage(0, here), there, 0, 0)
    if repeat is not None:
        assert 0 <= repeat.here.start < repeat.here.end <= len(here)
        assert 0 <= repeat.there.start < repeat.there.end <= len(there)
        assert 0 <= repeat.score <= 1 and repeat.edits >= 0
        assert all(0 <= start < end <= len(here) for start, end in repeat.figures)
    repeats_within([Passage(0, here), Passage(1, there), Passage(2, here)])


BIG = "".join(chr(random.Random(1).randrange(0x4E00, 0x9000) ^ (n % 64)) for n in range(100_000))
EDITED = "".join("渡" if n % 11 == 5 else letter for n, letter in enumerate(BIG))
PERIOD = "泵站更换了两台机组值班室重新布线"


@pytest.mark.parametrize(
    ("one", "other", "repeated"),
    [
        (BIG, BIG, True),
        (BIG, EDITED, True),
        ("好" * 100_000, "好" * 99_990, None),
        (PERIOD * 6_000, "夜" + PERIOD * 5_990, None),
        ("1234567890" * 10_000, "1" * 100_000, False),
        ("《" * 50_000 + "》" * 50_000, "《" * 100_000, False),
        ("“" * 100_000, "”" * 100_000, False),
        ("第一" * 50_000, "（" * 100_000, None),
        ("1.1,1." * 16_000, "第" * 100_000, None),
    ],
    ids=["the same", "edited", "one sign", "period", "digits", "titles", "quotes", "articles", "numbers"],
)
def test_a_hundred_thousand_characters(one: str, other: str, repeated: bool | None) -> None:
    started = time.process_time()
    repeats = repeats_within([Passage(0, one), Passage(1, other)])
    assert time.process_time() - started < 4
    if repeated is not None:
        assert bool(repeats) is repeated
    assert len(normal_form(one).text) <= len(one)
