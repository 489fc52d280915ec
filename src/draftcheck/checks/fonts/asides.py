"""Lines that stand among the body and are not body: captions, notes under tables, 报：送：发：, titles of further parts."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.pattern import Pattern
from ...core.reference import Standard
from .stretches import dominant

_CAPTION = Pattern(r"[（(]?续?[表图]\s*[\d一二三四五六七八九十]+(?:[-—.．－]\d+)*(\s|[：:])?", ("表", "图"))
_UNIT = Pattern(r"[（(]?(?:计量|金额)?单位\s*[：:]\s*\S{1,12}\s*$", "单位")
_NOTE = Pattern(r"(?:注|备注|说明|资料来源|数据来源|来源)\s*\d*\s*[：:]", ("注", "说明", "来源"))
_FORM_NOTE = Pattern(r"填表说明\s*[：:]", "填表说明")
_SENT = Pattern(r"(?:报|送|发|报送|分送|分发|印送|抄报|抄发)\s*[：:]", ("报", "送", "发"))
_LONGEST = 40  # characters of a caption
_LARGER_PT = 2.0  # than the body: a line that is centred and so much larger is a title
_SENTENCE = "。；！？，：;,!?:"


def body_elements(draft: Draft, standard: Standard) -> Iterator[tuple[int, Element]]:
    """Elements of the body of the main text with their numbers, those that are not prose left out."""
    for index, element in enumerate(draft.elements):
        prose = element.role is Role.BODY and element.unit == 0 and not element.paragraph.in_toc
        if prose and not _is_aside(draft, index, standard):
            yield index, element


def _is_aside(draft: Draft, index: int, standard: Standard) -> bool:
    p = draft.elements[index].paragraph
    text = p.text.strip()
    if _SENT.match(text) or _FORM_NOTE.match(text):
        return True
    if _NOTE.match(text):
        return _role(draft, index, -1) is Role.TABLE
    if _UNIT.match(text):
        return p.layout.alignment == "right" or Role.TABLE in (_role(draft, index, 1), _role(draft, index, -1))
    if len(text) > _LONGEST or text[-1:] in _SENTENCE:
        return False
    caption = _CAPTION.match(text)
    if p.layout.alignment != "center":
        return caption is not None and bool(caption[1]) and not any(mark in text for mark in "，。；")
    return caption is not None or _role(draft, index, 1) is Role.TABLE or _as_title(p, standard)


def _as_title(p: Paragraph, standard: Standard) -> bool:
    """Whether a centred line is set in the type of titles, or larger than the body by far."""
    font = dominant(p)
    return font is not None and (
        standard.title.has(font.east_asia) or font.size_pt >= standard.body_size_pt + _LARGER_PT
    )


def _role(draft: Draft, index: int, step: int) -> Role | None:
    """What stands next to an element, blank lines and lines like 单位：万元 passed over."""
    index += step
    while 0 <= index < len(draft.elements):
        element = draft.elements[index]
        if element.role is not Role.EMPTY and not _UNIT.match(element.paragraph.text.strip()):
            return element.role
        index += step
    return None
