"""The unpacked tables are made once and mapped from then on; a damaged or impossible cache costs time only."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import tiny_model

from draftcheck.language.spelling import unpacked
from draftcheck.language.spelling.counts import tables_of
from draftcheck.language.spelling.language_model import Array
from draftcheck.language.spelling.packed_file import DamagedFile

Change = Callable[[bytes], bytes]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """The file of the tiny model."""
    path = tmp_path / "model.bin"
    path.write_bytes(tiny_model.data())
    return path


@cache
def expected() -> dict[str, Array]:
    """The tables of the tiny model."""
    return dict(tables_of(tiny_model.packed().tables))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the tables are unpacked to; not there yet."""
    folder = tmp_path / "cache" / "draftcheck"
    monkeypatch.setattr(unpacked, "cache_folder", lambda: folder)
    return folder


@pytest.fixture
def unpackings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The model files that were unpacked, one after the other."""
    calls: list[Path] = []
    read = unpacked.read
    monkeypatch.setattr(unpacked, "read", lambda path: calls.append(path) or read(path))
    return calls


def is_right(tables: Mapping[str, Array]) -> bool:
    """Whether they are the tables of the tiny model."""
    return list(tables) == list(expected()) and all(
        tables[name].dtype == table.dtype and np.array_equal(tables[name], table) for name, table in expected().items()
    )


def test_unpacked_once_and_mapped_from_then_on(model: Path, folder: Path, unpackings: list[Path]) -> None:
    assert is_right(unpacked.mapped(model))
    (made,) = folder.iterdir()
    before = made.stat()
    assert is_right(unpacked.mapped(model))
    assert unpackings == [model]
    assert (made.stat().st_ino, made.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.skipif(os.name == "nt", reason="permissions of a folder")
def test_the_folder_is_the_user_s_own(model: Path, folder: Path) -> None:
    unpacked.mapped(model)
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"",
        lambda data: data[:3],
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: b"\xff" + data[1:],
        lambda data: data[:-1] + b"\xff",
        lambda data: data[:-100] + b"\0" * 96 + data[-4:],
        lambda data: data.replace(b'"size"', b'"site"'),
    ],
    ids=["empty", "three bytes", "half", "short", "long", "table", "length", "end", "head"],
)
def test_a_damaged_file_is_made_anew(model: Path, folder: Path, unpackings: list[Path], change: Change) -> None:
    unpacked.mapped(model)
    (made,) = folder.iterdir()
    made.write_bytes(change(made.read_bytes()))
    assert is_right(unpacked.mapped(model))
    assert is_right(unpacked.mapped(model))
    assert unpackings == [model, model]
    assert list(folder.iterdir()) == [made]


def test_a_folder_that_cannot_be_made(model: Path, folder: Path, unpackings: list[Path]) -> None:
    folder.parent.write_text("a file, no folder")
    for _ in range(2):
        assert is_right(unpacked.mapped(model))
    assert len(unpackings) == 2
    assert folder.parent.is_file()


def test_a_full_disk(model: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> Path:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert is_right(unpacked.mapped(model))
    assert list(folder.iterdir()) == []


def test_old_files_are_removed_young_ones_stay(model: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    names = ("spelling-0-ab.tables", "spelling-1-cd.tables.77", "patterns.bin")
    for name in names:
        (folder / name).write_bytes(b"x")
    unpacked.mapped(model)
    assert {path.name for path in folder.iterdir()} > set(names)
    for path in folder.iterdir():
        os.utime(path, (time.time() - 7200,) * 2)
    (made,) = folder.glob(f"spelling-{unpacked._LAYOUT}-*.tables")
    made.write_bytes(b"")
    unpacked.mapped(model)
    assert {path.name for path in folder.iterdir()} == {made.name, "patterns.bin"}


def test_a_damaged_model_is_told(model: Path, folder: Path) -> None:
    model.write_bytes(model.read_bytes()[:-1])
    with pytest.raises(DamagedFile):
        unpacked.mapped(model)
    assert not folder.exists() or list(folder.iterdir()) == []
