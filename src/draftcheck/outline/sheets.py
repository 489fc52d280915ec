"""Tables of data as rows of cells: every place of the grid filled, merged cells standing at all their places."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.document import Paragraph
from ..core.draft import Draft, Role
from ..core.position import Position
from ..core.value import Value
from ..language.cell_values import CellValue, cell_value


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


class Sheet(Value):
    """`rows[r][c]` is the cell at row r and column c of the grid, None where the table has none."""

    number: int
    rows: tuple[tuple[Spot | None, ...], ...]
    head: int  # how many rows at the top are heads

    def heads(self, column: int) -> str:
        """The heads over a column, outer ones first, each once."""
        found: list[str] = []
        for row in self.rows[: self.head]:
            spot = row[column]
            if spot is not None and spot.label and spot.label not in found:
                found.append(spot.label)
        return "".join(found)

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
    for element in draft.elements:
        p = element.paragraph
        if p.place.table >= 0:
            inside.setdefault((p.part, p.place.table), {})[p.index] = p
            if element.role not in (Role.TABLE, Role.EMPTY):
                spoilt.add((p.part, p.place.table))
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
        yield Sheet(table.index, rows, _head(rows))


def _head(rows: tuple[tuple[Spot | None, ...], ...]) -> int:
    """The first row, and those below it that a merged cell of it holds together; none where a number stands in it."""
    count = 1
    while count < min(3, len(rows) - 1) and _goes_on(rows[count - 1], count - 1):
        count += 1
    numbers = [any(spot is not None and spot.value for spot in row) for row in rows[:count]]
    return numbers.index(True) if True in numbers else count


def _goes_on(row: tuple[Spot | None, ...], number: int) -> bool:
    """Whether a cell of the row stands over several columns, or reaches into the next row."""
    return any(spot is not None and (spot.columns > 1 or spot.row + spot.rows > number + 1) for spot in row)
