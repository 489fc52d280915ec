"""Document → Draft: what each paragraph is, the headings, the kind, the profile."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.document import Document, Paragraph
from ..core.draft import Draft, Element, Genre, Profile, Role
from ..core.pattern import Pattern
from .front import read_front
from .genre import genre_of
from .headings import headings_of, style_level
from .lines import Line, line_of
from .masthead import masthead_role
from .tail import is_imprint, read_tail
from .units import ATTACHMENT_LABEL, unit_starts

_BY_PLACE = {
    "table": Role.TABLE,
    "box": Role.BOX,
    "header": Role.HEADER,
    "footer": Role.FOOTER,
    "footnote": Role.FOOTNOTE,
    "endnote": Role.FOOTNOTE,
}
_HEADING_LIMIT = 50
_ATTENDANCE = Pattern(
    r"(?:出席|请假|列席|缺席|参加|主持|记录|参会)(?:人员|单位|人|会议)?[:：]", ("席", "请假", "参", "主持", "记录")
)
_RUNS_ON = Pattern(r"[。；，].|；$", ("。", "；", "，"))


def recognise(document: Document, profile: Profile | None = None) -> Draft:
    """The Draft of a document; `profile` overrides the recognised one.

    Where a paragraph cannot be told it is UNKNOWN, and rules that depend on its role stay silent.
    """
    paragraphs = document.paragraphs
    roles = [_role_by_place(p) for p in paragraphs]
    units = [-1] * len(paragraphs)
    lines = [line_of(n, p) for n, p in enumerate(paragraphs) if p.place.kind == "body"]
    starts = unit_starts(lines)
    for unit, (start, end) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True)):
        for line in lines[start:end]:
            units[line.element] = unit
        _read_unit(lines[start:end], roles, unit, end == len(lines))
    _beside_the_text(paragraphs, roles, units)
    elements = tuple(Element(p, role, unit) for p, role, unit in zip(paragraphs, roles, units, strict=True))
    title = "".join("".join(e.paragraph.text.split()) for e in elements if e.role is Role.TITLE and e.unit == 0)
    genre = _genre(elements, title)
    known = profile or _profile(elements, genre, _bare_first_page(document))
    return Draft(document, elements, headings_of(elements), title, genre, known)


def _role_by_place(p: Paragraph) -> Role:
    if not p.text.strip() and not p.label:
        return Role.EMPTY
    return _BY_PLACE.get(p.place.kind, Role.BODY)


def _read_unit(lines: Sequence[Line], roles: list[Role], unit: int, last: bool = False) -> None:
    main = unit == 0
    start = 0
    if not main and lines and ATTACHMENT_LABEL.match(lines[0].compact) and len(lines[0].compact) <= 60:
        roles[lines[0].element] = Role.ATTACHMENT_LABEL
        start = 1
    body = start + read_front(lines[start:], roles, main)
    end = read_tail(lines, roles, body, main, last)
    for line in lines[body:end]:
        p = line.paragraph
        if roles[line.element] is not Role.BODY:
            continue
        if main and _ATTENDANCE.match(line.compact):
            roles[line.element] = Role.ATTENDANCE
            continue
        form = line.form
        numbered = form is not None and form.scheme != "第一条" and len(line.compact) <= _HEADING_LIMIT
        styled = style_level(p) is not None and len(line.compact) <= 80
        # A heading with text running on behind it (（一）目标。各单位……) is body text that begins with a heading.
        if (numbered or styled) and not _RUNS_ON.search(line.compact):
            roles[line.element] = Role.HEADING


def _beside_the_text(paragraphs: Sequence[Paragraph], roles: list[Role], units: list[int]) -> None:
    """Text boxes that hold parts of the 版头, tables that hold the 版记 or the title block, unit by unit."""
    unit = 0
    body_seen = False
    for n, p in enumerate(paragraphs):
        if p.place.kind == "body":
            unit = units[n]
            body_seen = body_seen or roles[n] in (Role.TITLE, Role.BODY, Role.ADDRESSEE)
        elif p.place.kind in ("table", "box"):
            units[n] = unit
            if roles[n] is Role.EMPTY:
                continue
            if not body_seen and n < 40:
                role = masthead_role(line_of(n, p), n)
                if role is not None and role is not Role.COPY_NUMBER:
                    roles[n] = role
            elif is_imprint("".join(p.text.split())):
                roles[n] = Role.IMPRINT


def _genre(elements: Sequence[Element], title: str) -> Genre | None:
    addressed = any(e.role is Role.ADDRESSEE and e.unit == 0 for e in elements)
    found = genre_of(title.rstrip("。，；：:！"), addressed) if title else None
    if found is not None:
        return found
    mark = "".join("".join(e.paragraph.text.split()) for e in elements if e.role is Role.ISSUER_MARK and e.unit == 0)
    if mark.endswith("纪要"):
        return Genre("纪要", True)
    if any(e.role is Role.ISSUE_NUMBER and e.unit == 0 for e in elements):
        return genre_of(mark, False)
    ordered = any(e.role is Role.ORDER_NUMBER and e.unit == 0 for e in elements)
    return Genre("命令（令）", True) if not title and (ordered or mark.endswith(("令", "命令"))) else None


def _profile(elements: Sequence[Element], genre: Genre | None, bare_first_page: bool = False) -> Profile:
    roles = {e.role for e in elements if e.unit == 0}
    headed = bool(roles & {Role.ISSUER_MARK, Role.DOCUMENT_NUMBER}) or Role.IMPRINT in roles
    if genre is not None and genre.statutory:
        if genre.name == "命令（令）":
            return Profile.ORDER
        if genre.name == "纪要":
            return Profile.MINUTES
        lettered = _letter_mark(elements) and (bare_first_page or _double_line(elements))
        if headed and genre.name == "函" and (_letter_number(elements) or lettered):
            return Profile.LETTER
        return Profile.RED_HEAD if headed else Profile.DRAFT
    if headed and Role.ISSUE_NUMBER not in roles:
        return Profile.RED_HEAD
    return Profile.DRAFT if genre is None and {Role.ADDRESSEE, Role.SIGNATURE} <= roles else Profile.MATERIAL


def _letter_number(elements: Sequence[Element]) -> bool:
    """信函格式 puts the number flush right under the line (GB/T 9704-2012 10.1)."""
    numbers = [e.paragraph for e in elements if e.role is Role.DOCUMENT_NUMBER and e.unit == 0]
    return any(line_of(0, p).right for p in numbers)


def _letter_mark(elements: Sequence[Element]) -> bool:
    """信函格式 has the office's name alone as its mark, without 文件 (GB/T 9704-2012 10.1)."""
    marks = ["".join(e.paragraph.text.split()) for e in elements if e.role is Role.ISSUER_MARK and e.unit == 0]
    return bool(marks) and not any(mark.endswith("文件") for mark in marks)


def _double_line(elements: Sequence[Element]) -> bool:
    """Whether a line of two strokes stands under the mark, or under an empty paragraph behind it."""
    head = [e.paragraph for e in elements if e.unit == 0][:8]
    lines = [p.layout.border_bottom for p in head] + [p.layout.border_top for p in head]
    return any(line is not None and line.style.startswith(("thickThin", "thinThick", "double")) for line in lines)


def _bare_first_page(document: Document) -> bool:
    """Whether the first page alone shows no page number, as 信函格式 has it."""
    if not document.sections or not document.sections[0].title_page:
        return False
    footers = [h for h in document.sections[0].headers if h.kind == "footer" and h.has_page_number]
    return bool(footers) and all(h.variant != "first" for h in footers)
