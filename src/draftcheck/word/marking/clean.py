"""A draft without our own earlier marks, so that a second run replaces them."""

from __future__ import annotations

from lxml import etree

from ...core.value import Value
from ..container import Package
from ..names import P, W
from .former import drop, take_out
from .package import STRICT, parse, rewritten, written
from .signature import AUTHOR, our_comments, signature_of, words_of

Element = etree._Element

_ID = W + "id"
_PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


class Cleaned(Value):
    """A package without our former marks, and the first lines of those comments of ours that somebody answered: they
    stay, so that the answer keeps what it answers."""

    data: bytes
    answered: frozenset[str]


def without_former_marks(data: bytes) -> Cleaned:
    """The package without comments of ours and with changes of ours rejected; the same bytes where there are none."""
    package = Package(data)
    source = package.read(package.main) or b""
    if STRICT in source or (AUTHOR.encode() not in source and b"commentReference" not in source):
        return Cleaned(data, frozenset())
    part, extended = _part(package, "comments"), _part(package, "commentsExtended")
    if part is None and AUTHOR.encode() not in source:
        return Cleaned(data, frozenset())
    comments = parse(package.read(part) or b"") if part is not None else None
    threads = parse(package.read(extended) or b"") if extended is not None else None
    ours = our_comments(comments)
    answered = [comment for comment in ours if _has_answer(comment, threads)]
    gone = [comment for comment in ours if comment not in answered]
    root = parse(source)
    signatures = {signature_of(comment) for comment in ours}
    if not take_out(root, {comment.get(_ID) or "" for comment in gone}, signatures) and not gone:
        return Cleaned(data, frozenset(map(words_of, answered)))
    changed = {package.main: written(root)}
    if part is not None and comments is not None and gone:
        if threads is not None and extended is not None:
            _forget(threads, gone)
            changed[extended] = written(threads)
        for comment in gone:
            drop(comment)
        changed[part] = written(comments)
    return Cleaned(rewritten(data, changed), frozenset(map(words_of, answered)))


def _part(package: Package, kind: str) -> str | None:
    names = package.names()
    related = package.relations(package.main).values()
    return next((name for kind_, name in related if kind_ == kind and name in names), None)


def _para_ids(comment: Element) -> set[str]:
    return {p.get(_PARA_ID) or "" for p in comment.iter(P)} - {""}


def _has_answer(comment: Element, threads: Element | None) -> bool:
    ids = _para_ids(comment)
    return threads is not None and any(entry.get(_W15 + "paraIdParent") in ids for entry in threads)


def _forget(threads: Element, gone: list[Element]) -> None:
    ids = {number for comment in gone for number in _para_ids(comment)}
    for entry in list(threads):
        if entry.get(_W15 + "paraId") in ids:
            threads.remove(entry)
