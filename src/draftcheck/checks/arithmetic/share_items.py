"""Shares told item by item: 小学1200人，占40%，其中寄宿生300人；初中1050人，占35% (arithmetic.md section 5)."""

from __future__ import annotations

from ...language.quantities import Quantity
from .shapes import Shape
from .share_words import clause_of

_LEAST = 3  # characters of a name that must be the same


def is_nested(shape: Shape, inner: int, part: Quantity, taken: set[int]) -> bool:
    """Whether the last 其中 is of an earlier item's own parts only, so that what stands before it is no whole of this one.

    `taken` are the parts that have a share already. In 共90个，其中自评72个，占80%；重点评价18个 the 其中 is of both.
    """
    if inner < 0:
        return False
    text = shape.text
    if "；" in text[inner : part.start]:
        item = max(text.rfind("；", shape.start, inner) + 1, shape.start)
        return any(item <= at < inner for at in taken)
    # 占40%，其中寄宿生300人，初中1050人，占35%: more than the item that the 其中 is of
    own = [q for q in shape.figures.values() if q.end <= inner and q.unit == part.unit]
    among = [q for q in shape.figures.values() if inner < q.start < part.start and q.unit == part.unit]
    return bool(own and among and own[-1].start in taken and sum(q.value for q in among) + part.value > own[-1].value)


def without_siblings(shape: Shape, candidates: list[Quantity], part: Quantity, taken: set[int]) -> list[Quantity]:
    """The figures that may be the whole of a part behind ；: those of its own item, and those before the first item."""
    item = shape.text.rfind("；", shape.start, part.start) + 1
    earlier = [at for at in taken if at < item]
    if not item or not earlier:
        return candidates
    head = min(earlier)
    return [q for q in candidates if q.start >= item or q.start < head]


def named_part(shape: Shape, before: list[Quantity], words: str) -> Quantity:
    """The figure that a share is of: the last one, unless its words name another (集中供养0.28万人、分散供养0.84万人，集中供养率25%)."""
    last = before[-1]
    known = _shared(words, clause_of(shape, last))
    item = shape.text.rfind("；", shape.start, last.start)
    others = [q for q in before[:-1] if q.start > item and q.unit == last.unit]
    named = [q for q in others if _shared(words, clause_of(shape, q)) > max(known, _LEAST - 1)]
    return named[0] if len(named) == 1 else last


def _shared(words: str, clause: str) -> int:
    """How many of the last characters of what has a share stand in a figure's clause."""
    n = 0
    while n < len(words) and words[-n - 1 :] in clause:
        n += 1
    return n
