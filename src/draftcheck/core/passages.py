"""Repeated passages (雷同): what is compared, what a store of earlier documents answers, what is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from .value import Value

CEILING = 24
"""A fingerprint that stands in more passages than this says nothing: it is a set phrase (套话)."""


class Passage(Value):
    """One comparable paragraph of a draft: its number in the main part, its text as contract.md defines it."""

    number: int
    text: str


class Stored(Value):
    """One passage of an index. `text` is None where the index keeps only fingerprints."""

    id: int
    document: int
    number: int
    text: str | None = None


class Source(Value):
    """A document of an index: where it was when it was added, its SHA-256, its title and date (empty when unknown)."""

    id: int
    path: str
    digest: str
    title: str
    date: str


class Stretch(Value):
    """Characters `start` to `end` (code points) of the paragraph `number` of the main part."""

    number: int
    start: int
    end: int


class Repeat(Value):
    """A stretch that stands, word for word or edited, in another place.

    `score` is the share of characters that are the same, 0 to 1; `edits` how many places differ. `figures` are the
    years, dates, amounts and counts of `here` that stand unchanged `there`: start and end within the paragraph.
    `estimated`: the other text is gone, the score is that of the fingerprints and `there` spans its whole paragraph.
    """

    here: Stretch
    there: Stretch
    document: int  # of the index; -1 for this draft itself
    score: float
    edits: int
    figures: tuple[tuple[int, int], ...] = ()
    estimated: bool = False


class Sighted(Value):
    """A repeat with the document it comes from, and the words there (empty where that document is gone)."""

    repeat: Repeat
    source: Source
    words: str = ""


def none_sighted() -> tuple[Sighted, ...]:
    """What a draft repeats where nothing was asked to compare it with."""
    return ()


class PassageIndex(Protocol):
    """What a search asks of a store of passages; every call is for many at once."""

    def postings(self, prints: Iterable[int]) -> Iterable[tuple[int, int]]:
        """(fingerprint, id of a passage that has it); of one in more than CEILING passages CEILING + 1 of them."""

    def stored(self, ids: Iterable[int]) -> Mapping[int, Stored]:
        """The passages with these ids, with their texts where they are kept."""

    def sources(self, ids: Iterable[int]) -> Mapping[int, Source]:
        """The documents with these ids."""
