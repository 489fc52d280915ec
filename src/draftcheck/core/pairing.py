"""Findings of one state of a draft found again in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from .sighting import WINDOW, Sighting

_SAME_PLACE = 1 / 3  # of the pairs of neighbouring characters around the words; equal surroundings have 1
_SAME_FAULT = 1 / 2  # the same where the words themselves have changed

Pairs = list[int | None]


def paired(known: Sequence[Sighting], present: Sequence[Sighting]) -> Pairs:
    """For each present sighting the number of the known one that it is, None for a new one.

    Each known sighting is found once, so that one more of the same is new; one that is meant everywhere is found as
    often as it occurs. Rule and words must be the same; of several the one with the most alike surroundings is taken.
    """
    everywhere = {(s.rule, s.kind): n for n, s in enumerate(known) if s.everywhere}
    found: Pairs = [everywhere.get((s.rule, s.kind)) for s in present]
    left = {n for n, s in enumerate(known) if not s.everywhere}
    _pair_equal(known, present, left, found)
    _pair_alike(known, present, left, found, _name, _around, lambda s: _SAME_PLACE if s.digest else 0.0)
    return found


def with_changed_words(known: Sequence[Sighting], present: Sequence[Sighting], found: Pairs) -> Pairs:
    """The pairs, and those whose words have changed, too: the same rule and kind in much the same text."""
    found = list(found)
    left = set(range(len(known))) - set(found)
    _pair_alike(known, present, left, found, lambda s: (s.rule, s.kind), _whole, lambda s: _SAME_FAULT)
    return found


def _pair_equal(known: Sequence[Sighting], present: Sequence[Sighting], left: set[int], found: Pairs) -> None:
    """Pairs what is the same to the last character around."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for n in sorted(left, reverse=True):
        waiting[_name(known[n]), known[n].before, known[n].after].append(n)
    for m, seen in enumerate(present):
        numbers = waiting.get((_name(seen), seen.before, seen.after))
        if found[m] is None and numbers:
            found[m] = n = numbers.pop()
            left.discard(n)


def _pair_alike(
    known: Sequence[Sighting],
    present: Sequence[Sighting],
    left: set[int],
    found: Pairs,
    name: Callable[[Sighting], Hashable],
    neighbours: Callable[[Sighting], set[str]],
    least: Callable[[Sighting], float],
) -> None:
    """Pairs what is left and has the same name, the most alike first."""
    waiting: dict[Hashable, list[tuple[int, set[str]]]] = defaultdict(list)
    for n in sorted(left):
        waiting[name(known[n])].append((n, neighbours(known[n])))
    candidates: list[tuple[float, int, int]] = []
    for m, seen in enumerate(present):
        if found[m] is None and (others := waiting.get(name(seen))):
            own = neighbours(seen)
            for n, other in others:
                likeness = 2 * len(own & other) / (len(own) + len(other))
                if likeness >= least(seen):
                    candidates.append((-likeness, m, n))
    for _, m, n in sorted(candidates):
        if found[m] is None and n in left:
            found[m] = n
            left.discard(n)


def _name(s: Sighting) -> Hashable:
    return (s.rule, s.digest) if s.digest else (s.rule, s.digest, s.kind)


def _around(s: Sighting) -> set[str]:
    """Neighbouring characters before and behind the words, the edges of the paragraph among them."""
    return _couples(_edge(s.before) + s.before + "\0") | _couples("\0" + s.after + _edge(s.after))


def _whole(s: Sighting) -> set[str]:
    return _couples("\n" + s.before + s.words + s.after + "\n")


def _edge(side: str) -> str:
    return "\n" if len(side) < WINDOW else ""


def _couples(text: str) -> set[str]:
    return {text[n : n + 2] for n in range(len(text) - 1)}
