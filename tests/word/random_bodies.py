"""Random bodies for hypothesis: everything that may hold text, in everything that may hold it."""

from __future__ import annotations

from collections.abc import Sequence

from hostile_marks import CHANGE, box, code, mark, styled
from hostile_package import defaults, p, r, style, tbl, tc, tr
from hypothesis import strategies as st

STYLES = (
    defaults('<w:sz w:val="24"/><w:rFonts w:ascii="Arial" w:eastAsia="宋体"/>')
    + style("paragraph", "Normal", default=True)
    + style(
        "paragraph", "Head", based="Normal", rpr='<w:b/><w:rFonts w:eastAsia="黑体"/>', ppr='<w:jc w:val="center"/>'
    )
    + style("character", "Strong", rpr='<w:b/><w:sz w:val="32"/>')
    + style("table", "Plain", default=True, rpr='<w:sz w:val="28"/>', ppr='<w:jc w:val="both"/>')
)
TEXT = st.text(alphabet="会议通知印发各部门一二三ab1 　，。𠮷&<\u200b\u00a0", max_size=6)
LOOK = st.sampled_from(["", "", "<w:b/>", '<w:b w:val="0"/>', '<w:sz w:val="21"/>', '<w:rStyle w:val="Strong"/>'])
ODD = [
    "<w:r><w:tab/></w:r>", '<w:r><w:t>前</w:t><w:br w:type="page"/><w:t>后</w:t></w:r>', "<w:r/>",
    "<w:r><w:softHyphen/><w:noBreakHyphen/><w:cr/></w:r>", '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
    '<w:bookmarkStart w:id="1" w:name="b"/>', '<w:proofErr w:type="gramStart"/>',
    '<w:r><w:footnoteReference w:id="2"/></w:r>', "<w:r><w:instrText>不算</w:instrText></w:r>",
]  # fmt: skip
RUN = st.builds(r, TEXT, LOOK) | st.sampled_from(ODD)
INLINE_HOLDERS = [
    (f"<w:ins {CHANGE}>", "</w:ins>"), (f"<w:del {CHANGE}>", "</w:del>"), (f"<w:moveTo {CHANGE}>", "</w:moveTo>"),
    (f"<w:moveFrom {CHANGE}>", "</w:moveFrom>"), ('<w:hyperlink w:anchor="x">', "</w:hyperlink>"),
    ("<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ('<w:smartTag w:uri="u" w:element="e">', "</w:smartTag>"), ('<w:customXml w:element="e">', "</w:customXml>"),
    ('<w:fldSimple w:instr=" QUOTE ">', "</w:fldSimple>"),
]  # fmt: skip
BLOCK_HOLDERS = [
    ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ('<w:customXml w:element="e">', "</w:customXml>"),
    (f"<w:ins {CHANGE}>", "</w:ins>"),
]


def joined(parts: Sequence[str]) -> str:
    """One string of several pieces of XML."""
    return "".join(parts)


def held(holder: tuple[str, str], content: str) -> str:
    """Content inside an element."""
    return holder[0] + content + holder[1]


def field(instruction: str, result: str) -> str:
    """A complex field whose code and result are any inline content."""
    return mark("begin") + code(" IF ") + instruction + mark("separate") + result + mark("end")


def unfinished(before: str, between: str, after: str) -> str:
    """A field that begins in one paragraph and ends in another."""
    start = p(before + mark("begin") + code(" TOC ") + mark("separate") + before)
    return start + between + p(after + mark("end") + after)


def inline_in(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Inline content around inline content."""
    several = st.lists(content, max_size=3).map(joined)
    return st.builds(held, st.sampled_from(INLINE_HOLDERS), several) | st.builds(field, several, several)


INLINE = st.lists(st.recursive(RUN, inline_in, max_leaves=6), max_size=4).map(joined)
PARAGRAPH = st.builds(p, INLINE) | st.builds(styled, RUN, st.sampled_from(["Head", "Normal", "Missing"]))


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table; each cell ends with a paragraph, as it must."""
    return tbl(*(tr(*(tc(content + p()) for content in row)) for row in rows), columns=2)


def blocks_in(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Block content around block content, also by way of a text box."""
    several = st.lists(content, max_size=3).map(joined)
    rows = st.lists(st.lists(several, min_size=1, max_size=2), min_size=1, max_size=2)
    boxed = st.builds(lambda before, inside, after: p(before + box(inside + p()) + after), INLINE, several, INLINE)
    crossing = st.builds(unfinished, INLINE, several, INLINE)
    return st.builds(held, st.sampled_from(BLOCK_HOLDERS), several) | rows.map(table) | boxed | crossing


BODIES = st.lists(st.recursive(PARAGRAPH, blocks_in, max_leaves=8), min_size=1, max_size=4).map(joined)
