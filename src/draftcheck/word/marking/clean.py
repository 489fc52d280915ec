"""A draft without our own earlier marks, so that a second run replaces them."""

from __future__ import annotations

from ..container import Package
from ..names import W
from .former import drop, take_out
from .package import STRICT, parse, rewritten, written
from .signature import our_comments

_DATE, _ID = W + "date", W + "id"


def without_former_marks(data: bytes, author: str) -> bytes:
    """The package without comments of ours and with changes of ours rejected; the same bytes where there are none."""
    package = Package(data)
    source = package.read(package.main) or b""
    if STRICT in source or (author.encode() not in source and b"commentReference" not in source):
        return data
    names = package.names()
    part = next((n for kind, n in package.relations(package.main).values() if kind == "comments" and n in names), None)
    comments = parse(package.read(part) or b"") if part is not None else None
    ours = our_comments(comments, author)
    root = parse(source)
    moments = frozenset(comment.get(_DATE) or "" for comment in ours)
    if not take_out(root, {comment.get(_ID) or "" for comment in ours}, author, moments) and not ours:
        return data
    changed = {package.main: written(root)}
    for comment in ours:
        drop(comment)
    if part is not None and comments is not None:
        changed[part] = written(comments)
    return rewritten(data, changed)
