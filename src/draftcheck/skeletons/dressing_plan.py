"""A recognised draft → what becomes of each of its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.document import Paragraph
from ..core.draft import Draft, Element, Profile, Role
from ..core.pattern import Pattern
from ..outline.lines import line_of
from ..word.setting.blanks import MOVING
from ..word.setting.plan import BLANK, BODY, CELL, PICTURE, Part
from .dressing_gaps import keeps_its_gaps, place_of
from .dressing_head import HEAD, signed_number
from .dressing_headings import Levels

_STYLES = {
    Role.TITLE: "公文标题", Role.BYLINE: "题下标注", Role.ADDRESSEE: "主送机关", Role.SALUTATION: "主送机关",
    Role.ABSTRACT: BODY, Role.KEYWORDS: BODY, Role.ATTENDANCE: "附件说明", Role.ATTACHMENT_NOTE: "附件说明",
    Role.SIGNATURE: "发文机关署名", Role.ISSUE_DATE: "成文日期", Role.NOTE: "附注", Role.ATTACHMENT_LABEL: "附件标记",
    Role.COPY_NUMBER: "份号", Role.SECRECY: "密级", Role.URGENCY: "紧急程度", Role.ISSUER_MARK: "发文机关标志",
    Role.DOCUMENT_NUMBER: "发文字号",
}  # fmt: skip
_MOVED = (Role.TITLE, Role.BYLINE, Role.SIGNATURE, Role.ISSUE_DATE, Role.ISSUER_MARK, Role.DOCUMENT_NUMBER, Role.SIGNER)
_OWN_FORMS = (Profile.LETTER, Profile.ORDER, Profile.MINUTES)
_CAPTION = Pattern(r"[图表]\s*\d", ("图", "表"))
_LONGEST_TITLE = 40
_LONGEST_APART = 60  # characters of a line that is centred or set right for itself


def parts_of(draft: Draft, gaps: Mapping[str, int]) -> dict[int, Part]:
    """Paragraph number in the main part → what it is; contents, boxes and tables of head or imprint left out."""
    main = draft.document.paragraphs[0].part
    plain = _plain_tables(draft, main)
    levels = Levels(draft)
    found: dict[int, Part] = {}
    before: Element | None = None
    behind_table = False
    for n, element in enumerate(draft.elements):
        p = element.paragraph
        if p.part != main or p.index < 0 or p.place.holder >= 0:
            continue
        if p.place.kind == "table":
            behind_table = True
            if p.place.table in plain:
                found[p.index] = Part(CELL)
            elif element.role is Role.IMPRINT:
                found[p.index] = _imprint(p)
            continue
        part = _part(draft, n, element, levels)
        if element.role is Role.EMPTY and not p.has_drawing:
            found[p.index] = part or Part(BLANK)
            continue
        if part is not None:
            if part.style == "附件标题":
                element = element._replace(role=Role.TITLE)
            kind = "" if behind_table or keeps_its_gaps(draft, element) else place_of(before, element)
            wanted = gaps.get(kind, 0) if kind else None
            if p.breaks_before and kind not in ("none", "head"):
                wanted = None
            below = gaps.get("attachment") if part.style == "附件标题" else None
            found[p.index] = part._replace(blanks=wanted, below=below)
        before, behind_table = element, False
    return found


def _plain_tables(draft: Draft, main: str) -> set[int]:
    """Numbers of the tables that hold no part of the head or the imprint."""
    roles: dict[int, set[Role]] = {}
    for element in draft.elements:
        p = element.paragraph
        if p.part == main and p.place.kind == "table" and p.place.holder < 0:
            roles.setdefault(p.place.table, set()).add(element.role)
    return {number for number, inside in roles.items() if inside <= {Role.TABLE, Role.EMPTY}}


def _part(draft: Draft, n: int, element: Element, levels: Levels) -> Part | None:
    p, role = element.paragraph, element.role
    if role is Role.EMPTY:
        return Part(PICTURE) if p.has_drawing else Part(BLANK)
    if p.in_toc:
        return None
    if role is Role.CONTENTS:
        return Part(BODY, place=_aligned(p), emphasis=True)
    if role in HEAD and draft.profile in _OWN_FORMS:
        return None
    if role is Role.SIGNATURE and _CAPTION.match(p.text.strip()):
        role = Role.BODY  # right above who signs it may pass for one of them
    if role in (Role.BODY, Role.HEADING):
        return _flush(p, Part("附件标题"), True) if names_attachment(draft, n) else _running(p, n, levels)
    if role is Role.IMPRINT:
        return _imprint(p)
    if role is Role.TITLE and element.unit > 0:
        return _flush(p, Part("附件标题"), True)
    if role is Role.ATTACHMENT_LABEL:
        new_page = element.unit > 0 and not p.breaks_before
        return _flush(p, Part("附件标记", new_page=new_page), False)
    if role is Role.ATTENDANCE:
        colon = max(p.text.find("："), p.text.find(":"))
        return _flush(p, Part("附件说明", label=colon + 1), False)
    if (signed := signed_number(draft, element)) is not None:
        return signed
    if role in _STYLES:
        return _flush(p, Part(_STYLES[role], emphasis=role in (Role.ABSTRACT, Role.NOTE)), role in _MOVED)
    return Part(BODY, place=_aligned(p), emphasis=True)


def names_attachment(draft: Draft, n: int) -> bool:
    """Whether a line is the title of an attachment that nobody has centred: it stands right under the label."""
    element = draft.elements[n]
    if element.unit < 1 or element.role is not Role.BODY or element.paragraph.place.kind != "body":
        return False
    above = (e for e in reversed(draft.elements[:n]) if e.role is not Role.EMPTY and e.paragraph.place.holder < 0)
    line = line_of(n, element.paragraph)
    named = line.form is None and not line.ends_sentence and line.compact[-1:] not in ("：", ":", "，", "、")
    before = next(above, None)
    label = before is not None and before.role is Role.ATTACHMENT_LABEL and before.unit == element.unit
    return named and label and len(line.compact) <= _LONGEST_TITLE


def _imprint(p: Paragraph) -> Part:
    return _flush(p, Part("印发" if "".join(p.text.split()).endswith("印发") else "版记"), False)


def _running(p: Paragraph, n: int, levels: Levels) -> Part:
    style, words, centred = levels.of(n)
    line = line_of(n, p)
    if style == BODY and not words:
        if p.has_drawing and not p.text.strip():
            return Part(PICTURE)
        apart = len(line.compact) <= _LONGEST_APART and not line.ends_sentence
        if apart and line.centred:
            return _flush(p, Part(BODY, place="center", emphasis=True), True)
        if apart and p.layout.alignment == "right":
            return _flush(p, Part(BODY, place="right", emphasis=True), True)
        if apart and line.right:
            return Part(BODY, place="left", emphasis=True)
    if centred:
        return _flush(p, Part(style, place="center"), True)
    return _flush(p, Part(style, words=words, emphasis=style == BODY), False)


def _flush(p: Paragraph, part: Part, both: bool) -> Part:
    """The part without the blanks that moved it; those behind it count where it is not flush left."""
    text = p.text
    start = len(text) - len(text.lstrip(MOVING))
    end = len(text) - len(text.rstrip(MOVING)) if both else 0
    return part._replace(
        start=start,
        end=end,
        words=max(0, part.words - start) if part.words else 0,
        label=max(0, part.label - start) if part.label else 0,
    )


def _aligned(p: Paragraph) -> str:
    return p.layout.alignment if p.layout.alignment in ("center", "right") else "left"
