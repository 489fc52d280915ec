"""Many write at once, one is killed, a connection is lost: nothing is there twice, nothing half."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from postgres_samples import PASSAGES, PRINTS, prints_of, sample
from postgres_server import Server

from draftcheck.archive.documents import Outcome
from draftcheck.archive.store import ArchiveStore

pytestmark = pytest.mark.postgres
Opened = Callable[..., ArchiveStore]
SAMPLES = Path(__file__).with_name("postgres_samples.py")
SOURCES = Path(__file__).resolve().parents[2] / "src"


def writer(address: str, first: int, last: int, step: int = 1, together: int = 1) -> subprocess.Popen[str]:
    """A process that adds samples."""
    words = [sys.executable, str(SAMPLES), address, str(first), str(last), str(step), str(together)]
    environment = os.environ | {"PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"}
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def outcomes(process: subprocess.Popen[str]) -> list[tuple[int, str]]:
    """What a writer said; it must have ended well."""
    said, complaints = process.communicate(timeout=120)
    assert process.returncode == 0, complaints
    return [(int(number), outcome) for number, outcome in map(str.split, said.splitlines())]


def whole(server: Server, database: str, store: ArchiveStore, most: int) -> set[int]:
    """The samples in the store, each of which must be there once and whole."""
    counts = server.do("SELECT document, count(*) FROM draftcheck.passage GROUP BY 1", database=database)
    assert {count for _, count in counts} <= {PASSAGES}
    present = {int(source.digest, 16) for source in store.documents()}
    assert len(present) == len(counts) == store.stats().documents
    asked = {value: (number, at) for number in range(most) for at in range(PASSAGES) for value in prints_of(number, at)}
    postings = list(store.postings(asked))
    stored = store.stored(number for _, number in postings)
    sources = store.sources(one.document for one in stored.values())
    assert len(postings) == len(present) * PASSAGES * PRINTS
    for value, passage in postings:
        one = stored[passage]
        assert (int(sources[one.document].digest, 16), one.number // 2) == asked[value]
    return present


@pytest.mark.parametrize("together", [1, 25])
def test_eight_writers(server: Server, opened: Opened, together: int) -> None:
    database = server.new_database()
    address = server.address(database)
    writers = [writer(address, turn * 100, turn * 100 + 100, together=together) for turn in range(8)]
    said = [one for process in writers for one in outcomes(process)]
    assert sorted(said) == [(number, "added") for number in range(800)]
    assert whole(server, database, opened(address), 800) == set(range(800))


def test_writers_with_the_same_documents(server: Server, opened: Opened) -> None:
    database = server.new_database()
    address = server.address(database)
    spans = [(0, 120, 1, 1), (119, -1, -1, 7), (40, 160, 1, 20), (159, 39, -1, 1)]
    said = [one for process in [writer(address, *span) for span in spans] for one in outcomes(process)]
    assert sorted(number for number, outcome in said if outcome == "added") == list(range(160))
    assert {outcome for _, outcome in said} == {"added", "unchanged"}
    assert whole(server, database, opened(address), 160) == set(range(160))


def killed(server: Server, opened: Opened, times: int) -> None:
    """Kills a writer so many times at random moments."""
    database, chance = server.new_database(), random.Random(8)
    address = server.address(database)
    store = opened(address, create=True)
    safe: set[int] = set()
    first = 0
    for turn in range(times):
        process = writer(address, first, first + 400, together=chance.choice([1, 3, 20]))
        assert process.stdout is not None
        said = [process.stdout.readline()]
        time.sleep(chance.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read().splitlines(keepends=True)
        process.communicate()
        safe |= {int(line.split()[0]) for line in said if line.endswith("\n")}
        first = max(safe, default=-1) + 1
        if turn % 5 == 4 or turn == times - 1:
            present = whole(server, database, store, first + 60)
            assert safe <= present, "what was said to be stored is stored"
    assert first > times
    store.add(sample(9999))
    list(store.rebuild(lambda source, kept: None))
    assert safe <= whole(server, database, store, 10000)


def test_a_killed_writer_leaves_nothing_half(server: Server, opened: Opened) -> None:
    killed(server, opened, 6)


@pytest.mark.nightly
def test_two_hundred_killed_writers(server: Server, opened: Opened) -> None:
    killed(server, opened, 200)


def test_a_lost_connection_is_made_again(server: Server, opened: Opened) -> None:
    database = server.new_database()
    store = opened(server.address(database), create=True)
    end = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"
    store.add(sample(1))
    server.do(end)
    assert len(list(store.postings(prints_of(1, 0)))) == PRINTS
    server.do(end)
    assert store.add(sample(2)).outcome is Outcome.ADDED
    server.do(end)
    assert store.forget(["/文稿/1.docx"]) == 1
    assert whole(server, database, store, 3) == {2}


def test_a_connection_lost_while_adding(server: Server, opened: Opened) -> None:
    database = server.new_database()
    store = opened(server.address(database), create=True)
    end = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"
    stop = threading.Event()

    def disturb() -> None:
        while not stop.wait(0.4):
            server.do(end)

    disturber = threading.Thread(target=disturb)
    disturber.start()
    try:
        added = [one.outcome for number in range(150) for one in store.add_many([sample(number)])]
    finally:
        stop.set()
        disturber.join()
    # A transaction that was done when the connection broke is found done at the second try.
    assert set(added) <= {Outcome.ADDED, Outcome.UNCHANGED} and added.count(Outcome.ADDED) > 100
    assert whole(server, database, store, 150) == set(range(150))


def test_searching_does_not_wait_for_those_who_write(server: Server, opened: Opened) -> None:
    import psycopg

    from draftcheck.archive.server.schema import MERGING, WRITING

    database = server.new_database()
    store = opened(server.address(database), create=True)
    store.add(sample(1))
    with psycopg.connect(server.address(database)) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s), pg_advisory_xact_lock(%s)", (WRITING, MERGING))
        started = time.monotonic()
        assert len(list(store.postings(prints_of(1, 0)))) == PRINTS
        assert store.settle(sample(1).path, sample(1).digest) is not None
        assert store.stats().documents == 1
        assert time.monotonic() - started < 5
