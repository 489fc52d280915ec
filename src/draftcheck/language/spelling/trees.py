"""The ranker: a sum of decision trees over the evidence of an edit, turned into how sure it is (0 to 1)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from .language_model import Array, Floats

_FIRST = 60
"""Trees after which what is hopeless goes no further."""

_HOPELESS = -4.5
"""Sum of the first trees below which no edit ends up anywhere near the lenient threshold."""


class Trees:
    """Trees side by side (`tree` × node): `feature`, `threshold`, `left`, `right`; a leaf points to itself.

    `value` is that of the leaves; `depth` the number of steps after which every tree is at a leaf.
    """

    def __init__(self, tables: Mapping[str, Array]) -> None:
        self._feature = tables["tree_feature"].astype(np.intp)
        self._threshold = tables["tree_threshold"].astype(np.float32)
        self._child = np.stack([tables["tree_left"], tables["tree_right"]], axis=-1).astype(np.intp)
        self._value = tables["tree_value"].astype(np.float32)
        self._depth = int(tables["tree_depth"][0])

    def scores(self, evidence: Floats) -> Floats:
        """How sure each edit is; 0 for those that were given up early."""
        total = self._sum(evidence, 0, _FIRST)
        hopeful = np.flatnonzero(total > _HOPELESS)
        scores = np.zeros(len(evidence), dtype=np.float32)
        rest = self._sum(evidence[hopeful], _FIRST, len(self._feature))
        scores[hopeful] = 1 / (1 + np.exp(-(total[hopeful] + rest)))
        return scores

    def _sum(self, evidence: Floats, first: int, last: int) -> Floats:
        total = np.zeros(len(evidence), dtype=np.float32)
        if not len(evidence):
            return total
        trees = np.arange(first, min(last, len(self._feature)))
        rows = np.arange(len(evidence))[:, None]
        node = np.zeros((len(evidence), len(trees)), dtype=np.intp)
        for _ in range(self._depth):
            above = evidence[rows, self._feature[trees, node]] > self._threshold[trees, node]
            node = self._child[trees, node, above.astype(np.intp)]
        result: npt.NDArray[np.float32] = total + self._value[trees, node].sum(axis=1)
        return result
