"""A document's paragraphs by the names of their styles, and how wide its lines are."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import east_asian_width

from lxml import etree

from ..names import P_PR, R_PR, RUN, SECT_PR, VAL, P, W
from ..property_order import PARAGRAPH

Element = etree._Element

TWIPS = 20  # to the point
_STYLE = W + "pStyle"
_WIDE_TYPE_AREA = 8844.0  # twips: 156 mm
_GAP = 0.25  # characters that Word and LibreOffice put between a digit and a Chinese character


class Sheet:
    """`root` is the document, `width` that of its lines in points (of the last section)."""

    def __init__(self, root: Element, styles: Element) -> None:
        self.root = root
        self.ids: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._styles: dict[str, Element] = {}
        for style in styles.iter(W + "style"):
            name = style.find(W + "name")
            if name is not None:
                key = style.get(W + "styleId", "")
                self._names[key] = name.get(VAL, "")
                self.ids[name.get(VAL, "")] = key
                self._styles[name.get(VAL, "")] = style
        self.width = _type_area(root) / TWIPS

    def style_of(self, paragraph: Element) -> str:
        """The name of a paragraph's style, empty for the default one."""
        properties = paragraph.find(P_PR)
        style = properties.find(_STYLE) if properties is not None else None
        return self._names.get(style.get(VAL, ""), "") if style is not None else ""

    def of(self, *names: str) -> Iterator[Element]:
        """The paragraphs with one of these styles, in order."""
        wanted = {self.ids[name] for name in names if name in self.ids}
        if wanted:
            for style in self.root.iter(_STYLE):
                if style.get(VAL) in wanted:
                    parent = style.getparent()
                    holder = parent.getparent() if parent is not None else None
                    if holder is not None and holder.tag == P:
                        yield holder

    def size(self, name: str) -> float:
        """The size in points that a style gives, 16 where it gives none."""
        found = self._styles[name].find(f"{R_PR}/{W}sz") if name in self._styles else None
        return int(found.get(VAL, "32")) / 2 if found is not None else 16.0

    def line(self, name: str) -> float:
        """The exact line height in points that a style gives; its size where it gives none."""
        found = self._styles[name].find(f"{P_PR}/{W}spacing") if name in self._styles else None
        line = found.get(W + "line") if found is not None else None
        return int(line) / TWIPS if line else self.size(name)

    def before(self, name: str) -> float:
        """The space in points that a style puts over its paragraphs."""
        found = self._styles[name].find(f"{P_PR}/{W}spacing") if name in self._styles else None
        return int(found.get(W + "before", "0")) / TWIPS if found is not None else 0.0

    def pitch(self, paragraph: Element) -> float:
        """The exact line height in points of a paragraph, its own or that of its style."""
        own = _stated(paragraph, "spacing", "line")
        return float(own) / TWIPS if own else self.line(self.style_of(paragraph))

    def space(self, paragraph: Element, side: str) -> float:
        """The space in points `before` or `after` a paragraph, its own or that of its style."""
        given = self._given(paragraph, "spacing", side)
        return float(given) / TWIPS if given else 0.0

    def indent(self, paragraph: Element, side: str) -> float:
        """An indent in characters (`left`, `right`, `firstLine`), its own or that of its style."""
        given = self._given(paragraph, "ind", side + "Chars")
        return float(given) / 100 if given else 0.0

    def _given(self, paragraph: Element, tag: str, key: str) -> str:
        style = self._styles.get(self.style_of(paragraph))
        return _stated(paragraph, tag, key) or (_stated(style, tag, key) if style is not None else "")


def _stated(element: Element, tag: str, key: str) -> str:
    found = element.find(f"{P_PR}/{W}{tag}")
    return found.get(W + key, "") if found is not None else ""


def _type_area(root: Element) -> float:
    sections = list(root.iter(SECT_PR))
    if not sections:
        return _WIDE_TYPE_AREA
    page, margins = sections[-1].find(W + "pgSz"), sections[-1].find(W + "pgMar")
    try:
        assert page is not None and margins is not None
        across = float(page.get(W + "w", ""))
        return across - sum(float(margins.get(W + side, "0")) for side in ("left", "right", "gutter"))
    except (AssertionError, ValueError):
        return _WIDE_TYPE_AREA


def text_of(paragraph: Element) -> str:
    """The text of a paragraph's own runs."""
    return "".join(node.text or "" for run in paragraph.findall(RUN) for node in run.findall(W + "t"))


def breadth(text: str, gaps: bool = True) -> float:
    """The width of a text in characters of its size: half-width ones count half, and so do the gaps between the two."""
    wide = [east_asian_width(character) in "WFA" for character in text]
    total = sum(1.0 if w else 0.5 for w in wide)
    if gaps:
        total += _GAP * sum(
            1 for n in range(1, len(text)) if wide[n] != wide[n - 1] and text[n].isalnum() and text[n - 1].isalnum()
        )
    return total


def put(paragraph: Element, name: str, **attributes: object) -> None:
    """States a paragraph property (`ind`, `spacing`, `pStyle`), in the place the schema gives it."""
    properties = paragraph.find(P_PR)
    if properties is None:
        properties = etree.Element(P_PR)
        paragraph.insert(0, properties)
    tag = W + name
    found = properties.find(tag)
    if found is None:
        found = etree.Element(tag)
        place = sum(1 for child in properties if PARAGRAPH.get(child.tag, 99) < PARAGRAPH[tag])
        properties.insert(place, found)
    for key, value in attributes.items():
        found.set(W + key, str(value))


def indent(paragraph: Element, size: float, **characters: float) -> None:
    """States indents in characters (`left`, `right`, `firstLine`, `hanging`), and in twips for older programs."""
    given: dict[str, object] = {}
    for name, amount in characters.items():
        given[name + "Chars"] = round(amount * 100)
        given[name] = round(amount * size * TWIPS)
    put(paragraph, "ind", **given)


def resize(paragraph: Element, size: float) -> None:
    """States the size in points of all runs of a paragraph."""
    for properties in _run_properties(paragraph):
        for name in ("sz", "szCs"):
            _state(properties, name, round(size * 2))


def narrow(paragraph: Element, percent: int) -> None:
    """Draws the characters of a paragraph narrower than they are (`w:w`)."""
    for properties in _run_properties(paragraph):
        _state(properties, "w", percent)


def _run_properties(paragraph: Element) -> Iterator[Element]:
    for run in paragraph.findall(RUN):
        properties = run.find(R_PR)
        if properties is None:
            properties = etree.Element(R_PR)
            run.insert(0, properties)
        yield properties


_RUN_ORDER = {W + name: rank for rank, name in enumerate(("w", "kern", "position", "sz", "szCs"))}


def _state(properties: Element, name: str, value: object) -> None:
    found = properties.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        place = next(
            (n for n, child in enumerate(properties) if _RUN_ORDER.get(child.tag, -1) > _RUN_ORDER[W + name]),
            len(properties),
        )
        properties.insert(place, found)
    found.set(VAL, str(value))
