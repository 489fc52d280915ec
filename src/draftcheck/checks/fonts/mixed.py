"""Typefaces that slipped into the body: pasted Chinese words, digits of another kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Faces, Reference, Standard, normal_face
from ...core.rule import Gather, Rule, Strength
from .stretches import Stretch, body_font, stretches

_LEAST = 0.3  # share of a paragraph that the draft's own face must have for another to be strange in it
_EDGES = ("", *"。；：，！？（）()“”《》;,:!?")
_LATIN = Pattern(r"[0-9A-Za-z]+")


def _bodies(draft: Draft) -> Iterator[tuple[Paragraph, int]]:
    """Body paragraphs, with the character behind the words of a heading at their head."""
    ends: dict[int, int] = {}
    for heading in draft.headings:
        ends[heading.element] = max(ends.get(heading.element, 0), heading.words_end)
    for index, element in enumerate(draft.elements):
        if element.role is Role.BODY and not element.paragraph.in_toc:
            yield element.paragraph, ends.get(index, 0)


def _class_of(face: str, standard: Standard) -> str:
    """Fonts of one class of type count as one."""
    classes: tuple[Faces, ...] = (standard.body, *standard.headings, standard.title_substitutes)
    return next((faces.name for faces in classes if faces.has(face)), normal_face(face))


def pasted(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words of a body paragraph in another face than the body of the draft.

    黑体 and 楷体 are chosen by whoever sets them: left alone on a whole clause (（责任单位：…） in 楷体), less sure elsewhere.
    """
    standard = reference.standard
    chosen = {faces.name for faces in (standard.headings[0], standard.headings[1])}
    body = body_font(draft)
    if body is None or body.east_asia is None:
        return
    usual = _class_of(body.east_asia, standard)
    classes: dict[str | None, str] = {}
    for p, start in _bodies(draft):
        if len({run.font.east_asia for run in p.runs}) < 2:
            continue
        found = [s for s in stretches(p, start) if s.font.east_asia is not None]
        weights = Counter[str]()
        for stretch in found:
            face = stretch.font.east_asia or ""
            if face not in classes:
                classes[face] = _class_of(face, standard)
            weights[classes[face]] += stretch.weight
        if len(weights) < 2:
            continue
        if weights[usual] < _LEAST * weights.total():
            continue
        usual_face = next(s.font.east_asia or "" for s in found if classes[s.font.east_asia] == usual)
        for stretch in found:
            face = stretch.font.east_asia or ""
            name = classes[face]
            # A single character may be one that the usual font lacks.
            if name == usual or stretch.weight < 2 or (name in chosen and _whole_clause(p, stretch)):
                continue
            yield _strange(p, stretch, usual_face, name not in chosen)


def _whole_clause(p: Paragraph, stretch: Stretch) -> bool:
    """Whether marks of punctuation, or the ends of the paragraph, stand on both sides of a stretch."""
    before = p.text[: stretch.start].rstrip()[-1:]
    words = p.text[stretch.start : stretch.end].strip()
    behind = p.text[stretch.end :].lstrip()[:1]
    return (before in _EDGES or words[:1] in _EDGES) and (behind in _EDGES or words[-1:] in _EDGES)


def _strange(p: Paragraph, stretch: Stretch, usual_face: str, certain: bool) -> Hit:
    words = p.text[stretch.start : stretch.end].strip()
    shown = words if len(words) <= 12 else words[:11] + "…"
    return Hit(
        stretch.position,
        f"惯例：一段正文用一种字体，“{shown}”用了{stretch.font.east_asia}，其余是{usual_face}",
        FormatFix({"east_asia": usual_face}, Safety.ASK),
        certain=certain,
        kind=stretch.font.east_asia or "",
    )


def digits_mixed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Digits and Latin letters of the body of the main text in more than one face."""
    standard = reference.standard
    names = {face: _class_of(face, standard) for face in _latin_faces(draft)}
    if len(set(names.values())) < 2:
        return
    places: dict[str, list[Position]] = {}
    shown: dict[str, str] = {}
    main = {e.paragraph.index for e in draft.elements if e.role is Role.BODY and e.unit == 0}
    for p, start in _bodies(draft):
        if p.index not in main:
            continue
        for run in p.runs:
            face = run.font.latin
            if face is None or run.end <= start:
                continue
            for match in _LATIN.compiled.finditer(p.text, max(run.start, start), run.end):
                places.setdefault(names[face], []).append(p.at(*match.span()))
                shown.setdefault(names[face], face)
    if len(places) < 2:
        return
    usual = max(places, key=lambda name: len(places[name]))
    unlike = sorted(place for name, inside in places.items() if name != usual for place in inside)
    others = "、".join(shown[name] for name in places if name != usual)
    yield Hit(
        unlike[0],
        f"惯例：正文的数字、字母用一种字体；多数是{shown[usual]}，另有{len(unlike)}处是{others}",
        FormatFix({"latin": shown[usual]}, Safety.ASK),
        related=tuple(unlike[1:]),
        others=len(unlike) - 1,
    )


def _latin_faces(draft: Draft) -> set[str]:
    runs = (run for p in draft.of(Role.BODY, unit=0) for run in p.runs)
    return {run.font.latin for run in runs if run.font.latin is not None}


_HEAD = "[标题] 关于开展节水宣传的通知"

RULES = (
    Rule(
        id="fonts.digits-mixed",
        title="数字字母字体混用",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="正文中的数字和字母，用仿宋体也好，用Times New Roman也好，全文用一种。",
        check=digits_mixed,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n今年3月开展检查20次，涉及60家。\n[西文Calibri] 请于«7»月底前报送。": None,
            f"{_HEAD}\n检查20次，涉及⟦西文Arial|«60»⟧家，整改15处。": None,
        },
        good=(
            f"{_HEAD}\n今年3月开展检查20次，涉及60家。\n请于7月底前报送。",
            f"{_HEAD}\n[西文FangSong] 今年3月开展检查20次。\n请于7月底前报送。",
            f"{_HEAD}\n今年3月开展检查20次。\n[西文Arial] 请按时报送。",
            f"{_HEAD}\n[黑体] 一、2026年任务\n今年3月开展检查20次。",
        ),
    ),
    Rule(
        id="fonts.pasted",
        title="段内混入别的字体",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="一段正文里混进几个别的字体的字，多半是从网页或别的文件粘贴来的。整句用黑体、楷体突出的，和个别生僻字，不报；不是整句的只作建议。",
        check=pasted,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n各单位要制定方案，⟦宋体|«营造浓厚氛围»⟧，抓好组织实施，务求实效。": None,
            f"{_HEAD}\n各单位要制定方案，抓好组织实施，⟦等线体|«务求实效»⟧，不走过场。": None,
            f"{_HEAD}\n各单位要⟦黑体|«制定方案，抓好»⟧组织实施，务求实效，不走过场。": None,
        },
        good=(
            f"{_HEAD}\n各单位要制定方案，⟦仿宋|营造浓厚氛围⟧，抓好组织实施。",
            f"{_HEAD}\n⟦楷体|一是加强领导。⟧各单位要制定方案，抓好组织实施，务求实效。",
            f"{_HEAD}\n⟦楷体|（一）加强领导。⟧各单位要制定方案，抓好组织实施，务求实效。",
            f"{_HEAD}\n建设节水型单位三十家，改造管网，务求实效。⟦楷体|（责任单位：市水利局）⟧",
            f"{_HEAD}\n请⟦宋体|堃⟧同志负责，各单位抓好组织实施，务求实效。",
            f"{_HEAD}\n[宋体] 各单位要制定方案，营造浓厚氛围，抓好组织实施。",
        ),
    ),
)
