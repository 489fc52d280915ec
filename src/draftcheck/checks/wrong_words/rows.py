"""What the rows of the two tables of wrong words find, by their class."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, TextFix
from ...core.reading import TermHit
from ...core.reference import Reference

TABLES = ("wrong_words", "confused_words")
_SEVERAL = ("/", "、", "；", "，")


def of_class(
    *classes: str, say: Callable[[str, str], str], safety: Safety, fits: Callable[[str], bool] = bool
) -> Callable[[Draft, Reference], Iterator[Hit]]:
    """A check that tells of the rows of some classes; `fits` chooses among their wrong forms."""

    def check(draft: Draft, reference: Reference) -> Iterator[Hit]:
        for hit in hits(reference, *classes):
            if fits(hit.term.key):
                right = hit.term.right
                fix = None if any(mark in right for mark in _SEVERAL) else TextFix(right, safety)
                yield Hit(hit.paragraph.at(hit.start, hit.end), say(hit.term.key, right), fix)

    return check


def hits(reference: Reference, *classes: str) -> Iterator[TermHit]:
    """Hits of rows of these classes that were right in no year up to the document's own."""
    reading = reference.reading
    for table in TABLES:
        for hit in reading.terms(table):
            row = hit.term.row
            if row.get("类别") in classes and not (row.get("年份") and reading.year < int(row["年份"])):
                yield hit
