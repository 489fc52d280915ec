"""Rows of an older workbook found again among the findings of today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..core.pairing import paired
from ..core.sighting import Sighting
from .printable import printable
from .xlsx_older import Entry


class Kept:
    """Gives each row out once. `paths` are all files of this run: one may be given by another path than before."""

    def __init__(self, entries: Iterable[Entry], paths: Iterable[str]) -> None:
        self._waiting: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            self._waiting[entry.file].append(entry)
        self._checked: set[str] = set()
        self._former = _former_paths(self._waiting, {printable(path) for path in paths})

    def taken(self, path: str, findings: Sequence[Sighting]) -> list[Entry | None]:
        """For each finding of a file that was checked the row it had before, None for a new one."""
        name = printable(path)
        name = self._former.get(name, name)
        self._checked.add(name)
        known = [entry for entry in self._waiting.get(name, ()) if entry.sighting is not None]
        numbers = paired([entry.sighting for entry in known if entry.sighting is not None], findings)
        found = [known[n] if n is not None else None for n in numbers]
        gone = {id(entry) for entry in found if entry is not None}
        self._waiting[name] = [entry for entry in self._waiting.get(name, ()) if id(entry) not in gone]
        return found

    def left(self) -> list[tuple[Entry, bool]]:
        """The rows that were not given out, each with whether its file was checked."""
        return [(entry, file in self._checked) for file, entries in self._waiting.items() for entry in entries]


def _former_paths(known: Iterable[str], paths: set[str]) -> dict[str, str]:
    """Path of today → the path in the workbook, where the one is the end of the other, as from another folder."""
    old, new = set(known) - paths, paths.difference(known)
    found: dict[str, str] = {}
    for length in range(max((path.count("/") + 1 for path in old | new), default=0), 0, -1):
        before, now = _by_end(old, length), _by_end(new, length)
        for end in before.keys() & now.keys():
            if len(before[end]) == 1 == len(now[end]) and end in (before[end][0], now[end][0]):
                found[now[end][0]] = before[end][0]
                new.discard(now[end][0])
                old.discard(before[end][0])
    return found


def _by_end(paths: Iterable[str], length: int) -> dict[str, list[str]]:
    """The paths by their last parts, those that have so many."""
    ends: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        if path.count("/") + 1 >= length:
            ends["/".join(path.split("/")[-length:])].append(path)
    return ends
