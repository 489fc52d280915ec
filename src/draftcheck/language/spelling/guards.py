"""Which suspicions are kept: a model of official text finds names and coinages strange that are written as they should be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from .coinages import in_counted_slogan, in_quoted_coinage, is_another_number, is_pun
from .either_word import is_another_word, is_either_word
from .person_names import in_person_name
from .proper_names import (
    has_rare_character,
    in_enterprise_name,
    in_place_name,
    in_rare_place_name,
    in_road_name,
    in_transliteration,
    in_unit_list,
    is_own_unit,
)
from .surroundings import is_traditional, near_place
from .written_again import DraftText

if TYPE_CHECKING:
    from .local_words import LocalWords
    from .suspicions import Suspicion

Guard = Callable[[str, "Suspicion"], bool]

SILENCING: tuple[Guard, ...] = (
    is_another_number,
    is_own_unit,
    in_rare_place_name,
    in_person_name,
    in_transliteration,
    is_pun,
)
"""What these say is a name or a play on words is not told at all."""

DOUBTING: tuple[Guard, ...] = (
    has_rare_character,
    in_road_name,
    in_place_name,
    in_unit_list,
    in_enterprise_name,
    in_quoted_coinage,
    in_counted_slogan,
    is_either_word,
    is_another_word,
)
"""What these say could be a name or a coinage is doubtful at most."""

_MEANT = 3  # times more in the draft: so it is meant
_PERHAPS_MEANT = 2
_TRADITIONAL = 5  # places in one draft: it is written in traditional characters, not miswritten
_CERTAIN = 0.98  # a writer may type the same wrong character each time


def kept(
    found: Sequence[Suspicion], texts: Sequence[str], known: Collection[str] = (), local: LocalWords | None = None
) -> list[Suspicion]:
    """Those that are to be told, in order; `sure` taken from those that may be names. Done twice it changes nothing.

    `known` are names and words that the office lists, `local` what its earlier documents write.
    """
    traditional = [item for item in found if any(map(is_traditional, item.wrong))]
    if len(traditional) >= _TRADITIONAL:
        found = [item for item in found if item not in set(traditional)]
    if not found:
        return []
    near = [near_place(texts[item.text], item) for item in found]
    draft = DraftText(texts, near)
    words = frozenset(known)
    longest = max(map(len, words), default=0)
    told = []
    for item, (text, place) in zip(found, near, strict=True):
        if (
            _covered(text, place, words, longest)
            or (local is not None and local.knows(text, place.start, place.end))
            or draft.defines(text, place)
            or any(guard(text, place) for guard in SILENCING)
        ):
            continue
        again = draft.times_again(text, place)
        if again < _MEANT or item.score >= _CERTAIN:
            doubtful = again >= _PERHAPS_MEANT or any(guard(text, place) for guard in DOUBTING)
            told.append(item._replace(sure=False) if doubtful else item)
    return told


def _covered(text: str, item: Suspicion, words: frozenset[str], longest: int) -> bool:
    """Whether a known word stands in the text over the place."""
    return any(
        text[start:end] in words
        for start in range(max(0, item.end - longest), item.start + 1)
        for end in range(item.end, min(len(text), start + longest) + 1)
    )
