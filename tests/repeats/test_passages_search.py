"""The passages of a draft against an index."""

from __future__ import annotations

import pytest

from draftcheck.core.passages import CEILING, Passage, Repeat, Source, Stored
from draftcheck.language.passages import memory
from draftcheck.language.passages.memory import MemoryIndex
from draftcheck.language.passages.search import READ_AGAIN, SHOWN, search

PUMPS = "城北泵站更换了两台旧机组，值班室重新布线，夜间巡查由一人改为两人；闸门启闭时间比检修以前缩短了四十秒。"
ROADS = "老街的石板路去年塌了三处，施工队先把下面的陶管换成铸铁管，再按原来的纹路铺回，雨天不再积水。"
TREES = "苗圃里的水杉移到了河湾东岸，林场派人连守了七夜，成活的有九成，剩下的等开春补栽。"
SENTENCE = "码头的吊机每逢大潮都要停摆，装卸工只好把竹筐一只只往岸上传。"


def nothing(stored: Stored, source: Source) -> str | None:
    raise AssertionError("the index keeps this text")


def index_of(*documents: list[str]) -> MemoryIndex:
    index = MemoryIndex()
    for number, texts in enumerate(documents):
        index.add(f"{number}.docx", [Passage(n, text) for n, text in enumerate(texts)])
    return index


def told(repeats: list[Repeat]) -> list[tuple[int, int, int]]:
    return [(r.here.number, r.document, r.there.number) for r in repeats]


class Textless(MemoryIndex):
    """Keeps fingerprints only."""

    def stored(self, ids):  # type: ignore[no-untyped-def]
        return {number: kept._replace(text=None) for number, kept in super().stored(ids).items()}


def test_each_passage_finds_its_source() -> None:
    index = index_of([TREES], [ROADS, PUMPS])
    assert told(search([Passage(4, PUMPS), Passage(9, TREES)], index, nothing)) == [(4, 1, 1), (9, 0, 0)]


def test_the_draft_itself_is_left_out() -> None:
    index = index_of([PUMPS], [PUMPS.replace("旧", "")])
    assert told(search([Passage(0, PUMPS)], index, nothing, own={0})) == [(0, 1, 0)]


def test_the_best_source_comes_first_and_only_some_are_given() -> None:
    edited = [PUMPS.replace(word, "") for word in ("旧", "重新", "夜间", "以前", "城北", "两台")]
    repeats = search([Passage(0, PUMPS)], index_of([PUMPS], *[[text] for text in edited]), nothing)
    assert len(repeats) == SHOWN
    assert repeats[0].document == 0
    assert [r.score for r in repeats] == sorted((r.score for r in repeats), reverse=True)


def test_of_equal_sources_the_one_that_gave_most_comes_first() -> None:
    index = index_of([PUMPS], [PUMPS, ROADS, TREES])
    repeats = search([Passage(n, t) for n, t in enumerate((PUMPS, ROADS, TREES))], index, nothing)
    assert [r.document for r in repeats if r.here.number == 0] == [1, 0]


def test_both_halves_of_a_stitched_paragraph_are_told() -> None:
    index = index_of([PUMPS], [ROADS])
    assert sorted(told(search([Passage(0, PUMPS + ROADS)], index, nothing))) == [(0, 0, 0), (0, 1, 0)]


def test_a_sentence_that_many_documents_have_is_the_phrase_of_the_house() -> None:
    here = [Passage(0, PUMPS + SENTENCE)]
    assert told(search(here, index_of([ROADS + SENTENCE]), nothing)) == [(0, 0, 0)]
    hosts = [[host + SENTENCE] for host in (ROADS, TREES, ROADS.replace("老街", "新街"), TREES.replace("河湾", "湖口"))]
    assert search(here, index_of(*hosts), nothing) == []


def test_what_stands_everywhere_is_not_told() -> None:
    index = index_of(*[[PUMPS]] * (CEILING + 1))
    assert search([Passage(0, PUMPS)], index, nothing) == []


def test_a_text_is_read_again_once() -> None:
    index = Textless()
    index.add("a.docx", [Passage(7, PUMPS)])
    asked: list[tuple[str, int]] = []

    def text_of(stored: Stored, source: Source) -> str | None:
        asked.append((source.path, stored.number))
        return PUMPS

    repeats = search([Passage(0, PUMPS), Passage(1, PUMPS)], index, text_of)
    assert told(repeats) == [(0, 0, 7), (1, 0, 7)]
    assert not repeats[0].estimated
    assert asked == [("a.docx", 7)]


def test_where_the_text_is_gone_the_fingerprints_speak() -> None:
    index = Textless()
    index.add("a.docx", [Passage(7, PUMPS)])
    (repeat,) = search([Passage(0, " " + PUMPS)], index, lambda stored, source: None)
    assert repeat.estimated
    assert (repeat.score, repeat.here.end, repeat.there.number) == (1.0, len(PUMPS) + 1, 7)


def test_only_the_likeliest_documents_are_read_again() -> None:
    index = Textless()
    texts = [PUMPS[:20] + chr(0x5000 + n) * 3 + PUMPS[20:45] for n in range(CEILING)]
    passages = []
    for group in range(4):  # more documents than may be read, no fingerprint in too many of them
        body = "".join(chr(0x6000 + group * 64 + n) for n in range(60))
        passages.append(Passage(group, body))
        for n in range(len(texts) - 4):
            index.add(f"{group}-{n}.docx", [Passage(0, body[:30] + chr(0x7000 + n) + body[30:])])
    read: set[str] = set()

    def text_of(stored: Stored, source: Source) -> str | None:
        read.add(source.path)
        return None

    search(passages, index, text_of)
    assert 0 < len(read) <= READ_AGAIN


def test_with_many_postings_the_index_answers_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = index_of([PUMPS, ROADS], [TREES]), index_of([PUMPS, ROADS], [TREES])
    prints = [value for values in (few._waiting[n][1] for n in range(3)) for value in values] + [1, 2]
    expected = sorted(few.postings(prints))
    monkeypatch.setattr(memory, "_MANY", 1)
    assert sorted(many.postings(prints)) == expected
    assert expected


def test_nothing_to_search() -> None:
    assert search([], index_of([PUMPS]), nothing) == []
    assert search([Passage(0, PUMPS)], MemoryIndex(), nothing) == []
    assert search([Passage(0, "")], index_of([PUMPS]), nothing) == []
