"""What stands under the text: note of attachments, signature, notes, attachments, imprint (7.3.4-7.3.7, 7.4)."""

from __future__ import annotations

from example_drafts.paper import twips

from .heads import TEXT_WIDTH
from .looks import LOOKS
from .paper import TemplatePaper

_EMU = 36000  # to the millimetre
_HEIGHT = 19  # mm; settled to the words


def attachment_note(paper: TemplatePaper) -> None:
    """附件说明, one blank line under the text; one attachment goes without a number."""
    paper.when("附件")
    paper.blank()
    lead = "{% if loop.first %}附件：{% endif %}{% if loop.length > 1 %}{{loop.index}}.{% endif %}"
    paper.each("附件说明", "附件", lead + "{{项.名称}}", name="项")
    paper.end()


def signature(paper: TemplatePaper) -> None:
    """Names of all issuers and the date, then 附注 and the contact where the template asks for them."""
    paper.blank(2)
    paper.each("发文机关署名", "发文机关", name="机关")
    paper.write("成文日期", "{{成文日期}}")
    asked = {field.name for field in paper.fields}
    if "附注" in asked:
        paper.optional("附注", "附注", "（{{附注}}）")
    if "联系人" in asked:
        person = "联系人：{{联系人}}{% if 联系电话 %}，电话：{{联系电话}}{% endif %}"
        contact = f"（{{% if 联系人 %}}{person}{{% else %}}联系电话：{{{{联系电话}}}}{{% endif %}}）"
        paper.when("联系人 or 联系电话")
        paper.write("附注", contact)
        paper.end()


def signer_stamp(paper: TemplatePaper) -> None:
    """Office and name of who signs, two lines under the text; the date one blank line below (7.3.5.3)."""
    paper.blank(2)
    paper.write("签名章", "{{签署人职务}}　　{{签署人}}")
    paper.blank()
    paper.write("签名日期", "{{成文日期}}")


def attachment_pages(paper: TemplatePaper) -> None:
    """Attachments whose text is given, each on a new page, label at the top left, title on the third line (7.3.7)."""
    paper.tag("for 项 in 附件")
    paper.when("项.正文")
    paper.write("附件标记", "附件{% if loop.length > 1 %}{{loop.index}}{% endif %}", extra="<w:pageBreakBefore/>")
    paper.blank()
    paper.write("附件标题", "{{项.名称}}")
    paper.blank()
    paper.each("公文正文", "项.正文")
    paper.end()
    paper.tag("endfor")


def imprint(paper: TemplatePaper, *, label: str = "抄送", printed: bool = True) -> None:
    """版记 in a box at the foot of the last page, between its rules; without rules and printer in a letter (10.1)."""
    paper.when(f"{label} or 印发机关" if printed else label)
    paper.xml.append(_box(paper, label, printed))
    paper.end()


def _box(paper: TemplatePaper, label: str, printed: bool) -> str:
    across = TEXT_WIDTH * _EMU
    box = _table(paper, label, printed)
    height = _HEIGHT * _EMU
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
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape type="#_x0000_t202" style="width:{TEXT_WIDTH}mm;height:{_HEIGHT}mm" stroked="f">'
        f'<v:textbox inset="0,0,0,0"><w:txbxContent>{box}</w:txbxContent></v:textbox></v:shape></w:pict>'
        "</mc:Fallback></mc:AlternateContent>"
    )
    return paper.paragraph_xml("版记框").replace("</w:p>", f"<w:r>{drawing}</w:r></w:p>")


def _table(paper: TemplatePaper, label: str, printed: bool) -> str:
    across = twips(TEXT_WIDTH)
    rule = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="000000"/>'
    borders = rule.format("top", 8) + rule.format("bottom", 8) + rule.format("insideH", 6)
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{across - 280}"/></w:tabs>'
    rows = [f"if {label}", ("版记", f"{label}：{{{{{label}}}}}。"), "endif"]
    if printed:
        rows += ["if 印发机关", ("印发", "{{印发机关}}\t{{印发日期}}印发"), "endif"]
    cells = ""
    for row in rows:
        kind, text = ("模板标签", f"{{%tr {row} %}}") if isinstance(row, str) else row
        xml = paper.paragraph_xml(kind, text)
        if kind == "印发":
            xml = xml.replace("</w:pPr>", f"{stop}</w:pPr>", 1)
        cells += f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{across}" w:type="dxa"/></w:tcPr>{xml}</w:tc></w:tr>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{across}" w:type="dxa"/>'
        f"{f'<w:tblBorders>{borders}</w:tblBorders>' if printed else ''}"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
        f'</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{across}"/></w:tblGrid>{cells}</w:tbl>'
        + paper.paragraph_xml("空行", look=LOOKS["版记框"])
    )
