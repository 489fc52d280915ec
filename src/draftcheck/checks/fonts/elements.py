"""Typefaces and sizes of the elements behind the title, body excepted (GB/T 9704-2012 5.2.2, 7.3, 7.4)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .stretches import judged

_LABEL = Pattern(r"\s*附\s*件\s*[\d一二三四五六七八九十]{0,3}", "附")
_BY_HAND = ("命令（令）", "议案")  # signed by a person, whose name stamp is set as it comes
_DEFAULT = (Role.ADDRESSEE, Role.ATTACHMENT_NOTE, Role.SIGNATURE, Role.ISSUE_DATE, Role.NOTE)


def other_element(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Addressee, attachment note, signature, date and note of the main text."""
    standard = reference.standard
    by_hand = draft.genre is not None and draft.genre.name in _BY_HAND
    for element in draft.elements:
        if element.role in _DEFAULT and element.unit == 0 and not (by_hand and element.role is Role.SIGNATURE):
            said = f"{element.role.value}一般用"
            yield from judged(draft, standard, (element.paragraph, 0, None), standard.body, standard.body_size_pt, said)


def attachment_label(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """附件 and its number on the attachment's first page."""
    standard = reference.standard
    for p in draft.of(Role.ATTACHMENT_LABEL):
        label = _LABEL.match(p.text)
        if label is not None:
            said = "附件页的“附件”二字和顺序号用"
            yield from judged(draft, standard, (p, 0, label.end()), standard.black, standard.body_size_pt, said)


def imprint(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """抄送, printing office and date."""
    standard = reference.standard
    for p in draft.of(Role.IMPRINT):
        yield from judged(draft, standard, (p, 0, None), standard.body, standard.imprint_size_pt, "版记一般用")


_NOTICE = "[标题] 关于开展节水宣传的通知\n[主送] 各县水利局：\n请按时报送。"
_SIGNED = "[署名] 海晏市水利局\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="fonts.other-element",
        title="其他要素字体不符",
        source="GB/T 9704-2012 5.2.2",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        severity_in={Profile.MATERIAL: Severity.INFO},
        why="没有特别规定的要素（主送机关、附件说明、署名、日期、附注）一般用三号仿宋体字。与正文一样、只是整篇不同的，只报正文。",
        check=other_element,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("body", "body_size_pt"),
        bad={
            "[标题] 关于开展节水宣传的通知\n[主送 黑体] «各县水利局：»\n请按时报送。": None,
            f"{_NOTICE}\n[署名] 海晏市水利局\n[日期 四号] «2026年7月1日»": None,
            f"{_NOTICE}\n[附件说明 楷体] «附件：宣传活动安排表»\n{_SIGNED}": None,
        },
        good=(
            f"{_NOTICE}\n{_SIGNED}\n[附注] （此件公开发布）",
            "[标题] 关于开展节水宣传的通知\n[主送 宋体 小四] 各县水利局：\n[宋体 小四] 请按时报送。",
            "[标题] 关于开展节水宣传的通知\n[主送 FangSong] 各县水利局：\n请按时报送。",
            f"{_NOTICE}\n[署名 无字体] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
    Rule(
        id="fonts.attachment-label",
        title="附件二字字体不符",
        source="GB/T 9704-2012 7.3.7",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="附件另面编排，“附件”二字和附件顺序号用三号黑体字，顶格排在版心左上角第一行。",
        check=attachment_label,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("black", "body_size_pt"),
        bad={
            f"{_NOTICE}\n{_SIGNED}\n[附件 仿宋] «附件»\n[标题] 宣传活动安排表": None,
            f"{_NOTICE}\n{_SIGNED}\n[附件 四号] «附件1»\n[标题] 安排表\n按表执行。": None,
        },
        good=(
            f"{_NOTICE}\n{_SIGNED}\n[附件] 附件\n[标题] 宣传活动安排表",
            f"{_NOTICE}\n[附件说明] 附件：宣传活动安排表\n{_SIGNED}",
            f"{_NOTICE}\n详见附件1。\n{_SIGNED}",
        ),
    ),
    Rule(
        id="fonts.imprint",
        title="版记字体字号不符",
        source="GB/T 9704-2012 7.4.2、7.4.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="版记中的抄送机关、印发机关和印发日期，一般用四号仿宋体字。",
        check=imprint,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("body", "imprint_size_pt"),
        bad={
            f"{_NOTICE}\n{_SIGNED}\n[版记 三号] «抄送：市财政局。»": None,
            f"{_NOTICE}\n{_SIGNED}\n[版记 宋体] «抄送：市财政局。»\n[版记] 海晏市水利局办公室　2026年7月1日印发": None,
        },
        good=(
            f"{_NOTICE}\n{_SIGNED}\n[版记] 抄送：市财政局。\n[版记] 海晏市水利局办公室　2026年7月1日印发",
            f"{_NOTICE}\n{_SIGNED}\n[版记 仿宋] 抄送：市财政局。",
            f"{_NOTICE}\n印发时抄送：市财政局。\n{_SIGNED}",
        ),
    ),
)
