"""What writing marks costs: 1,000 comments and 1,000 tracked changes, beside python-docx opening and saving the draft.

`python -m benchmarks.marking`. Everything that `draftcheck mark` does between the findings and the bytes is in it, the
proof by reading again too; checking the draft is not.
"""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document as open_docx

from draftcheck.word.marking.mark import mark
from draftcheck.word.marking.marks import Mark
from draftcheck.word.marking.signature import Signature
from draftcheck.word.read import read_docx

from .make_drafts import cache_folder, make_drafts
from .rounds import Subject, interleaved
from .tables import Goal, goals_table, table

SIGNATURE = Signature("draftcheck", "2026-11-30T10:00:17Z")
PARAGRAPHS = 1000
ROUNDS = 7


def plain_draft() -> Path:
    """1,000 paragraphs of three runs, as python-docx writes them."""
    path = cache_folder() / f"plain-{PARAGRAPHS}.docx"
    if not path.exists():
        made = open_docx()
        for _ in range(PARAGRAPHS):
            p = made.add_paragraph()
            for _ in range(3):
                p.add_run("海晏市水利局关于做好防汛工作的情况说明如下，")
        made.save(str(path))
    return path


def run() -> str:
    """The table and the goals."""
    rows, goals = [], []
    drafts = {"1,000 段，每段 3 块": plain_draft()} | {
        f"{pages} 页 {form}": path for (pages, form), path in make_drafts((100,)).items() if form == "python-docx"
    }
    for name, path in drafts.items():
        data, document = path.read_bytes(), read_docx(path)
        main = document.paragraphs[0].part
        lines = [p for p in document.paragraphs if p.part == main and p.index >= 0 and len(p.text) > 8][:PARAGRAPHS]
        marks = [Mark(p.at(1, 3), p.text[1:3], "批注") for p in lines]
        marks += [Mark(p.at(5, 7), p.text[5:7], "修订", "新字") for p in lines]

        def resaved(path: Path = path) -> None:
            open_docx(str(path)).save(io.BytesIO())

        spent = interleaved(
            {
                "写标记": Subject(lambda d=data, o=document, m=marks: mark(d, o, m, SIGNATURE), ROUNDS),  # type: ignore[misc]
                "python-docx": Subject(resaved, ROUNDS),
            }
        )
        rows.append((name, len(marks), spent["写标记"].middle * 1000, spent["python-docx"].middle * 1000))
        goals.append(Goal(f"写标记 ÷ python-docx 打开再保存，{name}", 3.0, spent["写标记"].over(spent["python-docx"])))
    return table(("草稿", "标记数", "写标记 ms", "python-docx ms"), rows) + "\n\n" + goals_table(goals)


if __name__ == "__main__":
    print(run())
