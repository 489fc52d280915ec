"""The red head of an issued document and its imprint."""

from __future__ import annotations

from .faults import unmark
from .looks import LOOKS
from .paper import Paper, twips, width

EMU = 36000  # per millimetre
TEXT_WIDTH = 156  # mm
HAIR = LOOKS["空行"]._replace(line=1, size=1)  # a paragraph Word demands and nobody should see


def red_head(paper: Paper, mark: str, number: str) -> None:
    """Add the issuing organ's mark 35 mm under the top of the type area, the number and the red line."""
    size = min(46.0, int(442 / len(mark) * 0.97))
    paper.write("发文机关标志", mark, look=LOOKS["发文机关标志"]._replace(size=size, line=size + 4, before=98.7))
    paper.blank(2)
    paper.write("发文字号", number)
    paper.blank(2)


def imprint(paper: Paper, copies: str, office: str, printed: str) -> None:
    """Add the imprint in a box at the foot of the page, as a table of two rows between three rules."""
    holder = paper.paragraph_xml("空行", look=HAIR)
    line = 26
    lines = -(-int(width(unmark(copies)[0]) + 3) // 28)
    height = round((lines + 1) * line * 12700 + 2 * 12700)
    box = _box_table(paper, copies, office, printed)
    across = TEXT_WIDTH * EMU
    drawing = (
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>left</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>'
        f'<wp:extent cx="{across}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/>'
        '<wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{box}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData>'
        f"</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>{_fallback(box)}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    paper.xml.append(holder.replace("</w:p>", f"<w:r>{drawing}</w:r></w:p>"))


def _fallback(box: str) -> str:
    return (
        f'<w:pict><v:shape style="width:{TEXT_WIDTH}mm;height:20mm" stroked="f"><v:textbox inset="0,0,0,0">'
        f"<w:txbxContent>{box}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def _box_table(paper: Paper, copies: str, office: str, printed: str) -> str:
    across = twips(TEXT_WIDTH)
    rule = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="000000"/>'
    borders = rule.format("top", 8) + rule.format("bottom", 8) + rule.format("insideH", 6)
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{across - 280}"/></w:tabs>'
    rows = (
        paper.paragraph_xml("版记", f"抄送：{copies}"),
        paper.paragraph_xml("印发", f"{office}\t{printed}印发", extra=stop),
    )
    cells = "".join(
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{across}" w:type="dxa"/></w:tcPr>{row}</w:tc></w:tr>' for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{across}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        f'</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{across}"/></w:tblGrid>{cells}</w:tbl>'
        + paper.paragraph_xml("空行", look=HAIR)
    )
