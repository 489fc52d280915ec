"""The paragraphs of a part put back into the tables and text boxes they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..core.document import Paragraph, Table


class Grid:
    """A table, and what stands in its cells by row and column."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.cells: dict[tuple[int, int], list[Block]] = {}


class Box:
    """What stands in the text boxes that hang on the paragraph before."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []


Block = Paragraph | Grid | Box


def blocks_of(paragraphs: Sequence[Paragraph], tables: Iterable[Table]) -> list[Block]:
    """What stands in one part, from top to bottom; `tables` are the tables of the part."""
    builder = _Builder(paragraphs, {table.index: table for table in tables})
    for p in paragraphs:
        builder.add(p)
    return builder.top


class _Builder:
    def __init__(self, paragraphs: Sequence[Paragraph], tables: Mapping[int, Table]) -> None:
        self.top: list[Block] = []
        self._tables = tables
        self._grids: dict[int, Grid] = {}
        self._boxes: dict[int, Box] = {}
        self._stands_in: dict[int, list[Block]] = {}  # number of a paragraph → the list it was put into
        self._around = _cells_around(paragraphs, tables)

    def add(self, p: Paragraph) -> None:
        place = p.place
        if place.table in self._tables:
            where = self._cell(place.table, (place.row, place.column), place.holder)
        else:
            where = self._box(place.holder)
        where.append(p)
        self._stands_in.setdefault(p.index, where)

    def _cell(self, number: int, cell: tuple[int, int], holder: int) -> list[Block]:
        if number not in self._grids:
            table = self._tables[number]
            grid = self._grids[number] = Grid(table)
            nested = table.parent in self._tables
            around = self._around.get(number, (0, 0))
            where = self._cell(table.parent, around, holder) if nested else self._box(holder)
            where.append(grid)
        return self._grids[number].cells.setdefault(cell, [])

    def _box(self, holder: int) -> list[Block]:
        if holder not in self._stands_in:
            return self.top
        if holder not in self._boxes:
            self._boxes[holder] = Box()
            self._stands_in[holder].append(self._boxes[holder])
        return self._boxes[holder].blocks


def _cells_around(paragraphs: Sequence[Paragraph], tables: Mapping[int, Table]) -> dict[int, tuple[int, int]]:
    """The cell that a table stands in, for tables in tables: a cell ends with a paragraph of its own."""
    around: dict[int, tuple[int, int]] = {}
    below: dict[int, tuple[int, int]] = {}  # table → cell of its next paragraph
    for p in reversed(paragraphs):
        table = tables.get(p.place.table)
        if table is not None:
            if table.parent in below:
                around[table.index] = below[table.parent]
            below[table.index] = (p.place.row, p.place.column)
    return around
