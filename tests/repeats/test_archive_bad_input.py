"""A store that cannot be used is told in a sentence, and what is in it stays."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from archive_samples import is_whole, sample
from archive_unprivileged import reachable_folder, told

from draftcheck.archive import sqlite
from draftcheck.archive.one_file import opening
from draftcheck.archive.one_file.schema import APPLICATION, SCHEMA
from draftcheck.archive.store import open_store
from draftcheck.core.errors import DraftcheckError, UnreadableFile, UsageError

on_posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


def filled(path: Path, names: str = "甲乙丙", texts: bool = False) -> Path:
    store = open_store(str(path), create=True, keep_texts=texts)
    for name in names:
        store.add(sample(name))
    store.close()
    return path


def with_header(path: Path, **pragmas: int) -> Path:
    connection = sqlite3.connect(path)
    for name, value in pragmas.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.commit()
    connection.close()
    return path


def no_store(path: Path) -> Path:
    path.write_text("这是一份文稿", encoding="utf-8")
    return path


def other_database(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE mine (a)")
    connection.commit()
    connection.close()
    return path


def begun(path: Path) -> Path:
    """A store whose making was cut short."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


@pytest.mark.parametrize(
    ("made", "create", "words"),
    [
        (no_store, True, "不是文稿库"),
        (no_store, False, "不是文稿库"),
        (other_database, True, "不是文稿库"),
        (other_database, False, "不是文稿库"),
        (folder, True, "是文件夹"),
        (folder, False, "是文件夹"),
        (lambda path: path, False, "还没有文稿库"),
        (lambda path: path.touch() or path, False, "是空的"),
        (begun, False, "是空的"),
        (lambda path: with_header(filled(path), user_version=SCHEMA + 1), True, "新版"),
        (lambda path: with_header(filled(path), user_version=SCHEMA - 1), True, "旧版"),
        pytest.param(pipe, True, "不是文稿库", marks=on_posix),
    ],
)
def test_what_is_no_store_is_told(made: Callable[[Path], Path], create: bool, words: str, tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db")
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(UsageError, match=words) as raised:
        open_store(str(path), create=create)
    assert raised.value.hint
    assert before is None or path.read_bytes() == before


@pytest.mark.parametrize("name", ["", "甲\0乙", "长" * 300, "没有的文件夹/\udce5.db"])
def test_strange_paths_are_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(DraftcheckError):
        open_store(str(tmp_path / name) if name else str(tmp_path))


def test_an_older_store_is_brought_up_by_rebuild(tmp_path: Path) -> None:
    path = with_header(filled(tmp_path / "archive.db", texts=True), user_version=SCHEMA - 1)
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE gone")
    connection.execute("CREATE TABLE gone (other)")
    connection.commit()
    connection.close()
    store = open_store(str(path), older=True)
    done = dict(store.rebuild(lambda source, kept: sample(source.title[2]).passages))
    assert list(done.values()) == [True] * 3
    store.add(sample("丁"))
    assert all(is_whole(store, sample(name), texts=True) for name in "甲乙丙")
    assert is_whole(store, sample("丁"))
    store.close()
    open_store(str(path)).close()


@on_posix
def test_only_the_owner_can_read_the_files(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = tmp_path / "新" / "archive.db"
        store = open_store(str(path), create=True, keep_texts=True)
        store.add(sample("甲"))
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert modes == {"archive.db": 0o600, "archive.db-wal": 0o600, "archive.db-shm": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["archive.db"]


@on_posix
@pytest.mark.parametrize("unfinished", [False, True])
def test_on_a_read_only_disk_one_can_search_and_not_add(unfinished: bool) -> None:
    with reachable_folder() as place:
        path = filled(place / "archive.db")
        if unfinished:  # the log of a writer that was killed lies beside it
            store = open_store(str(path))
            store.add(sample("丁"))
            for file in list(place.iterdir()):
                shutil.copy(file, place / file.name.replace("archive", "copied"))
            store.close()
            path = place / "copied.db"
            path.with_name("copied.db-shm").unlink()
        for file in place.iterdir():
            file.chmod(0o444)
        place.chmod(0o555)

        def searched() -> str:
            store = open_store(str(path))
            return str(is_whole(store, sample("甲")))

        def added() -> object:
            return open_store(str(path), create=True).add(sample("戊"))

        if unfinished:
            assert told(searched).startswith("3 ") and "只读" in told(searched)
        else:
            assert told(searched) == "gave True"
            assert told(added).startswith("2 ") and "只读" in told(added)
            assert told(lambda: open_store(str(path)).forget(["/"])).startswith("2 ")
            assert told(lambda: list(open_store(str(path)).rebuild(lambda s, k: None))).startswith("2 ")
        place.chmod(0o777)
        path.chmod(0o000)
        assert told(searched).startswith("3 ") and "权限" in told(searched)
        path.chmod(0o600)


@on_posix
def test_where_one_may_not_write_no_store_is_made() -> None:
    with reachable_folder() as place:
        place.chmod(0o555)
        for below in ("archive.db", "深/archive.db"):
            said = told(lambda path=place / below: open_store(str(path), create=True))  # type: ignore[misc]
            assert said.startswith("3 ") and "权限" in said
        place.chmod(0o777)


@on_posix
@pytest.mark.parametrize("kilobytes", [40, 120, 200, 400])
def test_when_the_disk_is_full_what_was_added_stays(kilobytes: int) -> None:
    import resource

    with reachable_folder() as place:
        place_of = place / "archive.db"
        before = filled(place_of).stat().st_size
        place_of.chmod(0o666)

        def limited() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (before + kilobytes * 1024,) * 2)

        def added() -> object:
            store = open_store(str(place_of))
            for number in range(400):
                store.add(sample(f"新{number}"))
            return "all"

        said = told(added, limited)
        assert said.startswith("3 ") and "磁盘" in said, said
        store = open_store(str(place_of))
        assert all(is_whole(store, sample(name)) for name in "甲乙丙")
        held = {source.path for source in store.documents()}
        assert all(is_whole(store, sample(f"新{n}")) for n in range(400) if sample(f"新{n}").path in held)
        store.add(sample("又"))
        assert is_whole(store, sample("又"))
        store.close()


def test_a_full_store_is_told_and_can_be_searched(tmp_path: Path) -> None:
    store = sqlite.SqliteStore(str(filled(tmp_path / "archive.db")))
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(UnreadableFile, match="磁盘满了") as raised:
        for number in range(200):
            store.add(sample(f"新{number}"))
    assert raised.value.exit_code == 3
    assert is_whole(store, sample("甲"))
    store._connection.execute("PRAGMA max_page_count = 1000000")
    store.add(sample("新0"))
    assert is_whole(store, sample("新0"))
    store.close()


def test_a_store_that_is_in_use_for_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path / "archive.db")
    monkeypatch.setattr(opening, "PATIENCE_S", 0.2)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = open_store(str(path))
    assert is_whole(store, sample("甲"))  # searching does not wait
    for change in (lambda: store.add(sample("丁")), lambda: store.forget(["/"])):
        with pytest.raises(UnreadableFile, match="占用") as raised:
            change()
        assert raised.value.exit_code == 3
    other.execute("ROLLBACK")
    other.close()
    store.add(sample("丁"))
    assert all(is_whole(store, sample(name)) for name in "甲乙丙丁")
    store.close()


def used(path: Path) -> None:
    """Everything one can do with a store."""
    store = open_store(str(path), create=True)
    try:
        is_whole(store, sample("甲"))
        store.add(sample("新"))
        store.stats()
        list(store.documents())
        store.settle(sample("乙").path, sample("乙").digest)
        store.forget([sample("丙").path])
        list(store.rebuild(lambda source, kept: None))
    finally:
        store.close()


@pytest.mark.parametrize("seed", range(60))
def test_damage_is_told_or_does_no_harm(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    path = filled(tmp_path / "archive.db", "甲乙丙丁戊己庚辛", texts=bool(seed % 2))
    data = bytearray(path.read_bytes())
    if seed % 5 == 0:
        del data[chance.randrange(16, len(data)) :]
    else:
        for _ in range(chance.choice((1, 5, 40))):
            at, size = chance.randrange(100, len(data)), chance.choice((1, 4, 200, 8192))
            data[at : at + size] = chance.choice((bytes(size), chance.randbytes(size)))[: len(data) - at]
    path.write_bytes(bytes(data))
    try:
        used(path)
    except DraftcheckError as error:
        assert error.message and error.hint
        assert error.exit_code in (2, 3)


def test_the_header_says_whose_file_it_is(tmp_path: Path) -> None:
    connection = sqlite3.connect(filled(tmp_path / "archive.db"))
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
