"""Consecutive paragraphs that come from one document are one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.passages import Sighted

_GAP = 3  # paragraphs between two of a run: headings and short lines are not compared


def runs(sighted: Iterable[Sighted]) -> Iterator[list[Sighted]]:
    """The runs in the order of the draft. For a stretch with several sources the first, which is the best, counts."""
    run: list[Sighted] = []
    for item in _best(sighted):
        if run and not _continues(run[-1], item):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _best(sighted: Iterable[Sighted]) -> list[Sighted]:
    kept: list[Sighted] = []
    for item in sighted:
        here = item.repeat.here
        if not any(
            known.repeat.here.number == here.number
            and known.repeat.here.start < here.end
            and here.start < known.repeat.here.end
            for known in kept[-4:]
        ):
            kept.append(item)
    return sorted(kept, key=lambda item: (item.repeat.here.number, item.repeat.here.start))


def _continues(last: Sighted, item: Sighted) -> bool:
    here = item.repeat.here.number - last.repeat.here.number
    there = item.repeat.there.number - last.repeat.there.number
    return item.source.id == last.source.id and 0 <= here <= _GAP and 0 <= there <= _GAP
