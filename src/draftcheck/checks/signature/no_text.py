"""此页无正文 (GB/T 9704-2012 7.3.5.5)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_NOTES = ("此页无正文", "本页无正文", "该页无正文")


def no_text_page(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A line that only says that the page has no text."""
    for element in draft.elements:
        p = element.paragraph
        if "无" in p.text and "".join(p.text.split()).strip("（([［【）)]］】") in _NOTES:
            message = f"惯例：不标注“{p.text.strip()}”，版面放不下署名时调整行距、字距，使署名与正文同在一页"
            yield Hit(p.whole(), message, TextFix("", Safety.ASK))


_TEXT = "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n"
_END = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="signature.no-text-page",
        title="标注此页无正文",
        source="GB/T 9704-2012 7.3.5.5",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="正文之后的空白容不下署名、日期和印章时，用调整行距、字距的办法解决。“此页无正文”是旧做法。",
        check=no_text_page,
        fix=Safety.ASK,
        bad={
            f"{_TEXT}«（此页无正文）»{_END}": f"{_TEXT}{_END}",
            f"{_TEXT}[左 分页] «(此页无正文)»{_END}": f"{_TEXT}[左 分页] {_END}",
            f"{_TEXT}[居中] «本页无正文»{_END}": f"{_TEXT}[居中] {_END}",
        },
        good=(
            f"{_TEXT}不得在公文中标注“此页无正文”。{_END}",
            f"{_TEXT}（此件公开发布）{_END}",
            f"{_TEXT}一、此页无正文的处理{_END}",
        ),
    ),
)
