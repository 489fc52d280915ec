"""Tables as grids: where each cell stands, merged cells once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from .measures import integer, on, twips
from .names import CELL, ROW, SDT, SDT_CONTENT, TYPE, VAL, W

Element = etree._Element

_WRAPPERS = frozenset((W + "ins", W + "moveTo", W + "customXml", W + "smartTag", SDT_CONTENT))


class GridCell(NamedTuple):
    """A cell as found; `continues` marks the lower part of a vertical merge, which shows no text of its own."""

    element: Element
    row: int
    column: int
    columns: int
    continues: bool


def children(container: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, through content controls and the like."""
    for child in container:
        if child.tag == wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, wanted)
        elif child.tag == SDT:
            inner = child.find(SDT_CONTENT)
            if inner is not None:
                yield from children(inner, wanted)


def cells(table: Element) -> Iterator[GridCell]:
    """All cells of a table, row by row."""
    for number, row in enumerate(children(table, ROW)):
        column = integer(_value(row.find(f"{W}trPr/{W}gridBefore"))) or 0
        for cell in children(row, CELL):
            properties = cell.find(W + "tcPr")
            span, continues = 1, False
            if properties is not None:
                span = max(1, integer(_value(properties.find(W + "gridSpan"))) or 1)
                for name in ("vMerge", "hMerge"):
                    merge = properties.find(W + name)
                    continues = continues or (merge is not None and merge.get(VAL, "continue") == "continue")
            yield GridCell(cell, number, column, span, continues)
            column += span


def _value(element: Element | None) -> str | None:
    return element.get(VAL) if element is not None else None


def header_rows(table: Element) -> int:
    """How many rows at the top repeat on each page."""
    count = 0
    for row in children(table, ROW):
        flag = row.find(f"{W}trPr/{W}tblHeader")
        if flag is None or not on(flag.get(VAL)):
            break
        count += 1
    return count


def width_pt(table: Element) -> float | None:
    """Stated width in points; None when automatic or in per cent."""
    width = table.find(f"{W}tblPr/{W}tblW")
    if width is None or width.get(TYPE) in ("auto", "pct", "nil"):
        return None
    value = twips(width.get(W + "w"))
    return value / 20 if value else None


def conditional_parts(table: Element, row: int, column: int, rows: int, columns: int) -> tuple[str, ...]:
    """Names of the table-style parts that govern a cell, weakest first (`wholeTable` is always in)."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    bits = int(look.get(VAL, "0") or "0", 16) if look is not None and look.get(VAL) else 0

    def wanted(name: str, bit: int) -> bool:
        stated = look.get(W + name) if look is not None else None
        return on(stated) if stated is not None else bool(bits & bit)

    first_row, last_row = wanted("firstRow", 0x20) and row == 0, wanted("lastRow", 0x40) and row == rows - 1
    first_column = wanted("firstColumn", 0x80) and column == 0
    last_column = wanted("lastColumn", 0x100) and column == columns - 1
    parts = ["wholeTable"]
    if not wanted("noVBand", 0x400) and not (first_column or last_column):
        parts.append("band1Vert" if (column - wanted("firstColumn", 0x80)) % 2 == 0 else "band2Vert")
    if not wanted("noHBand", 0x200) and not (first_row or last_row):
        parts.append("band1Horz" if (row - wanted("firstRow", 0x20)) % 2 == 0 else "band2Horz")
    parts += [
        name
        for name, holds in (
            ("firstCol", first_column), ("lastCol", last_column), ("firstRow", first_row), ("lastRow", last_row),
            ("neCell", first_row and last_column), ("nwCell", first_row and first_column),
            ("seCell", last_row and last_column), ("swCell", last_row and first_column),
        )
        if holds
    ]  # fmt: skip
    return tuple(parts)
