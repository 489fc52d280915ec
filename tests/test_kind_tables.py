"""The word tables of the rules on kinds: what each row says holds."""

import pytest

from draftcheck.checks import RULES
from draftcheck.core.example import parse
from draftcheck.core.reading import Reading
from draftcheck.core.reference import Reference
from draftcheck.data.gbt9704 import GBT9704
from draftcheck.data.lexicon import shipped_table
from draftcheck.outline.genre import STATUTORY, suffix
from draftcheck.outline.recognise import recognise

LETTER = (
    "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n{}\n一、时间另定。\n二、地点另定。\n三、费用另定。\n盼复。"
)
COPIED = (
    "[标题] {0}水利局关于建设泵站的请示\n[主送] 江北省水利厅：\n妥否，请批示。\n"
    "[署名] {0}水利局\n[日期] 2026年7月1日\n[版记] {1}"
)


def found(rule: str, text: str) -> int:
    draft = recognise(parse(text).document)
    return len(list(RULES[rule].check(draft, Reference(Reading(draft), GBT9704, shipped_table))))


@pytest.mark.parametrize("row", shipped_table("letter_tone"), ids=lambda row: row["用语"])
def test_words_of_command_are_found_in_their_example(row: dict[str, str]) -> None:
    assert found("genre.letter-tone", LETTER.format(row["例句"])) >= 1
    for character in row["前字是这些不算"]:
        assert found("genre.letter-tone", LETTER.format(f"相关{character}{row['用语']}须现场办理。")) == 0


@pytest.mark.parametrize("row", shipped_table("lower_units"), ids=lambda row: row["称呼"])
def test_lower_units_are_found_in_their_example(row: dict[str, str]) -> None:
    assert row["市级以上才算"] in ("是", "否")
    assert found("genre.cc-downward", COPIED.format("海晏市", row["例句"])) >= 1
    if row["市级以上才算"] == "是":
        assert found("genre.cc-downward", COPIED.format("望潮县", row["例句"])) == 0


@pytest.mark.parametrize("row", shipped_table("unlisted_kinds"), ids=lambda row: row["名称"])
def test_unlisted_kinds_are_known_and_not_statutory(row: dict[str, str]) -> None:
    assert suffix(row["例句"]) == row["名称"]
    assert row["名称"] not in STATUTORY
    assert row["怎样行文"]


def test_each_field_of_a_meeting_is_seen_in_its_example() -> None:
    rows = shipped_table("meeting_fields")
    assert {row["要素"] for row in rows} == {"时间", "地点", "参会人员", "报名或联系方式"}
    for row in rows:
        assert row["写法"] in row["例句"], row
