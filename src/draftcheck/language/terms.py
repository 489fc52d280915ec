"""Where the terms of the word tables stand in the paragraphs of a draft."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from sys import maxsize

from ..core.digest import sha256_hex
from ..core.document import Paragraph
from ..core.reading import Term, TermHit
from ..data.folders import cache_folder
from ..data.lexicon import is_plain
from ..data.term_tables import all_terms, terms_of
from ..data.terms import LEFT_ALONE, term_files
from .automaton import Automaton, automaton
from .words import cuts_at

Files = tuple[tuple[str, tuple[Path, ...]], ...]


class TermFinder:
    """Finds the terms of these files; the tables are read when a word of theirs is met for the first time."""

    def __init__(self, files: Files, skip_broken: bool = False) -> None:
        self._files = files
        self._skip_broken = skip_broken
        shipped = {path for paths in term_files({}).values() for path in paths}
        own = [path for _, paths in files for path in paths if path not in shipped]
        self._by_line = not (own and skip_broken) and all(is_plain(path) for path in own)
        self._automaton: Automaton | None = None
        self._by_key: dict[str, list[Term]] = {}

    def __call__(self, lines: Sequence[Paragraph]) -> list[TermHit]:
        """Hits in the order of the text; of several rows that fit one place the most specific."""
        starts, length = [], 0
        for p in lines:
            starts.append(length)
            length += len(p.text) + 1
        hits: list[TermHit] = []
        text = "\n".join([p.text for p in lines])
        for start, end in self.spans(text):
            number = bisect_right(starts, start) - 1
            hit = self._hit(lines[number], start - starts[number], end - starts[number])
            if hit is not None:
                hits.append(hit)
        return hits

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where terms, and right forms that hold one, stand in a text."""
        if self._automaton is None:
            self._automaton = automaton(self._digest(), self._keys, cache_folder())
        return self._automaton.find(text)

    def terms(self) -> Sequence[Term]:
        """All of them."""
        return all_terms(self._files, self._skip_broken)

    def _hit(self, p: Paragraph, start: int, end: int) -> TermHit | None:
        terms = self._terms(p.text[start:end])
        fitting = [term for term in terms if fits(term, p.text, start, end)]
        if not fitting or any(term.table in LEFT_ALONE for term in terms):
            return None
        term = max(fitting, key=lambda term: (bool(term.condition), term.whole))
        return TermHit(term, p, start, end)

    def _terms(self, key: str) -> list[Term]:
        if self._by_line:
            if key not in self._by_key:
                self._by_key[key] = terms_of(key, self._files)
        elif not self._by_key:
            for term in all_terms(self._files, self._skip_broken):
                self._by_key.setdefault(term.key, []).append(term)
        return self._by_key.get(key, [])

    def _digest(self) -> str:
        """Of the tables' bytes, and of how they are read."""
        parts = [b"skip" if self._skip_broken else b"all"]
        for table, paths in self._files:
            parts.append(table.encode())
            parts += [path.read_bytes() for path in paths]
        return sha256_hex(b"\0".join(parts))

    def _keys(self) -> list[str]:
        """What is looked for: the terms, and the right forms that hold one, so that the longer match wins."""
        terms = all_terms(self._files, self._skip_broken)
        keys = {term.key for term in terms}
        return [*keys, *right_forms(terms, keys)]


def right_forms(terms: Sequence[Term], keys: set[str]) -> list[str]:
    """Right forms in which a term stands: 国家税务总局 over 税务总局."""
    rights = {part for term in terms for part in re.split(r"[/／、；]", term.right) if part} - keys
    if not rights:
        return []
    inner = automaton("", lambda: sorted(keys), None)
    return [right for right in sorted(rights) if inner.find(right)]


def fits(term: Term, text: str, start: int, end: int) -> bool:
    """Whether what stands around a match lets the row speak."""
    if term.table in LEFT_ALONE:
        return False
    if text.endswith(term.not_behind, 0, start) if term.not_behind else False:
        return False
    if term.not_before and text.startswith(term.not_before, end):
        return False
    if term.condition and not _is_inside(_places(term.condition, text), start, end):
        return False
    return not is_whole(term) or cuts_at(text, start, end)


def is_whole(term: Term) -> bool:
    """Whether the ends of a term must be ends of words.

    Two characters may be the end of one word and the head of another (按排班表), whatever the row says.
    """
    return term.whole or (len(term.key) == 2 and term.table == "wrong_words" and not term.condition)


def _is_inside(places: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether one of these places, which are in order and apart, holds a stretch."""
    n = bisect_right(places, (start, maxsize))
    return n > 0 and end <= places[n - 1][1]


@lru_cache(maxsize=32)
def _places(condition: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where a condition is met in a paragraph: found once for all hits of its term."""
    return tuple(m.span() for m in _compiled(condition).finditer(text))


@lru_cache(maxsize=512)
def _compiled(condition: str) -> re.Pattern[str]:
    return re.compile(condition)


@lru_cache(maxsize=8)
def finder(own: tuple[tuple[str, tuple[Path, ...]], ...] = (), skip_broken: bool = False) -> TermFinder:
    """The finder of the tables that ship and of an office's own."""
    return TermFinder(tuple(term_files(dict(own)).items()), skip_broken)


def own_tables(named: Mapping[str, Sequence[Path]]) -> tuple[tuple[str, tuple[Path, ...]], ...]:
    """The same, so that it can be remembered by."""
    return tuple((table, tuple(paths)) for table, paths in sorted(named.items()))
