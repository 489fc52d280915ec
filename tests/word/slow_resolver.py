"""A slow second opinion on what stands in the main part of a .docx and how it looks.

Written from the specification, to be believed at sight: plain recursion over xml.etree, no caching, every property
looked up again for every run. It shares nothing with the reader it judges.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from slow_package import open_package
from slow_properties import Resolver
from slow_text import characters

Cell = tuple[Element, int, int, int, int]  # the table, row, number of rows, cell, number of cells in the row


class Found(NamedTuple):
    """A w:p, the cell it stands in, the story whose fields it continues.

    `gone`: deleted or moved away as a whole; `covered`: in a cell that a merged cell above covers.
    """

    paragraph: Element
    cell: Cell | None = None
    story: int = 0
    gone: bool = False
    covered: bool = False


class SeenRun(NamedTuple):
    """Characters of one w:r; the fields mean what those of Font mean."""

    start: int
    end: int
    east_asia: str | None
    latin: str | None
    size_pt: float
    bold: bool


class SeenParagraph(NamedTuple):
    """One w:p; the fields mean what those of Paragraph and Layout mean. `drawn` False: Word shows nothing of it."""

    index: int
    drawn: bool
    in_box: bool
    text: str
    runs: tuple[SeenRun, ...]
    layout: dict[str, Any]


def read_slowly(path: Path) -> list[SeenParagraph]:
    """The paragraphs of the main part in contract order; runs without text are left out."""
    opened = open_package(path)
    found: list[Found] = []
    _find_paragraphs(opened.document, Found(opened.document), found)
    resolver = Resolver(opened)
    fields: dict[int, list[str]] = {}
    return [_paragraph(resolver, index, each, fields.setdefault(each.story, [])) for index, each in enumerate(found)]


def _find_paragraphs(element: Element, here: Found, found: list[Found]) -> None:
    """Every w:p below `element` in document order except inside mc:Fallback."""
    for child in element:
        if child.tag == "mc:Fallback":
            continue
        if child.tag == "p":
            found.append(here._replace(paragraph=child))
        if child.tag == "tbl":
            _find_in_table(child, here, found)
        elif child.tag == "txbxContent":
            _find_paragraphs(child, here._replace(cell=None, story=id(child)), found)
        elif child.tag in ("del", "moveFrom"):
            _find_paragraphs(child, here._replace(gone=True), found)
        else:
            _find_paragraphs(child, here, found)


def _find_in_table(table: Element, here: Found, found: list[Found]) -> None:
    rows = _own(table, "tr")
    for row_number, row in enumerate(rows):
        cells = _own(row, "tc")
        for cell_number, cell in enumerate(cells):
            position = (table, row_number, len(rows), cell_number, len(cells))
            merge = cell.find("tcPr/vMerge")
            covered = here.covered or (merge is not None and merge.get("val", "continue") == "continue")
            _find_paragraphs(cell, here._replace(cell=position, covered=covered), found)


def _own(element: Element, tag: str) -> list[Element]:
    """The rows of a table or the cells of a row, through content controls and the like, not those of inner tables."""
    result = []
    for child in element:
        if child.tag == tag:
            result.append(child)
        elif child.tag not in ("tbl", "p", "mc:Fallback"):
            result += _own(child, tag)
    return result


def _paragraph(resolver: Resolver, index: int, here: Found, fields: list[str]) -> SeenParagraph:
    marked = [] if here.gone else characters(here.paragraph, fields)
    runs: list[SeenRun] = []
    start = 0
    while start < len(marked):
        run = marked[start][1]
        end = start
        while end < len(marked) and marked[end][1] is run:
            end += 1
        runs.append(SeenRun(start, end, *resolver.font(run, here.paragraph, here.cell)))
        start = end
    text = "".join(character for character, _ in marked)
    drawn = not here.gone and not here.covered
    return SeenParagraph(index, drawn, here.story != 0, text, tuple(runs), resolver.layout(here.paragraph, here.cell))
