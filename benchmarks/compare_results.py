"""Proves that draftcheck's reader and the python-docx one say the same about a draft.

`python -m benchmarks.compare_results` compares them on every benchmark draft of up to 100 pages.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from draftcheck.core.document import Document, Paragraph
from draftcheck.word.read import read_docx

from .make_drafts import make_drafts
from .python_docx_reader import PlainParagraph, PlainRun, read_with_python_docx

SHOWN = 5


class ReadersDisagree(AssertionError):
    """The two readers see different things; the message names the first places."""


def assert_equal(document: Document, peer: list[PlainParagraph], name: str) -> int:
    """Raise ReadersDisagree at any difference; else the number of runs compared."""
    ours = plain(document)
    complaints: list[str] = []
    if len(ours) != len(peer):
        complaints.append(f"{name}: draftcheck 读出 {len(ours)} 段，python-docx {len(peer)} 段")
    for number, (mine, theirs) in enumerate(zip(ours, peer, strict=False)):
        complaints += [f"{name} 第 {number} 段 {line}" for line in differences(mine, theirs)]
    if complaints:
        raise ReadersDisagree("\n".join([*complaints[:SHOWN], f"共 {len(complaints)} 处不同"]))
    return sum(len(paragraph.runs) for paragraph in peer)


def differences(mine: PlainParagraph, theirs: PlainParagraph) -> Iterator[str]:
    """One line a field that differs; of the runs only the first."""
    for field in PlainParagraph._fields:
        one, other = getattr(mine, field), getattr(theirs, field)
        if one == other:
            continue
        if field == "runs" and len(one) == len(other):
            one, other = next(pair for pair in zip(one, other, strict=True) if pair[0] != pair[1])
        yield f"{field}: draftcheck {one}，python-docx {other}"


def plain(document: Document) -> list[PlainParagraph]:
    """draftcheck's paragraphs of body and tables, without those that a merged cell hides."""
    shown = {(table.part, number) for table in document.tables for cell in table.cells for number in cell.paragraphs}
    return [
        plain_paragraph(paragraph)
        for paragraph in document.paragraphs
        if paragraph.place.kind == "body"
        or (paragraph.place.kind == "table" and (paragraph.part, paragraph.index) in shown)
    ]


def plain_paragraph(paragraph: Paragraph) -> PlainParagraph:
    """Only what the comparison looks at."""
    runs = tuple(
        PlainRun(run.start, run.end, run.font.east_asia, run.font.latin, run.font.size_pt, run.font.bold)
        for run in paragraph.runs
        if run.end > run.start
    )
    look = paragraph.layout
    return PlainParagraph(
        paragraph.text,
        runs,
        look.alignment,
        look.first_line_chars,
        look.first_line_pt,
        look.line_rule,
        round(look.line, 4),
    )


def main() -> int:
    """0 where all drafts are read alike, 1 with the differences on stderr."""
    failed = 0
    for (pages, form), path in make_drafts((10, 100)).items():
        try:
            runs = assert_equal(read_docx(Path(path)), read_with_python_docx(path), f"{pages} 页 {form}")
        except ReadersDisagree as difference:
            failed = 1
            print(difference, file=sys.stderr)
        else:
            print(f"{pages:5d} 页  {form:12s} {runs} 处字体一致")
    return failed


if __name__ == "__main__":
    sys.exit(main())
