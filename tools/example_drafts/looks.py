"""How each part of an official document looks (GB/T 9704-2012), as values and as WordprocessingML."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

XIAOBIAOSONG = "方正小标宋简体"
FANGSONG = "仿宋_GB2312"
KAITI = "楷体_GB2312"
HEITI = "黑体"
SONGTI = "宋体"
LATIN = "Times New Roman"


class Look(NamedTuple):
    """Formatting of one kind of paragraph: sizes and line pitch in points, indents in characters of that size.

    A negative `first` hangs. `before` and `after` are points of space; `level` the outline level from 0.
    """

    face: str = FANGSONG
    size: float = 16
    align: str = "both"
    first: float = 2
    left: float = 0
    right: float = 0
    line: float = 28.95
    before: float = 0
    after: float = 0
    color: str | None = None
    level: int | None = None
    squeeze: bool = True  # 28 characters of 三号 a line need 0.25 pt less between them
    underline_rule: str | None = None  # colour of a rule under the paragraph, empty for none
    bold: bool = False
    latin: str = LATIN
    snap: bool = True


BODY = Look()
LOOKS = {
    "公文正文": BODY,
    "公文标题": Look(XIAOBIAOSONG, 22, "center", 0, line=33, squeeze=False, snap=False),
    "主送机关": BODY._replace(first=0),
    "一级标题": BODY._replace(face=HEITI, level=0),
    "二级标题": BODY._replace(face=KAITI, level=1),
    "附件说明": BODY._replace(first=-3, left=5),
    "发文机关署名": BODY._replace(align="right", first=0),
    "成文日期": BODY._replace(align="right", first=0, right=4),
    "附注": BODY,
    "出席标签": BODY._replace(face=HEITI, first=0),
    "附件标记": BODY._replace(face=HEITI, first=0),
    "空行": BODY._replace(first=0),
    "发文机关标志": Look(XIAOBIAOSONG, 46, "center", 0, line=52, before=96, color="FF0000", squeeze=False, snap=False),
    "发文字号": BODY._replace(align="center", first=0, underline_rule="FF0000"),
    "版记": Look(FANGSONG, 14, "both", -3, left=4, right=1, line=26),
    "印发": Look(FANGSONG, 14, "both", 0, left=1, right=1, line=26),
    "居中": BODY._replace(align="center", first=0),
    "居中楷体": BODY._replace(align="center", first=0, face=KAITI),
    "居中黑体": BODY._replace(align="center", first=0, face=HEITI),
    "表头": Look(HEITI, 12, "center", 0, line=22, squeeze=False),
    "表格": Look(FANGSONG, 12, "left", 0, line=22, squeeze=False),
    "表格居中": Look(FANGSONG, 12, "center", 0, line=22, squeeze=False),
    "页码": Look(SONGTI, 14, "left", 0, line=20, squeeze=False, latin=SONGTI, snap=False),
}


def run_properties(look: Look) -> str:
    """`w:rPr` of a look."""
    fonts = f'<w:rFonts w:ascii="{look.latin}" w:hAnsi="{look.latin}" w:eastAsia="{look.face}" w:cs="{look.latin}"/>'
    bold = "<w:b/>" if look.bold else ""
    color = f'<w:color w:val="{look.color}"/>' if look.color else ""
    squeeze = '<w:spacing w:val="-5"/>' if look.squeeze else ""
    half = round(look.size * 2)
    return f'<w:rPr>{fonts}{bold}{color}{squeeze}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'


def indents(look: Look) -> str:
    """`w:ind` of a look, in characters with the twip values that older programs read."""
    wanted = [("left", look.left), ("right", look.right)]
    wanted.append(("firstLine", look.first) if look.first >= 0 else ("hanging", -look.first))
    given = "".join(
        f' w:{name}Chars="{round(chars * 100)}" w:{name}="{round(chars * look.size * 20)}"'
        for name, chars in wanted
        if chars or name == "firstLine"
    )
    return f"<w:ind{given}/>" if given else ""


def paragraph_properties(look: Look, extra: str = "") -> str:
    """Contents of `w:pPr` of a look, without the style's name; `extra` goes first (page break, numbering)."""
    rule = ""
    if look.underline_rule:
        rule = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="5" w:color="{look.underline_rule}"/></w:pBdr>'
    elif look.underline_rule is not None:  # none, although the style has one
        rule = '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'
    snap = "" if look.snap else '<w:snapToGrid w:val="0"/>'
    spacing = (
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" '
        f'w:line="{round(look.line * 20)}" w:lineRule="exact"/>'
    )
    level = "" if look.level is None else f'<w:outlineLvl w:val="{look.level}"/>'
    return f'{extra}{rule}{snap}{spacing}{indents(look)}<w:jc w:val="{look.align}"/>{level}'


def run(text: str, properties: str = "") -> str:
    """A `w:r` with this text; tabs and line breaks become their elements."""
    parts = []
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            parts.append("<w:br/>")
        for piece_number, piece in enumerate(line.split("\t")):
            if piece_number:
                parts.append("<w:tab/>")
            if piece:
                parts.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"<w:r>{properties}{''.join(parts)}</w:r>"


def styles(names: list[str]) -> str:
    """word/styles.xml holding the default paragraph style and these kinds."""
    body = [
        f"<w:docDefaults><w:rPrDefault>{run_properties(BODY._replace(squeeze=False))}</w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="t"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>",
    ]
    for name in names:
        look = LOOKS[name]
        body.append(
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId={quoteattr(style_id(name))}>'
            f'<w:name w:val={quoteattr(name)}/><w:basedOn w:val="a"/><w:qFormat/>'
            f"<w:pPr>{paragraph_properties(look)}</w:pPr>{run_properties(look)}</w:style>"
        )
    return "".join(body)


def style_id(name: str) -> str:
    """The identifier of a kind's style: `s` and its place in the list of looks."""
    return f"s{list(LOOKS).index(name)}"
