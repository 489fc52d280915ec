"""Where text stands on its line, in characters of its own size: indents, typed blanks and widths together."""

from __future__ import annotations

from unicodedata import east_asian_width

from ..core.document import Paragraph
from ..core.draft import Draft, Role

_HALF = 0.5
_SHORTEST = 30  # a body paragraph this long shows how the body is indented


def width(text: str) -> float:
    """The width of a text in Chinese characters; ASCII counts half."""
    return sum(1.0 if east_asian_width(c) in "WFA" else _HALF for c in text)


def _size(p: Paragraph) -> float:
    return p.font_at(len(p.text) - len(p.text.lstrip())).size_pt or 10.0


def _amount(chars: float | None, points: float, size_pt: float) -> float:
    return chars if chars else points / size_pt


def left_edge(p: Paragraph) -> float:
    """Where the second and later lines begin, in characters from the left margin."""
    return _amount(p.layout.left_chars, p.layout.left_pt, _size(p))


def layout_start(p: Paragraph) -> float:
    """Where the first line begins by its indents alone, typed blanks not counted."""
    return left_edge(p) + p.layout.first_line_in_chars(_size(p))


def text_start(p: Paragraph) -> float | None:
    """Where the first visible character stands; None behind a tab or a line break, whose width is unknown."""
    lead = p.text[: len(p.text) - len(p.text.lstrip())]
    if any(c in "\t\n\f\v" for c in lead):
        return None
    return layout_start(p) + width(lead)


def right_gap(p: Paragraph) -> float:
    """How far the last visible character of a right-aligned line stands from the right margin, in characters."""
    trail = p.text[len(p.text.rstrip()) :]
    return _amount(p.layout.right_chars, p.layout.right_pt, _size(p)) + width(trail)


def body_indented(draft: Draft) -> bool:
    """Whether the body of the main text is laid out: most of its long paragraphs begin two characters in."""
    long = [p for p in draft.of(Role.BODY, unit=0) if len(p.text) >= _SHORTEST and p.place.kind == "body"]
    long = long or [p for p in draft.of(Role.BODY, unit=0) if p.place.kind == "body"]
    set_in = sum(1 for p in long if 1.5 <= (text_start(p) or 0.0) <= 2.5)
    return bool(long) and set_in * 2 > len(long)


def has_blank_lines(draft: Draft) -> bool:
    """Whether the main text has blank lines anywhere; a text typed without any is not laid out yet."""
    return any(p.place.kind == "body" for p in draft.of(Role.EMPTY, unit=0))
