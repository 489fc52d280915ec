"""Wrong characters: what is corrected in sentences with errors, how often clean text is marked, and what it costs.

    python -m benchmarks.spelling [--clean PATH] [--held-out FILE] [--no-peers]

`--clean`: a folder of .txt or a table `doc para text`; `--held-out`: names of the documents of it that neither model
nor ranker has seen, one a line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from . import spelling_peers
from .spelling_costs import CHARACTERS, measure
from .spelling_scores import RESAMPLES, SEED, Fix, Interval, Score, outcome, score
from .spelling_texts import SETS, Row, clean_documents, development_rows
from .tables import Goal, goals_table, table

OUT_OF_FOLD = Path(__file__).with_name("spelling_out_of_fold.md")
THOROUGH = "thorough"
LEVELS = {"默认": 0.6, THOROUGH: 2.0}  # and how many false alarms per 10,000 characters each may raise
_NOTE = (
    "下表的句子训练排序模型时用过，只供核对发布的模型没有装错，**不能**当作查得准的证明；"
    f"交叉验证（每句由没见过它的模型判断）的数字见 {OUT_OF_FOLD.name}，由 tools/train_ranker.py 写出。"
)


class Said(NamedTuple):
    """A fix the engine proposes, and whether it is sure of it."""

    fix: Fix
    sure: bool


def said_of(texts: Sequence[str]) -> list[list[Said]]:
    """What the engine would write, for each text of a draft."""
    from draftcheck.language.spelling.guards import kept
    from draftcheck.language.spelling.suspicions import supported, suspicions

    found: list[list[Said]] = [[] for _ in texts]
    for one in supported(kept(suspicions(texts), texts)):
        found[one.text].append(Said(Fix(one.start, one.end, one.right), one.sure))
    return found


def at_level(said: Sequence[Said], level: str) -> list[Fix]:
    """The fixes that a level shows."""
    return [one.fix for one in said if one.sure or level == THOROUGH]


def scored(rows: Sequence[Row]) -> dict[str, Score]:
    """The score at each level, every row a draft of its own."""
    said = [said_of([row.written])[0] for row in rows]
    return {
        level: score([outcome(row, at_level(one, level)) for row, one in zip(rows, said, strict=True)])
        for level in LEVELS
    }


def alarms(documents: Mapping[str, Sequence[str]]) -> dict[str, Interval]:
    """Marks per 10,000 characters of correct text, each document a draft; bounds from documents drawn again."""
    said = [[one for text in said_of(texts) for one in text] for texts in documents.values()]
    read = [sum(map(len, texts)) for texts in documents.values()]
    return {level: rate([len(at_level(one, level)) for one in said], read) for level in LEVELS}


def rate(found: Sequence[int], read: Sequence[int]) -> Interval:
    """How many were found per 10,000 characters read, document by document."""
    import numpy as np

    counts = np.array([found, read])
    drawn = counts[:, np.random.default_rng(SEED).integers(len(found), size=(RESAMPLES, len(found)))].sum(axis=2)
    low, high = np.percentile(drawn[0] * 1e4 / drawn[1], (2.5, 97.5))
    return Interval(float(1e4 * sum(found) / sum(read)), float(low), float(high))


def run(clean: Path | None = None, held_out: frozenset[str] = frozenset(), peers: bool = True) -> str:
    """All tables."""
    documents = clean_documents(clean, held_out)
    rows = [
        (name, len(development_rows(name)), level, *map(str, one))
        for name in SETS
        for level, one in scored(development_rows(name)).items()
    ]
    quiet = alarms(documents)
    read = sum(len(text) for texts in documents.values() for text in texts)
    figures, goals = measure(some(documents))
    goals = [Goal(f"每万字误报，{level}", LEVELS[level], found.share) for level, found in quiet.items()] + goals
    alarmed = [
        (level, len(documents), f"{read:,}", f"{i.share:.2f}（{i.low:.2f}～{i.high:.2f}）")
        for level, i in quiet.items()
    ]
    parts = [
        _NOTE,
        table(("数据", "句", "级别", "改对率 %", "改出率 %", "F1 %"), rows),
        "改对率：改过的句子里整句全对的；改出率：有错的句子里整句改对的。括号里是 1,000 次重抽的 95 % 区间。",
        table(("级别", "文稿", "字", "每万字误报"), alarmed),
        "" if held_out or clean else "没有用 --held-out 限定：上表的文稿有一部分模型见过，误报偏少。",
        table(("数量", "实测"), figures),
        goals_table(goals),
    ]
    if peers:
        parts += ["同样的句子（每套前 1,000 句）和抽样的正确文稿交给同类工具：", spelling_peers.run(clean)]
    return "\n\n".join(filter(None, parts))


def some(documents: Mapping[str, Sequence[str]]) -> list[str]:
    """Whole paragraphs, CHARACTERS in all and a little."""
    texts = [text for texts in documents.values() for text in texts]
    return [text for text, before in zip(texts, accumulate(map(len, texts)), strict=True) if before <= CHARACTERS]


def main(arguments: Sequence[str]) -> int:
    """0 when all goals are met, 1 when some are not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.spelling")
    parser.add_argument("--clean", type=Path)
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("--no-peers", action="store_true")
    given = parser.parse_args(arguments)
    names = given.held_out.read_text(encoding="utf-8").split() if given.held_out else ()
    page = run(given.clean, frozenset(names), not given.no_peers)
    print(page)
    return int("| 未达到 |" in page)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
