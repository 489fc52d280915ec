"""Repeats: what is found of passages planted in drafts of official text, how exactly, and how fast.

    python -m benchmarks.repeats [1000|10000|100000 …] [--store] [--inside] [--table FILE]

Prints tables and goals, and writes what was missed and what was wrongly told to files for reading. `--store` searches
a store on disk as well; `--inside` compares the paragraphs of one draft; `--table` names another table of set phrases.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from draftcheck.core.passages import PassageIndex, Source, Stored

from .official_text import SIZES
from .planted_repeats import PlantedSet, planted_set
from .repeat_alarms import use_table
from .repeat_archives import in_memory, on_disk, passages
from .repeat_scores import Score
from .repeat_times import InsideScore, against_archive, inside_goals, inside_one_draft
from .tables import Goal, goals_table, table

_WANTED = {"改三成": 0.9}  # all others 0.99
_QUIET = 0.05


def score_of(planted: PlantedSet, index: PassageIndex) -> Score:
    """Searches every draft of the set in an index whose passages are numbered as the archive is."""
    from draftcheck.language.passages.search import search

    def text_of(stored: Stored, source: Source) -> str | None:
        return stored.text if stored.text is not None else planted.archive[stored.number].text

    score = Score(planted)
    for number, draft in enumerate(planted.drafts):
        score.add(number, search(passages([p.text for p in draft]), index, text_of))
    return score


def goals_of(score: Score, size: int) -> list[Goal]:
    """Limits are upper ones, so shares are given as what is missing."""
    goals = [
        Goal(f"{size:,} 段，漏掉：{kind}", 1 - _WANTED.get(kind, 0.99), 1 - score.recall(kind)) for kind in score.there
    ]
    left, changed = score.figures["没改的"], score.figures["改了的"]
    goals.append(Goal(f"{size:,} 段，误报", _QUIET, 1 - score.precision))
    goals.append(Goal(f"{size:,} 段，没改的数字漏指", 0.05, 1 - score.figures["指出"] / max(left, 1)))
    goals.append(Goal(f"{size:,} 段，改了的数字误指", 0.01, score.figures["误指"] / max(changed, 1)))
    return goals


def write_cases(score: Score, name: str) -> Path:
    """What was missed, and every repeat told that was not planted."""
    path = Path(tempfile.gettempdir()) / f"repeats-{name}.txt"
    lines = []
    for number, p, told in score.missed:
        lines.append(f"漏 {p.kind}（稿 {number}）：{p.text}")
        lines += [
            f"    来源 {score.planted.archive[part.source].text[part.from_start : part.from_end]}" for part in p.parts
        ]
        lines += [f"    说了 {r.here} {r.there} {r.score:.2f}" for r in told]
    for a in score.alarms:
        kind = a.planted.kind or ("套话段" if a.planted.quiet and a.planted.quiet.shared >= 13 else "无关段")
        lines.append(f"报 {kind} {a.repeat.score:.0%} 改 {a.repeat.edits} 处\n    本文 {a.here}\n    来源 {a.there}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def one_size(size: int, store: bool) -> list[Goal]:
    """Prints the tables for one size and gives its goals."""
    planted = planted_set(size)
    built = in_memory(planted.archive)
    score = score_of(planted, built.index)
    print(f"\n## {size:,} 段往年文稿\n\n{score.table()}\n")
    quiet = [p for draft in planted.drafts for p in draft if p.quiet]
    wrong = [a for a in score.alarms if not a.planted.kind]
    phrases = sum(p.quiet is not None and p.quiet.shared >= 13 for p in quiet)
    print(f"没有抄的段落 {len(quiet)}（其中有套话的 {phrases}）：报 {len(wrong)} 处")
    print(
        f"抄的段落里另报的来源 {len(score.alarms) - len(wrong)} 处；准确率 {score.precision:.1%}；数字 {dict(score.figures)}"
    )
    print(f"逐条见 {write_cases(score, str(size))}")
    ours, theirs = against_archive(planted.drafts[0], built.index, [p.text for p in planted.archive])
    print(
        f"建索引 {built.seconds:.2f} 秒；查一份 200 段 {ours * 1000:.1f} ms；cdist {theirs * 1000:,.0f} ms，{theirs / ours:.0f} 倍"
    )
    goals = goals_of(score, size)
    if size == SIZES[-1]:
        goals.append(Goal("200 段查 100,000 段 ÷ cdist 所需时间", 1 / 200, ours / theirs))
    if store:
        goals += _stored(planted, score, size)
    return goals


def _stored(planted: PlantedSet, memory: Score, size: int) -> list[Goal]:
    """A store with texts must find what the memory finds; one without reads only the likeliest documents again."""
    with tempfile.TemporaryDirectory() as folder:
        texts = on_disk(planted.archive, Path(folder) / "texts.db", keep_texts=True)
        with_texts = score_of(planted, texts.index)
        path = Path(folder) / "prints.db"
        built = on_disk(planted.archive, path)
        score = score_of(planted, built.index)
        bytes_ = sum(p.stat().st_size for p in path.parent.glob("prints.db*"))
    text = sum(len(p.text.encode()) for p in planted.archive)
    print(f"库：加入 {built.seconds:.1f} 秒，{bytes_ / 1e6:.1f} MB，为原文 {bytes_ / text:.2f} 倍")
    print("不存原文的库：" + "，".join(f"{kind} {score.recall(kind):.1%}" for kind in score.there))
    lost = sum((memory.found - with_texts.found).values())
    return [
        Goal(f"{size:,} 段，存原文的库比内存里少找到", 0, lost),
        Goal(f"{size:,} 段，库 ÷ 原文字节", 2.3, bytes_ / text),
    ]


def inside() -> list[Goal]:
    """Prints what was found inside one draft of 5,000 paragraphs."""
    score: InsideScore = inside_one_draft()
    print("\n## 同一文稿 5,000 段\n")
    print(table(("怎样抄", "埋", "找到"), [(kind, *counts) for kind, counts in score.kinds.items()]))
    print(
        f"cdist {score.pairs} 对，找到 {score.told}；不是套话的 {score.own_pairs} 对，找到 {score.own_told}；{score.seconds:.2f} 秒，cdist {score.cdist_seconds:.1f} 秒"
    )
    path = Path(tempfile.gettempdir()) / "repeats-inside.txt"
    path.write_text("\n".join(f"{ratio:.0f}\n  {a}\n  {b}" for a, b, ratio in score.missed), encoding="utf-8")
    print(f"漏掉的见 {path}")
    return inside_goals(score)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all goals are met, 1 when some are not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, metavar="|".join(map(str, SIZES)))
    parser.add_argument("--store", action="store_true")
    parser.add_argument("--inside", action="store_true")
    parser.add_argument("--table")
    given = parser.parse_args(arguments)
    if not set(given.sizes) <= set(SIZES):
        parser.error(f"只有 {SIZES}")
    if given.table:
        use_table(given.table)
    goals = [goal for size in given.sizes or (() if given.inside else SIZES) for goal in one_size(size, given.store)]
    if given.inside:
        goals += inside()
    print("\n" + goals_table(goals))
    return int(any(g.measured > g.limit for g in goals))


if __name__ == "__main__":
    raise SystemExit(main())
