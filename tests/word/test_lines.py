"""Lines round paragraphs and tables, and frames, as the reader gives them."""

from pathlib import Path

import pytest
from docx import Document as new_document
from docx.oxml import parse_xml

from draftcheck.core.document import Border, Paragraph
from draftcheck.word.read import read_docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(tmp_path: Path, properties: str) -> Paragraph:
    """A paragraph with these properties, as read."""
    made = new_document()
    made.add_paragraph("海水发〔2026〕5号")._p.get_or_add_pPr().append(
        parse_xml(properties.replace("/>", f" {W}/>", 1))
    )
    made.save(str(tmp_path / "例.docx"))
    return read_docx(tmp_path / "例.docx").paragraphs[0]


@pytest.mark.parametrize(
    ("side", "border"),
    [
        ('w:val="single" w:color="ff0000"', Border("FF0000", "single")),
        ('w:val="thickThinSmallGap" w:color="FF0000"', Border("FF0000", "thickThinSmallGap")),
        ('w:val="single"', Border("auto", "single")),
        ('w:val="nil" w:color="FF0000"', None),
        ('w:val="none"', None),
    ],
)
def test_a_line_has_a_colour_and_a_style(tmp_path: Path, side: str, border: Border | None) -> None:
    made = new_document()
    p = made.add_paragraph("海水发〔2026〕5号")
    p._p.get_or_add_pPr().append(parse_xml(f"<w:pBdr {W}><w:bottom {side}/></w:pBdr>"))
    made.save(str(tmp_path / "例.docx"))
    layout = read_docx(tmp_path / "例.docx").paragraphs[0].layout
    assert (layout.border_bottom, layout.border_top) == (border, None)


@pytest.mark.parametrize(
    ("frame", "framed"),
    [('<w:framePr w:wrap="around" w:xAlign="outside"/>', True), ('<w:framePr w:dropCap="drop"/>', False)],
)
def test_a_frame_is_no_drop_cap(tmp_path: Path, frame: str, framed: bool) -> None:
    assert read(tmp_path, frame).layout.framed is framed


def test_a_line_that_only_a_cell_states_counts(tmp_path: Path) -> None:
    made = new_document()
    table = made.add_table(2, 1)
    for old in list(table._tbl.tblPr):
        table._tbl.tblPr.remove(old)
    for cell in table.columns[0].cells:  # twice alike, as Word and WPS write it
        border = f'<w:tcBorders {W}><w:bottom w:val="single" w:sz="8"/></w:tcBorders>'
        cell._tc.get_or_add_tcPr().append(parse_xml(border))
    made.save(str(tmp_path / "例.docx"))
    assert read_docx(tmp_path / "例.docx").tables[0].ruled


@pytest.mark.parametrize(
    ("borders", "style", "ruled"),
    [
        ("", None, False),
        ('<w:top w:val="nil"/>', None, False),
        ('<w:top w:val="single"/>', None, True),
        ("", "TableGrid", True),
    ],
)
def test_a_table_is_ruled_by_itself_or_by_its_style(
    tmp_path: Path, borders: str, style: str | None, ruled: bool
) -> None:
    made = new_document()
    table = made.add_table(1, 1)
    properties = table._tbl.tblPr
    for old in list(properties):
        properties.remove(old)
    if style:
        properties.append(parse_xml(f'<w:tblStyle {W} w:val="{style}"/>'))
    properties.append(parse_xml(f"<w:tblBorders {W}>{borders}</w:tblBorders>"))
    made.save(str(tmp_path / "例.docx"))
    assert read_docx(tmp_path / "例.docx").tables[0].ruled is ruled
