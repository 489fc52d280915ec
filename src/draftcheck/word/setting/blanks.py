"""Empty lines between the parts of a document, and blanks at the ends of a line that only moved its text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..marking.cutting import keep_blanks
from ..marking.text_map import Line
from ..names import P_PR, R_PR, RUN, SDT, SDT_CONTENT, SECT_PR, TABLE, TEXT, P, W
from .properties import set_style

Element = etree._Element

MOVING = " \u3000\u00a0\u2002\u2003\u2009\t"
"""Blanks that people type to move a line."""
_SILENT = frozenset((P_PR, W + "proofErr"))
_NOTHING = frozenset((R_PR, TEXT, W + "lastRenderedPageBreak"))
_BLOCKS = (P, TABLE, SDT)
_TRACKED = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_FIXED_HOLDERS = frozenset((*_TRACKED, SDT))


def can_go(p: Element) -> bool:
    """Whether a paragraph holds nothing at all: no mark, break, section, drawing, change."""
    properties = p.find(P_PR)
    if properties is not None:
        mark = properties.find(R_PR)
        tracked = mark is not None and any(child.tag in _TRACKED for child in mark)
        if tracked or any(child.tag in (SECT_PR, W + "framePr", W + "pPrChange") for child in properties):
            return False
    return not _blocked(p) and all(
        child.tag in _SILENT
        or (child.tag == RUN and all(n.tag in _NOTHING and not (n.text or "").strip() for n in child))
        for child in p
    )


def _blocked(p: Element) -> bool:
    """Whether it is the one paragraph that its control, or a table before or behind it, needs."""
    parent = p.getparent()
    if parent is None or len(parent) == 1:
        return True
    before, behind = _beside(p, True), _beside(p, False)
    return (behind is None or behind.tag in (TABLE, SECT_PR)) and (before is None or before.tag == TABLE)


def _beside(p: Element, preceding: bool) -> Element | None:
    return next((e for e in p.itersiblings(preceding=preceding) if e.tag in (*_BLOCKS, SECT_PR)), None)


def blank_lines_before(p: Element, wanted: int, style_id: str) -> int:
    """Has `wanted` empty paragraphs stand before a paragraph; gives how many were taken away (added: negative)."""
    found = list(_empty_before(p))
    removable = [e for e in found if can_go(e)]
    surplus = len(found) - wanted
    for gone in removable[: max(0, surplus)]:
        parent = gone.getparent()
        if parent is not None and can_go(gone):
            parent.remove(gone)
    for empty in found:
        if empty.getparent() is not None:
            set_style(empty, style_id)
    for _ in range(-surplus):
        fresh = etree.Element(P)
        p.addprevious(fresh)
        set_style(fresh, style_id)
    return surplus if surplus < 0 else min(surplus, len(removable))


def _empty_before(p: Element) -> Iterator[Element]:
    """Empty paragraphs right before a paragraph, the nearest first, within its section."""
    current = p
    while True:
        before = _beside(current, True)
        if before is None:
            parent = current.getparent()
            holder = parent.getparent() if parent is not None and parent.tag == SDT_CONTENT else None
            if holder is None or holder.tag != SDT:
                return
            current = holder
            continue
        if before.tag != P or not is_empty(before):
            return
        yield before
        current = before


def table_below(p: Element) -> Element | None:
    """The table that is the next thing below a paragraph, empty lines left out."""
    following: Element | None = p
    while following is not None:
        following = _beside(following, False)
        if following is None or following.tag == TABLE:
            return following
        if following.tag != P or not is_empty(following):
            return None
    return None


def is_empty(p: Element) -> bool:
    """Whether nothing of a paragraph shows and no section ends with it."""
    properties = p.find(P_PR)
    if properties is not None and any(properties.find(tag) is not None for tag in (SECT_PR, W + "numPr", W + "pBdr")):
        return False  # a number shows, and so does a line
    shown = (W + "drawing", W + "pict", W + "object", W + "br", W + "sym", W + "fldChar", W + "tab")
    if next(p.iter(*shown), None) is not None:
        return False
    return not any((node.text or "").strip() for node in p.iter(TEXT, W + "delText"))


def drop_ends(line: Line, start: int, end: int) -> tuple[int, int]:
    """Takes `start` blanks off the front of a paragraph and `end` off its end, as far as they are plain characters;
    gives how many went."""
    return _drop(line, start, True), _drop(line, end, False)


def _drop(line: Line, count: int, front: bool) -> int:
    gone = 0
    for piece in line.pieces if front else reversed(line.pieces):
        if gone == count:
            break
        text = line.text[piece.start : piece.end]
        here = min(count - gone, len(text))
        taken = text[:here] if front else text[len(text) - here :]
        if piece.fixed or any(outer.tag in _FIXED_HOLDERS for outer in _around(piece.node, line.element)):
            break
        if taken.strip(MOVING) or piece.node.tag not in (TEXT, W + "tab"):
            break
        if here == len(text):
            _take_out(piece.node)
        else:
            piece.node.text = text[here:] if front else text[: len(text) - here]
            keep_blanks(piece.node)
        gone += here
    return gone


def _around(node: Element, p: Element) -> Iterator[Element]:
    for outer in node.iterancestors():
        if outer is p:
            return
        yield outer


def _take_out(node: Element) -> None:
    run = node.getparent()
    if run is None:
        return
    run.remove(node)
    holder = run.getparent()
    if holder is not None and all(child.tag == R_PR for child in run):
        holder.remove(run)
