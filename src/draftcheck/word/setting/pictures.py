"""Pictures and formulas that stand in a line: a line of fixed height would cut them."""

from __future__ import annotations

from lxml import etree

from ..names import BOX, FALLBACK, W

Element = etree._Element

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"
_TALL = (_INLINE, W + "pict", W + "object", _MATHS + "oMath")


def is_tall(p: Element) -> bool:
    """Whether something in a paragraph's own lines may be higher than a line of text."""
    return any(not _floats(node) and not _boxed(node, p) for node in p.iter(*_TALL))


def _floats(node: Element) -> bool:
    """A picture of the old kind says in its style that it stands apart from the text."""
    return node.tag == W + "pict" and any("position:absolute" in (e.get("style") or "") for e in node.iter())


def _boxed(node: Element, p: Element) -> bool:
    """Whether it stands in a text box that hangs on the paragraph, or in the copy of one for older programs."""
    for outer in node.iterancestors():
        if outer is p:
            return False
        if outer.tag in (BOX, FALLBACK):
            return True
    return False
