"""The table of constructions: every row finds what its example marks and is silent on the sentences beside it."""

import subprocess
import sys

import pytest

from draftcheck.core.reference import Row
from draftcheck.data.lexicon import shipped_table
from draftcheck.language.constructions import DELETE, constructions, may_stand, rights, triggers
from draftcheck.language.pattern_notation import BadPattern, read_notation
from draftcheck.language.patterns import PatternFinder

ROWS = shipped_table("constructions")
CATEGORIES = {"否定多余", "词义重复", "因果重复", "缺少主语", "句式杂糅"}


def marked(example: str) -> tuple[str, tuple[int, int]]:
    start, end = example.index("«"), example.index("»") - 1
    return example.replace("«", "").replace("»", ""), (start, end)


def test_the_table_is_whole() -> None:
    for row in ROWS:
        assert row["类别"] in CATEGORIES, row
        assert row["匹配"] in ("字面", "条件", "词法"), row
        assert (row["匹配"] == "字面") != bool(row["模式"]), row
        assert row["提示"] and row["例句"] and row["反例"], row
        assert row["类别"] in ("否定多余", "词义重复") or not row["改法"], f"{row['名称']}: shows only"
        assert row["改法"] in ("", DELETE) or rights(row), row
        if row["匹配"] == "字面" and row["改法"]:
            assert set(rights(row)) == set(triggers(row)[0]), row


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["名称"])
def test_a_row_finds_its_example_and_nothing_beside_it(row: Row) -> None:
    text, place = marked(row["例句"])
    assert may_stand(row, text)
    assert [(found.start, found.end) for found in constructions([row], text)] == [place]
    assert len(row["反例"].split("／")) >= 2
    for right in row["反例"].split("／"):
        assert not list(constructions(ROWS, right)), right


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["名称"])
def test_what_a_row_writes_instead_is_not_found_again(row: Row) -> None:
    text, (start, end) = marked(row["例句"])
    right = next(found.right for found in constructions([row], text))
    if right is not None:
        assert not list(constructions(ROWS, text[:start] + right + text[end:]))


def test_every_word_of_a_plain_row_is_found() -> None:
    for row in ROWS:
        for word in triggers(row)[0] if row["匹配"] == "字面" else ():
            text = f"对此，{word}。"
            assert word in {text[found.start : found.end] for found in constructions([row], text)}, word


def test_the_notation_of_rows_of_words() -> None:
    notation = read_notation("小句首 防止|避免 …8-以|的 [不再/d 发生？] /v|n 小句末")
    assert [step.words for step in notation.steps] == [("防止", "避免"), (), ("不再",), ("发生",), ()]
    assert (notation.first, notation.last, notation.begins, notation.ends) == (2, 3, "小句首", "小句末")
    assert notation.steps[1].without == ("以", "的")
    assert notation.steps[3].least == 0
    assert notation.steps[4].kinds == ("v", "n")


@pytest.mark.parametrize(
    "text", ["", "…5 防止", "防止 …5", "防止 [不再", "防止 [] 不再", "防止 …99 不再", "防止 /名词"]
)
def test_a_row_that_cannot_be_read_is_told(text: str) -> None:
    with pytest.raises(BadPattern, match="模式写法有误"):
        read_notation(text)


def test_the_nearest_beginning_counts_and_marks_do_not_overlap() -> None:
    finder = PatternFinder({"甲": "防止|避免 …9 [不再] 发生|出现"})
    text = "要防止甲类、避免乙类问题不再发生，杜绝丙类问题"
    (found,) = finder.find(text, frozenset({"甲"}))
    assert text[found.start : found.end] == "避免乙类问题不再发生"
    assert text[slice(*found.marked)] == "不再"
    assert finder.find(text, frozenset()) == []


def test_a_clean_draft_does_not_load_spacy() -> None:
    program = """
import sys
from draftcheck.checks.constructions import RULES
from draftcheck.core.example import parse
from draftcheck.core.reference import Reference
from draftcheck.core.settings import Settings
from draftcheck.data.gbt9704 import GBT9704
from draftcheck.data.lexicon import shipped_table
from draftcheck.engine import read_for
from draftcheck.outline.recognise import recognise
draft = recognise(parse("[标题] 关于做好防汛工作的通知\\n要防止事故发生，不得违规操作。由于管道改造，停水一天。").document)
reference = Reference(read_for(draft, Settings()), GBT9704, shipped_table)
print([list(rule.check(draft, reference)) for rule in RULES], "spacy" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[[], [], [], [], []] False"
