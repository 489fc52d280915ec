"""Comments (ECMA-376 17.13.4): the part that holds their words, and the anchors in the text."""

from __future__ import annotations

from lxml import etree

from ..names import ALTERNATE, FIELD_CHAR, P_PR, RUN, SDT, TEXT, P, W
from .cutting import keep_blanks
from .signature import INITIALS, Ids, Signature, signed
from .text_map import Line
from .tree import new_element

Element = etree._Element

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_START, _END, _REFERENCE = W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference"
_HOLDERS = frozenset((P, W + "hyperlink", W + "smartTag", W + "customXml", W + "sdtContent"))
_FIELD_TYPE, _STEPS = W + "fldCharType", {"begin": 1, "end": -1}
_SILENT = frozenset((_START, _END, P_PR, W + "smartTagPr", W + "customXmlPr"))  # without characters
_ID = W + "id"


def empty_part() -> Element:
    """A comments part without comments."""
    return etree.Element(W + "comments", nsmap={"w": W[1:-1]})


def add(comments: Element, text: str, ids: Ids, signature: Signature) -> str:
    """Adds a comment, a paragraph a line; gives its id."""
    comment = signed(W + "comment", ids, signature, comments)
    comment.set(W + "initials", INITIALS)
    for number, words in enumerate(text.split("\n")):
        p = etree.SubElement(comment, P)
        if not number:
            etree.SubElement(etree.SubElement(p, RUN), W + "annotationRef")
        node = etree.SubElement(etree.SubElement(p, RUN), TEXT)
        node.text = words
        keep_blanks(node)
    comments.append(comment)
    return str(comment.get(_ID))


def anchor(line: Line, start: int, end: int, number: str) -> None:
    """Puts the anchors of a comment around characters whose runs were cut; around the paragraph when `start == end`."""
    pieces = [p for p in line.pieces if p.start < end and p.end > start] if end > start else line.pieces
    opening, closing = _mark(_START, number, line), _mark(_END, number, line)
    if not pieces:
        _around(line.element, opening, closing)
    else:
        _edge(pieces[0].run, line.element, before=True).addprevious(opening)
        last = _edge(pieces[-1].run, line.element, before=False)
        closing.tail, last.tail = last.tail, None
        last.addnext(closing)
    place = closing
    for outer in closing.iterancestors():  # in somebody's insertion our reference would be his
        if outer is line.element:
            break
        if outer.tag not in _HOLDERS:
            place = outer
    if pieces and pieces[-1].fixed:
        place = _behind_field(place, line.element)
    reference = new_element(RUN, line.element)
    etree.SubElement(reference, _REFERENCE).set(_ID, number)
    reference.tail, place.tail = place.tail, None
    place.addnext(reference)


def _behind_field(place: Element, p: Element) -> Element:
    """The last run of the field that `place` stands in: LibreOffice drops what is inside, and a new calculation too."""
    depth = 0
    for element in p.iter():
        if element is place:
            break
        depth += _STEPS.get(element.get(_FIELD_TYPE) or "", 0) if element.tag == FIELD_CHAR else 0
    following = [place, *place.itersiblings()] if depth > 0 else []
    for sibling in following:
        depth += sum(_STEPS.get(mark.get(_FIELD_TYPE) or "", 0) for mark in sibling.iter(FIELD_CHAR))
        if depth <= 0:
            return sibling
    return place


def _edge(run: Element, p: Element, before: bool) -> Element:
    """The outermost element that begins (or ends) with this run: programs find an anchor best in the paragraph itself."""
    # An anchor in one branch of an alternative would be missing in the other.
    alternatives = [a for a in run.iterancestors(ALTERNATE) if any(b is p for b in a.iterancestors())]
    found = alternatives[-1] if alternatives else run
    for outer in found.iterancestors():
        siblings = found.itersiblings(preceding=before)
        if outer is p or (outer.tag != SDT and any(s.tag not in _SILENT for s in siblings)):
            break
        found = outer
    return found


def _mark(tag: str, number: str, line: Line) -> Element:
    made = new_element(tag, line.element)
    made.set(_ID, number)
    return made


def _around(p: Element, opening: Element, closing: Element) -> None:
    """A paragraph without text: all of it."""
    properties = p.find(P_PR)
    p.insert(0 if properties is None else p.index(properties) + 1, opening)
    p.append(closing)
