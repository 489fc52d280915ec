"""Published official text of ../shared/data, cut into documents of some forty paragraphs; read, never committed."""

from __future__ import annotations

import csv
import lzma
from collections import defaultdict
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
GENRES = ("city_reports", "reports", "notices", "statutes")
SIZES = (1_000, 10_000, 100_000)
_SHARES = {1_000: (350, 300, 200, 150), 10_000: (2_500, 1_800, 3_200, 2_500), 100_000: (9_000, 4_800, 34_000, 52_200)}
_HELD_OUT = {"city_reports": 2_000, "reports": 700, "notices": 4_000, "statutes": 6_000}  # lines at the file's end
_TOGETHER = 40
_SHORTEST = 20  # characters; below, a line is a heading


class Paragraph(NamedTuple):
    """One line of the official text: which file, which line, in which document (a window of lines) it stands."""

    genre: str
    line: int
    document: int
    text: str


@cache
def lines(genre: str) -> tuple[str, ...]:
    """All lines of one file."""
    path = DATA / "official" / f"{genre}.txt.xz"
    if not path.exists():
        raise SystemExit(f"没有 {path}：这项测试要用 shared/data 里的公开公文")
    return tuple(lzma.open(path, "rt", encoding="utf-8").read().split("\n"))


def archive(size: int) -> list[Paragraph]:
    """So many paragraphs in documents of neighbouring lines, genres mixed; the same every time.

    Reports and notices first, laws where they run out. The ends of the files are left for `fresh`.
    """
    chosen: list[list[tuple[str, int, str]]] = []
    for genre, share in zip(GENRES, _SHARES[size], strict=True):
        text = lines(genre)[: -_HELD_OUT[genre]]
        long = [(genre, number, line) for number, line in enumerate(text) if len(line) >= _SHORTEST]
        windows = [long[at : at + _TOGETHER] for at in range(0, len(long), _TOGETHER)]
        Random(f"{genre} 2026").shuffle(windows)
        taken = 0
        for window in windows:
            chosen.append(window[: share - taken])
            taken += len(chosen[-1])
            if taken >= share:
                break
    Random("archive 2026").shuffle(chosen)
    return [Paragraph(genre, line, at, text) for at, window in enumerate(chosen) for genre, line, text in window]


def fresh(count: int) -> list[Paragraph]:
    """Paragraphs of the documents that no archive holds."""
    pool = [
        Paragraph(genre, len(lines(genre)) - _HELD_OUT[genre] + number, -1, line)
        for genre in GENRES
        for number, line in enumerate(lines(genre)[-_HELD_OUT[genre] :])
        if len(line) >= 30
    ]
    weights = {"city_reports": 4, "reports": 4, "notices": 3, "statutes": 1}
    random = Random("fresh 2026")
    keyed = [(random.random() ** (1 / weights[p.genre]), p) for p in pool]
    return [p for _, p in sorted(keyed, key=lambda item: item[0], reverse=True)[:count]]


def reports_of_provinces() -> dict[str, list[str]]:
    """Province → the paragraphs of its report of 2025."""
    found: dict[str, list[str]] = defaultdict(list)
    with (DATA / "clean" / "paragraphs.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["doc"].startswith("prov-2025-"):
                found[row["doc"].removeprefix("prov-2025-")].append(row["text"])
    return dict(found)


def windows_of_cities(length: int = 60, apart: int = 200) -> list[tuple[int, int]]:
    """First and last line (exclusive) of windows in the reports of cities.

    The file has no marks between its 139 reports (98 lines each on average), most of them of early 2024; two windows
    with another one between them are of different cities.
    """
    return [(at, at + length) for at in range(0, len(lines("city_reports")) - length, apart)]
