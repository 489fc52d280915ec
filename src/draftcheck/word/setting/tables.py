"""Tables of a draft: no wider than the type area, their words in the face of the text; all else is left alone."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from ...core.document import Font
from ...core.reference import Standard
from ..measures import twips
from ..names import R_PR, RUN, TABLE, TYPE, W
from ..property_order import RUN as RUN_ORDER
from .looks import fonts
from .properties import properties, put
from .stripping import holds_text, needs_its_face

Element = etree._Element

_TOLERANCE = 120  # twips: Word lets a table stick out by its cell margins


def fit(table: Element, room: float) -> bool:
    """Narrows a table that is wider than `room` twips, all columns alike; says whether it did."""
    width = table.find(f"{W}tblPr/{W}tblW")
    stated = twips(width.get(W + "w")) if width is not None and width.get(TYPE, "dxa") == "dxa" else None
    grid = table.find(W + "tblGrid")
    columns = [twips(column.get(W + "w")) or 0 for column in grid] if grid is not None else []
    widest = max(stated or 0, sum(columns))
    if widest <= room + _TOLERANCE or table.find(f"{W}tblPr/{W}tblpPr") is not None:
        return False
    share = room / widest
    for element in _own(table):
        if element.tag in (W + "gridCol", W + "tcW", W + "tblW") and element.get(TYPE, "dxa") == "dxa":
            length = twips(element.get(W + "w"))
            if length:
                element.set(W + "w", str(max(1, int(length * share))))
    indent = table.find(f"{W}tblPr/{W}tblInd")
    if indent is not None:
        indent.set(W + "w", "0")
    return True


def _own(table: Element) -> Iterable[Element]:
    """Elements of a table that do not belong to one inside it."""
    for child in table.iter():
        if next((a for a in child.iterancestors(TABLE)), table) is table:
            yield child


def face(runs: Iterable[tuple[Element, Font]], standard: Standard) -> None:
    """Gives runs the face of the text; one in a face that official documents use keeps it."""
    fine = (standard.body, standard.black, standard.signer, standard.title)
    for run, font in runs:
        if run.tag != RUN or not holds_text(run) or any(faces.has(font.east_asia) for faces in fine):
            continue
        block = run.find(R_PR)
        if needs_its_face(run, list(block) if block is not None else []):
            continue
        block = properties(run, R_PR)
        former = block.find(W + "rFonts")
        said = {str(k).removeprefix(W): str(v) for k, v in former.items()} if former is not None else {}
        hint = {"hint": said["hint"]} if "hint" in said else {}
        put(block, "rFonts", RUN_ORDER, hint | fonts(standard.body.usual))
