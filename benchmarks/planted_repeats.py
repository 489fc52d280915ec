"""Drafts of 200 paragraphs into which passages of an archive of official text are planted, and what was planted where.

Each kind a hundred times and more; all other paragraphs come from documents that the archive does not hold and have no
near copy in it. Fixed seeds: the same archive and the same drafts every time.
"""

from __future__ import annotations

import pickle
from collections import Counter
from functools import cache
from random import Random
from typing import NamedTuple

from . import official_text
from .kept_files import kept_file
from .official_text import Paragraph
from .quiet_paragraphs import Quiet, quiet_paragraphs
from .repeat_edits import figures, other_number, renamed, replaced, reworded, sentences, shuffled
from .shared_runs import GramTable, comparable

KINDS = ("原样", "改一成", "改三成", "句子换位", "换名换数", "嵌入一句", "两处拼接", "数字只改一半")
EACH = 112
DRAFT = 200
_SHORTEST = 50  # comparable characters of a passage worth planting
_SENTENCE = 25
OWN = 0.6  # share of a passage that must stand in two documents at most: the rest is set phrases, never told
_OWN_SENTENCE = 0.8


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


class PlantedSet(NamedTuple):
    """The archive, the drafts, and how many candidates were refused for what reason."""

    archive: list[Paragraph]
    drafts: list[list[Planted]]
    refused: Counter[str]


def planted_set(size: int) -> PlantedSet:
    """The set for an archive of so many paragraphs; kept in the temporary folder, where it is made once."""
    kept = kept_file(
        f"repeats-{size}", "planted_repeats", "repeat_edits", "official_text", "shared_runs", "quiet_paragraphs"
    )
    if kept.exists():
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]
    made = _made(size)
    kept.write_bytes(pickle.dumps(made))
    return made


@cache
def grams_of_archive() -> GramTable:
    """Of the largest archive: what a quiet paragraph may share with it."""
    return GramTable((p.document, p.text) for p in official_text.archive(official_text.SIZES[-1]))


@cache
def grams_of_all() -> GramTable:
    """Of all reports and notices, forty lines a document, and the laws of the largest archive: what is nobody's own."""
    laws = [p for p in official_text.archive(official_text.SIZES[-1]) if p.genre == "statutes"]
    known = [(p.document, p.text) for p in laws]
    document = laws[-1].document
    for genre in ("reports", "city_reports", "notices"):
        for number, line in enumerate(official_text.lines(genre)):
            document += number % 40 == 0
            known.append((document, line))
    return GramTable(known)


def _made(size: int) -> PlantedSet:
    archive = official_text.archive(size)
    grams = grams_of_all()
    quiet = quiet_paragraphs(grams_of_archive())
    random = Random(f"planted {size}")
    pool = [n for n, p in enumerate(archive) if len(comparable(p.text)) >= _SHORTEST and len(p.text) <= 600]
    refused = Counter({"来源全是套话": sum(grams.own(archive[n].text) < OWN for n in pool)})
    pool = [n for n in pool if grams.own(archive[n].text) >= OWN]
    random.shuffle(pool)
    plants = [plant for kind in KINDS for plant in _of_kind(kind, archive, pool, quiet, grams, random)]
    random.shuffle(plants)
    count = -(-len(plants) // 90)
    drafts = []
    negatives = quiet[: count * DRAFT]
    random.shuffle(negatives)
    for number in range(count):
        draft = plants[number::count]
        need = DRAFT - len(draft)
        draft += [Planted("", q.text, quiet=q) for q in negatives[:need]]
        negatives = negatives[need:]
        random.shuffle(draft)
        drafts.append(draft)
    return PlantedSet(archive, drafts, refused)


def _of_kind(
    kind: str, archive: list[Paragraph], pool: list[int], hosts: list[Quiet], grams: GramTable, random: Random
) -> list[Planted]:
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
