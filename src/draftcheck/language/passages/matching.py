"""Whether one text repeats another, and which characters of it: the judgement behind every finding on repeats."""

from __future__ import annotations

from itertools import pairwise

from ...core.passages import Passage, Repeat, Stretch
from .alignment import Block, aligned, best_part, extent, joined, pieces, size
from .alike import alike_as_wholes
from .compared import Compared
from .enough import ELSEWHERE, ENDS, Enough, counts
from .figures import aligned_numbers, unchanged_figures

_WHOLE = 0.8  # of both paragraphs that a stretch covers to count as whole
_LENIENT = 0.5  # cost of a character that is new within paragraphs that are alike as wholes
_MOSTLY = 0.8  # share of two paragraphs that an alignment in order covers when nothing was moved
_FILLED = 0.6
_TOGETHER = 3_000  # characters of two texts up to which they are aligned as wholes


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
    if not counts(here, there, blocks, spans, whole if are_wholes else None):
        return None
    numbers = aligned_numbers(here.text, here.normal, there.text, there.normal, blocks)
    changed = len(numbers) - sum(numbers.values())
    lengths = sum(end - start for start, end in spans)
    return Repeat(
        here=Stretch(number, *_raw(here, *spans[0])),
        there=Stretch(there_number, *_raw(there, *spans[1])),
        document=document,
        score=round(2 * (size(blocks) - changed) / lengths, 4),
        edits=_edits(blocks) + changed,
        figures=unchanged_figures(here.text, numbers),
    )


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


def _raw(side: Compared, start: int, end: int) -> tuple[int, int]:
    """A stretch of the normal text in the raw text, with the mark that ends its sentence."""
    first, last = side.normal.span(start, end)
    if start == 0:
        first = len(side.text) - len(side.text.lstrip())
    if end == len(side.normal.text):
        return first, len(side.text.rstrip())
    while last < len(side.text) and side.text[last] in ENDS + "”":
        last += 1
    return first, last
