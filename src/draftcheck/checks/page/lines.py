"""How many lines stand on a page, how many characters on a line (GB/T 9704-2012 5.2.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Profile
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .line_heights import Spacing, body_lines, size_of, spacing_of

_POINTS = 72 / 25.4  # a millimetre in points


def lines(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Lines on a page by the spacing that most of the body has, one more or less allowed."""
    standard, wanted = reference.standard, reference.standard.lines_on_page
    if wanted is None:
        return
    weights = Counter[tuple[Spacing, float]]()
    first: dict[tuple[Spacing, float], list[Paragraph]] = {}
    for p, section in body_lines(draft):
        key = (spacing_of(p, section), size_of(p))
        weights[key] += len(p.text)
        first.setdefault(key, []).append(p)
    if not weights:
        return
    key = max(weights, key=weights.__getitem__)
    weight = weights[key]
    spacing, size_pt = key
    height = spacing.height_pt(size_pt)
    if height is None or height <= 0 or weight * 2 <= weights.total():
        return
    area = standard.area_mm[1] * _POINTS
    count = area / height
    if wanted - 1.01 <= count <= wanted + 1.01:
        return
    right = int(area / wanted * 20) / 20
    places = [p.at(0, 0) for p in first[key]]
    yield Hit(
        places[0],
        f"正文行距为{spacing.words}，每页约{count:.0f}行；一般每页{wanted:g}行，行距可设为固定值{right:g}磅",
        FormatFix({"line_rule": "exact", "line": right}, Safety.ASK),
        related=tuple(places[1:]),
        others=len(places) - 1,
    )


def characters(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Characters on a line of the type area, by the size of most of the body and the grid's spacing."""
    standard, wanted = reference.standard, reference.standard.characters_on_line
    if wanted is None:
        return
    weights = Counter[tuple[float, float]]()
    first: dict[tuple[float, float], Paragraph] = {}
    for p, section in body_lines(draft):
        key = (size_of(p), section.char_space_pt if section.grid == "linesAndChars" else 0.0)
        weights[key] += len(p.text)
        first.setdefault(key, p)
    if not weights:
        return
    size_pt, spacing_pt = max(weights, key=weights.__getitem__)
    if size_pt + spacing_pt <= 0:
        return
    count = standard.area_mm[0] * _POINTS / (size_pt + spacing_pt)
    if abs(count - wanted) > 1.01:
        cause = "文档网格的字符间距" if spacing_pt and _fits(standard.area_mm[0], size_pt, wanted) else "正文字号"
        message = f"{cause}使每行约{count:.0f}字，一般每行{wanted:g}字"
        yield Hit(first[size_pt, spacing_pt].at(0, 0), message)


def _fits(width_mm: float, size_pt: float, wanted: float) -> bool:
    """Whether type of this size alone gives the characters that are wanted on a line."""
    return abs(width_mm * _POINTS / size_pt - wanted) <= 1.01


RULES = (
    Rule(
        id="page.lines",
        title="每页行数不符",
        source="GB/T 9704-2012 5.2.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        severity_in={Profile.MATERIAL: Severity.INFO},
        why="一般每面排22行。版心高225毫米，行距为固定值28磅到30磅时是21行到23行。行高随字体变化、推算不准的不报。",
        check=lines,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("lines_on_page",),
        bad={
            "[标题] 关于开展节水宣传的通知\n[行距20] «»各单位要结合实际制定方案，抓好组织实施。": None,
            "[标题] 关于开展节水宣传的通知\n[行距2倍] «»各单位要结合实际制定方案，抓好组织实施。": None,
            "[标题] 关于开展节水宣传的通知\n[行距33] «»各单位要结合实际制定方案。\n[行距33] 请于月底前报送总结。": None,
            "[标题] 关于开展节水宣传的通知\n[行距1.5倍] «»各单位要结合实际制定方案，抓好组织实施。": None,
        },
        good=(
            "[标题] 关于开展节水宣传的通知\n[行距28] 各单位要结合实际制定方案，抓好组织实施。",
            "[标题] 关于开展节水宣传的通知\n[行距30] 各单位要结合实际制定方案，抓好组织实施。",
            "[标题] 关于开展节水宣传的通知\n[行距1.4倍] 各单位要结合实际制定方案，抓好组织实施。",
            "[标题] 关于开展节水宣传的通知\n各单位要结合实际制定方案，抓好组织实施，务求实效。\n[行距20] 注：数据截至月底。",
            "[页面 网格28.95]\n[标题] 关于开展节水宣传的通知\n[行距1倍] 各单位要结合实际制定方案，抓好组织实施。",
            "[标题] 节水宣传情况统计\n[表格 行距20] 各单位宣传活动开展情况",
        ),
    ),
    Rule(
        id="page.characters",
        title="每行字数不符",
        source="GB/T 9704-2012 5.2.3",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="一般每行排28个字。按版心宽、正文字号和文档网格的字符间距推算，多一个少一个不报。",
        check=characters,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        numbers=("characters_on_line",),
        bad={
            "[页面 网格28.95 字距1.5]\n[标题] 关于开展节水宣传的通知\n«»各单位要结合实际制定方案，抓好组织实施。": None,
            "[页面 网格28.95 字距-1.2]\n[标题] 关于开展节水宣传的通知\n«»各单位要结合实际制定方案，抓好组织实施。": None,
            "[标题] 关于开展节水宣传的通知\n[小四] «»各单位要结合实际制定方案，抓好组织实施。": None,
        },
        good=(
            "[标题] 关于开展节水宣传的通知\n各单位要结合实际制定方案，抓好组织实施。",
            "[页面 网格28.95 字距-0.2]\n[标题] 关于开展节水宣传的通知\n各单位要结合实际制定方案，抓好组织实施。",
            "[标题] 关于开展节水宣传的通知\n各单位要结合实际制定方案，抓好组织实施。\n[小四] 注：以上含乡镇。",
        ),
    ),
)
