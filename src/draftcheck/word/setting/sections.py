"""Paper, margins and grid of every section of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from ...core.reference import Standard
from ..measures import twips
from ..names import P_PR, SECT_PR, VAL, P, W
from ..property_order import SECTION
from .properties import place, put

Element = etree._Element

_MM = 1440 / 25.4
_HEADER_MM, _FOOTER_IN = 15.0, 10.0  # the page number's paper edge stands this far inside the bottom margin
_GRID = "docGrid"


def sections_of(root: Element) -> list[Element]:
    """The `w:sectPr` of the main part in order; the last is made where the draft has none."""
    body = root.find(W + "body")
    assert body is not None
    found = list(_sections(body))
    if not found or found[-1].getparent() is not body:
        found.append(etree.SubElement(body, SECT_PR))
    return found


def _sections(body: Element) -> Iterator[Element]:
    for section in body.iter(SECT_PR):
        parent = section.getparent()
        if parent is body or (parent is not None and parent.tag == P_PR and _holder(parent) == P):
            yield section


def _holder(properties: Element) -> str:
    parent = properties.getparent()
    return str(parent.tag) if parent is not None else ""


def is_turned(section: Element) -> bool:
    """Whether a section is in landscape."""
    size = section.find(W + "pgSz")
    if size is None:
        return False
    across, down = twips(size.get(W + "w")) or 0, twips(size.get(W + "h")) or 0
    return across > down


def type_area(section: Element) -> float:
    """Width between the margins in twips."""
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    assert size is not None and margins is not None
    return float(size.get(W + "w", "0")) - sum(
        float(margins.get(W + side, "0")) for side in ("left", "right", "gutter")
    )


def set_page(section: Element, pattern: Element | None, standard: Standard) -> None:
    """Sets a section's page as `pattern`, an upright section of the template, has it; one in landscape is that page
    turned with its head to the binding edge."""
    turned = is_turned(section)
    sides = _sides(pattern, standard)
    width, height = sides.pop("w"), sides.pop("h")
    if turned:
        below = max(0, sides["bottom"] - sides["footer"])
        sides = {
            "top": sides["left"], "left": sides["top"], "bottom": sides["right"], "right": sides["bottom"],
            "header": min(sides["header"], max(0, sides["left"] - below)), "footer": max(0, sides["right"] - below),
            "gutter": 0,
        }  # fmt: skip
    size = {"w": str(height), "h": str(width), "orient": "landscape"} if turned else {"w": str(width), "h": str(height)}
    put(section, "pgSz", SECTION, size)
    order = ("top", "right", "bottom", "left", "header", "footer", "gutter")
    put(section, "pgMar", SECTION, {name: str(sides[name]) for name in order})
    grid = pattern.find(W + _GRID) if pattern is not None else None
    former = section.find(W + _GRID)
    if former is not None:
        section.remove(former)
    if grid is not None:
        fresh = deepcopy(grid)
        section.append(fresh)
        place(section, fresh, SECTION)


def _sides(pattern: Element | None, standard: Standard) -> dict[str, int]:
    """Margins and paper in twips: the template's where it says so, else the standard's."""
    found = {
        "w": round(standard.width_mm * _MM), "h": round(standard.height_mm * _MM), "top": round(standard.top_mm * _MM),
        "bottom": round(standard.bottom_mm * _MM), "left": round(standard.left_mm * _MM),
        "right": round(standard.right_mm * _MM), "header": round(_HEADER_MM * _MM),
        "footer": round((standard.bottom_mm - _FOOTER_IN) * _MM), "gutter": 0,
    }  # fmt: skip
    for name in ("pgSz", "pgMar"):
        stated = pattern.find(W + name) if pattern is not None else None
        for key, value in stated.items() if stated is not None else ():
            length = twips(str(value))
            if str(key).removeprefix(W) in found and length is not None:
                found[str(key).removeprefix(W)] = round(length)
    return found


def number_through(sections: list[Element]) -> bool:
    """Has page numbers run through all sections; says whether one had begun anew."""
    changed = False
    for section in sections[1:]:
        numbers = section.find(W + "pgNumType")
        if numbers is not None and numbers.get(W + "start") is not None:
            numbers.attrib.pop(W + "start")
            changed = True
    return changed


def columns_of(section: Element) -> int:
    """How many columns a section has."""
    columns = section.find(W + "cols")
    number = columns.get(W + "num", "1") if columns is not None else "1"
    return int(number) if number.isdecimal() else 1


def is_on(section: Element, name: str) -> bool:
    """Whether a switch of a section is on."""
    found = section.find(W + name)
    return found is not None and found.get(VAL, "1") not in ("0", "false", "off")
