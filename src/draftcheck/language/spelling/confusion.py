"""Which characters are mistaken for which: by sound, by near sound, by shape, by strokes."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from .language_model import Array, Ids

SAME_TONE, SAME_SOUND, NEAR_SOUND, LIKE_SHAPE, SHARED_PART, FEW_STROKES, LIKE_PICTURE, LISTED_SOUND = (
    1 << bit for bit in range(8)
)
HEARD = SAME_SOUND | NEAR_SOUND
"""What a pinyin keyboard mistakes."""


class Confusion:
    """For each written character those that may have been meant, each with the kinds of likeness (a byte of bits)."""

    def __init__(self, tables: Mapping[str, Array]) -> None:
        self.start: npt.NDArray[np.int32] = tables["meant_start"]
        self.meant: npt.NDArray[np.int16] = tables["meant"]
        self.likeness: npt.NDArray[np.uint8] = tables["likeness"]
        self.written = len(self.start) - 1
        """Numbers from here on have no look-alikes."""

    def of(self, number: int) -> tuple[Ids, npt.NDArray[np.uint8]]:
        """What may have been meant by one written character, and how it is like it."""
        own = slice(int(self.start[number]), int(self.start[number + 1]))
        return self.meant[own], self.likeness[own]

    def of_all(self, numbers: Ids) -> tuple[Ids, Ids]:
        """For many: which of `numbers` (its index), and where in `meant`."""
        counts = self.start[numbers + 1] - self.start[numbers]
        which = np.repeat(np.arange(len(numbers)), counts)
        at = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts) + self.start[numbers][which]
        return which, at
