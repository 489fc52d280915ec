"""Typefaces and sizes by element (GB/T 9704-2012 5.2.2, 7.3)."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..core.document import Font, Paragraph
from ..core.draft import Draft, Role
from ..core.finding import FormatFix, Hit, Safety, Severity
from ..core.han import han
from ..core.position import Position
from ..core.reference import Reference
from ..core.rule import Gather, Option, Rule, Strength
from ..core.sizes import size_name

_LISTED = 5


class _Stretch(NamedTuple):
    """Consecutive characters of one paragraph that look alike; `weight` counts the Chinese ones."""

    position: Position
    font: Font
    weight: int


def body(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """One finding for the document: how much of the body is set in another face or size, and where."""
    standard = reference.standard
    total = 0
    unlike: list[_Stretch] = []
    for stretch in _body_stretches(draft):
        font = stretch.font
        if font.east_asia is None:
            continue
        total += stretch.weight
        if not (standard.body.has(font.east_asia) and abs(font.size_pt - standard.body_size_pt) < 0.01):
            unlike.append(stretch)
    differing = sum(stretch.weight for stretch in unlike)
    if not differing:
        return
    share = differing / total
    looks = Counter[str]()
    for stretch in unlike:
        looks[_look(stretch.font)] += stretch.weight
    shown = "、".join(look for look, _ in looks.most_common(3))
    wanted = f"{standard.body.name}{size_name(standard.body_size_pt)}"
    portion = "正文全部" if share > 0.995 else f"正文有{share:.0%}" if share >= 0.01 else "正文有"
    yield Hit(
        unlike[0].position,
        f"正文一般用{wanted}字，这份文稿{portion}（{differing}字）用了{shown}",
        FormatFix({"east_asia": standard.body.usual, "size_pt": standard.body_size_pt}, Safety.ASK),
        related=tuple(stretch.position for stretch in unlike[1:_LISTED]),
        others=len(unlike) - 1,
        at_most=None if share > reference.options["share"] / 100 else Severity.INFO,
    )


def _body_stretches(draft: Draft) -> Iterator[_Stretch]:
    """Body text of the main text without the words of headings, joined where the look does not change."""
    heading_ends: dict[int, int] = {}
    for heading in draft.headings:
        heading_ends[heading.element] = max(heading_ends.get(heading.element, 0), heading.words_end)
    for index, element in enumerate(draft.elements):
        if element.role is Role.BODY and element.unit == 0 and not element.paragraph.in_toc:
            yield from _stretches(element.paragraph, heading_ends.get(index, 0))


def _stretches(p: Paragraph, start: int) -> Iterator[_Stretch]:
    """Stretches of a paragraph from `start` on that hold Chinese characters."""
    open_: _Stretch | None = None
    for run in p.runs:
        begin = max(run.start, start)
        if begin >= run.end:
            continue
        weight = han(p.text[begin : run.end])
        if not weight:
            continue
        same = open_ is not None and (open_.font.east_asia, open_.font.size_pt) == (
            run.font.east_asia,
            run.font.size_pt,
        )
        if open_ is not None and same:
            open_ = open_._replace(position=open_.position._replace(end=run.end), weight=open_.weight + weight)
            continue
        if open_ is not None:
            yield open_
        open_ = _Stretch(p.at(begin, run.end), run.font, weight)
    if open_ is not None:
        yield open_


def _look(font: Font) -> str:
    return f"{font.east_asia}{size_name(font.size_pt)}"


def title(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Face and size of the title of the main text."""
    standard = reference.standard
    wrong: list[tuple[Position, Font]] = []
    substituted: list[tuple[Position, Font]] = []
    for p in draft.of(Role.TITLE, unit=0):
        font = _dominant(p)
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
        message = f"标题一般用{wanted}字，这里用的是{_look(wrong[0][1])}"
        yield Hit(places[0], message, fix, related=tuple(places[1:]), others=len(places) - 1)
    elif substituted:
        places = [position for position, _ in substituted]
        message = f"标题一般用{wanted}字，这里用{_look(substituted[0][1])}代替"
        yield Hit(places[0], message, fix, related=tuple(places[1:]), others=len(places) - 1, at_most=Severity.INFO)


def _dominant(p: Paragraph) -> Font | None:
    """The font of most Chinese characters of a paragraph."""
    weights = Counter[tuple[str | None, float]]()
    fonts: dict[tuple[str | None, float], Font] = {}
    for stretch in _stretches(p, 0):
        key = (stretch.font.east_asia, stretch.font.size_pt)
        weights[key] += stretch.weight
        fonts.setdefault(key, stretch.font)
    return fonts[weights.most_common(1)[0][0]] if weights else None


RULES = (
    Rule(
        id="fonts.body",
        title="正文字体字号不符",
        source="GB/T 9704-2012 7.3.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="公文正文一般用三号仿宋体字。按整篇统计，不逐段报告；不同的字不到一成时只作建议，多半是从别处粘贴来的。",
        check=body,
        numbers=("body", "body_size_pt"),
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "[标题] 关于开展节水宣传的通知\n[宋体 小四] «今年以来，全市各级各部门认真落实节水行动方案，取得明显成效。»": None,
            "[标题] 关于开展节水宣传的通知\n今年以来，全市节水工作取得成效。\n[宋体] «各单位要组织好宣传周活动，营造浓厚氛围。»": None,
        },
        good=(
            "[标题] 关于开展节水宣传的通知\n今年以来，全市节水工作取得明显成效。",
            "[标题] 关于开展节水宣传的通知\n[FangSong] 今年以来，全市节水工作取得明显成效。",
            "[标题] 关于开展节水宣传的通知\n[仿宋_GB2312;仿宋] 今年以来，全市节水工作取得明显成效。",
            "[标题] 关于开展节水宣传的通知\n[黑体] 一、总体要求\n全市上下要把节水放在优先位置。",
        ),
        options=(Option("share", 10.0, 0.0, 100.0, "不同的字超过百分之几才提醒"),),
    ),
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
            "[标题 方正小标宋简体 小二] «关于开展消防安全检查的通知»\n各科室：": None,
        },
        good=(
            "[标题 方正小标宋简体 二号] 关于开展消防安全检查的通知\n各科室：",
            "[标题 方正小标宋_GBK 二号] 关于开展消防安全检查的通知\n各科室：",
            "[标题 FZXiaoBiaoSong-B05S 二号] 关于开展消防安全检查的通知\n各科室：",
        ),
    ),
)
