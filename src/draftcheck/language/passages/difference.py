"""What differs between two stretches, word by word, for people to read."""

from __future__ import annotations

import re

from ..words import cut

SAME, DELETED, INSERTED = "same", "deleted", "inserted"
_HALVES = re.compile("[\ud800-\udfff]")  # halves of a pair, which cannot be written as UTF-8
_ISLAND = 1  # characters of equal text between two differences that are read as part of them


def difference(before: str, now: str) -> list[tuple[str, str]]:
    """Parts of the two in order: what both have, what only `before` has, what only `now` has."""
    from rapidfuzz.distance import Indel

    one, other = _words(before), _words(now)
    parts: list[tuple[str, str, str]] = []  # same, deleted, inserted
    for step in Indel.opcodes(one, other):
        words, words_now = "".join(one[step.src_start : step.src_end]), "".join(other[step.dest_start : step.dest_end])
        parts.append((words, "", "") if step.tag == "equal" else ("", words, words_now))
    merged: list[list[str]] = []
    for at, (same, deleted, inserted) in enumerate(parts):
        inner = 0 < at < len(parts) - 1
        if same and not (inner and len(same) <= _ISLAND):
            merged.append([same, "", ""])
        elif merged and not merged[-1][0]:
            merged[-1][1] += same + deleted
            merged[-1][2] += same + inserted
        else:
            merged.append(["", same + deleted, same + inserted])
    return [
        (kind, words) for part in merged for kind, words in zip((SAME, DELETED, INSERTED), part, strict=True) if words
    ]


def _words(text: str) -> list[str]:
    found, at = [], 0
    for word in cut(_HALVES.sub("\ufffd", text)):
        found.append(text[at : at + len(word)])
        at += len(word)
    return found
