"""A text as the model reads it: one symbol for each Chinese character, one for each run of digits or letters.

Quotation marks and blanks are passed over, so that “互联网+体育” reads on; the place of every symbol in the text is kept.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

BREAK, DIGITS, LETTERS, RARE, COMMA, ENUMERATION, COLON, OPENING, CLOSING, SIGN = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9
FIRST_CHARACTER = 12
"""Numbers below are marks; the characters of the alphabet follow."""

_PASSED_OVER = frozenset("“”‘’\"'《》〈〉「」『』\u200b\ufeff\xad")
_MARKS = {
    **dict.fromkeys("。；;！!？?\n…", BREAK),
    **dict.fromkeys("，,", COMMA),
    "、": ENUMERATION,
    **dict.fromkeys("：:", COLON),
    **dict.fromkeys("（([〔【", OPENING),
    **dict.fromkeys("）)]〕】", CLOSING),
}


def symbols(text: str) -> list[tuple[int | str, int]]:
    """Marks (numbers) and characters (strings) with their places in the text, in code points."""
    found: list[tuple[int | str, int]] = []
    before: int | str | None = None
    for place, char in enumerate(text):
        symbol = char if "\u4e00" <= char <= "\u9fff" else _symbol(char)
        if symbol is None:
            continue
        if symbol == before and symbol in (BREAK, DIGITS, LETTERS):
            continue
        if before == DIGITS and char in ".．":
            continue
        before = symbol
        found.append((symbol, place))
    return found


@lru_cache(maxsize=4096)
def _symbol(char: str) -> int | str | None:
    """The symbol of one character; None where it is passed over."""
    if char in _PASSED_OVER:
        return None
    if char in _MARKS:
        return _MARKS[char]
    plain = unicodedata.normalize("NFKC", char)[-1:] or char
    if plain in _PASSED_OVER or plain.isspace():
        return None
    if plain in _MARKS:
        return _MARKS[plain]
    if plain.isdigit():
        return DIGITS
    if _is_han(plain):
        return plain
    return LETTERS if plain.isalpha() else SIGN


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char >= "\U00020000"
