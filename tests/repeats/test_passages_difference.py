"""The difference of two stretches for people."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftcheck.language.passages.difference import DELETED, INSERTED, SAME, difference


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("检修完成", "检修完成", [(SAME, "检修完成")]),
        ("检修完成", "", [(DELETED, "检修完成")]),
        ("", "检修完成", [(INSERTED, "检修完成")]),
        ("", "", []),
        (
            "泵站更换了机组",
            "泵站检修了机组",
            [(SAME, "泵站"), (DELETED, "更换"), (INSERTED, "检修"), (SAME, "了机组")],
        ),
    ],
)
def test_difference(before: str, now: str, expected: list[tuple[str, str]]) -> None:
    assert difference(before, now) == expected


TEXTS = st.text(st.sampled_from("泵站更换了机组检修，。0年\ud800𠮷 a"), max_size=30)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_both_texts_can_be_put_together_again(before: str, now: str) -> None:
    parts = difference(before, now)
    assert "".join(words for kind, words in parts if kind != INSERTED) == before
    assert "".join(words for kind, words in parts if kind != DELETED) == now
    assert all(words for _, words in parts)
