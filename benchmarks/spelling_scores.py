"""How good corrections are, sentence by sentence: a sentence counts when it is right as a whole afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from .spelling_texts import Row

RESAMPLES = 1_000
SEED = 9


class Fix(NamedTuple):
    """What to write in place of some characters of a text."""

    start: int
    end: int
    right: str


class Outcome(Enum):
    """What became of a sentence."""

    CORRECTED = "错句改对"
    SPOILED = "错句改了仍错"
    MISSED = "错句没改"
    ALARM = "对句被改"
    QUIET = "对句没改"


class Interval(NamedTuple):
    """A share in per cent with the bounds of its middle 95 % over the resamples."""

    share: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.share:.1f}（{self.low:.1f}～{self.high:.1f}）"


class Score(NamedTuple):
    """Precision over the sentences changed, recall over those with an error, and their harmonic mean."""

    precision: Interval
    recall: Interval
    f1: Interval


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with the fixes made; of two that overlap, the earlier."""
    pieces, at = [], 0
    for fix in sorted(fixes):
        if fix.start >= at:
            pieces += [text[at : fix.start], fix.right]
            at = fix.end
    return "".join((*pieces, text[at:]))


def outcome(row: Row, fixes: Iterable[Fix]) -> Outcome:
    """What the fixes made of a sentence."""
    after = applied(row.written, fixes)
    if row.written == row.right:
        return Outcome.QUIET if after == row.written else Outcome.ALARM
    if after == row.written:
        return Outcome.MISSED
    return Outcome.CORRECTED if after == row.right else Outcome.SPOILED


def score(outcomes: Sequence[Outcome]) -> Score:
    """With intervals from sentences drawn again with replacement. `outcomes` holds at least one."""
    import numpy as np

    counted = Counter(outcomes)
    counts = np.array([counted[kind] for kind in Outcome], dtype=float)
    drawn = np.random.default_rng(SEED).multinomial(len(outcomes), counts / counts.sum(), RESAMPLES)
    shares = []
    for table in (counts[None, :], drawn.astype(float)):
        corrected, spoiled, missed, alarms, _ = table.T
        changed, wrong = corrected + spoiled + alarms, corrected + spoiled + missed
        shares.append([100 * corrected / np.maximum(changed, 1), 100 * corrected / np.maximum(wrong, 1)])
        # 2PR / (P + R), written so that it is defined without a single correction
        shares[-1].append(200 * corrected / np.maximum(changed + wrong, 1))
    here, again = shares
    bounds = [np.percentile(share, (2.5, 97.5)) for share in again]
    return Score(*(Interval(float(h[0]), *map(float, b)) for h, b in zip(here, bounds, strict=True)))
