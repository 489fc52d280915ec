"""The pages of a PDF read into texts and rules."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pdfplumber
from drawn_page import BLACK, DOTS, MM, OTHER, RED, DrawnPage, Line, Rule

SAME_LINE, SAME_RULE = 0.7, 0.15
GAP = 12.0  # blank space that parts two texts on one line, as in a row of an imprint or a table


@contextlib.contextmanager
def drawn(pdf: Path) -> Iterator[list[DrawnPage]]:
    """The pages of a PDF; their pictures live as long as the block."""
    with pdfplumber.open(pdf) as document:
        yield [_page(number, page) for number, page in enumerate(document.pages, 1)]


def _page(number: int, page: Any) -> DrawnPage:
    picture = page.to_image(resolution=DOTS).original
    return DrawnPage(number, page.width * MM, page.height * MM, _lines(page), _rules(page), picture)


def _lines(page: Any) -> tuple[Line, ...]:
    rows: list[tuple[float, list[Any]]] = []
    for char in sorted(page.chars, key=lambda char: -char["matrix"][5]):
        baseline = (page.height - char["matrix"][5]) * MM
        if rows and abs(rows[-1][0] - baseline) < SAME_LINE:
            rows[-1][1].append(char)
        else:
            rows.append((baseline, [char]))
    return tuple(line for baseline, chars in rows for line in _parted(baseline, chars))


def _parted(baseline: float, chars: list[Any]) -> Iterator[Line]:
    """The texts of one line, where wide gaps part it; blanks at their ends are left out."""
    part: list[Any] = []
    blanks: list[Any] = []
    for char in sorted(chars, key=lambda char: char["x0"]):
        if not char["text"].strip():
            blanks.append(char)
            continue
        if part and (char["x0"] - part[-1]["x1"]) * MM > GAP:
            yield _line(baseline, part)
            part = []
        part += [*blanks, char] if part else [char]
        blanks = []
    if part:
        yield _line(baseline, part)


def _line(baseline: float, chars: Sequence[Any]) -> Line:
    def most(key: str) -> Any:
        return Counter(char[key] for char in chars).most_common(1)[0][0]

    size = Counter(round(char["size"], 1) for char in chars).most_common(1)[0][0]
    return Line(
        "".join(char["text"] for char in chars),
        baseline,
        chars[0]["x0"] * MM,
        chars[-1]["x1"] * MM,
        size,
        most("fontname").partition("+")[2] or most("fontname"),
        colour(most("non_stroking_color")),
    )


def _rules(page: Any) -> tuple[Rule, ...]:
    """Rules as borders, drawn lines and thin filled boxes; one drawn twice is one."""
    found: list[Rule] = []
    for shape in (*page.lines, *page.rects, *page.curves):
        width, height = (shape["x1"] - shape["x0"]) * MM, (shape["bottom"] - shape["top"]) * MM
        if width < 5 or height > 1.5:
            continue
        filled = bool(shape["fill"]) and height > 0.05
        points = height / MM if filled else shape["linewidth"] or 0
        name = colour(shape["non_stroking_color"] if filled else shape["stroking_color"])
        middle = (shape["top"] + shape["bottom"]) / 2 * MM
        rule = Rule(middle, shape["x0"] * MM, shape["x1"] * MM, points, name)
        if not any(_same(rule, other) for other in found):
            found.append(rule)
    return tuple(sorted(found))


def _same(rule: Rule, other: Rule) -> bool:
    pairs = ((rule.y, other.y), (rule.x0, other.x0), (rule.x1, other.x1))
    return rule.colour == other.colour and all(abs(one - two) < SAME_RULE for one, two in pairs)


def colour(value: Any) -> str:
    """RED, BLACK or OTHER of a colour as a PDF has it (grey, RGB or CMYK)."""
    parts = tuple(float(part) for part in value) if isinstance(value, tuple | list) else (float(value or 0),)
    if len(parts) == 1:
        parts *= 3
    if len(parts) == 4:
        parts = tuple((1 - part) * (1 - parts[3]) for part in parts[:3])
    if max(parts) < 0.2:
        return BLACK
    return RED if parts[0] > 0.74 and max(parts[1:]) < 0.3 else OTHER
