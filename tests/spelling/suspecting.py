"""Suspicions for tests, written as the draft with the place marked: 组«知→织»开展."""

from __future__ import annotations

import re

from draftcheck.language.spelling.suspicions import Suspicion

_MARK = re.compile(r"«(?P<wrong>[^→]+)→(?P<right>[^»]+)»")


def marked(*lines: str, score: float = 0.95, sure: bool = True) -> tuple[list[Suspicion], list[str]]:
    """The suspicions and the texts without marks."""
    found, texts = [], []
    for number, line in enumerate(lines):
        text, last = "", 0
        for match in _MARK.finditer(line):
            text += line[last : match.start()]
            start = len(text)
            text += match["wrong"]
            found.append(Suspicion(number, start, len(text), match["wrong"], match["right"], score, sure))
            last = match.end()
        texts.append(text + line[last:])
    return found, texts
