"""The model's tables, unpacked once into the user's cache folder and mapped into memory from there."""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import numpy as np

from ...data.folders import cache_folder
from .counts import tables_of
from .language_model import Array
from .packed_file import digest, read

_LAYOUT = 2  # of the unpacked file; a new number makes the old files useless
_ALIGNED = 64
_SURELY_LEFT = 3600  # seconds after which an unfinished file is nobody's
_SAMPLED = 4096  # bytes at the beginning and the end of each table that are looked over before it is used


def mapped(path: Path) -> Mapping[str, Array]:
    """The tables of a model file. Raises DamagedFile, OSError.

    Where the cache folder cannot be written to, they are unpacked into memory each time.
    """
    folder = cache_folder()
    unpacked = folder / f"spelling-{_LAYOUT}-{digest(path)}.tables"
    with suppress(OSError, ValueError, KeyError):
        return _map(unpacked)
    packed = read(path).tables
    with suppress(OSError, ValueError, KeyError):
        _save(unpacked, tables_of(packed))
        _forget_others(folder, unpacked.name)
        return _map(unpacked)
    return dict(tables_of(packed))


def _save(path: Path, tables: Iterable[tuple[str, Array]]) -> None:
    entries = []
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as stream:
            for name, table in tables:
                own = _bytes(table)
                entries.append([name, table.dtype.str, list(table.shape), stream.tell(), _sample(own)])
                stream.write(own.data)
                stream.write(bytes(-stream.tell() % _ALIGNED))
            head = json.dumps({"size": stream.tell(), "tables": entries}).encode()
            stream.write(head + zlib.crc32(head).to_bytes(4, "little") + len(head).to_bytes(4, "little"))
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def _map(path: Path) -> dict[str, Array]:
    whole = np.memmap(path, dtype=np.uint8, mode="r")
    size = int.from_bytes(whole[-4:].tobytes(), "little")
    written = whole[-8 - size : -8].tobytes()
    if zlib.crc32(written) != int.from_bytes(whole[-8:-4].tobytes(), "little"):
        raise ValueError("changed")
    head = json.loads(written)
    if len(whole) != head["size"] + size + 8:
        raise ValueError("cut")
    plain = whole.view(np.ndarray)
    tables = {}
    for name, kind, shape, at, sample in head["tables"]:
        dtype = np.dtype(kind)
        own = plain[at : at + int(np.prod(shape, dtype=np.int64)) * dtype.itemsize]
        if _sample(own) != sample:
            raise ValueError("changed")
        tables[name] = own.view(dtype).reshape(shape)
    return tables


def _bytes(table: Array) -> Array:
    return np.ascontiguousarray(table).reshape(-1).view(np.uint8)


def _sample(data: Array) -> int:
    return zlib.crc32(data[-_SAMPLED:].tobytes(), zlib.crc32(data[:_SAMPLED].tobytes()))


def _forget_others(folder: Path, name: str) -> None:
    """Removes what earlier versions have unpacked or a killed run has left; another process may still have it open."""
    for old in folder.glob("spelling-*"):
        with suppress(OSError):
            if old.name != name and old.stat().st_mtime < time.time() - _SURELY_LEFT:
                old.unlink()
