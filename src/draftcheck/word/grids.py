"""Tables as grids: where each cell stands, merged cells once."""

from collections.abc import Callable, Iterator

from lxml import etree

from ..core.value import Value
from .measures import integer, on, twips
from .names import CELL, ROW, SDT, SDT_CONTENT, TYPE, VAL, W

Element = etree._Element

_WRAPPERS = frozenset((W + "ins", W + "moveTo", W + "customXml", W + "smartTag", SDT_CONTENT))

_ROWS_LOOKED_AT = 4  # a 版记 has no more; a long table without lines need not be read through
_GRID_BEFORE = f"{W}trPr/{W}gridBefore"
CELL_PR, _SPAN, _MERGES = W + "tcPr", W + "gridSpan", (W + "vMerge", W + "hMerge")


class GridCell(Value):
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


def cells(table: Element, extent_of: Callable[[Element], tuple[int, bool]]) -> Iterator[GridCell]:
    """All cells of a table, row by row; `extent_of` gives what `extent` gives, of a cell."""
    for number, row in enumerate(children(table, ROW)):
        first = next(iter(row), None)
        plain = first is None or first.tag == CELL
        column = 0 if plain else integer(_value(row.find(_GRID_BEFORE))) or 0
        for cell in children(row, CELL):
            span, continues = extent_of(cell)
            yield GridCell(cell, number, column, span, continues)
            column += span


def extent(properties: Element) -> tuple[int, bool]:
    """Columns that a cell with this `w:tcPr` spans, and whether it goes on with the cell above or before it."""
    span, continues = 1, False
    for child in properties:
        if child.tag == _SPAN:
            span = max(1, integer(child.get(VAL)) or 1)
        elif child.tag in _MERGES:
            continues = child.get(VAL, "continue") == "continue"
    return span, continues


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


def ruled(table: Element, style: str | None, properties_of: Callable[[Element], Element | None]) -> bool:
    """Whether a table or a cell of its first rows states a line, or the table has a style, which may bring some.

    `properties_of` gives the `w:tcPr` of a cell.
    """
    if style is not None:
        return True
    borders = table.find(f"{W}tblPr/{W}tblBorders")
    if borders is not None and any(_drawn(side) for side in borders):
        return True
    for row in list(children(table, ROW))[:_ROWS_LOOKED_AT]:
        for cell in children(row, CELL):
            properties = properties_of(cell)
            own = properties.find(W + "tcBorders") if properties is not None else None
            if own is not None and any(_drawn(side) for side in own):
                return True
    return False


def _drawn(side: Element) -> bool:
    return side.get(VAL) not in (None, "none", "nil")


class Look:
    """Which parts of its style a table shows (`w:tblLook`)."""

    def __init__(self, table: Element) -> None:
        look = table.find(f"{W}tblPr/{W}tblLook")
        value = (look.get(VAL) if look is not None else None) or "0"
        try:
            bits = int(value, 16)
        except ValueError:
            bits = 0

        def wanted(name: str, bit: int) -> bool:
            stated = look.get(W + name) if look is not None else None
            return on(stated) if stated is not None else bool(bits & bit)

        self._first_row, self._last_row = wanted("firstRow", 0x20), wanted("lastRow", 0x40)
        self._first_column, self._last_column = wanted("firstColumn", 0x80), wanted("lastColumn", 0x100)
        self._row_bands, self._column_bands = not wanted("noHBand", 0x200), not wanted("noVBand", 0x400)
        self._found: dict[tuple[bool, ...], tuple[str, ...]] = {}

    def parts(self, row: int, column: int, rows: int, columns: int) -> tuple[str, ...]:
        """Names of the table-style parts that govern a cell, weakest first."""
        top, bottom = self._first_row and row == 0, self._last_row and row == rows - 1
        left, right = self._first_column and column == 0, self._last_column and column == columns - 1
        odd_row, odd_column = (row - self._first_row) % 2 == 1, (column - self._first_column) % 2 == 1
        key = (top, bottom, left, right, odd_row, odd_column)
        if key not in self._found:
            self._found[key] = self._named(*key)
        return self._found[key]

    def _named(
        self, top: bool, bottom: bool, left: bool, right: bool, odd_row: bool, odd_column: bool
    ) -> tuple[str, ...]:
        parts = ["wholeTable"]
        if self._column_bands and not (left or right):
            parts.append("band2Vert" if odd_column else "band1Vert")
        if self._row_bands and not (top or bottom):
            parts.append("band2Horz" if odd_row else "band1Horz")
        named = (
            ("firstCol", left), ("lastCol", right), ("firstRow", top), ("lastRow", bottom), ("neCell", top and right),
            ("nwCell", top and left), ("seCell", bottom and right), ("swCell", bottom and left),
        )  # fmt: skip
        return tuple(parts + [name for name, holds in named if holds])
