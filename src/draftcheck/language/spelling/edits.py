"""Edits: one, two or three characters from a place on replaced, with what the language model makes of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ...core.value import Value
from .language_model import Floats, Ids, LanguageModel

REACH = 4
"""A character counts for so many that follow it."""

LONGEST = 3
SEEN = REACH + 1
"""Places whose probabilities are kept one by one."""

_LEAST_MARGIN = -5.0


class Unedited(Value):
    """A row of symbols as written: the log probability of each, and how many characters its longest match has."""

    known: Ids
    log: Floats
    order: npt.NDArray[np.int8]


class Edits(Value):
    """Edits side by side: N numbers each, or N rows.

    `place`: of the first character in the row; `length`; `right` (N × 3, -1 behind the end); `alike`, `alike_any`: the
    likeness that all, or any, of the characters share; `gain` (N × 5): by how much each place from the first on gets
    likelier, `gain_beyond` the places after; `total`; `log`, `order` (N × 5): after the edit; `rank` among the edits of
    one length at one place, 0 the best; `margin` to the next, or for the others to the best; `rivals`: how many were tried.
    """

    place: Ids
    length: Ids
    right: Ids
    alike: Ids
    alike_any: Ids
    gain: Floats
    gain_beyond: Floats
    total: Floats
    log: Floats
    order: Ids
    rank: Ids
    margin: Floats
    rivals: Ids


def rated(
    model: LanguageModel, reading: Unedited, place: Ids, right: Ids, alike: Ids, alike_any: Ids, keep: int, least: float
) -> Edits:
    """The best `keep` edits at each place among those that gain more than `least`; `right` is N × length."""
    length = right.shape[1]
    windows = reading.known[place[:, None] + np.arange(-REACH, length + REACH)]
    windows[:, REACH : REACH + length] = right
    log, order = model.log_probabilities(windows)
    log, order = log[:, REACH:], order[:, REACH:]
    gain = log - reading.log[place[:, None] + np.arange(length + REACH)]
    total = gain.sum(axis=1)
    by_place = np.lexsort((-total, place))
    place, total = place[by_place], total[by_place]
    first = np.searchsorted(place, place, side="left")
    rank = np.arange(len(place)) - first
    following = np.append(total[1:], 0)
    following[np.append(place[1:] != place[:-1], True)] = _LEAST_MARGIN
    margin = np.where(rank == 0, total - np.maximum(following, _LEAST_MARGIN), total - total[first])
    kept = (rank < keep) & (total > least)
    chosen = by_place[kept]
    padded = np.full((len(chosen), LONGEST), -1, dtype=np.int64)
    padded[:, :length] = right[chosen]
    return Edits(
        place=place[kept],
        length=np.full(len(chosen), length),
        right=padded,
        alike=alike[chosen],
        alike_any=alike_any[chosen],
        gain=gain[chosen, :SEEN],
        gain_beyond=gain[chosen, SEEN:].sum(axis=1),
        total=total[kept],
        log=log[chosen, :SEEN],
        order=order[chosen, :SEEN],
        rank=rank[kept],
        margin=margin[kept].astype(np.float32),
        rivals=(np.searchsorted(place, place, side="right") - first)[kept],
    )


def together(parts: list[Edits]) -> Edits:
    """All edits in one."""
    return Edits(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))
