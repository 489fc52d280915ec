"""What the defaults of a draft would add to a style that comes from elsewhere, taken back in the style itself."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ..names import VAL, W
from ..property_order import PARAGRAPH, RUN
from .properties import put

Element = etree._Element

_OFF = {
    "highlight": "none", "w": "100", "u": "none", "shd": "clear", "bdr": "none", "effect": "none", "em": "none",
    "vertAlign": "baseline",
}  # fmt: skip
"""Run properties that defaults may set, and what takes them back; all others are switches."""
_KEPT_RUN = frozenset(
    W + name for name in ("rFonts", "sz", "szCs", "lang", "noProof", "rtl", "cs", "color", "fitText", "eastAsianLayout")
)
_SWITCHES = frozenset(
    W + name
    for name in (
        "keepNext", "keepLines", "pageBreakBefore", "widowControl", "contextualSpacing", "mirrorIndents", "bidi",
        "suppressAutoHyphens", "suppressLineNumbers",
    )
)  # fmt: skip
_INDENTS = ("left", "right", "firstLine")
_FURTHER_SPACING = ("beforeLines", "afterLines", "beforeAutospacing", "afterAutospacing")


def default(defaults: Element | None, name: str) -> Element | None:
    """The `w:pPr` or `w:rPr` of a `w:docDefaults`."""
    return defaults.find(f"{W}{name}Default/{W}{name}") if defaults is not None else None


def against_defaults(defaults: Element | None, paragraph: Element, run: Element) -> None:
    """Takes back what the draft's defaults would add, so that the style looks here as it does in the template."""
    put_missing(paragraph, "snapToGrid", {"val": "1"})
    if paragraph.find(W + "jc") is None:
        put(paragraph, "jc", PARAGRAPH, {"val": "left"})
    added = default(defaults, "pPr")
    further = _attributes(added, "spacing") if added is not None else {}
    spacing = {name: "0" for name in _FURTHER_SPACING if name in further} | _attributes(paragraph, "spacing")
    put(paragraph, "spacing", PARAGRAPH, {"before": "0", "after": "0", "line": "240", "lineRule": "auto"} | spacing)
    indents = _attributes(paragraph, "ind")
    usual = {f"{side}{unit}": "0" for side in _INDENTS for unit in ("Chars", "")}
    hangs = any(name.startswith("hanging") for name in indents)
    usual = {n: v for n, v in usual.items() if not (hangs and n.startswith("firstLine"))}
    put(paragraph, "ind", PARAGRAPH, usual | indents)
    for child in added if added is not None else ():
        if child.tag in _SWITCHES:
            put_missing(paragraph, child.tag.removeprefix(W), {"val": "0"})
    added = default(defaults, "rPr")
    for child in added if added is not None else ():
        if child.tag in RUN and child.tag not in _KEPT_RUN:
            name = child.tag.removeprefix(W)
            put_missing(run, name, {"val": _OFF.get(name, "0")}, RUN)
    put_missing(run, "color", {"val": "auto"}, RUN)
    size = run.find(W + "sz")
    put_missing(run, "szCs", {"val": size.get(VAL, "32") if size is not None else "32"}, RUN)


def put_missing(holder: Element, name: str, attributes: dict[str, str], order: Mapping[str, int] = PARAGRAPH) -> None:
    """States a property unless it is there."""
    if holder.find(W + name) is None:
        put(holder, name, order, attributes)


def _attributes(holder: Element, name: str) -> dict[str, str]:
    found = holder.find(W + name)
    return {str(k).removeprefix(W): str(v) for k, v in found.items()} if found is not None else {}
