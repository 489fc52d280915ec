"""Numbered lines of the text get the looks of their level; what runs on behind a heading stays body text (7.3.3).

Chapters of a regulation stand in the middle, as regulations are printed; the standard says nothing of them.
"""

from __future__ import annotations

import copy

from lxml import etree

from ...core.pattern import Pattern
from ..names import R_PR, RUN, VAL, W
from .sheet import Element, Sheet, put, text_of

BODY, BODY_RUN = "公文正文", "公文正文字符"
LEVELS = ("一级标题", "二级标题", "三级标题", "四级标题")
_FORMS = (
    Pattern(r"[一二三四五六七八九十]{1,3}、\S"),
    Pattern(r"（[一二三四五六七八九十]{1,3}）\S"),
    Pattern(r"\d{1,2}[.．](?!\d)\S"),
    Pattern(r"（\d{1,2}）\S"),
)
CHAPTER, SECTION = "章标题", "节标题"
_CHAPTERS = (
    (CHAPTER, Pattern(r"第[一二三四五六七八九十]{1,3}[编章][　 ]*[^　 、，。：；].{0,28}")),
    (SECTION, Pattern(r"第[一二三四五六七八九十]{1,3}节[　 ]*[^　 、，。：；].{0,28}")),
)
_UNPARTED = 12  # characters of a chapter's line without a blank behind its number
_PARTED = Pattern(r"第[^　 ]{1,4}[　 ]")
_LONGEST = 60  # characters: a line without a stop that is longer is not a heading
_LONGEST_LEAD = 40  # of a heading behind which the text runs on
_LONGEST_STOPPED = 20  # of a heading with a stop and nothing behind it


def settle_headings(sheet: Sheet) -> None:
    """Finds the headings among the body paragraphs."""
    for paragraph in list(sheet.of(BODY)):
        text = text_of(paragraph)
        if name := _chapter(text):
            _set_chapter(sheet, paragraph, name)
            continue
        level = next((n for n, form in enumerate(_FORMS) if form.match(text)), None)
        if level is not None and (end := words_end(text, level)):
            set_heading(sheet, paragraph, level, end)
    for paragraph in sheet.of(*LEVELS, CHAPTER, SECTION):
        if "。" not in text_of(paragraph):  # alone on its line: not the last one of a page
            put(paragraph, "keepNext")


def _chapter(text: str) -> str:
    """The style of a line that is 第一章　总则 and no sentence, empty for any other."""
    if any(c in text for c in "，。；：") or (len(text) > _UNPARTED and not _PARTED.match(text)):
        return ""
    return next((name for name, form in _CHAPTERS if form.fullmatch(text)), "")


def _set_chapter(sheet: Sheet, paragraph: Element, name: str) -> None:
    if name in sheet.ids:
        put(paragraph, "pStyle", val=sheet.ids[name])


def words_end(text: str, level: int) -> int:
    """Where the words of a heading end in its line; 0 where the line is a sentence of its own and no heading.

    A line of the third or fourth level looks like body text anyway; it is a heading only if it stands alone.
    """
    stop = text.find("。")
    if stop < 0:
        return len(text) if len(text) <= _LONGEST and text[-1] not in "；;：:" else 0
    runs_on = stop + 1 < len(text)
    if level > 1 or stop > _LONGEST_LEAD or any(c in text[:stop] for c in "；！？"):
        return 0
    if runs_on:
        return stop + 1
    return 0 if level == 0 or "，" in text or stop > _LONGEST_STOPPED else stop + 1


def set_heading(sheet: Sheet, paragraph: Element, level: int, end: int) -> None:
    """Gives a paragraph the style of a heading; from `end` on its runs look as the body does."""
    name = LEVELS[level]
    if name not in sheet.ids:
        return
    put(paragraph, "pStyle", val=sheet.ids[name])
    if BODY_RUN not in sheet.ids or end >= len(text_of(paragraph)):
        return
    place = 0
    for run in paragraph.findall(RUN):
        length = sum(len(node.text or "") for node in run.findall(W + "t"))
        if place + length > end:
            if place < end:
                run = _cut(run, end - place)
            _as_body(run, sheet.ids[BODY_RUN])
        place += length


def _cut(run: Element, at: int) -> Element:
    """Splits a run of plain text before its character `at`; gives the second half."""
    second = copy.deepcopy(run)
    for half, first in ((run, True), (second, False)):
        place = 0
        for node in half.findall(W + "t"):
            text = node.text or ""
            cut = max(0, min(len(text), at - place))
            node.text = text[:cut] if first else text[cut:]
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            place += len(text)
    run.addnext(second)
    return second


def _as_body(run: Element, style: str) -> None:
    properties = run.find(R_PR)
    if properties is None:
        properties = etree.Element(R_PR)
        run.insert(0, properties)
    found = properties.find(W + "rStyle")
    if found is None:
        found = etree.Element(W + "rStyle")
        properties.insert(0, found)
    found.set(VAL, style)
