"""One line spacing in the whole body."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Option, Rule, Strength
from .line_heights import Spacing, body_lines, spacing_of

_FEWEST = 4  # paragraphs of which one may be said to differ


def mixed_line_pitch(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Body paragraphs whose line spacing is not that of most."""
    found: dict[Spacing, list[Paragraph]] = {}
    for p, section in body_lines(draft):
        found.setdefault(spacing_of(p, section), []).append(p)
    total = sum(map(len, found.values()))
    if len(found) < 2 or total < _FEWEST:
        return
    usual = max(found, key=lambda spacing: len(found[spacing]))
    if len(found[usual]) / total >= reference.options["share"] / 100:
        return
    unlike = [p for spacing, inside in found.items() if spacing != usual for p in inside]
    unlike.sort(key=lambda p: p.index)
    others = sorted((spacing for spacing in found if spacing != usual), key=lambda spacing: -len(found[spacing]))
    shown = "、".join(dict.fromkeys(spacing.words for spacing in others[:3]))
    yield Hit(
        unlike[0].at(0, 0),
        f"惯例：正文行距前后一致；这份文稿{len(found[usual])}段为{usual.words}，另有{len(unlike)}段为{shown}",
        FormatFix({"line_rule": usual.rule, "line": usual.line}, Safety.ASK),
        related=tuple(p.at(0, 0) for p in unlike[1:]),
        others=len(unlike) - 1,
    )


_HEAD = "[标题] 关于开展节水宣传的通知\n各单位要高度重视。\n要制定方案。\n要落实责任。"

RULES = (
    Rule(
        id="page.mixed-line-pitch",
        title="行距前后不一",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="正文从头到尾用同一种行距。多数是从别的文件粘贴时带进来的。九成以上的段落一致时不报。",
        check=mixed_line_pitch,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n[行距1.5倍] «»请于月底前报送总结。": None,
            f"{_HEAD}\n[行距20] «»请于月底前报送总结。\n[行距24] 联系电话另行通知。": None,
        },
        good=(
            f"{_HEAD}\n请于月底前报送总结。",
            "[标题] 关于开展节水宣传的通知\n各单位要高度重视。\n[行距24] 请于月底前报送总结。",
            f"{_HEAD}\n请于月底前报送总结。\n[表格 行距20] 宣传活动安排",
            f"{_HEAD}\n请于月底前报送总结。\n[署名 行距40] 海晏市水利局\n[日期 行距40] 2026年7月1日",
            f"[标题 行距40] 海晏市水利局\n{_HEAD}",
            f"{_HEAD}\n[居中 小二 行距40] 节水管理制度\n各单位要建立台账。",
        ),
        options=(Option("share", 90.0, 50.0, 100.0, "一致的段落不到百分之几才提示"),),
    ),
)
