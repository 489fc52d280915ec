"""The engine's door: texts in, what looks miswritten in them out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ...core.value import Value
from .thresholds import CLOSE, Thresholds

if TYPE_CHECKING:
    from .decoding import Mended
    from .proofreader import Proofreader
    from .trees import Trees

FOLDER = "lexicons"
MODEL, RANKER = "spelling_counts.bin", "spelling_ranker.bin"

_AT_ONCE = 12_000
"""Code points that go through the engine together: enough for its speed, few enough for its memory."""

_REMEMBERED = 1_000_000
"""Code points of texts that have been read; beyond, it begins anew."""


class Suspicion(Value):
    """One place of a text that looks miswritten.

    `text`: the index of the text; `start`, `end`: code points; `wrong` stands there, `right` is as long. `score`: how
    sure, 0 to 1; `sure`: at or above the threshold for a warning.
    """

    text: int
    start: int
    end: int
    wrong: str
    right: str
    score: float
    sure: bool


class Engine:
    """A loaded model. What it finds in a text does not depend on the texts beside it, so the same text is read once."""

    def __init__(self, proofreader: Proofreader, trees: Trees, thresholds: Thresholds) -> None:
        self.thresholds = thresholds
        self._proofreader = proofreader
        self._trees = trees
        self._read: dict[str, list[Suspicion]] = {}
        self._size = 0

    def found(self, texts: Sequence[str]) -> list[Suspicion]:
        """All places at or above the threshold for a doubt, in order."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._read]
        if self._size + sum(map(len, fresh)) > _REMEMBERED:
            self._read.clear()
            self._size, fresh = 0, list(dict.fromkeys(texts))
        found = self._look(fresh)
        self._read.update({text: [] for text in fresh})
        self._size += sum(map(len, fresh))
        for one in found:
            self._read[fresh[one.text]].append(one)
        return [one._replace(text=at) for at, text in enumerate(texts) for one in self._read[text]]

    def _look(self, texts: Sequence[str]) -> list[Suspicion]:
        from .decoding import Decoder

        found: list[Suspicion] = []
        for pieces in _batches(texts):
            decoder = Decoder(self._proofreader, self._trees.scores, [piece.text for piece in pieces])
            found += [_placed(one, pieces[one.text], texts) for one in decoder.run(self.thresholds)]
        return list(_joined(sorted(found)))


def suspicions(texts: Sequence[str]) -> list[Suspicion]:
    """All places at or above the threshold for a doubt, in order. Loads the model on first use.

    Raises DamagedFile when the model's file is not what it was, OSError.
    """
    return _engine().found(texts)


def model_fault() -> str | None:
    """The name of a model file that is missing or not as it was made; None when both are sound."""
    from ...data.folders import shipped
    from .packed_file import read

    for name in (MODEL, RANKER):
        try:
            facts = read(shipped(FOLDER) / name).facts
        except (OSError, ValueError):
            return name
        if (name == RANKER) != ("sure" in facts):
            return name
    return None


def supported(found: Sequence[Suspicion], thresholds: Thresholds | None = None) -> list[Suspicion]:
    """What is left when guards have dropped some: no surer for standing close to a place that is no longer sure."""
    least = thresholds or _engine().thresholds
    surest = [one for one in found if one.sure and one.score >= least.sure]
    anchors = [(one.text, place) for one in surest for place in range(one.start, one.end)]
    told = []
    for one in found:
        if one.sure and one.score < least.sure:
            at = bisect_left(anchors, (one.text, one.start - CLOSE))
            if at == len(anchors) or anchors[at] > (one.text, one.end - 1 + CLOSE):
                if one.score < least.likely:
                    continue
                one = one._replace(sure=False)
        told.append(one)
    return told


class Piece(Value):
    """A stretch of one of the texts."""

    of: int
    start: int
    text: str


@lru_cache(maxsize=1)
def _engine() -> Engine:
    from ...data.folders import shipped
    from .evidence import COLUMNS
    from .packed_file import DamagedFile, read
    from .proofreader import Proofreader
    from .trees import Trees
    from .unpacked import mapped

    ranker = read(shipped(FOLDER) / RANKER)
    if ranker.facts["columns"] != COLUMNS:
        raise DamagedFile(RANKER)
    facts = {name: float(str(ranker.facts[name])) for name in Thresholds._fields}
    return Engine(Proofreader(mapped(shipped(FOLDER) / MODEL)), Trees(ranker.tables), Thresholds(**facts))


def _batches(texts: Sequence[str]) -> Iterator[list[Piece]]:
    """Pieces of about _AT_ONCE code points together; a longer text is cut behind a sentence, or where it must."""
    batch: list[Piece] = []
    size = 0
    for at, text in enumerate(texts):
        start = 0
        while start < len(text):
            end = min(len(text), start + _AT_ONCE)
            if end < len(text):
                end = max(text.rfind("。", start, end), text.rfind("，", start, end), start + _AT_ONCE // 2) + 1
            if batch and size + end - start > _AT_ONCE:
                yield batch
                batch, size = [], 0
            batch.append(Piece(at, start, text[start:end]))
            size += end - start
            start = end
    if batch:
        yield batch


def _placed(one: Mended, piece: Piece, texts: Sequence[str]) -> Suspicion:
    at = piece.start + one.place
    return Suspicion(piece.of, at, at + 1, texts[piece.of][at], one.right, one.score, one.sure)


def _joined(found: list[Suspicion]) -> Iterator[Suspicion]:
    """Neighbouring places that are as sure made one: a word that was mistyped as a whole."""
    last: Suspicion | None = None
    for one in found:
        if last is not None and (last.text, last.end, last.sure) == (one.text, one.start, one.sure):
            score = max(last.score, one.score)
            last = last._replace(end=one.end, wrong=last.wrong + one.wrong, right=last.right + one.right, score=score)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
