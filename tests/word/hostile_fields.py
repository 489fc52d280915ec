"""Hostile drafts: fields, whose results are text and whose codes are not."""

from __future__ import annotations

from hostile_marks import box, code, mark
from hostile_package import hostile, p, package, r


@hostile(texts=["第3页共12页"])
def simple_fields() -> bytes:
    """The result of fldSimple is text, also of one inside another; its instruction is an attribute."""
    inner = f'<w:fldSimple w:instr=" NUMPAGES ">{r("12")}</w:fldSimple>'
    outer = f'<w:fldSimple w:instr=" QUOTE ">{r("共")}{inner}{r("页")}</w:fldSimple>'
    return package(p("第", f'<w:fldSimple w:instr=" PAGE ">{r("3")}</w:fldSimple>', "页", outer))


@hostile(texts=["结果是同意，完毕"])
def field_nested_in_code() -> bytes:
    """A field inside the code of another: its result is code of the outer one, not text; w:t in code is code."""
    nested = [mark("begin"), code(" MERGEFIELD 意见 "), mark("separate"), r("«意见»"), mark("end")]
    outer = [
        mark("begin"),
        code(" IF "),
        *nested,
        code(' = "是" '),
        r("不算"),
        mark("separate"),
        r("同意"),
        mark("end"),
    ]
    return package(p("结果是", *outer, "，完毕"))


@hostile(texts=["合计100元整，无结果。"])
def field_nested_in_result() -> bytes:
    """A field inside the result of another is text; a field without a separator has no result."""
    nested = [mark("begin"), code(" =50*2 "), mark("separate"), r("100"), mark("end")]
    outer = [mark("begin"), code(" QUOTE "), mark("separate"), r("合计"), *nested, r("元"), mark("end")]
    empty = [mark("begin"), code(' XE "索引" '), mark("end")]
    return package(p(*outer, "整，", *empty, "无结果。"))


@hostile(texts=["共5份，姓名：王某。"])
def field_in_one_run() -> bytes:
    """A whole field in one w:r, and a form field whose fldChar holds elements of its own."""
    whole = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/>'
        '<w:t>5</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )
    data = '<w:ffData><w:name w:val="x"/><w:textInput><w:default w:val="不算"/></w:textInput></w:ffData>'
    begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
    return package(
        p("共", whole, "份，姓名：", begin, code(" FORMTEXT "), mark("separate"), r("王某"), mark("end"), "。")
    )


@hostile(
    texts=["目录", "一、总体要求\t1", "二、工作安排\t2", "", "正文"],
    looks=[(0, {"in_toc": False}), (1, {"in_toc": True}), (2, {"in_toc": True}), (4, {"in_toc": False})],
)
def contents_over_paragraphs() -> bytes:
    """A TOC field begins in one paragraph and ends in a later one; its entries hold PAGEREF fields; all results."""

    def entry(title: str, page: str, before: str = "") -> str:
        ref = mark("begin") + code(" PAGEREF _Toc1 \\h ") + mark("separate") + r(page) + mark("end")
        return p(before, f'<w:hyperlink w:anchor="_Toc1">{r(title)}<w:r><w:tab/></w:r>{ref}</w:hyperlink>')

    start = mark("begin") + code(' TOC \\o "1-3" ') + mark("separate")
    body = p("目录") + entry("一、总体要求", "1", start) + entry("二、工作安排", "2") + p(mark("end")) + p("正文")
    return package(body)


@hostile(texts=["前", "", "后"])
def code_over_paragraphs() -> bytes:
    """The code part of a field crosses a paragraph mark: what stands in it is not text in either paragraph."""
    first = p("前", mark("begin"), code(" IF 1 = 1 "), r("不算"))
    return package(first + p(r("也不算"), code(' "x" ')) + p(r("还不算"), mark("separate"), mark("end"), "后"))


@hostile(texts=["二〇二六年三月五日"])
def date_field() -> bytes:
    """A DATE field over several runs: the stored result is text, though Word will draw another day."""
    parts = [mark("begin"), code(' DATE \\@ "'), code('EEEE年" '), mark("separate"), r("二〇二六年"), r("三月五日")]
    return package(p(*parts, mark("end")))


@hostile(texts=["前", "框里7", "后"])
def box_inside_field() -> bytes:
    """A box whose anchor lies between two fields: it is a story of its own with its own field state."""
    field = [mark("begin"), code(" PAGE "), mark("separate"), r("7"), mark("end")]
    return package(p(mark("begin"), code(" TC x "), mark("end"), "前", box(p("框里", *field))) + p("后"))
