"""Who made a mark and when, and how our own marks are known again."""

from __future__ import annotations

from typing import cast

from lxml import etree

from ...core.value import Value
from ..names import W
from .tree import new_element

Element = etree._Element

AUTHOR = "draftcheck"
INITIALS = "dc"
_ID, _AUTHOR, _DATE, _INITIALS = W + "id", W + "author", W + "date", W + "initials"


_all_ids = etree.XPath("//@w:id", namespaces={"w": W[1:-1]})


class Signature(Value):
    """Author and moment (`2026-11-30T08:00:17Z`) that all marks of one run carry."""

    author: str
    moment: str


class Ids:
    """Fresh ids above the highest `w:id` of some parts."""

    def __init__(self, *roots: Element | None) -> None:
        self._last = 0
        for root in roots:
            for number in cast("list[str]", _all_ids(root)) if root is not None else ():
                if number.lstrip("-").isdecimal() and len(number) < 10:
                    self._last = max(self._last, int(number))

    def fresh(self) -> str:
        """The next id."""
        self._last += 1
        return str(self._last)


def signed(tag: str, ids: Ids, signature: Signature, like: Element) -> Element:
    """An element of ours with id, author and date."""
    made = new_element(tag, like)
    made.set(_ID, ids.fresh())
    made.set(_AUTHOR, signature.author)
    made.set(_DATE, signature.moment)
    return made


def our_comments(comments: Element | None, author: str) -> list[Element]:
    """Comments of ours in a comments part: by the author and the initials that we write."""
    if comments is None:
        return []
    return [
        c
        for c in comments.iter(W + "comment")
        if c.get(_AUTHOR) == author and c.get(_INITIALS) == INITIALS
    ]  # fmt: skip


def is_ours(change: Element, author: str, moments: frozenset[str]) -> bool:
    """Whether a tracked change is ours. Under a person's name only one of the moment of a comment of ours: he may have
    made changes himself."""
    if change.get(_AUTHOR) != author:
        return False
    return author == AUTHOR or change.get(_DATE) in moments
