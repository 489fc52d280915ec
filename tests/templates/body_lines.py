"""How the lines of the body lie: pitch, lines a page, characters a line, edges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median, mode

from drawn_page import DrawnPage, Line
from page_parts import BOTTOM, CHARACTER, ENDS, LEFT, PITCH, RIGHT, TOP, body, inside

FEW = 3  # so many lines say nothing of all


def pitch(pages: Sequence[DrawnPage]) -> float | None:
    """From one baseline of the body to the next; None where few follow each other."""
    steps = []
    for page in pages:
        baselines = sorted({round(line.baseline, 1) for line in body(page)})
        steps += [low - high for high, low in pairwise(baselines) if 8 < low - high < 13.5]
    # A line that begins with a figure is drawn a quarter of a millimetre higher, and the next step is longer by that.
    return sum(steps) / len(steps) if len(steps) > FEW else None


def rows(page: DrawnPage) -> int:
    """How many lines of the body's pitch lie between the first and the last text of a page."""
    baselines = [line.baseline for line in inside(page) if TOP < line.baseline < BOTTOM + 2]
    return round((max(baselines) - min(baselines)) / PITCH) + 1 if baselines else 0


def reach(pages: Sequence[DrawnPage]) -> float:
    """Where full lines end: most of the long ones end there."""
    ends = Counter(round(line.x1) for page in pages for line in body(page) if line.x1 > RIGHT - 40 and not hangs(line))
    end, times = max(ends.items(), key=lambda item: (item[1], item[0]), default=(RIGHT, 0))
    return end if times >= FEW else RIGHT


def full_lines(page: DrawnPage, end: float = RIGHT) -> list[Line]:
    """Lines of the body that begin at the left, with or without an indent, and reach the right edge."""
    first = min((line.x0 for line in body(page)), default=LEFT)
    return [
        line
        for line in body(page)
        if line.x1 > end - 2 and min(abs(line.x0 - first), abs(line.x0 - first - 2 * CHARACTER)) < 1.2
    ]


def hangs(line: Line) -> bool:
    """Whether its last mark stands outside the type area, as office programs let it."""
    return line.x1 > RIGHT + 1.5 and line.text[-1] in ENDS


def characters(line: Line) -> int | None:
    """Characters of a full line with its indent; None where figures or letters stand in it."""
    if any(ord(character) < 0x2000 for character in line.text):
        return None
    return len(line.text) - hangs(line) + round((line.x0 - LEFT) / CHARACTER)


def usual_characters(pages: Sequence[DrawnPage]) -> int | None:
    """How many characters most full lines have; None where few are full."""
    counted = [count for page in pages for line in full_lines(page, reach(pages)) if (count := characters(line))]
    return mode(counted) if len(counted) >= FEW else None


def edges(pages: Sequence[DrawnPage]) -> tuple[float | None, float | None]:
    """Left and right edge of the body."""
    left = [line.x0 for page in pages for line in body(page) if abs(line.x0 - LEFT) < 5]
    right = [line.x1 for page in pages for line in full_lines(page, reach(pages)) if not hangs(line)]
    return (median(left) if left else None, median(right) if right else None)


def top_edge(page: DrawnPage) -> float | None:
    """Where the type area begins, by the first line of a page that begins with body text."""
    found = inside(page)
    # LibreOffice puts the baseline of a line of exact height at four fifths of it.
    first = found[0] if found else None
    return first.baseline - 0.8 * PITCH if first and first in body(page) else None


def bottom_edge(page: DrawnPage) -> float | None:
    """Where the last line of a page ends."""
    found = body(page)
    return found[-1].baseline + 0.2 * PITCH if found else None
