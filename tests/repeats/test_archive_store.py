"""What a store makes of documents that are new, known, moved, changed and forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from archive_samples import is_absent, is_whole, sample

from draftcheck.archive import sqlite
from draftcheck.archive.documents import NewDocument, Outcome, Printed
from draftcheck.archive.store import open_store
from draftcheck.core.passages import CEILING, Source, Stored


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "库" / "archive.db"


@pytest.fixture
def store(path: Path) -> Iterator[sqlite.SqliteStore]:
    made = sqlite.SqliteStore(str(path), create=True)
    yield made
    made.close()


def fingerprinted_by(version: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "version_of_prints", lambda: version)


def test_a_document_is_added_once(store: sqlite.SqliteStore) -> None:
    first = store.add(sample("甲"))
    again = store.add(sample("甲"))
    assert (first.outcome, first.passages) == (Outcome.ADDED, 12)
    assert again == first._replace(outcome=Outcome.UNCHANGED)
    assert is_whole(store, sample("甲"))
    assert is_absent(store, sample("乙"))
    held = store.stats()
    assert (held.documents, held.paths, held.passages, held.postings, held.texts, held.stale) == (1, 1, 12, 240, 0, 0)


def test_a_known_document_need_not_be_read_again(store: sqlite.SqliteStore) -> None:
    document = sample("甲")
    assert store.settle(document.path, document.digest) is None
    store.add(document)
    settled = store.settle(document.path, document.digest)
    assert settled is not None and settled.outcome is Outcome.UNCHANGED


def test_a_moved_document_is_shown_where_it_is_now(store: sqlite.SqliteStore) -> None:
    document = sample("甲")
    store.add(document)
    settled = store.settle("/新处/甲.docx", document.digest)
    assert settled is not None and settled.outcome is Outcome.MOVED
    assert store.paths(document.digest) == ("/新处/甲.docx", document.path)
    assert [source.path for source in store.documents()] == ["/新处/甲.docx"]
    assert store.forget([document.path]) == 1
    assert is_whole(store, sample("甲", path="/新处/甲.docx"))
    assert store.stats().passages == 12


def test_a_changed_document_takes_the_place_of_the_old_one(store: sqlite.SqliteStore) -> None:
    old, new = sample("甲"), sample("甲改", path=sample("甲").path)
    store.add(old)
    assert store.add(new).outcome is Outcome.REPLACED
    assert is_absent(store, old)
    assert is_whole(store, new)
    assert store.add(old).outcome is Outcome.REPLACED
    assert is_absent(store, new)
    assert is_whole(store, old)


def test_a_changed_document_stays_where_it_stands_elsewhere_too(store: sqlite.SqliteStore) -> None:
    old = sample("甲")
    store.add(old)
    store.settle("/别处.docx", old.digest)
    store.add(sample("甲改", path=old.path))
    assert is_whole(store, sample("甲", path="/别处.docx"))
    assert store.paths(old.digest) == ("/别处.docx",)


def test_own_is_the_draft_itself(store: sqlite.SqliteStore) -> None:
    first, second = store.add(sample("甲")).document, store.add(sample("乙")).document
    assert store.own(sample("甲").path, sample("乙").digest) == {first, second}
    assert store.own("/没有.docx", "0" * 64) == frozenset()


def test_a_folder_is_forgotten_with_all_below(store: sqlite.SqliteStore) -> None:
    for name in ("库/甲/1", "库/甲/深/2", "库/甲乙", "库/甲.docx"):
        store.add(sample(name, path=f"/{name}"))
    assert store.forget(["/库/甲"]) == 2
    assert sorted(source.path for source in store.documents()) == ["/库/甲.docx", "/库/甲乙"]
    assert is_absent(store, sample("库/甲/深/2"))
    assert store.forget(["/库/甲"]) == 0
    assert store.forget(["/"]) == 2


def test_texts_are_kept_on_wish_only_and_wiped_when_forgotten(path: Path) -> None:
    plain = open_store(str(path), create=True)
    plain.add(sample("甲"))
    plain.close()
    assert "甲的第0段".encode() not in path.read_bytes()
    keeping = open_store(str(path), keep_texts=True)
    assert keeping.settle(sample("甲").path, sample("甲").digest) is None
    assert keeping.add(sample("甲")).outcome is Outcome.UNCHANGED
    assert is_whole(keeping, sample("甲"), texts=True)
    assert keeping.stats().texts == 12
    keeping.forget([sample("甲").path])
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert "甲的第0段".encode() not in left
    assert "关于甲的通知".encode() not in left
    keeping.close()


def test_many_are_added_in_order_and_early(store: sqlite.SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "_GROUP_PASSAGES", 24)
    names = [f"文{number}" for number in (1, 2, 2, 3, 4)]
    adding = store.add_many(sample(name) for name in names)
    first = next(adding)
    assert is_whole(store, sample("文1")) and is_whole(store, sample("文2"))
    outcomes = [added.outcome.value for added in (first, *adding)]
    assert outcomes == ["added", "added", "unchanged", "added", "added"]


def test_a_document_without_passages_is_remembered(store: sqlite.SqliteStore) -> None:
    store.add(sample("空", passages=0))
    store.add(sample("甲"))
    assert store.settle(sample("空").path, sample("空").digest) is not None
    assert is_whole(store, sample("甲"))


def test_a_fingerprint_in_too_many_passages_is_cut(store: sqlite.SqliteStore) -> None:
    common = NewDocument("/套话.docx", "0" * 64, "", "", tuple(Printed(n, "", (7, 100 + n)) for n in range(3000)))
    for number in range(3):  # in three segments
        new = common.passages[1000 * number : 1000 * (number + 1)]
        store.add(common._replace(digest=f"{number:064}", path=f"/{number}", passages=new))
    assert len(list(store.postings([7]))) == CEILING + 1
    for name in "甲乙丙丁戊己庚辛":
        store.add(sample(name))
    list(store.rebuild(lambda source, kept: None))
    assert len(list(store.postings([7]))) == CEILING + 1
    assert len(list(store.postings([107]))) == 1


def test_stale_documents_are_not_found_until_they_are_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(str(path), create=True)
    store.add_many([])
    for name in "甲乙丙":
        store.add(sample(name))
    store.close()
    fingerprinted_by(99, monkeypatch)
    store = open_store(str(path))
    assert store.stats().stale == 3
    assert not store.stored(passage for _, passage in store.postings(sample("甲").passages[0].prints))
    assert store.settle(sample("甲").path, sample("甲").digest) is None
    again = {sample(name).digest: sample(name) for name in "甲丙"}

    def made_again(source: Source, kept: object) -> tuple[Printed, ...] | None:
        return again[source.digest].passages if source.digest in again else None

    done = {source.title[2]: made for source, made in store.rebuild(made_again)}
    assert done == {"甲": True, "乙": False, "丙": True}
    assert is_whole(store, sample("甲")) and is_whole(store, sample("丙"))
    assert store.stats().stale == 1
    store.add(sample("乙"))
    assert store.stats().stale == 0
    store.close()


def test_making_anew_may_stop_and_go_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(str(path), create=True, keep_texts=True)
    for name in "甲乙丙":
        store.add(sample(name))
    store.close()
    fingerprinted_by(99, monkeypatch)
    store = open_store(str(path))
    texts: list[str] = []

    def made_again(source: Source, kept: object) -> tuple[Printed, ...]:
        assert isinstance(kept, list)
        texts.extend(passage.text for passage in kept if isinstance(passage, Stored) and passage.text)
        return sample(source.title[2]).passages

    next(iter(store.rebuild(made_again)))
    assert store.stats().stale == 2
    list(store.rebuild(made_again))
    assert store.stats().stale == 0
    assert texts == [passage.text for name in "甲乙丙" for passage in sample(name).passages]
    assert all(is_whole(store, sample(name), texts=True) for name in "甲乙丙")
    store.close()


def test_paths_that_are_no_unicode_stay_what_they_are(store: sqlite.SqliteStore) -> None:
    odd = "/旧稿/\udce5\udc90.docx"
    store.add(sample("甲", path=odd))
    assert [source.path for source in store.documents()] == [odd]
    assert store.own(odd, "") and store.paths(sample("甲").digest) == (odd,)
    assert store.forget(["/旧稿"]) == 1 or store.forget([odd]) == 1
