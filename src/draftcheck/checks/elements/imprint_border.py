"""The lines of the 版记 (GB/T 9704-2012 7.4.1), where borders of a table or of paragraphs draw them."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_LAST_PAGE = 30  # paragraphs; a drawing that hangs on one of them may be a line
_TYPED = "_＿—─━-－"


def imprint_border(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 版记 that neither borders nor a drawing nor typed dashes divide from the text."""
    if draft.profile not in (Profile.RED_HEAD, Profile.MINUTES):
        return
    at = [n for n, e in enumerate(draft.elements) if e.role is Role.IMPRINT and e.paragraph.index >= 0]
    if not at:
        return
    around = [e.paragraph for e in draft.elements[max(at[0] - 1, 0) : at[-1] + 2]]
    ruled = {table.index: table.ruled for table in draft.document.tables if table.part == around[0].part}
    main = [p for p in draft.document.paragraphs if p.part == around[0].part]
    for p in around:
        layout = p.layout
        if layout.border_top or layout.border_bottom or p.place.kind == "box" or ruled.get(p.place.table):
            return
        if p.text.strip() and not p.text.strip().strip(_TYPED):
            return
    if not any(p.has_drawing for p in main[-_LAST_PAGE:]):
        first = draft.elements[at[0]].paragraph
        yield Hit(first.at(0, 0), "版记应有与版心等宽的分隔线，首条和末条用粗线，中间的用细线，这里没有见到")


_HEAD = "[红头] 海晏市水利局文件\n[发文字号] 海水发〔2026〕5号\n[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请抓好落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n"
_CC, _PRINTED = "抄送：市委办公室。", "海晏市水利局办公室　　2026年7月2日印发"

RULES = (
    Rule(
        id="elements.imprint-lines",
        title="版记分隔线不符",
        source="GB/T 9704-2012 7.4.1",
        strength=Strength.RECOMMENDED,
        severity=Severity.INFO,
        why="版记中的分隔线与版心等宽，首条和末条用粗线（推荐0.35毫米），中间用细线（推荐0.25毫米）。粗细不判断；版记附近有图形的，线可能画在里面，不报。信函格式的版记不加分隔线。",
        check=imprint_border,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}[版记] «»{_CC}\n[版记] {_PRINTED}": None,
            f"[页面 表无线]\n{_HEAD}[表格] «»{_CC}\n[表格1,0] {_PRINTED}": None,
        },
        good=(
            f"{_HEAD}[版记 上线000000] {_CC}\n[版记 上线000000 下线000000] {_PRINTED}",
            f"{_HEAD}[表格] {_CC}\n[表格1,0] {_PRINTED}",
            f"{_HEAD}————————————\n[版记] {_CC}\n[版记] {_PRINTED}",
            f"{_HEAD}[文本框] {_CC}\n[文本框] {_PRINTED}",
            "[红头] 海晏市水利局\n[发文字号 右] 海水函〔2026〕3号\n[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n盼复。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[版记] 抄送：市城管局。",
        ),
    ),
)
