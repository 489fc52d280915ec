"""The table that the 表格 lines of an example make up."""

from collections.abc import Sequence

from .document import Cell, Paragraph, Table


def tables_of(
    part: str, paragraphs: Sequence[Paragraph], width_mm: float, repeated: bool, ruled: bool
) -> tuple[Table, ...]:
    """One table of all the cells, none where there are none; `width_mm` 0 for a width that Word computes."""
    at: dict[tuple[int, int], list[int]] = {}
    for p in paragraphs:
        if p.place.kind == "table":
            at.setdefault((p.place.row, p.place.column), []).append(p.index)
    if not at:
        return ()
    cells = tuple(Cell(row, column, 1, 1, tuple(indexes)) for (row, column), indexes in sorted(at.items()))
    rows = max(cell.row for cell in cells) + 1
    columns = max(cell.column for cell in cells) + 1
    width_pt = width_mm * 72 / 25.4 or None
    return (Table(part, 0, 0, rows, columns, cells, width_pt, 1 if repeated else 0, ruled=ruled),)
