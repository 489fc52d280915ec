"""What a part holds besides plain text, counted: pictures, tables, notes, fields, links, changes, controls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lxml import etree

from ...core.digest import sha256_hex
from ..names import FIELD_CHAR, FIELD_CODE, FIELD_SIMPLE, MC, R, W

Element = etree._Element

RUNNING = ("code", "deleted")
"""Kinds whose mark is all their text in a row."""

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_WHOLE = frozenset((W + "drawing", W + "pict", W + "object", W + "ruby", _MATHS + "oMath"))
_BY_ID = frozenset(
    W + name
    for name in (
        "footnoteReference", "endnoteReference", "commentReference", "commentRangeStart", "commentRangeEnd",
        "permStart", "permEnd",
    )
)  # fmt: skip
_COUNTED = frozenset(
    W + name
    for name in (
        "tbl", "tr", "tc", "sdt", "smartTag", "customXml", "sym", "ptab", "altChunk", "noBreakHyphen", "softHyphen",
        "cr", "pgNum", "footnoteRef", "endnoteRef", "annotationRef", "subDoc", "control",
    )
)  # fmt: skip
_CHANGES = frozenset(
    W + name for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange")
)


def inventory(roots: Iterable[Element]) -> Counter[tuple[str, ...]]:
    """Kind and distinguishing mark of each thing → how often it occurs below `roots`."""
    found: Counter[tuple[str, ...]] = Counter()
    for root in roots:
        for element in root.iter():
            entry = _entry(element)
            if entry is not None:
                found[entry] += 1
        found["code", "".join(e.text or "" for e in root.iter(FIELD_CODE))] += 1
        found["deleted", "".join(e.text or "" for e in root.iter(W + "delText"))] += 1
    return found


def _entry(element: Element) -> tuple[str, ...] | None:
    tag = str(element.tag)
    name = tag.rpartition("}")[2]
    if tag in _WHOLE:
        return name, _digest(element)
    if tag in _BY_ID:
        return name, element.get(W + "id") or ""
    if tag in _COUNTED:
        return (name,)
    if tag in _CHANGES:
        return name, element.get(W + "author") or "", element.get(W + "date") or ""
    if tag == FIELD_CHAR:
        return name, element.get(W + "fldCharType") or ""
    if tag == FIELD_SIMPLE:
        return name, element.get(W + "instr") or ""
    if tag == W + "hyperlink":
        return name, element.get(R + "id") or "", element.get(W + "anchor") or ""
    if tag == W + "bookmarkStart":
        return name, element.get(W + "name") or ""
    if tag == W + "br":
        return name, element.get(W + "type") or ""
    return (name,) if tag == MC + "AlternateContent" else None


def _digest(element: Element) -> str:
    """A picture, a formula, a ruby: nothing in it may change."""
    marks = [(str(e.tag), sorted((str(k), str(v)) for k, v in e.attrib.items()), e.text) for e in element.iter()]
    return sha256_hex(repr(marks).encode())
