"""Margins and type area (GB/T 9704-2012 5.2.1)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Option, Rule, Strength
from .places import shown_at

_MARK_TOP_MM = 30.0  # 10.1: the top edge of a letter's 发文机关标志 stands this far below the edge of the paper
_MARK_TOLERANCE_MM = 5.0  # the mark's line is higher than its letters, and its paragraph may be moved down


def margin(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Top and binding margin of every portrait section."""
    standard = reference.standard
    # A hundredth of a millimetre for files that store twips.
    tolerance = reference.options["tolerance-mm"] + 0.01
    letter = draft.profile is Profile.LETTER and draft.has(Role.ISSUER_MARK)
    for number, section in enumerate(draft.document.sections):
        if section.landscape or section.width_mm > section.height_mm:
            continue
        raised = letter and number == 0 and abs(section.top_mm - _MARK_TOP_MM) <= _MARK_TOLERANCE_MM
        binding = section.left_mm + section.gutter_mm
        wrong: dict[str, str | float | bool] = {}
        said = []
        if abs(section.top_mm - standard.top_mm) > tolerance and not raised:
            wrong["top_mm"] = standard.top_mm
            said.append(
                f"天头（上边距）为{section.top_mm:.1f}毫米，应为{standard.top_mm:g}±{standard.margin_tolerance_mm:g}毫米"
            )
        if abs(binding - standard.left_mm) > tolerance:
            wrong["left_mm"] = round(standard.left_mm - section.gutter_mm, 2)
            said.append(
                f"订口（左边距）为{binding:.1f}毫米，应为{standard.left_mm:g}±{standard.margin_tolerance_mm:g}毫米"
            )
        if wrong:
            yield Hit(shown_at(draft, section), "；".join(said), FormatFix(wrong, Safety.ASK), kind=str(wrong))


def type_area(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Right and bottom margin of every upright section; what top and binding margin do to the area, `margin` tells."""
    standard = reference.standard
    tolerance = standard.margin_tolerance_mm + 0.01
    width = standard.width_mm - standard.left_mm - standard.right_mm
    height = standard.height_mm - standard.top_mm - standard.bottom_mm
    for section in draft.document.sections:
        if section.landscape or section.width_mm > section.height_mm:
            continue
        wrong: dict[str, str | float | bool] = {}
        said = []
        if abs(section.right_mm - standard.right_mm) > tolerance:
            wrong["right_mm"] = standard.right_mm
            said.append(f"右边距为{section.right_mm:.1f}毫米，应约为{standard.right_mm:g}毫米")
        if abs(section.bottom_mm - standard.bottom_mm) > tolerance:
            wrong["bottom_mm"] = standard.bottom_mm
            said.append(f"下边距为{section.bottom_mm:.1f}毫米，应约为{standard.bottom_mm:g}毫米")
        if wrong:
            message = f"{'；'.join(said)}，这样版心才是{width:g}×{height:g}毫米"
            yield Hit(shown_at(draft, section), message, FormatFix(wrong, Safety.ASK), kind=message)


_LETTER = "[红头 下线双FF0000] 海晏市水利局\n[发文字号 右] 海水函〔2026〕12号\n[标题] 关于商请支持节水宣传的函\n[主送] 市财政局："

RULES = (
    Rule(
        id="page.margin",
        title="天头或订口不符",
        source="GB/T 9704-2012 5.2.1",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        severity_in={Profile.RED_HEAD: Severity.ERROR, Profile.MATERIAL: Severity.INFO},
        why="公文用纸天头为37毫米±1毫米，订口为28毫米±1毫米。Word默认页边距是25.4毫米和31.8毫米，须在“页面设置”中改过来。信函格式的机关标志距上页边30毫米，天头可以设成30毫米左右。",
        check=margin,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("top_mm", "left_mm", "margin_tolerance_mm"),
        bad={
            "[页面 上25.4 左31.8]\n«»关于做好森林防火工作的通知": None,
            "[页面 上37 左25]\n«»关于做好森林防火工作的通知": None,
            "[页面 上37 左20 装订线5]\n«»关于做好森林防火工作的通知": None,
            f"[页面 上20 左28]\n{_LETTER.replace('海晏', '«»海晏', 1)}": None,
        },
        good=(
            "[页面 上37 左28]\n关于做好森林防火工作的通知",
            "[页面 上36.2 左28.9]\n关于做好森林防火工作的通知",
            "[页面 上37 左20 装订线8]\n关于做好森林防火工作的通知",
            "[页面 上28 左37 横向]\n附表",
            f"[页面 上30 左28]\n{_LETTER}",
        ),
        options=(Option("tolerance-mm", 1.0, 0.0, 5.0, "允许的偏差，毫米"),),
    ),
    Rule(
        id="page.type-area",
        title="版心尺寸不符",
        source="GB/T 9704-2012 5.2.1",
        strength=Strength.DERIVED,
        severity=Severity.WARNING,
        severity_in={Profile.MATERIAL: Severity.INFO},
        why="版心尺寸为156毫米×225毫米。A4纸减去天头、订口和版心，右边距是26毫米，下边距是35毫米，标准没有直接写出这两个数。",
        check=type_area,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("right_mm", "bottom_mm", "margin_tolerance_mm", "width_mm", "height_mm", "top_mm", "left_mm"),
        bad={
            "[页面 右31.8 下25.4]\n«»关于做好森林防火工作的通知": None,
            "[页面 右28]\n«»关于做好森林防火工作的通知": None,
        },
        good=(
            "[页面 右26 下35]\n关于做好森林防火工作的通知",
            "[页面 上30]\n关于做好森林防火工作的通知",
            "[页面 右26.9 下34.2]\n关于做好森林防火工作的通知",
            "[页面 左28.9 右26.9]\n关于做好森林防火工作的通知",
            "[页面 横向 右35 下26]\n[表格] 责任单位",
        ),
    ),
)
