"""Second opinion: the indents that an automatic number brings along."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from slow_package import Package


def level_indents(package: Package, ppr: Element, number: dict[str, str], style: str | None) -> list[Element]:
    """The pPr of the numbering level that `ppr` of a style or paragraph names, as a list of none or one.

    `number` carries list and level from style to style, since each may set only one of the two. A style stands
    on the level that names it in pStyle, where there is one.
    """
    own = ppr.find("numPr")
    if own is None:
        return []
    for tag in ("numId", "ilvl"):
        child = own.find(tag)
        if child is not None:
            number[tag] = child.get("val", "")
    levels = _levels(package, number.get("numId", "0"), set())
    for level in levels.values():
        linked = level.find("pStyle")
        if style and linked is not None and linked.get("val") == style:
            number["ilvl"] = level.get("ilvl", "0")
    level = levels.get(number.get("ilvl", "0"))
    return [] if level is None else level.findall("pPr")


def _levels(package: Package, num_id: str, seen: set[str]) -> dict[str, Element]:
    """The levels of a w:num by number: those of its abstractNum, replaced by its own whole levels."""
    for num in package.numbering.findall("num"):
        if num.get("numId") == num_id and num_id not in seen:
            seen.add(num_id)
            levels: dict[str, Element] = {}
            wanted = [element.get("val") for element in num.findall("abstractNumId")]
            for abstract in package.numbering.findall("abstractNum"):
                if abstract.get("abstractNumId") in wanted:
                    levels.update(_linked(package, abstract, seen))
                    levels.update({level.get("ilvl", "0"): level for level in abstract.findall("lvl")})
            for override in num.findall("lvlOverride"):
                for level in override.findall("lvl"):
                    levels[override.get("ilvl", "0")] = level
            return levels
    return {}


def _linked(package: Package, abstract: Element, seen: set[str]) -> dict[str, Element]:
    """The levels of the list style that an abstractNum points to by numStyleLink."""
    for link in abstract.findall("numStyleLink"):
        for style in package.styles.findall("style"):
            if style.get("styleId") == link.get("val"):
                for element in style.iter("numId"):
                    return _levels(package, element.get("val", "0"), seen)
    return {}
