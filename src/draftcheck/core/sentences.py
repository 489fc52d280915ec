"""Sentences of a paragraph, and words put into sentences."""

from __future__ import annotations

from .pattern import Pattern

_MARKS = Pattern("[“（《”）》。！？\n]")
_ENDS = "。！？；\n"
_FULL_ENDS = "。！？\n"


def either(words: str) -> str:
    """`自然资源局/自然资源和规划局` as a person says it: “自然资源局”或“自然资源和规划局”."""
    return "或".join(f"“{word}”" for word in words.split("/"))


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Where the sentence begins and ends (its mark included) that the character at `at` stands in; ； ends one too."""
    start = max(text.rfind(mark, 0, at) for mark in _ENDS) + 1
    ends = [found for mark in _ENDS if (found := text.find(mark, at)) >= 0]
    return start, min(ends) + 1 if ends else len(text)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text begin and end, mark included; ； does not end one, nor does 。 in quotation marks."""
    found: list[tuple[int, int]] = []
    start = depth = 0
    for match in _MARKS.compiled.finditer(text):
        at, character = match.start(), match[0]
        if character in "“（《":
            depth += 1
        elif character in "”）》":
            depth = max(0, depth - 1)
        elif character == "\n" or (character in _FULL_ENDS and not depth):
            depth = 0
            if text[start:at].strip():
                found.append((start, at + 1))
            start = at + 1
    if text[start:].strip():
        found.append((start, len(text)))
    return found
