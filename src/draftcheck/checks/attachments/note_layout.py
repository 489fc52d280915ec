"""Where the attachment note stands and how its lines align (GB/T 9704-2012 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Profile, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...outline.widths import body_indented, has_blank_lines, layout_start, left_edge, text_start, width
from .reading import items_in, items_of

_LINE_GAP_PT = 12.0  # space before or after a paragraph that a reader sees as a blank line
_LATE_NOTE = Pattern(r"附件\d{0,2}[:：]\S", "附件")
_MM_PER_PT = 25.4 / 72


def place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """One blank line under the body, two characters in, before the signature."""
    if draft.profile is Profile.MATERIAL:
        return
    first = next((n for n, e in enumerate(draft.elements) if e.role is Role.ATTACHMENT_NOTE and e.unit == 0), None)
    if first is None:
        yield from _behind_signature(draft)
        yield from _without_note(draft)
        return
    p = draft.elements[first].paragraph
    faults = []
    if _joins_the_body(draft.elements[:first], p):
        faults.append("空一行")
    start = text_start(p)
    if (
        start is not None
        and body_indented(draft)
        and (p.layout.alignment in ("center", "right") or abs(start - 2) > 0.6)
    ):
        faults.append("左空二字")
    if faults:
        capped = None if has_blank_lines(draft) else Severity.INFO
        yield Hit(p.whole(), f"附件说明应当在正文下面{'、'.join(faults)}编排", at_most=capped, kind="".join(faults))


def _joins_the_body(before: tuple[Element, ...], note: Paragraph) -> bool:
    """Whether a line of body text stands right above the note, without any gap."""
    if not before or note.breaks_before or note.layout.page_break_before:
        return False
    above = before[-1]
    if above.role not in (Role.BODY, Role.HEADING):
        return False
    return above.paragraph.layout.after_pt < _LINE_GAP_PT and note.layout.before_pt < _LINE_GAP_PT


def _behind_signature(draft: Draft) -> Iterator[Hit]:
    """附件：… under the date, with nothing behind it that could be the attachment itself."""
    late = _late_lines(draft)
    if late and not (late[0].breaks_before or late[0].layout.page_break_before):
        yield Hit(late[0].whole(), "附件说明应当在正文之下、发文机关署名之上，这里写在成文日期之后", kind="behind")


def _without_note(draft: Draft) -> Iterator[Hit]:
    """A labelled attachment behind a signed document whose text has no 附件：…; milder where the text speaks of it."""
    main = [e for e in draft.elements if e.unit == 0 and e.role is not Role.EMPTY]
    signed = draft.has(Role.SIGNATURE) and draft.has(Role.ISSUE_DATE)
    if draft.genre is None or not draft.genre.statutory or not signed:
        return
    if any("".join(e.paragraph.text.split()).startswith("附") for e in main):
        return
    label = next((e for e in draft.elements if e.unit == 1), None)
    if label is None or label.role is not Role.ATTACHMENT_LABEL:
        return
    told = any("附件" in e.paragraph.text or "附后" in e.paragraph.text for e in main)
    issued = any(word in draft.title for word in ("印发", "转发", "批转", "公布"))
    p = label.paragraph
    message = f"后面有“{p.text.strip()[:3]}”，正文下面却没有附件说明，应当空一行左空二字编排“附件：”和附件名称"
    yield Hit(p.whole(), message, at_most=Severity.INFO if told or issued else None, kind="none")


def _late_lines(draft: Draft) -> list[Paragraph]:
    """The lines from 附件：… on that stand under the date."""
    main = [e for e in draft.elements if e.unit == 0 and e.role is not Role.EMPTY]
    dated = next((n for n, e in enumerate(main) if e.role is Role.ISSUE_DATE), None)
    if dated is None:
        return []
    behind = main[dated + 1 :]
    unknown = [e.paragraph for e in behind if e.role is Role.UNKNOWN]
    first = next((n for n, p in enumerate(unknown) if _LATE_NOTE.match("".join(p.text.split()))), None)
    known = (Role.NOTE, Role.IMPRINT, Role.UNKNOWN)
    short = all(e.role in known and len(e.paragraph.text) <= 80 for e in behind) and len(behind) <= 12
    return unknown[first:] if first is not None and short else []


def hanging(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A name that runs over the line goes on under its own first character."""
    if draft.profile is Profile.MATERIAL:
        return
    for item in items_of(draft) or items_in(_late_lines(draft)):
        first = item.pieces[0]
        p = first.paragraph
        start = text_start(p)
        if start is None or item.drawn:
            continue
        prefix = width(p.text[len(p.text) - len(p.text.lstrip()) : first.start])
        name_at = start + prefix
        if len(item.pieces) > 1:
            yield from _next_lines(item.pieces[1].paragraph, p, name_at)
        elif start + width(p.text.strip()) > _line_length(draft, p) + 1 and "\n" not in p.text:
            yield from _wrapped(p, name_at, prefix)


def _next_lines(following: Paragraph, p: Paragraph, name_at: float) -> Iterator[Hit]:
    start = text_start(following)
    if following is not p and start is not None and abs(start - name_at) > 1.2:
        yield Hit(following.whole(), _told(name_at))


def _wrapped(p: Paragraph, name_at: float, prefix: float) -> Iterator[Hit]:
    if abs(left_edge(p) - name_at) <= 1.2:
        return
    typed = layout_start(p) + prefix
    fix = None
    if abs(typed - name_at) < 0.1:  # no typed blanks, which would be added to the new indent
        fix = FormatFix({"left_chars": name_at, "first_line_chars": -prefix})
    yield Hit(p.whole(), _told(name_at), fix)


def _told(name_at: float) -> str:
    return f"附件名称较长需要回行的，应当与上一行附件名称的首字对齐（左起第{int(name_at + 0.5) + 1}字）"


def _line_length(draft: Draft, p: Paragraph) -> float:
    """Characters on a full line of this paragraph's section."""
    section = draft.document.sections[p.section] if p.section < len(draft.document.sections) else None
    size = p.font_at(len(p.text) - len(p.text.lstrip())).size_pt
    if section is None or not size:
        return 28.0
    printed = section.width_mm - section.left_mm - section.right_mm - section.gutter_mm
    return printed / _MM_PER_PT / (size + section.char_space_pt)


_HEAD = (
    "[标题] 关于做好防汛工作的通知\n[首行0]\n[主送] 各县水利局：\n汛期将至，请各单位认真落实各项防汛措施，确保安全。\n"
)
_END = "\n\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
_LONG = "海晏市水利局关于进一步加强全市中小型水库汛限水位动态控制运用管理的指导意见"

RULES = (
    Rule(
        id="attachments.note-place",
        title="附件说明位置不符",
        source="GB/T 9704-2012 7.3.4",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="有附件的，在正文下空一行左空二字编排“附件”二字，位置在发文机关署名之上；后面有附件而没有附件说明的也报。全文没有空行的草稿还没有排版，只作建议。",
        check=place,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}[附件说明] «附件：物资清单»{_END}": None,
            f"{_HEAD}\n[附件说明 首行0] «附件：物资清单»{_END}": None,
            f"{_HEAD}\n[附件说明 居中] «附件：物资清单»{_END}": None,
            f"{_HEAD}{_END}\n«附件：物资清单»": None,
            f"{_HEAD}{_END}\n[附件] «附件»\n[标题] 物资清单\n一、内容": None,
            f"{_HEAD}{_END}\n[附注] （此件公开发布）\n«附件：1.物资清单»\n[首行5] 2.值班表": None,
        },
        good=(
            f"{_HEAD}\n[附件说明] 附件：物资清单{_END}",
            f"{_HEAD}\n[首行-3 左缩5] 附件：物资清单{_END}",
            f"{_HEAD}\n[首行0] 　　附件：物资清单{_END}",
            "[标题] 关于做好防汛工作的通知\n[主送 分页] 各县水利局：\n[首行0] 请各单位认真落实各项防汛措施。\n\n"
            f"[首行0] 附件：物资清单{_END}",
            f"{_HEAD}[分页 附件说明] 附件：物资清单{_END}",
            "[标题] 在防汛工作会议上的讲话\n同志们：\n汛期将至。\n[附件] 附件\n[标题] 物资清单\n一、内容",
            f"{_HEAD}\n附物资清单一份{_END}\n[附件] 附件\n[标题] 物资清单\n一、内容",
        ),
    ),
    Rule(
        id="attachments.note-hanging",
        title="附件名称回行未齐",
        source="GB/T 9704-2012 7.3.4",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="附件名称较长需要回行时，应当与上一行附件名称的首字对齐。用悬挂缩进，不用空格。",
        check=hanging,
        fix=Safety.ASK,
        gather=Gather.RUN,
        bad={
            f"{_HEAD}\n[附件说明] «附件：{_LONG}»{_END}": None,
            f"{_HEAD}\n[附件说明] «附件：1.{_LONG}»\n[首行-0.75 左缩5.75] 2.值班表{_END}": None,
            f"{_HEAD}\n[附件说明] 附件：1.海晏市水利局关于加强水库管理\n[首行3] «的指导意见»\n[首行5] 2.值班表{_END}": None,
            f"{_HEAD}{_END}\n附件：1.值班表\n[首行5] «2.{_LONG}»": None,
        },
        good=(
            f"{_HEAD}\n[附件说明] 附件：物资清单{_END}",
            f"{_HEAD}\n[首行-3 左缩5] 附件：{_LONG}{_END}",
            f"{_HEAD}\n[首行-3.75 左缩5.75] 附件：1.{_LONG}\n[首行-0.75 左缩5.75] 2.{_LONG}{_END}",
            f"{_HEAD}\n[附件说明] 附件：1.海晏市水利局关于加强水库管理\n[首行5.75] 的指导意见\n[首行5] 2.值班表{_END}",
            f"{_HEAD}\n[附件说明] 附件：海晏市水利局关于加强水库管理的意见{_END}",
        ),
    ),
)
