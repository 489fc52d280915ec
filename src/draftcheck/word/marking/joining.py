"""A part brought to one form: neighbouring runs that look alike made one. Two parts that say the same are then equal."""

from __future__ import annotations

from lxml import etree

from ..names import R_PR, RUN, TEXT, W
from .cutting import SPACE
from .tree import parent_of

Element = etree._Element

_TEXTS = (TEXT, W + "delText")
_INSERTED = W + "ins"
_ID = W + "id"


def canonical(root: Element) -> bytes:
    """The part in canonical form, equal runs joined; the tree is changed."""
    for text in root.iter(*_TEXTS):
        if text.get(SPACE) != "preserve" and text.text:
            text.text = text.text.strip(" \t\r\n")
        text.attrib.pop(SPACE, "")
    for inserted in list(root.iter(_INSERTED)):
        following = inserted.getnext()
        while following is not None and following.tag == _INSERTED and _without_id(following) == _without_id(inserted):
            for child in list(following):
                inserted.append(child)
            parent_of(following).remove(following)
            following = inserted.getnext()
    for inserted in list(root.iter(_INSERTED)):
        inserted.attrib.pop(_ID, "")
    for run in list(root.iter(RUN)):
        if run.getparent() is not None:
            _join_on(run)
    return etree.tostring(root, method="c14n")


def _without_id(element: Element) -> list[tuple[str, str]]:
    return sorted((str(name), str(value)) for name, value in element.attrib.items() if name != _ID)


def _join_on(run: Element) -> None:
    """Adds to a run all runs right behind it that look like it, and joins its texts."""
    following = run.getnext()
    if following is None or following.tag != RUN:
        _join_texts(run)
        return
    look = _look(run)
    while following is not None and following.tag == RUN and not (run.tail or "").strip() and _look(following) == look:
        for child in list(following):
            if child.tag != R_PR:
                run.append(child)
        run.tail = following.tail
        parent_of(following).remove(following)
        following = run.getnext()
    _join_texts(run)


def _join_texts(run: Element) -> None:
    if len(run) < 2:
        return
    for text in list(run):
        previous = text.getprevious()
        if text.tag in _TEXTS and previous is not None and previous.tag == text.tag:
            previous.text = (previous.text or "") + (text.text or "")
            run.remove(text)


def _look(run: Element) -> tuple[object, bytes]:
    properties = run.find(R_PR)
    shown = etree.tostring(properties, method="c14n") if properties is not None and len(properties) else b""
    return sorted(run.attrib.items()) if run.attrib else (), shown
