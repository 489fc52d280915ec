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
from typing import NamedTuple

from draftcheck.core.passages import Passage, Repeat

from .reports_of_a_year import copies_of, own_run, reports, with_all_other
from .shared_runs import GramTable
from .tables import table


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


def judged(which: str, excluded: Sequence[str] = ()) -> Judged:
    """Every report against all others: what is told of its own paragraphs, and of copies of others' put behind them."""
    from draftcheck.language.passages.memory import MemoryIndex
    from draftcheck.language.passages.search import search

    texts = reports(which)
    index = MemoryIndex()
    numbers = {name: index.add(name, _passages(lines)) for name, lines in texts.items()}
    names = {number: name for name, number in numbers.items()}
    grams = GramTable((n, line) for n, lines in enumerate(with_all_other(texts)) for line in lines)
    result = Judged([], 0, 0, 0)
    for name, lines in texts.items():
        if name in excluded:
            continue
        own = _own(which, numbers[name])
        copies = copies_of(name, texts, [n for n in texts if numbers[n] not in own], grams)
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
                run = own_run(grams, here, there)
                hint = "少见" if run >= 16 else "套话？" if run < 10 else "两可"
                result.alarms.append(Alarm(name, there_name, r, here, there, run, hint))
        result = Judged(
            result.alarms, result.paragraphs + len(lines), result.copies + len(copies), result.found + len(found)
        )
    return result


def _own(which: str, number: int) -> set[int]:
    """The report itself, and the neighbouring windows of what may be the same city."""
    return {number} if which == "provinces" else {number - 1, number, number + 1}


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
