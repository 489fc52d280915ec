"""The peer: a draft read with python-docx, effective fonts and layout resolved through its own objects.

Written the way a careful user of python-docx writes it: `paragraph.style`, `base_style`, `run.style`, then what the
styles leave open. `CachedReader` is the same with each style chain looked up once: a fairer, less usual peer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from .python_docx_parts import Parts

LOGICAL = {"start": "left", "end": "right"}  # LibreOffice writes these, and python-docx's own enumeration fails on them
FIXED = {WD_LINE_SPACING.EXACTLY: "exact", WD_LINE_SPACING.AT_LEAST: "atLeast"}


class PlainRun(NamedTuple):
    """Characters `start` to `end` in one font; size in points."""

    start: int
    end: int
    east_asia: str | None
    latin: str | None
    size_pt: float
    bold: bool


class PlainParagraph(NamedTuple):
    """A paragraph as both readers are compared; empty runs are left out, lengths are in points."""

    text: str
    runs: tuple[PlainRun, ...]
    alignment: str
    first_line_chars: float | None
    first_line_pt: float
    line_rule: str
    line: float


def read_with_python_docx(path: Path) -> list[PlainParagraph]:
    """Every paragraph of body and tables in order, merged cells once."""
    return Reader(docx.Document(str(path))).read()


class Reader:
    """One document; every look-up goes through python-docx."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.parts = Parts(document)

    def read(self) -> list[PlainParagraph]:
        """Its paragraphs, resolved."""
        return [self.resolve(paragraph, table) for paragraph, table in paragraphs(self.document)]

    def chain(self, holder: Paragraph | Run | Table) -> list[Any]:
        """The style of a paragraph, run or table with the styles it is based on, nearest first."""
        found, style = [], holder.style
        while style is not None:
            found.append(style)
            style = style.base_style
        return found

    def resolve(self, paragraph: Paragraph, table: Table | None) -> PlainParagraph:
        """One paragraph with its runs."""
        styles = self.chain(paragraph)
        outer = self.chain(table) if table is not None else []
        runs: list[PlainRun] = []
        text = ""
        for run in runs_of(paragraph):
            if run.text:
                runs.append(self.resolve_run(run, len(text), styles, outer))
                text += run.text
        return PlainParagraph(text, tuple(runs), *self.layout(paragraph, styles, outer))

    def resolve_run(self, run: Run, start: int, styles: list[Any], outer: list[Any]) -> PlainRun:
        """Its font: direct, character style, paragraph style, table style, document defaults."""
        own = self.chain(run)
        levels = [run._r.rPr, *(style.element.rPr for style in (*own, *styles, *outer)), self.parts.run_defaults]
        set_by = [level for level in levels if level is not None]
        east_asia = first(self.parts.face(level.rFonts, "eastAsia") for level in set_by)
        latin = first(self.parts.face(level.rFonts, "ascii") for level in set_by)
        size = first(level.sz_val for level in set_by)
        bold = run.font.bold
        if bold is None:  # a second style that says bold switches it off again
            says = [first(style.font.bold for style in kind) or False for kind in (own, styles, outer)]
            defaults = self.parts.run_defaults
            default = defaults is not None and defaults.b is not None and defaults.b.val
            bold = default or says[0] ^ says[1] ^ says[2]
        return PlainRun(start, start + len(run.text), east_asia, latin, size.pt if size is not None else 10.0, bold)

    def layout(
        self, paragraph: Paragraph, styles: list[Any], outer: list[Any]
    ) -> tuple[str, float | None, float, str, float]:
        """Alignment, first-line indent in characters and in points, rule and amount of line spacing."""
        levels = []
        for element in (paragraph._p, *(style.element for style in styles)):
            levels += [element.pPr, self.parts.level(element.pPr)]
        levels += [*(style.element.pPr for style in outer), self.parts.paragraph_defaults]
        set_by = [level for level in levels if level is not None]
        alignment = first(level.jc.get(qn("w:val")) for level in set_by if level.jc is not None) or "left"
        indent = first(level.first_line_indent for level in set_by)
        spaced = next((level for level in set_by if level.spacing_line is not None), None)
        line, rule = (spaced.spacing_line.pt, spaced.spacing_lineRule) if spaced is not None else (12.0, None)
        return (
            LOGICAL.get(alignment, alignment),
            first(characters(level.ind) for level in set_by),
            indent.pt if indent is not None else 0.0,
            FIXED.get(rule, "auto"),
            round(line if rule in FIXED else line / 12, 4),
        )


class CachedReader(Reader):
    """Each style chain once a document, by style id."""

    def __init__(self, document: Any) -> None:
        super().__init__(document)
        self.chains: dict[tuple[type, str | None], list[Any]] = {}

    def chain(self, holder: Paragraph | Run | Table) -> list[Any]:
        """As above, remembered."""
        element = holder._element
        key = (type(holder), element.tblPr.style if isinstance(holder, Table) else element.style)
        if key not in self.chains:
            self.chains[key] = super().chain(holder)
        return self.chains[key]


def paragraphs(holder: Any, table: Table | None = None) -> Iterator[tuple[Paragraph, Table | None]]:
    """Paragraphs of a document or cell with the table they stand in; a merged cell is read where it begins."""
    for block in holder.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block, table
            continue
        seen = set()
        for row in block.rows:
            for cell in row.cells:
                if cell._tc not in seen:
                    seen.add(cell._tc)
                    yield from paragraphs(cell, block)


def runs_of(paragraph: Paragraph) -> Iterator[Run]:
    """Its runs, those of hyperlinks included."""
    for piece in paragraph.iter_inner_content():
        if isinstance(piece, Hyperlink):
            yield from piece.runs
        else:
            yield piece


def characters(indent: Any) -> float | None:
    """First-line indent of one `w:ind` in characters, negative when hanging, None where it has none."""
    if indent is None:
        return None
    for name, sign in (("hangingChars", -1), ("firstLineChars", 1)):
        value = indent.get(qn(f"w:{name}"))
        if value is not None:
            return sign * int(value) / 100
    return None


def first(values: Iterable[Any]) -> Any:
    """The first that is set."""
    return next((value for value in values if value is not None), None)
