"""Everything that a loaded model can do with texts: find edits, weigh them, take the best, look again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from ...core.value import Value
from .alphabet import Alphabet, Row
from .confusion import Confusion
from .edits import Edits, Unedited, together
from .evidence import Evidence
from .joint_edits import joint_edits
from .language_model import Array, Floats, LanguageModel
from .lexicon_words import LexiconWords
from .single_edits import single_edits
from .symbols import FIRST_CHARACTER

_DOUBTED_TWO, _DOUBTED_THREE = -9.0, -13.0
"""Log probability of two, or of three symbols from a place on below which it is doubted."""

Mask = npt.NDArray[np.bool_]


class Weighed(Value):
    """The edits of a row and the evidence for them."""

    row: Row
    edits: Edits
    evidence: Floats


class Proofreader:
    """The parts of a model put together."""

    def __init__(self, tables: Mapping[str, Array]) -> None:
        self.alphabet = Alphabet(_string(tables["characters"]), _string(tables["others"]))
        self.model = LanguageModel(tables)
        self.confusion = Confusion(tables)
        self.evidence = Evidence(self.model, LexiconWords(tables), self.alphabet)

    def weighed(self, texts: Sequence[str]) -> Weighed | None:
        """All edits worth ranking; None where there are none."""
        row = Row(texts, self.alphabet)
        log, order = self.model.log_probabilities(row.known[None, :])
        reading = Unedited(row.known, log[0], order[0])
        characters = (row.written >= FIRST_CHARACTER) & (row.written < self.confusion.written)
        doubted = characters & _surprising(reading.log)
        single = single_edits(self.model, self.confusion, reading, row.written, doubted)
        joint = joint_edits(self.model, self.confusion, reading, row.written, doubted, characters)
        parts = [part for part in (single, *joint) if part is not None and len(part.place)]
        if not parts:
            return None
        edits = together(parts)
        return Weighed(row, edits, self.evidence.of(edits, reading, row))


def _surprising(log: Floats) -> Mask:
    following = np.append(log, np.zeros(2, dtype=np.float32))
    two = following[:-2] + following[1:-1]
    found: Mask = (two < _DOUBTED_TWO) | (two + following[2:] < _DOUBTED_THREE)
    return found


def _string(codes: Array) -> str:
    return "".join(map(chr, codes.tolist()))
