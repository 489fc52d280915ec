"""Who made a mark and when, and how our own marks are known again."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from lxml import etree

from ...core.value import Value
from ..names import TEXT, P, W
from .tree import new_element

Element = etree._Element

AUTHOR = "draftcheck"
INITIALS = "dc"
OPENINGS = ("【错误】", "【提醒】", "【建议】", "（页眉", "（页脚", "（脚注", "（尾注", "（文本框", "（文外")
"""What a comment of ours begins with."""
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


def our_comments(comments: Element | None) -> list[Element]:
    """Comments of ours in a comments part, under whatever name: by the initials and the words that we begin with."""
    if comments is None:
        return []
    found = (c for c in comments.iter(W + "comment") if c.get(_INITIALS) == INITIALS)
    return [c for c in found if words_of(c).startswith(OPENINGS)]


def words_of(comment: Element) -> str:
    """The first paragraph of a comment."""
    p = comment.find(P)
    return "".join(text.text or "" for text in p.iter(TEXT)) if p is not None else ""


def signature_of(comment: Element) -> Signature:
    """Who made a comment, and when."""
    return Signature(comment.get(_AUTHOR) or "", comment.get(_DATE) or "")


def is_ours(change: Element, signatures: Collection[Signature]) -> bool:
    """Whether a tracked change is ours: made under our own name, or in a person's name at the moment of a comment of
    ours. He may have made changes himself."""
    author = change.get(_AUTHOR) or ""
    return author == AUTHOR or Signature(author, change.get(_DATE) or "") in signatures
