"""Chinese characters."""

from .pattern import Pattern

_RUN = Pattern("[\u4e00-\u9fff]+")


def han(text: str) -> int:
    """How many Chinese characters a text has."""
    return sum(map(len, _RUN.compiled.findall(text)))
