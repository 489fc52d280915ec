"""Repeats beside rapidfuzz comparing all pairs: a draft against the archive, and five thousand paragraphs in one draft."""

from __future__ import annotations

import time
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from draftcheck.core.passages import PassageIndex, Repeat

from .planted_passages import Planted
from .planted_repeats import OWN, grams_of_all, planted_set
from .repeat_archives import passages
from .rounds import Subject, interleaved
from .shared_runs import comparable
from .tables import Goal

RATIO = 60
ROUNDS = 5
INSIDE = 5_000
_KINDS = ("原样", "改一成", "改三成", "句子换位", "换名换数", "嵌入一句")
_EACH = 60


class Inside(NamedTuple):
    """Paragraphs of one draft, and (number here, number of its source, kind) of what was planted among them."""

    texts: list[str]
    planted: list[tuple[int, int, str]]


class InsideScore(NamedTuple):
    """Pairs that cdist finds at ratio 60 and more, those that were told, seconds of both; planted kinds.

    `own_pairs`: those of which neither text is mostly set phrases.
    """

    pairs: int
    told: int
    own_pairs: int
    own_told: int
    seconds: float
    cdist_seconds: float
    kinds: dict[str, tuple[int, int]]
    missed: list[tuple[str, str, float]]


def against_archive(draft: Sequence[Planted], index: PassageIndex, archive: Sequence[str]) -> tuple[float, float]:
    """Seconds of a search, fingerprinting of the draft included, and of cdist over the same texts."""
    from draftcheck.language.passages.search import search

    texts = [p.text for p in draft]
    held = passages(texts)
    spent = interleaved(
        {
            "雷同": Subject(lambda: search(held, index, lambda stored, source: stored.text), ROUNDS),
            "cdist": Subject(lambda: all_pairs(texts, archive), 1),
        }
    )
    return spent["雷同"].middle, spent["cdist"].middle


def all_pairs(texts: Sequence[str], others: Sequence[str]) -> object:
    """The ratios of all pairs, on one processor; 0 below sixty."""
    from numpy import uint8
    from rapidfuzz import fuzz, process

    return process.cdist(texts, others, scorer=fuzz.ratio, score_cutoff=RATIO, dtype=uint8, workers=1)


def draft_of_many() -> Inside:
    """5,000 real paragraphs of forty characters and more, 360 of them planted copies of others."""
    planted = planted_set(10_000)
    random = Random("inside 2026")
    plants = {kind: [p for draft in planted.drafts for p in draft if p.kind == kind][:_EACH] for kind in _KINDS}
    needed = {p.parts[0].source for group in plants.values() for p in group}
    rest = [n for n, p in enumerate(planted.archive) if len(comparable(p.text)) >= 40 and n not in needed]
    own = sorted([*needed, *random.sample(rest, INSIDE - len(needed) - _EACH * len(_KINDS))])
    items: list[tuple[int, Planted | None]] = [(n, None) for n in own]
    for group in plants.values():
        for p in group:
            items.insert(random.randrange(len(items)), (p.parts[0].source, p))
    where = {source: at for at, (source, p) in enumerate(items) if p is None}
    return Inside(
        [planted.archive[source].text if p is None else p.text for source, p in items],
        [(at, where[source], p.kind) for at, (source, p) in enumerate(items) if p is not None],
    )


def inside_one_draft() -> InsideScore:
    """All pairs at ratio 60 and more against what `repeats_within` tells of the same paragraphs."""
    from draftcheck.language.passages.within import repeats_within

    draft = draft_of_many()
    held = passages(draft.texts)
    repeats_within(held[:600])
    seconds, found = [], []
    for _ in range(3):
        started = time.perf_counter()
        found = repeats_within(held)
        seconds.append(time.perf_counter() - started)
    started = time.perf_counter()
    ratios = all_pairs(draft.texts, draft.texts)
    cdist_seconds = time.perf_counter() - started
    told = {_pair(r) for r in found}
    rows, columns = ratios.nonzero()  # type: ignore[attr-defined]
    pairs = [(int(a), int(b)) for a, b in zip(rows, columns, strict=True) if a < b]
    missed = [
        (draft.texts[a], draft.texts[b], float(ratios[a, b]))  # type: ignore[index]
        for a, b in pairs
        if (a, b) not in told
    ]
    grams = grams_of_all()
    own = {n for n in {n for pair in pairs for n in pair} if grams.own(draft.texts[n]) >= OWN}
    owned = [pair for pair in pairs if own.issuperset(pair)]
    kinds = {}
    for kind in _KINDS:
        those = [(min(a, b), max(a, b)) for a, b, planted in draft.planted if planted == kind]
        kinds[kind] = (len(those), sum(pair in told for pair in those))
    return InsideScore(
        len(pairs),
        len(pairs) - len(missed),
        len(owned),
        sum(pair in told for pair in owned),
        sorted(seconds)[1],
        cdist_seconds,
        kinds,
        missed,
    )


def _pair(r: Repeat) -> tuple[int, int]:
    return min(r.here.number, r.there.number), max(r.here.number, r.there.number)


def inside_goals(score: InsideScore) -> list[Goal]:
    """Limits are upper ones, so shares are given as what is missing."""
    embedded, found = score.kinds["嵌入一句"]
    return [
        Goal("同一文稿 5,000 段 ÷ cdist 所需时间", 1 / 40, score.seconds / score.cdist_seconds),
        Goal("cdist 比值 60 以上、不是套话而漏掉的对", 0.02, 1 - score.own_told / score.own_pairs),
        Goal("嵌入一句而漏掉的", 0.05, 1 - found / embedded),
    ]
