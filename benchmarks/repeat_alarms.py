"""What is said of reports that nobody copied: provinces of one year, cities of one year, each against all others.

    python -m benchmarks.repeat_alarms provinces|cities [--table FILE] [--exclude NAME,NAME]

Writes every alarm with both texts to a file for reading. Copies of other reports are put into each, one for every five
of its paragraphs, so that there is something true to tell; every other alarm is counted as false. `--table`: another table of set phrases, made without the
reports judged here; `--exclude`: reports that are not judged.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from draftcheck.core.passages import Passage, Repeat

from . import official_text
from .planted_repeats import OWN
from .repeat_edits import reworded
from .shared_runs import GramTable
from .tables import table

_SET_PHRASE = 4  # documents, both of the alarm counted, from which words are nobody's own


class Alarm(NamedTuple):
    """`own`: the longest run of the stretch that stands in no further document; `hint`: what that suggests."""

    here_name: str
    there_name: str
    repeat: Repeat
    here: str
    there: str
    own: int
    hint: str


class Judged(NamedTuple):
    """Alarms of paragraphs that nobody copied, how many those were; copies planted, and those found with their source."""

    alarms: list[Alarm]
    paragraphs: int
    copies: int
    found: int

    @property
    def precision(self) -> float:
        """Of all told, the planted copies; every alarm counted as false."""
        return self.found / (self.found + len(self.alarms))


def use_table(path: str) -> None:
    """Has this process use another table of set phrases; before the first search."""
    from draftcheck.language.passages import set_phrases

    set_phrases.FILE = str(Path(path).resolve())
    set_phrases.set_phrases.cache_clear()


def reports(which: str) -> dict[str, list[str]]:
    """Name → paragraphs. Of the cities windows of sixty lines; neighbouring ones may be of one city."""
    if which == "provinces":
        return official_text.reports_of_provinces()
    lines = official_text.lines("city_reports")
    return {f"城市{a}": list(lines[a:b]) for a, b in official_text.windows_of_cities()}


def judged(which: str, excluded: Sequence[str] = ()) -> Judged:
    """Every report against all others: what is told of its own paragraphs, and of copies of others' put behind them."""
    from draftcheck.language.passages.memory import MemoryIndex
    from draftcheck.language.passages.search import search

    texts = reports(which)
    index = MemoryIndex()
    numbers = {name: index.add(name, _passages(lines)) for name, lines in texts.items()}
    names = {number: name for name, number in numbers.items()}
    grams = GramTable((n, line) for n, lines in enumerate(_all_reports(texts)) for line in lines)
    result = Judged([], 0, 0, 0)
    for name, lines in texts.items():
        if name in excluded:
            continue
        own = _own(which, numbers[name])
        copies = _copies(name, texts, [n for n in texts if numbers[n] not in own], grams)
        draft = [*lines, *(text for text, _, _ in copies)]
        told: set[tuple[int, int]] = set()
        found: set[int] = set()
        for r in search(_passages(draft), index, lambda stored, source: stored.text, own=own):
            there_name, copy = names[r.document], r.here.number - len(lines)
            if copy >= 0:
                found |= {copy} if copies[copy][1:] == (there_name, r.there.number) else set()
            elif (r.here.number, r.here.start) not in told:
                told.add((r.here.number, r.here.start))
                here = draft[r.here.number][r.here.start : r.here.end]
                there = texts[there_name][r.there.number][r.there.start : r.there.end]
                run = _own_run(grams, here, there)
                hint = "少见" if run >= 16 else "套话？" if run < 10 else "两可"
                result.alarms.append(Alarm(name, there_name, r, here, there, run, hint))
        result = Judged(
            result.alarms, result.paragraphs + len(lines), result.copies + len(copies), result.found + len(found)
        )
    return result


def _copies(
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


def _own(which: str, number: int) -> set[int]:
    """The report itself, and the neighbouring windows of what may be the same city."""
    return {number} if which == "provinces" else {number - 1, number, number + 1}


def _all_reports(texts: dict[str, list[str]]) -> list[list[str]]:
    """The reports judged and, in windows, all other reports of the official text: where set phrases are counted."""
    others = [list(official_text.lines(genre)) for genre in ("reports", "city_reports")]
    known = {line for lines in texts.values() for line in lines}
    windows = [
        [line for line in all_[n : n + 98] if line not in known] for all_ in others for n in range(0, len(all_), 98)
    ]
    return [*texts.values(), *windows]


def _own_run(grams: GramTable, here: str, there: str) -> int:
    """The longest run of characters in both texts that stands in fewer than four documents."""
    from rapidfuzz.distance import Indel

    from .shared_runs import GRAM, comparable

    a, b = comparable(here), comparable(there)
    best = 0
    for block in Indel.opcodes(a, b):
        if block.tag == "equal":
            counts = grams.documents(a[block.src_start : block.src_end])
            run = 0
            for n in counts:
                run = run + 1 if n < _SET_PHRASE else 0
                best = max(best, run + GRAM - 1 if run else 0)
    return best


def _passages(lines: Sequence[str]) -> list[Passage]:
    return [Passage(n, line) for n, line in enumerate(lines) if len(line) >= 15]


def page(found: Sequence[Alarm]) -> str:
    """Every alarm for reading, the most doubtful first."""
    blocks = []
    for n, a in enumerate(sorted(found, key=lambda a: (a.own, a.here)), 1):
        r = a.repeat
        blocks.append(
            f"#{n} {a.here_name}:{r.here.number} ← {a.there_name}:{r.there.number}  相同 {r.score:.0%}，改动 {r.edits} 处"
            f"  自有 {a.own} 字 {a.hint}\n  本文 {a.here}\n  来源 {a.there}\n"
        )
    return "\n".join(blocks)


def main() -> None:
    """Writes the page, prints the counts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("which", choices=("provinces", "cities"))
    parser.add_argument("--table")
    parser.add_argument("--exclude", default="")
    given = parser.parse_args()
    if given.table:
        use_table(given.table)
    result = judged(given.which, given.exclude.split(","))
    found = result.alarms
    path = Path(tempfile.gettempdir()) / f"repeats-{given.which}.txt"
    path.write_text(page(found), encoding="utf-8")
    hints = Counter(a.hint for a in found)
    per_hundred = 100 * len(found) / result.paragraphs
    print(
        table(
            ("段落", "提示", "每百段", *hints, "另抄进", "找到", "准确率"),
            [(result.paragraphs, len(found), per_hundred, *hints.values(), *result[2:], f"{result.precision:.1%}")],
        )
    )
    print(f"逐条见 {path}")


if __name__ == "__main__":
    main()
