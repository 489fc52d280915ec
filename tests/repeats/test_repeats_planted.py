"""Passages of our own, copied in every way: found, with the right characters; set phrases stay quiet."""

from __future__ import annotations

import re

import own_passages
import pytest
from own_passages import Copied

from draftcheck.core.passages import Passage, Repeat
from draftcheck.language.passages.matching import confirm
from draftcheck.language.passages.memory import MemoryIndex
from draftcheck.language.passages.search import search
from draftcheck.language.passages.within import repeats_within

COPIED = own_passages.copied()
IDS = [f"{n} {item.kind}" for n, item in enumerate(COPIED)]
BARE = r"\d+(?:\.\d+)?"


@pytest.fixture(scope="module")
def index() -> MemoryIndex:
    made = MemoryIndex()
    for name, lines in own_passages.archive().items():
        made.add(name, [Passage(number, line) for number, line in enumerate(lines, 1)])
    return made


def found(index: MemoryIndex, *texts: str) -> list[Repeat]:
    return search([Passage(n, text) for n, text in enumerate(texts)], index, lambda stored, source: stored.text)


def from_source(item: Copied, index: MemoryIndex, part: int = 0) -> list[Repeat]:
    """The repeats told of a planted paragraph that name its source."""
    name, number = item.sources[part]
    repeats = found(index, item.text)
    paths = {n: s.path for n, s in index.sources({r.document for r in repeats}).items()}
    return [r for r in repeats if (paths[r.document], r.there.number) == (name, number)]


def share(told: list[tuple[int, int]], right: tuple[int, int]) -> float:
    characters = {n for start, end in told for n in range(start, end)}
    wanted = set(range(*right))
    return len(characters & wanted) / len(characters | wanted)


def _words(text: str) -> str:
    """Without the marks at the ends, which belong to a stretch or not."""
    return text.strip("，。；：、 ")


@pytest.mark.parametrize("item", COPIED, ids=IDS)
def test_told_with_its_source(item: Copied, index: MemoryIndex) -> None:
    for part in range(len(item.sources)):
        assert from_source(item, index, part), item.text


@pytest.mark.parametrize("item", COPIED, ids=IDS)
def test_the_stretch_covers_what_was_copied(item: Copied, index: MemoryIndex) -> None:
    for part, span in enumerate(item.spans):
        repeats = from_source(item, index, part)
        assert share([(r.here.start, r.here.end) for r in repeats], span) >= 0.8
        whole = (0, len(own_passages.source(item, part)))
        assert share([(r.there.start, r.there.end) for r in repeats], whole) >= 0.8


@pytest.mark.parametrize("item", [i for i in COPIED if i.kind in ("原样", "嵌入", "拼接")])
def test_verbatim_stretches_are_exact(item: Copied, index: MemoryIndex) -> None:
    for part, (start, end) in enumerate(item.spans):
        (repeat,) = from_source(item, index, part)
        source = own_passages.source(item, part)
        assert _words(item.text[repeat.here.start : repeat.here.end]) == _words(item.text[start:end])
        assert _words(source[repeat.there.start : repeat.there.end]) == _words(source)
        assert (repeat.score, repeat.edits) == (1.0, 0)


@pytest.mark.parametrize("item", [i for i in COPIED if i.kind in ("改一成", "改三成")])
def test_edits_are_counted_and_the_score_is_that_of_a_person(item: Copied, index: MemoryIndex) -> None:
    repeats = from_source(item, index)
    score = max(r.score for r in repeats)
    assert (0.85 if item.kind == "改一成" else 0.6) <= score < 1
    assert 2 <= sum(r.edits for r in repeats) <= (12 if item.kind == "改一成" else 25)


@pytest.mark.parametrize("item", [i for i in COPIED if i.left])
def test_figures_left_as_they_were_are_pointed_out(item: Copied, index: MemoryIndex) -> None:
    spans = [span for r in from_source(item, index) for span in r.figures]
    told = [item.text[start:end] for start, end in spans]
    assert all(any(_number(figure) in t for t in told) for figure in item.left), told
    assert not any(re.search(rf"(?<![\d.]){re.escape(_number(f))}(?![\d.])", t) for f in item.changed for t in told)


def _number(figure: str) -> str:
    found = re.match(BARE, figure)
    assert found
    return found[0]


def test_a_copy_without_figures_points_out_none(index: MemoryIndex) -> None:
    text = own_passages.archive()["小区改造"][3]
    assert [r.figures for r in found(index, text)] == [()]


@pytest.mark.parametrize("text", own_passages.quiet())
def test_set_phrases_and_fresh_text_stay_quiet(text: str, index: MemoryIndex) -> None:
    assert found(index, text) == []


@pytest.mark.parametrize("text", own_passages.archive()["套话汇编"])
def test_set_phrases_copied_whole_stay_quiet(text: str, index: MemoryIndex) -> None:
    assert found(index, text) == []


def test_the_draft_itself_is_not_its_own_source(index: MemoryIndex) -> None:
    lines = own_passages.archive()["冷链调研"]
    passages = [Passage(n, line) for n, line in enumerate(lines)]
    number = next(n for n, s in index.sources(range(20)).items() if s.path == "冷链调研")
    assert search(passages, index, lambda stored, source: stored.text, own={number}) == []


def test_all_in_one_draft_each_under_its_own_number(index: MemoryIndex) -> None:
    texts = [*own_passages.quiet(), *(item.text for item in COPIED)]
    told = {r.here.number for r in found(index, *texts)}
    assert told == set(range(len(own_passages.quiet()), len(texts)))


@pytest.mark.parametrize("count", [0, 600], ids=["few", "many"])
def test_within_one_draft(count: int) -> None:
    """The later place is here; few and many paragraphs go different ways and say the same."""
    filler = [f"第{n}号渔船今日在{n * 7 % 90}号锚地卸鱼，由港务员{chr(0x4E00 + n * 13)}某登记。" for n in range(count)]
    sources = list(
        dict.fromkeys(own_passages.source(item, part) for item in COPIED for part in range(len(item.sources)))
    )
    texts = [*sources, *own_passages.quiet(), *(item.text for item in COPIED)]
    passages = [Passage(n, text) for n, text in enumerate([*texts, *(f[:14] for f in filler)])]
    repeats = repeats_within(passages)
    assert all(r.document == -1 and r.there.number < r.here.number for r in repeats)
    pairs = {(r.there.number, r.here.number) for r in repeats}
    first = len(sources) + len(own_passages.quiet())
    wanted = {
        (sources.index(own_passages.source(item, part)), first + n)
        for n, item in enumerate(COPIED)
        for part in range(len(item.sources))
    }
    assert {pair for pair in pairs if pair[1] < len(texts)} == wanted


@pytest.mark.parametrize("item", COPIED, ids=IDS)
def test_confirm_says_the_same_of_the_pair(item: Copied, index: MemoryIndex) -> None:
    repeat = confirm(Passage(7, item.text), own_passages.source(item), 3, 5)
    assert repeat is not None
    assert (repeat.here.number, repeat.there.number, repeat.document) == (7, 3, 5)
    assert item.text[repeat.here.start : repeat.here.end] and 0 < repeat.score <= 1


def test_confirm_says_nothing_of_two_that_share_a_set_phrase() -> None:
    for text in own_passages.quiet():
        for line in own_passages.archive()["套话汇编"]:
            assert confirm(Passage(0, text), line, 0, 0) is None, (text, line)
