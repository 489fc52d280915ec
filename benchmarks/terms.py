"""Terms of the word tables: building, loading and matching, beside pyahocorasick (`pip install -e '.[bench]'`).

`python -m benchmarks.terms`. 1,000, 20,000 and 200,000 words of jieba's dictionary over a third of a million characters
of the drafts that the other benchmarks use.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import jieba

from draftcheck.language.automaton import automaton

from .random_text import Prose
from .rounds import Subject, interleaved
from .tables import Goal, goals_table, table

SIZES = (1_000, 20_000, 200_000)
CHARACTERS = 333_000
ROUNDS = 7


def words(count: int) -> list[str]:
    """So many words of two characters and more, always the same."""
    path = Path(jieba.__file__).with_name("dict.txt")
    with path.open(encoding="utf-8") as lines:
        known = [line.split(" ", 1)[0] for line in lines]
    return random.Random(4).sample([word for word in known if len(word) > 1], count)


def text() -> str:
    """What is searched."""
    source = Prose(random.Random(4))
    parts: list[str] = []
    length = 0
    while length < CHARACTERS:
        parts.append(source.sentence())
        length += len(parts[-1])
    return "\n".join(parts)


def peer(terms: list[str]) -> Callable[[str], list[tuple[int, int]]]:
    """pyahocorasick with the same terms, leftmost and longest."""
    import ahocorasick

    built = ahocorasick.Automaton()
    for term in terms:
        built.add_word(term, len(term))
    built.make_automaton()
    return lambda searched: [(end + 1 - length, end + 1) for end, length in built.iter_long(searched)]


def measure(count: int, searched: str) -> tuple[list[float], int]:
    """Milliseconds of building, loading, matching and the peer's matching; how many spans differ."""
    terms = words(count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        started = time.perf_counter()
        automaton("built", lambda: terms, None)
        build = time.perf_counter() - started
        ours = automaton("kept", lambda: terms, folder)
        theirs = peer(terms)
        times = interleaved(
            {
                "load": Subject(lambda: automaton("kept", list, folder), ROUNDS),
                "match": Subject(lambda: ours.find(searched), ROUNDS),
                "peer": Subject(lambda: theirs(searched), ROUNDS),
            }
        )
    differing = len(set(ours.find(searched)) ^ set(theirs(searched)))
    return [build * 1000, *(times[name].middle * 1000 for name in ("load", "match", "peer"))], differing


def run(sizes: tuple[int, ...] = SIZES) -> str:
    """The table and the goals."""
    searched = text()
    rows, goals = [], []
    for count in sizes:
        (build, load, match, theirs), differing = measure(count, searched)
        rows.append((count, build, load, match, theirs, load / build, match / theirs, differing))
        goals.append(Goal(f"{count:,} 个词：与 pyahocorasick 位置不同", 0, differing))
        if count >= SIZES[1]:
            goals.append(Goal(f"{count:,} 个词：查找 ÷ pyahocorasick", 0.2, match / theirs))
    goals.append(Goal(f"{sizes[-1]:,} 个词：载入 ÷ 建立", 0.02, rows[-1][5]))
    head = (
        "词数",
        "建立 ms",
        "载入 ms",
        "查找 ms",
        "pyahocorasick ms",
        "载入 ÷ 建立",
        "查找 ÷ pyahocorasick",
        "位置不同",
    )
    return table(head, rows) + "\n\n" + goals_table(goals)


if __name__ == "__main__":
    print(run())
