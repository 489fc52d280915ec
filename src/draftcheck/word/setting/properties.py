"""Properties of paragraphs and runs, in the order the schema asks for."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ..names import P_PR, R_PR, W
from ..property_order import PARAGRAPH, RUN

Element = etree._Element


def properties(holder: Element, tag: str) -> Element:
    """The `w:pPr` of a paragraph or the `w:rPr` of a run; made where there is none."""
    found = holder.find(tag)
    if found is None:
        found = etree.SubElement(holder, tag)
        holder.insert(0, found)
    return found


def put(holder: Element, name: str, order: Mapping[str, int], attributes: Mapping[str, str]) -> Element:
    """The property `name`, with these attributes and no others."""
    found = holder.find(W + name)
    if found is None:
        found = etree.SubElement(holder, W + name)
        place(holder, found, order)
    found.attrib.clear()
    for key, value in attributes.items():
        found.set(W + key, value)
    return found


def place(holder: Element, child: Element, order: Mapping[str, int]) -> None:
    """Puts a property where the schema has it."""
    rank = order[str(child.tag)]
    behind = next((e for e in holder if e is not child and order.get(str(e.tag), 99) > rank), None)
    if behind is not None:
        behind.addprevious(child)
    else:
        holder.append(child)


def set_style(p: Element, style_id: str) -> Element:
    """Gives a paragraph a style; gives its `w:pPr`."""
    found = properties(p, P_PR)
    put(found, "pStyle", PARAGRAPH, {"val": style_id})
    return found


def set_run_style(run: Element, style_id: str) -> None:
    """Gives a run a character style."""
    put(properties(run, R_PR), "rStyle", RUN, {"val": style_id})
