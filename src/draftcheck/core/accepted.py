"""Findings that a person has looked at and lets stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from .draft import Draft
from .finding import Hit
from .pairing import paired
from .rule import Rule
from .sighting import Sighting, Sightings
from .value import Value


class Accepted(Value):
    """One accepted finding: in which file of the folder, what it said, why it stands, who said so and when."""

    file: str
    sighting: Sighting
    message: str
    reason: str
    who: str
    when: str  # 2026-03-05


def speaks_of(item: Accepted, path: str) -> bool:
    """Whether an entry is about this draft, by its file name."""
    return _comparable(item.file) == _comparable(PurePath(path).name)


def hidden_among(draft: Draft, hits: Sequence[tuple[Rule, Hit]], accepted: Sequence[Accepted]) -> list[int | None]:
    """For each hit the number of the acceptance that hides it, whatever the order of the paragraphs."""
    sightings = Sightings(draft)
    order = sorted(range(len(hits)), key=lambda n: sightings.order(hits[n][1].position))
    present = [sightings.of(*hits[n]) for n in order]
    hidden: list[int | None] = [None] * len(hits)
    for n, number in zip(order, paired([item.sighting for item in accepted], present), strict=True):
        hidden[n] = number
    return hidden


def _comparable(name: str) -> str:
    """macOS gives composed characters in pieces, and a name in another encoding cannot be kept as it is."""
    return unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
