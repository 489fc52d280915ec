"""A paragraph brought to one form: neighbouring runs that look alike made one. Two that say the same are then equal."""

from __future__ import annotations

from lxml import etree

from ..names import R_PR, RUN, TEXT, W
from .cutting import SPACE
from .tree import parent_of

Element = etree._Element

_TEXTS = (TEXT, W + "delText")
_INSERTED = W + "ins"
_ID = W + "id"


def joined(p: Element) -> None:
    """Brings a paragraph to its one form. Texts are stripped of blanks that do not count; somebody's insertion that we
    cut in two is one again, and such insertions lose their ids."""
    for text in p.iter(*_TEXTS):
        if text.get(SPACE) != "preserve" and text.text:
            text.text = text.text.strip(" \t\r\n")
        text.attrib.pop(SPACE, "")
    for inserted in list(p.iter(_INSERTED)):
        following = inserted.getnext()
        while following is not None and following.tag == _INSERTED and _without_id(following) == _without_id(inserted):
            for child in list(following):
                inserted.append(child)
            parent_of(following).remove(following)
            following = inserted.getnext()
        inserted.attrib.pop(_ID, "")
    for run in list(p.iter(RUN)):
        if run.getparent() is not None:
            _join_on(run)


def _without_id(element: Element) -> list[tuple[str, str]]:
    return sorted((str(name), str(value)) for name, value in element.attrib.items() if name != _ID)


def _join_on(run: Element) -> None:
    """Adds to a run all runs right behind it that look like it, and joins its texts."""
    following = run.getnext()
    if following is None or following.tag != RUN:
        _join_texts(run)
        return
    while following is not None and following.tag == RUN and not (run.tail or "").strip() and _alike(run, following):
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


def _alike(first: Element, second: Element) -> bool:
    """Whether two runs have the same attributes and the same properties; no properties are as good as empty ones."""
    if sorted(first.attrib.items()) != sorted(second.attrib.items()):
        return False
    one, other = first.find(R_PR), second.find(R_PR)
    empty = one is None or not len(one), other is None or not len(other)
    if any(empty) or one is None or other is None:
        return all(empty)
    return [_shown(e) for e in one.iter()] == [_shown(e) for e in other.iter()]


def _shown(element: Element) -> tuple[str, str, list[tuple[str, str]]]:
    return str(element.tag), (element.text or "").strip(), [(str(k), str(v)) for k, v in element.attrib.items()]
