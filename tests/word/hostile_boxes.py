"""Hostile drafts: text boxes, which Word stores twice."""

from __future__ import annotations

from hostile_marks import THREE, box, num, numbered, twice, vml
from hostile_package import hostile, p, package, r, tbl, tc, tr


@hostile(texts=["红头所在段", "某某市人民政府文件", "下一段"])
def box_stored_twice() -> bytes:
    """A text box in Choice and again in Fallback: read once, right after the paragraph that holds it."""
    return package(p("红头", box(p("某某市人民政府文件")), "所在段") + p("下一段"))


@hostile(texts=["", "只有旧格式的文本框", "末段"])
def box_in_vml_only() -> bytes:
    """A text box that exists only as VML, without mc:AlternateContent, is counted."""
    return package(p(f"<w:r>{vml(p('只有旧格式的文本框'))}</w:r>") + p("末段"))


@hostile(texts=["首段", "末段"])
def box_in_fallback_only() -> bytes:
    """A box whose Choice is a picture: its text can be read but its paragraphs are not counted."""
    inside = f'<mc:Choice Requires="wps"/><mc:Fallback>{vml(p("只在后备里"))}</mc:Fallback>'
    return package(p("首段", f"<w:r><mc:AlternateContent>{inside}</mc:AlternateContent></w:r>") + p("末段"))


@hostile(
    texts=["外", "框一", "框中框", "框一末", "尾"],
    looks=[
        (1, {"kind": "box", "holder": 0}),
        (2, {"kind": "box", "holder": 1}),
        (3, {"holder": 0}),
        (4, {"holder": -1}),
    ],
)
def box_inside_box() -> bytes:
    """A text box anchored inside a text box; order is that of the start tags."""
    inner = box(p("框中框"))
    return package(p("外", box(p("框一", inner) + p("框一末"))) + p("尾"))


@hostile(texts=["外", "签发人", "张某", "", "尾"], looks=[(1, {"size_pt": 14.0, "holder": 0})])
def table_inside_box() -> bytes:
    """A table inside a text box; the run around the box is bold, its text is not."""
    table = tbl(tr(tc(p(r("签发人", '<w:sz w:val="28"/>'))), "张某"))
    return package(p("外", box(table + p())) + p("尾"))


@hostile(texts=["甲", "1", "2", "乙"])
def two_boxes_one_run() -> bytes:
    """Two boxes in one run, between texts of that run."""
    run = f"<w:r>{twice(p('1'))}<w:t>甲</w:t>{twice(p('2'))}</w:r>"
    return package(p(run) + p("乙"))


@hostile(texts=["框外", "框中控件", "框中末", "尾"])
def control_inside_box() -> bytes:
    """A content control around paragraphs inside a text box."""
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('框中控件')}</w:sdtContent></w:sdt>"
    return package(p("框外", box(control + p("框中末"))) + p("尾"))


@hostile(texts=["前", "选中的", "后"])
def alternatives_around_paragraph() -> bytes:
    """mc:AlternateContent around whole paragraphs: those of Choice are counted, those of Fallback are not."""
    choice = f'<mc:Choice Requires="wps">{p("选中的")}</mc:Choice>'
    both = f"<mc:AlternateContent>{choice}<mc:Fallback>{p('备用的')}</mc:Fallback></mc:AlternateContent>"
    return package(p("前") + both + p("后"))


@hostile(labels=["1", None, "1", "2", "2"], texts=["甲", "有框", "框一", "框二", "乙"])
def numbers_inside_box() -> bytes:
    """A text box is a story of its own: its numbers begin anew and do not disturb those of the text around.

    Not in the standard; LibreOffice (on paper) and Open-Xml-PowerTools agree on it.
    """
    body = numbered("甲") + p("有框", box(numbered("框一") + numbered("框二"))) + numbered("乙")
    return package(body, numbering=THREE + num(1, 0))
