"""Reports that nobody copied, copies of them that are put into others, and how much of an alarm is anybody's own."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from . import official_text
from .planted_repeats import OWN
from .repeat_edits import reworded
from .shared_runs import GRAM, GramTable, comparable

SET_PHRASE = 4  # documents, both of the alarm counted, from which words are nobody's own


def reports(which: str) -> dict[str, list[str]]:
    """Name → paragraphs. Of the cities windows of sixty lines; neighbouring ones may be of one city."""
    if which == "provinces":
        return official_text.reports_of_provinces()
    lines = official_text.lines("city_reports")
    return {f"城市{a}": list(lines[a:b]) for a, b in official_text.windows_of_cities()}


def copies_of(
    name: str, texts: dict[str, list[str]], others: Sequence[str], grams: GramTable
) -> list[tuple[str, str, int]]:
    """(text, report it is from, its number there): one for five paragraphs, half of them with a tenth edited."""
    random = Random(f"copies {name}")
    pool = [
        (other, n)
        for other in others
        for n, line in enumerate(texts[other])
        if 60 <= len(line) <= 400 and grams.own(line) >= OWN
    ]
    chosen = random.sample(pool, max(4, len(texts[name]) // 5))
    made = []
    for k, (other, n) in enumerate(chosen):
        text = texts[other][n]
        made.append((reworded(text, 0.1, random).text if k % 2 else text, other, n))
    return made


def with_all_other(texts: dict[str, list[str]]) -> list[list[str]]:
    """The reports judged and, in windows, all other reports of the official text: where set phrases are counted."""
    others = [list(official_text.lines(genre)) for genre in ("reports", "city_reports")]
    known = {line for lines in texts.values() for line in lines}
    windows = [
        [line for line in all_[n : n + 98] if line not in known] for all_ in others for n in range(0, len(all_), 98)
    ]
    return [*texts.values(), *windows]


def own_run(grams: GramTable, here: str, there: str) -> int:
    """The longest run of characters in both texts that stands in fewer than four documents."""
    from rapidfuzz.distance import Indel

    a, b = comparable(here), comparable(there)
    best = 0
    for block in Indel.opcodes(a, b):
        if block.tag == "equal":
            counts = grams.documents(a[block.src_start : block.src_end])
            run = 0
            for n in counts:
                run = run + 1 if n < SET_PHRASE else 0
                best = max(best, run + GRAM - 1 if run else 0)
    return best
