"""How much two texts must have in common for it to be told: set phrases subtracted, sentences and whole paragraphs."""

from __future__ import annotations

from ...core.value import Value
from .alignment import Block, size
from .compared import Compared
from .normal import NUMBER

_PART_ALIKE = 0.75
_COPIED = 0.95  # of a text or sentence that was copied letter for letter
_FACTS = 2  # numbers that make a text of set phrases a text of facts
_OWN_PART = 20
_PART = 40  # characters of a part of a paragraph, unless it is a sentence
_SENTENCE = 25
_LONG_SENTENCE, _OWN_SENTENCE = 30, 5  # a copied sentence needs fewer words of its own
ENDS = "。！？；!?;"


class Enough(Value):
    """What two whole paragraphs must have in common: characters outside set phrases, and their share of what is left."""

    own: int
    alike: float


ELSEWHERE = Enough(13, 0.6)
WITHIN = Enough(9, 0.35)
"""In one draft the same set phrases do not stand in two paragraphs by the same chance."""


def counts(
    here: Compared, there: Compared, blocks: list[Block], spans: list[tuple[int, int]], whole: Enough | None
) -> bool:
    """Whether a stretch is long enough, alike enough, and more than set phrases."""
    equal = size(blocks)
    length = sum(end - start for start, end in spans) / 2
    if whole is not None:
        numbers = sum(here.normal.text.count(NUMBER, a, a + size) for a, _, size in blocks)
        if numbers >= _FACTS and equal >= max(_PART, _COPIED * length):
            return True
        for side, text in enumerate((here, there)):  # an edit may have broken a set phrase on one of them
            own = equal - _count(text.common, blocks, side)
            if own >= whole.own and own >= whole.alike * (length - (equal - own)):
                return True
        return False
    own = equal - _count(here.common_or_usual, blocks, 0)
    sentence = equal >= _SENTENCE and (_is_sentence(here, *spans[0]) or _is_sentence(there, *spans[1]))
    if sentence and equal >= _COPIED * length:
        return own >= (_OWN_SENTENCE if equal >= _LONG_SENTENCE else ELSEWHERE.own)
    return own >= _OWN_PART and own >= _PART_ALIKE * (length - (equal - own)) and (sentence or equal >= _PART)


def _count(marks: bytes, blocks: list[Block], side: int) -> int:
    """How many characters of the blocks are marked on one side."""
    return sum(marks[block[side] : block[side] + block[2]].count(1) for block in blocks)


def _is_sentence(side: Compared, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where a sentence does."""
    first, last = side.normal.span(start, end)
    before, behind = side.text[:first].rstrip(" \u3000“（("), side.text[last:].lstrip(" \u3000”）)%％‰")
    return (not before or before[-1] in ENDS + "：:") and (not behind or behind[0] in ENDS)
