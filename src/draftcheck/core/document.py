"""What a .docx holds: pages, paragraphs, runs, with the formatting a reader sees."""

from .position import Position
from .value import Value

MAIN_TEXT = ("body", "table", "box")


class Font(Value):
    """Effective character formatting of a run.

    `east_asia` is the face of Chinese characters, `latin` that of ASCII letters and digits; None where the
    style chain or the theme does not say. `size_pt` in points (10 where nothing says otherwise).
    `color` is `auto` or six hex digits; `highlight` a Word colour name, `shading` six hex digits, or None.
    """

    east_asia: str | None = None
    latin: str | None = None
    size_pt: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    hidden: bool = False
    color: str = "auto"
    highlight: str | None = None
    shading: str | None = None


class Run(Value):
    """Characters `start` to `end` of a paragraph's text, in one font. One `w:r` gives one Run."""

    start: int
    end: int
    font: Font


class Border(Value):
    """A line above or below a paragraph: `color` is `auto` or six hex digits, `style` Word's name of it (17.18.2)."""

    color: str
    style: str = "single"


class Layout(Value):
    """Effective paragraph formatting.

    Indents come twice, as Word stores them: in characters (None where not set, a hanging first line is
    negative) and in points; the character value wins where it is set and not 0. `line_rule` is `auto`
    (`line` counts lines), `exact` or `atLeast` (`line` in points). `before_pt`, `after_pt` in points.
    """

    alignment: str = "left"  # left, center, right, both, distribute
    first_line_chars: float | None = None
    first_line_pt: float = 0.0
    left_chars: float | None = None
    left_pt: float = 0.0
    right_chars: float | None = None
    right_pt: float = 0.0
    line_rule: str = "auto"
    line: float = 1.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    snap_to_grid: bool = True
    page_break_before: bool = False
    outline_level: int | None = None  # 0..8 as Word stores it
    border_top: Border | None = None
    border_bottom: Border | None = None
    framed: bool = False  # a frame (17.3.1.11) puts the paragraph where it stands

    def first_line_in_chars(self, size_pt: float) -> float:
        """First-line indent in characters of `size_pt` points; negative when hanging."""
        if self.first_line_chars:
            return self.first_line_chars
        return self.first_line_pt / size_pt if size_pt else 0.0


class Label(Value):
    """A number that Word draws before the paragraph and does not store as text.

    `text` is what is drawn (`（一）`, without the tab behind it); `value` the number of the innermost level,
    None where the format is unknown or a bullet; `format` Word's name of the number format; `level` from 0;
    `sequence` names the list the counter belongs to.
    """

    text: str
    value: int | None
    format: str
    level: int
    sequence: str


class Place(Value):
    """Where a paragraph stands: `kind` is body, table, box, header, footer, footnote or endnote.

    `table` is the number of the table in the part, `row` and `column` its grid coordinates, all from 0 and -1
    outside tables; `holder` the number of the paragraph that a text box hangs on, -1 outside boxes.
    """

    kind: str = "body"
    table: int = -1
    row: int = -1
    column: int = -1
    holder: int = -1


BODY = Place()


class Paragraph(Value):
    """One `w:p`: its text as contract.md defines it, and how it looks.

    `index` is its number within `part` (see Position); -1 for a paragraph that exists only in a
    compatibility copy (`mc:Fallback`), which can be read but not pointed at. `breaks_before`: a page break or
    a new page's section stands between the text before and this paragraph's first character.
    """

    part: str
    index: int  # type: ignore[assignment]  # hides tuple.index, which no one calls on a paragraph
    text: str
    runs: tuple[Run, ...] = ()
    layout: Layout = Layout()
    style: str | None = None  # the style's name as shown in Word
    label: Label | None = None
    place: Place = BODY
    section: int = 0
    breaks_before: bool = False
    mark: Font = Font()  # formatting of the paragraph mark: the font of an empty paragraph
    has_drawing: bool = False
    in_toc: bool = False

    def at(self, start: int, end: int) -> Position:
        """The position of characters `start` to `end` of this paragraph."""
        if self.index < 0:
            return Position(self.part, max(self.place.holder, 0), 0, 0)
        return Position(self.part, self.index, start, end)

    def whole(self) -> Position:
        """The position of the text without the blanks around it."""
        text = self.text
        start = len(text) - len(text.lstrip())
        return self.at(start, max(start, len(text.rstrip())))

    def font_at(self, offset: int) -> Font:
        """Font of the character at `offset`; that of the paragraph mark past the end."""
        for run in self.runs:
            if run.start <= offset < run.end:
                return run.font
        return self.mark

    @property
    def labelled(self) -> str:
        """The text with the number that Word draws before it."""
        return self.label.text + self.text if self.label else self.text


class Cell(Value):
    """One cell of a table, merged cells once; `paragraphs` are numbers within the part."""

    row: int
    column: int
    rows: int
    columns: int
    paragraphs: tuple[int, ...]


class Table(Value):
    """`width_pt` is the stated width in points, None where Word computes it; `header_rows` repeat on each page.

    `ruled`: it draws lines of its own, or has a style that may.
    """

    part: str
    index: int  # type: ignore[assignment]  # as in Paragraph
    section: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    width_pt: float | None
    header_rows: int
    parent: int = -1  # the table this one stands in
    ruled: bool = True


class HeaderFooter(Value):
    """One header or footer of a section; `variant` is default, first or even."""

    kind: str  # header, footer
    variant: str
    part: str
    has_page_number: bool


class Section(Value):
    """Page geometry, all in millimetres except `line_pitch_pt`; `last` is the main part's last paragraph in it.

    `grid` is none, lines, linesAndChars or snapToChars; `char_space_pt` is added to each character.
    """

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    gutter_mm: float
    header_mm: float
    footer_mm: float
    landscape: bool
    grid: str
    line_pitch_pt: float | None
    char_space_pt: float
    title_page: bool
    page_start: int | None
    columns: int
    starts: str  # nextPage, continuous, evenPage, oddPage, nextColumn
    headers: tuple[HeaderFooter, ...]
    first: int
    last: int


class Document(Value):
    """A .docx as read. `paragraphs` holds those of the main part in document order, then headers, footers, notes."""

    path: str
    digest: str  # SHA-256 of the file, hexadecimal
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...] = ()
    even_and_odd: bool = False  # different headers on odd and even pages
    producer: str = ""  # Application in docProps/app.xml
    revisions: int = 0
    comments: int = 0
    unread: tuple[str, ...] = ()  # what could not be read, in words for the user

    @property
    def characters(self) -> int:
        """Non-blank code points read."""
        return sum(len("".join(p.text.split())) for p in self.paragraphs)
