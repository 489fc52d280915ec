"""The shared store keeps what the protocol of archive/store.py says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from postgres_samples import PASSAGES, PRINTS, prints_of, sample
from postgres_server import Server

from draftcheck.archive.documents import Added, NewDocument, Outcome, Printed
from draftcheck.archive.store import ArchiveStore
from draftcheck.core.errors import UsageError
from draftcheck.core.passages import CEILING

pytestmark = pytest.mark.postgres
Opened = Callable[..., ArchiveStore]
EDGES = (0, 1, 2**31 - 1, 2**31, 2**32 - 1)


@pytest.fixture
def store(address: str, opened: Opened) -> ArchiveStore:
    return opened(address, create=True)


def found(store: ArchiveStore, *prints: int) -> set[tuple[int, str, int]]:
    """(fingerprint, path, number of the passage)."""
    postings = list(store.postings(prints))
    stored = store.stored(number for _, number in postings)
    sources = store.sources(one.document for one in stored.values())
    return {
        (value, sources[stored[number].document].path, stored[number].number)
        for value, number in postings
        if number in stored
    }


def test_a_passage_is_found_by_its_fingerprints(store: ArchiveStore) -> None:
    document = NewDocument(
        "/一.docx", "1" * 64, "题目", "2026-01-02", (Printed(7, "甲", (*EDGES, 5, 5)), Printed(9, "乙", (5,)))
    )
    assert store.add(document) == Added(Outcome.ADDED, 1, 2)
    assert found(store, *EDGES) == {(value, "/一.docx", 7) for value in EDGES}
    assert found(store, 5) == {(5, "/一.docx", 7), (5, "/一.docx", 9)}
    assert found(store, 3, 4, 6) == set()
    assert list(store.postings([])) == []
    (source,) = store.sources([1]).values()
    assert source == (1, "/一.docx", "1" * 64, "题目", "2026-01-02")
    stats = store.stats()
    assert (stats.documents, stats.paths, stats.passages, stats.postings, stats.texts) == (1, 1, 2, 7, 0)


def test_what_becomes_of_documents(store: ArchiveStore) -> None:
    one, two = sample(1, "/a"), sample(2, "/a")
    assert store.settle("/a", one.digest) is None
    assert store.add(one).outcome is Outcome.ADDED
    assert store.add(one).outcome is Outcome.UNCHANGED
    assert store.settle("/a", one.digest) == Added(Outcome.UNCHANGED, 1, PASSAGES)
    assert store.settle("/b", one.digest) == Added(Outcome.MOVED, 1, PASSAGES)
    assert store.paths(one.digest) == ("/b", "/a")
    assert store.sources([1])[1].path == "/b"
    assert store.add(two) == Added(Outcome.REPLACED, 2, PASSAGES)
    assert store.paths(one.digest) == ("/b",)
    assert store.own("/a", one.digest) == {1, 2}
    assert store.settle("/b", two.digest) == Added(Outcome.REPLACED, 2, PASSAGES)
    assert store.paths(one.digest) == ()
    assert found(store, *prints_of(1, 0)) == set()
    assert [source.digest for source in store.documents()] == [two.digest]


def test_a_document_replaced_within_one_transaction(store: ArchiveStore) -> None:
    outcomes = [added.outcome for added in store.add_many([sample(1, "/a"), sample(2, "/a"), sample(2, "/b")])]
    assert outcomes == [Outcome.ADDED, Outcome.REPLACED, Outcome.MOVED]
    assert store.stats().documents == 1
    assert found(store, prints_of(1, 0)[0], prints_of(2, 0)[0]) == {(prints_of(2, 0)[0], "/b", 0)}


def test_documents_without_passages_are_known(store: ArchiveStore) -> None:
    assert store.add(sample(1, passages=0)) == Added(Outcome.ADDED, 1, 0)
    assert store.settle("/文稿/1.docx", sample(1).digest) == Added(Outcome.UNCHANGED, 1, 0)
    assert store.forget(["/文稿"]) == 1
    assert store.stats().documents == 0


def test_forgetting_files_and_folders(store: ArchiveStore) -> None:
    paths = ["/a/1", "/a/b/2", "/ab/3", "/a%/4", "/a_/5"]
    list(store.add_many(sample(number, path) for number, path in enumerate(paths)))
    assert store.forget(["/a", "/nowhere"]) == 2
    assert [source.path for source in store.documents()] == paths[2:]
    assert store.forget(["/ab/3", "/a_/"]) == 2
    assert store.forget([]) == 0
    assert store.forget(["/"]) == 1
    assert store.stats()[1:6] == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("path", ["/" + "长" * 1300, "/坏\udcff名.docx", "C:\\文稿\\一.docx", "/引'号\"%s\\x"])
def test_any_path_can_be_kept(store: ArchiveStore, path: str) -> None:
    store.add(sample(1, path))
    assert store.paths(sample(1).digest) == (path,)
    assert store.settle(path, sample(1).digest) == Added(Outcome.UNCHANGED, 1, PASSAGES)
    assert store.forget([path]) == 1


def test_texts_are_kept_on_wish_only(address: str, opened: Opened) -> None:
    plain, keeping = opened(address, create=True), opened(address, keep_texts=True)
    plain.add(sample(1))
    assert keeping.settle(sample(1).path, sample(1).digest) is None, "the texts are needed"
    assert {one.text for one in plain.stored(range(99)).values()} == {None}
    assert keeping.add(sample(1)) == Added(Outcome.UNCHANGED, 1, PASSAGES)
    assert [one.text for one in plain.stored(range(99)).values()] == [text for _, text, _ in sample(1).passages]
    assert plain.stats().texts == PASSAGES
    odd = NewDocument("/x", "f" * 64, "题\0", "", (Printed(0, "𠀀\0\ud800尾", (1,)),))
    keeping.add(odd)
    assert {one.text for one in plain.stored(number for _, number in plain.postings([1])).values()} == {"𠀀��尾"}


def test_common_fingerprints_are_cut_short_and_gone_ones_do_not_count(store: ArchiveStore) -> None:
    def wanted(number: int) -> NewDocument:
        return NewDocument("/同一份", f"{number:064x}", "", "", (Printed(0, "", (77,)),))

    for number in range(3 * CEILING):
        store.add(wanted(number))
    assert len(list(store.postings([77]))) == 1
    list(store.add_many(wanted(number)._replace(path=f"/{number}") for number in range(3 * CEILING)))
    assert len(list(store.postings([77]))) == CEILING + 1


def test_segments_are_merged_and_nothing_is_lost(server: Server, opened: Opened) -> None:
    database = server.new_database()
    store = opened(server.address(database), create=True)
    for number in range(100):
        store.add(sample(number))
    store.forget([f"/文稿/{number}.docx" for number in range(0, 100, 3)])
    for number in range(100, 150):
        store.add(sample(number))
    ((count,),) = server.do("SELECT count(*) FROM draftcheck.segment", database=database)
    assert int(str(count)) < 24
    kept = [number for number in range(150) if number % 3 or number >= 100]
    asked = [value for number in range(150) for at in range(PASSAGES) for value in prints_of(number, at)]
    wanted = {(value, f"/文稿/{n}.docx", at * 2) for n in kept for at in range(PASSAGES) for value in prints_of(n, at)}
    assert found(store, *asked) == wanted
    assert store.stats().postings == len(kept) * PASSAGES * PRINTS
    assert list(store.rebuild(lambda source, kept: None)) == []
    assert server.do("SELECT count(*) FROM draftcheck.segment", database=database) == [(1,)]
    assert server.do("SELECT count(*) FROM draftcheck.forgotten", database=database) == [(0,)]
    assert found(store, *asked) == wanted


def test_stale_documents_are_found_again_after_rebuild(server: Server, opened: Opened) -> None:
    database = server.new_database()
    store = opened(server.address(database), create=True)
    opened(server.address(database), keep_texts=True).add(sample(3))
    list(store.add_many(map(sample, range(3))))
    server.do(
        "UPDATE draftcheck.document SET prints = 99", "UPDATE draftcheck.segment SET prints = 99", database=database
    )
    assert store.stats().stale == 4
    assert found(store, *prints_of(1, 0)) == set()
    assert store.settle(sample(1).path, sample(1).digest) is None
    assert store.add(sample(0)) == Added(Outcome.UNCHANGED, 2, PASSAGES)
    seen: dict[str, list[str | None]] = {}

    def again(source: object, kept: object) -> tuple[Printed, ...] | None:
        seen[source.path] = [one.text for one in kept]
        return None if "2" in source.path else sample(int(source.digest, 16)).passages[:2]

    done = {source.path: done for source, done in store.rebuild(again)}
    assert done == {"/文稿/3.docx": True, "/文稿/1.docx": True, "/文稿/2.docx": False}
    assert seen["/文稿/3.docx"] == [text for _, text, _ in sample(3).passages] and seen["/文稿/1.docx"] == []
    stats = store.stats()
    assert (stats.documents, stats.stale, stats.texts) == (4, 1, 2)
    assert len(found(store, *prints_of(1, 0), *prints_of(2, 0))) == PRINTS
    assert len(found(store, *prints_of(3, 1), *prints_of(3, 2))) == PRINTS


def test_opening(address: str, opened: Opened) -> None:
    with pytest.raises(UsageError, match="没有文稿库"):
        opened(address)
    opened(address, create=True).add(sample(1))
    for wishes in ({"create": True}, {}, {"older": True}):
        store = opened(address, **wishes)
        assert store.stats().documents == 1
        store.close()
        store.close()
