"""Page geometry and the headers and footers of each section (`w:sectPr`)."""

from collections.abc import Mapping

from lxml import etree

from ..core.document import HeaderFooter, Section
from ..core.value import Value
from .measures import integer, mm, on, twips
from .names import TYPE, VAL, R, W

Element = etree._Element

# What Word takes where the file is silent: Letter paper, one-inch and 1.25-inch margins.
_PAGE = {"w": 12240.0, "h": 15840.0}
_MARGINS = {
    "top": 1440.0,
    "bottom": 1440.0,
    "left": 1800.0,
    "right": 1800.0,
    "gutter": 0.0,
    "header": 720.0,
    "footer": 720.0,
}


class PartReference(Value):
    """A header or footer as a section names it; `relation` is the relation's id."""

    kind: str
    variant: str
    relation: str


def references(sect_pr: Element) -> list[PartReference]:
    """Headers and footers that the section names itself."""
    found = []
    for kind in ("header", "footer"):
        for element in sect_pr.iterchildren(W + kind + "Reference"):
            found.append(PartReference(kind, element.get(TYPE, "default"), element.get(R + "id", "")))
    return found


def section(sect_pr: Element | None, headers: tuple[HeaderFooter, ...], first: int, last: int) -> Section:
    """The section that `sect_pr` ends; `headers` include those taken over from the section before."""

    def child(name: str) -> Mapping[str, str]:
        element = sect_pr.find(W + name) if sect_pr is not None else None
        return {str(k).removeprefix(W): str(v) for k, v in element.items()} if element is not None else {}

    size, margins, grid = child("pgSz"), child("pgMar"), child("docGrid")
    numbers, columns, starts = child("pgNumType"), child("cols"), child("type")

    def length(source: Mapping[str, str], name: str, default: float) -> float:
        value = twips(source.get(name))
        return mm(default if value is None else value)

    pitch = twips(grid.get("linePitch"))
    title_page = sect_pr.find(W + "titlePg") if sect_pr is not None else None
    return Section(
        width_mm=length(size, "w", _PAGE["w"]),
        height_mm=length(size, "h", _PAGE["h"]),
        **{f"{name}_mm": length(margins, name, default) for name, default in _MARGINS.items()},
        landscape=size.get("orient") == "landscape",
        grid=grid.get("type", "none").replace("default", "none"),
        line_pitch_pt=pitch / 20 if pitch else None,
        char_space_pt=(integer(grid.get("charSpace")) or 0) / 4096,
        title_page=title_page is not None and on(title_page.get(VAL)),
        page_start=integer(numbers.get("start")),
        columns=integer(columns.get("num")) or 1,
        starts=starts.get("val", "nextPage"),
        headers=headers,
        first=first,
        last=last,
    )
