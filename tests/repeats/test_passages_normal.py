"""What is compared of a text, and the way back to its characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftcheck.language.passages.normal import BARRIER, NUMBER, normal_form, weight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市 建成ＡＢC型泵站，共３座。", "全市建成abc型泵站共0座"),
        ("增长12.5%，达1,204.7万元", "增长0达0万元"),
        ("2026年3月5日", "0年0月0日"),
        ("推进“双创”工作", "推进双创工作"),
        ("他说“今年的任务十分繁重啊”。", f"他说{BARRIER}"),
        ("按照《档案法》《档案法实施条例》办理", f"按照{BARRIER}办理"),
        ("依据《条例》第三条的规定", f"依据{BARRIER}的规定"),
        ("依照本法第十二条第二款处罚", f"依照本法{BARRIER}处罚"),
        ("通知（市政发〔2026〕3号）印发", f"通知{BARRIER}印发"),
        ("第一批名单", "第一批名单"),
        ("\x00甲\x00乙", "甲乙"),
        ("", ""),
        ("——！？", ""),
    ],
)
def test_normal_form(text: str, expected: str) -> None:
    assert normal_form(text).text == expected


def test_span_covers_the_whole_number_and_the_whole_quotation() -> None:
    text = "共有1,204.7万元，按《档案法》办"
    normal = normal_form(text)
    at = normal.text.index(NUMBER)
    assert text[slice(*normal.span(at, at + 1))] == "1,204.7"
    at = normal.text.index(BARRIER)
    assert text[slice(*normal.span(at, at + 1))] == "《档案法》"
    assert text[slice(*normal.span(0, len(normal.text)))] == text


def test_weight_counts_words_only() -> None:
    assert weight(normal_form("共有3座，见《名录》").text) == 4


SIGNS = st.text(st.sampled_from("甲乙第三条款1２ａB《》“”（）〔〕20263号、。 \0_①𠮷\u0301"), max_size=60)


@settings(max_examples=400, deadline=None)
@given(st.one_of(SIGNS, st.text(max_size=60)))
def test_every_character_leads_back_into_the_text(text: str) -> None:
    normal = normal_form(text)
    places = normal.places
    assert len(places) == len(normal.text)
    assert places == sorted(set(places))
    for at, letter in enumerate(normal.text):
        start, end = normal.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert normal_form(text[start:end]).text in ("", letter)  # 第三条 is a citation only beside what follows
