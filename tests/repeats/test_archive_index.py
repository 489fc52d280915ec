"""Postings against a plain dictionary, while segments are made, merged and cleaned."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from draftcheck.archive import sqlite
from draftcheck.archive.documents import NewDocument, Printed
from draftcheck.archive.one_file import housekeeping, lookup, merging, segments, sieve
from draftcheck.core.passages import CEILING

SPACE = 1 << 32


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite.SqliteStore]:
    made = sqlite.SqliteStore(str(tmp_path / "archive.db"), create=True)
    yield made
    made.close()


def document(number: int, passages: Iterable[Iterable[int]]) -> NewDocument:
    printed = tuple(Printed(at, "", tuple(prints)) for at, prints in enumerate(passages))
    return NewDocument(f"/{number}.docx", f"{number:064x}", "", "", printed)


def found(store: sqlite.SqliteStore, prints: Iterable[int]) -> set[tuple[int, str, int]]:
    postings = list(store.postings(prints))
    stored = store.stored({passage for _, passage in postings})
    sources = store.sources({kept.document for kept in stored.values()})
    return {
        (number, sources[stored[passage].document].path, stored[passage].number)
        for number, passage in postings
        if passage in stored
    }


@pytest.mark.parametrize("seed", range(6))
def test_postings_are_those_of_a_plain_dictionary(
    seed: int, store: sqlite.SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr(merging, "_SMALL", chance.choice((64, 512, 4096)))
    monkeypatch.setattr(sieve, "LEAST", chance.choice((500, 2000)))
    monkeypatch.setattr(lookup, "_MANY", chance.choice((1, 1 << 40)))
    monkeypatch.setattr(housekeeping, "_LEAST", chance.choice((50, 700, 8192)))
    few = [chance.randrange(SPACE) for _ in range(200)]
    edges = [0, 1, SPACE - 1, SPACE - 2, 1 << 31, (1 << 31) - 1]
    known: dict[str, NewDocument] = {}
    for number in range(120):
        passages = [
            [*(chance.randrange(SPACE) for _ in range(chance.choice((0, 3, 30)))), *chance.sample(few, 2)]
            for _ in range(chance.choice((0, 1, 5, 40)))
        ]
        new = document(number, [[*prints, chance.choice(edges)] if number % 20 == 0 else prints for prints in passages])
        store.add(new)
        known[new.path] = new
        if chance.random() < 0.15:
            path = chance.choice(sorted(known))
            store.forget([path])
            del known[path]
    expected: dict[int, set[tuple[int, str, int]]] = {}
    for path, new in known.items():
        for passage in new.passages:
            for value in passage.prints:
                expected.setdefault(value, set()).add((value, path, passage.number))
    asked = [*expected, *(chance.randrange(SPACE) for _ in range(3000))]
    got = found(store, asked)
    for value in asked:
        held = expected.get(value, set())
        if len(held) <= CEILING:
            assert {item for item in got if item[0] == value} == held if value in few else held <= got
    assert {item[0] for item in got} <= set(expected)
    rare = {item for item in got if len(expected[item[0]]) <= CEILING}
    list(store.rebuild(lambda source, kept: None))
    assert {item for item in found(store, asked) if len(expected[item[0]]) <= CEILING} == rare
    assert len(segments.segments(store._connection)) <= 1
    assert not store._connection.execute("SELECT * FROM gone").fetchall()


def test_few_and_many_find_the_same(store: sqlite.SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(5)
    values = [chance.randrange(SPACE) for _ in range(80_000)]
    for number in range(8):
        part = values[number * 10_000 : (number + 1) * 10_000]
        store.add(document(number, [part[at : at + 50] for at in range(0, len(part), 50)]))
    asked = values[::7] + [chance.randrange(SPACE) for _ in range(5000)]
    assert any(segment.sieve is not None for segment in segments.segments(store._connection))
    many = store.postings(asked)
    monkeypatch.setattr(lookup, "_MANY", 1 << 40)
    assert sorted(many) == sorted(store.postings(asked))
    assert {value for value, _ in many} >= set(values[::7])


def test_no_adding_moves_more_than_a_bounded_part(store: sqlite.SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = [0]
    step = merging.step

    def counted(connection: object, merge: merging.Merge, postings: int) -> None:
        moved[-1] += postings
        step(connection, merge, postings)  # type: ignore[arg-type]

    monkeypatch.setattr(housekeeping, "step", counted)
    chance = random.Random(9)
    for number in range(300):
        moved.append(0)
        store.add(document(number, [[chance.randrange(SPACE) for _ in range(45)] for _ in range(60)]))
    levels = 5
    assert max(moved) <= levels * 8192
    free = [segment for segment in segments.segments(store._connection) if segment.free]
    assert len(free) <= 3 * levels
