"""What a number counts, whose office a name is, and which reach a scope word means."""

import pytest

from draftcheck.core.sentences import sentences
from draftcheck.language.organs import organ_ends, place_prefix, slipped
from draftcheck.language.places import leading_places, place_of
from draftcheck.language.quantities import quantities
from draftcheck.language.scope_words import scope_words
from draftcheck.language.statements import statements


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("2025年，共检查单位312家。", ["检查单位"]),
        ("检查了321家单位，成效明显。", ["检查单位"]),
        ("全市现有消防站35座、消防车120辆。", ["消防站", "消防车"]),
        ("建成一级公路60公里、二级公路220公里。", ["建成一级公路", "建成二级公路"]),
        ("共有干部20名，其中党员12名。", ["干部"]),
        ("约有养老机构200家，平均每县12家。", []),
        ("新建公共充电桩120个。", ["新建公共充电桩"]),
        ("在现有19个公共图书馆的基础上，再建5个。", ["公共图书馆"]),
        ("建成5G基站3650个，60周岁以上老年人口7.2万人。", ["建成5G基站", "60周岁以上老年人口"]),
        ("对清查出的64处不可移动文物，逐一登记。", ["清查出不可移动文物"]),
        ("12个乡镇成立专班。", []),
    ],
)
def test_what_a_number_counts(text: str, labels: list[str]) -> None:
    assert [s.label for s in statements(text, quantities(text), sentences(text))] == labels


def test_places_at_the_head_of_a_name() -> None:
    assert [place.name for place in leading_places("江北省海晏市城市管理局")] == ["江北省", "海晏市"]
    assert place_of("城市") is None and place_of("各县") is None
    assert place_prefix("国家消防救援局") == "国家" and place_prefix("海晏市水利局") == "海晏市"


def test_where_offices_end() -> None:
    assert [organ.words for organ in organ_ends("由市水利局局长主持，各部门局部地区部署。")] == ["由市水利局"]


def test_endings_taken_for_others() -> None:
    assert "中新" in slipped("中心") and "之队" in slipped("支队") and slipped("局") == ()


def test_whose_reach_a_word_means() -> None:
    found = scope_words("我市增速居全省第二位，高于全省平均，全市各级要巩固。《全县方案》印发。")
    assert [(word.text, word.own) for word in found] == [
        ("我市", True), ("全省", False), ("全省", False), ("全市", True), ("全县", False)
    ]  # fmt: skip
