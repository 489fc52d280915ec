"""What stands around a suspected place: the corrected text, the words a correction makes, runs of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import is_word

if TYPE_CHECKING:
    from .suspicions import Suspicion

JOINING = frozenset(
    "的地得了着过在和与及或是为对将把被从以于等个各并也又都就不要有中上下之其这那已应须均所经由向一二三四五六七八九十"
)
"""Characters that stand beside any word: that one stands there twice says nothing."""

_LONGEST_WORD = 4
_FAR = 60


def is_han(text: str) -> bool:
    """Whether all of a text, which is not empty, are Chinese characters."""
    return bool(text) and all("\u4e00" <= c <= "\u9fff" for c in text)


def is_rare(character: str) -> bool:
    """Whether a character is none of the 3,755 common ones (GB/T 2312 level 1): such ones stand in names for the most part."""
    try:
        return character.encode("gb2312")[0] >= 0xD8
    except UnicodeEncodeError:
        return True


def is_traditional(character: str) -> bool:
    """Whether a character is in Big5 and not in GB/T 2312: for the most part the traditional form of another."""
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def near_place(text: str, found: Suspicion) -> tuple[str, Suspicion]:
    """The text up to _FAR characters on either side with the place in it: a paragraph may be a whole report."""
    first = max(0, found.start - _FAR)
    place = found._replace(start=found.start - first, end=found.end - first)
    return text[first : found.end + _FAR], place


def corrected(text: str, found: Suspicion) -> str:
    """The text with the correction made."""
    return text[: found.start] + found.right + text[found.end :]


def makes_word(text: str, found: Suspicion) -> bool:
    """Whether the correction makes a word of the dictionary of two to four characters that covers the place."""
    right = corrected(text, found)
    return any(is_word(right[start:end]) for start, end in _windows(right, found.start, found.end))


def _windows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of up to four Chinese characters, longer than one, that hold a place."""
    return [
        (first, first + length)
        for length in range(max(2, end - start), _LONGEST_WORD + 1)
        for first in range(max(0, end - length), start + 1)
        if first + length <= len(text) and is_han(text[first : first + length])
    ]


def run_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The run of Chinese characters that a place stands in."""
    first, last = start, end
    while first > 0 and "\u4e00" <= text[first - 1] <= "\u9fff":
        first -= 1
    while last < len(text) and "\u4e00" <= text[last] <= "\u9fff":
        last += 1
    return first, last
