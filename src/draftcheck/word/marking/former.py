"""Takes our own marks out of a part: comments vanish, changes are rejected; those of others stay."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from ..names import P_PR, R_PR, RUN, TEXT, W
from .signature import Signature, is_ours
from .tree import parent_of

Element = etree._Element

_DELETED, _INSERTED, _DELETED_TEXT = W + "del", W + "ins", W + "delText"
_CHANGES = {W + "pPrChange": P_PR, W + "rPrChange": R_PR}
_KEPT = frozenset((R_PR, W + "sectPr"))  # in a w:pPr, and no part of what a w:pPrChange stores
_ANCHORS = (W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")
_ID = W + "id"


def take_out(root: Element, comments: Collection[str], signatures: Collection[Signature]) -> bool:
    """Removes the anchors of these comments (ids) and rejects our changes, those of these signatures among them. Says
    whether there was anything."""
    found = _anchors(root, frozenset(comments)) if comments else False
    for change in list(root.iter(_INSERTED, _DELETED)):
        if change.getparent() is not None and len(change) and is_ours(change, signatures):
            found = True
            if change.tag == _INSERTED:
                drop(change)
            else:
                _restore(change)
    for change in list(root.iter(*_CHANGES)):
        if is_ours(change, signatures):
            found = True
            _give_back(change)
    return found


def _anchors(root: Element, ids: frozenset[str]) -> bool:
    found = False
    for anchor in list(root.iter(*_ANCHORS)):
        if anchor.get(_ID) not in ids:
            continue
        found = True
        parent = parent_of(anchor)
        drop(anchor)
        if parent.tag == RUN and all(child.tag == R_PR for child in parent):
            drop(parent)
    return found


def drop(element: Element) -> None:
    """Takes an element out; the text behind it stays."""
    parent = parent_of(element)
    tail, previous = element.tail, element.getprevious()
    if tail:
        if previous is not None:
            previous.tail = (previous.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
        element.tail = None
    parent.remove(element)


def _restore(deletion: Element) -> None:
    for text in list(deletion.iter(_DELETED_TEXT)):
        text.tag = TEXT
    for child in list(deletion):
        deletion.addprevious(child)
    drop(deletion)


def _give_back(change: Element) -> None:
    """The properties as they were before."""
    properties = parent_of(change)
    old = change.find(_CHANGES[str(change.tag)])
    for child in list(properties):
        if child.tag not in _KEPT or child is change or properties.tag == R_PR:
            properties.remove(child)
    for number, child in enumerate(list(old) if old is not None else ()):
        properties.insert(number, child)
    if not len(properties) and not properties.attrib:
        drop(properties)
