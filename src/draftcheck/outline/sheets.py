"""Tables of data as rows of cells: every place of the grid filled, merged cells standing at all their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..core.document import Paragraph
from ..core.draft import Draft, Element, Role
from ..core.pattern import Pattern
from ..core.position import Position
from ..core.value import Value
from ..language.cell_values import CellValue, cell_value
from .sheet_heads import head_rows

_FIGURES = Pattern(r"[0-9]{1,2}")
_BESIDE = 3  # lines above and below a table that speak of it


class Spot(Value):
    """A cell: its text without blanks at line ends and within 合　计, its paragraphs, and what of the grid it covers."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    row: int
    column: int
    rows: int
    columns: int

    @property
    def position(self) -> Position:
        """Its words; its first paragraph where it is empty."""
        filled = next((p for p in self.paragraphs if p.text.strip()), None)
        return filled.whole() if filled else self.paragraphs[0].at(0, 0)

    @property
    def label(self) -> str:
        """The text without any blanks, as heads are compared."""
        return "".join(self.text.split())

    @property
    def value(self) -> CellValue | None:
        """The number that it holds and nothing else."""
        return cell_value(self.text)

    @property
    def indent(self) -> float:
        """How far its words are moved in, in characters: typed blanks and the paragraph's own indent."""
        p = next((p for p in self.paragraphs if p.text.strip()), None)
        if p is None or p.layout.alignment in ("center", "right"):
            return 0.0
        lead = p.text[: len(p.text) - len(p.text.lstrip())]
        typed = sum(1.0 if c == "\u3000" else 2.0 if c == "\t" else 0.5 for c in lead)
        size = p.font_at(len(lead)).size_pt or 10.0
        return typed + p.layout.first_line_in_chars(size) + (p.layout.left_chars or p.layout.left_pt / size)


class Sheet(Value):
    """`rows[r][c]` is the cell at row r and column c of the grid, None where the table has none."""

    number: int
    rows: tuple[tuple[Spot | None, ...], ...]
    head: int  # how many rows at the top are heads
    above: tuple[str, ...] = ()  # the lines before it, the last one last
    below: tuple[str, ...] = ()

    def heads(self, column: int) -> str:
        """The heads over a column, outer ones first, each once."""
        return "".join(self.head_words(column))

    def head_words(self, column: int) -> list[str]:
        """The same, apart; the numbers of a row that counts the columns are none."""
        found: list[str] = []
        for row in self.rows[: self.head]:
            spot = row[column]
            if spot is not None and spot.label and spot.label not in found and not _FIGURES.fullmatch(spot.label):
                found.append(spot.label)
        return found

    def column(self, *words: str) -> int | None:
        """The first column whose head has one of the words."""
        for column in range(len(self.rows[0])):
            heads = self.heads(column)
            if any(word in heads for word in words):
                return column
        return None


def words_of_tables(draft: Draft) -> str:
    """All that stands in tables, without blanks: where a head is looked for before the tables are read."""
    return "".join("".join([e.paragraph.text for e in draft.elements if e.paragraph.place.table >= 0]).split())


def sheets(draft: Draft) -> tuple[Sheet, ...]:
    """The tables of the draft that hold neither 版头 nor 版记; at least two rows and two columns.

    Rules take them through `reading.survey(sheets)`, which reads them once for all.
    """
    return tuple(_sheets(draft))


def _sheets(draft: Draft) -> Iterator[Sheet]:
    inside: dict[tuple[str, int], dict[int, Paragraph]] = {}
    spoilt: set[tuple[str, int]] = set()
    ends: dict[tuple[str, int], tuple[int, int]] = {}
    for n, element in enumerate(draft.elements):
        p = element.paragraph
        if p.place.table >= 0:
            key = (p.part, p.place.table)
            inside.setdefault(key, {})[p.index] = p
            ends[key] = (ends[key][0] if key in ends else n, n)
            if element.role not in (Role.TABLE, Role.EMPTY):
                spoilt.add(key)
    for table in draft.document.tables:
        key = (table.part, table.index)
        held = inside.get(key)
        if not held or key in spoilt or table.rows < 2 or table.columns < 2 or table.rows * table.columns > 200_000:
            continue
        grid: list[list[Spot | None]] = [[None] * table.columns for _ in range(table.rows)]
        for cell in table.cells:
            paragraphs = tuple(held[index] for index in cell.paragraphs if index in held)
            if not paragraphs:
                continue
            text = "\n".join(p.text.strip() for p in paragraphs if p.text.strip())
            spot = Spot(text, paragraphs, cell.row, cell.column, cell.rows, cell.columns)
            for row in range(cell.row, min(cell.row + cell.rows, table.rows)):
                for column in range(cell.column, min(cell.column + cell.columns, table.columns)):
                    grid[row][column] = spot
        rows = tuple(tuple(row) for row in grid)
        first, last = ends[key]
        above = _lines(draft.elements[max(0, first - 2 * _BESIDE) : first])[-_BESIDE:]
        below = _lines(draft.elements[last + 1 : last + 1 + 2 * _BESIDE])[:_BESIDE]
        yield Sheet(table.index, rows, head_rows(rows), above, below)


def _lines(elements: Sequence[Element]) -> tuple[str, ...]:
    return tuple("".join(e.paragraph.text.split()) for e in elements if e.paragraph.text.strip())
