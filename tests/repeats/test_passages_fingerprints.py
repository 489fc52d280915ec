"""Fingerprints: the same for ever, the same in both ways, and shared by texts with nine characters in common."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from draftcheck.language.passages.fingerprints import MANY, PRINTS, RUN, prints_of, prints_of_many, values_of
from draftcheck.language.passages.normal import BARRIER, normal_form

TEXT = "水厂南侧的管廊在汛期之前完成了检修"
FIRST = 3379814907
GOLDEN = [(1552133044, 1), (2216132406, 3), (2598591493, 7), (971651768, 8), (427600511, 11)]


def test_values_never_change_while_the_version_does_not() -> None:
    assert PRINTS == 1
    assert prints_of(normal_form(TEXT)) == GOLDEN
    assert values_of(TEXT[:RUN]) == [FIRST]


def test_a_fingerprint_is_the_value_of_the_run_where_it_stands() -> None:
    values = values_of(TEXT)
    assert len(values) == len(TEXT) - RUN + 1
    assert all(values[place] == value for value, place in prints_of(normal_form(TEXT)))


def test_no_run_crosses_a_barrier() -> None:
    normal = normal_form("甲乙丙丁戊《己庚辛》壬癸子丑寅")
    assert BARRIER in normal.text
    assert prints_of(normal) == []


def test_a_short_piece_has_one_fingerprint() -> None:
    assert len(prints_of(normal_form("甲乙丙丁戊己"))) == 1
    assert len(prints_of(normal_form("甲乙丙丁戊己庚辛壬"))) == 1
    assert prints_of(normal_form("甲乙丙丁戊")) == []


@settings(max_examples=200, deadline=None)
@given(st.text("甲乙丙丁戊己庚辛", min_size=9, max_size=9), *[st.text("子丑寅卯辰巳", max_size=12)] * 4)
def test_nine_characters_in_common_share_a_fingerprint(same: str, a: str, b: str, c: str, d: str) -> None:
    one, other = prints_of(normal_form(a + same + b)), prints_of(normal_form(c + same + d))
    assert {value for value, _ in one} & {value for value, _ in other}


def test_with_numpy_the_same_to_the_bit() -> None:
    made = random.Random(7)
    signs = "甲乙丙丁戊己庚辛壬癸《》“”第三条0 " + "".join(map(chr, range(0x4E00, 0x4F00))) + "𠮷\U0010ffff\ud800"
    texts = ["".join(made.choice(signs) for _ in range(made.randrange(70))) for _ in range(MANY + 400)]
    normals = [normal_form(text) for text in texts] + [normal_form("")]
    many = prints_of_many(normals)
    assert [list(prints) for prints in many] == [
        sorted({value for value, _ in prints_of(normal)}) for normal in normals
    ]
    assert prints_of_many(normals[:20]) == many[:20]


def test_nothing_gives_nothing() -> None:
    assert prints_of_many([]) == []
    assert [list(prints) for prints in prints_of_many([normal_form("")] * (MANY + 1))] == [[]] * (MANY + 1)
