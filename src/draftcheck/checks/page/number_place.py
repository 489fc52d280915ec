"""Where the page number stands, and that attachments go on counting (GB/T 9704-2012 7.5)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .footers import Numbered, numbered
from .places import shown_at, shown_at_start

_MM = 25.4 / 72  # a point in millimetres
_SLACK_MM = 2.0  # how much higher or lower than reckoned


def number_side(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Numbers in the middle, on the same side of all pages, or on the wrong sides; silent where a frame places them."""
    if draft.profile is Profile.MATERIAL:
        return
    footers = [item for item in numbered(draft) if item.holder.kind == "footer" and item.holder.variant != "first"]
    known = [item for item in footers if item.paragraph is not None and item.placed]
    if not footers or len(known) < len(footers):
        return
    sides = {item.holder.variant: _side(item) for item in known}
    wanted = "单页码居右、双页码居左，各空一字"
    if "center" in sides.values():
        found = f"页码居中，应当{wanted}"
    elif not draft.document.even_and_odd and sides.get("default") == "right":
        found = f"页码都在右边，应当{wanted}，要设置奇偶页不同"
    elif draft.document.even_and_odd and sides.get("default") == "left" and sides.get("even") == "right":
        found = f"单双页码的左右反了，应当{wanted}"
    else:
        return
    p = known[0].paragraph
    yield Hit(p.at(0, 0) if p is not None else shown_at_start(draft), found)


def _side(item: Numbered) -> str:
    return item.paragraph.layout.alignment if item.paragraph is not None else ""


def number_distance(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Distance of the footer that puts the number's line 7 mm below the type area."""
    standard = reference.standard
    wanted = standard.bottom_mm - standard.page_number_below_mm - standard.page_number_size_pt * _MM
    placed = {item.holder.part for item in numbered(draft) if item.placed and item.holder.kind == "footer"}
    for section in draft.document.sections:
        if not any(holder.part in placed for holder in section.headers) or section.width_mm > section.height_mm:
            continue
        if abs(section.footer_mm - wanted) > _SLACK_MM:
            message = (
                f"页脚距页边{section.footer_mm:.1f}毫米；一字线要在版心下边缘之下{standard.page_number_below_mm:g}毫米，"
                f"页脚应约为{wanted:.0f}毫米"
            )
            yield Hit(shown_at(draft, section), message, kind=message)


def number_restart(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Sections of attachments that begin to count at 1 again."""
    units = {(e.paragraph.part, e.paragraph.index): e.unit for e in draft.elements}
    # Numbers that nobody sees need not go on.
    if not any(True for _ in numbered(draft)):
        return
    for section in draft.document.sections[1:]:
        place = shown_at(draft, section)
        if section.page_start in (0, 1) and units.get(place[:2], 0) > 0:
            yield Hit(place, f"附件与正文一起装订时，页码要接着编，这一节从{section.page_start}重新编起")


_NOTICE = "关于开展节水宣传的通知\n请按时报送。"
_DRAFT = f"[标题] {_NOTICE}\n[署名] 海晏市水利局\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="page.number-side",
        title="页码单双页位置",
        source="GB/T 9704-2012 7.5",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="单页码居右空一字，双页码居左空一字，装订后都在外侧。材料居中的不报；用文本框放页码的看不出位置，不报。",
        check=number_side,
        fix=Safety.SHOW,
        bad={
            f"[页面 页码]\n{_DRAFT}\n[页脚 居中] «»— 1 —": None,
            f"[页面 页码]\n{_DRAFT}\n[页脚 右] «»— 1 —": None,
            f"[页面 页码 奇偶不同]\n{_DRAFT}\n[页脚 左] «»— 1 —\n[双页页脚 右] — 2 —": None,
        },
        good=(
            f"[页面 页码 奇偶不同]\n{_DRAFT}\n[页脚 右] — 1 —\n[双页页脚 左] — 2 —",
            f"[页面 页码]\n{_DRAFT}\n[页脚 左] \t— 1 —",
            f"{_DRAFT}\n[页脚 居中] 海晏市水利局",
            "[页面 页码]\n[标题] 节水宣传工作方案\n各单位要抓好落实。\n[页脚 居中] — 1 —",
        ),
    ),
    Rule(
        id="page.number-distance",
        title="页码离版心距离",
        source="GB/T 9704-2012 7.5",
        strength=Strength.DERIVED,
        severity=Severity.INFO,
        why="页码的一字线上距版心下边缘7毫米。由此推算，页脚距页边约23毫米，行高不同会略有出入，所以平时不查。",
        check=number_distance,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        default=False,
        numbers=("page_number_below_mm", "bottom_mm", "page_number_size_pt"),
        bad={
            "[页面 页码 页脚距15]\n«»关于开展节水宣传的通知\n[页脚 居中] — 1 —": None,
            "[页面 页码 页脚距30]\n«»关于开展节水宣传的通知\n[页脚 居中] — 1 —": None,
        },
        good=(
            "[页面 页码 页脚距24]\n关于开展节水宣传的通知\n[页脚 居中] — 1 —",
            "[页面 页码 页脚距22]\n关于开展节水宣传的通知\n[页脚 居中] — 1 —",
            "[页面 页脚距15]\n关于开展节水宣传的通知\n[页脚 居中] 海晏市水利局",
        ),
    ),
    Rule(
        id="page.number-restart",
        title="附件页码重新编",
        source="GB/T 9704-2012 7.5",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="附件与正文一起装订时，页码应当连续编排。不一起装订、单独成册的，可以另编。",
        check=number_restart,
        fix=Safety.ASK,
        bad={
            f"[页面 页码]\n{_DRAFT}\n[附件 新节1] «»附件\n[标题] 宣传活动安排表\n活动由各县组织。": None,
            f"[页面 页码]\n{_DRAFT}\n[附件 新节1] «»附件1\n[标题] 安排表\n按表执行。\n[附件 新节] 附件2\n[标题] 分工表": None,
        },
        good=(
            f"[页面 页码]\n{_DRAFT}\n[附件 新节] 附件\n[标题] 宣传活动安排表\n活动由各县组织。",
            f"[页面 页码]\n{_DRAFT}\n[附件 新节5] 附件\n[标题] 宣传活动安排表\n活动由各县组织。",
            f"{_DRAFT}\n[附件 新节1] 附件\n[标题] 宣传活动安排表\n活动由各县组织。",
            f"[页面 页码]\n[居中] 节水宣传手册\n[标题 新节1] {_NOTICE}",
        ),
    ),
)
