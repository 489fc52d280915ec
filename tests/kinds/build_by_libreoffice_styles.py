"""Styles of the drafts that LibreOffice saves: named styles of ODF, page with odd and even footers."""

from __future__ import annotations

SPACES = {"office": "office", "style": "style", "text": "text", "fo": "xsl-fo-compatible", "svg": "svg-compatible"}
FACES = ("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体", "Times New Roman")


def key(name: str) -> str:
    """`style:name` for a display name."""
    return "".join(f"_{ord(character):x}_" for character in name)


def face(name: str, size: int, latin: str = "Times New Roman") -> str:
    """Attributes of a Chinese face at `size` points."""
    return (
        f'style:font-name="{latin}" style:font-name-asian="{name}" fo:font-size="{size}pt" '
        f'style:font-size-asian="{size}pt" style:font-size-complex="{size}pt" fo:letter-spacing="-0.25pt"'
    )


def _style(name: str, paragraph: str, text: str = "", parent: str = "公文正文") -> str:
    base = f' style:parent-style-name="{key(parent)}"' if name != "公文正文" else ""
    return (
        f'<style:style style:name="{key(name)}" style:display-name="{name}" style:family="paragraph"{base}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def named_styles() -> str:
    """Faces and named styles."""
    faces = "".join(f'<style:font-face style:name="{name}" svg:font-family="\'{name}\'"/>' for name in FACES)
    language = 'fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"'
    styles = (
        _style(
            "公文正文",
            'fo:text-indent="32pt" fo:line-height="28.95pt" fo:text-align="justify" style:snap-to-layout-grid="false"',
            f"{face('仿宋_GB2312', 16)} {language}",
        ),
        _style(
            "公文标题",
            'fo:text-indent="0pt" fo:line-height="33pt" fo:text-align="center"',
            face("方正小标宋简体", 22),
        ),
        _style("主送机关", 'fo:text-indent="0pt"'),
        _style("一级标题", 'fo:text-indent="32pt"', face("黑体", 16)),
        _style("居中楷体", 'fo:text-indent="0pt" fo:text-align="center"', face("楷体_GB2312", 16)),
        _style("落款", 'fo:text-indent="0pt" fo:text-align="end"'),
        _style("页码", 'fo:text-indent="0pt" fo:line-height="20pt"', face("宋体", 14, "宋体")),
    )
    return f"<office:font-face-decls>{faces}</office:font-face-decls><office:styles>{''.join(styles)}</office:styles>"


def page_styles(centred: bool) -> tuple[str, str]:
    """Automatic styles of the page and its numbers, and the master page; odd right and even left unless centred."""
    sides = ("center", "center") if centred else ("end", "start")
    numbers = "".join(
        f'<style:style style:name="N{place}" style:family="paragraph" style:parent-style-name="{key("页码")}">'
        f'<style:paragraph-properties fo:text-align="{side}" fo:margin-left="{14 * (side == "start")}pt" '
        f'fo:margin-right="{14 * (side == "end")}pt" fo:text-indent="0pt"/></style:style>'
        for place, side in enumerate(sides)
    )
    lead = f'<style:style style:name="T1" style:family="text"><style:text-properties {face("楷体_GB2312", 16)}/>'
    page = (
        '<style:page-layout style:name="P1"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
        'fo:margin-top="37mm" fo:margin-bottom="25mm" fo:margin-left="28mm" fo:margin-right="26mm"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="10mm" fo:margin-top="3mm"/>'
        "</style:footer-style></style:page-layout>"
    )
    text = '— <text:page-number text:select-page="current">1</text:page-number> —'
    footer = f'<style:footer><text:p text:style-name="N0">{text}</text:p></style:footer>'
    if not centred:
        footer += f'<style:footer-left><text:p text:style-name="N1">{text}</text:p></style:footer-left>'
    master = (
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P1">'
        f"{footer}</style:master-page></office:master-styles>"
    )
    return f"{numbers}{lead}</style:style>{page}", master
