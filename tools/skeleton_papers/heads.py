"""Heads (版头) of the formats: red head, that of documents to a superior, letter, order, minutes (7.2, 10)."""

from __future__ import annotations

from example_drafts.paper import twips

from .looks import RED
from .paper import TemplatePaper

TEXT_WIDTH = 156  # mm
LETTER_WIDTH = 170  # mm (10.1)
_SIGNERS = 12  # characters: the label, some room, and two names of three characters with a blank between
LETTER_TOP = 30  # mm from the edge of the paper (10.1)
_WHITE = 1  # mm above the characters in their line


def red_head(paper: TemplatePaper, *, upward: bool = False) -> None:
    """The head of an issued document, all of it only when it has a number; then two blank lines."""
    paper.when("发文字号")
    _over_the_mark(paper)
    paper.when("发文机关|length > 1")
    _joint_mark(paper)
    paper.otherwise()
    paper.write("发文机关标志", "{{发文机关标志}}")
    paper.end()
    paper.blank(2)
    if upward:
        _upward_number(paper)
    else:
        paper.write("发文字号", "{{发文字号}}")
    paper.blank(2)
    paper.end()


def _over_the_mark(paper: TemplatePaper) -> None:
    for name in ("份号", "密级", "紧急程度"):
        paper.optional(name, name)


def _joint_mark(paper: TemplatePaper) -> None:
    """Names one under the other, spread to one width, 文件 to their right in the middle (7.2.4)."""
    paper.write("标志上空")
    word = 86  # points; settled to the words
    left, right = twips(TEXT_WIDTH) - word * 20, word * 20
    names = "".join(
        paper.paragraph_xml(kind, text)
        for kind, text in (
            ("模板标签", "{%p for 机关 in 发文机关 %}"),
            ("联合标志", "{{机关}}"),
            ("模板标签", "{%p endfor %}"),
        )
    )
    paper.xml.append(
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(TEXT_WIDTH)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid><w:tr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{left}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{names}</w:tc>'
        f'<w:tc><w:tcPr><w:tcW w:w="{right}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paper.paragraph_xml('联合标志文件', '文件')}</w:tc></w:tr></w:tbl>"
    )


def _upward_number(paper: TemplatePaper) -> None:
    """The number on the left, one character in, on the line of the last signers; two names a line (7.2.5, 7.2.6)."""
    right = twips(TEXT_WIDTH) - 320
    stops = f'<w:tabs><w:tab w:val="right" w:pos="{right}"/></w:tabs>'
    several = f'<w:tabs><w:tab w:val="left" w:pos="{right - _SIGNERS * 315}"/></w:tabs>'
    names = ("{{行|join('　')}}", "签发人姓名")
    paper.when("签发人|length > 2")
    paper.tag("for 行 in 签发人|batch(2)|list")
    label = "{% if loop.first %}签发人：{% else %}　　　　{% endif %}"
    paper.when("loop.last")
    paper.write("上行发文字号末行", "{{发文字号}}\t" + label, names)
    paper.xml[-1] = _with_tabs(paper.xml[-1], several)
    paper.otherwise()
    paper.write("上行发文字号", "\t" + label, names)
    paper.xml[-1] = _with_tabs(paper.xml[-1], several)
    paper.end()
    paper.tag("endfor")
    paper.tag("elif 签发人")
    paper.write("上行发文字号末行", "{{发文字号}}\t签发人：", ("{{签发人|join('　')}}", "签发人姓名"))
    paper.xml[-1] = _with_tabs(paper.xml[-1], stops)
    paper.otherwise()
    paper.write("发文字号", "{{发文字号}}")
    paper.end()


def _with_tabs(xml: str, stop: str) -> str:
    return xml.replace("</w:pPr>", f"{stop}</w:pPr>", 1)


def letter_head(paper: TemplatePaper) -> None:
    """信函格式: the organ's name 30 mm from the paper's edge, a double red line, the number on the right (10.1)."""
    paper.when("发文字号")
    rule = f'<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="4" w:color="{RED}"/></w:pBdr>'
    frame = (
        f'<w:framePr w:w="{twips(LETTER_WIDTH)}" w:hRule="auto" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" '
        f'w:xAlign="center" w:y="{twips(LETTER_TOP - _WHITE)}"/>'
    )
    paper.write("信函标志", "{{发文机关|first}}", extra=frame + rule)
    paper.write("信函发文字号", "{{发文字号}}")
    for name in ("份号", "密级", "紧急程度"):
        paper.optional(name, name)
    paper.blank(2)
    paper.end()


def order_head(paper: TemplatePaper) -> None:
    """命令格式: the mark 20 mm under the top of the type area, 第N号 two lines below, the text two lines below that."""
    paper.write("命令标志", "{{命令标志}}")
    paper.blank(2)
    paper.write("令号", "{{令号}}")
    paper.blank(2)


def minutes_head(paper: TemplatePaper) -> None:
    """纪要格式: the mark 35 mm under the top of the type area, the number of the issue, who publishes it and when."""
    paper.when("期号")
    _over_the_mark(paper)
    paper.write("纪要标志", "{{纪要标志}}")
    paper.blank()
    paper.write("期号", "第{{期号}}期")
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{twips(TEXT_WIDTH) - 320}"/></w:tabs>'
    paper.write("编印", "{{编印机关}}\t{{编印日期}}")
    paper.xml[-1] = _with_tabs(paper.xml[-1], stop)
    paper.blank(2)
    paper.end()


def bulletin_head(paper: TemplatePaper) -> None:
    """简报: name, number of the issue, who publishes it and when. No standard lays it down."""
    paper.write("简报名称", "{{简报名称}}")
    paper.blank()
    paper.write("期号", "第{{期号}}期")
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{twips(TEXT_WIDTH) - 320}"/></w:tabs>'
    paper.write("编印", "{{编印机关}}\t{{编印日期}}")
    paper.xml[-1] = _with_tabs(paper.xml[-1], stop)
    paper.blank(2)
