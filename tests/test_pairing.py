"""Accepted findings follow their text: through moved, added and removed paragraphs, and small edits beside them."""

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftcheck import engine
from draftcheck.acceptance import Shown, acceptances
from draftcheck.core.accepted import Accepted
from draftcheck.core.draft import Draft
from draftcheck.core.example import parse
from draftcheck.core.finding import Hit, Severity
from draftcheck.core.pairing import paired, with_changed_words
from draftcheck.core.reference import Reference
from draftcheck.core.rule import Gather, Rule, Strength
from draftcheck.core.settings import Settings
from draftcheck.core.sighting import Sightings
from draftcheck.engine import Judged, gathered_findings, gathered_hits, parted
from draftcheck.outline.recognise import recognise


def stars(draft: Draft, reference: Reference | None = None) -> Iterator[Hit]:
    """A hit on each ＊, and one without characters in each paragraph that ends in 〇."""
    for element in draft.elements:
        for at, sign in enumerate(element.paragraph.text):
            if sign == "＊":
                yield Hit(element.paragraph.at(at, at + 1), f"第{at}个字是星号")
        if element.paragraph.text.endswith("〇"):
            yield Hit(element.paragraph.at(0, 0), f"这段有{len(element.paragraph.text)}个字")


RULE = Rule("test.star", "试", "试", Strength.MUST, Severity.ERROR, "试", stars, {}, ())


def shown(lines: Sequence[str], gather: Gather = Gather.EACH) -> Shown:
    """The findings of a draft of these lines, nothing accepted."""
    draft = recognise(parse("\n".join(lines)).document)
    judged: list[Judged] = [(RULE._replace(gather=gather), Severity.ERROR, hit) for hit in stars(draft)]
    return Shown(draft, judged, gathered_findings(draft, judged, Settings()))


def accepted(lines: Sequence[str], chosen: Sequence[int] | None = None, gather: Gather = Gather.EACH) -> list[Accepted]:
    """Entries for some of the findings of these lines, or for all."""
    return acceptances(shown(lines, gather), chosen, "理由", "某人")


def hidden(lines: Sequence[str], entries: Sequence[Accepted], gather: Gather = Gather.EACH) -> Counter[tuple[str, int]]:
    """What is hidden of these lines: paragraphs and offsets, with how often."""
    now = shown(lines, gather)
    texts = {(e.paragraph.part, e.paragraph.index): e.paragraph.text for e in now.draft.elements}
    places = (hit.position for _, _, hit in parted(now.draft, now.judged, entries)[1])
    return Counter((texts[p.part, p.paragraph], p.start) for p in places)


LINE = st.text(alphabet="甲乙丙，＊", min_size=1, max_size=30) | st.sampled_from(
    [
        "甲乙＊丙",
        "甲乙＊丙",
        "各单位＊要加强领导",
        "各单位＊要加强领导，抓好落实",
        "各部门＊要加强领导",
        "一二三〇",
        "四五〇",
    ]
)


@given(data=st.data(), lines=st.lists(LINE, min_size=1, max_size=8), gather=st.sampled_from(list(Gather)))
def test_shuffling_paragraphs_never_changes_what_is_hidden(
    data: st.DataObject, lines: list[str], gather: Gather
) -> None:
    count = len(shown(lines, gather).findings)
    chosen = data.draw(st.lists(st.integers(0, count - 1), unique=True, max_size=count)) if count else []
    entries = accepted(lines, chosen, gather)
    edited = [line for line in lines if data.draw(st.booleans())] + data.draw(st.lists(LINE, max_size=3))
    if edited:
        assert hidden(edited, entries, gather) == hidden(data.draw(st.permutations(edited)), entries, gather)


@given(data=st.data(), lines=st.lists(LINE, min_size=1, max_size=8))
def test_each_acceptance_hides_one_finding(data: st.DataObject, lines: list[str]) -> None:
    count = len(shown(lines).findings)
    chosen = data.draw(st.lists(st.integers(0, count - 1), unique=True, max_size=count)) if count else []
    entries = accepted(lines, chosen)
    assert hidden(lines, entries).total() == len(chosen)
    more = data.draw(st.permutations([*lines, *data.draw(st.lists(LINE, max_size=3))]))
    assert hidden(more, entries).total() == len(chosen)


SENTENCE = "各县区要加强组织领导，明确专人负责，＊确保检查工作有序开展，并按时报送总结材料。"


@given(
    at=st.integers(0, len(SENTENCE)),
    words=st.text(alphabet="认真切实抓紧，", min_size=1, max_size=4),
    cut=st.booleans(),
)
def test_a_small_edit_elsewhere_in_the_paragraph_does_not_bring_it_back(at: int, words: str, cut: bool) -> None:
    star = SENTENCE.index("＊")
    end = at + len(words) if cut else at
    if at <= star < end:
        return
    edited = SENTENCE[:at] + ("" if cut else words) + SENTENCE[end:]
    assert hidden(["前一段。", edited], accepted([SENTENCE])).total() == 1


def test_one_more_of_the_same_is_shown() -> None:
    entries = accepted(["会议地点＊三楼", "会议地点＊三楼"])
    assert hidden(["会议地点＊三楼"] * 3, entries).total() == 2


def test_the_same_fault_in_another_sentence_is_shown() -> None:
    entries = accepted(["请于月底前＊将总结材料报送市局办公室。"])
    assert not hidden(["各乡镇要压实责任＊落实到岗到人，不留死角。"], entries)


def test_of_two_the_nearer_is_hidden() -> None:
    entries = accepted([SENTENCE])
    near = SENTENCE.replace("确保", "切实保证")
    far = "加强组织领导，明确专人负责，＊不得推诿扯皮。"
    for lines in ([near, far], [far, near]):
        assert list(hidden(lines, entries)) == [(near, near.index("＊"))]


@pytest.mark.parametrize("gather", [Gather.RUN, Gather.DOCUMENT])
def test_a_gathered_finding_is_accepted_with_all_its_places_and_later_ones(gather: Gather) -> None:
    entries = accepted(["甲＊乙", "丙", "丁＊戊＊"], [0], gather)
    assert len(entries) == 1
    assert hidden(["甲＊乙", "丙", "丁＊戊＊", "另起一段＊"], entries, gather).total() == 4


def test_a_finding_that_stands_for_more_places_is_known_when_it_stands_for_one() -> None:
    first = shown(["甲＊乙"])
    rule, severity, hit = first.judged[0]
    joined = first._replace(findings=[(first.findings[0][0], (rule, severity, hit._replace(others=3)))])
    entries = acceptances(joined, None, "理由", "某人")
    assert entries[0].sighting.everywhere
    assert hidden(["甲＊乙", "丙丁＊"], entries).total() == 2


def test_findings_without_characters_are_known_by_what_they_say_without_numbers() -> None:
    entries = accepted(["一二三〇", "四五六七八〇"], [0])
    assert hidden(["一二三〇", "四五六七八〇"], entries) == {("一二三〇", 0): 1}
    assert hidden(["四五六七八九〇"], entries).total() == 1


def test_words_of_blanks_are_words() -> None:
    draft = recognise(parse("甲　乙丙").document)
    paragraph = draft.elements[0].paragraph
    seen = Sightings(draft).place(RULE, Hit(paragraph.at(1, 2), "空格"))
    assert (seen.words, seen.before, seen.after) == ("　", "甲", "乙丙")


def test_blanks_around_do_not_count() -> None:
    assert hidden(["各 单位　要＊加强 领导"], accepted(["各单位要＊加强领导"])).total() == 1


def test_changed_words_are_known_only_when_asked() -> None:
    def sightings(text: str) -> list[object]:
        draft = recognise(parse(text).document)
        paragraph = draft.elements[0].paragraph
        at = text.index("［")
        return [Sightings(draft).place(RULE, Hit(paragraph.at(at, at + 6), "括号"))]

    known, present = sightings("海水发［2025］12号"), sightings("海水发［2026］15号")
    assert paired(known, present) == [None]  # type: ignore[arg-type]
    assert with_changed_words(known, present, [None]) == [0]  # type: ignore[arg-type]


def test_a_rule_that_failed_is_never_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(draft: Draft, reference: Reference) -> Iterator[Hit]:
        raise ZeroDivisionError

    monkeypatch.setattr(engine, "rules_for", lambda draft: [RULE._replace(check=fails)])
    draft = recognise(parse("甲乙丙").document)
    judged = engine.judged_hits(draft, Settings())
    failure = Shown(draft, judged, gathered_findings(draft, judged, Settings()))
    assert not acceptances(failure, None, "理由", "某人")
    seen = Sightings(draft).of(judged[0][0], judged[0][2])
    entry = Accepted("例", seen, "", "理由", "某人", "2026-03-05")
    assert len(parted(draft, judged, [entry])[0]) == len(judged) == len(gathered_hits(draft, judged)) == 1


def test_a_thousand_are_found_again_at_once() -> None:
    from time import perf_counter

    lines = [f"各单位要＊加强领导第{n}项，抓好落实并按时报送{n * 7919 % 1000}号材料。" for n in range(1000)]
    entries = accepted(lines)
    edited = [line.replace("抓好", "抓紧抓好") for line in reversed(lines)]
    now = shown(edited)
    started = perf_counter()
    assert not parted(now.draft, now.judged, entries)[0]
    assert perf_counter() - started < 15
