"""What the shipped model finds in sentences of our own, where it says so, and that texts do not touch one another."""

from __future__ import annotations

from random import Random

import pytest
from shipped_model import engine

from draftcheck.language.spelling import suspicions as door
from draftcheck.language.spelling.suspicions import Suspicion, suspicions

FAULTY = {  # sentence → what is told for sure: place, wrong, right
    "财政部门要加大智齿力度，落实各项政策。": [(7, "智齿", "支持")],
    "完善突发事见应急预案，做好值班值守工作。": [(5, "见", "件")],
    "加快推进重点项目建没，确保按期完成。": [(9, "没", "设")],
    "会义要求，各部门要加强协调配合。": [(1, "义", "议")],
    "各有关部门要加强协作，全力智齿地方经济发展。": [(13, "智齿", "支持")],
    "完善农村基本公共扶物体系。": [(8, "扶物", "服务")],
    "要强化安全生产责任智，严格落实各项规定。": [(9, "智", "制")],
    "加强城市积础设施建设和管理。": [(4, "积", "基")],
}
FAULTLESS = [
    "各地区要进一步提高认识，加强组织领导，明确责任分工。",
    "要广泛开展宣传教育活动，营造良好的社会氛围。",
    "有关部门要按照职责分工，密切配合，形成工作合力。",
    "要加强监督检查，对工作不力的单位和个人严肃追究责任。",
    "要完善应急预案，做好物资储备，确保人民群众生命财产安全。",
]


def told(text: str) -> list[tuple[int, str, str]]:
    """What is told of a text for sure; all of it stands where it says."""
    found = suspicions([text])
    assert all(text[one.start : one.end] == one.wrong and len(one.right) == len(one.wrong) for one in found)
    return [(one.start, one.wrong, one.right) for one in found if one.sure]


def by_text(found: list[Suspicion], texts: list[str]) -> dict[str, list[Suspicion]]:
    """What was found, under the text it was found in."""
    return {text: [one._replace(text=0) for one in found if one.text == at] for at, text in enumerate(texts)}


@pytest.mark.parametrize("text", FAULTY)
def test_one_character_or_a_whole_word(text: str) -> None:
    assert told(text) == FAULTY[text]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("加快推进农业农村线带话，促进农民增收。", "线带话", "现代化"),
        ("要深入贯彻落实党中央、国务院绝测不属，扎实推进各项工作。", "绝测不属", "决策部署"),
    ],
)
def test_longer_words_are_told_as_one(text: str, wrong: str, right: str) -> None:
    assert told(text) == [(text.index(wrong), wrong, right)]


def test_two_places_of_a_sentence() -> None:
    assert told("落实中样八向规定精神。") == [(3, "样", "央"), (5, "向", "项")]


@pytest.mark.parametrize("text", FAULTLESS)
def test_nothing_is_told_of_faultless_sentences(text: str) -> None:
    assert suspicions([text]) == []


@pytest.mark.parametrize(
    "text", ["", " \t\u3000\n", "Annual Report 2024, see README.md", "１２３.４５", "。。！？", "😀“”"]
)
def test_nothing_is_told_where_there_is_no_chinese(text: str) -> None:
    assert suspicions([text, text]) == []
    assert suspicions([]) == []


@pytest.mark.parametrize(
    "before",
    ["２０２４年，", "一、\t", "\u3000\u3000", "😀。", "𠮷😀：", "“安全第一”，", "共１２３.５万元，“两不愁”，\t😀，"],
)
def test_places_behind_marks_digits_and_signs(before: str) -> None:
    expected = [(len(before) + 7, "智齿", "支持")]
    assert [one for one in told(before + "财政部门要加大智齿力度，落实各项政策。") if one[0] >= len(before)] == expected


def test_a_word_with_a_quotation_mark_in_it() -> None:
    text = "加强“城市”积“础”设施建设和管理。"
    assert told(text) == [(6, "积", "基")]


def test_texts_do_not_touch_one_another() -> None:
    """Alone, with others before and behind, and in batches: the same to the last figure."""
    texts = [*FAULTY, *FAULTLESS, "", "2024"]
    alone = {text: engine().found([text]) for text in texts}
    assert sum(map(len, alone.values())) == len(FAULTY)
    dice = Random(3)
    for _ in range(4):
        dice.shuffle(texts)
        assert by_text(engine().found(texts), texts) == alone
    filled = [part for text in texts for part in (text, "".join(dice.choices(FAULTLESS, k=60)))]
    found = by_text(engine().found(filled), filled)
    assert {text: found[text] for text in texts} == alone


def test_read_twice_it_is_the_same() -> None:
    one = engine()
    texts = [*FAULTY, *FAULTY]
    first = one.found(texts)
    assert one.found(texts) == first == sorted(first)
    assert [found._replace(text=found.text - len(FAULTY)) for found in first if found.text >= len(FAULTY)] == one.found(
        list(FAULTY)
    )


def test_what_is_remembered_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = engine().found(list(FAULTY))
    monkeypatch.setattr(door, "_REMEMBERED", 50)
    small = engine()
    assert small.found(list(FAULTY)) == small.found(list(FAULTY)) == expected
    assert [found for text in FAULTY for found in small.found([text])] == [found._replace(text=0) for found in expected]


def test_a_long_paragraph_is_read_as_its_sentences_are() -> None:
    """Thirty thousand characters; a cut falls behind a sentence, and faults far apart say nothing of one another."""
    dice = Random(5)
    parts: list[str] = []
    for number in range(1200):
        parts.append(dice.choice(list(FAULTY)) if number % 60 == 30 else dice.choice(FAULTLESS))
    text = "".join(parts)
    assert len(text) > 29_000
    alone = by_text(engine().found(parts), parts)
    expected, start = [], 0
    for part in parts:
        expected += [(start + one.start, one.wrong, one.right) for one in alone[part]]
        start += len(part)
    assert [(one.start, one.wrong, one.right) for one in engine().found([text])] == expected
    assert len(expected) == 20


def test_a_paragraph_without_stops_is_read_on_both_sides_of_a_cut() -> None:
    filler = "加强组织领导明确责任分工" * 1100
    text = filler + "完善突发事见应急预案" + filler
    assert [one for one in told(text) if one[1] == "见"] == [(len(filler) + 5, "见", "件")]
