"""One passage planted in one way: the new paragraph, and which of its characters come from where."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from .official_text import Paragraph
from .quiet_paragraphs import Quiet
from .repeat_edits import reworded, sentences, shuffled
from .repeat_figures import figures, other_number, renamed, replaced
from .shared_runs import GramTable, comparable

KINDS = ("原样", "改一成", "改三成", "句子换位", "换名换数", "嵌入一句", "两处拼接", "数字只改一半")
_SENTENCE = 25  # comparable characters
_OWN_SENTENCE = 0.8  # share of it that must stand in two documents at most
EACH = 112


class Part(NamedTuple):
    """`start` to `end` of the planted paragraph come from `from_start` to `from_end` of an archived one."""

    source: int  # index in the archive
    start: int
    end: int
    from_start: int
    from_end: int


class Planted(NamedTuple):
    """One paragraph of a draft; kind "" for one that repeats nothing."""

    kind: str
    text: str
    parts: tuple[Part, ...] = ()
    places: int = 0  # touched by the editor
    left: tuple[tuple[int, int], ...] = ()  # figures that stay as they were
    changed: tuple[tuple[int, int], ...] = ()
    quiet: Quiet | None = None


def planted_so(
    kind: str, archive: list[Paragraph], pool: list[int], hosts: list[Quiet], grams: GramTable, random: Random
) -> list[Planted]:
    """`EACH` passages of one kind from the archived paragraphs in `pool`, fewer where no more are fit."""
    made: list[Planted] = []
    for n in random.sample(pool, len(pool)):
        text = archive[n].text
        plant = None
        if kind == "嵌入一句":
            plant = _embedded(n, text, random.choice(hosts).text, grams, random)
        elif kind == "两处拼接":
            plant = _stitched(n, random.choice(pool), archive)
        elif kind == "数字只改一半":
            plant = _half_of_figures(n, text, random)
        else:
            plant = _whole(kind, n, text, random)
        if plant is not None:
            made.append(plant)
        if len(made) == EACH:
            break
    return made


def _whole(kind: str, n: int, text: str, random: Random) -> Planted | None:
    places = 0
    new = text
    if kind in ("改一成", "改三成"):
        new, places = reworded(text, 0.1 if kind == "改一成" else 0.3, random)
    elif kind == "句子换位":
        if len(sentences(text)) < 3:
            return None
        new = shuffled(text, random)
    elif kind == "换名换数":
        new, places = renamed(text, random)
        if places < 2:
            return None
    return Planted(kind, new, (Part(n, 0, len(new), 0, len(text)),), places)


def _embedded(n: int, text: str, host: str, grams: GramTable, random: Random) -> Planted | None:
    fit = [
        s
        for s in sentences(text)
        if s[-1] in "。；"
        and _SENTENCE <= len(comparable(s)) <= len(comparable(text)) * 0.8
        and grams.own(s) >= _OWN_SENTENCE
    ]
    around = sentences(host)
    if not fit or len(host) < 60:
        return None
    sentence = random.choice(fit)
    before = "".join(around[: random.randint(0, len(around))])
    before += "。" if before and before[-1] not in "。！？；：”" else ""
    behind = host[len(before) :] if host.startswith(before) else ""
    start, there = len(before), text.index(sentence)
    part = Part(n, start, start + len(sentence), there, there + len(sentence))
    return Planted("嵌入一句", before + sentence + behind, (part,))


def _stitched(first: int, second: int, archive: list[Paragraph]) -> Planted | None:
    """The beginning of one paragraph and the end of another, whole sentences, each at least forty characters."""
    if archive[first].document == archive[second].document:
        return None
    heads, tails = sentences(archive[first].text), sentences(archive[second].text)
    head = tail = ""
    while heads and len(comparable(head)) < 45:
        head += heads.pop(0)
    while tails and len(comparable(tail)) < 45:
        tail = tails.pop() + tail
    if min(len(comparable(head)), len(comparable(tail))) < 45 or head[-1] not in "。；！" or len(head + tail) > 500:
        return None
    end = len(archive[second].text)
    parts = (
        Part(first, 0, len(head), 0, len(head)),
        Part(second, len(head), len(head + tail), end - len(tail), end),
    )
    return Planted("两处拼接", head + tail, parts)


def _half_of_figures(n: int, text: str, random: Random) -> Planted | None:
    spans = figures(text)
    if len(spans) < 3:
        return None
    change = sorted(random.sample(spans, len(spans) // 2))
    new, places = replaced(text, [(a, b, other_number(text[a:b], text, random)) for a, b in change])

    def moved(some: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple((places[a], places[b]) for a, b in some)

    left = [span for span in spans if span not in change]
    return Planted("数字只改一半", new, (Part(n, 0, len(new), 0, len(text)),), len(change), moved(left), moved(change))
