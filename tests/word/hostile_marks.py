"""XML fragments that several groups of hostile drafts share: fields, tracked changes, text boxes, numbers."""

from __future__ import annotations

from hostile_package import p, r, style


def mark(kind: str) -> str:
    """A run with one end of a complex field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    """A run of field instruction."""
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


PAGE = mark("begin") + code(" PAGE ") + mark("separate") + r("1") + mark("end")


CHANGE = 'w:id="9" w:author="甲" w:date="2026-01-01T00:00:00Z"'


def deleted(text: str) -> str:
    """A run inside w:del."""
    return f'<w:del {CHANGE}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def drawn(content: str) -> str:
    """A drawing with a text box, without its compatibility copy."""
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0"'
        ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2000000" cy="800000"/><wp:wrapNone/><wp:docPr id="7" name="b"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="800000"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent>'
        "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def vml(content: str) -> str:
    """A VML text box."""
    box = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    look = 'type="#_x0000_t202" style="position:absolute;width:200pt;height:60pt"'
    return f"<w:pict><v:shape {look}>{box}</v:shape></w:pict>"


def twice(content: str) -> str:
    """A text box as Word stores it: the drawing, and a VML copy of the same text."""
    copy = f"<mc:Fallback>{vml(content)}</mc:Fallback>"
    return f'<mc:AlternateContent><mc:Choice Requires="wps">{drawn(content)}</mc:Choice>{copy}</mc:AlternateContent>'


def box(content: str) -> str:
    """A run that holds nothing but a text box."""
    return f"<w:r>{twice(content)}</w:r>"


def lvl(level: int, kind: str, text: str, start: int = 1, more: str = "", after: str = "") -> str:
    """A numbering level; `more` stands before lvlText as the schema wants it, `after` behind."""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{after}</w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    """An abstractNum."""
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{kind}{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, *overrides: str) -> str:
    """A num."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{"".join(overrides)}</w:num>'


def restart(level: int, at: int) -> str:
    """An override that only sets the first value."""
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def numbered(text: str, level: int = 0, number: int = 1, more: str = "") -> str:
    """A numbered paragraph."""
    ppr = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>{more}'
    return p(text, ppr=ppr) if text else p(ppr=ppr)


THREE = abstract(
    0, lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2"), lvl(2, "decimal", "%1.%2.%3")
)  # fmt: skip


def faces(**slots: str) -> str:
    """w:rFonts."""
    return "<w:rFonts " + " ".join(f'w:{slot}="{face}"' for slot, face in slots.items()) + "/>"


NORMAL = style("paragraph", "Normal", default=True)


def styled(text: str, name: str, ppr: str = "") -> str:
    return p(text, ppr=f'<w:pStyle w:val="{name}"/>' + ppr)


PLAIN = p(r("各区县", '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/>'), ppr='<w:jc w:val="right"/>') + p(
    "妥否，请批示。"
)


PLAIN_TEXTS = ["各区县", "妥否，请批示。"]


PLAIN_LOOKS = [(0, {"east_asia": "仿宋", "size_pt": 16.0, "alignment": "right"}), (1, {"size_pt": 12.0})]


TWELVE = style("paragraph", "Normal", default=True, rpr='<w:sz w:val="24"/>')
