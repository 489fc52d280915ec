"""Whether both what stands there and what would replace it are words that fit: only the writer knows which is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..words import is_word
from .surroundings import corrected

if TYPE_CHECKING:
    from .suspicions import Suspicion

PAIRS = (
    ("制定", "制订"), ("拟定", "拟订"), ("审定", "审订"), ("作出", "做出"), ("其间", "期间"), ("法治", "法制"), ("戮力", "勠力"),
    ("察看", "查看"), ("考察", "考查"), ("份量", "分量"), ("品位", "品味"), ("定金", "订金"), ("度过", "渡过"), ("分子", "份子"),
)  # fmt: skip

_OTHER = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
_LENGTH = 2
_SURER = 0.94  # what was mistyped as another word has nearly always more


def is_another_word(text: str, found: Suspicion) -> bool:
    """Whether a whole word would become another, and the engine is no surer than usual: 预约 as 娱乐."""
    return len(found.wrong) > 1 and found.score < _SURER and is_word(found.wrong) and is_word(found.right)


def is_either_word(text: str, found: Suspicion) -> bool:
    """Whether the correction turns one word of a pair into the other."""
    right = corrected(text, found)
    return any(
        _OTHER.get(text[start : start + _LENGTH]) == right[start : start + _LENGTH]
        for start in range(max(0, found.end - _LENGTH), found.start + 1)
        if start + _LENGTH <= len(text)
    )
