"""The notation of rule examples: a few lines of text → a Document, and the places that must be found.

One line is one paragraph of body text (仿宋 三号, two characters in). A bracket before it says what differs, words
apart by blanks, in this order or another:

- an element: 标题 红头 发文字号 份号 密级 紧急程度 签发人 主送 署名 日期 附注 附件说明 附件 版记, each laid out as the
  standard has it (附件 begins a new page);
- a font (黑体, FangSong; 无字体 for none; 西文Arial for Latin letters), a size (小四), 粗 红 隐藏 高亮 底纹D9D9D9 颜色0070C0;
- 居中 左 右; 首行2 左缩4 右缩4 in characters; 行距28 exact points, 行距1.5倍; 分页 for a page break before, 新节 for a
  new section on the same kind of page (新节1: whose page numbers begin at 1);
- 上线000000 下线FF0000 for a line above or below, 下线双FF0000 a thick over a thin one;
- 编号 一、 for a number that Word draws;
- 表格 for a cell (a new row 表格1,0 with row and column), 文本框, 页眉, 页脚, 双页页脚.

Within a line `⟦宋体 小四|words⟧` sets some words in another font (not in a line that a text fix changes).

A first line `[页面 上25.4 下35 左31.8 右26 装订线5 宽210 高297 横向 奇偶不同 页码 首页不同]` sets the page, in millimetres;
页码 gives every section a footer with a page number; 页脚距24 its distance, 网格28.95 字距-0.2 a grid in points, 表宽180,
重复表头 and 表无线 what the table is like, 修订3 批注2 how many there are. «» marks what must be found; ⏎ stands for a line break.
"""

import re
from functools import reduce

from .document import BODY, Border, Document, Font, HeaderFooter, Label, Layout, Paragraph, Place, Section
from .example_runs import Inline, inline_parts, runs_of
from .example_tables import tables_of
from .numerals import number
from .position import Position
from .sizes import SIZES
from .value import Value

PART = "word/document.xml"
_BRACKET = re.compile(r"\[([^\]\[]*)\]\s?")
_PAGE = re.compile(r"(表宽|页脚距|网格|字距|修订|批注|上|左|右|下|装订线|宽|高)(-?\d+(?:\.\d+)?)")
_AMOUNT = re.compile(r"(首行|左缩|右缩|行距)(-?\d+(?:\.\d+)?)(倍?)")
_COLOURED = re.compile(r"(底纹|颜色)([0-9A-F]{6})")
_BORDER = re.compile(r"(上线|下线)(双?)([0-9A-F]{6})")
_SECTION = re.compile(r"新节(\d*)")
_CELL = re.compile(r"表格(?:(\d+),(\d+))?")
_MARK = re.compile("[«»]")
_BODY = Font(east_asia="仿宋_GB2312", latin="仿宋_GB2312", size_pt=16.0)
_TITLE = Font(east_asia="方正小标宋简体", latin="方正小标宋简体", size_pt=22.0)
_INDENTED = Layout(alignment="both", first_line_chars=2.0, line_rule="exact", line=28.95)
_FLUSH = _INDENTED._replace(first_line_chars=None)
_CENTRED = _FLUSH._replace(alignment="center")
_RIGHT = _FLUSH._replace(alignment="right")
_BLACK = Font(east_asia="黑体", latin="黑体", size_pt=16.0)
_IMPRINT = Font(east_asia="仿宋_GB2312", latin="仿宋_GB2312", size_pt=14.0)
_ELEMENTS = {
    "标题": (_TITLE, _CENTRED),
    "红头": (_TITLE._replace(size_pt=60.0, color="FF0000"), _CENTRED),
    "份号": (_BODY, _FLUSH),
    "密级": (_BLACK, _FLUSH),
    "紧急程度": (_BLACK, _FLUSH),
    "发文字号": (_BODY, _CENTRED),
    "签发人": (_BODY, _RIGHT),
    "主送": (_BODY, _FLUSH),
    "署名": (_BODY, _RIGHT._replace(right_chars=2.0)),
    "日期": (_BODY, _RIGHT._replace(right_chars=4.0)),
    "附注": (_BODY, _INDENTED),
    "附件说明": (_BODY, _INDENTED),
    "附件": (_BLACK, _FLUSH),
    "版记": (_IMPRINT, _FLUSH._replace(left_chars=1.0, right_chars=1.0)),
}
_DEFAULT_PAGE = {"上": 37.0, "左": 28.0, "右": 26.0, "下": 35.0, "装订线": 0.0, "宽": 210.0, "高": 297.0}
_OTHERS = {"页脚距": 24.0, "网格": 0.0, "字距": 0.0, "表宽": 0.0, "修订": 0.0, "批注": 0.0}
_KINDS = {"文本框": "box", "页眉": "header", "页脚": "footer", "双页页脚": "footer"}
_FOOTERS = {"页脚": "word/footer0.xml", "双页页脚": "word/footer1.xml"}
_PLAIN_WORDS = ("编号", "居中", "左", "右", "无字体", "粗", "红", "隐藏", "高亮", "分页", *_KINDS)


class Example(Value):
    """A draft made from an example, and where its «» stood, in order."""

    document: Document
    expected: tuple[Position, ...]


def parse(text: str) -> Example:
    """The Example of a text. Raises ValueError for a word in brackets that the notation does not know."""
    page = _DEFAULT_PAGE | _OTHERS
    flags: set[str] = set()
    paragraphs: list[Paragraph] = []
    expected: list[Position] = []
    starts: list[tuple[int, int | None]] = [(0, None)]  # first paragraphs of sections, first page numbers
    for line in text.split("\n"):
        bracket = _BRACKET.match(line)
        words = bracket[1].split() if bracket else []
        if words[:1] == ["页面"]:
            page |= {name: float(value) for name, value in _PAGE.findall(bracket[1] if bracket else "")}
            flags = set(words)
            continue
        if words and not _known(words[0]):
            words, bracket = [], None
        marked = (line[bracket.end() :] if bracket else line).replace("⏎", "\n")
        marked, inline = inline_parts(marked)
        plain, spans = unmark(marked)
        index = len(paragraphs)
        expected += [Position(PART, index, start, end) for start, end in spans]
        starts += [(index, int(m[1]) if m[1] else None) for m in map(_SECTION.fullmatch, words) if m]
        paragraphs.append(_paragraph(index, plain, words, inline)._replace(section=len(starts) - 1))
    ends = [start for start, _ in starts[1:]] + [len(paragraphs)]
    plain_section = _section(page, flags, len(paragraphs))
    sections = [
        plain_section._replace(first=start, last=end - 1, page_start=from_page)
        for (start, from_page), end in zip(starts, ends, strict=True)
    ]
    document = Document(
        "例", "", tuple(paragraphs), tuple(sections), tables_of(PART, paragraphs, page["表宽"], "重复表头" in flags, "表无线" not in flags),
        "奇偶不同" in flags, revisions=int(page["修订"]), comments=int(page["批注"]),
    )  # fmt: skip
    return Example(document, tuple(expected))


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its «», and the stretches they enclosed."""
    spans: list[tuple[int, int]] = []
    plain = ""
    last = 0
    opened = -1
    for match in _MARK.finditer(text):
        plain += text[last : match.start()]
        last = match.end()
        if match[0] == "«":
            opened = len(plain)
        elif opened >= 0:
            spans.append((opened, len(plain)))
            opened = -1
        else:
            raise ValueError(f"» without « in {text!r}")
    if opened >= 0:
        raise ValueError(f"« without » in {text!r}")
    return plain + text[last:], spans


def _known(word: str) -> bool:
    if word in _ELEMENTS or word in SIZES or word in _PLAIN_WORDS or _AMOUNT.fullmatch(word) or _CELL.fullmatch(word):
        return True
    if _COLOURED.fullmatch(word) or _SECTION.fullmatch(word) or _BORDER.fullmatch(word):
        return True
    return bool(re.search(r"体|[Ss]ong|仿宋|宋|[A-Z][a-z]", word))


def _paragraph(index: int, text: str, words: list[str], inline: list[Inline]) -> Paragraph:
    font, layout, label, place, breaks, part = _BODY, _INDENTED, None, BODY, False, PART
    waiting = iter(words)
    for word in waiting:
        if word in _ELEMENTS:
            font, layout = _ELEMENTS[word]
            breaks = breaks or word == "附件"
        elif word == "编号":
            label = _label(next(waiting))
        elif word in ("居中", "左", "右"):
            side = {"居中": "center", "左": "left", "右": "right"}[word]
            layout = layout._replace(alignment=side, first_line_chars=None)
        elif word == "分页" or _SECTION.fullmatch(word):
            breaks = True
        elif word in _KINDS:
            place = Place(_KINDS[word], holder=0 if word == "文本框" else -1)
            part = _FOOTERS.get(word, PART)
        elif cell := _CELL.fullmatch(word):
            place = Place("table", 0, int(cell[1] or 0), int(cell[2] or 0))
        elif border := _BORDER.fullmatch(word):
            line = Border(border[3], "thickThinSmallGap" if border[2] else "single")
            above = border[1] == "上线"
            layout = layout._replace(border_top=line) if above else layout._replace(border_bottom=line)
        elif amount := _AMOUNT.fullmatch(word):
            layout = _measured(layout, amount[1], float(amount[2]), bool(amount[3]))
        else:
            font = _set(font, word)
    runs = runs_of(len(text), font, [(start, end, reduce(_set, words, font)) for start, end, words in inline])
    return Paragraph(
        part, index, text, runs, layout, style="Normal", label=label, place=place, breaks_before=breaks, mark=font
    )


def _label(drawn: str) -> Label:
    value = number(re.sub(r"[^\d一二三四五六七八九十]", "", drawn))
    return Label(drawn, value, "decimal", 0, drawn.strip("一二三四五六七八九十0123456789"))


def _set(font: Font, word: str) -> Font:
    """The font with what a word says of it: a size, a face, a mark-up."""
    if word in SIZES:
        return font._replace(size_pt=SIZES[word])
    if word in ("粗", "红", "隐藏", "高亮"):
        return _marked_up(font, word)
    if coloured := _COLOURED.fullmatch(word):
        return font._replace(color=coloured[2]) if coloured[1] == "颜色" else font._replace(shading=coloured[2])
    if word.startswith("西文"):
        return font._replace(latin=word.removeprefix("西文"))
    face = None if word == "无字体" else word
    return font._replace(east_asia=face, latin=face)


def _marked_up(font: Font, word: str) -> Font:
    if word == "红":
        return font._replace(color="FF0000")
    if word == "高亮":
        return font._replace(highlight="yellow")
    return font._replace(bold=True) if word == "粗" else font._replace(hidden=True)


def _measured(layout: Layout, name: str, amount: float, lines: bool) -> Layout:
    if name == "行距":
        return layout._replace(line_rule="auto" if lines else "exact", line=amount)
    if name == "首行":
        return layout._replace(first_line_chars=amount)
    return layout._replace(left_chars=amount) if name == "左缩" else layout._replace(right_chars=amount)


def _section(page: dict[str, float], flags: set[str], count: int) -> Section:
    width, height = (page["高"], page["宽"]) if "横向" in flags else (page["宽"], page["高"])
    variants = ("default", "even") if "奇偶不同" in flags else ("default",)
    footers = tuple(
        HeaderFooter("footer", variant, f"word/footer{n}.xml", "页码" in flags) for n, variant in enumerate(variants)
    )
    return Section(
        width, height, page["上"], page["下"], page["左"], page["右"], page["装订线"], 15.0, page["页脚距"], "横向" in flags,
        "linesAndChars" if page["网格"] else "none", page["网格"] or None, page["字距"], "首页不同" in flags, None, 1, "nextPage", footers, 0, count - 1,
    )  # fmt: skip
