"""A store whose writer is killed at any moment, and one that two write to at once."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from archive_samples import is_absent, is_whole, sample

from draftcheck.archive.store import open_store

CHILD = str(Path(__file__).with_name("archive_child.py"))


def started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, CHILD, *arguments], stdout=subprocess.PIPE, text=True, encoding="utf-8")


def killed(path: Path, turn: str, after_s: float) -> list[tuple[str, str]]:
    """What a writer said until it was killed so long after it was ready."""
    child = started("kill", str(path), turn)
    assert child.stdout is not None
    assert child.stdout.readline() == f"ready {turn}\n"
    time.sleep(after_s)
    child.kill()
    said = child.stdout.read().splitlines()
    child.wait()
    child.stdout.close()
    return [(word, name) for word, _, name in (line.partition(" ") for line in said if line.count(" ") == 1)]


def looked_at(path: Path, turn: str, said: list[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """Proves what one writer left; gives the documents that must stay there, and those that must stay away."""
    last: dict[str, str] = {}
    for word, name in said:
        last[name] = word
    store = open_store(str(path), create=True)  # it may have been killed before the store was made
    held = {source.path for source in store.documents()}
    sure, gone = [], []
    for number in range(len(last) + 12):
        document = sample(f"{turn}-{number}")
        word = last.get(f"{turn}-{number}", "unknown")
        there = document.path in held
        assert is_whole(store, document, texts=True) if there else is_absent(store, document), (word, number)
        assert there or word != "added", f"{turn}-{number} was lost"
        assert not (there and word == "forgotten"), f"{turn}-{number} came back"
        (sure if there else gone).append(f"{turn}-{number}")
    store.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    return sure, gone


def kill_often(folder: Path, times: int) -> None:
    chance = random.Random(times)
    sure: list[str] = []
    gone: list[str] = []
    for turn in range(times):
        fresh = turn % 4 == 3  # killed while the store is made
        path = folder / (f"{turn}.db" if fresh else "archive.db")
        said = killed(path, str(turn), chance.uniform(0, 0.02 if fresh else 0.5))
        found = looked_at(path, str(turn), said)
        if not fresh:
            sure += found[0]
            gone += found[1]
    store = open_store(str(folder / "archive.db"))
    assert len(sure) > times
    assert sorted(source.path for source in store.documents()) == sorted(sample(name).path for name in sure)
    for name in chance.sample(sure, min(len(sure), 300)):
        assert is_whole(store, sample(name), texts=True), name
    for name in chance.sample(gone, min(len(gone), 300)):
        assert is_absent(store, sample(name)), name
    list(store.rebuild(lambda source, kept: None))
    for name in chance.sample(sure, min(len(sure), 100)):
        assert is_whole(store, sample(name), texts=True), name
    store.close()


def test_a_kill_leaves_every_document_whole_or_away(tmp_path: Path) -> None:
    kill_often(tmp_path, 10)


@pytest.mark.nightly
def test_two_hundred_kills(tmp_path: Path) -> None:
    kill_often(tmp_path, 200)


def test_two_processes_add_the_same_documents_once(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    children = [started("same", str(path), "1000", str(seed)) for seed in (1, 2)]
    outcomes: dict[str, list[str]] = {}
    for child in children:
        out, _ = child.communicate(timeout=300)
        assert child.returncode == 0
        for line in out.splitlines():
            word, _, name = line.partition(" ")
            outcomes.setdefault(name, []).append(word)
    assert len(outcomes) == 1000
    assert Counter(tuple(sorted(words)) for words in outcomes.values()) == {("added", "unchanged"): 1000}
    store = open_store(str(path))
    held = store.stats()
    assert (held.documents, held.paths, held.passages, held.postings) == (1000, 1000, 4000, 40_000)
    assert all(is_whole(store, sample(name, 4, 10)) for name in random.Random(3).sample(sorted(outcomes), 100))
    store.close()
