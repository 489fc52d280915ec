"""Words by jieba's dictionary, whichever program cuts them."""

import csv
from pathlib import Path

import pytest

from draftcheck.language.words import cut, cuts_at, jieba_tokenizer

CLEAN = Path(__file__).resolve().parents[3] / "shared" / "data" / "clean" / "paragraphs.tsv"
SENTENCES = (
    "海晏市水利局召开全市防汛工作会议，部署汛期值守和隐患排查。",
    "各县（区）要按照属地管理原则，落实水库、堤防、涵闸安全责任制。",
    "他热中于公益事业，为残疾人士提供了很多帮助。",
    "2026年6月1日起施行，原规定同时废止；其他事项另行通知。",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_join_to_the_text_and_are_those_of_jieba(sentence: str) -> None:
    assert "".join(cut(sentence)) == sentence
    assert list(cut(sentence)) == jieba_tokenizer().lcut(sentence)


def test_a_place_inside_a_word_is_no_boundary() -> None:
    text = "在各类形式的活动中"
    assert not cuts_at(text, 2, 4)  # 类形
    assert cuts_at(text, 3, 5)  # 形式


@pytest.mark.nightly
def test_a_million_characters_are_cut_alike() -> None:
    """Only compounds of Latin letters, digits and - . _ differ, which jieba takes apart."""
    if not CLEAN.exists():
        pytest.skip("没有 shared/data")
    read = 0
    with CLEAN.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            ours, theirs = list(cut(row["text"])), jieba_tokenizer().lcut(row["text"])
            read += len(row["text"])
            if ours != theirs:
                chinese = [[w for w in words if all("\u4e00" <= c <= "\u9fff" for c in w)] for words in (ours, theirs)]
                assert abs(len(chinese[0]) - len(chinese[1])) <= 1, row["text"]
            if read > 1_000_000:
                break
