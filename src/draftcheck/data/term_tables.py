"""The terms of the word tables; an office's own rows win over those that ship."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from ..core.errors import UsageError
from ..core.pattern import Pattern
from ..core.reading import Term
from .folders import shipped
from .lexicon import numbered_rows, rows_starting_with
from .terms import LEFT_ALONE, SWITCHED_OFF, term_files, term_of

_KNOWN = (*LEFT_ALONE, "house_terms")
_RIGHT_TOO = ("names", "house_terms")  # tables whose second column is a word, and no reason
_SEVERAL = Pattern("[/／、；]")


class BadRow(UsageError):
    """A row that cannot be used; the message names file, line, column and what to write."""


def read_terms(table: str, paths: Sequence[Path], skip_broken: bool = False) -> tuple[Term, ...]:
    """The terms of one table; a later file's row replaces an earlier one's with the same key, 停用 takes it away.

    Raises BadRow for the first row of an office's own file that cannot be used, unless such rows are to be skipped.
    """
    found: list[Term] = []
    for path in paths:
        lines = numbered_rows(path)
        rows = [term_of(table, line.row, f"{path.name} 第 {line.number} 行") for line in lines if not line.surplus]
        if path.parent != shipped("lexicons"):  # those that ship are proved by the tests
            rows = _judged(table, path, rows, skip_broken)
        own = {term.key for term in rows}
        found = [term for term in found if term.key not in own]
        found += [term for term in rows if term.row.get("匹配") != SWITCHED_OFF]
    return tuple(found)


def _judged(table: str, path: Path, rows: list[Term], skip_broken: bool) -> list[Term]:
    from .term_faults import faults_of, usable

    faults = faults_of(table, path)
    if faults and not skip_broken:
        more = f"（共 {len(faults)} 处，运行 draftcheck lexicon check 看全部）" if len(faults) > 1 else ""
        hint = f"{faults[0].hint}；要跳过有错的行照常检查，加 --skip-broken-rows"
        raise BadRow(f"{faults[0].text}{more}", hint)
    return usable(rows, faults)


def terms_of(key: str, files: Sequence[tuple[str, Sequence[Path]]]) -> list[Term]:
    """The terms with this key, found without reading the tables through; they have been judged before."""
    found: list[Term] = []
    for table, paths in files:
        for path in paths:
            rows = [term_of(table, row, f"{path.name} 第 {line} 行") for line, row in rows_starting_with(path, key)]
            if rows:
                found = [term for term in found if term.table != table]
                found += [term for term in rows if term.row.get("匹配") != SWITCHED_OFF]
    return found


@lru_cache(maxsize=8)
def all_terms(files: tuple[tuple[str, tuple[Path, ...]], ...], skip_broken: bool) -> tuple[Term, ...]:
    """The terms of all tables. Raises BadRow."""
    return tuple(term for table, paths in files for term in read_terms(table, paths, skip_broken))


@lru_cache(maxsize=8)
def known_words(own: tuple[tuple[str, tuple[Path, ...]], ...], skip_broken: bool) -> frozenset[str]:
    """Words that are right as they stand: names with their short forms, allowed words, what an office wants written.

    Raises BadRow.
    """
    files = term_files(dict(own))
    terms = [(table, term) for table in _KNOWN for term in read_terms(table, files[table], skip_broken)]
    right = {part for table, term in terms if table in _RIGHT_TOO for part in _SEVERAL.compiled.split(term.right)}
    return frozenset(word for word in right | {t.key for table, t in terms if table in LEFT_ALONE} if len(word) > 1)
