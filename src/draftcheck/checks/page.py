"""Page geometry (GB/T 9704-2012 clause 5)."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.document import Section
from ..core.draft import Draft, Profile
from ..core.finding import FormatFix, Hit, Safety, Severity
from ..core.position import Position
from ..core.reference import Reference
from ..core.rule import Gather, Option, Rule, Strength


def margin(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Top and binding margin of every portrait section."""
    standard = reference.standard
    # A hundredth of a millimetre for files that store twips.
    tolerance = reference.options["tolerance-mm"] + 0.01
    for section in draft.document.sections:
        if section.landscape or section.width_mm > section.height_mm:
            continue
        binding = section.left_mm + section.gutter_mm
        wrong: dict[str, str | float | bool] = {}
        said = []
        if abs(section.top_mm - standard.top_mm) > tolerance:
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
            yield Hit(_shown_at(draft, section), "；".join(said), FormatFix(wrong, Safety.ASK), kind=str(wrong))


def _shown_at(draft: Draft, section: Section) -> Position:
    main = draft.document.paragraphs[0].part if draft.document.paragraphs else "word/document.xml"
    return Position(main, max(section.first, 0), 0, 0)


RULES = (
    Rule(
        id="page.margin",
        title="天头或订口不符",
        source="GB/T 9704-2012 5.2.1",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        severity_in={Profile.RED_HEAD: Severity.ERROR, Profile.MATERIAL: Severity.INFO},
        why="公文用纸天头为37毫米±1毫米，订口为28毫米±1毫米。Word默认页边距是25.4毫米和31.8毫米，须在“页面设置”中改过来。",
        check=margin,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("top_mm", "left_mm", "margin_tolerance_mm"),
        bad={
            "[页面 上25.4 左31.8]\n«»关于做好森林防火工作的通知": None,
            "[页面 上37 左25]\n«»关于做好森林防火工作的通知": None,
            "[页面 上37 左20 装订线5]\n«»关于做好森林防火工作的通知": None,
        },
        good=(
            "[页面 上37 左28]\n关于做好森林防火工作的通知",
            "[页面 上36.2 左28.9]\n关于做好森林防火工作的通知",
            "[页面 上37 左20 装订线8]\n关于做好森林防火工作的通知",
            "[页面 上28 左37 横向]\n附表",
        ),
        options=(Option("tolerance-mm", 1.0, 0.0, 5.0, "允许的偏差，毫米"),),
    ),
)
