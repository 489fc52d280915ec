"""Both stores say the same of the same documents, whatever is done with them and in which order."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from postgres_samples import prints_of, sample

from draftcheck.archive.documents import NewDocument
from draftcheck.archive.store import ArchiveStore

pytestmark = pytest.mark.postgres
Opened = Callable[..., ArchiveStore]
PATHS = ["/a/1", "/a/2", "/a/b/1", "/ab/1", "/c"]


def holds(store: ArchiveStore) -> object:
    """All that can be asked of a store, without its own numbers and size."""
    sources = {source.id: source for source in store.documents()}
    found = set()
    postings = list(store.postings(value for number in range(7) for at in range(3) for value in prints_of(number, at)))
    stored = store.stored(passage for _, passage in postings)
    for value, passage in postings:
        if one := stored.get(passage):
            found.add((value, sources[one.document].digest, one.number, one.text))
    stats = store.stats()
    return (
        [(source.path, source.digest, source.title, source.date) for source in sources.values()],
        [store.paths(source.digest) for source in sources.values()],
        found,
        (stats.documents, stats.paths, stats.passages, stats.postings, stats.texts, stats.stale),
    )


def document(chance: random.Random) -> NewDocument:
    number = chance.randrange(7)
    return sample(number, chance.choice(PATHS), passages=number % 4)


@pytest.mark.parametrize("seed", range(4))
def test_two_stores_agree(address: str, opened: Opened, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    places = (str(tmp_path / "drafts.archive"), address)
    plain = [opened(place, create=True) for place in places]
    keeping = [opened(place, keep_texts=True) for place in places]
    for _ in range(60):
        pair = chance.choice([plain, plain, keeping])
        one, some = document(chance), [document(chance) for _ in range(3)]
        deed: Callable[[ArchiveStore], object] = chance.choice(
            [
                lambda store, one=one: store.add(one)[::2],
                lambda store, some=some: [added[::2] for added in store.add_many(some)],
                lambda store, one=one: (added := store.settle(one.path, one.digest)) and added[::2],
                lambda store, one=one: store.forget([one.path]),
                lambda store: store.forget(["/a"]) if seed % 2 else store.forget(["/c", "/a/b"]),
                lambda store, one=one: len(store.own(one.path, one.digest)),
            ]
        )
        first, second = (deed(store) for store in pair)
        assert first == second
        assert holds(plain[0]) == holds(plain[1])
    assert [list(store.rebuild(lambda source, kept: None)) for store in plain] == [[], []]
    assert holds(plain[0]) == holds(plain[1])
