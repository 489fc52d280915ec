"""How likely official text is to go on with a character: counts of up to five characters, smoothed after Kneser and Ney.

Probabilities are kept as one byte each: 12 steps to a factor of e (`step`), 24 for the weight of what falls back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from .alphabet import SIZE

ORDER = 5
BITS = np.uint64(12)
STEPS = 12
"""Steps of a stored log probability to one unit of the natural logarithm."""
WEIGHT_STEPS = 24

Array = npt.NDArray[Any]
Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[Any]

_PROBABILITY = np.exp(-np.arange(256, dtype=np.float32) / STEPS)
_WEIGHT = np.exp(-np.arange(256, dtype=np.float32) / WEIGHT_STEPS)


class LanguageModel:
    """The tables of a model.

    `pairs` (4096 × 4096): the probability of a character after one other, as steps; `pair_weights` likewise: the
    weight of falling back behind two characters; `near`: bit 7 where the pair was counted, the lower bits say how much
    a word of the dictionary it is. `keys[n]`: counted rows of n characters, ascending; `shares[n]`, `weights[n]`:
    their own part of the probability, and the weight of falling back behind them.
    """

    def __init__(self, tables: Mapping[str, Array]) -> None:
        self.alone: Floats = tables["alone"].astype(np.float32)
        self.log_alone: Floats = np.log(self.alone)
        self.pairs: npt.NDArray[np.uint8] = tables["pairs"]
        self.pair_weights: npt.NDArray[np.uint8] = tables["pair_weights"]
        self.near: npt.NDArray[np.uint8] = tables["near"]
        self.keys = {n: tables[f"keys{n}"] for n in range(3, ORDER + 1)}
        self.shares = {n: tables[f"shares{n}"] for n in range(3, ORDER + 1)}
        self.weights = {n: tables[f"weights{n}"] for n in range(3, ORDER)}

    def counted(self, left: Ids, right: Ids) -> npt.NDArray[np.bool_]:
        """Whether official text or the dictionary has the two characters side by side."""
        found: npt.NDArray[np.bool_] = self.near[left, right] > 0
        return found

    def word_bonus(self, left: Ids, right: Ids) -> Floats:
        """How much of a word two characters make, in units of the natural logarithm."""
        return (self.near[left, right] & np.uint8(0x7F)).astype(np.float32) * np.float32(0.0625)

    def pair_log(self, left: Ids, right: Ids) -> Floats:
        """Log probability of `right` directly after `left`."""
        return self.pairs[left, right].astype(np.float32) * np.float32(-1 / STEPS)

    def log_probabilities(self, rows: Ids) -> tuple[Floats, npt.NDArray[np.int8]]:
        """For rows of symbols (N × L): the log probability of each, and how many characters the longest match had.

        A row is read from its own left edge; what stands before it is not known.
        """
        left, right = rows[:, :-1], rows[:, 1:]
        pair = left.astype(np.int32) * SIZE + right
        probability = np.empty(rows.shape, dtype=np.float32)
        probability[:, 0] = self.alone[rows[:, 0]]
        probability[:, 1:] = _PROBABILITY[self.pairs.ravel()[pair]]
        held = np.zeros(rows.shape, dtype=bool)
        held[:, 1:] = self.near.ravel()[pair] > 127
        weight = np.ones(rows.shape, dtype=np.float32)
        weight[:, 1:] = _WEIGHT[self.pair_weights.ravel()[pair]]
        order = np.where(held, 2, 1).astype(np.int8)
        wide = rows.astype(np.uint64)
        key = wide.copy()
        key[:, 1:] |= wide[:, :-1] << BITS
        for n in range(3, ORDER + 1):
            key[:, n - 1 :] |= wide[:, : -(n - 1)] << (BITS * np.uint64(n - 1))
            may = np.zeros(rows.shape, dtype=bool)
            may[:, n - 1 :] = held[:, n - 1 :] & held[:, n - 2 : -1]
            at = np.flatnonzero(may)
            wanted = key.ravel()[at]
            keys = self.keys[n]
            found = np.searchsorted(keys, wanted)
            found[found == len(keys)] = 0
            hit = keys[found] == wanted
            at_hit, found = at[hit], found[hit]
            # fall back from every row that is a known beginning, counted or not
            probability[:, 1:] *= weight[:, :-1]
            probability.ravel()[at_hit] += _PROBABILITY[self.shares[n][found]]
            order.ravel()[at_hit] = n
            held = np.zeros(rows.shape, dtype=bool)
            held.ravel()[at_hit] = True
            if n < ORDER:
                weight = np.ones(rows.shape, dtype=np.float32)
                weight.ravel()[at_hit] = _WEIGHT[self.weights[n][found]]
        return np.log(probability), order
