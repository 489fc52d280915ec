"""Documents for the tests of the shared store. Run as a program it adds some of them:

    python postgres_samples.py ADDRESS FIRST LAST STEP TOGETHER

each named on standard output once it is stored, TOGETHER at a time in one transaction.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from draftcheck.archive.documents import NewDocument, Printed

PASSAGES, PRINTS = 6, 40


def prints_of(number: int, passage: int) -> tuple[int, ...]:
    """Fingerprints that no other passage of these samples has, spread over all 32 bits."""
    first = (number * PASSAGES + passage) * PRINTS
    return tuple((first + step) * 2654435761 % (1 << 32) for step in range(PRINTS))


def sample(number: int, path: str = "", *, passages: int = PASSAGES) -> NewDocument:
    """A document; the same number has always the same digest."""
    texts = tuple(Printed(at * 2, f"第{number}份文稿第{at}段", prints_of(number, at)) for at in range(passages))
    return NewDocument(path or f"/文稿/{number}.docx", f"{number:064x}", f"通知{number}", "2026-11-30", texts)


def main(address: str, numbers: Iterable[int], together: int) -> None:
    """Adds samples and names each on a line of its own."""
    from draftcheck.archive.store import open_store

    store = open_store(address, create=True)
    wanted = list(numbers)
    for start in range(0, len(wanted), together):
        some = wanted[start : start + together]
        for number, added in zip(some, store.add_many(map(sample, some)), strict=True):
            print(number, added.outcome, flush=True)
    store.close()


if __name__ == "__main__":
    first, last, step, together = map(int, sys.argv[2:])
    main(sys.argv[1], range(first, last, step), together)
