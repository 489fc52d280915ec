"""How alike two passages are, in words that a person understands."""

from __future__ import annotations

from ...core.passages import Repeat

_ALL = 0.995


def alikeness(repeat: Repeat) -> str:
    """92%相同，改动7处; 文字相同; or what the fingerprints alone allow to say."""
    if repeat.estimated:
        return f"约{round(repeat.score * 100)}%相同（原文件不在了，按指纹估计）"
    if not repeat.edits:
        return "文字相同"
    share = 99 if repeat.score >= _ALL else round(repeat.score * 100)
    return f"{share}%相同，改动{repeat.edits}处"
