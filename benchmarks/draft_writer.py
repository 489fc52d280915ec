"""Writes one draft with python-docx: headings, body, numbered lists and tables, as mixed in format as real ones."""

from __future__ import annotations

from pathlib import Path
from random import Random

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from .random_text import Prose

CHARACTERS_PER_PAGE = 560
SEED = 9704
DIRECT_FONTS = 0.6  # share of the body runs
PAGES_PER_LIST, PAGES_PER_TABLE = 2, 4
BODY_FACES = ("仿宋_GB2312", "仿宋_GB2312", "仿宋", "宋体", "楷体_GB2312")
NUMERALS = "一二三四五六七八九十"


def write_draft(target: Path, pages: int) -> None:
    """Save a draft of so many nominal pages; the same number of pages always gives the same text and format."""
    writer = DraftWriter(Random(SEED + pages))
    writer.front()
    for page in range(1, pages + 1):
        writer.page(page)
    writer.document.save(str(target))


class DraftWriter:
    """The document under way. Styles are set by id: looking names up would take longer than writing."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.prose = Prose(random)
        self.document: Document = docx.Document()
        self.written = 0

    def front(self) -> None:
        """Title and addressee."""
        title = self.add("关于" + self.prose.phrase(4) + "的通知", "Title", "方正小标宋简体", 22)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self.add("各有关单位：", None, "仿宋_GB2312", 16)

    def page(self, number: int) -> None:
        """Text until the document holds `number` pages."""
        self.headings(number)
        if number % PAGES_PER_LIST == 0:
            for item in range(3):
                paragraph = self.body(self.prose.sentence(), "ListNumber")
                if item == 2:  # against the hanging indent of the numbering level
                    paragraph.paragraph_format.first_line_indent = Pt(32)
        if number % PAGES_PER_TABLE == 0:
            self.table()
        while self.written < number * CHARACTERS_PER_PAGE:
            paragraph = self.body(self.prose.paragraph(), "BodyText" if self.random.random() < 0.3 else None)
            self.lay_out(paragraph)

    def headings(self, number: int) -> None:
        """A first-level heading every fourth page, the second level on each, the third on every other."""
        numeral = NUMERALS[number % len(NUMERALS)]
        if number % 4 == 1:
            self.add(f"{numeral}、{self.prose.phrase(4)}", "Heading1", "黑体", 16)
        self.add(f"（{numeral}）{self.prose.phrase(5)}", "Heading2", "楷体_GB2312", 16)
        if number % 2:
            self.body(f"{number}.{self.prose.phrase(5)}", "Heading3")

    def add(self, text: str, style: str | None, face: str | None = None, size: float | None = None) -> Paragraph:
        """A paragraph of one run; without `face` its look comes from the style."""
        paragraph = self.document.add_paragraph()
        paragraph._p.style = style
        run = paragraph.add_run(text)
        if face:
            set_face(run, face)
        if size:
            run.font.size = Pt(size)
        self.written += len(text)
        return paragraph

    def body(self, text: str, style: str | None) -> Paragraph:
        """A paragraph of two to ten runs, most of them formatted directly."""
        paragraph = self.document.add_paragraph()
        paragraph._p.style = style
        self.fill(paragraph, text, self.random.randint(2, 10))
        return paragraph

    def fill(self, paragraph: Paragraph, text: str, runs: int) -> None:
        """Put `text` into the paragraph, cut into `runs` pieces at random."""
        cuts = sorted(self.random.sample(range(1, len(text)), min(runs, len(text)) - 1))
        for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
            self.format(paragraph.add_run(text[start:end]))
        self.written += len(text)

    def format(self, run: Run) -> None:
        """Direct font and size on most runs; bold, switched-off bold and character styles on a few."""
        kind = self.random.random()
        if kind < 0.06:
            run._r.style = self.random.choice(("Strong", "Emphasis"))
        elif kind < 0.12:
            run.bold = kind < 0.1
        if self.random.random() < DIRECT_FONTS:
            set_face(run, self.random.choice(BODY_FACES))
            run.font.size = Pt(self.random.choices((16, 14), weights=(9, 1))[0])

    def lay_out(self, paragraph: Paragraph) -> None:
        """First-line indent in characters, in points or not at all; exact, multiple or inherited line spacing."""
        layout = paragraph.paragraph_format
        kind = self.random.random()
        if kind < 0.8:
            layout.first_line_indent = Pt(32)
        if kind < 0.5:
            paragraph._p.pPr.ind.set(qn("w:firstLineChars"), "200")
        spacing = self.random.random()
        if spacing < 0.7:
            layout.line_spacing = Pt(28) if spacing < 0.5 else 1.5
        if self.random.random() < 0.5:
            layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    def table(self) -> None:
        """Five rows of four cells, two of them merged across and two merged down."""
        table: Table = self.document.add_table(5, 4)
        table._tbl.tblStyle_val = "TableGrid"
        rows = [row.cells for row in table.rows]
        rows[1][0].merge(rows[2][0])
        rows[4][2].merge(rows[4][3])
        for tr in table._tbl.tr_lst:
            for tc in tr.tc_lst:
                if tc.vMerge != "continue":
                    self.fill(Paragraph(tc.p_lst[0], table), self.prose.phrase(2), 2)


def set_face(run: Run, face: str) -> None:
    """The Chinese face, with the Latin one that goes with it."""
    run.font.name = "Times New Roman"
    run._r.rPr.rFonts.set(qn("w:eastAsia"), face)
