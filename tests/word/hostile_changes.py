"""Hostile drafts: tracked changes."""

from __future__ import annotations

from hostile_marks import CHANGE, THREE, abstract, deleted, lvl, mark, num, numbered
from hostile_package import hostile, p, package, r, tbl, tc, tr


@hostile(texts=["应当立即办理并移来存档"])
def tracked_changes() -> bytes:
    """Inserted and moved-in text counts, deleted and moved-away text does not, nor deleted text inside an insertion."""
    inserted = f"<w:ins {CHANGE}>{r('立即')}{deleted('缓')}</w:ins>"
    away = f'<w:moveFromRangeStart w:id="3" w:name="m"/><w:moveFrom {CHANGE}>{r("移走")}</w:moveFrom>'
    wrong = f"<w:del {CHANGE}>{r('用w:t写的删除')}</w:del>"
    here = f"<w:moveTo {CHANGE}>{r('移来')}</w:moveTo>"
    end = '<w:moveFromRangeEnd w:id="3"/>'
    return package(p("应当", inserted, deleted("删去"), r("办理"), away, end, wrong, "并", here, "存档"))


@hostile(texts=["甲", "丙丁"])
def tracked_wrappers_inside() -> bytes:
    """Deletions that hold hyperlinks, controls and fields; an insertion around a hyperlink."""
    gone = f"<w:sdt><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>"
    field = mark("begin") + "<w:r><w:delInstrText> PAGE </w:delInstrText></w:r>" + mark("separate")
    field += "<w:r><w:delText>7</w:delText></w:r>" + mark("end")
    link = f'<w:hyperlink w:anchor="x">{deleted("乙")}</w:hyperlink>'
    kept = f'<w:ins {CHANGE}><w:hyperlink w:anchor="x">{r("丙")}</w:hyperlink></w:ins>'
    return package(p("甲", f"<w:del {CHANGE}>{gone}{field}</w:del>", link) + p(kept, "丁"))


@hostile(texts=["前半句", "后半句", "新段"])
def deleted_paragraph_mark() -> bytes:
    """A deleted or inserted paragraph mark changes no count: each w:p stays a paragraph of its own."""
    gone = f"<w:rPr><w:del {CHANGE}/></w:rPr>"
    return package(p("前半句", ppr=gone) + p("后半句", ppr=f"<w:rPr><w:ins {CHANGE}/></w:rPr>") + p("新段"))


@hostile(texts=["原段", "插入段一", "插入段二", "", "移来段", "尾段"])
def changes_around_paragraphs() -> bytes:
    """w:ins, w:moveFrom and w:moveTo around whole w:p: every one is counted, moved-away text is not text."""
    inserted = f"<w:ins {CHANGE}>{p('插入段一')}{p('插入段二')}</w:ins>"
    away = f"<w:moveFrom {CHANGE}>{p('移走段')}</w:moveFrom>"
    here = f'<w:moveToRangeStart w:id="4" w:name="m"/><w:moveTo {CHANGE}>{p("移来段")}</w:moveTo>'
    return package(p("原段") + inserted + away + here + '<w:moveToRangeEnd w:id="4"/>' + p("尾段"))


@hostile(
    texts=["现在的文字"],
    looks=[(0, {"east_asia": "楷体", "size_pt": 16.0, "bold": False, "alignment": "center", "line": 28.0})],
)
def former_formatting() -> bytes:
    """pPrChange and rPrChange keep the former properties below the present ones; a deep search finds both."""
    old_r = '<w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="72"/></w:rPr>'
    rpr = f'<w:rFonts w:eastAsia="楷体"/><w:sz w:val="32"/><w:rPrChange {CHANGE}>{old_r}</w:rPrChange>'
    old_p = (
        '<w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="500"/><w:jc w:val="right"/></w:pPr>'
    )
    now = '<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>'
    return package(p(r("现在的文字", rpr), ppr=f"{now}<w:pPrChange {CHANGE}>{old_p}</w:pPrChange>"))


@hostile(texts=["原一", "原二", "新一", "新二", "", "", "末"])
def tracked_table_rows() -> bytes:
    """An inserted and a deleted table row: the cells' paragraphs count in both, the deleted text does not."""
    fresh = tr(tc(p(f"<w:ins {CHANGE}>{r('新一')}</w:ins>")), "新二", trpr=f"<w:ins {CHANGE}/>")
    gone = tr(tc(p(deleted("旧一"))), tc(p(deleted("旧二"))), trpr=f"<w:del {CHANGE}/>")
    return package(tbl(tr("原一", "原二"), fresh, gone) + p("末"))


@hostile(labels=["1.", "2.", "3."], texts=["甲", "乙", "丙"])
def number_changes_tracked() -> bytes:
    """A pPrChange keeps the former numPr, or its absence: only the present one counts."""
    change = '<w:pPrChange w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"><w:pPr>{}</w:pPr></w:pPrChange>'
    old = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    body = numbered("甲") + numbered("乙", more=change.format(old)) + numbered("丙", more=change.format(""))
    numbering = abstract(0, lvl(0, "decimal", "%1."), lvl(1, "decimal", "(%2)")) + num(1, 0)
    return package(body, numbering=numbering)


@hostile(labels=["1"])
def number_inserted_as_change() -> bytes:
    """w:ins inside numPr only says who numbered it."""
    ppr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1" w:author="甲"/></w:numPr>'
    return package(p("甲", ppr=ppr), numbering=THREE + num(1, 0))
