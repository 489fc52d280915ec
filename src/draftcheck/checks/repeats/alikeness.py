"""How alike two passages are, in words that a person understands."""

from __future__ import annotations

from ...core.passages import Repeat
from ...language.passages.difference import DELETED, INSERTED, difference

_ALL = 0.995
_SHOWN = 3  # differences that are shown
_LONGEST = 12  # characters of one of them


def alikeness(repeat: Repeat, here: str = "", there: str = "") -> str:
    """92%相同，改动7处; 文字相同; or what the fingerprints alone allow to say.

    With the texts of both paragraphs the first differences are shown: “2025”→“2026”.
    """
    if repeat.estimated:
        return f"约{share(repeat)}%相同（原文件没有读到，按指纹估计，数字改没改看不出来）"
    if not repeat.edits:
        return "文字相同"
    shown = (
        _changes(there[repeat.there.start : repeat.there.end], here[repeat.here.start : repeat.here.end])
        if here and there
        else ""
    )
    return f"{share(repeat)}%相同，改动{repeat.edits}处{shown}"


def share(repeat: Repeat) -> int:
    """The percentage that is shown; 100 only where nothing differs."""
    return 99 if repeat.score >= _ALL and repeat.edits else round(repeat.score * 100)


def _changes(before: str, now: str) -> str:
    pairs: list[tuple[str, str]] = []
    waiting = ""
    for kind, words in [*difference(before, now), ("", "")]:
        if kind == DELETED:
            waiting = words
        elif kind == INSERTED:
            pairs.append((waiting, words))
            waiting = ""
        elif waiting:
            pairs.append((waiting, ""))
            waiting = ""
    if not pairs or any(len(one) > _LONGEST or len(other) > _LONGEST for one, other in pairs[:_SHOWN]):
        return ""
    told = "，".join(f"“{one}”→“{other}”" for one, other in pairs[:_SHOWN])
    return f"（{told}{'……' if len(pairs) > _SHOWN else ''}）"
