"""What the wrong-character engine is measured on: development rows with their corrections, and clean official text."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .official_text import DATA

SETS = ("ecspell_odw_dev", "ecspell_law_dev", "cscdns_dev")


class Row(NamedTuple):
    """A sentence as written, and as it should be: of the same length, the same where nothing is wrong."""

    written: str
    right: str


def development_rows(name: str) -> list[Row]:
    """All rows of one of SETS. Raises SystemExit where the shared data is missing."""
    path = DATA / "csc" / f"{name}.tsv"
    return [Row(row["source"], row["target"]) for row in _rows(path)]


def clean_documents(path: Path | None = None, only: frozenset[str] = frozenset()) -> dict[str, list[str]]:
    """Name → paragraphs of each document: the `.txt` of a folder, a paragraph a line, or a table `doc para text`.

    Without a path, the clean text of the shared data; with `only`, the documents of these names.
    """
    path = path or DATA / "clean" / "paragraphs.tsv"
    found: dict[str, list[str]] = defaultdict(list)
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            found[file.stem] = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    else:
        for row in _rows(path):
            found[row["doc"]].append(row["text"])
    return {name: texts for name, texts in found.items() if not only or name in only}


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if not path.exists():
        raise SystemExit(f"没有 {path}：这项测试要用 shared/data 里的数据")
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
