"""The unit of a quantity, 字 and 分 included, which the shared scanner leaves to the words behind (十分, 分钟)."""

from __future__ import annotations

from ...language.quantities import Quantity

_UNITS = ("字", "分", "℃", "页")
_OTHER = (
    "分之", "分别", "分为", "分成", "分两", "分三", "分批", "分局", "分管", "分工", "分公司", "分会", "字号", "页码",
)  # fmt: skip


def unit_of(quantity: Quantity) -> str:
    """The measure word, or 字 and 分 where the figure stands right before them."""
    if quantity.unit or quantity.noun.startswith(_OTHER):
        return quantity.unit
    return quantity.noun[:1] if quantity.noun.startswith(_UNITS) else ""


def written(text: str, quantity: Quantity) -> str:
    """A quantity as it stands in the text, with its unit."""
    return text[quantity.start : quantity.end] + ("" if quantity.unit else unit_of(quantity))
