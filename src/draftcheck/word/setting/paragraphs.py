"""Paragraphs of a draft: each gets its style, loses what contradicts it, and stands between the right empty lines."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ...core.document import Paragraph
from ..marking.cutting import cut
from ..marking.text_map import Line, lines_of
from ..names import P_PR, R_PR, VAL, W
from ..property_order import PARAGRAPH, RUN
from .blanks import blank_lines_before, drop_ends, is_empty, table_below
from .former_styles import FormerStyles
from .list_levels import levels_of
from .numbers import keep_number, plain_labels
from .pictures import is_tall
from .plan import BLANK, CELL, PICTURE, SIGNER_RUN, Part
from .properties import properties, put, set_run_style, set_style
from .stripping import holds_text, runs_of, strip_paragraph, strip_run
from .style_book import StyleBook
from .target import Target

Element = etree._Element

_LABEL = "一级标题"  # its face is that of labels
_CHARACTER = 320  # twips of 三号
_RULE = {"val": "single", "sz": "12", "space": "5", "color": "FF0000"}


class Paragraphs:
    """`read`: the paragraphs of the main part by their numbers; `width`: of the type area in twips. `lines` stays what
    they were before lines were added."""

    def __init__(
        self, target: Target, book: StyleBook, former: FormerStyles, read: Mapping[int, Paragraph], width: int
    ) -> None:
        self._width = width
        self.lines: dict[int, Line] = {}
        self._target, self._book, self._former, self._read = target, book, former, read
        self._numbers = levels_of(target.package, {n for n, p in read.items() if p.label is not None})

    def set(self, plan: Mapping[int, Part]) -> None:
        """Styles, blanks and empty lines, as planned."""
        lines = lines_of(self._target.root)
        parts = {n: part for n, part in plan.items() if part.style != CELL and n in lines}
        for number, part in parts.items():
            if part.start or part.end:
                left = part.start - drop_ends(lines[number], part.start, part.end)[0]
                parts[number] = _still_typed(part, left) if left else part
        lines = self.lines = lines_of(self._target.root)
        for number, part in parts.items():
            self._set(lines[number], part, self._read[number])
        for number, part in parts.items():
            self._space(lines[number].element, part)
        used = {self._numbers[n] for n, part in parts.items() if n in self._numbers and part.style != BLANK}
        numbering = self._target.related("numbering") if used else None
        if numbering is not None:
            plain_labels(numbering, used)

    def _space(self, p: Element, part: Part) -> None:
        style = self._book.id_of(BLANK)
        if part.blanks is not None:
            blank_lines_before(p, part.blanks, style)
        below = table_below(p) if part.below is not None else None
        if below is not None and part.below is not None:
            blank_lines_before(below, part.below, style)

    def _set(self, line: Line, part: Part, read: Paragraph) -> None:
        p = line.element
        if part.style == PICTURE and not is_tall(p):
            return  # it only holds what floats elsewhere on the page
        if part.style == BLANK and not is_empty(p):
            strip_paragraph(p)
            set_style(p, self._book.id_of(BLANK))
            self._height(p)
            return
        block = p.find(P_PR)
        former = block.find(W + "pStyle") if block is not None else None
        hidden = self._former.hides(former.get(VAL) if former is not None else None)
        strip_paragraph(p)
        cut(line, {o for o in (part.words, part.label) if o})
        emphasis = part.emphasis
        shown = {id(piece.run): piece.start for piece in line.pieces}
        for run in runs_of(p):
            behind = part.words and shown.get(id(run), part.words) >= part.words
            strip_run(run, self._former, hidden, emphasis or bool(behind))
            if behind and holds_text(run) and run.find(f"{R_PR}/{W}rFonts[@{W}eastAsia]") is None:
                set_run_style(run, self._book.id_of(part.tail))
            elif part.label and shown.get(id(run), part.label) < part.label:
                self._label(run)
        block = set_style(p, self._book.id_of(part.style))
        self._place(p, block, part, read)
        if part.ruled is not None and block.find(W + "pBdr") is None:
            put(put(block, "pBdr", PARAGRAPH, {}), "bottom", {W + "bottom": 0}, _RULE if part.ruled else {"val": "nil"})
        if part.new_page:
            put(block, "pageBreakBefore", PARAGRAPH, {})
        if read.index in self._numbers:
            style, _ = self._book.properties(part.style)
            stated = block.find(W + "ind")
            usual = style.find(W + "ind") if style is not None else None
            keep_number(p, self._numbers[read.index], stated if stated is not None else usual)
        self._height(p)

    def _label(self, run: Element) -> None:
        _, look = self._book.properties(_LABEL)
        fonts = look.find(W + "rFonts") if look is not None else None
        if fonts is not None and run.find(f"{R_PR}/{W}rFonts[@{W}eastAsia]") is None:
            said = {str(k).removeprefix(W): str(v) for k, v in fonts.items()}
            put(properties(run, R_PR), "rFonts", RUN, said)

    def _place(self, p: Element, block: Element, part: Part, read: Paragraph) -> None:
        if part.typed:
            put(block, "ind", PARAGRAPH, {"firstLineChars": "0", "firstLine": "0"})
        if part.tail == SIGNER_RUN:
            self._beside_signer(block)
        if not part.place:
            return
        put(block, "jc", PARAGRAPH, {"val": {"left": "both"}.get(part.place, part.place)})
        layout = read.layout
        first = ("firstLine", layout.first_line_pt, layout.first_line_chars)
        if (layout.first_line_chars or layout.first_line_pt) < 0:
            first = ("hanging", -layout.first_line_pt, layout.first_line_chars and -layout.first_line_chars)
        said = {"firstLineChars": "0", "firstLine": "0"} | {
            f"{side}{unit}": "0" for side in ("left", "right") for unit in ("Chars", "")
        }
        if part.place == "left":
            sides = ("left", layout.left_pt, layout.left_chars), ("right", layout.right_pt, layout.right_chars), first
            said = {name + "Chars": str(round((chars or 0) * 100)) for name, _, chars in sides}
            said |= {name: str(round(points * 20)) for name, points, _ in sides}
        put(block, "ind", PARAGRAPH, said)

    def _beside_signer(self, block: Element) -> None:
        """The number a character in from the left, the signer behind a tab a character in from the right (7.2.5)."""
        put(block, "jc", PARAGRAPH, {"val": "left"})
        said = {f"{side}{unit}": "0" for side in ("left", "right") for unit in ("Chars", "")}
        # Of the indents only that of the first line leaves the red line below as wide as the type area.
        put(block, "ind", PARAGRAPH, said | {"firstLineChars": "100", "firstLine": str(_CHARACTER)})
        tabs = put(block, "tabs", PARAGRAPH, {})
        for stop in list(tabs):
            tabs.remove(stop)
        etree.SubElement(tabs, W + "tab", {W + "val": "right", W + "pos": str(self._width - _CHARACTER)})

    def _height(self, p: Element) -> None:
        if not is_tall(p):
            return
        picture, _ = self._book.properties(PICTURE)
        spacing = picture.find(W + "spacing") if picture is not None else None
        block = p.find(P_PR)
        if spacing is not None and block is not None:
            put(block, "spacing", PARAGRAPH, {str(k).removeprefix(W): str(v) for k, v in spacing.items()})


def _still_typed(part: Part, left: int) -> Part:
    """The part of a paragraph some of whose blanks had to stay, such as those that somebody inserted under revision."""
    words, label = (end + left if end else 0 for end in (part.words, part.label))
    return part._replace(words=words, label=label, typed=True)
