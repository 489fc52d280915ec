"""Hostile drafts: effective indents, alignment and line spacing."""

from __future__ import annotations

from hostile_marks import NORMAL, styled
from hostile_package import defaults, hostile, p, package, r, style


@hostile(
    texts=["过时", "关掉", "悬挂", "继承", "换挂"],
    looks=[
        (0, {"first_line_chars": 2.0, "first_line_pt": 21.0}),
        (1, {"first_line_pt": 32.0}),
        (2, {"first_line_chars": -2.0, "first_line_pt": -32.0, "left_chars": 2.0, "left_pt": 32.0}),
        (3, {"first_line_chars": 2.0, "first_line_pt": 0.0}),
        (4, {"first_line_pt": -32.0}),
    ],
)
def indents_twice() -> bytes:
    """Character indents beside a stale twin, switched off by 0, hanging, inherited while the twin is set directly."""
    styles = NORMAL + style("paragraph", "In", based="Normal", ppr='<w:ind w:firstLineChars="200" w:firstLine="640"/>')
    body = [
        styled("过时", "Normal", '<w:ind w:firstLineChars="200" w:firstLine="420"/>'),
        styled("关掉", "In", '<w:ind w:firstLineChars="0"/>'),
        styled("悬挂", "Normal", '<w:ind w:leftChars="200" w:left="640" w:hangingChars="200" w:hanging="640"/>'),
        styled("继承", "In", '<w:ind w:firstLine="0"/>'),
        styled("换挂", "In", '<w:ind w:firstLineChars="0" w:hanging="640"/>'),
    ]
    return package("".join(body), styles=styles)


@hostile(
    texts=["固定", "最小", "多倍", "未写", "样式"],
    looks=[
        (0, {"line_rule": "exact", "line": 28.95}),
        (1, {"line_rule": "atLeast", "line": 20.0}),
        (2, {"line_rule": "auto", "line": 1.5}),
        (3, {"line_rule": "auto", "line": 1.0}),
        (4, {"line_rule": "exact", "line": 28.0, "alignment": "center"}),
    ],
)
def line_spacing() -> bytes:
    """exact and atLeast in points, auto in lines; before and after alone set no line; a document grid beside."""
    styles = NORMAL + style("paragraph", "L", ppr='<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>')
    body = [
        p("固定", ppr='<w:spacing w:line="579" w:lineRule="exact"/>'),
        p("最小", ppr='<w:spacing w:line="400" w:lineRule="atLeast"/>'),
        p("多倍", ppr='<w:spacing w:line="360" w:lineRule="auto"/>'),
        p("未写", ppr='<w:spacing w:before="156" w:beforeLines="50" w:after="0"/>'),
        styled("样式", "L", '<w:spacing w:before="0" w:after="0"/>'),
    ]
    sect = (
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="37mm" w:right="26mm" w:bottom="3.5cm" w:left="28mm"'
        ' w:header="0.5in" w:footer="36pt" w:gutter="0"/>'
        '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>'
    )
    return package("".join(body), styles=styles, sect=sect)


@hostile(
    texts=["甲", "乙", "丙", "丁", "戊", "己"],
    looks=[
        (n, {"alignment": side}) for n, side in enumerate(["left", "center", "right", "both", "distribute", "left"])
    ],
)
def alignments() -> bytes:
    """All alignments of Chinese texts; nothing said is left, also where the font says more."""
    sides = ["left", "center", "right", "both", "distribute"]
    body = "".join(p(text, ppr=f'<w:jc w:val="{side}"/>') for text, side in zip("甲乙丙丁戊", sides, strict=True))
    return package(body + p("己"), styles=NORMAL)


@hostile(
    texts=["编号缩进", "样式编号", "样式自带", "直接编号", "都直接"],
    labels=["1.", "2.", "3.", "4.", "5."],
    looks=[
        (0, {"left_pt": 36.0, "first_line_pt": -18.0}),
        (1, {"left_pt": 36.0, "first_line_pt": -18.0}),
        (2, {"left_pt": 10.0, "first_line_pt": -18.0}),
        (3, {"left_pt": 36.0, "first_line_pt": -18.0}),
        (4, {"left_pt": 0.0, "first_line_pt": 32.0}),
    ],
)
def indents_of_numbering() -> bytes:
    """A number in a style is overruled by that style's own indents, a direct number overrules the style's."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    level += '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    styles = NORMAL + style("paragraph", "N", based="Normal", ppr=number)
    styles += style("paragraph", "NI", based="Normal", ppr=number + '<w:ind w:left="200"/>')
    styles += style("paragraph", "I", based="Normal", ppr='<w:ind w:left="200" w:firstLine="640"/>')
    body = [
        p("编号缩进", ppr=number), styled("样式编号", "N"), styled("样式自带", "NI"), styled("直接编号", "I", number),
        styled("都直接", "I", number + '<w:ind w:left="0" w:firstLine="640"/>'),
    ]  # fmt: skip
    return package("".join(body), styles=styles, numbering=numbering)


@hostile(
    texts=["列表段落", "只有编号"],
    looks=[
        (0, {"first_line_chars": 0.0, "first_line_pt": -21.0, "left_pt": 21.0}),
        (1, {"first_line_chars": 2.0, "first_line_pt": -21.0}),
    ],
)
def list_paragraph() -> bytes:
    """The list style's character indent lives on under a direct number, which is why Word writes firstLineChars 0."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    level += '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>'
    numbering = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    styles = NORMAL + style("paragraph", "LP", based="Normal", ppr='<w:ind w:firstLine="420" w:firstLineChars="200"/>')
    body = styled("列表段落", "LP", number + '<w:ind w:firstLineChars="0"/>') + styled("只有编号", "LP", number)
    return package(body, styles=styles, numbering=numbering)


@hostile(
    texts=["默认值", "样式改"],
    looks=[
        (0, {"line": 1.1, "line_rule": "auto", "alignment": "both", "first_line_chars": 2.0}),
        (1, {"line": 1.1, "alignment": "left", "first_line_chars": 2.0}),
    ],
)
def paragraph_defaults() -> bytes:
    """Spacing, alignment and indent from pPrDefault; a style without w:type is a paragraph style."""
    ppr = '<w:spacing w:after="160" w:line="264" w:lineRule="auto"/><w:ind w:firstLineChars="200"/><w:jc w:val="both"/>'
    styles = defaults(ppr=ppr) + NORMAL
    styles += '<w:style w:styleId="L"><w:name w:val="L"/><w:pPr><w:jc w:val="left"/></w:pPr></w:style>'
    return package(p("默认值") + styled("样式改", "L"), styles=styles)


@hostile(
    texts=["带单位"],
    looks=[(0, {"size_pt": 16.0, "first_line_pt": 32.0, "left_pt": 28.3465, "line": 28.0, "line_rule": "exact"})],
)
def measures_with_units() -> bytes:
    """Measures with their unit are allowed outside Strict too."""
    ppr = '<w:spacing w:line="28pt" w:lineRule="exact"/><w:ind w:left="10mm" w:firstLine="32pt"/>'
    return package(p(r("带单位", '<w:sz w:val="16pt"/>'), ppr=ppr), styles=NORMAL)
