"""Which node each character of a paragraph comes from, in a tree that is going to be changed.

It walks a part as the reader does (story.py, pieces.py), so that positions mean the same characters.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..names import ALTERNATE, FIELD_SIMPLE, R_PR, RUN, SDT, SDT_CONTENT, TABLE, P, W
from ..pieces import DRAWINGS, Fields, boxes, characters, choice, inside
from ..story import paragraph_numbers

Element = etree._Element

_WRAPPERS = frozenset(W + name for name in ("customXml", "smartTag", "ins", "moveTo", "sdtContent"))
_HOLDERS = frozenset(W + name for name in ("body", "footnote", "endnote", "tr", "tc"))
_ATOMIC = frozenset((ALTERNATE, W + "ruby"))


class Piece:
    """The characters `start` to `end` of a paragraph, from one child `node` of a `run`.

    `fixed`: they belong to a field, to a ruby or to an alternative; they can be pointed at, and not be changed.
    """

    __slots__ = ("end", "fixed", "node", "run", "start")

    def __init__(self, run: Element, node: Element, start: int, end: int, fixed: bool) -> None:
        self.run = run
        self.node = node
        self.start = start
        self.end = end
        self.fixed = fixed


class Line:
    """A `w:p` with its text and where the characters come from."""

    __slots__ = ("element", "pieces", "text")

    def __init__(self, element: Element) -> None:
        self.element = element
        self.pieces: list[Piece] = []
        self.text = ""


def lines_of(root: Element) -> dict[int, Line]:
    """Number → Line of every paragraph of a part; the numbers are those of Position."""
    walk = _Walk(root, tracked=True)
    if walk.fields.unclosed:
        walk = _Walk(root, tracked=False)
    return walk.lines


class _Walk:
    def __init__(self, root: Element, tracked: bool) -> None:
        self.fields = Fields(tracked)
        self.lines: dict[int, Line] = {}
        self._numbers = paragraph_numbers(root)
        self._block(root)

    def _block(self, container: Element) -> None:
        for child in container:
            tag = child.tag
            if tag == P:
                self._paragraph(child)
            elif tag == TABLE or tag in _HOLDERS or tag in _WRAPPERS:
                self._block(child)
            elif tag == SDT:
                inner = child.find(SDT_CONTENT)
                if inner is not None:
                    self._block(inner)
            elif tag == ALTERNATE:
                chosen = choice(child)
                if chosen is not None:
                    self._block(chosen)

    def _paragraph(self, p: Element) -> None:
        line = Line(p)
        drawings: list[Element] = []
        for run, node, fixed in _nodes(p, False):
            if node.tag in DRAWINGS:
                drawings.append(node)
            _add(line, run, node, self.fields, fixed)
        number = self._numbers.get(p)
        if number is not None:
            self.lines[number] = line
        for drawing in drawings:
            for box in boxes(drawing):
                self._block(box)


def _add(line: Line, run: Element, node: Element, fields: Fields, fixed: bool) -> None:
    """Adds the characters of a node, if it has any."""
    text = characters(node, fields)
    if text:
        start = len(line.text)
        frozen = fixed or fields.unclosed or node.tag in _ATOMIC
        line.pieces.append(Piece(run, node, start, start + len(text), frozen))
        line.text += text


def _nodes(container: Element, fixed: bool) -> Iterator[tuple[Element, Element, bool]]:
    """Run, child of the run, and whether it may not be changed, in the order of the text."""
    for child in container:
        if child.tag == RUN:
            for node in child:
                if node.tag != R_PR:
                    yield child, node, fixed
        elif (inner := inside(child)) is not None:
            yield from _nodes(inner, fixed or child.tag in (FIELD_SIMPLE, ALTERNATE))
