"""Stretches of a paragraph that look alike, and what a body or an element mostly looks like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...core.document import Font, Paragraph
from ...core.draft import Draft, Role
from ...core.finding import FormatFix, Hit, Safety
from ...core.han import han
from ...core.position import Position
from ...core.reference import Faces, Standard, normal_face
from ...core.sizes import size_name
from ...core.value import Value


class Stretch(Value):
    """Consecutive characters of one paragraph that look alike; `weight` counts the Chinese ones."""

    paragraph: Paragraph
    start: int
    end: int
    font: Font
    weight: int

    @property
    def position(self) -> Position:
        """Where it stands."""
        return self.paragraph.at(self.start, self.end)


def stretches(p: Paragraph, start: int = 0, end: int | None = None) -> Iterator[Stretch]:
    """Stretches of one face and size between `start` and `end` that hold Chinese characters."""
    font: Font | None = None
    first = last = total = 0
    for run in p.runs:
        begin = max(run.start, start)
        stop = run.end if end is None else min(run.end, end)
        weight = han(p.text[begin:stop]) if begin < stop else 0
        if not weight:
            continue
        if run.font is not font and (
            font is None or (font.east_asia, font.size_pt) != (run.font.east_asia, run.font.size_pt)
        ):
            if font is not None:
                yield Stretch(p, first, last, font, total)
            font, first, total = run.font, begin, 0
        last, total = stop, total + weight
    if font is not None:
        yield Stretch(p, first, last, font, total)


def dominant(p: Paragraph, start: int = 0, end: int | None = None) -> Font | None:
    """The font of most Chinese characters between `start` and `end`, None where there are none."""
    weights = Counter[tuple[str | None, float]]()
    fonts: dict[tuple[str | None, float], Font] = {}
    for stretch in stretches(p, start, end):
        key = (stretch.font.east_asia, stretch.font.size_pt)
        weights[key] += stretch.weight
        fonts.setdefault(key, stretch.font)
    return fonts[max(weights, key=weights.__getitem__)] if weights else None


def look(font: Font) -> str:
    """Face and size in words: 宋体小四."""
    return f"{font.east_asia}{size_name(font.size_pt)}"


def body_font(draft: Draft) -> Font | None:
    """The font that most of the body of the main text is set in."""
    weights = Counter[tuple[str | None, float]]()
    fonts: dict[tuple[str | None, float], Font] = {}
    for p in draft.of(Role.BODY, unit=0):
        for run in p.runs:
            key = (run.font.east_asia, run.font.size_pt)
            weights[key] += run.end - run.start
            fonts.setdefault(key, run.font)
    return fonts[max(weights, key=weights.__getitem__)] if weights else None


def unlike(p: Paragraph, start: int, end: int | None, faces: Faces, size_pt: float) -> Font | None:
    """The font of these characters where it is not of this class and size; None also where the file does not say."""
    font = dominant(p, start, end)
    if font is None or font.east_asia is None:
        return None
    return None if faces.has(font.east_asia) and abs(font.size_pt - size_pt) < 0.01 else font


def as_body(font: Font, usual: Font | None, faces: Faces, size_pt: float, standard: Standard) -> bool:
    """Whether a font is wrong only in what is wrong in the whole body, which is set in `usual`.

    A draft all in 小四 宋体 has one fault, that of its body, and not one more in each element.
    """
    if usual is None:
        return False
    same_face = faces == standard.body and normal_face(usual.east_asia or "") == normal_face(font.east_asia or "")
    same_size = size_pt == standard.body_size_pt and usual.size_pt == font.size_pt
    return (same_face or faces.has(font.east_asia)) and (same_size or abs(font.size_pt - size_pt) < 0.01)


def judged(
    draft: Draft,
    standard: Standard,
    stretch: tuple[Paragraph, int, int | None],
    faces: Faces,
    size_pt: float,
    said: str,
) -> Iterator[Hit]:
    """A hit where a paragraph's characters are set otherwise; `said` names them, with 一般用 or 用 at its end."""
    p, start, end = stretch
    font = unlike(p, start, end, faces, size_pt)
    if font is not None and not as_body(font, body_font(draft), faces, size_pt, standard):
        whole = p.whole()
        position = p.at(max(whole.start, start), whole.end if end is None else min(whole.end, end))
        fix = FormatFix({"east_asia": faces.usual, "size_pt": size_pt}, Safety.ASK)
        yield Hit(position, f"{said}{faces.name}{size_name(size_pt)}字，这里用的是{look(font)}", fix, kind=said)
