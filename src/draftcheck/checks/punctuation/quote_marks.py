"""Quotation marks of a paragraph that face the wrong way or are straight, and what they should be."""

from __future__ import annotations

from ...core.pattern import Pattern
from ...core.spans import addresses, inside
from ...core.value import Value

_MARKS = Pattern(r"[“”\"]", ("“", "”", '"'))
_CODE = Pattern(r"[\w\]]\s?=\s?\\?\"[^\"]*\"", '"')  # name="abc"
_HAN = Pattern(r"[\u4e00-\u9fff]")
_NOT_FIRST = "，。；：、！？）》”"  # no quotation begins or ends so: the marks belong to others
_NOT_LAST = "，；：、（《“"
_LONGEST = 60


class Turned(Value):
    """A mark at `place` that should be `right`."""

    place: int
    right: str


def turned(text: str) -> tuple[Turned, ...]:
    """The marks that must change so that all quotations of the paragraph open and close; empty where that is unsure."""
    if '"' not in text and not ("“" in text and "”" in text) and text.count("“") < 2 and text.count("”") < 2:
        return ()
    kept = addresses(text) + [m.span() for m in _CODE.finditer(text)]
    places = [m.start() for m in _MARKS.finditer(text) if not inside(kept, m.start()) and not _is_inch(text, m.start())]
    curly = [at for at in places if text[at] != '"']
    if _in_order(text, curly):
        return _straight(text, [at for at in places if text[at] == '"'], curly)
    if len(places) % 2:
        return ()
    found: list[Turned] = []
    for start, end in zip(places[::2], places[1::2], strict=True):
        wrong = [Turned(at, right) for at, right in ((start, "“"), (end, "”")) if text[at] != right]
        if wrong and not _may_be_quoted(text[start + 1 : end], strict=True):
            return ()
        found += wrong
    return tuple(found)


def mended(text: str) -> str:
    """The text with those marks put right."""
    for mark in turned(text):
        text = text[: mark.place] + mark.right + text[mark.place + 1 :]
    return text


def _in_order(text: str, curly: list[int]) -> bool:
    """Whether the curly marks open and close in pairs, one in another at most, and the inner one is a quotation."""
    open_: list[int] = []
    for at in curly:
        if text[at] == "“":
            open_.append(at)
        elif not open_ or (len(open_) > 1 and not _may_be_quoted(text[open_[-1] + 1 : at])):
            return False
        else:
            open_.pop()
    return not open_


def _straight(text: str, straight: list[int], curly: list[int]) -> tuple[Turned, ...]:
    if len(straight) % 2:
        return ()
    found: list[Turned] = []
    for start, end in zip(straight[::2], straight[1::2], strict=True):
        words = text[start + 1 : end]
        around = text[max(start - 1, 0) : start] + words + text[end + 1 : end + 2]
        if not _HAN.search(around) or not words.strip():
            continue
        if not _may_be_quoted(words):
            return ()
        depth = sum(1 if text[at] == "“" else -1 for at in curly if at < start)
        found += [Turned(start, "‘" if depth else "“"), Turned(end, "’" if depth else "”")]
    return tuple(found)


def _may_be_quoted(words: str, strict: bool = False) -> bool:
    if not words or words[0] in _NOT_FIRST or words[-1] in _NOT_LAST or words != words.strip():
        return False
    return not strict or (len(words) <= _LONGEST and not any(mark in words for mark in "，。；："))


def _is_inch(text: str, at: int) -> bool:
    """3": a figure before it, and no quotation open."""
    return text[at] == '"' and text[at - 1 : at].isdecimal() and text.count('"', 0, at) % 2 == 0
