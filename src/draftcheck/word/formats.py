"""Fonts and layouts of a document, resolved once for all that look alike."""

from typing import Any

from lxml import etree

from ..core.document import Font, Layout
from ..core.value import Value
from . import grids
from .interning import KEY, Interned
from .names import P_PR
from .numbering import Numbering
from .properties import Properties, paragraph_properties, run_properties
from .styles import StyleSheet

Element = etree._Element


class Layer(Value):
    """What the table style around a paragraph adds; `key` names it in the caches."""

    key: Any
    paragraph: Properties
    run: Properties


NO_TABLE = Layer(None, {}, {})


class Look(Value):
    """What a `w:pPr` comes to in a paragraph: style, layout, number, and the elements for mark and section.

    `fonts`: fonts in such paragraphs by the number of a run's properties, as far as they were met.
    """

    style: str | None
    style_name: str | None
    layout: Layout
    number: tuple[str, int] | None
    mark: Element | None
    section_end: Element | None
    fonts: dict[str, Font]


class Formats:
    """Fonts and layouts of a document, each combination resolved once and shared by all that look alike."""

    def __init__(self, sheet: StyleSheet, numbering: Numbering) -> None:
        self.sheet = sheet
        self.numbering = numbering
        self.table_layers: dict[Any, tuple[Properties, Properties]] = {}
        self._layouts: dict[Any, Layout] = {}
        self._fonts: dict[Any, Font] = {}

    def font(self, style: str | None, layer: Layer, direct: Properties) -> Font:
        """Effective font of a run with these properties of its own in a paragraph of this style."""
        key = (style, layer.key, tuple(direct.items()))
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self.sheet.font(style, layer.run, direct)
        return font

    def look(self, layer: Layer, properties: Properties) -> Look:
        """The Look of a paragraph with these properties of its own."""
        style, mark, end = (properties.pop(name, None) for name in ("style", "mark", "section"))
        key = (style, layer.key, tuple(properties.items()))
        number = self._number(properties, style)
        layout = self._layouts.get(key)
        if layout is None:
            level = self.numbering.indents(*number) if number else {}
            own = "num_id" in properties or "level" in properties
            layout = self._layouts[key] = self.sheet.layout(
                style, layer.paragraph, properties, {} if own else level, level if own else {}
            )
        return Look(style, self.sheet.chain(style).name, layout, number, mark, end, {})

    def _number(self, direct: Properties, style: str | None) -> tuple[str, int] | None:
        """List and level: named by the paragraph, else by its style. numId 0 switches numbering off."""
        num_id = direct.get("num_id")
        if num_id == "0":
            return None
        if num_id is not None:
            return num_id, direct.get("level", 0)
        brought = self.numbering.of_style(self.sheet.chain(style))
        if brought is not None and "level" in direct:
            return brought[0], direct["level"]
        return brought


class PartFormats:
    """What the elements of one part say about format; what the part repeats is read once."""

    def __init__(self, part: Interned, formats: Formats) -> None:
        self._part = part
        self._formats = formats
        self._looks: dict[Any, Look] = {}
        self._fonts: dict[Any, dict[str, Font]] = {}
        self._extents: dict[str, tuple[int, bool]] = {}

    def font(self, look: Look, layer: Layer, key: str, r_pr: Element | None) -> Font:
        """Effective font of a run: its properties have this number (empty for none), or are this `w:rPr`."""
        formats, theme = self._formats, self._formats.sheet.theme
        if r_pr is not None:
            key = r_pr.get(KEY) or ""
            if not key:
                return formats.font(look.style, layer, run_properties(r_pr, theme))
        font = look.fonts.get(key)
        if font is None:
            block = self._part.block(key) if key else None
            font = look.fonts[key] = formats.font(look.style, layer, run_properties(block, theme))
        return font

    def look(self, p: Element, layer: Layer) -> Look:
        """The Look of this paragraph."""
        number, p_pr = p.get(KEY), None
        if number is None:
            p_pr = next(iter(p), None)
            number = "" if p_pr is None or p_pr.tag != P_PR else p_pr.get(KEY)
        key = (number, layer.key)
        found = self._looks.get(key) if number is not None else None
        if found is None:
            block = p_pr if number is None else self._part.block(number) if number else None
            found = self._formats.look(layer, paragraph_properties(block))
            found = found._replace(fonts=self._fonts.setdefault((found.style, layer.key), {}))
            if number is not None:
                self._looks[key] = found
        return found

    def cell_properties(self, cell: Element) -> Element | None:
        """The `w:tcPr` of a cell, wherever it is kept."""
        number, tc_pr = cell.get(KEY), None
        if number is None:
            tc_pr = next(iter(cell), None)
            if tc_pr is None or tc_pr.tag != grids.CELL_PR:
                return None
            number = tc_pr.get(KEY)
        return tc_pr if number is None else self._part.block(number)

    def extent(self, cell: Element) -> tuple[int, bool]:
        """Columns that a cell spans, and whether it goes on with the cell above or before it."""
        number, tc_pr = cell.get(KEY), None
        if number is None:
            tc_pr = next(iter(cell), None)
            if tc_pr is None or tc_pr.tag != grids.CELL_PR:
                return 1, False
            number = tc_pr.get(KEY)
        found = self._extents.get(number) if number is not None else None
        if found is None:
            block = tc_pr if number is None else self._part.block(number)
            assert block is not None
            found = grids.extent(block)
            if number is not None:
                self._extents[number] = found
        return found
