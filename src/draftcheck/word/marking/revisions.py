"""Tracked replacement of characters (w:del and w:ins, ECMA-376 17.13.5)."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise

from lxml import etree

from ..names import ALTERNATE, R_PR, RUN, SDT, TEXT, P, W
from .cutting import drop_blanks, keep_blanks, set_apart
from .signature import Ids, Signature, signed
from .text_map import Line, Piece
from .tree import new_element, parent_of

Element = etree._Element

_INSERTED, _DELETED, _DELETED_TEXT = W + "ins", W + "del", W + "delText"
_PARENTS = frozenset((P, _INSERTED, W + "hyperlink", W + "smartTag", W + "customXml", W + "sdtContent"))
# What no change of ours may stand in; an insertion of somebody else only when it is the parent itself.
_CLOSED = frozenset((W + "moveTo", W + "dir", W + "bdo", ALTERNATE, _INSERTED, _DELETED))
_SDT_PR = W + "sdtPr"
_SILENT = frozenset(
    (TEXT, R_PR, RUN, W + "lastRenderedPageBreak", W + "proofErr", W + "bookmarkStart", W + "bookmarkEnd")
)
_CONTROL = frozenset("\t\n\f\v\r\u2011\u00ad")


def shortened(old: str, new: str) -> tuple[int, int, str]:
    """What really changes: how many characters at the head and at the tail stay, and what is put between."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail, new[head : len(new) - tail]


def can_replace(line: Line, start: int, end: int, new: str) -> bool:
    """Whether the characters can be changed under revision: plain ones, in one parent that may hold a change."""
    pieces = _pieces(line, start, end)
    if not pieces or any(c in _CONTROL for c in new) or not new.isprintable():
        return False
    parents = {parent_of(piece.run) for piece in pieces}
    parent = parent_of(pieces[0].run)
    return (
        len(parents) == 1
        and parent.tag in _PARENTS
        and not any(piece.fixed or piece.node.tag != TEXT for piece in pieces)
        and not _holds_more(pieces)
        and not any(a.tag in _CLOSED or _is_locked(a) for a in parent.iterancestors())
    )


def _is_locked(around: Element) -> bool:
    """Whether an element is a content control that may not be changed, or whose words come from elsewhere."""
    properties = around.find(_SDT_PR) if around.tag == SDT else None
    if properties is None:
        return False
    lock = properties.find(W + "lock")
    locked = lock is not None and (lock.get(W + "val") or "").lower() in ("contentlocked", "sdtcontentlocked")
    return locked or any(child.tag.endswith("}dataBinding") for child in properties if isinstance(child.tag, str))


def _pieces(line: Line, start: int, end: int) -> list[Piece]:
    if start == end:  # an insertion goes behind the character before it, or before the first one
        return [p for p in line.pieces if p.start < start <= p.end] or line.pieces[:1]
    return [p for p in line.pieces if p.start < end and p.end > start]


def _holds_more(pieces: list[Piece]) -> bool:
    """Whether something that is no text stands between the characters: a picture, a note, the mark of a field."""
    for first, second in pairwise(pieces):
        node = first.node
        while node is not second.node:
            following = node.getnext()
            if following is None:
                node = parent_of(node)
                if node.tag == P:
                    return True
                continue
            while following.tag == RUN and len(following):
                following = following[0]
            if following.tag not in _SILENT and following is not second.node:
                return True
            node = following
    return False


def replace(line: Line, start: int, end: int, new: str, ids: Ids, signature: Signature) -> None:
    """Puts `new` in place of characters that were cut out whole, as a deletion and an insertion."""
    set_apart(line, start, end)
    pieces = _pieces(line, start, end)
    last = pieces[-1].run if start < end or start > 0 else None
    look = pieces[0].run
    place: Element
    if start < end:
        runs = list(dict.fromkeys(piece.run for piece in pieces))
        place = runs[0]
        for group in _neighbours(runs):
            place = _deleted(group, ids, signature)
    else:
        place = look
    if not new:
        return
    inserted = signed(_INSERTED, ids, signature, look)
    inserted.append(_run(look, new))
    parent = parent_of(place)
    if parent.tag == _INSERTED:
        _split_behind(parent, place if last is not None else None, ids)
        (parent.addnext if last is not None else parent.addprevious)(inserted)
    elif last is None:
        place.addprevious(inserted)
    else:
        inserted.tail, place.tail = place.tail, None
        place.addnext(inserted)


def _neighbours(runs: list[Element]) -> list[list[Element]]:
    """The runs in groups that stand one right behind the other."""
    groups: list[list[Element]] = [[runs[0]]]
    for run in runs[1:]:
        if groups[-1][-1].getnext() is run:
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def _deleted(runs: list[Element], ids: Ids, signature: Signature) -> Element:
    deleted = signed(_DELETED, ids, signature, runs[0])
    tail, runs[-1].tail = runs[-1].tail, None
    runs[0].addprevious(deleted)
    for run in runs:
        deleted.append(run)
        for text in run.iter(TEXT):
            drop_blanks(text)
            text.tag = _DELETED_TEXT
    deleted.tail = tail
    return deleted


def _run(look: Element, text: str) -> Element:
    made = new_element(RUN, look)
    properties = look.find(R_PR)
    if properties is not None:
        copied = deepcopy(properties)
        copied.tail = None
        for change in list(copied):
            if change.tag in (W + "rPrChange", _INSERTED, _DELETED, W + "moveFrom", W + "moveTo"):
                copied.remove(change)
        made.append(copied)
    node = etree.SubElement(made, TEXT)
    node.text = text
    keep_blanks(node)
    return made


def _split_behind(insertion: Element, place: Element | None, ids: Ids) -> None:
    """Somebody's insertion in two: what stands behind `place` goes into a second one, so that ours fits between."""
    following = list(place.itersiblings()) if place is not None else []
    if not following:
        return
    second = new_element(_INSERTED, parent_of(insertion), like=insertion)
    second.set(W + "id", ids.fresh())
    for child in following:
        second.append(child)
    second.tail, insertion.tail = insertion.tail, None
    insertion.addnext(second)
