"""The styles of a rendered template, each with everything it is based on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy

from lxml import etree

from ..container import Package
from ..names import VAL, W
from ..style_source import StyleSource
from ..styles import StyleSheet
from ..theme import theme_fonts
from .properties import place

Element = etree._Element

STYLE, NAME, BASED_ON = W + "style", W + "name", W + "basedOn"
_MERGED = frozenset((W + "spacing", W + "ind"))


class TemplateStyles:
    """The styles of a rendered template."""

    def __init__(self, package: Package) -> None:
        related = package.relations(package.main).values()
        names = dict(related)
        data = package.read(names.get("styles", ""))
        theme = package.tree(names.get("theme", ""))
        self.sheet = StyleSheet(StyleSource(data), theme_fonts(theme))
        root = package.tree(names.get("styles", "")) if data else None
        self.root: Element = root if root is not None else etree.Element(W + "styles")
        self.by_id = {s.get(W + "styleId", ""): s for s in self.root.iter(STYLE)}
        self.by_name = {name_of(s): s for s in self.root.iter(STYLE)}

    def chain(self, style: Element) -> list[Element]:
        """The style and what it is based on, the root first."""
        found: list[Element] = []
        current: Element | None = style
        while current is not None and current not in found:
            found.insert(0, current)
            base = current.find(BASED_ON)
            current = self.by_id.get(base.get(VAL, "")) if base is not None else None
        return found


def name_of(style: Element) -> str:
    """The name of a style as Word shows it."""
    name = style.find(NAME)
    return name.get(VAL, "") if name is not None else ""


def merged(tag: str, layers: Iterable[Element | None], order: Mapping[str, int]) -> Element:
    """One block of properties of several, the last winning; distances are merged one by one."""
    block = etree.Element(tag)
    for layer in layers:
        for child in layer if layer is not None else ():
            if child.tag not in order or child.tag in (W + "pStyle", W + "rStyle", W + "rPr", W + "sectPr"):
                continue
            former = block.find(child.tag)
            fresh = deepcopy(child)
            fresh.tail = None
            if former is not None:
                if child.tag in _MERGED:
                    _keep(former, fresh)
                block.remove(former)
            block.append(fresh)
            place(block, fresh, order)
    return block


def _keep(former: Element, fresh: Element) -> None:
    """Keeps the distances that the later block does not state; a first line stands in or out, not both."""
    said = [str(name) for name in fresh.attrib]
    first = any("firstLine" in name or "hanging" in name for name in said)
    for name, value in former.attrib.items():
        if name not in fresh.attrib and not (first and ("firstLine" in str(name) or "hanging" in str(name))):
            fresh.set(name, value)
