"""The passages of a draft against an index of others: fingerprints, candidates, texts, confirmation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence

from ...core.passages import Passage, PassageIndex, Repeat, Source, Stored, Stretch
from .alike import may_be_wholes
from .candidates import TRIED, USUAL, Candidate, Likely, Usual, likely
from .compared import Compared
from .fingerprints import prints_of
from .matching import repeat_of
from .normal import normal_form

TextOf = Callable[[Stored, Source], str | None]

SHOWN = 3
"""Sources that are given for one stretch; the best is the first."""

READ_AGAIN = 400
"""Documents that are read again for one draft where the index keeps no texts: those that share most."""

_PARTS = 5  # fingerprints from which on a candidate may hold a part of the passage: a sentence has as many
_WORTH_READING = 3
_SURE = 8  # fingerprints that do without the text, when they are
_ESTIMATED = 0.5  # share of a passage's fingerprints in a source whose text is gone


def search(
    passages: Sequence[Passage], index: PassageIndex, text_of: TextOf, *, own: Container[int] = ()
) -> list[Repeat]:
    """What the passages repeat from the documents of an index, in order, the best source of a stretch first.

    `text_of` gives the text of a stored passage that the index itself does not keep, None where it is gone: the score
    is then that of the fingerprints. `own` are documents that are this draft itself.
    """
    normals = [normal_form(passage.text) for passage in passages]
    prints = [prints_of(normal) for normal in normals]
    near = likely(prints, index)
    stored = index.stored(_asked(near))
    sources = index.sources({kept.document for kept in stored.values()})
    texts = _Texts(stored, sources, text_of, _worth_reading(near, stored, own))
    found = []
    for passage, normal, values, known in zip(passages, normals, prints, near, strict=True):
        here = Compared(passage.text, normal)
        here.usual = [(one.start, one.end) for one in known.usual if _is_usual(one, stored, own)]
        there = [c for c in known.candidates if c.id in stored and stored[c.id].document in sources]
        others = [c for c in there if stored[c.id].document not in own]
        found.append(_repeats(here, passage.number, others[:TRIED], texts, len({value for value, _ in values})))
    return _chosen(found)


def _asked(near: Iterable[Likely]) -> set[int]:
    """The passages of an index that one has to know more of."""
    asked: set[int] = set()
    for known in near:
        asked.update(candidate.id for candidate in known.candidates)
        for one in known.usual:
            asked |= one.ids
    return asked


def _is_usual(one: Usual, stored: Mapping[int, Stored], own: Container[int]) -> bool:
    """Whether words stand in USUAL documents other than the draft itself."""
    documents = {stored[number].document for number in one.ids if number in stored}
    return sum(document not in own for document in documents) >= USUAL


class _Texts:
    """The texts of stored passages, each asked for once."""

    def __init__(
        self, stored: Mapping[int, Stored], sources: Mapping[int, Source], text_of: TextOf, readable: Container[int]
    ) -> None:
        self.stored = stored
        self._sources = sources
        self._text_of = text_of
        self._readable = readable
        self._known: dict[int, Compared | None] = {}

    def of(self, candidate: Candidate) -> Compared | None:
        """The text of a candidate; None where it is gone."""
        if candidate.id not in self._known:
            kept = self.stored[candidate.id]
            text = kept.text
            if text is None and kept.document in self._readable:
                text = self._text_of(kept, self._sources[kept.document])
            self._known[candidate.id] = None if text is None else Compared(text)
        return self._known[candidate.id]

    def is_worth(self, candidate: Candidate) -> bool:
        """Whether a candidate is likely enough for what its text costs."""
        return self.stored[candidate.id].text is not None or candidate.shared >= _WORTH_READING


def _worth_reading(near: Sequence[Likely], stored: Mapping[int, Stored], own: Container[int]) -> frozenset[int]:
    """The documents without kept texts that share most with the draft."""
    weights: dict[int, float] = {}
    for known in near:
        for candidate in known.candidates:
            kept = stored.get(candidate.id)
            if (
                kept is not None
                and kept.text is None
                and candidate.shared >= _WORTH_READING
                and kept.document not in own
            ):
                weights[kept.document] = weights.get(kept.document, 0.0) + candidate.weight
    return frozenset(sorted(weights, key=lambda document: (-weights[document], document))[:READ_AGAIN])


def _repeats(here: Compared, number: int, near: Iterable[Candidate], texts: _Texts, prints: int) -> list[Repeat]:
    found = []
    for candidate in near:
        if not texts.is_worth(candidate):
            continue
        kept = texts.stored[candidate.id]
        there = texts.of(candidate)
        parts = candidate.shared >= _PARTS
        if there is None:
            repeat = _estimate(here, number, kept, candidate.shared, prints)
        elif parts or may_be_wholes(here.text, there.text):
            repeat = repeat_of(here, number, there, kept.number, kept.document, parts=parts)
        else:
            continue
        if repeat is not None:
            found.append(repeat)
    return found


def _estimate(here: Compared, number: int, kept: Stored, shared: int, prints: int) -> Repeat | None:
    """A repeat by fingerprints alone."""
    if shared < _SURE or shared < _ESTIMATED * prints:
        return None
    whole = Stretch(number, 0, len(here.text.rstrip()))
    return Repeat(whole, Stretch(kept.number, 0, 0), kept.document, round(shared / prints, 4), 0, (), True)


def _chosen(found: Sequence[Sequence[Repeat]]) -> list[Repeat]:
    """For each stretch the best sources; of equal ones the document from which most of the draft comes."""
    taken = Counter(document for repeats in found for document in {repeat.document for repeat in repeats})
    chosen: list[Repeat] = []
    for repeats in found:
        chosen += _best(sorted(repeats, key=lambda repeat: _rank(repeat, taken)))
    return chosen


def _rank(repeat: Repeat, taken: Mapping[int, int]) -> tuple[float, ...]:
    equal = repeat.score * (repeat.here.end - repeat.here.start)
    return -round(equal / 8), -taken[repeat.document], -equal, repeat.document, repeat.there.number


def _best(ranked: Sequence[Repeat]) -> list[Repeat]:
    """Of sources for the same stretch the first SHOWN."""
    kept: list[Repeat] = []
    for repeat in ranked:
        if sum(_upon(one.here, repeat.here) for one in kept) < SHOWN:
            kept.append(repeat)
    return kept


def _upon(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end
