"""Tables in a file: what was written is read, the same bytes each time, nothing is read from a damaged file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from draftcheck.language.spelling.packed_file import DamagedFile, Packed, digest, read, write

TABLES = {
    "bytes": np.arange(200, dtype=np.uint8),
    "short": np.arange(300, dtype=np.uint16).reshape(3, 100),
    "wide": np.array([0, 1, 2**63], dtype=np.uint64),
    "signed": np.array([[-1, 5], [7, -30000]], dtype=np.int16),
    "shares": np.linspace(-1, 1, 7, dtype=np.float32),
    "foreign order": np.array([1, 2, 300], dtype=">u4"),
    "turned": np.arange(6, dtype=np.int32).reshape(2, 3).T,
    "none": np.zeros((0, 4), dtype=np.uint32),
}
FACTS = {"sure": 0.85, "sources": "自编"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of the tables."""
    path = tmp_path / "tables.bin"
    write(path, Packed(TABLES, FACTS))
    return path


def test_what_was_written_is_read(path: Path) -> None:
    packed = read(path)
    assert packed.facts == FACTS
    assert list(packed.tables) == list(TABLES) and len(packed.tables) == len(TABLES)
    for name, table in TABLES.items():
        own = packed.tables[name]
        assert own.dtype == table.dtype.newbyteorder("<")
        assert own.shape == table.shape
        assert np.array_equal(own, table)


def test_the_same_tables_give_the_same_bytes(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.bin"
    write(again, Packed({name: table.copy() for name, table in TABLES.items()}, dict(reversed(FACTS.items()))))
    assert again.read_bytes() == path.read_bytes()
    assert digest(again) == digest(path)


def test_another_table_gives_another_digest(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    write(other, Packed(TABLES | {"bytes": np.zeros(200, dtype=np.uint8)}, FACTS))
    assert digest(other) != digest(path)


def test_a_file_is_replaced_and_nothing_left_beside_it(path: Path) -> None:
    write(path, Packed({"one": np.ones(3, dtype=np.uint8)}, {}))
    assert list(read(path).tables) == ["one"]
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("share", [0.0, 0.01, 0.03, 0.5, 0.99])
def test_a_cut_file(path: Path, share: float) -> None:
    path.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    with pytest.raises(DamagedFile, match=r"tables\.bin"):
        read(path)


def test_a_changed_file(path: Path) -> None:
    data = path.read_bytes()
    for at in [*range(0, len(data), 37), len(data) - 1]:
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(DamagedFile):
            read(path)


def test_a_lengthened_file(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(DamagedFile):
        read(path)


@pytest.mark.parametrize("data", [b"", b"draftcheck", b"PK\x03\x04" + bytes(100), "词,改用\n".encode() * 20])
def test_a_file_of_another_kind(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(data)
    for look in (read, digest):
        with pytest.raises(DamagedFile):
            look(path)


def test_a_missing_file_is_not_a_damaged_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.bin")
