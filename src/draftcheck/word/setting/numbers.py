"""Automatic numbers of headings: they count on as they did, their labels look as the heading's words do."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from ..names import P_PR, R_PR, VAL, W
from ..property_order import PARAGRAPH
from .properties import put
from .stripping import LOOKS

Element = etree._Element

_BEFORE_SUFFIX = frozenset(W + name for name in ("start", "numFmt", "lvlRestart", "pStyle", "isLgl")) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
}


def keep_number(p: Element, number: tuple[str, int], indents: Element | None) -> None:
    """States on a paragraph the list and level it had, by its former style perhaps, and the indents of its new style,
    which those of the list would otherwise beat."""
    block = p.find(P_PR)
    assert block is not None
    found = block.find(W + "numPr")
    if found is None:
        found = put(block, "numPr", PARAGRAPH, {})
    for name, value in (("ilvl", str(number[1])), ("numId", number[0])):
        stated = found.find(W + name)
        if stated is None:
            stated = etree.SubElement(found, W + name)
            if name == "ilvl":
                found.insert(0, stated)
        stated.set(VAL, value)
    if indents is not None:
        put(block, "ind", PARAGRAPH, {str(k).removeprefix(W): str(v) for k, v in indents.items()})


def plain_labels(root: Element, used: Collection[tuple[str, int]]) -> None:
    """Takes faces, sizes and colours off these levels (numId, level), and the tab behind the number."""
    abstracts = {e.get(W + "abstractNumId"): e for e in root.iter(W + "abstractNum")}
    for num in root.iter(W + "num"):
        levels = {level for key, level in used if key == num.get(W + "numId")}
        link = num.find(W + "abstractNumId")
        holder = abstracts.get(link.get(VAL)) if link is not None else None
        for definition in (*num.iter(W + "lvl"), *(holder.iter(W + "lvl") if holder is not None else ())):
            if int(definition.get(W + "ilvl") or 0) in levels:
                _plain(definition)


def _plain(level: Element) -> None:
    formats = [e.get(VAL) for e in level.iter(W + "numFmt")]
    if "bullet" in formats:
        return
    look = level.find(R_PR)
    for child in list(look) if look is not None else ():
        if child.tag in LOOKS and look is not None:
            look.remove(child)
    suffix = level.find(W + "suff")
    if suffix is None:
        suffix = etree.SubElement(level, W + "suff")
        behind = next((e for e in level if e is not suffix and e.tag not in _BEFORE_SUFFIX), None)
        if behind is not None:
            behind.addprevious(suffix)
    drawn = level.find(W + "lvlText")
    bare = drawn is not None and (drawn.get(VAL) or "")[-2:-1] == "%"  # a number without a mark behind it
    if suffix.get(VAL) in (None, "tab"):
        suffix.set(VAL, "space" if bare else "nothing")
