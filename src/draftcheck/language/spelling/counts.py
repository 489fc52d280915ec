"""From the counts that the model file holds to the tables that the engine looks up.

A row of n characters is stored as its last character beside the row of n - 1 that it continues; counts above 32 in
steps of 6 %. Smoothing is Kneser and Ney's as Chen and Goodman (1998) modify it, with fixed discounts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

from .alphabet import SIZE
from .language_model import BITS, ORDER, STEPS, WEIGHT_STEPS, Array, Floats
from .lexicon_words import LONGEST
from .lexicon_words import STEPS as WORD_STEPS

DISCOUNTS = (0.7, 1.05, 1.35)
"""Taken off rows counted once, twice, more often."""

_EXACT = 32
_FINE = 16  # steps to a factor of e
_ROWS = 128
_LIKELY, _MOST, _BONUS, _BONUS_STEPS = 19, 7, 0.6, 16
"""The bonus of a word: 0.6 of what its log probability exceeds -19 by, at most 4.2, in steps of a sixteenth."""


def coded(counts: npt.ArrayLike) -> npt.NDArray[np.uint8]:
    """Counts as bytes: exact up to 32, then by steps of 6 %."""
    values = np.asarray(counts, dtype=np.float64)
    steps = _EXACT + np.rint(np.log(np.maximum(values, 1) / _EXACT) * _FINE)
    return np.where(values <= _EXACT, np.rint(values), np.minimum(steps, 255)).astype(np.uint8)


def counted(codes: Array) -> Floats:
    """Counts of such bytes."""
    values = np.arange(256, dtype=np.float32)
    values[_EXACT:] = _EXACT * np.exp((values[_EXACT:] - _EXACT) / _FINE)
    found: Floats = values[codes]
    return found


def tables_of(packed: Mapping[str, Array]) -> Iterator[tuple[str, Array]]:
    """The tables of a LanguageModel, a LexiconWords and a Confusion from those of the model file, one after the other."""
    for name in ("characters", "others", "likeness"):
        yield name, packed[name]
    alone = _alone(packed)
    yield "alone", alone.astype(np.float32)
    keys = np.arange(SIZE, dtype=np.uint64)
    for n in range(2, ORDER + 1):
        parent = np.repeat(np.arange(len(keys), dtype=np.int32), packed[f"children{n}"])
        shares = _shares(packed, n, parent)
        weights = np.clip(1 - np.bincount(parent, weights=shares, minlength=len(keys)), 1e-4, 1).astype(np.float32)
        if n == 3:
            yield "pair_weights", _dense(keys, _steps(weights, WEIGHT_STEPS))
        elif n > 3:
            yield f"weights{n - 1}", _steps(weights, WEIGHT_STEPS)
        keys = (keys[parent] << BITS) | packed[f"last{n}"].astype(np.uint64)
        if n == 2:
            yield "pairs", _pairs(keys, shares, weights, alone)
            yield "near", _near(keys, packed)
        else:
            yield f"keys{n}", keys
            yield f"shares{n}", _steps(shares, STEPS)
    for n in range(1, LONGEST + 1):
        yield f"words{n}", np.cumsum(packed[f"word_steps{n}"], dtype=np.uint64)
        yield f"word_logs{n}", packed[f"word_logs{n}"]
    yield "meant_start", np.append(0, np.cumsum(packed["meant_counts"], dtype=np.int64)).astype(np.int32)
    yield "meant", packed["meant"].astype(np.int16)


def _alone(packed: Mapping[str, Array]) -> Floats:
    values = counted(packed["count1"]) + 0.05
    result: Floats = (values / values.sum()).astype(np.float32)
    return result


def _shares(packed: Mapping[str, Array], n: int, parent: Array) -> Floats:
    """What each row's own count gives it behind its beginning."""
    counts = counted(packed[f"count{n}"])
    once, twice, more = DISCOUNTS
    shares = counts - np.where(counts < 1.5, once, np.where(counts < 2.5, twice, more)).astype(np.float32)
    shares /= np.maximum(counted(packed[f"total{n - 1}"]), 1)[parent]
    return shares


def _steps(values: Floats, steps: int) -> npt.NDArray[np.uint8]:
    found: npt.NDArray[np.uint8] = np.minimum(np.rint(-np.log(values) * steps), 255).astype(np.uint8)
    return found


def _dense(keys: npt.NDArray[np.uint64], values: Array) -> Array:
    table = np.zeros(SIZE * SIZE, dtype=values.dtype)
    table[keys.astype(np.int64)] = values
    return table.reshape(SIZE, SIZE)


def _pairs(keys: npt.NDArray[np.uint64], shares: Floats, weights: Floats, alone: Floats) -> Array:
    """Log probabilities of all pairs, some rows at a time for the sake of memory."""
    pairs = np.empty((SIZE, SIZE), dtype=np.uint8)
    for start in range(0, SIZE, _ROWS):
        smooth = weights[start : start + _ROWS, None] * alone[None, :]
        first, last = np.searchsorted(keys, np.array([start, start + _ROWS], dtype=np.uint64) << BITS)
        smooth.ravel()[keys[first:last].astype(np.int64) - start * SIZE] += shares[first:last]
        pairs[start : start + _ROWS] = _steps(smooth, STEPS)
    return pairs


def _near(keys: npt.NDArray[np.uint64], packed: Mapping[str, Array]) -> Array:
    """Which pairs were counted, and how much of a word each is."""
    near = np.zeros(SIZE * SIZE, dtype=np.uint8)
    near[keys.astype(np.int64)] = 128
    words = np.cumsum(packed["word_steps2"], dtype=np.int64)
    likely = np.clip(_LIKELY - packed["word_logs2"] / np.float32(WORD_STEPS), 0, _MOST)
    near[words] |= np.rint(likely * _BONUS * _BONUS_STEPS).astype(np.uint8)
    return near.reshape(SIZE, SIZE)
