"""Hostile drafts: tables, merged cells, content controls and what stands between paragraphs."""

from __future__ import annotations

from hostile_marks import CHANGE
from hostile_package import A4, hostile, p, package, tbl, tc, tr


@hostile(
    texts=["表一左", "里上", "里下", "表一左末", "表一右", "", "表后"],
    looks=[
        (2, {"kind": "table", "table": 1, "row": 1, "column": 0}),
        (3, {"kind": "table", "table": 0, "row": 0, "column": 0}),
        (4, {"table": 0, "column": 1}),
        (6, {"kind": "body", "table": -1, "row": -1}),
    ],
)
def nested_tables() -> bytes:
    """A table inside a cell, between two paragraphs of that cell."""
    inner = tbl(tr("里上"), tr("里下"), columns=1)
    return package(tbl(tr(tc("表一左", inner, p("表一左末")), tc("表一右"))) + p() + p("表后"))


@hostile(
    texts=["跨列", "纵一", "右一", "", "右二", "残留", "右三", "末"],
    looks=[(0, {"row": 0, "column": 0}), (4, {"row": 2, "column": 1}), (6, {"row": 3, "column": 1})],
)
def merged_cells() -> bytes:
    """gridSpan and vMerge: each w:p once, those in merged continuation cells counted even when not drawn."""
    rows = [
        tr(tc("跨列", tcpr='<w:gridSpan w:val="2"/>')),
        tr(tc("纵一", tcpr='<w:vMerge w:val="restart"/>'), "右一"),
        tr(tc(p(), tcpr="<w:vMerge/>"), "右二"),
        tr(tc("残留", tcpr='<w:vMerge w:val="continue"/>'), "右三"),
    ]
    return package(tbl(*rows) + p("末"))


@hostile(
    texts=["封面", "表里", "行甲", "行乙", "格甲", "格乙", "自定义", "末"],
    looks=[(0, {"kind": "body"}), (3, {"row": 1, "column": 1}), (5, {"row": 2, "column": 1}), (6, {"kind": "body"})],
)
def controls_around_blocks() -> bytes:
    """Content controls and custom XML around paragraphs, tables, rows and cells."""

    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    row = f'<w:customXml w:element="row">{control(tr("行甲", "行乙"))}</w:customXml>'
    cells = f"<w:tr>{control(tc('格甲'))}{control(tc('格乙'))}</w:tr>"
    table = tbl(tr(tc(control(p("表里")), tcpr='<w:gridSpan w:val="2"/>')), row, cells)
    wrapped = f'<w:customXml w:element="a"><w:customXml w:element="b">{p("自定义")}</w:customXml></w:customXml>'
    return package(control(control(p("封面")) + table) + wrapped + p("末"))


@hostile(texts=["甲", "乙", "丙", "丁"])
def marks_between_paragraphs() -> bytes:
    """Bookmarks, permissions, comment ranges and proofing marks between paragraphs are not paragraphs."""
    between = [
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/>', '<w:bookmarkEnd w:id="0"/><w:proofErr w:type="gramStart"/>',
        '<w:permStart w:id="5" w:edGrp="everyone"/><w:commentRangeStart w:id="0"/>',
    ]  # fmt: skip
    return package(p("甲") + between[0] + p("乙") + between[1] + p("丙") + between[2] + p("丁"))


@hostile(texts=["段落标记", "节末", "末段"])
def section_ends_in_empty_paragraph() -> bytes:
    """A section's properties in a paragraph's pPr, and a sectPrChange with an older one inside."""
    older = f"<w:sectPrChange {CHANGE}><w:sectPr>{A4}</w:sectPr></w:sectPrChange>"
    return package(p("段落标记") + p("节末", ppr=f"<w:sectPr>{A4}{older}</w:sectPr>") + p("末段"))


@hostile(
    texts=["前空", "全宽", "窄"],
    looks=[(0, {"row": 0, "column": 1}), (1, {"row": 1, "column": 0}), (2, {"row": 1, "column": 2})],
)
def grid_columns_left_out() -> bytes:
    """gridBefore shifts the first cell of a row, gridSpan the ones behind it; columns are those of the grid."""
    first = tr(tc("前空", tcpr='<w:gridSpan w:val="2"/>'), trpr='<w:gridBefore w:val="1"/>')
    second = tr(tc("全宽", tcpr='<w:gridSpan w:val="2"/>'), "窄")
    return package(tbl(first, second, columns=3))


@hostile(
    texts=["首", "连续", "\n", "第三页", "段末换页\n", "第四页", "不换", "自带", "尾"],
    looks=[
        (0, {"breaks_before": False}),
        (1, {"breaks_before": False}),
        (3, {"breaks_before": True}),
        (5, {"breaks_before": True}),
        (6, {"breaks_before": False}),
        (7, {"page_break_before": True}),
        (8, {"breaks_before": False}),
    ],
)
def page_breaks() -> bytes:
    """A page break alone in a paragraph, at the end of one; Word's hints of drawn pages are none."""
    page = '<w:r><w:br w:type="page"/></w:r>'
    hint = "<w:r><w:lastRenderedPageBreak/><w:t>不换</w:t></w:r>"
    body = p("首") + p("连续") + p(page) + p("第三页") + p("段末换页", page) + p("第四页")
    return package(body + p(hint) + p("自带", ppr="<w:pageBreakBefore/>") + p("尾"))
