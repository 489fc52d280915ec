"""How high the lines of the body are, as far as a file tells."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from ...core.document import Paragraph, Section
from ...core.draft import Draft, Role
from ...core.value import Value

# Word sets a line of Chinese about 1.3 times as high as its type; how much exactly depends on the font file.
_LEADING = 1.3
_UNSURE_PT = (25.0, 31.0)  # a height reckoned from the type may be that of 22 lines or not


class Spacing(Value):
    """Line spacing as the user set it; `pitch_pt` the line grid that counts, None where there is none."""

    rule: str
    line: float
    pitch_pt: float | None

    @property
    def words(self) -> str:
        """In words: 固定值28磅, 1.5倍行距."""
        if self.rule == "exact":
            return f"固定值{self.line:g}磅"
        if self.rule == "atLeast":
            return f"最小值{self.line:g}磅"
        return "单倍行距" if abs(self.line - 1) < 0.01 else f"{round(self.line, 2):g}倍行距"

    def height_pt(self, size_pt: float) -> float | None:
        """Height of a line of this type size in points, None where it cannot be told."""
        if self.rule == "exact":
            return self.line
        natural = _LEADING * size_pt
        if self.pitch_pt is None:
            high = max(self.line, natural) if self.rule == "atLeast" else natural * self.line
            return None if self.rule == "auto" and _UNSURE_PT[0] <= high < _UNSURE_PT[1] else high
        if self.rule == "atLeast":
            return None
        rows = natural / self.pitch_pt
        if abs(rows - round(rows)) < 0.08 and round(rows):
            return None  # the line just fills its rows, or just does not
        return ceil(rows) * self.pitch_pt * self.line


def spacing_of(p: Paragraph, section: Section) -> Spacing:
    """The spacing of a paragraph."""
    layout = p.layout
    grid = section.grid in ("lines", "linesAndChars") and layout.snap_to_grid and layout.line_rule != "exact"
    return Spacing(layout.line_rule, round(layout.line, 3), section.line_pitch_pt if grid else None)


def body_lines(draft: Draft) -> Iterator[tuple[Paragraph, Section]]:
    """Paragraphs of the body of the main text on upright pages of one column, with their section.

    What is centred among them is a caption or a title, and has a spacing of its own.
    """
    sections = draft.document.sections
    for p in draft.of(Role.BODY, unit=0):
        if p.in_toc or p.has_drawing or not p.text.strip() or not 0 <= p.section < len(sections):
            continue
        if p.layout.alignment == "center":
            continue
        section = sections[p.section]
        if section.columns == 1 and section.height_mm >= section.width_mm:
            yield p, section


def size_of(p: Paragraph) -> float:
    """Type size of the longest run of a paragraph, in points."""
    if len(p.runs) == 1:
        return p.runs[0].font.size_pt
    longest = max(p.runs, key=lambda run: run.end - run.start, default=None)
    return longest.font.size_pt if longest else p.mark.size_pt
