"""The list and level of each numbered paragraph of a draft, whether it or its style states them."""

from __future__ import annotations

from collections.abc import Collection

from ..container import Package
from ..formats import NO_TABLE, Formats
from ..marking.text_map import lines_of
from ..names import P_PR
from ..numbering import Numbering
from ..properties import paragraph_properties
from ..style_source import StyleSource
from ..styles import StyleSheet
from ..theme import theme_fonts


def levels_of(package: Package, drawn: Collection[int]) -> dict[int, tuple[str, int]]:
    """Paragraph number in the main part → numId and level, of paragraphs that draw a number."""
    if not drawn:
        return {}
    names = dict(package.relations(package.main).values())
    theme = package.tree(names.get("theme", ""))
    sheet = StyleSheet(StyleSource(package.read(names.get("styles", ""))), theme_fonts(theme))
    formats = Formats(sheet, Numbering(package.tree(names.get("numbering", "")), sheet))
    root = package.tree(package.main)
    assert root is not None
    found: dict[int, tuple[str, int]] = {}
    for number, line in lines_of(root).items():
        if number in drawn:
            look = formats.look(NO_TABLE, paragraph_properties(line.element.find(P_PR)))
            if look.number is not None:
                found[number] = look.number
    return found
