"""Whether a suspected place lies in a word that its writer made, “莓”好生活, or says what only its writer knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.pattern import Pattern
from ..words import is_word
from .surroundings import corrected, is_han, makes_word

if TYPE_CHECKING:
    from .suspicions import Suspicion

_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")
_PERSONS = frozenset("他她")
_LEVELS = frozenset("国省市县区州盟旗乡镇村街")
_OPEN, _CLOSE = "“‘", "”’"
_LONGEST_QUOTED, _PLAYED = 6, 3
_LONGEST_PUN = 2
_COUNTED = Pattern(
    r"[一二三四五六七八九十两双多N][\u4e00-\u9fff]{1,2}[一二三四五六七八九十两双多N][\u4e00-\u9fff]{1,2}"
)


def is_another_number(text: str, found: Suspicion) -> bool:
    """Whether a numeral would become another: 第二 as 第三; likewise 他 and 她, 全县 and 全省: the draft knows best."""
    changed = found.wrong + found.right
    return any(kind.issuperset(changed) for kind in (_NUMERALS, _PERSONS, _LEVELS))


def is_pun(text: str, found: Suspicion) -> bool:
    """Whether the correction makes a word across a quotation mark: “莓”好 as 美好."""
    quoted = _quoted(text, found)
    if quoted is None:
        return False
    start, end = quoted
    right = corrected(text, found)
    if end - start > _LONGEST_PUN:
        return False
    before, behind = right[max(0, start - 2) : start - 1], right[end + 1 : end + 2]
    return any(
        bool(beside) and is_word(word)
        for beside, word in ((before, before + right[start:end]), (behind, right[start:end] + behind))
    )


def in_quoted_coinage(text: str, found: Suspicion) -> bool:
    """Whether the place stands in a short quoted word that the correction does not turn into one of the dictionary.

    Of three characters it may be a play on one: “益家亲”.
    """
    quoted = _quoted(text, found)
    if quoted is None:
        return False
    right = corrected(text, found)[slice(*quoted)]
    return is_han(right) and (len(right) == _PLAYED or (len(right) <= _LONGEST_QUOTED and not is_word(right)))


def in_counted_slogan(text: str, found: Suspicion) -> bool:
    """Whether the place stands in a form like 两芯一生态 and the correction makes no word, as 一心一意 is one."""
    near = max(0, found.start - 6)
    for match in _COUNTED.finditer(text[near : found.end + 6]):
        start, end = match.start() + near, match.end() + near
        if start <= found.start and found.end <= end:
            return not makes_word(text, found)
    return False


def _quoted(text: str, found: Suspicion) -> tuple[int, int] | None:
    """What stands between the quotation marks around the place."""
    start = max(text.rfind(mark, 0, found.start) for mark in _OPEN) + 1
    if not start or any(mark in text[start : found.start] for mark in _CLOSE):
        return None
    ends = [end for mark in _CLOSE if (end := text.find(mark, found.end)) >= 0]
    return (start, min(ends)) if ends else None
