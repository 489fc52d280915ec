"""Number tables in one compressed file, the same to the byte for the same tables.

Numbers of several bytes are laid apart, all first bytes, all second bytes, which compresses them to a half.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from ...core.value import Value
from .language_model import Array

_MAGIC = b"draftcheck spelling 1\n"
_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME}]


class DamagedFile(ValueError):
    """A file of tables that is cut, changed, or none at all."""


class Packed(Value):
    """Tables by name, and the facts that go with them (numbers and words only).

    Those of a file are unpacked each time they are asked for: all together would fill the memory.
    """

    tables: Mapping[str, Array]
    facts: Mapping[str, object]


def write(path: Path, packed: Packed) -> None:
    """Writes tables and facts; replaces the file in one go."""
    heads, body = [], bytearray()
    for name, table in packed.tables.items():
        kind = table.dtype.newbyteorder("<")
        planes = np.ascontiguousarray(table).astype(kind).reshape(-1).view(np.uint8).reshape(-1, kind.itemsize).T
        squeezed = lzma.compress(planes.tobytes(), format=lzma.FORMAT_XZ, check=lzma.CHECK_NONE, filters=_FILTERS)
        heads.append({"name": name, "type": kind.str, "shape": list(table.shape), "size": len(squeezed)})
        body += squeezed
    head = json.dumps({"tables": heads, "facts": dict(packed.facts)}, ensure_ascii=False, sort_keys=True).encode()
    whole = len(head).to_bytes(4, "little") + head + body
    unfinished = path.with_name(path.name + ".new")
    unfinished.write_bytes(_MAGIC + blake2b(whole, digest_size=16).digest() + whole)
    unfinished.replace(path)


def digest(path: Path) -> str:
    """The digest that stands in the file. Raises DamagedFile for a file of another kind, OSError."""
    with path.open("rb") as stream:
        head = stream.read(len(_MAGIC) + 16)
    if not head.startswith(_MAGIC) or len(head) < len(_MAGIC) + 16:
        raise DamagedFile(path.name)
    return head[len(_MAGIC) :].hex()


def read(path: Path) -> Packed:
    """Tables and facts. Raises DamagedFile when a byte is not as it was written, OSError."""
    data = path.read_bytes()
    start = len(_MAGIC) + 16
    whole = memoryview(data)[start:]
    if not data.startswith(_MAGIC) or blake2b(whole, digest_size=16).digest() != data[len(_MAGIC) : start]:
        raise DamagedFile(path.name)
    size = int.from_bytes(whole[:4], "little")
    head = json.loads(bytes(whole[4 : 4 + size]))
    return Packed(_Tables(head["tables"], whole[4 + size :]), head["facts"])


class _Tables(Mapping[str, Array]):
    def __init__(self, heads: list[dict[str, Any]], body: memoryview) -> None:
        self._body = body
        self._heads = {}
        at = 0
        for head in heads:
            self._heads[head["name"]] = (np.dtype(head["type"]), tuple(head["shape"]), at, at + head["size"])
            at += head["size"]

    def __getitem__(self, name: str) -> Array:
        kind, shape, start, end = self._heads[name]
        planes = np.frombuffer(lzma.decompress(self._body[start:end]), dtype=np.uint8).reshape(kind.itemsize, -1)
        table: Array = np.ascontiguousarray(planes.T).reshape(-1).view(kind).reshape(shape)
        return table

    def __iter__(self) -> Iterator[str]:
        return iter(self._heads)

    def __len__(self) -> int:
        return len(self._heads)
