"""The notation of rule examples: a few lines of text → a Document, and the places that must be found.

One line is one paragraph of body text (仿宋 三号, two characters in). A bracket before it says what differs:

- an element: `[标题]` `[主送]` `[发文字号]` `[署名]` `[日期]` `[红头]`, each laid out as the standard has it;
- a font (`[黑体]`, `[FangSong]`; `[无字体]` for none) and a size (`[小四]`);
- `[居中]`, `[编号 一、]` for a number that Word draws.

A first line `[页面 上25.4 左31.8 装订线5 横向]` sets the page, in millimetres. «» marks what must be found.
"""

import re
from typing import NamedTuple

from .document import Document, Font, Label, Layout, Paragraph, Run, Section
from .numerals import number
from .position import Position
from .sizes import SIZES

PART = "word/document.xml"
_BRACKET = re.compile(r"\[([^\]\[]*)\]\s?")
_PAGE = re.compile(r"(上|左|右|下|装订线)(\d+(?:\.\d+)?)")
_MARK = re.compile("[«»]")
_BODY = Font(east_asia="仿宋_GB2312", latin="仿宋_GB2312", size_pt=16.0)
_TITLE = Font(east_asia="方正小标宋简体", latin="方正小标宋简体", size_pt=22.0)
_INDENTED = Layout(alignment="both", first_line_chars=2.0, line_rule="exact", line=28.95)
_ELEMENTS = {
    "标题": (_TITLE, _INDENTED._replace(alignment="center", first_line_chars=None)),
    "红头": (
        _TITLE._replace(size_pt=60.0, color="FF0000"),
        _INDENTED._replace(alignment="center", first_line_chars=None),
    ),
    "发文字号": (_BODY, _INDENTED._replace(alignment="center", first_line_chars=None)),
    "主送": (_BODY, _INDENTED._replace(first_line_chars=None)),
    "署名": (_BODY, _INDENTED._replace(alignment="right", first_line_chars=None, right_chars=2.0)),
    "日期": (_BODY, _INDENTED._replace(alignment="right", first_line_chars=None, right_chars=4.0)),
}
_DEFAULT_PAGE = {"上": 37.0, "左": 28.0, "右": 26.0, "下": 35.0, "装订线": 0.0}


class Example(NamedTuple):
    """A draft made from an example, and where its «» stood, in order."""

    document: Document
    expected: tuple[Position, ...]


def parse(text: str) -> Example:
    """The Example of a text. Raises ValueError for a word in brackets that the notation does not know."""
    page = dict(_DEFAULT_PAGE)
    landscape = False
    paragraphs: list[Paragraph] = []
    expected: list[Position] = []
    for line in text.split("\n"):
        bracket = _BRACKET.match(line)
        words = bracket[1].split() if bracket else []
        if words[:1] == ["页面"]:
            page |= {name: float(value) for name, value in _PAGE.findall(bracket[1] if bracket else "")}
            landscape = "横向" in words
            continue
        if words and not _known(words):
            words, bracket = [], None
        marked = line[bracket.end() :] if bracket else line
        plain, spans = unmark(marked)
        expected += [Position(PART, len(paragraphs), start, end) for start, end in spans]
        paragraphs.append(_paragraph(len(paragraphs), plain, words))
    return Example(
        Document("例", "", tuple(paragraphs), (_section(page, landscape, len(paragraphs)),)), tuple(expected)
    )


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


def _known(words: list[str]) -> bool:
    return (
        words[0] in _ELEMENTS
        or words[0] in SIZES
        or words[0] in ("编号", "居中", "无字体")
        or bool(re.search(r"体|[Ss]ong|仿宋|[A-Z][a-z]", words[0]))
    )


def _paragraph(index: int, text: str, words: list[str]) -> Paragraph:
    font, layout, label = _BODY, _INDENTED, None
    waiting = iter(words)
    for word in waiting:
        if word in _ELEMENTS:
            font, layout = _ELEMENTS[word]
        elif word == "编号":
            drawn = next(waiting)
            value = number(re.sub(r"[^\d一二三四五六七八九十]", "", drawn))
            label = Label(drawn, value, "decimal", 0, drawn.strip("一二三四五六七八九十0123456789"))
        elif word == "居中":
            layout = layout._replace(alignment="center", first_line_chars=None)
        elif word in SIZES:
            font = font._replace(size_pt=SIZES[word])
        else:
            face = None if word == "无字体" else word
            font = font._replace(east_asia=face, latin=face)
    runs = (Run(0, len(text), font),) if text else ()
    return Paragraph(PART, index, text, runs, layout, style="Normal", label=label, mark=font)


def _section(page: dict[str, float], landscape: bool, count: int) -> Section:
    width, height = (297.0, 210.0) if landscape else (210.0, 297.0)
    return Section(
        width, height, page["上"], page["下"], page["左"], page["右"], page["装订线"], 15.0, 17.5, landscape,
        "none", None, 0.0, False, None, 1, "nextPage", (), 0, count - 1,
    )  # fmt: skip
