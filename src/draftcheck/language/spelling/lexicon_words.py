"""How well a stretch of symbols can be cut into words of the dictionary."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .language_model import BITS, Array, Floats, Ids
from .symbols import FIRST_CHARACTER

LONGEST = 5
STEPS = 10
"""Steps of a stored log probability to one unit of the natural logarithm."""

_UNKNOWN = -19.0
"""Log probability of a character that is no word."""

Table = dict[int, Floats]


class LexiconWords:
    """Words of one to five characters with their log probabilities: jieba's dictionary, weighted by official text."""

    def __init__(self, tables: Mapping[str, Array]) -> None:
        self._keys = {n: tables[f"words{n}"] for n in range(1, LONGEST + 1)}
        self._logs = {n: tables[f"word_logs{n}"] for n in range(1, LONGEST + 1)}

    def table(self, rows: Ids) -> Table:
        """For rows (N × L): length n → log probability of the word of n characters from each place on, -inf for none."""
        wide = rows.astype(np.uint64)
        key = wide
        found: Table = {}
        for n in range(1, LONGEST + 1):
            if n > 1:
                key = (key[:, :-1] << BITS) | wide[:, n - 1 :]
            keys = self._keys[n]
            flat = key.ravel()
            at = np.searchsorted(keys, flat)
            at[at == len(keys)] = 0
            logs = self._logs[n][at].astype(np.float32) * np.float32(-1 / STEPS)
            none = np.float32(_UNKNOWN if n == 1 else -np.inf)
            found[n] = np.where(keys[at] == flat, logs, none).reshape(key.shape)
        return found


def best_cut(rows: Ids, table: Table) -> Floats:
    """The log probability of the best way to cut each row into words; marks cost nothing."""
    count, length = rows.shape
    best = np.zeros((count, length + 1), dtype=np.float32)
    for end in range(1, length + 1):
        value = best[:, end - 1] + np.where(rows[:, end - 1] < FIRST_CHARACTER, 0, table[1][:, end - 1])
        for n in range(2, min(LONGEST, end) + 1):
            value = np.maximum(value, best[:, end - n] + table[n][:, end - n])
        best[:, end] = value
    result: Floats = best[:, length]
    return result


def longest_word(table: Table, column: int) -> tuple[Floats, Floats]:
    """The longest word over a column: its length and log probability; among equals the likeliest."""
    length = np.ones(len(table[1]), dtype=np.float32)
    logs = table[1][:, column].copy()
    for n in range(2, LONGEST + 1):
        for start in range(max(0, column + 1 - n), min(column + 1, table[n].shape[1])):
            value = table[n][:, start]
            better = np.isfinite(value) & ((length < n) | (value > logs))
            length[better] = n
            logs[better] = value[better]
    return length, logs
