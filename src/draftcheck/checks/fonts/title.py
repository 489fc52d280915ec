"""Typeface and size of the title (GB/T 9704-2012 7.3.1)."""

from collections.abc import Iterator

from ...core.document import Font
from ...core.draft import Draft, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sizes import size_name
from .stretches import dominant, look


def title(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Face and size of the title of the main text."""
    standard = reference.standard
    wrong: list[tuple[Position, Font]] = []
    substituted: list[tuple[Position, Font]] = []
    for p in draft.of(Role.TITLE, unit=0):
        font = dominant(p)
        if font is None or font.east_asia is None:
            continue
        if abs(font.size_pt - standard.title_size_pt) >= 0.01 or not (
            standard.title.has(font.east_asia) or standard.title_substitutes.has(font.east_asia)
        ):
            wrong.append((p.whole(), font))
        elif not standard.title.has(font.east_asia):
            substituted.append((p.whole(), font))
    wanted = f"{standard.title.name}{size_name(standard.title_size_pt)}"
    fix = FormatFix({"east_asia": standard.title.usual, "size_pt": standard.title_size_pt}, Safety.ASK)
    if wrong:
        places = [position for position, _ in wrong]
        message = f"标题一般用{wanted}字，这里用的是{look(wrong[0][1])}"
        yield Hit(places[0], message, fix, related=tuple(places[1:]), others=len(places) - 1)
    elif substituted:
        places = [position for position, _ in substituted]
        message = f"标题一般用{wanted}字，这里用{look(substituted[0][1])}代替"
        yield Hit(places[0], message, fix, related=tuple(places[1:]), others=len(places) - 1, at_most=Severity.INFO)


RULES = (
    Rule(
        id="fonts.title",
        title="标题字体字号不符",
        source="GB/T 9704-2012 7.3.1",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="公文标题一般用二号小标宋体字。没有安装小标宋字库时，常用华文中宋或宋体代替，只作建议。",
        check=title,
        numbers=("title", "title_size_pt"),
        fix=Safety.ASK,
        bad={
            "[标题 黑体 二号] «关于开展消防安全检查的通知»\n各科室：": None,
            "[标题 微软雅黑 二号] «关于开展消防安全检查的通知»\n各科室：": None,
            "[标题 方正大标宋简体 二号] «关于开展消防安全检查的通知»\n各科室：": None,
            "[标题 方正小标宋简体 小二] «关于开展消防安全检查的通知»\n各科室：": None,
        },
        good=(
            "[标题 方正小标宋简体 二号] 关于开展消防安全检查的通知\n各科室：",
            "[标题 方正小标宋_GBK 二号] 关于开展消防安全检查的通知\n各科室：",
            "[标题 FZXiaoBiaoSong-B05S 二号] 关于开展消防安全检查的通知\n各科室：",
            "[标题 CESI小标宋-GB2312 二号] 关于开展消防安全检查的通知\n各科室：",
            "[标题 方正小标宋_GB18030 二号] 关于开展消防安全检查的通知\n各科室：",
        ),
    ),
)
