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

SMALL, LARGE, BEYOND = 100_000, 1_000_000, 1_200_000
ROUNDS = 9
IN_DOCUMENT = 40  # passages
DRAFT = 1_000  # passages of a draft of 100 pages
_COPIED = 5  # every so many-th passage of the draft stands in the archive, edited in one place
_BATCH = 50  # documents generated before their adding is timed
_SINGLES = 400  # documents added one by one


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
    """A hundred pages, of which a fifth stands edited in one of the first `archived` passages."""
    random = Random("draft")
    fresh = iter([text for n in range(DRAFT // IN_DOCUMENT) for text in paragraphs(-1 - n)])
    found = []
    for number in range(DRAFT):
        text = next(fresh)
        if number % _COPIED == 0:
            old = paragraphs(random.randrange(archived // IN_DOCUMENT))[random.randrange(IN_DOCUMENT)]
            text = old[: len(old) // 2] + "也就是" + old[len(old) // 2 :]
        found.append(Passage(number, text))
    return found


class Growth:
    """A store that grows, and what was measured meanwhile. `pace`: seconds a passage of each batch, in order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store: ArchiveStore = open_store(str(path), create=True)
        self.passages = 0
        self.text_bytes = 0
        self.pace: list[tuple[int, float]] = []
        self.largest = 0.0

    def grow(self, passages: int) -> None:
        """Adds documents up to so many passages."""
        while self.passages < passages:
            batch = documents(self.passages // IN_DOCUMENT, _BATCH)
            started = perf_counter()
            done = sum(1 for _ in self.store.add_many(batch))
            self.pace.append((self.passages, (perf_counter() - started) / (done * IN_DOCUMENT)))
            self._note(batch)
            if self.passages >= SMALL:  # below, the log of the last additions is most of it
                self.largest = max(self.largest, self.store.stats().bytes / self.text_bytes)

    def singles(self, count: int) -> list[float]:
        """Adds documents one by one; seconds of each."""
        batch = documents(self.passages // IN_DOCUMENT, count)
        spent = []
        for document in batch:
            started = perf_counter()
            self.store.add(document)
            spent.append(perf_counter() - started)
        self._note(batch)
        return sorted(spent)

    def _note(self, batch: list[NewDocument]) -> None:
        self.passages += len(batch) * IN_DOCUMENT
        self.text_bytes += sum(len(p.text.encode()) for document in batch for p in document.passages)

    def mean_pace(self, first: int, last: int) -> float:
        """Seconds a passage while the store grew from `first` to `last` passages."""
        chosen = [pace for at, pace in self.pace if first <= at < last]
        return sum(chosen) / len(chosen)

    def copied(self) -> Path:
        """The store as it is now, in a file of its own."""
        self.store.close()
        copy = self.path.with_name(f"{self.passages}.db")
        shutil.copy(self.path, copy)
        self.store = open_store(str(self.path))
        return copy


def text_of(stored: Stored, source: Source) -> str:
    """The invented text again."""
    return paragraphs(int(source.title))[stored.number]


def measured(small: int, large: int, beyond: int) -> Iterator[str]:
    """The tables and goals."""
    with tempfile.TemporaryDirectory(prefix="draftcheck-archive-") as folder:
        growth = Growth(Path(folder) / "archive.db")
        growth.grow(small)
        first = growth.copied()
        early = growth.singles(_SINGLES)
        growth.grow(large)
        second = growth.copied()
        late = growth.singles(_SINGLES)
        growth.grow(beyond)
        growth.store.close()
        stores = {size: open_store(str(path)) for size, path in ((small, first), (large, second))}
        passages = draft(small)
        prints = {v for values in prints_of_many([normal_form(p.text) for p in passages]) for v in values}
        found = {size: search(passages, store, text_of) for size, store in stores.items()}
        subjects = {f"查 {n:,}": Subject(lambda s=s: search(passages, s, text_of), ROUNDS) for n, s in stores.items()}  # type: ignore[misc]
        subjects |= {
            f"只查指纹 {n:,}": Subject(lambda s=s: list(s.postings(prints)), ROUNDS)  # type: ignore[misc]
            for n, s in stores.items()
        }
        spent = interleaved(subjects)
        for store in stores.values():
            store.close()
    yield f"草稿 {DRAFT:,} 段，{len(prints):,} 个指纹，其中 {DRAFT // _COPIED} 段改动一处后抄自文稿库。"
    yield table(
        ("文稿库段数", "查一份 ms", "其中查指纹 ms", "找到的重复"),
        [
            (f"{n:,}", spent[f"查 {n:,}"].middle * 1000, spent[f"只查指纹 {n:,}"].middle * 1000, len(found[n]))
            for n in stores
        ],
    )
    ranges = [(0, small), (large - small, large), (large, beyond)]
    yield table(("入库时库里的段数", "每段 µs"), [(f"{a:,}—{b:,}", growth.mean_pace(a, b) * 1e6) for a, b in ranges])
    yield table(
        ("一份一份入库（每份 40 段）", "中位数 ms", "最长 ms"),
        [
            (f"{n:,} 段以后的 {_SINGLES} 份", times[len(times) // 2] * 1000, times[-1] * 1000)
            for n, times in ((small, early), (large, late))
        ],
    )
    before = growth.mean_pace(0, large)
    yield goals_table(
        (
            Goal(f"查一份，{large:,} 段 ÷ {small:,} 段", 2.5, spent[f"查 {large:,}"].over(spent[f"查 {small:,}"])),
            Goal(f"入库，{large:,} 段以后 ÷ 以前", 1.2, growth.mean_pace(large, beyond) / before),
            Goal("文稿库最大时 ÷ 文字的 UTF-8 字节数", 2.3, growth.largest),
        )
    )


def run(quick: bool = False) -> str:
    """Everything."""
    sizes = (SMALL // 10, LARGE // 10, BEYOND // 10) if quick else (SMALL, LARGE, BEYOND)
    return "\n\n".join(measured(*sizes))


if __name__ == "__main__":
    print(run("--quick" in sys.argv[1:]))
