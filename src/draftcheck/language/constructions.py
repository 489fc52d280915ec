"""Rows of the table of constructions (lexicons/constructions.csv) looked for in a paragraph.

A row is tried only where its trigger words stand. `字面` rows are plain words, `条件` rows regular expressions; only
`词法` rows, which need to know kinds of words, load spaCy (patterns.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ..core.pattern import Pattern
from ..core.reference import Row
from ..core.value import Value
from .patterns import Found, PatternFinder
from .words import cuts_at

_SENTENCE = Pattern(r"[^。！？；\n]+[。！？；]?")
DELETE = "删去"


class Construction(Value):
    """A row at characters `start` to `end` of a text, `whole` the words it was found by; `right` None: no fix is sure."""

    row: Row
    start: int
    end: int
    whole: tuple[int, int]
    right: str | None


def triggers(row: Row) -> tuple[tuple[str, ...], ...]:
    """`甲|乙+丙`: 甲 or 乙, and 丙."""
    return _groups(row["触发词"])


@lru_cache(maxsize=512)
def _groups(words: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split("|")) for group in words.split("+"))


def may_stand(row: Row, text: str) -> bool:
    """Whether the row's trigger words stand in a text."""
    return all(any(word in text for word in group) for group in triggers(row))


def constructions(rows: Sequence[Row], text: str) -> Iterator[Construction]:
    """What these rows find in a text, sentence by sentence."""
    for match in _SENTENCE.finditer(text):
        sentence = match[0]
        here = [row for row in rows if may_stand(row, sentence)]
        if here:
            for found in _in_sentence(here, sentence):
                offset = match.start()
                a, b = found.whole
                yield found._replace(start=found.start + offset, end=found.end + offset, whole=(a + offset, b + offset))


def _in_sentence(rows: Sequence[Row], sentence: str) -> Iterator[Construction]:
    by_words = {row["名称"]: row for row in rows if row["匹配"] == "词法"}
    for row in rows:
        if row["匹配"] == "字面":
            yield from _kept(row, sentence, _literal(row, sentence))
        elif row["匹配"] == "条件":
            yield from _kept(row, sentence, _expression(row, sentence))
    if by_words:
        patterns = tuple(sorted((name, row["模式"]) for name, row in by_words.items()))
        for found in _finder(patterns).find(sentence, frozenset(by_words)):
            yield from _kept(by_words[found.name], sentence, [found])


def _literal(row: Row, sentence: str) -> Iterator[Found]:
    """Trigger words whose ends are ends of words; the longest of those that begin at one place."""
    words = sorted(triggers(row)[0], key=len, reverse=True)
    for match in _compiled("|".join(map(re.escape, words))).finditer(sentence):
        if cuts_at(sentence, *match.span()):
            yield Found(row["名称"], *match.span(), match.span())


def _expression(row: Row, sentence: str) -> Iterator[Found]:
    """Matches; a group whose name begins with 标 is what is marked."""
    for match in _compiled(row["模式"]).finditer(sentence):
        marks = [match.span(name) for name, words in match.groupdict().items() if words and name.startswith("标")]
        yield Found(row["名称"], *match.span(), marks[0] if marks else match.span())


def _kept(row: Row, sentence: str, found: Sequence[Found] | Iterator[Found]) -> Iterator[Construction]:
    """Those that no phrase of the column 除外 overlaps, with what to write instead."""
    for item in found:
        start, end = item.marked
        if not any(_overlaps(sentence, phrase, start, end) for phrase in row["除外"].split("|") if phrase):
            yield Construction(row, start, end, (item.start, item.end), right_words(row, sentence[start:end]))


def _overlaps(sentence: str, phrase: str, start: int, end: int) -> bool:
    at = sentence.find(phrase, max(0, start - len(phrase) + 1))
    return 0 <= at < end


def right_words(row: Row, words: str) -> str | None:
    """What the column 改法 puts in place of the words found: `甲=乙；丙=丁`, or 删去; None where it says nothing."""
    if row["改法"] == DELETE:
        return ""
    return rights(row).get(words)


def rights(row: Row) -> Mapping[str, str]:
    """The pairs of the column 改法."""
    pairs = (pair.partition("=") for pair in row["改法"].split("；") if "=" in pair)
    return {wrong: right for wrong, _, right in pairs}


@lru_cache(maxsize=256)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@lru_cache(maxsize=32)
def _finder(patterns: tuple[tuple[str, str], ...]) -> PatternFinder:
    return PatternFinder(dict(patterns))
