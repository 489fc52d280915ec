"""The paper (GB/T 9704-2012 5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .places import shown_at

_PAPER_TOLERANCE_MM = 0.36  # 20 twips
_PAPERS = {
    (216, 279): "Letter", (216, 356): "Legal", (297, 420): "A3", (148, 210): "A5", (176, 250): "B5", (182, 257): "B5",
    (184, 260): "16开", (195, 270): "16开", (257, 364): "B4", (250, 353): "B4",
}  # fmt: skip
_POSTED = ("公告", "通告")  # 条例第十二条: what is posted up may be of another size


def size(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Every section is on A4, upright; a wide table may lie across."""
    standard = reference.standard
    wanted = (standard.width_mm, standard.height_mm)
    posted = draft.genre is not None and draft.genre.name in _POSTED
    for number, section in enumerate(draft.document.sections):
        across = section.width_mm > section.height_mm
        sides = sorted((section.width_mm, section.height_mm))
        if all(abs(side - right) <= _PAPER_TOLERANCE_MM for side, right in zip(sides, sorted(wanted), strict=True)):
            if across and _has_only_text(draft, number):
                message = "这一节的页面是横向的，里面没有表格；公文用纸竖用，只有宽表格才横排"
                yield Hit(shown_at(draft, section), message, certain=False, kind="横向")
            continue
        name = _PAPERS.get((round(sides[0]), round(sides[1])))
        shown = f"{section.width_mm:.0f}×{section.height_mm:.0f}毫米" + (f"（{name}）" if name else "")
        change = dict(zip(("height_mm", "width_mm") if across else ("width_mm", "height_mm"), wanted, strict=True))
        yield Hit(
            shown_at(draft, section),
            f"纸张为{shown}，应为{_wanted_paper(wanted)}",
            FormatFix(change, Safety.ASK),
            certain=not (across and number and not _has_only_text(draft, number)),
            at_most=Severity.INFO if posted else None,
            kind=shown,
        )


def _wanted_paper(wanted: tuple[float, float]) -> str:
    """The paper in words; one that is not A4 is a house's own."""
    size = f"{wanted[0]:g}×{wanted[1]:g}毫米"
    if wanted == (210.0, 297.0):
        return f"A4（{size}）"
    name = _PAPERS.get((round(min(wanted)), round(max(wanted))))
    return f"本单位规定的{name}（{size}）" if name else f"本单位规定的{size}"


def _has_only_text(draft: Draft, number: int) -> bool:
    """Whether a section holds words and neither table nor picture."""
    document = draft.document
    if not document.paragraphs or any(table.section == number for table in document.tables):
        return False
    main = document.paragraphs[0].part
    inside = [p for p in document.paragraphs if p.part == main and p.section == number]
    return any(p.text.strip() for p in inside) and not any(p.has_drawing or p.place.kind != "body" for p in inside)


RULES = (
    Rule(
        id="page.size",
        title="纸张不是A4",
        source="GB/T 9704-2012 5.1；条例第十二条",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="公文用纸采用A4型（210毫米×297毫米），竖用；宽表格可以横排。张贴的公文用纸大小可以视情况定，公告、通告只作建议。",
        check=size,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("width_mm", "height_mm"),
        bad={
            "[页面 宽215.9 高279.4]\n«»关于做好森林防火工作的通知": None,
            "[页面 宽184 高260]\n«»关于做好森林防火工作的通知": None,
            "[页面 横向]\n«»关于做好森林防火工作的通知": None,
        },
        good=(
            "[页面 宽210 高297]\n关于做好森林防火工作的通知",
            "[页面 宽209.9 高297.2]\n关于做好森林防火工作的通知",
            "[页面 横向]\n[表格] 责任单位\n[表格] 完成时限",
        ),
    ),
)
