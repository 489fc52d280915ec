"""Edits with their evidence and whether each is right: what the ranker learns from."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from draftcheck.core.value import Value
from draftcheck.language.spelling.edits import LONGEST
from draftcheck.language.spelling.language_model import Floats
from draftcheck.language.spelling.proofreader import Proofreader

from .faults import Pair

_PARTLY = 0.3  # share of sentences with several faults in which some are mended: what a second round sees
_AT_ONCE = 2000  # sentences


class Examples(Value):
    """Evidence (N × columns), whether each edit is right, and the index of its sentence."""

    evidence: Floats
    right: npt.NDArray[np.bool_]
    sentence: npt.NDArray[np.int64]


def rows_in(path: Path) -> list[Pair]:
    """The rows of a development file (id, source, target)."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["source"], row["target"]) for row in rows]


def examples_of(proofreader: Proofreader, pairs: Sequence[Pair], seed: int) -> Examples:
    """All edits that the proofreader proposes for the written sides."""
    dice = random.Random(seed)
    parts = []
    for start in range(0, len(pairs), _AT_ONCE):
        own = pairs[start : start + _AT_ONCE]
        weighed = proofreader.weighed([_partly_mended(pair, dice) for pair in own])
        if weighed is None:
            continue
        row, edits = weighed.row, weighed.edits
        meant = row.written.copy()
        for at in np.flatnonzero((row.text >= 0) & ((row.written >= 12) | (row.written == 3))).tolist():
            meant[at] = proofreader.alphabet.number(own[row.text[at]][1][row.place[at]])
        right = np.ones(len(edits.place), dtype=bool)
        for step in range(LONGEST):
            at = edits.place + step
            right &= (edits.length <= step) | ((meant[at] == edits.right[:, step]) & (row.written[at] != meant[at]))
        parts.append(Examples(weighed.evidence, right, row.text[edits.place].astype(np.int64) + start))
    return Examples(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _partly_mended(pair: Pair, dice: random.Random) -> str:
    written, meant = pair
    wrong = [at for at, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
    if len(wrong) < 2 or dice.random() >= _PARTLY:
        return written
    mended = list(written)
    for at in dice.sample(wrong, dice.randint(1, len(wrong) - 1)):
        mended[at] = meant[at]
    return "".join(mended)
