"""Two or three neighbouring characters replaced together: a word typed for another of the same sound."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .confusion import HEARD, Confusion
from .edits import Edits, Unedited, rated
from .language_model import Ids, LanguageModel

_TRIED_TWO, _TRIED_THREE, _BEGINNINGS = 18, 12, 80
_KEPT_TWO, _KEPT_THREE = 2, 1
_LEAST_TWO, _LEAST_THREE = 1.5, 4.0
_SHARE, _ANYWAY = 8, 60
"""Of so many symbols one place, and so many places anyway, are looked at: prose has fewer, and random text would take
minutes."""

Mask = npt.NDArray[np.bool_]


def joint_edits(
    model: LanguageModel, confusion: Confusion, reading: Unedited, written: Ids, doubted: Mask, characters: Mask
) -> list[Edits]:
    """Edits of two and three characters that begin at doubted places."""
    log = np.append(reading.log, np.zeros(3, dtype=np.float32))
    size = len(written)
    next_one = log[1 : size + 1]
    two = log[:size] + next_one
    three = two + log[2 : size + 2]
    four = three + log[3 : size + 3]
    pair = doubted & _shifted(characters, 1)
    sure = pair & (log[:size] < -5) & (next_one < -4.5) & (two < -13)
    maybe = pair & ~sure & ((two < -10) | (three < -14.5))
    triple = pair & _shifted(characters, 2) & (four < -19) & (three < -14)
    pairs: list[Ids] = []
    triples: list[Ids] = []
    places = np.flatnonzero(sure | maybe | triple)
    most = size // _SHARE + _ANYWAY
    if len(places) > most:  # no prose
        places = np.sort(places[np.argpartition(three[places], most)[:most]])
    for place in places.tolist():
        if sure[place] or maybe[place]:
            pairs.append(_pairs(model, confusion, reading.known, written, place, heard=not sure[place]))
        if triple[place]:
            triples.append(_triples(model, confusion, reading.known, written, place))
    found = []
    for parts, length, keep, least in ((pairs, 2, _KEPT_TWO, _LEAST_TWO), (triples, 3, _KEPT_THREE, _LEAST_THREE)):
        if parts:
            rows = np.concatenate(parts)
            right, alike, alike_any = rows[:, 1 : 1 + length], rows[:, 1 + length], rows[:, 2 + length]
            found.append(rated(model, reading, rows[:, 0], right, alike, alike_any, keep, least))
    return found


def _shifted(mask: Mask, by: int) -> Mask:
    """Whether the symbol `by` places on is one."""
    return np.append(mask[by:], np.zeros(by, dtype=bool))


def _choices(confusion: Confusion, number: int, heard: bool) -> tuple[Ids, Ids]:
    meant, likeness = confusion.of(number)
    if heard:
        fits = (likeness & HEARD) > 0
        meant, likeness = meant[fits], likeness[fits]
    return meant, likeness


def _best(quick: npt.NDArray[np.float32], most: int) -> Ids:
    return np.argpartition(-quick, most)[:most] if len(quick) > most else np.arange(len(quick))


def _pairs(model: LanguageModel, confusion: Confusion, known: Ids, written: Ids, place: int, heard: bool) -> Ids:
    """Rows: place, two characters, likeness of both, likeness of any."""
    first, like_first = _choices(confusion, int(written[place]), heard)
    second, like_second = _choices(confusion, int(written[place + 1]), heard)
    one, two = np.nonzero(model.counted(first[:, None], second[None, :]))
    a, b = first[one], second[two]
    quick = model.pair_log(known[place - 1], a) + model.pair_log(a, b) + model.pair_log(b, known[place + 2])
    best = _best(quick + model.word_bonus(a, b), _TRIED_TWO)
    x, y = like_first[one[best]], like_second[two[best]]
    return np.stack([np.full(len(best), place), a[best], b[best], x & y, x | y], axis=1)


def _triples(model: LanguageModel, confusion: Confusion, known: Ids, written: Ids, place: int) -> Ids:
    """Rows: place, three characters, likeness of all, likeness of any."""
    (first, like_first), (second, like_second), (third, like_third) = (
        _choices(confusion, int(written[place + step]), heard=True) for step in range(3)
    )
    one, two = np.nonzero(model.counted(first[:, None], second[None, :]))
    quick = model.pair_log(known[place - 1], first[one]) + model.pair_log(first[one], second[two])
    quick = quick + model.word_bonus(first[one], second[two])
    best = _best(quick, _BEGINNINGS)
    one, two, quick = one[best], two[best], quick[best]
    begun, three = np.nonzero(model.counted(second[two][:, None], third[None, :]))
    one, two = one[begun], two[begun]
    b, c = second[two], third[three]
    quick = quick[begun] + model.pair_log(b, c) + model.word_bonus(b, c) + model.pair_log(c, known[place + 3])
    best = _best(quick, _TRIED_THREE)
    one, two, three = one[best], two[best], three[best]
    x, y, z = like_first[one], like_second[two], like_third[three]
    columns = [np.full(len(best), place), first[one], second[two], third[three], x & y & z, x | y | z]
    return np.stack(columns, axis=1)
