"""One part of a draft (main text, a header, the notes) walked once, each character once."""

from itertools import accumulate

from lxml import etree

from ..core.document import MAIN_TEXT, Cell, Paragraph, Place, Run, Table
from . import grids
from .formats import NO_TABLE, Formats, Layer, Look, PartFormats
from .interning import Interned, plain_runs
from .names import (
    ALTERNATE,
    FALLBACK,
    P_PR,
    R_PR,
    RUN,
    SDT,
    SDT_CONTENT,
    SECT_PR,
    TABLE,
    VAL,
    P,
    W,
)  # fmt: skip
from .numbering import Counters
from .pieces import DRAWINGS, PAGE_BREAK, Fields, boxes, characters, choice, inside

Element = etree._Element

_WRAPPERS = frozenset(W + name for name in ("customXml", "smartTag", "ins", "moveTo", "sdtContent"))
_GALLERY = f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"
_DELETED = W + "del"
_FOREIGN_CHUNK = W + "altChunk"


class _Line:
    """A paragraph while its runs are gathered."""

    __slots__ = ("drawings", "layer", "look", "position", "spans", "texts")

    def __init__(self, look: Look, layer: Layer) -> None:
        self.look = look
        self.layer = layer
        self.position = 0
        self.texts: list[str] = []
        self.spans: list[Run] = []
        self.drawings: list[Element] = []


class Story:
    """Reads one part. `section_ends` collects each `w:sectPr` with the number of the paragraph that ends there."""

    def __init__(self, part: str, source: Interned, formats: Formats, track_fields: bool = True) -> None:
        self.part = part
        self.paragraphs: list[Paragraph] = []
        self.tables: list[Table] = []
        self.section_ends: list[tuple[Element | None, int]] = []
        self.unread: list[str] = []
        self._formats = formats
        self._here = PartFormats(source, formats)
        self._fields = Fields(track_fields)
        self._counters = Counters(formats.numbering)
        self._index = paragraph_numbers(source.root)
        self._table_count = 0
        self._in_contents = 0

    @property
    def unclosed_field(self) -> bool:
        """Whether a field was still open at the end: its extent is then unknown."""
        return self._fields.unclosed

    def read(self, container: Element, place: Place, layer: Layer = NO_TABLE) -> None:
        """All paragraphs and tables below `container`."""
        for child in container:
            tag = child.tag
            if tag == P:
                self._paragraph(child, place, layer)
            elif tag == TABLE:
                self._table(child, place)
            elif tag in _WRAPPERS:
                self.read(child, place, layer)
            elif tag == SDT:
                inner = child.find(SDT_CONTENT)
                if inner is not None:
                    gallery = child.find(_GALLERY)
                    contents = gallery is not None and gallery.get(VAL) == "Table of Contents"
                    self._in_contents += contents
                    self.read(inner, place, layer)
                    self._in_contents -= contents
            elif tag == ALTERNATE:
                chosen = choice(child)
                if chosen is not None:
                    self.read(chosen, place, layer)
            elif tag == SECT_PR:
                self.section_ends.append((child, len(self._index) - 1))
            elif tag == _FOREIGN_CHUNK:
                self.unread.append("文中嵌入了另一份文档，其内容未检查")

    def _paragraph(self, p: Element, place: Place, layer: Layer) -> None:
        here, fields = self._here, self._fields
        index = self._index.get(p, -1)
        look = here.look(p, layer)
        slot = len(self.paragraphs)
        in_toc = self._in_contents > 0 or (fields.unclosed and fields.in_result_of("TOC"))
        line = _Line(look, layer)
        self._inline(p, line)
        text, spans, drawings = "".join(line.texts), line.spans, line.drawings
        in_toc = in_toc or (fields.unclosed and fields.in_result_of("TOC"))
        vanishes = not text and look.mark is not None and look.mark.find(_DELETED) is not None
        label = self._counters.next(*look.number) if look.number and not vanishes else None
        values = (
            self.part, index, text, tuple(spans), look.layout, look.style_name, label, place, len(self.section_ends),
            False, spans[-1].font if spans else here.font(look, layer, "", look.mark), bool(drawings), in_toc,
        )  # fmt: skip
        self.paragraphs.append(tuple.__new__(Paragraph, values))
        if drawings:
            holder = index if index >= 0 else place.holder
            kind = "box" if place.kind in MAIN_TEXT else place.kind
            for drawing in drawings:
                for box in boxes(drawing):
                    # A box numbers its paragraphs by itself, and the text around it goes on with its own count.
                    outer, self._counters = self._counters, Counters(self._formats.numbering)
                    self.read(box, Place(kind, holder=holder))
                    self._counters = outer
        if look.section_end is not None:
            last = max((q.index for q in self.paragraphs[slot:]), default=index)
            self.section_ends.append((look.section_end, last))

    def _inline(self, container: Element, line: _Line) -> None:
        """Adds what stands in a paragraph, or in a link, an insertion, a control within it."""
        if text := container.text:
            self._plain(text, line)
        for child in container:
            tag = child.tag
            if tag == RUN:
                self._run(child, line)
            elif tag != P_PR and (inner := inside(child)) is not None:
                self._inline(inner, line)
            if text := child.tail:
                self._plain(text, line)

    def _plain(self, text: str, line: _Line) -> None:
        """Adds the interned runs in a text: all at once, since a long draft has tens of thousands."""
        if self._fields.in_code:
            return
        keys, texts = plain_runs(text)
        if not keys:
            return
        known = line.look.fonts
        fonts = [known.get(key) or self._here.font(line.look, line.layer, key, None) for key in keys]
        ends = list(accumulate(map(len, texts), initial=line.position))
        new = tuple.__new__  # half the time of Run(…)
        line.spans += [new(Run, span) for span in zip(ends, ends[1:], fonts, strict=False)]
        line.texts += texts
        line.position = ends[-1]

    def _run(self, run: Element, line: _Line) -> None:
        """Adds one run that holds more than plain text."""
        r_pr = None
        text = ""
        for node in run:
            tag = node.tag
            if tag == R_PR:
                r_pr = node
            else:
                if tag in DRAWINGS:
                    line.drawings.append(node)
                text += characters(node, self._fields)
        if text:
            end = line.position + len(text)
            line.spans.append(Run(line.position, end, self._here.font(line.look, line.layer, "", r_pr)))
            line.texts.append(text)
            line.position = end

    def _table(self, table: Element, place: Place) -> None:
        number = self._table_count
        self._table_count += 1
        found = list(grids.cells(table, self._here.extent))
        rows = max((cell.row for cell in found), default=-1) + 1
        columns = max((cell.column + cell.columns for cell in found), default=0)
        style_element = table.find(f"{W}tblPr/{W}tblStyle")
        style = style_element.get(VAL) if style_element is not None else None
        here = len(self.tables)
        section = len(self.section_ends)
        cells: list[Cell] = []
        self.tables.append(Table(self.part, number, section, rows, columns, (), None, 0, place.table))
        kind = place.kind if place.kind not in ("body", "box") else "table"
        look = grids.Look(table)
        for cell in found:
            if cell.continues:
                cells = [_taller(c, cell) for c in cells]
                continue
            first = len(self.paragraphs)
            parts = look.parts(cell.row, cell.column, rows, columns)
            inside = Place(kind, number, cell.row, cell.column, place.holder)
            self.read(cell.element, inside, self._layer(style, parts))
            indexes = tuple(q.index for q in self.paragraphs[first:] if q.place == inside)
            cells.append(Cell(cell.row, cell.column, 1, cell.columns, indexes))
        self.tables[here] = Table(
            self.part,
            number,
            section,
            rows,
            columns,
            tuple(cells),
            grids.width_pt(table),
            grids.header_rows(table),
            place.table,
            grids.ruled(table, style, self._here.cell_properties),
        )

    def _layer(self, style: str | None, parts: tuple[str, ...]) -> Layer:
        key = (style, parts)
        layers = self._formats.table_layers
        if key not in layers:
            layers[key] = self._formats.sheet.table_part(style, parts)
        return Layer(key, *layers[key])


def _taller(cell: Cell, below: grids.GridCell) -> Cell:
    """`cell` one row taller where `below` continues it."""
    continues = cell.column == below.column and cell.row + cell.rows == below.row
    return cell._replace(rows=cell.rows + 1) if continues else cell


def paragraph_numbers(root: Element) -> dict[Element, int]:
    """Number of each `w:p` of a part, those inside `mc:Fallback` left out."""
    if next(root.iter(FALLBACK), None) is None:
        return {p: number for number, p in enumerate(root.iter(P))}
    counted = [p for p in root.iter(P) if next(p.iterancestors(FALLBACK), None) is None]
    return {p: number for number, p in enumerate(counted)}


def with_breaks(paragraphs: list[Paragraph], new_page_sections: set[int]) -> list[Paragraph]:
    """The paragraphs with `breaks_before` filled in; `new_page_sections` start on a new page."""
    found: list[Paragraph] = []
    broken = False
    section = 0
    for p in paragraphs:
        if p.place.kind != "body":
            found.append(p)
            continue
        if p.section != section:
            section = p.section
            broken = broken or section in new_page_sections
        text = p.text
        starts = broken or p.layout.page_break_before
        ends = False
        if PAGE_BREAK in text:
            starts = starts or PAGE_BREAK in text[: len(text) - len(text.lstrip())]
            ends = PAGE_BREAK in text[len(text.rstrip()) :]
        found.append(p._replace(breaks_before=True) if starts else p)
        # An empty paragraph hands a break before it on to the next one.
        broken = ends or (starts and (not text or text.isspace()))
    return found
