"""One character replaced by one of its look-alikes, where the text surprises the model."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .confusion import Confusion
from .edits import Edits, Unedited, rated
from .language_model import Ids, LanguageModel

_TRIED = 9
"""Look-alikes of one character that go before the whole model: those that go best with their two neighbours."""

_KEPT = 3
_LEAST_GAIN = 0.3


def single_edits(
    model: LanguageModel, confusion: Confusion, reading: Unedited, written: Ids, doubted: npt.NDArray[np.bool_]
) -> Edits | None:
    """Edits of one character at the doubted places; None where there are no places."""
    places = np.flatnonzero(doubted)
    if not len(places):
        return None
    which, at = confusion.of_all(written[places])
    meant: Ids = confusion.meant[at]
    place: Ids = places[which]
    left, right = reading.known[place - 1], reading.known[place + 1]
    fits = model.counted(left, meant) | model.counted(meant, right)
    which, at, meant, place, left, right = (x[fits] for x in (which, at, meant, place, left, right))
    quick = model.pair_log(left, meant) + model.pair_log(meant, right)
    quick += np.maximum(model.word_bonus(left, meant), model.word_bonus(meant, right))
    order = np.lexsort((-quick, which))
    which = which[order]
    tried = order[np.arange(len(which)) - np.searchsorted(which, which, side="left") < _TRIED]
    alike = confusion.likeness[at[tried]]
    return rated(model, reading, place[tried], meant[tried][:, None], alike, alike, _KEPT, _LEAST_GAIN)
