"""All terms found in one pass, leftmost and longest; daachorse does it, plain Python where it is not to be had.

A built automaton is kept in the user's cache folder. A file that is cut, changed or made by another version or of
other terms is not loaded but built anew: daachorse itself loads a file with a few bytes gone.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

Span = tuple[int, int]

_FORMAT = b"draftcheck terms 2\n"
_SUFFIX = ".terms"


class Automaton(Protocol):
    """Finds terms."""

    def find(self, text: str) -> list[Span]:
        """Where terms stand, as code points, none overlapping another."""
        ...


class _Daachorse:
    def __init__(self, built: object) -> None:
        self._built = built

    def find(self, text: str) -> list[Span]:
        found = self._built.find(text)  # type: ignore[attr-defined]
        return [(start, end) for start, end, _ in found]


class PlainAutomaton:
    """The same spans without a library: terms by their first two characters, the longest tried first."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._by_head: dict[str, list[str]] = {}
        for term in sorted(terms, key=len, reverse=True):
            self._by_head.setdefault(term[:2], []).append(term)
        self._single = {head for head in self._by_head if len(head) == 1}

    def find(self, text: str) -> list[Span]:
        """Where terms stand."""
        found: list[Span] = []
        at = 0
        by_head, single = self._by_head, self._single
        while at < len(text):
            terms = by_head.get(text[at : at + 2])
            end = next((at + len(term) for term in terms if text.startswith(term, at)), 0) if terms else 0
            if not end and text[at] in single:
                end = at + 1
            if end:
                found.append((at, end))
                at = end
            else:
                at += 1
        return found


def automaton(digest: str, terms: Callable[[], Sequence[str]], folder: Path | None) -> Automaton:
    """The automaton of the terms that `digest` stands for, from the cache folder if it is there and whole."""
    try:
        import daachorse
    except ImportError:
        return PlainAutomaton([term for term in dict.fromkeys(terms()) if term])
    # Its version, without the time that reading the metadata takes.
    binary = Path(sys.modules["daachorse.daachorse"].__file__ or daachorse.__file__).stat()
    key = f"{digest} {binary.st_size} {binary.st_mtime_ns}\n".encode()
    path = folder / f"{digest[:24]}{_SUFFIX}" if folder is not None else None
    saved = _whole(path, key) if path is not None else None
    kind = daachorse.CharwiseDoubleArrayAhoCorasick
    if saved is not None:
        with suppress(Exception):  # whatever the library makes of bytes that look whole
            return _Daachorse(kind.deserialize(saved))
    found = [term for term in dict.fromkeys(terms()) if term]
    if not found:
        return PlainAutomaton(())
    built = kind(found, match_kind=daachorse.MATCH_KIND_LEFTMOST_LONGEST)
    if path is not None:
        _save(path, key, built.serialize())
    return _Daachorse(built)


def _whole(path: Path, key: bytes) -> bytes | None:
    """The saved bytes, None where the file is missing, changed or of another key."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head = _FORMAT + key
    if not data.startswith(head):
        return None
    stated, body = data[len(head) : len(head) + 8], data[len(head) + 9 :]
    return body if b"%08x" % zlib.crc32(body) == stated else None


def _save(path: Path, key: bytes, body: bytes) -> None:
    """Writes through a file beside it; a folder that cannot be written to is no fault."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for old in path.parent.glob(f"*{_SUFFIX}"):
            if old != path and _is_old(old):
                old.unlink(missing_ok=True)
        unfinished.write_bytes(_FORMAT + key + b"%08x\n" % zlib.crc32(body) + body)
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _is_old(path: Path) -> bool:
    """Not written in the last thirty days: tables that have changed since."""
    import time

    return time.time() - path.stat().st_mtime > 30 * 86400
