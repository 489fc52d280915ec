"""Sentences mended right and sentences mended wrongly: how good an engine is."""

from __future__ import annotations

import random
from collections.abc import Sequence

from draftcheck.core.value import Value

from .faults import Pair

_RESAMPLES = 1000
_SEED = 5


class Score(Value):
    """Per cent: of the changed sentences that are now right, of the faulty ones that are, their harmonic mean; and its
    95 % interval."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.precision:.1f} / {self.recall:.1f} / {self.f1:.1f}（{self.low:.1f}–{self.high:.1f}）"


def score_of(pairs: Sequence[Pair], mended: Sequence[str]) -> Score:
    """`mended`: what the engine made of the written sides."""
    marks = [
        (now == meant and written != meant, now != written, written != meant)
        for (written, meant), now in zip(pairs, mended, strict=True)
    ]
    dice = random.Random(_SEED)
    again = sorted(_figures(dice.choices(marks, k=len(marks)))[2] for _ in range(_RESAMPLES))
    return Score(*_figures(marks), again[int(0.025 * _RESAMPLES)], again[int(0.975 * _RESAMPLES)])


def _figures(marks: Sequence[tuple[bool, bool, bool]]) -> tuple[float, float, float]:
    right = sum(mark[0] for mark in marks)
    precision = right / max(1, sum(mark[1] for mark in marks))
    recall = right / max(1, sum(mark[2] for mark in marks))
    return 100 * precision, 100 * recall, 200 * precision * recall / max(1e-9, precision + recall)
