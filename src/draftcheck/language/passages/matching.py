"""Whether one text repeats another, and which characters of it: the judgement behind every finding on repeats."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from ...core.passages import Passage, Repeat, Stretch
from ...core.value import Value
from .alignment import Block, aligned, best_part, extent, grams, joined, pieces, size
from .figures import unchanged_figures
from .normal import BARRIER, NUMBER, Normal, normal_form
from .set_phrases import SetPhrases, marked_spans, set_phrases

ALIKE = 0.6
"""Whole paragraphs with this share of equal characters (Indel) repeat each other."""

NEARLY = 0.45
"""Normal texts that are less alike belong to texts that are not alike."""

_WHOLE = 0.8  # of both paragraphs that a stretch covers to count as whole
_PART_ALIKE = 0.75
_COPIED = 0.95  # of a text or sentence that was copied letter for letter
_FACTS = 2  # numbers that make a text of set phrases a text of facts
_LENIENT = 0.5  # cost of a character that is new within paragraphs that are alike as wholes
_MOSTLY = 0.8  # share of two paragraphs that an alignment in order covers when nothing was moved
_OWN_PART = 20
_PART = 40  # characters of a part of a paragraph, unless it is a sentence
_SENTENCE = 25
_LONG_SENTENCE, _OWN_SENTENCE = 30, 5  # a copied sentence needs fewer words of its own
_FILLED = 0.6
_TOGETHER = 3_000  # characters of two texts up to which they are aligned as wholes
_ENDS = "。！？；!?;"


class Enough(Value):
    """What two whole paragraphs must have in common: characters outside set phrases, and their share of what is left."""

    own: int
    alike: float


ELSEWHERE = Enough(13, 0.6)
WITHIN = Enough(9, 0.35)
"""In one draft the same set phrases do not stand in two paragraphs by the same chance."""


class Compared:
    """A text with its normal form and what of it are set phrases, worked out once for all comparisons."""

    def __init__(self, text: str, normal: Normal | None = None, phrases: SetPhrases | None = None) -> None:
        self.text = text
        self._normal = normal
        self._phrases = phrases
        self.usual: Sequence[tuple[int, int]] = ()  # words that many documents of an index have, in the normal text

    @cached_property
    def normal(self) -> Normal:
        """The comparable form."""
        return self._normal if self._normal is not None else normal_form(self.text)

    @cached_property
    def grams(self) -> dict[str, int]:
        """Its runs of characters, with their places."""
        return grams(self.normal.text)

    @cached_property
    def common(self) -> bytes:
        """For each character of the normal text 1 where it belongs to a set phrase, to a number or to a barrier."""
        text = self.normal.text
        marked = (self._phrases if self._phrases is not None else set_phrases()).marked(text)
        for at, letter in enumerate(text):
            if letter in (BARRIER, NUMBER):
                marked[at] = 1
        return bytes(marked)

    @cached_property
    def common_or_usual(self) -> bytes:
        """The same with the words that are usual."""
        if not self.usual:
            return self.common
        pairs = zip(self.common, marked_spans(len(self.common), self.usual), strict=True)
        return bytes([one | other for one, other in pairs])


def confirm(here: Passage, there_text: str, there_number: int, document: int) -> Repeat | None:
    """The stretch of `here` that stands in the other text too, or None where nothing worth telling does."""
    return repeat_of(Compared(here.text), here.number, Compared(there_text), there_number, document)


def repeat_of(
    here: Compared,
    number: int,
    there: Compared,
    there_number: int,
    document: int,
    *,
    parts: bool = True,
    whole: Enough = ELSEWHERE,
) -> Repeat | None:
    """The same for texts that are prepared; without `parts` only whole paragraphs count, which is quick to see.

    `whole`: what two whole paragraphs must have in common besides set phrases.
    """
    blocks, are_wholes = _blocks(here, there, parts)
    if not blocks:
        return None
    spans = [extent(blocks, side) for side in (0, 1)]
    if not _counts(here, there, blocks, spans, whole if are_wholes else None):
        return None
    changed = sum(_changed_numbers(here, there, block) for block in blocks)
    lengths = sum(end - start for start, end in spans)
    return Repeat(
        here=Stretch(number, *_raw(here, *spans[0])),
        there=Stretch(there_number, *_raw(there, *spans[1])),
        document=document,
        score=round(2 * (size(blocks) - changed) / lengths, 4),
        edits=_edits(blocks) + changed,
        figures=unchanged_figures(here.text, here.normal, there.text, there.normal, blocks),
    )


def alike_as_wholes(here: Compared, there: Compared) -> bool:
    """Whether two texts are alike; what is quoted counts where that makes them more alike."""
    if "rapidfuzz" not in sys.modules and not _may_be_alike(here.normal.text, there.normal.text):
        return False
    from rapidfuzz.distance import Indel

    similarity = Indel.normalized_similarity(here.normal.text, there.normal.text, score_cutoff=NEARLY)
    if NEARLY <= similarity < ALIKE:
        similarity = Indel.normalized_similarity(here.text, there.text, score_cutoff=ALIKE)
    return similarity >= ALIKE


def may_be_wholes(one: str, other: str) -> bool:
    """Whether two raw texts are alike enough to be looked at as wholes; quicker than to make them comparable first."""
    if "rapidfuzz" not in sys.modules:
        return _may_be_alike(one, other)
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other, score_cutoff=NEARLY) > 0


def _may_be_alike(one: str, other: str) -> bool:
    """Whether two texts have enough characters in common, in whatever order. Most pairs of a draft do not, and then
    the library that knows the order, which takes longer to load than a page to check, is not needed.
    """
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common >= NEARLY * (len(one) + len(other))


def _blocks(here: Compared, there: Compared, parts: bool) -> tuple[list[Block], bool]:
    """The equal blocks of the stretch in common, and whether the texts are alike as wholes."""
    one, other = here.normal.text, there.normal.text
    if one == other:
        return [(0, 0, len(one))] if one else [], True
    together = len(one) + len(other)
    whole: list[Block] = []
    if together <= _TOGETHER and alike_as_wholes(here, there):
        whole = best_part(aligned(one, other), _LENIENT)
        if not parts or 2 * size(whole) >= _MOSTLY * together:
            return whole, True
    found = pieces(one, other, here.grams, there.grams) if parts else []
    if found:
        parted = [block for part in joined(found, _FILLED) for block in part]
        if size(parted) > size(whole):
            return parted, bool(whole) or all(
                end - start >= _WHOLE * len(text)
                for text, (start, end) in ((one, extent(parted, 0)), (other, extent(parted, 1)))
            )
    return whole, True


def _counts(
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
    return (not before or before[-1] in _ENDS + "：:") and (not behind or behind[0] in _ENDS)


def _edits(blocks: list[Block]) -> int:
    """Places where the two differ; two that are one character apart are one."""
    count, open_ = 0, False
    ordered = sorted(blocks)
    for (a, b, length), (next_a, next_b, _) in pairwise(ordered):
        if (a + length, b + length) == (next_a, next_b):
            continue
        count += not (open_ and length <= 1)
        open_ = True
    return count


def _changed_numbers(here: Compared, there: Compared, block: Block) -> int:
    """How many numbers of an equal block are not the same number."""
    a, b, length = block
    changed = 0
    for at in range(length):
        if here.normal.text[a + at] == NUMBER:
            one = here.text[slice(*here.normal.span(a + at, a + at + 1))]
            changed += one != there.text[slice(*there.normal.span(b + at, b + at + 1))]
    return changed


def _raw(side: Compared, start: int, end: int) -> tuple[int, int]:
    """A stretch of the normal text in the raw text, with the mark that ends its sentence."""
    first, last = side.normal.span(start, end)
    if start == 0:
        first = len(side.text) - len(side.text.lstrip())
    if end == len(side.normal.text):
        return first, len(side.text.rstrip())
    while last < len(side.text) and side.text[last] in _ENDS + "”":
        last += 1
    return first, last
