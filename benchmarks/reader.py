"""How long reading a draft takes: the parse limit, draftcheck's reader and the python-docx one, side by side.

`python -m benchmarks.reader [PAGES…]` measures drafts of 10, 100 and 1,000 pages, or of those named.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import docx
from lxml import etree

from draftcheck.word.read import read_docx

from .compare_results import ReadersDisagree, assert_equal
from .make_drafts import PAGES, make_drafts
from .python_docx_reader import CachedReader, PlainParagraph, read_with_python_docx
from .rounds import Subject, Times, interleaved
from .tables import Goal, goals_table, table

ROUNDS = {10: 15, 100: 9, 1000: 5}
SLOW_ROUNDS = {10: 5, 100: 2, 1000: 1}  # python-docx needs seconds to minutes
LIMIT, OURS, REPEATED = "极限", "draftcheck", "draftcheck（样式表已缓存）"
PEER, CACHED = "python-docx", "python-docx（自建样式缓存）"


class Measured(NamedTuple):
    """One draft: times by subject, how many runs both readers agree on, and where they do not."""

    pages: int
    form: str
    times: dict[str, Times]
    agreed: int
    disagreement: str


def measure(pages: int, form: str, path: Path) -> Measured:
    """Times of all subjects on one draft, and whether the two readers see the same in it."""
    theirs: list[PlainParagraph] = []

    def peer() -> None:
        theirs[:] = read_with_python_docx(path)

    slow = SLOW_ROUNDS.get(pages, 1)
    rounds = ROUNDS.get(pages, 5)
    subjects = {
        LIMIT: Subject(partial(parse_only, path), rounds),
        OURS: Subject(partial(read_docx, path), rounds, forget),
        REPEATED: Subject(partial(read_docx, path), rounds),
        CACHED: Subject(lambda: CachedReader(docx.Document(str(path))).read(), slow),
        PEER: Subject(peer, slow),
    }
    times = interleaved(subjects)
    try:
        return Measured(pages, form, times, assert_equal(read_docx(path), theirs, f"{pages} 页 {form}"), "")
    except ReadersDisagree as disagreement:
        return Measured(pages, form, times, 0, str(disagreement))


def parse_only(path: Path) -> etree._Element:
    """The least any reader on lxml must do: unpack the main part and parse it."""
    with ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))


def forget() -> None:
    """Empty every cache that draftcheck keeps from one draft to the next."""
    for name, module in list(sys.modules.items()):
        if name.startswith("draftcheck."):
            for value in list(vars(module).values()):
                clear: Callable[[], None] | None = getattr(value, "cache_clear", None)
                if clear is not None:
                    clear()


def report(measured: list[Measured]) -> str:
    """The table of times, the table of ratios and the goals, in Markdown."""
    subjects = (LIMIT, OURS, REPEATED, CACHED, PEER)
    times = [
        (m.pages, m.form, *(f"{m.times[s].least * 1000:,.1f} / {m.times[s].middle * 1000:,.1f}" for s in subjects))
        for m in measured
    ]
    ratios = [
        (
            m.pages,
            m.form,
            m.times[OURS].over(m.times[LIMIT]),
            m.times[OURS].least / m.times[LIMIT].least,
            m.times[REPEATED].over(m.times[LIMIT]),
            m.times[PEER].over(m.times[OURS]),
            m.times[CACHED].over(m.times[OURS]),
            m.agreed,
        )
        for m in measured
    ]
    head = (
        "draftcheck ÷ 极限（中位）",
        "同（最小）",
        "样式表已缓存 ÷ 极限",
        "python-docx ÷ draftcheck",
        "自建样式缓存的 ÷ draftcheck",
        "读得一致的文字块",
    )
    return "\n\n".join(
        (
            "毫秒，最小 / 中位：",
            table(("页", "形式", *subjects), times),
            "比值：",
            table(("页", "形式", *head), ratios),
            goals_table(goals(measured)),
            *(f"```\n{m.disagreement}\n```" for m in measured if m.disagreement),
        )
    )


def goals(measured: list[Measured]) -> list[Goal]:
    """The goals for the drafts that were measured."""
    found: list[Goal] = []
    for m in measured:
        if m.pages in (100, 1000):
            limit = 4.0 if m.pages == 100 else 2.5
            name = f"{m.pages} 页 {m.form}：draftcheck ÷ 极限"
            found.append(Goal(name, limit, m.times[OURS].over(m.times[LIMIT])))
        found.append(Goal(f"{m.pages} 页 {m.form}：draftcheck ÷ python-docx", 0.05, m.times[OURS].over(m.times[PEER])))
        found.append(Goal(f"{m.pages} 页 {m.form}：读得不一致的草稿", 0, float(bool(m.disagreement))))
    return found


def run(pages: tuple[int, ...] = PAGES) -> str:
    """Measure and report; progress goes to stderr."""
    measured: list[Measured] = []
    for (count, form), path in make_drafts(pages).items():
        print(f"读取 {count} 页（{form}）……", file=sys.stderr, flush=True)
        measured.append(measure(count, form, path))
        gc.collect()
    return report(measured)


if __name__ == "__main__":
    print(run(tuple(int(argument) for argument in sys.argv[1:]) or PAGES))
