"""Cuts the runs of a paragraph at given characters, so that an anchor or a change takes whole runs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from ..names import R_PR, RUN, TEXT, W
from .text_map import Line, Piece
from .tree import new_element, parent_of

Element = etree._Element

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PAGE_MARK = W + "lastRenderedPageBreak"


def cut(line: Line, offsets: Iterable[int]) -> None:
    """Cuts the runs at these offsets; both halves keep properties and rsid. Characters of one node that cannot be cut
    (a ruby, an alternative) stay together."""
    for offset in sorted(set(offsets), reverse=True):
        _cut_at(line, offset)


def _end(piece: Piece) -> int:
    return piece.end


def _cut_at(line: Line, offset: int) -> None:
    number = bisect_right(line.pieces, offset, key=_end)
    if number == len(line.pieces):
        return
    piece = line.pieces[number]
    if piece.start == offset:
        before = line.pieces[number - 1] if number else None
        if before is None or before.run is not piece.run:
            return
        _split(line, piece.node)
        return
    if piece.node.tag != TEXT:
        return
    text = line.text[piece.start : piece.end]
    second = new_element(TEXT, piece.node)
    second.text = text[offset - piece.start :]
    piece.node.text = text[: offset - piece.start]
    for node in (piece.node, second):
        keep_blanks(node)
    piece.node.addnext(second)  # what stood behind the w:t as its tail stays behind both
    second.tail, piece.node.tail = piece.node.tail, None
    later = Piece(piece.run, second, offset, piece.end, piece.fixed)
    piece.end = offset
    line.pieces.insert(number + 1, later)
    _split(line, second)


def set_apart(line: Line, start: int, end: int) -> None:
    """Parts the runs of these characters, which were cut, from what is no text in them: a note's sign, a picture."""
    pieces = [p for p in line.pieces if p.start < end and p.end > start]
    if not pieces:
        return
    behind = pieces[-1].node.getnext()
    if behind is not None:
        _split(line, behind)
    before = pieces[0].node.getprevious()
    while before is not None and before.tag == PAGE_MARK:
        before = before.getprevious()
    if before is not None and before.tag != R_PR:
        _split(line, pieces[0].node)


def _split(line: Line, node: Element) -> None:
    """Puts `node` and what follows it in its run into a new run behind."""
    run = parent_of(node)
    fresh = new_element(RUN, parent_of(run), like=run)
    fresh.tail, run.tail = run.tail, None
    run.addnext(fresh)
    properties = run.find(R_PR)
    if properties is not None:
        fresh.append(deepcopy(properties))
    previous = node.getprevious()
    if previous is not None and previous.tag == PAGE_MARK:
        node = previous
    following: Element | None = node
    while following is not None:
        after = following.getnext()
        fresh.append(following)
        following = after
    for piece in line.pieces:
        if piece.run is run and piece.node.getparent() is fresh:
            piece.run = fresh


def keep_blanks(node: Element) -> None:
    """Has Word keep the blanks at the ends of a text that was made or cut."""
    text = node.text or ""
    if text != text.strip():
        node.set(SPACE, "preserve")


def drop_blanks(node: Element) -> None:
    """Takes away blanks at the ends of a text that do not count, since nothing says that they are to be kept."""
    if node.get(SPACE) != "preserve" and node.text:
        node.text = node.text.strip(" \t\r\n")
