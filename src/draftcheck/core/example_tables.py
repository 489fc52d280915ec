"""The tables that the 表格 lines of an example make up."""

from collections.abc import Mapping, Sequence

from .document import Cell, Paragraph, Table


def in_table(p: Paragraph, before: Sequence[Paragraph]) -> Paragraph:
    """A paragraph with the number of its table: that of the paragraph before it, or the next one."""
    if p.place.kind != "table":
        return p
    if before and before[-1].place.kind == "table":
        return p._replace(place=p.place._replace(table=before[-1].place.table))
    return p._replace(place=p.place._replace(table=max((q.place.table for q in before), default=-1) + 1))


def tables_of(
    part: str,
    paragraphs: Sequence[Paragraph],
    extents: Mapping[int, tuple[int, int]],
    width_mm: float,
    repeated: bool,
    ruled: bool,
) -> tuple[Table, ...]:
    """The tables; `extents` gives rows and columns of the cell of a paragraph, `width_mm` is 0 for a width Word computes."""
    cells: dict[int, dict[tuple[int, int], Cell]] = {}
    for p in paragraphs:
        if p.place.kind == "table":
            known = cells.setdefault(p.place.table, {})
            at = p.place.row, p.place.column
            old = known.get(at)
            known[at] = (
                old._replace(paragraphs=(*old.paragraphs, p.index)) if old else Cell(*at, *extents[p.index], (p.index,))
            )
    width_pt = width_mm * 72 / 25.4 or None
    return tuple(
        Table(
            part,
            number,
            0,
            max(row + cell.rows for (row, _), cell in known.items()),
            max(column + cell.columns for (_, column), cell in known.items()),
            tuple(cell for _, cell in sorted(known.items())),
            width_pt,
            1 if repeated else 0,
            ruled=ruled,
        )
        for number, known in cells.items()
    )
