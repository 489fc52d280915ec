"""Hostile drafts: headers, footers, page numbers and notes."""

from __future__ import annotations

from hostile_marks import PAGE, box, code, mark
from hostile_package import A4, hostile, p, package, r


@hostile(
    texts=["第一节", "第二节", "第三节"],
    looks=[
        (0, {"section": 0, "breaks_before": False}),
        (1, {"section": 1, "breaks_before": True}),
        (2, {"section": 2}),
    ],
    others=[("default1", "—1—"), ("first1", "首页页脚"), ("even1", "双页页脚"), ("head2", "二节页眉")],
    pages=[(n, "footer", "default") for n in range(3)],
)
def footers_over_sections() -> bytes:
    """Default, first and even footers; later sections inherit what they do not name; one part serves three sections."""

    def ref(kind: str, variant: str, rid: str) -> str:
        return f'<w:{kind}Reference w:type="{variant}" r:id="{rid}"/>'

    refs = ref("footer", "default", "default1") + ref("footer", "first", "first1") + ref("footer", "even", "even1")
    first = p("第一节", ppr=f"<w:sectPr>{refs}{A4}<w:titlePg/></w:sectPr>")
    second = p("第二节", ppr=f"<w:sectPr>{ref('header', 'default', 'head2')}{A4}</w:sectPr>")
    parts = {
        "default1": ("footer", p("—", PAGE, "—")), "first1": ("footer", p("首页页脚")),
        "even1": ("footer", p("双页页脚")), "head2": ("header", p("二节页眉")),
    }  # fmt: skip
    return package(first + second + p("第三节"), parts=parts, settings="<w:evenAndOddHeaders/>")


@hostile(texts=["正文"], others=[("f1", "1"), ("f2", "2")], pages=[(0, "footer", "default"), (0, "footer", "even")])
def page_number_in_box_and_control() -> bytes:
    """The page number stands in a text box of one footer, in a content control of the other; neither is doubled."""
    simple = f'<w:fldSimple w:instr="page \\* MERGEFORMAT">{r("2")}</w:fldSimple>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p(simple)}</w:sdtContent></w:sdt>"
    parts = {"f1": ("footer", p(box(p(PAGE)))), "f2": ("footer", control + p())}
    refs = '<w:footerReference w:type="default" r:id="f1"/><w:footerReference w:type="even" r:id="f2"/>'
    return package(p("正文"), parts=parts, sect=refs + A4, settings="<w:evenAndOddHeaders/>")


def numbered_footer(content: str) -> bytes:
    """A draft whose only footer holds `content`."""
    refs = '<w:footerReference w:type="default" r:id="f"/>'
    return package(p("正文"), parts={"f": ("footer", p(content))}, sect=refs + A4)


@hostile(texts=["正文"], pages=[(0, "footer", "default")])
def page_field_in_small_letters() -> bytes:
    """Names of fields know no case."""
    return numbered_footer(mark("begin") + code(" page  \\* Arabic ") + mark("separate") + r("1") + mark("end"))


@hostile(texts=["正文"], pages=[(0, "footer", "default")])
def page_field_without_blank() -> bytes:
    """A switch may follow the name of the field without a blank."""
    return numbered_footer(f'<w:fldSimple w:instr="PAGE\\* MERGEFORMAT">{r("2")}</w:fldSimple>')


@hostile(texts=["正文"], pages=[(0, "footer", "default")])
def page_field_over_runs() -> bytes:
    """The name of the field is split over two runs."""
    return numbered_footer(mark("begin") + code(" PA") + code("GE ") + mark("separate") + r("1") + mark("end"))


@hostile(texts=["正文"], pages=[(0, "footer", "default")])
def page_field_in_formula() -> bytes:
    """The page number less one: PAGE stands in the code of a formula field."""
    inner = mark("begin") + code("PAGE") + mark("separate") + r("3") + mark("end")
    return numbered_footer(mark("begin") + code(" = ") + inner + code("-1 ") + mark("separate") + r("2") + mark("end"))


@hostile(texts=["正文"], pages=[])
def fields_that_are_no_page_number() -> bytes:
    """NUMPAGES, SECTIONPAGES and PAGEREF are no page number."""
    names = ("NUMPAGES", "SECTIONPAGES", "PAGEREF _Toc1")
    fields = (mark("begin") + code(f" {name} ") + mark("separate") + r("9") + mark("end") for name in names)
    return numbered_footer("".join(fields))


@hostile(
    texts=["此处有注，此处也有注。"],
    others=[("footnotes", " 脚注甲"), ("footnotes", "脚注乙"), ("endnotes", "尾注文字")],
)
def notes_at_foot_and_end() -> bytes:
    """Footnotes and endnotes: separators are no notes, the reference marks no text, a note may have two paragraphs."""
    ref = "<w:r><w:footnoteRef/></w:r>"
    rule = "<w:r><w:separator/></w:r>"
    feet = (
        f'<w:footnote w:type="separator" w:id="-1">{p(rule)}</w:footnote><w:footnote w:type="continuationSeparator"'
        f' w:id="0">{p("<w:r><w:continuationSeparator/></w:r>")}</w:footnote>'
        f'<w:footnote w:id="1">{p(ref, r(" 脚注甲"))}{p("脚注乙")}</w:footnote>'
    )
    ends = (
        f'<w:endnote w:type="separator" w:id="-1">{p(rule)}</w:endnote>'
        f'<w:endnote w:id="2">{p("<w:r><w:endnoteRef/></w:r>", "尾注文字")}</w:endnote>'
    )
    body = p(
        "此处有注", '<w:r><w:footnoteReference w:id="1"/></w:r>', "，此处也有注",
        '<w:r><w:endnoteReference w:id="2"/></w:r>', "。",
    )  # fmt: skip
    return package(body, footnotes=feet, endnotes=ends)
