"""What goes into a store of earlier documents, and what the store says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from ..core.passages import Source, Stored
from ..core.value import Value


class Printed(Value):
    """A passage with its fingerprints: unsigned, 32 bits, in any order; the same one twice counts once."""

    number: int
    text: str
    prints: Sequence[int]


class NewDocument(Value):
    """A document to add. `path` is absolute, as the system writes it; `digest` the SHA-256 of the file in hexadecimal.

    `title` and `date` (2026-11-30) are empty when unknown. The texts of the passages are stored only by a store that
    keeps texts. A document without passages is stored too: it need not be read again.
    """

    path: str
    digest: str
    title: str
    date: str
    passages: tuple[Printed, ...]


class Outcome(StrEnum):
    """What became of a document given to a store."""

    ADDED = "added"  # neither its path nor its digest was known
    REPLACED = "replaced"  # another digest stood at its path; that document is gone unless it stands elsewhere too
    MOVED = "moved"  # its digest was known at other paths; it now stands at this one too, and is shown here
    UNCHANGED = "unchanged"  # this digest already stood at this path


class Added(Value):
    """The outcome for one document: its id in the store and how many passages it has there."""

    outcome: Outcome
    document: int
    passages: int


class Stats(Value):
    """What a store holds. `bytes`: on disk, all its files. `texts`: passages whose text is kept.

    `stale`: documents fingerprinted by another version of draftcheck, which no search finds until `rebuild`.
    """

    address: str
    documents: int
    paths: int
    passages: int
    postings: int
    texts: int
    bytes: int
    schema: int
    stale: int = 0


Again = Callable[[Source, Sequence[Stored]], Sequence[Printed] | None]
"""(document, its kept passages, empty where none are kept) → its passages fingerprinted anew; None: they are gone."""


def version_of_prints() -> int:
    """The version of the fingerprints that this draftcheck makes; those of another one match nothing."""
    from ..language.passages.fingerprints import PRINTS

    return PRINTS
