"""A sheet whose paragraphs may depart from their look, with sections and page numbers of every kind."""

from __future__ import annotations

from typing import Any, NamedTuple

from example_drafts.looks import Look
from example_drafts.paper import Paper, Piece, twips


class Numbers(NamedTuple):
    """How pages are numbered: `sides` of odd and even pages, what stands round the number, its face and size."""

    shown: bool = True
    sides: tuple[str, str] = ("right", "left")
    round: tuple[str, str] = ("— ", " —")
    face: str = "宋体"
    size: float = 14
    distance: float = 25  # mm from the edge of the paper
    first_blank: bool = False  # first page without a number
    first_line: bool = False  # with the red line of the letter format at its foot


class Page(NamedTuple):
    """One section's paper in millimetres; `start` restarts the page numbers."""

    width: float = 210
    height: float = 297
    margins: tuple[float, ...] = (37, 35, 28, 26)
    start: int | None = None


class KindPaper(Paper):
    """Paper that knows departures: `departure` for the line being written, `departures` for a kind throughout."""

    def __init__(self) -> None:
        super().__init__()
        self.departure: dict[str, Any] = {}
        self.departures: dict[str, dict[str, Any]] = {}
        self.numbers = Numbers()
        self.page = Page()
        self.comment: str | None = None
        self.grid = True

    def paragraph_xml(self, kind: str, *pieces: Piece, extra: str = "", look: Look | None = None) -> str:
        """As Paper's, with the departures in force."""
        changes = self.departures.get(kind, {}) | (self.departure if kind != "空行" else {})
        if changes:
            look = (look or self.use(kind))._replace(**changes)
        return super().paragraph_xml(kind, *pieces, extra=extra, look=look)

    def end_section(self, page: Page) -> None:
        """Close the section with the last paragraph; what follows stands on `page`."""
        if not self.xml[-1].startswith("<w:p "):
            from kind_looks import HAIR

            self.xml.append(self.paragraph_xml("空行", look=HAIR))
        head, mark, tail = self.xml[-1].partition("</w:pPr>")
        self.xml[-1] = head + self.section() + mark + tail
        self.page = page

    def section(self) -> str:
        """`w:sectPr` of the section being written."""
        page = self.page
        top, bottom, left, right = (twips(mm) for mm in page.margins)
        wide = ' w:orient="landscape"' if page.width > page.height else ""
        links = ""
        if self.numbers.shown:
            links = '<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>'
            if self.numbers.first_blank:
                links += '<w:footerReference w:type="first" r:id="rId5"/>'
        start = f'<w:pgNumType w:start="{page.start}"/>' if page.start is not None else ""
        own = "<w:titlePg/>" if self.numbers.first_blank else ""
        grid = '<w:docGrid w:type="lines" w:linePitch="579"/>' if self.grid else ""
        return (
            f'<w:sectPr>{links}<w:type w:val="nextPage"/><w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"'
            f'{wide}/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="851" '
            f'w:footer="{twips(self.numbers.distance)}" w:gutter="0"/>{start}{own}{grid}</w:sectPr>'
        )
