"""The right word for a wrong one."""

from collections.abc import Iterable


def nearest(wrong: str, known: Iterable[str]) -> str:
    """A hint with the nearest right word, or with all of them when none is near."""
    from rapidfuzz import fuzz, process

    choices = list(known)
    best = process.extractOne(wrong, choices, scorer=fuzz.ratio, score_cutoff=60)
    return f"是不是想写“{best[0]}”？" if best else "可以写的有：" + "、".join(choices)
