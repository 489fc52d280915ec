"""What is only believed for standing close to a sure fault falls with it."""

from __future__ import annotations

import pytest
from shipped_model import engine

from draftcheck.language.spelling.suspicions import Suspicion, supported
from draftcheck.language.spelling.thresholds import Thresholds

THRESHOLDS = Thresholds(sure=0.85, likely=0.6, close=0.35)


def place(start: int, score: float, sure: bool = True, text: int = 0) -> Suspicion:
    """A suspicion of one character."""
    return Suspicion(text, start, start + 1, "知", "织", score, sure)


@pytest.mark.parametrize(
    ("found", "left"),
    [
        ([place(0, 0.9), place(40, 0.4)], [place(0, 0.9), place(40, 0.4)]),
        ([place(0, 0.4), place(40, 0.9)], [place(0, 0.4), place(40, 0.9)]),
        ([place(40, 0.4)], []),
        ([place(40, 0.7)], [place(40, 0.7, sure=False)]),
        ([place(40, 0.7, sure=False)], [place(40, 0.7, sure=False)]),
        ([place(0, 0.9, sure=False), place(40, 0.4)], [place(0, 0.9, sure=False)]),
        ([place(0, 0.9), place(90, 0.4)], [place(0, 0.9)]),
        ([place(0, 0.9), place(40, 0.4, text=1)], [place(0, 0.9)]),
        ([place(0, 0.9), place(60, 0.4), place(61, 0.7)], [place(0, 0.9), place(60, 0.4), place(61, 0.7, sure=False)]),
        ([], []),
    ],
    ids=["before", "behind", "gone", "likely", "doubtful", "doubted", "far", "elsewhere", "edge", "none"],
)
def test_what_leant_on_a_dropped_place_falls(found: list[Suspicion], left: list[Suspicion]) -> None:
    assert supported(found, THRESHOLDS) == left
    assert supported(left, THRESHOLDS) == left


def test_thresholds_of_the_ranker_are_used() -> None:
    own = engine()
    assert 0 < own.thresholds.close < own.thresholds.likely < own.thresholds.sure < 1
    found = own.found(["财政部门要加大智齿力度，落实各项政策。"])
    assert found and all(one.score >= own.thresholds.close for one in found)
    assert supported(found) == supported(found, own.thresholds) == found
