"""A draft and a plan → the draft in official layout, proved to say what it said."""

from __future__ import annotations

from lxml import etree

from ...core.document import Document
from ...core.reference import Standard
from ..container import Package
from ..names import TABLE, W
from ..settling.issuer_mark import settle_issuer_mark
from ..settling.sheet import Sheet
from ..settling.signature import settle_signature
from .attachment_note import settle_note
from .footers import Footers
from .former_styles import FormerStyles
from .frame import Frame
from .paragraphs import Paragraphs
from .plan import CELL, Dressed, Plan
from .proof import prove
from .sections import columns_of, is_turned, number_through, sections_of, set_page, type_area
from .style_book import StyleBook
from .tables import face, fit
from .target import Target
from .template_styles import TemplateStyles
from .transplant import Graft

Element = etree._Element

_KINDS = {"header": "页眉", "footer": "页脚"}


def set_draft(data: bytes, document: Document, plan: Plan, rendered: bytes, standard: Standard) -> Dressed:
    """The package `data`, which was read as `document`, set as `plan` says, with what the template brings.

    Raises UnreadableFile for a draft that cannot be written, and where the result, read again, does not say in its
    order what the draft said, or lacks a picture, a table, a note, a field, a link or a change of it.
    """
    work = _Work(data, document, plan, rendered, standard)
    work.paragraphs()
    work.tables()
    work.pages()
    work.frame()
    work.settle()
    new = work.target.bytes()
    prove(document, new, work.target, plan, rendered, work.frame_of)
    return Dressed(new, tuple(work.notes))


class _Work:
    def __init__(self, data: bytes, document: Document, plan: Plan, rendered: bytes, standard: Standard) -> None:
        self.notes: list[str] = []
        self.target = Target(data)
        self._plan, self._standard = plan, standard
        self._read = {p.index: p for p in document.paragraphs if p.part == self.target.main and p.index >= 0}
        template = Package(rendered)
        self.frame_of = Frame(template, plan.title_at, plan.imprint_at)
        styles = self.target.name_of("styles")
        former = FormerStyles(self.target.package.tree(styles) if styles else None)
        self._book = StyleBook(self.target, TemplateStyles(template), standard)
        self._graft = Graft(self.target, template, self._book)
        width = round(standard.area_mm[0] * 1440 / 25.4)
        self._paragraphs = Paragraphs(self.target, self._book, former, self._read, width)
        self._sections = sections_of(self.target.root)

    def paragraphs(self) -> None:
        """Styles, blanks and empty lines."""
        self._paragraphs.set(self._plan.parts)

    def tables(self) -> None:
        """Widths of tables and the face of their words."""
        lines = self._paragraphs.lines
        cells = [n for n, part in self._plan.parts.items() if part.style == CELL and n in lines]
        seen: set[Element] = set()
        for number in cells:
            line, read = lines[number], self._read[number]
            fonts = ((piece.run, read.font_at(piece.start)) for piece in line.pieces)
            face(fonts, self._standard)
            outer = list(line.element.iterancestors(TABLE))
            if outer:
                seen.add(outer[-1])
        self._wide = [table for table in self.target.root.iter(TABLE) if table in seen]

    def pages(self) -> None:
        """Paper, margins, page numbers; then tables are fitted between them."""
        frame = self.frame_of
        for section in self._sections:
            set_page(section, frame.pattern, self._standard)
        if number_through(self._sections):
            self.notes.append("后面的页码原来重新起编，已经改成接着编")
        footers = Footers(self.target, self._sections)
        if frame.pattern is not None:
            footers.take_over(self._graft, frame.pattern, frame.related, frame.even)
        for kind, words in footers.kept:
            shown = f"“{words[:20]}”" if words else "（图片或表格）"
            after = "，没有换成模板的页码" if kind == "footer" else ""
            self.notes.append(f"{_KINDS[kind]}里有{shown}，保留原样{after}")
        if any(columns_of(section) > 1 for section in self._sections):
            self.notes.append("有分栏的页，栏数没有动")
        order = {element: number for number, element in enumerate(self.target.root.iter())} if self._wide else {}
        for number, table in enumerate(self._wide, 1):
            behind = next((s for s in self._sections if order[s] > order[table]), self._sections[-1])
            if fit(table, type_area(behind)):
                self.notes.append(f"第{number}张表比版心宽，各列按比例缩窄了，请看一看")

    def frame(self) -> None:
        """The template's head in front, its imprint at the end."""
        body = self.target.root.find(W + "body")
        assert body is not None
        if self._plan.imprint and self.frame_of.imprint:
            if is_turned(self._sections[-1]):
                self.notes.append("最后一页是横排的，版记排在横页下面，请看一看")
            for block in self._graft.blocks(self.frame_of.imprint):
                self._sections[-1].addprevious(block)
        if self._plan.head:
            for number, block in enumerate(self._graft.blocks(self.frame_of.head)):
                body.insert(number, block)

    def settle(self) -> None:
        """What depends on the words: the places of signature and date, the size of the mark, hanging indents."""
        sheet = Sheet(self.target.root, self._book.root)
        settle_note(sheet, self._plan.parts.values())
        settle_signature(sheet)
        if not self._plan.head:
            settle_issuer_mark(sheet)
