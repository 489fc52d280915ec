"""Figures of the text against the tables of the draft: a row of the same name, the row of sums (arithmetic.md section 16)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.value import Value
from ...language.counts import SCALES
from ...language.measures import MEASURES, SAME
from ...language.quantities import Quantity, quantities
from ...language.statements import FIGURE
from .alike import are_near, places_of, times_of
from .told import SPOKEN, Told

_NUMBER = Pattern(
    r"(?P<figure>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\s?(?P<unit>[\u4e00-\u9fff]{0,4})"
)
_UNIT = Pattern(r"[（(：:/](?:单位[：:])?(?P<unit>[\u4e00-\u9fff]{1,4})[）)]?$")
_TOTALS = ("合计", "总计", "共计", "总额", "总金额")
_TOTAL = Pattern("合计|总计|共计|总额|总金额")
_MOST_ROWS = 200


class _Cell(Value):
    """A number of a table. `label` names its row, or is one of _TOTALS; `unit` is empty where none is written."""

    paragraph: Paragraph
    label: str
    unit: str
    value: Decimal
    alone: bool  # whether its row has no other number


def _cells(draft: Draft) -> list[_Cell]:
    """The numbers of all tables with two columns or more."""
    tables: dict[int, dict[int, dict[int, Paragraph]]] = {}
    for element in draft.elements:
        place = element.paragraph.place
        if element.role is Role.TABLE and place.kind == "table":
            tables.setdefault(place.table, {}).setdefault(place.row, {}).setdefault(place.column, element.paragraph)
    return [figure for rows in tables.values() if len(rows) <= _MOST_ROWS for figure in _of_table(rows)]


def _of_table(rows: dict[int, dict[int, Paragraph]]) -> Iterator[_Cell]:
    first = min(rows)
    heads = {column: p.text.strip() for column, p in rows[first].items()}
    for number, cells in rows.items():
        if number == first:
            continue
        label = next((_plain(cells[c].text) for c in sorted(cells) if not _NUMBER.fullmatch(cells[c].text.strip())), "")
        figures = {
            c: match
            for c in sorted(cells)
            if heads.get(c) not in ("序号", "编号") and (match := _NUMBER.fullmatch(cells[c].text.strip()))
        }
        column_of_units = next((c for c, head in heads.items() if head == "单位"), None)
        for column, match in figures.items():
            written = (
                match["unit"]
                or (cells[column_of_units].text.strip() if column_of_units in cells else "")
                or _unit_of(heads.get(column, ""))
            )
            scale, unit = _parted(written)
            if written and not unit:
                continue
            yield _Cell(
                cells[column], label, unit, Decimal(match["figure"].replace(",", "")) * scale, len(figures) == 1
            )


def _plain(text: str) -> str:
    return "".join(text.split()).partition("（")[0].partition("(")[0]


def _unit_of(head: str) -> str:
    match = _UNIT.search(head)
    return match["unit"] if match else ""


def _parted(written: str) -> tuple[Decimal, str]:
    """万元 → 10 000 and 元; an empty unit for a word that is none."""
    for scale in sorted(SCALES, key=len, reverse=True):
        if written.startswith(scale) and (written[len(scale) :] in MEASURES):
            return SCALES[scale], SAME.get(written[len(scale) :], written[len(scale) :])
    return Decimal(1), SAME.get(written, written) if written in MEASURES else ""


def against_tables(statements: Sequence[Told], draft: Draft, reading: Reading) -> Iterator[Hit]:
    """消防站35座 in the text where the row 消防站 has 36, and a sum in the text that the one row of sums does not have."""
    if not any(element.role is Role.TABLE for element in reading.holding(FIGURE)):
        return
    rows: dict[str, list[_Cell]] = {}
    for cell in _cells(draft):
        rows.setdefault(cell.label, []).append(cell)
    labels = Counter((one.statement.label, one.statement.unit) for one in statements)
    for one in statements:
        s = one.statement
        found = _only(rows.get(s.label, []), s.unit)
        if (
            found is None
            or s.label in _TOTALS
            or labels[s.label, s.unit] != 1
            or not are_near(s.value, found.value, s.quantity.step)
        ):
            continue
        if not times_of(one.limits, reading) and not places_of(one.limits, reading):
            yield _hit(one.paragraph, s.quantity, found)
    sums = list(_sums(reading))
    units = Counter(quantity.unit for _, quantity in sums)
    for p, quantity in sums:
        cells = [cell for label in _TOTALS for cell in rows.get(label, []) if cell.unit == quantity.unit]
        alone = len(cells) == 1 and units[quantity.unit] == 1
        if alone and are_near(quantity.value, cells[0].value, quantity.step):
            yield _hit(p, quantity, cells[0])


def _only(cells: list[_Cell], unit: str) -> _Cell | None:
    """The one number of a row, if it is of this unit or says none."""
    if len(cells) != 1 or cells[0].unit not in ("", unit):
        return None
    return cells[0] if cells[0].unit or cells[0].alone else None


def _sums(reading: Reading) -> Iterator[tuple[Paragraph, Quantity]]:
    """Quantities of the text behind 合计 and the like."""
    for element in reading.holding(_TOTAL):
        p = element.paragraph
        if element.role in SPOKEN:
            for quantity in reading.scan(quantities, p.text):
                if quantity.exact and quantity.lead.rstrip("为是达").endswith(_TOTALS):
                    yield p, quantity


def _hit(p: Paragraph, quantity: Quantity, cell: _Cell) -> Hit:
    written = p.text[quantity.start : quantity.end]
    message = f"正文写{written}，表中“{cell.label}”是{cell.paragraph.text.strip()}，请核对"
    return Hit(p.at(quantity.start, quantity.figure_end), message, related=(cell.paragraph.whole(),))
