"""Fonts and layouts as style sheet classes: the page forbids itself styles written into its elements."""

from __future__ import annotations

import re

from ..core.document import Border, Font, Layout, Paragraph
from ..data.gbt9704 import FANGSONG, HEITI, KAITI, SMALL_TITLE_SONG

_FACES = ((FANGSONG, "fangsong"), (SMALL_TITLE_SONG, "title"), (KAITI, "kai"), (HEITI, "hei"))
_ALIGNMENTS = {"center": "center", "right": "right", "both": "justify", "distribute": "justify"}
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_BRIGHT = 160  # of 255: from here on a colour cannot be read on white
_LARGE = 20.0  # points
_NO_LINE = ("none", "nil")


class Looks:
    """Gives each set of declarations one class, and at the end the style sheet of all of them."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def paragraph(self, p: Paragraph, base: Font) -> str:
        """The class of a paragraph whose text is mostly in `base`; empty where nothing is to be said."""
        return self._named([*_of_layout(p.layout, base.size_pt), *_of_font(base, Font(size_pt=-1))])

    def run(self, font: Font, base: Font) -> str:
        """The class of characters in `font` within a paragraph in `base`."""
        return self._named([*_of_font(font, base), *_of_run(font)])

    def sheet(self) -> str:
        """The rules for all classes given out."""
        return "".join(f".{name}{{{declarations}}}\n" for declarations, name in self._names.items())

    def _named(self, declarations: list[str]) -> str:
        told = ";".join(declarations)
        return self._names.setdefault(told, f"k{len(self._names)}") if told else ""


def base_font(p: Paragraph) -> Font:
    """The font that most characters of a paragraph are in."""
    lengths: dict[Font, int] = {}
    for run in p.runs:
        lengths[run.font] = lengths.get(run.font, 0) + run.end - run.start
    return max(lengths, key=lambda font: lengths[font]) if lengths else p.mark


def _of_font(font: Font, base: Font) -> list[str]:
    """What differs from the font around."""
    found = []
    if font.size_pt != base.size_pt:
        size = f"calc(var(--pt)*{_limited(font.size_pt, 5, 80):g})"
        found.append(f"font-size:{f'min({size},6.5vw)' if font.size_pt > _LARGE else size}")
    if _face(font) != _face(base) or base.size_pt < 0:
        found.append(f"font-family:var(--{_face(font)})")
    if font.bold != base.bold:
        found.append(f"font-weight:{'bold' if font.bold else 'normal'}")
    if font.italic != base.italic:
        found.append(f"font-style:{'italic' if font.italic else 'normal'}")
    if font.color != base.color:
        found.append(f"color:{_colour(font.color)}")
    return found


def _of_run(font: Font) -> list[str]:
    """What a paragraph does not hand on to its runs."""
    lines = [name for on, name in ((font.underline, "underline"), (font.strike, "line-through")) if on]
    found = [f"text-decoration:{' '.join(lines)}"] if lines else []
    return [*found, "opacity:.5", "border-bottom:1px dotted"] if font.hidden else found


def _of_layout(layout: Layout, size_pt: float) -> list[str]:
    size = size_pt or 1.0
    found = []
    if layout.alignment in _ALIGNMENTS:
        found.append(f"text-align:{_ALIGNMENTS[layout.alignment]}")
    if layout.alignment == "distribute":
        found.append("text-align-last:justify")
    first = layout.first_line_in_chars(size_pt)
    if abs(first) >= 0.05:
        found.append(f"text-indent:{_limited(first, -12, 12):.3g}em")
    for side, chars, points in (
        ("left", layout.left_chars, layout.left_pt),
        ("right", layout.right_chars, layout.right_pt),
    ):
        indent = chars or points / size
        if indent >= 0.05:
            found.append(f"padding-{side}:min({_limited(indent, 0, 40):.3g}em,55%)")
    for side, gap in (("top", layout.before_pt), ("bottom", layout.after_pt)):
        if gap > 2:
            found.append(f"margin-{side}:calc(var(--pt)*{_limited(gap, 0, 48):g})")
    for side, border in (("top", layout.border_top), ("bottom", layout.border_bottom)):
        if border is not None and border.style not in _NO_LINE:
            found.append(f"border-{side}:2px solid {_line_colour(border)}")
    return found


def _face(font: Font) -> str:
    return next((name for faces, name in _FACES if faces.has(font.east_asia)), "song")


def _colour(name: str) -> str:
    """The colour, or grey where it could not be read on white paper."""
    if not _COLOUR.fullmatch(name):
        return "inherit"
    red, green, blue = (int(name[at : at + 2], 16) for at in (0, 2, 4))
    return f"#{name}" if (red * 3 + green * 6 + blue) / 10 < _BRIGHT else "#767676"


def _line_colour(border: Border) -> str:
    return f"#{border.color}" if _COLOUR.fullmatch(border.color) else "currentcolor"


def _limited(value: float, low: float, high: float) -> float:
    return min(max(value, low), high) if value == value else low
