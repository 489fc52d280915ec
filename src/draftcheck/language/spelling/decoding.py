"""Which edits are made: the surest first, none over another, then a look at the text as it is now, three rounds long.

Where one character is surely wrong, others close by are believed sooner: a hand that slips once in a sentence often
slips twice. What is only likely is looked for after all that is sure has been mended.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ...core.value import Value
from .language_model import Floats
from .proofreader import Proofreader, Weighed
from .thresholds import CLOSE, Thresholds

_ROUNDS = 3
_LEAST_TOTAL = 3.0
"""An edit that gains less has never come near a threshold; half of all gain less."""

Places = npt.NDArray[Any]
Score = Callable[[Floats], Floats]
"""How sure edits are, from the evidence."""


class Mended(Value):
    """One character that was replaced: the text's index, the place in it, the new character, how sure, and whether surely."""

    text: int
    place: int
    right: str
    score: float
    sure: bool


class Look(Value):
    """The edits of some of the texts, how sure they are, and which of the texts each text of the row is."""

    weighed: Weighed
    scores: Floats
    texts: npt.NDArray[Any]


class Decoder:
    """Mends texts; what it has mended stays as it is."""

    def __init__(self, proofreader: Proofreader, score: Score, texts: Sequence[str]) -> None:
        self._proofreader = proofreader
        self._score = score
        self.texts = list(texts)
        self.mended: dict[tuple[int, int], Mended] = {}

    def run(self, thresholds: Thresholds) -> list[Mended]:
        """All that was mended, in order."""
        first = self._look(list(range(len(self.texts))))
        changed = self._rounds(first, thresholds.sure, thresholds.close, sure=True)
        likely = thresholds.likely
        self._rounds(first, likely, likely, sure=False, but=changed)
        self._rounds(self._look(sorted(changed)), likely, likely, sure=False)
        return [self.mended[at] for at in sorted(self.mended)]

    def _look(self, texts: list[int]) -> Look | None:
        weighed = self._proofreader.weighed([self.texts[at] for at in texts]) if texts else None
        if weighed is None:
            return None
        hopeful = weighed.edits.total >= _LEAST_TOTAL
        scores = np.zeros(len(hopeful), dtype=np.float32)
        scores[hopeful] = self._score(weighed.evidence[hopeful])
        return Look(weighed, scores, np.asarray(texts))

    def _rounds(self, look: Look | None, least: float, close: float, sure: bool, but: Collection[int] = ()) -> set[int]:
        """Makes edits and looks again where it did; the texts that changed. Texts in `but` are left as they are."""
        changed: set[int] = set()
        for _ in range(_ROUNDS):
            if look is None:
                break
            now = self._take(look, least, close, sure, but)
            changed |= now
            look = self._look(sorted(now))
        return changed

    def _take(self, look: Look, least: float, close: float, sure: bool, but: Collection[int]) -> set[int]:
        """Makes the edits that are sure enough; the texts that changed."""
        edits, row, scores = look.weighed.edits, look.weighed.row, look.scores
        of, at = look.texts[row.text[edits.place]], row.place[edits.place]
        allowed = ~np.isin(of, list(but))
        taken = allowed & (scores >= least)
        taken |= allowed & (scores >= close) & self._beside(of, at, taken)
        order = np.lexsort((edits.place, -edits.total, -scores))
        changed = set()
        for edit in order[taken[order]].tolist():
            text, first, length = int(of[edit]), int(edits.place[edit]), int(edits.length[edit])
            places = row.place[first : first + length].tolist()
            if any((text, place) in self.mended for place in places):
                continue
            for place, number in zip(places, edits.right[edit].tolist(), strict=False):
                self._mend(Mended(text, place, self._character(number), round(float(scores[edit]), 3), sure))
            changed.add(text)
        return changed

    def _character(self, number: int) -> str:
        return self._proofreader.alphabet.character(number)

    def _mend(self, one: Mended) -> None:
        self.mended[one.text, one.place] = one
        text = self.texts[one.text]
        self.texts[one.text] = text[: one.place] + one.right + text[one.place + 1 :]

    def _beside(self, of: Places, at: Places, taken: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        """Whether an edit stands close to one that is made for sure, now or before."""
        sure = sorted([*zip(of[taken].tolist(), at[taken].tolist(), strict=True), *self.mended])
        found = []
        for text, place in zip(of.tolist(), at.tolist(), strict=True):
            next_one = bisect_left(sure, (text, place - CLOSE))
            found.append(next_one < len(sure) and sure[next_one] <= (text, place + CLOSE))
        return np.array(found, dtype=bool)
