"""Long titles are broken where the sense allows, the lines in a trapezoid or a diamond (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

from lxml import etree

from ...language.title_lines import title_lines
from ..names import RUN, TEXT, W
from .sheet import Sheet, text_of

_ATTACHED = "附件标题"
_TITLES = ("公文标题", _ATTACHED)
_BREAK = W + "br"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def _outermost(text: str) -> str:
    """A text whose outer marks are 《》: the name of a document that stood inside such marks has 〈〉."""
    return text if "《" in text else text.replace("〈", "《").replace("〉", "》")


def title_of(sheet: Sheet) -> str:
    """The title of the document on one line, empty where it has none."""
    return next((text for p in sheet.of(_TITLES[0]) if (text := text_of(p))), "")


def break_titles(sheet: Sheet) -> None:
    """Puts line breaks into titles that do not fit on one line; one made of several runs is left to the program."""
    for paragraph in sheet.of(*_TITLES):
        runs = paragraph.findall(RUN)
        texts = [node for run in runs for node in run if node.tag in (TEXT, _BREAK)]
        if len(texts) != 1 or texts[0].tag != TEXT:
            continue
        words = texts[0].text or ""
        if sheet.style_of(paragraph) == _ATTACHED:
            words = _outermost(words)
        lines = title_lines(words, sheet.width / sheet.size(sheet.style_of(paragraph)))
        texts[0].text = lines[0]
        last = texts[0]
        for line in lines[1:]:
            mark, text = etree.Element(_BREAK), etree.Element(TEXT)
            text.text = line
            text.set(_SPACE, "preserve")
            last.addnext(mark)
            mark.addnext(text)
            last = text
