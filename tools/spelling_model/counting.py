"""Rows of up to five symbols counted in text, pruned, and laid out as the model file has them.

Counts below the top order are Kneser and Ney's: how many different symbols stand before a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from draftcheck.language.spelling.alphabet import SIZE, Alphabet
from draftcheck.language.spelling.counts import coded
from draftcheck.language.spelling.language_model import BITS, ORDER, Array
from draftcheck.language.spelling.symbols import BREAK, RARE, symbols

Keys = npt.NDArray[np.uint64]
Counts = npt.NDArray[np.float64]

_LOWEST = np.uint64(SIZE - 1)


def row_of(lines: Iterable[str], alphabet: Alphabet) -> npt.NDArray[np.int16]:
    """Lines as one row of symbols, a break behind each; no line twice."""
    found: list[int] = []
    for line in dict.fromkeys(lines):
        for symbol, _ in symbols(line):
            number = alphabet.number(symbol) if isinstance(symbol, str) else symbol
            found.append(number if number < SIZE else RARE)
        found.append(BREAK)
    return np.array(found, dtype=np.int16)


def counts_of(
    rows: Mapping[str, npt.NDArray[np.int16]], weights: Mapping[str, int], least: Mapping[int, int]
) -> dict[str, Array]:
    """The counting tables of a model file. `weights`: how often a text of this name counts; `least`: by length of row."""
    raw = {n: _added(rows, weights, n) for n in range(1, ORDER + 1)}
    keys: dict[int, Keys] = {}
    counts: dict[int, Counts] = {}
    totals: dict[int, tuple[Keys, Counts]] = {}
    for n in range(ORDER, 0, -1):
        all_keys, all_counts = raw[n]
        own = all_counts if n == ORDER else _continuations(all_keys, all_counts, raw[n + 1][0], n)
        if n > 1:
            totals[n - 1] = _summed(all_keys >> BITS, own)
        kept = all_counts >= least[n]
        keys[n], counts[n] = all_keys[kept], own[kept]
    every = np.arange(SIZE, dtype=np.uint64)
    counts[1] = _looked_up(every, keys[1], counts[1])
    keys[1] = every
    for n in range(2, ORDER + 1):
        if n > 2:  # what a row goes back to must be there
            low = (np.uint64(1) << (BITS * np.uint64(n - 1))) - np.uint64(1)
            kept = _holds(keys[n - 1], keys[n] >> BITS) & _holds(keys[n - 1], keys[n] & low)
            keys[n], counts[n] = keys[n][kept], counts[n][kept]
        if not len(keys[n]):
            raise ValueError(f"too little text: no row of {n} symbols is left")
    packed: dict[str, Array] = {"count1": coded(counts[1])}
    for n in range(2, ORDER + 1):
        parent = np.searchsorted(keys[n - 1], keys[n] >> BITS)
        children = np.bincount(parent, minlength=len(keys[n - 1]))
        packed[f"children{n}"] = children.astype(np.uint16)
        packed[f"last{n}"] = (keys[n] & _LOWEST).astype(np.uint16)
        packed[f"count{n}"] = coded(counts[n])
        total = _looked_up(keys[n - 1], *totals[n - 1])
        packed[f"total{n - 1}"] = coded(np.where(children > 0, total, 0))
    return packed


def _rows(row: npt.NDArray[np.int16], n: int) -> Keys:
    """The rows of n symbols; none runs across a break."""
    wide = row.astype(np.uint64)
    count = len(wide) - n + 1
    key = np.zeros(count, dtype=np.uint64)
    whole = np.ones(count, dtype=bool)
    for step in range(n):
        part = wide[step : step + count]
        key = (key << BITS) | part
        if 0 < step < n - 1:
            whole &= part != BREAK
    if n == 2:
        whole &= key != 0
    return key[whole]


def _added(rows: Mapping[str, npt.NDArray[np.int16]], weights: Mapping[str, int], n: int) -> tuple[Keys, Counts]:
    parts = [(np.unique(_rows(row, n), return_counts=True), weights.get(name, 1)) for name, row in rows.items()]
    return _summed(
        np.concatenate([keys for (keys, _), _ in parts]),
        np.concatenate([counts * float(weight) for (_, counts), weight in parts]),
    )


def _summed(keys: Keys, counts: Counts) -> tuple[Keys, Counts]:
    order = np.argsort(keys, kind="stable")
    keys, counts = keys[order], counts[order]
    first = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    return keys[first], np.add.reduceat(counts, first)


def _continuations(keys: Keys, counts: Counts, longer: Keys, n: int) -> Counts:
    """How many symbols stand before each row; a row that begins at a break has none and keeps its count."""
    behind = longer & ((np.uint64(1) << (BITS * np.uint64(n))) - np.uint64(1))
    found = np.bincount(np.searchsorted(keys, behind), minlength=len(keys)).astype(np.float64)
    if n > 1:
        found = np.where(keys >> (BITS * np.uint64(n - 1)) == BREAK, counts, found)
    return np.maximum(found, 1)


def _holds(keys: Keys, wanted: Keys) -> npt.NDArray[np.bool_]:
    at = np.searchsorted(keys, wanted)
    at[at == len(keys)] = 0
    held: npt.NDArray[np.bool_] = keys[at] == wanted
    return held


def _looked_up(wanted: Keys, keys: Keys, values: Counts) -> Counts:
    at = np.searchsorted(keys, wanted)
    at[at == len(keys)] = 0
    return np.where(keys[at] == wanted, values[at], 0.0)
