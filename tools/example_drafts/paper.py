"""A sheet to write a draft on: paragraphs by kind, tables, page breaks; keeps the planted faults with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .faults import Fault, of_document, unmark
from .looks import LOOKS, Look, paragraph_properties, run, run_properties, style_id

Piece = str | tuple[str, str | Look]
A4 = (297, 210)
MARGINS = (37, 35, 28, 26)  # top, bottom, left, right in mm


def twips(mm: float) -> int:
    """Twentieths of a point in `mm` millimetres."""
    return round(mm * 1440 / 25.4)


class Paper:
    """Collects a draft. With `styled` the formatting stands in named styles, otherwise on each paragraph and run."""

    def __init__(self, *, styled: bool = True, margins: tuple[float, ...] = MARGINS, centred_number: bool = False):
        self.styled = styled
        self.margins = margins
        self.centred_number = centred_number
        self.kinds: list[str] = []
        self.faults: list[list[Fault]] = []  # by the number each paragraph got when it was written
        self.whole: list[dict[str, Any]] = []
        self.xml: list[str] = []
        self.numbered = False
        self.faces: dict[str, str] = {}  # other names for the faces used
        self.theme: str | None = None  # Chinese face of the theme, which then supplies the body face
        self.rework: list[Callable[[Any], None]] = []  # changes to the finished document tree

    def fault(self, rule: str, severity: str | None = None) -> None:
        """Expect a finding about the document as a whole."""
        self.whole.append(of_document(rule, severity))

    def use(self, kind: str) -> Look:
        """The look of a kind, remembered for the styles part."""
        if kind not in self.kinds:
            self.kinds.append(kind)
        return LOOKS[kind]

    def paragraph_xml(self, kind: str, *pieces: Piece, extra: str = "", look: Look | None = None) -> str:
        """A `w:p` of this kind; `look` replaces the kind's own, a piece (text, kind or look) takes another face."""
        own = self.use(kind)
        shown = look or own
        number = len(self.faults)
        self.faults.append([])
        length = 0
        runs = []
        for piece in pieces:
            marked, other = piece if isinstance(piece, tuple) else (piece, None)
            text, faults = unmark(marked)
            self.faults[number] += [f._replace(start=f.start + length, end=f.end + length) for f in faults]
            length += len(text)
            face = LOOKS[other] if isinstance(other, str) else other
            if face is None and (shown is not own or not self.styled):
                face = shown
            runs.append(run(text, run_properties(face) if face else ""))
        if self.styled:
            direct = paragraph_properties(shown, extra) if shown is not own else extra
            properties = f'<w:pStyle w:val="{style_id(kind)}"/>{direct}'
        else:
            properties = paragraph_properties(shown, extra) + run_properties(shown)
        return f'<w:p draft="{number}"><w:pPr>{properties}</w:pPr>{"".join(runs)}</w:p>'

    def write(self, kind: str, *pieces: Piece, extra: str = "", look: Look | None = None) -> None:
        """Add a paragraph."""
        self.xml.append(self.paragraph_xml(kind, *pieces, extra=extra, look=look))

    def blank(self, lines: int = 1) -> None:
        """Add empty lines."""
        for _ in range(lines):
            self.write("空行")

    def title(self, *lines: str, look: Look | None = None) -> None:
        """Add the title, one paragraph a line, and the blank line under it."""
        for line in lines:
            self.write("公文标题", line, look=look)
        self.blank()

    def to(self, text: str) -> None:
        """Add the addressee line."""
        self.write("主送机关", text)

    def text(self, *paragraphs: str) -> None:
        """Add paragraphs of body text."""
        for paragraph in paragraphs:
            self.write("公文正文", paragraph)

    def head(self, *headings: str) -> None:
        """Add headings 一、."""
        for heading in headings:
            self.write("一级标题", heading)

    def sub(self, heading: str, rest: str = "", *, extra: str = "") -> None:
        """Add a heading （一）, with the body text that runs on behind it."""
        self.write("二级标题", heading, *([(rest, "公文正文")] if rest else []), extra=extra)

    def attachments(self, *names: str) -> None:
        """Add the note that lists the attachments; the marks `«»` may stand in the names."""
        self.blank()
        look = self.use("附件说明")
        if len(names) == 1:
            self.write("附件说明", f"附件：{names[0]}")
            return
        for number, name in enumerate(names, 1):
            lead = "附件：" if number == 1 else ""
            shown = look._replace(left=5.75, first=-3.75 if number == 1 else -0.75)
            self.write("附件说明", f"{lead}{number}.{name}", look=shown)

    def sign(self, issuer: str, date: str, note: str = "", *, gap: int = 2) -> None:
        """Add the signature centred over the date, which stands four characters from the right, and a note."""
        self.blank(gap)
        names, days = width(unmark(issuer)[0]), width(unmark(date)[0])
        right = 4 + (days - names) / 2
        moved = max(2.0, right)
        date_right = 4 if moved == right else moved + (names - days) / 2
        self.write("发文机关署名", issuer, look=self.use("发文机关署名")._replace(right=moved))
        self.write("成文日期", date, look=self.use("成文日期")._replace(right=date_right))
        if note:
            self.write("附注", note)

    def attachment(self, label: str, *title: str) -> None:
        """Begin an attachment on a new page."""
        self.write("附件标记", label, extra="<w:pageBreakBefore/>")
        self.blank()
        self.title(*title)

    def table(self, widths: list[float], rows: list[list[str]], *, centred: tuple[int, ...] = ()) -> None:
        """Add a ruled table; `widths` in mm, the first row is the head, columns `centred` are set in the middle."""
        rules = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in TABLE_RULES)
        grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
        out = [
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        ]
        for number, row in enumerate(rows):
            head = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if number == 0 else "<w:trPr><w:cantSplit/></w:trPr>"
            out.append(f"<w:tr>{head}")
            for column, (text, width_mm) in enumerate(zip(row, widths, strict=True)):
                kind = "表头" if number == 0 else "表格居中" if column in centred else "表格"
                out.append(
                    f'<w:tc><w:tcPr><w:tcW w:w="{twips(width_mm)}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
                    f"{self.paragraph_xml(kind, text)}</w:tc>"
                )
            out.append("</w:tr>")
        self.xml.append("".join(out) + "</w:tbl>")


TABLE_RULES = ("top", "left", "bottom", "right", "insideH", "insideV")


def width(text: str) -> float:
    """Width of a text in characters: ASCII counts half."""
    return sum(0.5 if ord(character) < 128 else 1 for character in text)
