"""Drafts of 200 paragraphs into which passages of an archive of official text are planted, and what was planted where.

Each kind a hundred times and more; all other paragraphs come from documents that the archive does not hold and have no
near copy in it. Fixed seeds: the same archive and the same drafts every time.
"""

from __future__ import annotations

import pickle
from collections import Counter
from functools import cache
from random import Random
from typing import NamedTuple

from . import official_text
from .kept_files import kept_file
from .official_text import Paragraph
from .planted_passages import KINDS, Planted, planted_so
from .quiet_paragraphs import quiet_paragraphs
from .shared_runs import GramTable, comparable

DRAFT = 200
_MADE_BY = (
    "planted_repeats",
    "planted_passages",
    "repeat_edits",
    "repeat_figures",
    "plausible_words",
    "official_text",
    "shared_runs",
    "quiet_paragraphs",
)
_SHORTEST = 50  # comparable characters of a passage worth planting
OWN = 0.6  # share of a passage that must stand in two documents at most: the rest is set phrases, never told


class PlantedSet(NamedTuple):
    """The archive, the drafts, and how many candidates were refused for what reason."""

    archive: list[Paragraph]
    drafts: list[list[Planted]]
    refused: Counter[str]


def planted_set(size: int) -> PlantedSet:
    """The set for an archive of so many paragraphs; kept in the temporary folder, where it is made once."""
    kept = kept_file(f"repeats-{size}", *_MADE_BY)
    if kept.exists():
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]
    made = _made(size)
    kept.write_bytes(pickle.dumps(made))
    return made


@cache
def grams_of_archive() -> GramTable:
    """Of the largest archive: what a quiet paragraph may share with it."""
    return GramTable((p.document, p.text) for p in official_text.archive(official_text.SIZES[-1]))


@cache
def grams_of_all() -> GramTable:
    """Of all reports and notices, forty lines a document, and the laws of the largest archive: what is nobody's own."""
    laws = [p for p in official_text.archive(official_text.SIZES[-1]) if p.genre == "statutes"]
    known = [(p.document, p.text) for p in laws]
    document = laws[-1].document
    for genre in ("reports", "city_reports", "notices"):
        for number, line in enumerate(official_text.lines(genre)):
            document += number % 40 == 0
            known.append((document, line))
    return GramTable(known)


def _made(size: int) -> PlantedSet:
    archive = official_text.archive(size)
    grams = grams_of_all()
    quiet = quiet_paragraphs(grams_of_archive())
    random = Random(f"planted {size}")
    pool = [n for n, p in enumerate(archive) if len(comparable(p.text)) >= _SHORTEST and len(p.text) <= 600]
    refused = Counter({"来源全是套话": sum(grams.own(archive[n].text) < OWN for n in pool)})
    pool = [n for n in pool if grams.own(archive[n].text) >= OWN]
    random.shuffle(pool)
    plants = [plant for kind in KINDS for plant in planted_so(kind, archive, pool, quiet, grams, random)]
    random.shuffle(plants)
    count = -(-len(plants) // 90)
    drafts = []
    negatives = quiet[: count * DRAFT]
    random.shuffle(negatives)
    for number in range(count):
        draft = plants[number::count]
        need = DRAFT - len(draft)
        draft += [Planted("", q.text, quiet=q) for q in negatives[:need]]
        negatives = negatives[need:]
        random.shuffle(draft)
        drafts.append(draft)
    return PlantedSet(archive, drafts, refused)
