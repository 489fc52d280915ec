"""The right word for a wrong one."""

from collections.abc import Iterable

_MOST = 3
_SHORT = 3  # characters


def nearest(wrong: str, known: Iterable[str]) -> str:
    """A hint with the nearest right word, or with all of them when none is near."""
    from rapidfuzz import fuzz, process

    choices = list(known)
    cutoff = 50 if len(wrong) <= _SHORT else 60  # one of two characters right is near enough
    best = process.extractOne(wrong, choices, scorer=fuzz.ratio, score_cutoff=cutoff)
    return f"是不是想写“{best[0]}”？" if best else "可以写的有：" + "、".join(choices)


def nearest_rules(wrong: str, known: Iterable[str]) -> str:
    """A hint with at most three rules or families that are near, and how to see them all."""
    from rapidfuzz import fuzz, process

    found = process.extract(wrong, list(known), scorer=fuzz.ratio, score_cutoff=60, limit=_MOST)
    near = "、".join(f"“{name}”" for name, *_ in found)
    return (f"是不是想写{near}？" if near else "") + "全部规则用 draftcheck rules 查看"
