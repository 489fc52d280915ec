"""Second opinion: effective properties, by walking every level from the document defaults to the run itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from slow_layout import layout_of
from slow_numbering import level_indents
from slow_package import NOTHING, Package

BANDS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


def is_on(element: Element) -> bool:
    """Whether a switch such as w:b says yes."""
    return element.get("val", "1") not in ("0", "false", "off")


def value_of(element: Element, tag: str) -> str:
    """w:val of a child, empty when there is none."""
    child = element.find(tag)
    return "" if child is None else child.get("val", "")


def child_of(element: Element, tag: str) -> Element:
    """A child, or an empty element."""
    child = element.find(tag)
    return NOTHING if child is None else child


class Resolver:
    """Effective formatting in one package."""

    def __init__(self, package: Package) -> None:
        self.package = package

    def font(self, run: Element, paragraph: Element, cell: Any) -> tuple[str | None, str | None, float, bool]:
        """East Asian face, Latin face, size in points and bold of a run."""
        defaults = [child_of(child_of(child_of(self.package.styles, "docDefaults"), "rPrDefault"), "rPr")]
        table = [child_of(part, "rPr") for part in self.table_parts(cell)]
        of_paragraph = [child_of(style, "rPr") for style in self.paragraph_styles(paragraph)]
        named = value_of(child_of(run, "rPr"), "rStyle")
        of_character = [child_of(style, "rPr") for style in self.chain("character", named)]
        direct = [child_of(run, "rPr")]
        east_asia = latin = None
        size = 10.0
        for rpr in defaults + table + of_paragraph + of_character + direct:
            fonts = child_of(rpr, "rFonts")
            east_asia = self.face(fonts, "eastAsia", "eastAsiaTheme", east_asia)
            latin = self.face(fonts, "ascii", "asciiTheme", latin)
            if value_of(rpr, "sz"):
                size = half_points(value_of(rpr, "sz"))
        bold = toggle("b", defaults, [table, of_paragraph, of_character], direct)
        return east_asia, latin, size, bold

    def face(self, fonts: Element, literal: str, theme: str, below: str | None) -> str | None:
        """The face at one level: by theme, else by name, else that below; a theme that lacks it leaves it unknown."""
        slot = fonts.get(theme)
        if slot:
            return self.theme_face(slot) or fonts.get(literal)
        return fonts.get(literal) or below

    def theme_face(self, slot: str) -> str | None:
        """Resolves minorEastAsia and its like: the typeface, or where that is empty the entry for script Hans."""
        tag = "a:majorFont" if slot.startswith("major") else "a:minorFont"
        for fonts in self.package.theme.iter(tag):
            kind = "a:ea" if slot.endswith("EastAsia") else "a:cs" if slot.endswith("Bidi") else "a:latin"
            typeface = child_of(fonts, kind).get("?typeface")
            if typeface:
                return typeface
            if kind == "a:ea":
                for entry in fonts.iter("a:font"):
                    if entry.get("?script") == "Hans":
                        return entry.get("?typeface")
        return None

    def layout(self, paragraph: Element, cell: Any) -> dict[str, Any]:
        """Indents, alignment and line spacing."""
        levels = [child_of(child_of(child_of(self.package.styles, "docDefaults"), "pPrDefault"), "pPr")]
        levels += [child_of(part, "pPr") for part in self.table_parts(cell)]
        number: dict[str, str] = {}
        of_number: list[Element] = []  # a number set later takes the place of an earlier one, indents and all
        for style in [*self.paragraph_styles(paragraph), paragraph]:
            ppr = child_of(style, "pPr")
            if ppr.find("numPr") is not None:
                levels = [each for each in levels if each not in of_number]
                of_number = level_indents(self.package, ppr, number, style.get("styleId"))
                levels += of_number
            levels.append(ppr)
        return layout_of(levels)

    def paragraph_styles(self, paragraph: Element) -> list[Element]:
        """The style named by the paragraph, or the default one, base first."""
        named = value_of(child_of(paragraph, "pPr"), "pStyle")
        return self.chain("paragraph", named) or self.chain("paragraph", self.default("paragraph"))

    def default(self, kind: str) -> str:
        """The id of the default style of a kind."""
        for style in self.package.styles.findall("style"):
            if style.get("type") == kind and style.get("default") in ("1", "true", "on"):
                return style.get("styleId", "")
        return ""

    def chain(self, kind: str, style_id: str) -> list[Element]:
        """A style and those it is based on, base first; a circle is cut where it closes."""
        result: list[Element] = []
        while style_id:
            found = [
                style
                for style in self.package.styles.findall("style")
                if style.get("styleId") == style_id and style.get("type", "paragraph") == kind
            ]
            if not found or found[0] in result:
                break
            result.insert(0, found[0])
            style_id = value_of(found[0], "basedOn")
        return result

    def table_parts(self, cell: Any) -> Iterator[Element]:
        """What the table style says: for the whole table, then for the parts that the cell belongs to."""
        if cell is None:
            return
        table, *position = cell
        properties = child_of(table, "tblPr")
        named = value_of(properties, "tblStyle")
        chain = self.chain("table", named) or self.chain("table", self.default("table"))
        yield from chain
        for part in parts_of_table(child_of(properties, "tblLook"), *position):
            for style in chain:
                for condition in style.findall("tblStylePr"):
                    if condition.get("type") == part:
                        yield condition


def parts_of_table(look: Element, row: int, rows: int, column: int, columns: int) -> list[str]:
    """The conditional parts of a table style that apply to a cell, weakest first."""
    mask = int(look.get("val") or "0", 16)

    def wanted(name: str) -> bool:
        return look.get(name) in ("1", "true", "on") if look.get(name) else bool(mask & BANDS[name])

    first_row, last_row = wanted("firstRow") and row == 0, wanted("lastRow") and row == rows - 1
    first_column = wanted("firstColumn") and column == 0
    last_column = wanted("lastColumn") and column == columns - 1
    parts = []
    if not wanted("noVBand") and not first_column and not last_column:
        parts.append("band1Vert" if (column - wanted("firstColumn")) % 2 == 0 else "band2Vert")
    if not wanted("noHBand") and not first_row and not last_row:
        parts.append("band1Horz" if (row - wanted("firstRow")) % 2 == 0 else "band2Horz")
    parts += ["firstCol"] * first_column + ["lastCol"] * last_column
    parts += ["firstRow"] * first_row + ["lastRow"] * last_row
    corner = ("n" if first_row else "s" if last_row else "") + ("w" if first_column else "e" if last_column else "")
    return parts + [corner + "Cell"] * (len(corner) == 2)


def toggle(tag: str, defaults: list[Element], sources: list[list[Element]], direct: list[Element]) -> bool:
    """A switch that flips: set directly it is absolute, else true by the defaults, else XOR over the style sources."""
    if said(direct, tag) is not None:
        return bool(said(direct, tag))
    if said(defaults, tag):
        return True
    return sum(bool(said(source, tag)) for source in sources) % 2 == 1


def said(levels: list[Element], tag: str) -> bool | None:
    """What the last of the levels that speaks of it says."""
    result = None
    for level in levels:
        if level.find(tag) is not None:
            result = is_on(child_of(level, tag))
    return result


def half_points(text: str) -> float:
    """A size: half-points, or a measure with its unit."""
    return float(text.removesuffix("pt")) if text.endswith("pt") else float(text) / 2
