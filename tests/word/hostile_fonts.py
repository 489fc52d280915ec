"""Hostile drafts: effective faces, sizes and switches of characters."""

from __future__ import annotations

from hostile_marks import NORMAL, abstract, faces, lvl, num, numbered
from hostile_package import defaults, hostile, p, package, r, style


def theme(minor_ea: str = "", major_ea: str = "", minor_latin: str = "Calibri", major_latin: str = "Cambria") -> str:
    """A theme part whose empty East Asian slots are filled by the script list."""

    def fonts(kind: str, latin: str, ea: str, hans: str) -> str:
        scripts = f'<a:font script="Jpan" typeface="MS 明朝"/><a:font script="Hans" typeface="{hans}"/>'
        slots = f'<a:latin typeface="{latin}"/><a:ea typeface="{ea}"/><a:cs typeface=""/>'
        return f"<a:{kind}Font>{slots}{scripts}</a:{kind}Font>"

    both = fonts("major", major_latin, major_ea, "黑体") + fonts("minor", minor_latin, minor_ea, "宋体")
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements>'
        f'<a:fontScheme name="f">{both}'
        "</a:fontScheme></a:themeElements></a:theme>"
    )


MINOR = faces(asciiTheme="minorHAnsi", eastAsiaTheme="minorEastAsia", hAnsiTheme="minorHAnsi")


@hostile(
    texts=["正文", "标题"],
    looks=[(0, {"east_asia": "宋体", "latin": "Calibri"}), (1, {"east_asia": "黑体", "latin": "Cambria"})],
)
def theme_through_script_list() -> bytes:
    """The theme's East Asian slot is empty: the face is the Hans entry of its script list, not the first entry."""
    heading = faces(asciiTheme="majorHAnsi", eastAsiaTheme="majorEastAsia")
    styles = defaults(MINOR) + NORMAL + style("paragraph", "Heading", based="Normal", rpr=heading)
    return package(p("正文") + p("标题", ppr='<w:pStyle w:val="Heading"/>'), styles=styles, theme=theme())


@hostile(texts=["正文"], looks=[(0, {"east_asia": "等线", "latin": "等线"})])
def theme_slot_filled() -> bytes:
    """The theme's East Asian slot has a name, and Latin text may point to the East Asian slot too."""
    styles = defaults(faces(asciiTheme="minorEastAsia", eastAsiaTheme="minorEastAsia")) + NORMAL
    return package(p("正文"), styles=styles, theme=theme(minor_ea="等线"))


@hostile(texts=["主题优先"], looks=[(0, {"east_asia": "宋体", "latin": "Calibri"})])
def theme_beats_literal() -> bytes:
    """At one level the theme attribute beats the literal name beside it."""
    both = faces(ascii="Arial", eastAsia="仿宋", asciiTheme="minorHAnsi", eastAsiaTheme="minorEastAsia")
    return package(p(r("主题优先", both)), styles=NORMAL, theme=theme())


@hostile(texts=["直接优先", "样式名"], looks=[(0, {"east_asia": "仿宋", "latin": "Arial"}), (1, {"east_asia": "楷体"})])
def literal_beats_lower_theme() -> bytes:
    """A literal name at a higher level beats the theme of a lower one, per slot."""
    styles = defaults(MINOR) + style("paragraph", "Normal", default=True, rpr=MINOR)
    styles += style("paragraph", "Kai", based="Normal", rpr=faces(eastAsia="楷体"))
    body = p(r("直接优先", faces(ascii="Arial", eastAsia="仿宋"))) + p("样式名", ppr='<w:pStyle w:val="Kai"/>')
    return package(body, styles=styles, theme=theme())


@hostile(texts=["甲乙"], looks=[(0, {"east_asia": "黑体", "latin": "Arial"})])
def slots_from_different_levels() -> bytes:
    """Each slot comes from its own level: the hint attribute, hAnsi and cs say nothing about the two faces."""
    styles = defaults(faces(ascii="Arial", eastAsia="宋体")) + style(
        "paragraph", "Normal", default=True, rpr=faces(eastAsia="黑体", hAnsi="Courier New")
    )
    return package(p(r("甲乙", faces(hint="eastAsia", cs="Tahoma"))), styles=styles)


@hostile(texts=["字体列表"], looks=[(0, {"east_asia": "仿宋_GB2312"})])
def list_of_faces() -> bytes:
    """LibreOffice writes a list of faces into one attribute; the first one counts."""
    return package(p(r("字体列表", faces(eastAsia="仿宋_GB2312;仿宋"))), styles=NORMAL)


@hostile(texts=["无主题部件"], looks=[(0, {"east_asia": None})])
def theme_named_but_missing() -> bytes:
    """A theme slot at the run and no theme part: the face is unknown, not that of the level below."""
    styles = style("paragraph", "Normal", default=True, rpr=faces(eastAsia="仿宋"))
    return package(p(r("无主题部件", faces(eastAsiaTheme="minorEastAsia"))), styles=styles)


@hostile(texts=["无字号"], looks=[(0, {"size_pt": 10.0, "east_asia": None, "line": 1.0, "line_rule": "auto"})])
def size_nowhere() -> bytes:
    """No size anywhere, no styles part: 10 pt, and no face."""
    return package(p(r("无字号", '<w:szCs w:val="32"/>')))


@hostile(texts=["默认", "半号"], looks=[(0, {"size_pt": 12.0}), (1, {"size_pt": 10.5})])
def size_in_defaults() -> bytes:
    """Size from docDefaults; half-point sizes; szCs is that of other scripts."""
    body = p(r("默认", '<w:szCs w:val="44"/>')) + p(r("半号", '<w:sz w:val="21"/>'))
    return package(body, styles=defaults('<w:sz w:val="24"/>') + NORMAL)


@hostile(
    texts=["红", "斜", "主题色"],
    looks=[
        (0, {"color": "FF0000", "highlight": "yellow", "underline": True, "strike": True}),
        (1, {"color": "auto", "highlight": None, "italic": True, "underline": False, "strike": False}),
        (2, {"color": "C00000", "shading": "D9D9D9", "italic": False}),
    ],
)
def colours_and_lines() -> bytes:
    """Colour, highlight, underline and strike, and the values that switch each of them off over a style."""
    on = '<w:i/><w:strike/><w:color w:val="FF0000"/><w:highlight w:val="yellow"/><w:u w:val="single"/>'
    off = '<w:strike w:val="0"/><w:color w:val="auto"/><w:highlight w:val="none"/><w:u w:val="none"/>'
    styles = NORMAL + style("character", "On", rpr=on)
    theme_color = '<w:i w:val="0"/><w:color w:val="C00000" w:themeColor="accent2"/>'
    theme_color += '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
    body = (
        p(r("红", '<w:rStyle w:val="On"/>')) + p(r("斜", '<w:rStyle w:val="On"/>' + off)) + p(r("主题色", theme_color))
    )
    return package(body, styles=styles)


@hostile(texts=["标题段", "正文段"], looks=[(0, {"bold": False, "size_pt": 10.0})])
def mark_and_text_differ() -> bytes:
    """Formatting of the paragraph mark (pPr/rPr) says nothing about the runs."""
    body = p("标题段", ppr='<w:rPr><w:b/><w:sz w:val="44"/></w:rPr>') + p("正文段")
    return package(body, styles=style("paragraph", "Normal", default=True))


@hostile(labels=["1.", "2."], texts=["甲", "乙"])
def number_font_is_its_own() -> bytes:
    """rPr of the numbering level formats the number only, not the text behind it."""
    level = lvl(0, "decimal", "%1.", after='<w:rPr><w:b/><w:sz w:val="72"/></w:rPr>')
    return package(numbered("甲") + numbered("乙"), numbering=abstract(0, level) + num(1, 0))


@hostile(texts=["公开内容隐藏内容再公开", "藏"], looks=[(0, {"hidden": False}), (1, {"hidden": True})])
def hidden_text() -> bytes:
    """Hidden text is text; that it is hidden is a matter of format."""
    last = p(r("藏", '<w:vanish w:val="true"/>'))
    return package(p("公开内容", r("隐藏内容", "<w:vanish/>"), r("再公开", '<w:vanish w:val="0"/>')) + last)
