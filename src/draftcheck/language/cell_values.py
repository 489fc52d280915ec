"""What stands in a cell of a table, as a number."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from ..core.pattern import Pattern
from ..core.value import Value
from .counts import narrow

_CELL = Pattern(
    r"(?P<sign>[-－−]?)(?P<figure>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,15}(?:\.[0-9]{1,9})?)[ 　]?"
    r"(?P<unit>%|(?![年月日号时点分第届])[\u4e00-\u9fff]{1,4}|(?:km|m|kg|t|kW)²?)?"
)
_EMPTY = frozenset(("", "—", "-", "－", "–", "——", "--", "/", "／", "\\", "无", "×"))


class CellValue(Value):
    """A number with its unit as written; `step` is what one in its last printed digit is worth."""

    value: Decimal
    step: Decimal
    unit: str
    written: str


@lru_cache(maxsize=4096)
def cell_value(text: str) -> CellValue | None:
    """The number of a cell that holds one number and nothing else; None for dates, times, ranges, about and words."""
    text = narrow(text).strip()
    match = _CELL.fullmatch(text)
    if match is None:
        return None
    digits = match["figure"].replace(",", "")
    value = -Decimal(digits) if match["sign"] else Decimal(digits)
    return CellValue(value, Decimal(1).scaleb(-len(digits.partition(".")[2])), match["unit"] or "", match["figure"])


def is_blank(text: str) -> bool:
    """Whether a cell says that there is nothing: empty, —, /, 无."""
    return text.strip() in _EMPTY
