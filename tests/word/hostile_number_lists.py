"""Hostile drafts: which list a paragraph belongs to and where it begins anew. The labels are Word's."""

from __future__ import annotations

from hostile_marks import THREE, abstract, lvl, num, numbered, restart
from hostile_package import hostile, p, package, style, tbl, tc, tr


@hostile(labels=["1.", "2.", "1.", "2.", "5.", "6."])
def start_override() -> bytes:
    """Further nums over the same abstractNum start anew, at 1 and at 5."""
    numbering = abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, restart(0, 1)) + num(3, 0, restart(0, 5))
    body = "".join(numbered(f"条目{n}{i}", 0, n) for n in (1, 2, 3) for i in (1, 2))
    return package(body, numbering=numbering)


@hostile(labels=["1.", "一、", "二、", "(1)"])
def level_overridden() -> bytes:
    """lvlOverride with a whole w:lvl changes format and text for that num only."""
    override = f'<w:lvlOverride w:ilvl="0">{lvl(0, "chineseCounting", "%1、")}</w:lvlOverride>'
    numbering = abstract(0, lvl(0, "decimal", "%1."), lvl(1, "decimal", "(%2)")) + abstract(
        1, lvl(0, "decimal", "%1."), lvl(1, "decimal", "(%2)")
    )
    body = numbered("甲", 0, 1) + numbered("乙", 0, 2) + numbered("丙", 0, 2) + numbered("丁", 1, 2)
    return package(body, numbering=numbering + num(1, 0) + num(2, 1, override))


@hostile(labels=["1.", "2.", "3.", "4."])
def two_lists_one_count() -> bytes:
    """Two nums over one abstractNum without overrides go on with one count."""
    numbering = abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0) + num(2, 0)
    body = "".join(numbered(f"条目{n}", 0, which) for n, which in enumerate([1, 1, 2, 1]))
    return package(body, numbering=numbering)


@hostile(labels=["1.", "1.", "2.", "2."])
def two_abstract_lists() -> bytes:
    """Nums over different abstractNums count apart, also when interleaved."""
    numbering = abstract(0, lvl(0, "decimal", "%1.")) + abstract(1, lvl(0, "decimal", "%1.")) + num(1, 0) + num(2, 1)
    body = "".join(numbered(f"条目{n}", 0, which) for n, which in enumerate([1, 2, 1, 2]))
    return package(body, numbering=numbering)


LINKED = abstract(
    0, lvl(0, "chineseCounting", "%1、", more='<w:pStyle w:val="H1"/>'),
    lvl(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="H2"/>'),
)  # fmt: skip


LINKED_STYLES = (
    style("paragraph", "Normal", default=True)
    + style("paragraph", "H1", based="Normal", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
    + style("paragraph", "H2", based="H1", ppr='<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    + style("paragraph", "H1b", based="H1", rpr="<w:b/>")
)


@hostile(labels=["一、", "（一）", "（二）", None, "二、", "（一）", None, "三、", "四、"])
def numbers_from_styles() -> bytes:
    """The number comes from the style: level by pStyle, list inherited, switched off by numId 0, overruled directly."""

    def styled(text: str, name: str, ppr: str = "") -> str:
        return p(text, ppr=f'<w:pStyle w:val="{name}"/>{ppr}')

    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = [
        styled("甲", "H1"), styled("乙", "H2"), styled("丙", "H2"), p("正文"), styled("丁", "H1"), styled("戊", "H2"),
        styled("关掉", "H1", off), styled("己", "H1b"),
        styled("庚", "H2", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    ]  # fmt: skip
    return package("".join(body), numbering=LINKED + num(1, 0), styles=LINKED_STYLES)


@hostile(labels=["（一）", "（二）", "1."])
def numbers_from_list_style() -> bytes:
    """numStyleLink: the levels stand in the abstractNum that the list style's num points to."""
    numbering = (
        abstract(0, lvl(0, "chineseCounting", "（%1）"), lvl(1, "decimal", "%2."), more='<w:styleLink w:val="MyList"/>')
        + abstract(1, more='<w:numStyleLink w:val="MyList"/>')
        + num(1, 0)
        + num(2, 1)
    )
    styles = style("paragraph", "Normal", default=True)
    styles += style("numbering", "MyList", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = numbered("甲", 0, 2) + numbered("乙", 0, 2) + numbered("丙", 1, 2)
    return package(body, numbering=numbering, styles=styles)


@hostile(labels=[None, "1.", None, "2."])
def numbering_switched_off() -> bytes:
    """numId 0 is no number, and a num that is not there is none either."""
    body = numbered("关", 0, 0) + numbered("甲") + numbered("没有这个表", 0, 77) + numbered("乙")
    return package(body, numbering=abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0))


@hostile(texts=["甲", "", "乙"], labels=["1.", "2.", "3."])
def empty_paragraph_numbered() -> bytes:
    """An empty paragraph with a number draws and counts it."""
    body = numbered("甲") + numbered("") + numbered("乙")
    return package(body, numbering=abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0))


@hostile(labels=["一、", "二、", "三、", "四、"])
def numbers_across_table() -> bytes:
    """The count runs in document order through the cells of a table."""
    table = tbl(tr(tc(numbered("格一")), tc(numbered("格二"))))
    numbering = abstract(0, lvl(0, "japaneseCounting", "%1、")) + num(1, 0)
    return package(numbered("前") + table + numbered("后"), numbering=numbering)


@hostile(labels=[None, "二、", "三、", None], texts=["一、手写", "自动", "自动", "四、手写"])
def typed_and_automatic() -> bytes:
    """The first and last are typed, those between automatic, starting at two."""
    numbering = abstract(0, lvl(0, "chineseCounting", "%1、", 2)) + num(1, 0)
    return package(p("一、手写") + numbered("自动") + numbered("自动") + p("四、手写"), numbering=numbering)


@hostile(labels=["1", None, "2", "3"])
def number_in_default_style() -> bytes:
    """The default paragraph style has a number: every paragraph has one that does not switch it off."""
    styles = style("paragraph", "Normal", default=True, ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
    styles += style("paragraph", "Kid", based="Normal")
    body = p("甲") + p("乙", ppr='<w:numPr><w:numId w:val="0"/></w:numPr>') + p("丙")
    return package(body + p("丁", ppr='<w:pStyle w:val="Kid"/>'), numbering=THREE + num(1, 0), styles=styles)


@hostile(labels=["1", "1.1", None])
def level_known_only_by_style() -> bytes:
    """Two styles name the same num without a level: pStyle in the levels decides; pStyle alone gives no number."""
    levels = [
        lvl(n, "decimal", text, more=f'<w:pStyle w:val="S{n}"/>') for n, text in enumerate(["%1", "%1.%2", "%1.%2.%3"])
    ]
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("paragraph", "Normal", default=True) + style("paragraph", "S0", ppr=number)
    styles += style("paragraph", "S1", ppr=number) + style("paragraph", "S2")
    body = "".join(p(f"条目{n}", ppr=f'<w:pStyle w:val="S{n}"/>') for n in range(3))
    return package(body, numbering=abstract(0, *levels) + num(1, 0), styles=styles)


@hostile(labels=["1", "1.1"])
def level_without_list() -> bytes:
    """The paragraph sets only the level; the list comes from its style."""
    styles = style("paragraph", "Normal", default=True)
    styles += style("paragraph", "S", ppr='<w:numPr><w:numId w:val="1"/></w:numPr>')
    named = '<w:pStyle w:val="S"/>'
    body = p("甲", ppr=named) + p("乙", ppr=named + '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    return package(body, numbering=THREE + num(1, 0), styles=styles)


@hostile(labels=["1.1", "1.2", "1.3", "1.4"])
def override_of_another_level() -> bytes:
    """A start override concerns its own level only: second-level items of the other num go on."""
    body = "".join(numbered(f"条目{n}", 1, which) for n, which in enumerate([1, 1, 2, 2]))
    return package(body, numbering=THREE + num(1, 0) + num(2, 0, restart(0, 1)))


@hostile(labels=["1.", "2.", "1.", "2.", "3.", "4."])
def back_to_overridden_list() -> bytes:
    """An override starts anew once; after that both nums go on with the one count of their abstractNum."""
    body = "".join(numbered(f"条目{n}", 0, which) for n, which in enumerate([1, 1, 2, 2, 1, 2]))
    numbering = abstract(0, lvl(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, restart(0, 1))
    return package(body, numbering=numbering)


@hostile(labels=["1", "1.1", "1", "1.2"])
def other_list_between() -> bytes:
    """The first level of another list does not restart the second level of this one."""
    numbering = THREE + THREE.replace('abstractNumId="0"', 'abstractNumId="1"') + num(1, 0) + num(2, 1)
    body = "".join(
        numbered(f"条目{n}", level, which) for n, (level, which) in enumerate([(0, 1), (1, 1), (0, 2), (1, 1)])
    )
    return package(body, numbering=numbering)
