"""Heads of the formats and the imprint, part by part."""

from __future__ import annotations

from typing import NamedTuple

from kind_looks import HAIR, LOOKS, RED
from kind_paper import KindPaper

from example_drafts.faults import unmark
from example_drafts.paper import Piece, twips, width

TEXT_WIDTH = 156  # mm
MARK_TOP = 98.7  # pt: 35 mm below the top of the type area


class Row(NamedTuple):
    """One row of an imprint: the kind of its paragraph and what stands in it."""

    kind: str
    pieces: list[Piece]


def issuer_mark(paper: KindPaper, text: str, above: int) -> None:
    """The red mark; `above` lines of other elements stand over it. Two blank lines follow."""
    size = min(46.0, int(442 / len(unmark(text)[0]) * 0.97))
    look = LOOKS["发文机关标志"]._replace(size=size, line=size + 4, before=max(0, MARK_TOP - above * 28.95))
    paper.write("发文机关标志", text, look=look)
    paper.departure = {}
    paper.blank(2)


def upward_number(paper: KindPaper, number: str, label: str, names: list[Piece]) -> None:
    """Number on the left, one character in; 签发人 on the right in 楷体; the red line under both; two blank lines."""
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{twips(TEXT_WIDTH) - 320}"/></w:tabs>'
    paper.write("上行文号", f"{number}\t{label}", *names, extra=stop)
    paper.departure = {}
    paper.write("红线")
    paper.blank(2)


def letter_mark(paper: KindPaper, text: str, line: str = "thickThinSmallGap") -> None:
    """The mark of the letter format, 30 mm from the edge of the paper, with the double red line of 170 mm under it."""
    look = LOOKS["信函标志"]
    rule = f'<w:pBdr><w:bottom w:val="{line}" w:sz="18" w:space="11" w:color="{RED}"/></w:pBdr>' if line else ""
    frame = (
        f'<w:framePr w:w="{twips(170)}" w:hRule="auto" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" '
        f'w:xAlign="center" w:y="{twips(30)}"/>'
    )
    paper.write("信函标志", text, extra=frame + rule, look=look)


def signer_stamp(paper: KindPaper, office: str, name: str, date: str) -> None:
    """Office and name of the signer two lines under the text, the date one blank line below."""
    paper.blank(2)
    paper.write("签名章", f"{office}　　{name}")
    paper.blank()
    paper.write("成文日期", date)


def joint_signature(paper: KindPaper, names: list[str], date: str) -> None:
    """Several issuers one under the other, in their order, and the date."""
    paper.blank(2)
    days = width(unmark(date)[0])
    for name in names:
        right = 4 + (days - width(unmark(name)[0])) / 2
        paper.write("署名行", name, look=LOOKS["署名行"]._replace(right=max(2.0, right)))
    paper.write("成文日期", date)


def imprint_table(paper: KindPaper, rows: list[Row], lines: bool) -> None:
    """The imprint as a table at the foot of the type area, between thick rules with thin ones inside."""
    across = twips(TEXT_WIDTH)
    rule = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="000000"/>'
    borders = rule.format("top", 8) + rule.format("bottom", 8) + rule.format("insideH", 6) if lines else ""
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{across - 280}"/></w:tabs>'
    cells = ""
    for kind, pieces in rows:
        extra = stop if kind == "版记末行" else ""
        paragraph = paper.paragraph_xml(kind, *pieces, extra=extra)
        cells += f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{across}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc></w:tr>'
    paper.xml.append(
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" '
        f'w:tblpXSpec="left" w:tblpYSpec="bottom"/><w:tblW w:w="{across}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        f'</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{across}"/></w:tblGrid>{cells}</w:tbl>'
    )
    paper.xml.append(paper.paragraph_xml("空行", look=HAIR))
