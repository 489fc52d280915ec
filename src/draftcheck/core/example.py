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
- 表格 for a cell (表格1,0 with row and column from 0, 表格1x2,0x3 over two rows and three columns; behind other
  paragraphs a new table begins), 文本框, 页眉, 页脚, 双页页脚.

Within a line `⟦宋体 小四|words⟧` sets some words in another font (not in a line that a text fix changes).

A first line `[页面 上25.4 下35 左31.8 右26 装订线5 宽210 高297 横向 奇偶不同 页码 首页不同]` sets the page, in millimetres;
页码 gives every section a footer with a page number; 页脚距24 its distance, 网格28.95 字距-0.2 a grid in points, 表宽180,
重复表头 and 表无线 what the table is like, 修订3 批注2 how many there are. «» marks what must be found; ⏎ stands for a line break.

A line `[另一份] …` is a paragraph of another document, an earlier one or one checked together with this draft.
"""

import re
from functools import reduce

from .document import BODY, Border, Document, Label, Layout, Paragraph, Place
from .example_looks import BODY_FONT, ELEMENTS, INDENTED, changed, changes_font
from .example_page import page_of, section_of
from .example_runs import Inline, inline_parts, runs_of
from .example_tables import in_table, tables_of
from .numerals import number
from .position import Position
from .value import Value

PART = "word/document.xml"
_BRACKET = re.compile(r"\[([^\]\[]*)\]\s?")
_AMOUNT = re.compile(r"(首行|左缩|右缩|行距)(-?\d+(?:\.\d+)?)(倍?)")
_BORDER = re.compile(r"(上线|下线)(双?)([0-9A-F]{6})")
_SECTION = re.compile(r"新节(\d*)")
_CELL = re.compile(r"表格(?:(\d+)(?:x(\d+))?,(\d+)(?:x(\d+))?)?")
_MARK = re.compile("[«»]")
_KINDS = {"文本框": "box", "页眉": "header", "页脚": "footer", "双页页脚": "footer"}
_FOOTERS = {"页脚": "word/footer0.xml", "双页页脚": "word/footer1.xml"}
_PLAIN_WORDS = ("编号", "居中", "左", "右", "分页", *_KINDS)


class Example(Value):
    """A draft made from an example, and where its «» stood, in order; `beside` are the paragraphs of another document."""

    document: Document
    expected: tuple[Position, ...]
    beside: tuple[str, ...] = ()


def parse(text: str) -> Example:
    """The Example of a text. Raises ValueError for a word in brackets that the notation does not know."""
    page = page_of("")
    paragraphs: list[Paragraph] = []
    expected: list[Position] = []
    beside: list[str] = []
    extents: dict[int, tuple[int, int]] = {}  # rows and columns that the cell of a paragraph covers
    starts: list[tuple[int, int | None]] = [(0, None)]  # first paragraphs of sections, first page numbers
    for line in text.split("\n"):
        bracket = _BRACKET.match(line)
        words = bracket[1].split() if bracket else []
        if words[:1] == ["页面"]:
            page = page_of(bracket[1] if bracket else "")
            continue
        if words == ["另一份"] and bracket:
            beside.append(line[bracket.end() :])
            continue
        if words and not _known(words[0]):
            words, bracket = [], None
        marked = (line[bracket.end() :] if bracket else line).replace("⏎", "\n")
        marked, inline = inline_parts(marked)
        plain, spans = unmark(marked)
        index = len(paragraphs)
        cell = next((m for m in map(_CELL.fullmatch, words) if m), None)
        extents[index] = (int(cell[2] or 1), int(cell[4] or 1)) if cell else (1, 1)
        expected += [Position(PART, index, start, end) for start, end in spans]
        starts += [(index, int(m[1]) if m[1] else None) for m in map(_SECTION.fullmatch, words) if m]
        made = _paragraph(index, plain, words, inline)._replace(section=len(starts) - 1)
        paragraphs.append(in_table(made, paragraphs))
    ends = [start for start, _ in starts[1:]] + [len(paragraphs)]
    plain_section = section_of(page, len(paragraphs))
    sections = [
        plain_section._replace(first=start, last=end - 1, page_start=from_page)
        for (start, from_page), end in zip(starts, ends, strict=True)
    ]
    measures, flags = page
    tables = tables_of(PART, paragraphs, extents, measures["表宽"], "重复表头" in flags, "表无线" not in flags)
    document = Document("例", "", tuple(paragraphs), tuple(sections), tables, "奇偶不同" in flags)
    document = document._replace(revisions=int(measures["修订"]), comments=int(measures["批注"]))
    return Example(document, tuple(expected), tuple(beside))


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
    patterns = (_AMOUNT, _CELL, _SECTION, _BORDER)
    return (
        word in ELEMENTS
        or word in _PLAIN_WORDS
        or any(pattern.fullmatch(word) for pattern in patterns)
        or changes_font(word)
    )


def _paragraph(index: int, text: str, words: list[str], inline: list[Inline]) -> Paragraph:
    font, layout, label, place, breaks, part = BODY_FONT, INDENTED, None, BODY, False, PART
    waiting = iter(words)
    for word in waiting:
        if word in ELEMENTS:
            font, layout = ELEMENTS[word]
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
            place = Place("table", 0, int(cell[1] or 0), int(cell[3] or 0))
        elif border := _BORDER.fullmatch(word):
            line = Border(border[3], "thickThinSmallGap" if border[2] else "single")
            above = border[1] == "上线"
            layout = layout._replace(border_top=line) if above else layout._replace(border_bottom=line)
        elif amount := _AMOUNT.fullmatch(word):
            layout = _measured(layout, amount[1], float(amount[2]), bool(amount[3]))
        else:
            font = changed(font, word)
    runs = runs_of(len(text), font, [(start, end, reduce(changed, words, font)) for start, end, words in inline])
    return Paragraph(
        part, index, text, runs, layout, style="Normal", label=label, place=place, breaks_before=breaks, mark=font
    )


def _label(drawn: str) -> Label:
    value = number(re.sub(r"[^\d一二三四五六七八九十]", "", drawn))
    return Label(drawn, value, "decimal", 0, drawn.strip("一二三四五六七八九十0123456789"))


def _measured(layout: Layout, name: str, amount: float, lines: bool) -> Layout:
    if name == "行距":
        return layout._replace(line_rule="auto" if lines else "exact", line=amount)
    if name == "首行":
        return layout._replace(first_line_chars=amount)
    return layout._replace(left_chars=amount) if name == "左缩" else layout._replace(right_chars=amount)
