"""The archive of earlier documents in one file: what a query costs as it grows, what adding costs, how large it is.

`python -m benchmarks.archive` grows a store of invented paragraphs to a million and on; `--quick` to a tenth of that.
A query is everything between the passages of a draft and what they repeat: fingerprints, look-up, candidates,
confirmation by characters. The old texts are in memory; reading old files again is not in it.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from time import perf_counter

from draftcheck.archive.documents import NewDocument
from draftcheck.archive.from_draft import printed
from draftcheck.archive.store import ArchiveStore, open_store
from draftcheck.core.passages import Passage, Source, Stored
from draftcheck.language.passages.fingerprints import prints_of_many
from draftcheck.language.passages.normal import normal_form
from draftcheck.language.passages.search import search

from .random_text import Prose, dictionary_words
from .rounds import Subject, interleaved
from .tables import Goal, goals_table, table

SMALL, LARGE, BEYOND = 100_000, 1_000_000, 200_000
ROUNDS = 9
IN_DOCUMENT = 40  # passages
DRAFT = 1_000  # passages of a draft of 100 pages
_COPIED = 5  # every so many-th passage of the draft stands in the archive, edited in one place
_SOURCES = 20  # documents it was put together from
_BATCH = 50  # documents made before their adding is timed
_SINGLES = 5  # of them that are added one by one


@cache
def _words() -> list[str]:
    return dictionary_words()


@cache
def paragraphs(document: int) -> tuple[str, ...]:
    """What an invented document says; the same whenever it is asked."""
    prose = Prose.__new__(Prose)
    prose.random, prose.words = Random(f"archive {document}"), _words()
    return tuple(prose.paragraph() for _ in range(IN_DOCUMENT))


def documents(first: int, count: int) -> list[NewDocument]:
    """So many of them as they go into a store."""
    numbers = range(first, first + count)
    texts = [Passage(at, text) for n in numbers for at, text in enumerate(paragraphs.__wrapped__(n))]
    made = printed(texts)
    return [
        NewDocument(f"/旧稿/{n}.docx", f"{n:064x}", str(n), "", made[at : at + IN_DOCUMENT])
        for n, at in zip(numbers, range(0, len(made), IN_DOCUMENT), strict=True)
    ]


def draft(archived: int) -> list[Passage]:
    """A hundred pages, of which a fifth stands edited in documents among the first `archived` passages."""
    random = Random("draft")
    sources = random.sample(range(archived // IN_DOCUMENT), _SOURCES)
    fresh = iter([text for n in range(DRAFT // IN_DOCUMENT) for text in paragraphs(-1 - n)])
    found = []
    for number in range(DRAFT):
        text = next(fresh)
        if number % _COPIED == 0:
            old = paragraphs(random.choice(sources))[random.randrange(IN_DOCUMENT)]
            text = old[: len(old) // 2] + "也就是" + old[len(old) // 2 :]
        found.append(Passage(number, text))
    return found


class Growth:
    """A store that grows, and what was measured meanwhile. `largest`: bytes of the store to one of its text."""

    def __init__(self, path: Path, like: Growth | None = None) -> None:
        self.path = path
        self.passages = like.passages if like is not None else 0
        self.text_bytes = like.text_bytes if like is not None else 0
        self.largest = 0.0
        self.store: ArchiveStore = open_store(str(path), create=True)

    def grow(self, passages: int) -> None:
        """Adds documents up to so many passages."""
        while self.passages < passages:
            self.add(documents(self.passages // IN_DOCUMENT, _BATCH))

    def add(self, batch: list[NewDocument]) -> float:
        """Adds some documents; the seconds it took."""
        started = perf_counter()
        done = sum(1 for _ in self.store.add_many(batch))
        spent = perf_counter() - started
        self.passages += done * IN_DOCUMENT
        self.text_bytes += sum(len(p.text.encode()) for document in batch for p in document.passages)
        if self.passages >= SMALL:  # below, the log of the last additions is most of it
            self.largest = max(self.largest, self.store.stats().bytes / self.text_bytes)
        return spent

    def copied(self) -> Growth:
        """The store as it is now, in a file of its own."""
        self.store.close()
        copy = self.path.with_name(f"{self.passages}.db")
        shutil.copy(self.path, copy)
        self.store = open_store(str(self.path))
        return Growth(copy, self)


class Adding:
    """The same documents added to stores of several sizes, in turns; a batch is many at once, then some one by one."""

    def __init__(self, stores: list[Growth]) -> None:
        self.stores = stores
        self.sizes = [growth.passages for growth in stores]
        self.many: list[list[float]] = [[] for _ in stores]
        self.single: list[list[float]] = [[] for _ in stores]

    def run(self, passages: int) -> None:
        """So many passages more in each of them."""
        first = 10_000_000
        for batch in range(passages // (_BATCH * IN_DOCUMENT)):
            made = documents(first + batch * _BATCH, _BATCH)
            for number, growth in enumerate(self.stores):
                self.many[number].append(growth.add(made[:-_SINGLES]))
                self.single[number] += [growth.add([document]) for document in made[-_SINGLES:]]

    def pace(self, number: int) -> float:
        """Seconds a passage, all in all."""
        return sum(self.many[number]) / (len(self.many[number]) * (_BATCH - _SINGLES) * IN_DOCUMENT)


def text_of(stored: Stored, source: Source) -> str:
    """The invented text again."""
    return paragraphs(int(source.title))[stored.number]


def measured(small: int, large: int, beyond: int) -> Iterator[str]:
    """The tables and goals."""
    with tempfile.TemporaryDirectory(prefix="draftcheck-archive-") as folder:
        growth = Growth(Path(folder) / "archive.db")
        growth.grow(small)
        first = growth.copied()
        growth.grow(large - beyond)
        before = growth.copied()
        growth.grow(large)
        passages = draft(small)
        prints = {v for values in prints_of_many([normal_form(p.text) for p in passages]) for v in values}
        stores = {small: first.store, large: growth.store}
        found = {size: search(passages, store, text_of) for size, store in stores.items()}
        subjects = {f"查 {n:,}": Subject(lambda s=s: search(passages, s, text_of), ROUNDS) for n, s in stores.items()}  # type: ignore[misc]
        subjects |= {
            f"只查指纹 {n:,}": Subject(lambda s=s: list(s.postings(prints)), ROUNDS)  # type: ignore[misc]
            for n, s in stores.items()
        }
        spent = interleaved(subjects)
        adding = Adding([first, before, growth])
        adding.run(beyond)
        for one in adding.stores:
            one.store.close()
    yield f"草稿 {DRAFT:,} 段，{len(prints):,} 个指纹，其中 {DRAFT // _COPIED} 段改动一处后抄自文稿库。"
    yield table(
        ("文稿库段数", "查一份 ms", "其中查指纹 ms", "找到的重复"),
        [
            (f"{n:,}", spent[f"查 {n:,}"].middle * 1000, spent[f"只查指纹 {n:,}"].middle * 1000, len(found[n]))
            for n in stores
        ],
    )
    singles = [sorted(times) for times in adding.single]
    yield table(
        (f"同样的 {beyond:,} 段，轮流入库", "成批，每段 µs", "单份（40 段）中位数 ms", "单份最长 ms"),
        [
            (f"{n:,} 段以后", adding.pace(at) * 1e6, times[len(times) // 2] * 1000, times[-1] * 1000)
            for at, (n, times) in enumerate(zip(adding.sizes, singles, strict=True))
        ],
    )
    yield goals_table(
        (
            Goal(f"查一份，{large:,} 段 ÷ {small:,} 段", 2.5, spent[f"查 {large:,}"].over(spent[f"查 {small:,}"])),
            Goal(f"入库，{large:,} 段以后 ÷ {large - beyond:,} 段以后", 1.2, adding.pace(2) / adding.pace(1)),
            Goal("文稿库最大时 ÷ 文字的 UTF-8 字节数", 2.3, growth.largest),
        )
    )


def run(quick: bool = False) -> str:
    """Everything."""
    sizes = (SMALL // 10, LARGE // 10, BEYOND // 10) if quick else (SMALL, LARGE, BEYOND)
    return "\n\n".join(measured(*sizes))


if __name__ == "__main__":
    print(run("--quick" in sys.argv[1:]))
