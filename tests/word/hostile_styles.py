"""Hostile drafts: chains of styles, switches that flip along them, and table styles."""

from __future__ import annotations

from hostile_marks import NORMAL, faces, styled
from hostile_package import defaults, hostile, p, package, r, style, tbl, tc, tr

BOLD_STYLES = (
    style("paragraph", "Normal", default=True)
    + style("paragraph", "Strong1", based="Normal", rpr="<w:b/>")
    + style("paragraph", "Strong2", based="Strong1", rpr="<w:b/>")
    + style("paragraph", "Plain", based="Strong1", rpr='<w:b w:val="0"/>')
    + style("character", "Bold", rpr="<w:b/>")
    + style("character", "Bold2", based="Bold", rpr='<w:b w:val="true"/>')
    + style("character", "Off", rpr='<w:b w:val="off"/>')
)


TOGGLES = [
    ("Strong1", "", "", True), ("Strong1", "Bold", "", False), ("Strong1", "Bold", "<w:b/>", True),
    ("Strong1", "", '<w:b w:val="0"/>', False), ("Strong2", "", "", True), ("Plain", "", "", False),
    ("Plain", "Bold", "", True), ("Normal", "Bold2", "", True), ("Strong1", "Off", "", True),
    ("Normal", "Bold", '<w:b w:val="false"/>', False), ("Normal", "", '<w:b w:val="on"/>', True),
]  # fmt: skip


@hostile(looks=[(n, {"bold": case[3]}) for n, case in enumerate(TOGGLES)])
def bold_flips_along_styles() -> bytes:
    """Bold in paragraph and character style together is not bold; one chain does not flip itself; direct is final."""
    return package("".join(_bold(*case[:3]) for case in TOGGLES), styles=BOLD_STYLES)


def _bold(paragraph: str, character: str, direct: str) -> str:
    named = f'<w:rStyle w:val="{character}"/>' if character else ""
    return p(r("粗体", named + direct), ppr=f'<w:pStyle w:val="{paragraph}"/>')


@hostile(
    texts=["默认粗", "样式粗", "直接不粗"],
    looks=[(0, {"bold": True}), (1, {"bold": True}), (2, {"bold": False})],
)
def bold_in_defaults() -> bytes:
    """Bold in docDefaults stays bold whatever the styles say; only direct formatting takes it off."""
    body = p("默认粗") + styled("样式粗", "Strong1") + p(r("直接不粗", '<w:b w:val="0"/>'))
    return package(body, styles=defaults("<w:b/>") + BOLD_STYLES)


@hostile(
    texts=["三层样式"],
    looks=[(0, {"east_asia": "仿宋", "latin": "Arial", "size_pt": 16.0, "alignment": "both", "line": 28.0})],
)
def chain_of_three_styles() -> bytes:
    """Each property from another link of the basedOn chain; styles stand in the part in the wrong order."""
    styles = (
        style("paragraph", "C", based="B", rpr='<w:sz w:val="32"/>')
        + style("paragraph", "B", based="A", rpr=faces(eastAsia="仿宋"), ppr='<w:jc w:val="both"/>')
        + style("paragraph", "A", rpr=faces(ascii="Arial", eastAsia="宋体") + '<w:sz w:val="24"/>',
                ppr='<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>')
        + style("paragraph", "Normal", default=True, rpr='<w:sz w:val="72"/>')
    )  # fmt: skip
    return package(styled("三层样式", "C"), styles=styles)


@hostile(texts=["循环"], looks=[(0, {"size_pt": 16.0, "east_asia": "楷体"})])
def styles_in_a_circle() -> bytes:
    """Two styles are based on each other, and one on itself: reading must end."""
    styles = NORMAL + style("paragraph", "A", based="B", rpr='<w:sz w:val="32"/>')
    styles += style("paragraph", "B", based="A", rpr=faces(eastAsia="楷体"))
    styles += style("character", "Self", based="Self")
    return package(p(r("循环", '<w:rStyle w:val="Self"/>'), ppr='<w:pStyle w:val="A"/>'), styles=styles)


@hostile(texts=["无样式", "样式不存在"], looks=[(0, {"size_pt": 15.0}), (1, {"size_pt": 15.0, "alignment": "center"})])
def default_paragraph_style() -> bytes:
    """Without pStyle, or with one that is not there, the default paragraph style applies, whatever its id."""
    styles = style("character", "c", default=True) + style(
        "paragraph", "a", default=True, rpr='<w:sz w:val="30"/>', ppr='<w:jc w:val="center"/>'
    )
    return package(p("无样式") + styled("样式不存在", "Missing"), styles=styles)


@hostile(texts=["样式名是数字"], looks=[(0, {"size_pt": 22.0})])
def style_and_its_linked_twin() -> bytes:
    """A paragraph style linked to a character style: only the one named applies; ids may be numbers as WPS writes."""
    styles = NORMAL + style("paragraph", "1", based="Normal", rpr='<w:sz w:val="44"/>', more='<w:link w:val="1 Char"/>')
    styles += style("character", "1 Char", rpr='<w:sz w:val="20"/>', more='<w:link w:val="1"/>')
    return package(styled("样式名是数字", "1"), styles=styles)


@hostile(texts=["字符样式"], looks=[(0, {"size_pt": 22.0, "east_asia": "黑体", "latin": "Arial"})])
def character_style_beats_paragraph_style() -> bytes:
    """Character style with a chain of its own over the paragraph style, direct formatting over both."""
    styles = style("paragraph", "Normal", default=True, rpr=faces(eastAsia="宋体") + '<w:sz w:val="32"/>')
    styles += style("character", "Base", rpr=faces(ascii="Arial", eastAsia="楷体") + '<w:sz w:val="44"/>')
    styles += style("character", "Top", based="Base", rpr=faces(eastAsia="黑体"))
    return package(p(r("字符样式", '<w:rStyle w:val="Top"/>')), styles=styles)


TABLE_STYLE = style(
    "table", "Grid", based="TableBase", ppr='<w:jc w:val="center"/>', rpr=faces(eastAsia="楷体"),
    more='<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>'
    '</w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:rFonts w:eastAsia="黑体"/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastRow"><w:rPr><w:sz w:val="72"/></w:rPr></w:tblStylePr>',
)  # fmt: skip


TABLE_STYLES = (
    style("paragraph", "Normal", default=True)
    + style("paragraph", "Strong1", based="Normal", rpr="<w:b/>")
    + style(
        "table", "TableBase", default=True, rpr='<w:sz w:val="28"/>', ppr='<w:spacing w:line="400" w:lineRule="exact"/>'
    )
    + TABLE_STYLE
)


CELLS = [
    (0, {"bold": True, "size_pt": 22.0, "east_asia": "黑体", "alignment": "right", "line": 20.0}),
    (1, {"bold": True, "size_pt": 22.0, "east_asia": "楷体"}),
    (2, {"bold": True, "size_pt": 14.0, "east_asia": "黑体", "alignment": "center"}),
    (3, {"bold": True, "size_pt": 14.0, "east_asia": "楷体"}),
    (4, {"bold": False, "size_pt": 14.0, "east_asia": "黑体"}),
    (5, {"bold": False, "size_pt": 14.0, "east_asia": "楷体"}),
]


@hostile(texts=["角", "首行", "首列", "加粗", "列粗粗", "末行"], looks=CELLS)
def table_style_with_first_row() -> bytes:
    """Conditional parts by position and tblLook, over the whole-table part, below the paragraph style; bold flips."""
    rows = [tr("角", "首行"), tr("首列", tc(styled("加粗", "Strong1"))), tr(tc(styled("列粗粗", "Strong1")), "末行")]
    look = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1"/>'
    return package(tbl(*rows, tblpr=look), styles=TABLE_STYLES)


@hostile(texts=["无样式名", "乙", "表外"], looks=[(0, {"size_pt": 14.0, "line": 20.0}), (2, {"size_pt": 10.0})])
def default_table_style() -> bytes:
    """A table that names no style has the default table style; paragraphs beside it do not."""
    return package(tbl(tr("无样式名", "乙")) + p("表外"), styles=TABLE_STYLES)


@hostile(texts=["头", "身"], looks=[(0, {"bold": True, "size_pt": 22.0}), (1, {"bold": False, "size_pt": 14.0})])
def table_look_as_mask() -> bytes:
    """tblLook as older files have it, one hexadecimal mask without single attributes."""
    look = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0020"/>'
    return package(tbl(tr("头"), tr("身"), tblpr=look, columns=1), styles=TABLE_STYLES)
