"""One draft as a sheet of paper, its notes behind the paragraphs they speak of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from ..core.document import MAIN_TEXT, Paragraph
from ..core.draft import Draft, Role
from ..core.finding import Finding, Location
from ..core.rule import Rule
from .html_blocks import Block, Box, Grid, blocks_of
from .html_escape import escaped
from .html_looks import Looks, base_font
from .html_marks import Marks, Stretch, anchor
from .html_notes import note_html, note_id
from .html_text import text_html

_NAMES = {"header": "页眉", "footer": "页脚", "footnote": "脚注", "endnote": "尾注"}
_LONG = 40  # characters
_VARIANTS = {"first": "首页", "even": "双数页"}


def draft_html(
    name: str, findings: Sequence[Finding], draft: Draft | None, rules: Mapping[str, Rule], looks: Looks
) -> str:
    """The sheet of one draft; `name` is what its ids begin with. Without the draft only the notes."""
    return _Sheet(name, Marks(findings), draft, rules, looks).html()


class _Sheet:
    def __init__(self, name: str, marks: Marks, draft: Draft | None, rules: Mapping[str, Rule], looks: Looks) -> None:
        self._name = name
        self._marks = marks
        self._rules = rules
        self._looks = looks
        self._paragraphs = draft.document.paragraphs if draft else ()
        self._tables = draft.document.tables if draft else ()
        self._parts = list(dict.fromkeys(p.part for p in self._paragraphs))
        self._levels = _heading_levels(draft) if draft else {}
        self._titles = _part_titles(draft) if draft else {}

    def html(self) -> str:
        above: list[str] = []
        text: list[str] = []
        below: list[str] = []
        for part, group in groupby(self._paragraphs, key=lambda p: p.part):
            paragraphs = list(group)
            kind = paragraphs[0].place.kind
            if kind in MAIN_TEXT:
                text.append(self._blocks(part, paragraphs))
                continue
            telling = [p for p in paragraphs if p.text.strip() or self._marks.any(p)]
            if kind.endswith("note"):
                paragraphs = telling  # the rest are the lines that Word draws above notes
            if telling:
                title = f'<p class="part">{self._titles.get(part, _NAMES.get(kind, ""))}</p>'
                strip = f'<div class="strip">{title}{self._blocks(part, paragraphs)}</div>'
                (above if kind == "header" else below).append(strip)
        loose = self._notes(self._marks.untold(self._paragraphs), here=False)
        head = f'<div class="block loose">{loose}</div>' if loose else ""
        return f'<div class="paper">{head}{"".join([*above, *text, *below])}</div>'

    def _blocks(self, part: str, paragraphs: Sequence[Paragraph]) -> str:
        blocks = blocks_of(paragraphs, (table for table in self._tables if table.part == part))
        return "\n".join(self._with_notes(block) for block in blocks)

    def _with_notes(self, block: Block) -> str:
        notes = self._notes(sorted(n for p in _paragraphs_in(block) for n in self._marks.own(p)), here=True)
        shown = self._block(block)
        return f'<div class="block">{shown}{notes}</div>' if notes else shown

    def _notes(self, numbers: Sequence[int], here: bool) -> str:
        return "".join(
            note_html(self._name, n, self._marks.findings[n - 1], self._rules, self._anchor, here) for n in numbers
        )

    def _block(self, block: Block) -> str:
        if isinstance(block, Grid):
            return self._grid(block)
        if isinstance(block, Box):
            return f'<div class="box">{"".join(map(self._block, block.blocks))}</div>'
        return self._paragraph(block)

    def _grid(self, grid: Grid) -> str:
        rows: list[list[str]] = [[] for _ in range(max(grid.table.rows, 1))]
        reached = [0] * len(rows)
        inside = dict(grid.cells)
        for cell in sorted(grid.table.cells, key=lambda cell: (cell.row, cell.column)):
            row = min(max(cell.row, 0), len(rows) - 1)
            if cell.column > reached[row]:
                rows[row].append(f'<td class="gap" colspan="{cell.column - reached[row]}"></td>')
            inner = "".join(map(self._block, inside.pop((cell.row, cell.column), ())))
            rows[row].append(f"<td{_span('colspan', cell.columns)}{_span('rowspan', cell.rows)}>{inner}</td>")
            for below in range(row, min(row + cell.rows, len(rows))):
                reached[below] = max(reached[below], cell.column + cell.columns)
        ruled = "ruled" if grid.table.ruled else "bare"
        table = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
        rest = "".join(self._block(block) for blocks in inside.values() for block in blocks)
        return f'<div class="table"><table class="{ruled}">{table}</table>{rest}</div>'

    def _paragraph(self, p: Paragraph) -> str:
        base = base_font(p)
        names = [self._looks.paragraph(p, base), "new-page" if p.breaks_before else ""]
        level = self._levels.get((p.part, p.index))
        heading = f' role="heading" aria-level="{level}"' if level and p.text.strip() else ""
        whole = self._marks.whole(p)
        pin = self._link(p, whole, "pin", "") if whole else ""
        label = f'<span class="label">{escaped(p.label.text)}</span>' if p.label else ""
        text = text_html(
            p, base, self._looks, self._marks.stretches(p), lambda s, inner: self._link(p, s, "mark", inner)
        )
        name = " ".join(filter(None, names))
        told = f' class="{name}"' if name else ""
        return f"<p{told}{heading}>{pin}{label}{text or '<br>'}</p>"

    def _link(self, p: Paragraph, stretch: Stretch, kind: str, inner: str) -> str:
        """What is marked, as a link to the first of its notes; numbers stand where a finding begins."""
        place = Location(None, p.part, p.index, stretch.start, stretch.end, "", "")
        notes = {number: note_id(self._name, number) for number in stretch.findings}
        own = set(stretch.findings) - set(stretch.elsewhere)
        names = [kind, self._marks.gravest(own or stretch.findings).value, *([] if own else ["also"])]
        names += ["long"] if stretch.end - stretch.start > _LONG else []
        first = next((n for n in stretch.findings if n in own), stretch.findings[0])
        data = {
            "notes": " ".join(notes.values()),
            "begin": " ".join(notes[number] for number in stretch.begin),
            "also": " ".join(notes[number] for number in stretch.elsewhere),
            "numbers": " ".join(map(str, stretch.begin)),
        }
        told = "".join(f' data-{key}="{value}"' for key, value in data.items() if value)
        numbers = "、".join(map(str, stretch.findings))
        said = f' aria-label="本段，第{numbers}处"' if kind == "pin" else ""
        return f'<a class="{" ".join(names)}" id="{self._anchor(place)}" href="#{notes[first]}"{told}{said}>{inner}</a>'

    def _anchor(self, place: Location) -> str:
        return anchor(self._name, self._parts, place)


def _paragraphs_in(block: Block) -> list[Paragraph]:
    if isinstance(block, Grid):
        return [p for cell in block.cells.values() for inner in cell for p in _paragraphs_in(inner)]
    if isinstance(block, Box):
        return [p for inner in block.blocks for p in _paragraphs_in(inner)]
    return [block]


def _heading_levels(draft: Draft) -> dict[tuple[str, int], int]:
    """Levels for those who read by headings: the draft itself is at level 2, its title at 3."""
    levels = {(e.paragraph.part, e.paragraph.index): 3 for e in draft.elements if e.role is Role.TITLE}
    for heading in draft.headings:
        element = draft.elements[heading.element]
        if element.role is Role.HEADING:
            levels[element.paragraph.part, element.paragraph.index] = min(4 + heading.rank, 6)
    return levels


def _part_titles(draft: Draft) -> dict[str, str]:
    """页眉, 双数页页脚 … for the parts that sections show."""
    shown = [header for section in draft.document.sections for header in section.headers]
    return {h.part: _VARIANTS.get(h.variant, "") + _NAMES.get(h.kind, "") for h in reversed(shown)}


def _span(name: str, count: int) -> str:
    return f' {name}="{min(count, 1000)}"' if count > 1 else ""
