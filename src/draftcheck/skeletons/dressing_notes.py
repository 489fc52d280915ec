"""What dressing left as it was, or could not be sure of, in sentences for the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..core.document import Paragraph
from ..core.draft import Draft, Profile, Role
from ..word.setting.blanks import MOVING
from ..word.setting.plan import Part
from .dressing_head import HEAD
from .dressing_headings import Levels

_SHOWN = 6
_TITLE_LINE = 20  # characters of the title that fit on a line


def notes_of(draft: Draft, parts: Mapping[int, Part]) -> Iterator[str]:
    """Sentences on the draft; each names paragraphs by their number and beginning."""
    elements = draft.elements
    if not draft.has(Role.TITLE) and draft.profile is not Profile.ORDER:
        yield "没有认出标题；标题单独成段、放在正文前面、居中，再套版就能认出"
    yield from _long_title(draft)
    yield from _gathered(
        (e.paragraph for e in elements if e.role is Role.UNKNOWN and e.paragraph.place.kind == "body"),
        "没有认出是什么，换了正文的字体，位置没有动，请看一看",
    )
    yield from _gathered(
        (e.paragraph for e in elements if e.paragraph.place.kind == "box" and e.role not in (Role.EMPTY, Role.IMPRINT)),
        "在文本框里，没有动",
    )
    yield from _gathered(
        (e.paragraph for e in elements if e.paragraph.place.kind == "table" and e.role in HEAD),
        "在版头的表格里，没有动",
    )
    if any(e.role is Role.IMPRINT and e.paragraph.place.kind == "box" for e in elements):
        yield "版记在文本框里，没有动"
    if any(p.in_toc for p in draft.of(Role.CONTENTS)):
        yield "目录没有动，请在 Word 里更新（右键“更新域”）"
    deep = [elements[h.element].paragraph for h in Levels(draft).deep]
    yield from _gathered(deep, "的序号比四级标题还深，按正文排")
    yield from _gathered(
        (
            e.paragraph
            for e in elements
            if e.role in (Role.BODY, Role.HEADING)
            and e.paragraph.place.kind == "body"
            and "\n" in e.paragraph.text.strip()
        ),
        "里面有手动换行，换行后的字没有首行缩进；在 Word 里把手动换行（^l）替换成段落标记（^p）再套版更好",
    )
    moved = [p for p in draft.document.paragraphs if _moved(p, parts)]
    if moved:
        yield f"有{len(moved)}段的首尾空格只用来挪位置，已经去掉，改用缩进和对齐"


def _long_title(draft: Draft) -> Iterator[str]:
    """Where a title might be broken that runs over its line; breaking it would add a character."""
    lines = [p.text.strip() for p in draft.of(Role.TITLE, unit=0) if p.text.strip()]
    if len(lines) == 1 and "\n" not in lines[0] and len(lines[0]) > _TITLE_LINE:
        from ..language.title_lines import title_lines

        broken = title_lines(lines[0])
        if len(broken) > 1:
            places = "、".join(f"“{line[-4:]}”" for line in broken[:-1])
            yield f"标题排成{len(broken)}行，没有加换行；可以在{places}后面按 Shift+Enter，保持词意完整"


def _moved(p: Paragraph, parts: Mapping[int, Part]) -> bool:
    part = parts.get(p.index)
    body = p.place.kind == "body" and part is not None and p.text.strip(MOVING)
    return bool(body and part is not None and (part.start or part.end))


def _gathered(paragraphs: Iterable[Paragraph], words: str) -> Iterator[str]:
    found = [p for p in paragraphs if p.text.strip() or p.label]
    if not found:
        return
    shown = "、".join(_named(p) for p in found[:_SHOWN])
    more = f"等{len(found)}段" if len(found) > _SHOWN else ""
    yield f"{shown}{more}{words}"


def _named(p: Paragraph) -> str:
    number = p.index if p.index >= 0 else p.place.holder
    return f"第{number + 1}段“{' '.join(p.labelled.split())[:12]}”"
