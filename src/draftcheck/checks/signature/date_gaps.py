"""A date that is not complete, not filled in or not there (GB/T 9704-2012 7.3.5.4)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.date_lines import ANY_DATE, FIGURE
from .names import is_organ, signers

_UNDATED = ("纪要", "公报", "决议", "命令（令）")
"""Kinds whose date stands elsewhere (under the title, behind a signer's name)."""
_MONTH = Pattern(rf"{FIGURE}{{2,4}}\s*年\s*{FIGURE}{{1,3}}\s*月", "月")
_PART = Pattern(rf"(?P<year>{FIGURE}{{2,4}}\s*年\s*)?{FIGURE}{{1,3}}\s*月\s*{FIGURE}{{1,3}}\s*(?P<end>[日号])?", "月")
_GAP = Pattern(r"(?:^|[年月])[\s×xX*＊_＿○□]*(?=[年月日号])", ("年", "月"))
_BRACKETED = Pattern(r"[（(].{0,200}[）)]", ("（", "("))
_MASK = Pattern(r"[×xX*＊_＿□]", (*"×xX*＊_＿□",))


def blank(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A date with room left for year, month or day."""
    for p in draft.of(Role.ISSUE_DATE, unit=0):
        match = ANY_DATE.search(p.text)
        if match and (_MASK.search(match[0]) or _GAP.search(match[0])):
            yield Hit(p.at(*match.span()), f"成文日期“{match[0].strip()}”还没有填写，印发前填全年、月、日")


def incomplete(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A date without its day or its year; a signature without a date."""
    genre = draft.genre
    if genre is None or not genre.statutory or genre.name in _UNDATED or draft.profile is Profile.MATERIAL:
        return
    dates = list(draft.of(Role.ISSUE_DATE, unit=0))
    for p in dates:
        match = _MONTH.search(p.text)
        if match and match.end() == len(p.text.rstrip()):
            yield Hit(p.at(*match.span()), f"成文日期要标全年、月、日，“{match[0]}”缺少日")
    if not dates:
        yield from _without_date(draft)


def _without_date(draft: Draft) -> Iterator[Hit]:
    if any(ANY_DATE.search(p.text) for p in draft.of(Role.BYLINE, Role.TITLE, unit=0)):
        return
    main = [e for e in draft.elements if e.unit == 0 and e.paragraph.place.kind == "body" and e.role is not Role.EMPTY]
    while main and (
        main[-1].role in (Role.NOTE, Role.IMPRINT) or _BRACKETED.fullmatch(main[-1].paragraph.text.strip())
    ):
        main.pop()
    if not main:
        return
    last, p = main[-1], main[-1].paragraph
    placed = p.layout.alignment == "right" or p.layout.right_pt > 0 or (p.layout.right_chars or 0) > 0
    if last.role in (Role.BODY, Role.UNKNOWN) and placed and (match := _PART.fullmatch(p.text.strip())):
        if match["year"] is None or match["end"] is None:
            lacking = "缺少年份" if match["year"] is None else "少了“日”字"
            yield Hit(p.whole(), f"成文日期要标全年、月、日，“{match[0]}”{lacking}")
    elif last.role is Role.SIGNATURE:
        signed = signers(draft)
        if signed and all(is_organ(signer.name) for signer in signed):
            yield Hit(p.at(0, 0), f"署名“{signed[-1].name}”下面没有成文日期")


_TEXT = "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n"

RULES = (
    Rule(
        id="signature.date-incomplete",
        title="成文日期不全",
        source="GB/T 9704-2012 7.3.5.4",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="成文日期将年、月、日标全。纪要、公报、决议、令的日期在别处，不报；留空待填的另有提示。",
        check=incomplete,
        fix=Safety.SHOW,
        bad={
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «2026年7月»": None,
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «二〇二六年七月»": None,
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «2026年7月1»": None,
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «2026年7月1»\n[附注] （此件公开发布）": None,
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «7月1日»": None,
            f"{_TEXT}[署名] «»海晏市水利局": None,
            f"{_TEXT}[署名] «»海晏市水利局\n[附注] （此件公开发布）": None,
        },
        good=(
            f"{_TEXT}[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"{_TEXT}[署名] 海晏市水利局\n[日期] 2026年7月　日",
            f"{_TEXT}[署名] 海晏市水利局\n[日期] 2026.7.1",
            "[标题] 海晏市节水行动调研报告\n[居中] 海晏市水利局\n[居中] 2026年7月\n节水成效明显。",
            "[标题] 关于防汛工作的决议\n[居中] （2026年7月1日海晏市人民代表大会常务委员会第3次会议通过）\n会议认为，成效明显。",
            f"{_TEXT}请于7月1日前报送。",
            "[标题] 海晏市水利局局长办公会议纪要\n会议决定，加固堤防。\n[右] 海晏市水利局",
        ),
    ),
    Rule(
        id="signature.date-blank",
        title="成文日期待填",
        source="GB/T 9704-2012 7.3.5.4",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="起草时成文日期可以留空，以负责人签发的日期为准；印发前要填全。",
        check=blank,
        fix=Safety.SHOW,
        bad={
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «2026年　月　日»": None,
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «2026年7月　日»": None,
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «2026年×月×日»": None,
            f"{_TEXT}[署名] 海晏市水利局\n[日期] «20XX年X月X日»": None,
        },
        good=(
            f"{_TEXT}[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"{_TEXT}[署名] 海晏市水利局\n[日期] 2026 年 7 月 1 日",
            f"{_TEXT}[署名] 海晏市水利局\n[日期] 二○二六年七月一日",
            f"{_TEXT}请填写年　月　日。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"{_TEXT}[署名] 海晏市水利局\n[日期] 2026年7月1日\n[附件] 附件\n[标题] 报名表\n[日期] 2026年　月　日",
        ),
    ),
)
