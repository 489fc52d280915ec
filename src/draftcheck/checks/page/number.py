"""Page numbers: that there are any, and how they look (条例第九条; GB/T 9704-2012 7.5)."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .footers import numbered
from .line_heights import size_of
from .places import shown_at_start

_POINTS = 72 / 25.4  # a millimetre in points
_SURE = 1.1  # pages of text that are surely more than one


def number_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """No page number anywhere; milder where the draft may fit on one page."""
    if any(holder.has_page_number for section in draft.document.sections for holder in section.headers):
        return
    typed = next((p for p in draft.of(Role.FOOTER) if _TYPED.fullmatch("".join(p.text.split()))), None)
    if typed is not None:
        message = f"页脚里的“{typed.text.strip()}”不是自动页码，每页都一样；一般插入自动页码"
        yield Hit(typed.whole(), message, certain=False)
        return
    several = _fills_pages(draft)
    yield Hit(
        shown_at_start(draft),
        "没有页码；公文一般编页码" if several else "没有页码；公文一般编页码，只有一页的可以不编",
        certain=several and not draft.document.unread,
    )


_TYPED = Pattern(r"(?:[—–\-－]+|第)?\d{1,3}(?:[—–\-－]+|页)?")


def _fills_pages(draft: Draft) -> bool:
    """Whether a draft is surely longer than a page."""
    sections = draft.document.sections
    if not sections:
        return False
    page = sections[0]
    room = (page.height_mm - page.top_mm - page.bottom_mm) * _POINTS
    width = max((page.width_mm - page.left_mm - page.right_mm) * _POINTS, 72.0)
    high = 0.0
    for element in draft.elements:
        p = element.paragraph
        if p.place.kind != "body" or not 0 <= p.section < len(sections):
            continue
        if p.breaks_before and high and p.text.strip():
            return True
        size_pt = size_of(p)
        line = p.layout.line if p.layout.line_rule != "auto" else size_pt * max(p.layout.line, 1.0)
        # Half-width characters take half the room: never more lines than there are.
        units = sum(0.5 if c.isascii() else 1.0 for c in p.text)
        high += line * max(1, ceil(units * size_pt / width))
        if high > room * _SURE:
            return True
    return False


_ONE_DASH = Pattern(r"[—―─]\d*[—―─]")
_OTHER_FORM = Pattern(r"\d+|[-－–—―─~～·.‐]+\d+[-－–—―─~～·.‐]+|第\d*页(?:[，,/]?共\d*页)?|\d+/\d+|")


def number_style(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A page number not set as — 1 —; forms that are not known, and footers that say more, are left alone."""
    for item in numbered(draft):
        p = item.paragraph
        if p is None:
            continue
        text = "".join(p.text.split())
        if _ONE_DASH.fullmatch(text) or not _OTHER_FORM.fullmatch(text):
            continue
        shown = f"这里是“{p.text.strip()}”" if text else "这里只有数字"
        yield Hit(p.whole(), f"页码一般在数字左右各放一条一字线（— 1 —），{shown}")


RULES = (
    Rule(
        id="page.number-missing",
        title="没有页码",
        source="条例第九条（十八）",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        severity_in={Profile.MATERIAL: Severity.INFO},
        why="公文一般由份号、密级直到页码等要素组成。超过一页的没有页码提醒，可能只有一页的只作建议。",
        check=number_missing,
        fix=Safety.SHOW,
        bad={
            "[标题] «»关于开展节水宣传的通知\n请按时报送。": None,
            "[标题] «»关于开展节水宣传的通知\n请按时报送。\n[附件] 附件\n[标题] 宣传活动安排表": None,
            "[标题] 关于开展节水宣传的通知\n请按时报送。\n[页脚] «— 1 —»": None,
        },
        good=(
            "[页面 页码]\n[标题] 关于开展节水宣传的通知\n请按时报送。",
            "[页面 页码 奇偶不同]\n[标题] 关于开展节水宣传的通知\n请按时报送。\n[附件] 附件\n[标题] 宣传活动安排表",
            "[页面 页码 首页不同]\n[标题] 关于商请协助开展节水宣传的函\n请予支持。",
        ),
    ),
    Rule(
        id="page.number-style",
        title="页码样式不符",
        source="GB/T 9704-2012 7.5",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="页码一般用半角阿拉伯数字，数字左右各放一条一字线：— 1 —。",
        check=number_style,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] «- 1 -»": None,
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] «第1页»": None,
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] «1»": None,
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] «——2——»": None,
        },
        good=(
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] — 1 —",
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] —12—",
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] Ⅱ",
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚] 海晏市水利局　1",
            "关于开展节水宣传的通知\n[页脚] - 1 -",
        ),
    ),
)
