"""Compiled patterns, kept in the user's cache folder from one run to the next.

Compiling the expressions that one draft needs takes as long as everything else that is done with it. What a pattern
compiles to is a list of numbers; with it at hand the machine that matches is set up in no time
(docs/decisions/004-compiled-patterns.md). A file that is cut, changed or of another Python is not used.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import os
import re
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

Compiled = tuple[int, bytes, int, dict[str, int]]  # flags, code, groups, names of groups

_LARGEST = 4_000_000  # bytes; a file that grew beyond, by rules of earlier versions, is begun anew


class PatternCache:
    """Sets up patterns from a file, compiles those that are not in it, and adds them when it is saved."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[
            bytes, bytes
        ] = {}  # digest of a source → marshalled Compiled: read in one go, used one by one
        self._grown = False
        with suppress(OSError, ValueError, EOFError, TypeError):
            data = path.read_bytes()
            if 4 < len(data) <= _LARGEST and zlib.crc32(data[4:]) == int.from_bytes(data[:4], "big"):
                self._known = marshal.loads(data[4:])

    def compile(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """What `re.compile` gives."""
        flags = int(flags)
        key = blake2b(f"{flags} {source}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
        known = self._known.get(key)
        if known is not None:
            with suppress(Exception):  # _sre looks over a code before it takes it
                return _set_up(source, marshal.loads(known))
        found, compiled = _compile(source, flags)
        if compiled is not None:
            self._known[key] = marshal.dumps(compiled)
            self._grown = True
        return found

    def save(self) -> None:
        """Writes the file if it has grown; a folder that cannot be written to is no fault."""
        if not self._grown:
            return
        body = marshal.dumps(self._known)
        unfinished = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            unfinished.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
            unfinished.replace(self._path)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


def _set_up(source: str, known: Compiled) -> re.Pattern[str]:
    flags, code, groups, names = known
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    numbers = list(memoryview(code).cast("I"))
    made: Callable[..., re.Pattern[str]] = _sre.compile
    return made(source, flags, numbers, groups, names, tuple(by_number))


def _compile(source: str, flags: int) -> tuple[re.Pattern[str], Compiled | None]:
    """The pattern, and what it compiles to where this Python lets us see it."""
    try:
        from array import array

        compiler: Any = sys.modules.get("re._compiler") or __import__("re._compiler", fromlist=["_code"])
        parser: Any = sys.modules.get("re._parser") or __import__("re._parser", fromlist=["parse"])
        parsed = parser.parse(source, flags)
        code = array("I", compiler._code(parsed, flags))
        known = (int(flags | parsed.state.flags), code.tobytes(), parsed.state.groups - 1, dict(parsed.state.groupdict))
        if code.itemsize == _sre.CODESIZE:
            return _set_up(source, known), known
    except (ImportError, AttributeError, TypeError):
        pass
    return re.compile(source, flags), None


def cache_of(folder: Path) -> PatternCache:
    """The cache of this Python in a folder."""
    version = ".".join(map(str, sys.version_info[:3]))
    return PatternCache(folder / f"patterns2-{version}-{_sre.MAGIC}.bin")
