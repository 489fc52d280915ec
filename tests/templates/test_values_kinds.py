"""Values of one line: what each type mends, keeps and refuses."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftcheck.core.skeleton import Field
from draftcheck.data.values.complete import parse, question
from draftcheck.data.values.kinds import KINDS
from draftcheck.data.values.wrong import WrongValue

TODAY = date(2026, 11, 25)


def value(kind: str, raw: Any, **more: Any) -> Any:
    return parse(Field("字段", kind, **more), raw, today=TODAY)


@pytest.mark.parametrize(
    ("kind", "raw", "printed"),
    [
        ("文字", "　甲 & <乙> {{丙}} {% 丁 %} \"'　", "甲 & <乙> {{丙}} {% 丁 %} \"'"), ("文字", 12.0, "12"), ("文字", 0.1, "0.1"),
        ("文字", Decimal("12.0"), "12"), ("文字", 10**15, "1000000000000000"), ("文字", "12.0", "12.0"), ("文字", "某某", "某某"),
        ("标题", "关于印发《某某市应急预案》的通知", "关于印发《某某市应急预案》的通知"), ("姓名", "欧阳明", "欧阳明"), ("姓名", "李　明", "李　明"),
        ("发文字号", "某应急〔2026〕12号", "某应急〔2026〕12号"), ("发文字号", "某应急[2026]第012号", "某应急〔2026〕12号"),
        ("发文字号", "某应急（２０２６） 12 号", "某应急〔2026〕12号"), ("发文字号", "某应急【2026】12", "某应急〔2026〕12号"),
        ("发文字号", "某应急〔2026〕×号", "某应急〔2026〕×号"), ("发文字号", "××", "××"),
        ("电话", "138 0013 8000", "13800138000"), ("电话", "+86-138-0013-8000", "13800138000"), ("电话", "（0791）86351234", "0791-86351234"),
        ("电话", "０７９１－８６３５１２３４", "0791-86351234"), ("电话", "01062001234转801", "010-62001234转801"), ("电话", "0791—86351234", "0791-86351234"),
        ("电话", "86351234，13800138000", "86351234、13800138000"), ("电话", "400-800-1234", "400-800-1234"), ("电话", "12345", "12345"),
        ("电话", "0791-8635××××", "0791-8635××××"), ("电话", 13800138000, "13800138000"),
        ("密级", "机密5年", "机密★5年"), ("密级", "机密★5年", "机密★5年"), ("密级", "秘密 * 6个月", "秘密★6个月"), ("密级", "绝密★长期", "绝密★长期"),
        ("密级", "机密★2030年1月1日", "机密★2030年1月1日"), ("密级", "机密（五年）", "机密★5年"), ("密级", "秘密★１０年", "秘密★10年"),
        ("紧急程度", " 特急 ", "特急"), ("数字", "０12", "012"), ("数字", 12.0, "12"),
        ("主送", "各县（市、区）人民政府，市直各单位：", "各县（市、区）人民政府，市直各单位"), ("主送", ["市教育局", "市财政局："], "市教育局、市财政局"),
        ("机关", "东海市应急管理局", "东海市应急管理局"), ("机关", "各市（州、盟）人民政府", "各市（州、盟）人民政府"),
    ],
)  # fmt: skip
def test_a_value_is_mended_or_kept(kind: str, raw: Any, printed: str) -> None:
    assert value(kind, raw) == printed


@pytest.mark.parametrize(
    ("kind", "raw", "told"),
    [
        ("文字", "甲\n乙", "里面有换行"), ("文字", "甲\u2028乙", "里面有换行"), ("文字", "甲\x07乙", "U\\+0007"), ("文字", "甲\ud800", "U\\+D800"),
        ("文字", "\ufffe", "U\\+FFFE"), ("文字", ["甲"], "给的是列表"), ("文字", {"甲": 1}, "给的是"), ("文字", float("nan"), "不是一个数"),
        ("标题", "关于某事的通知。", "不用句号"), ("标题", "关于印发《办法的通知", "书名号不成对"), ("标题", "》《", "书名号不成对"),
        ("姓名", "李", "2到20个字"), ("姓名", "张三13800138000", "有数字"),
        ("发文字号", "某应急〔2026〕　号", "还没有编号"), ("发文字号", "某应急〔2026〕号", "还没有编号"), ("发文字号", "某应急2026-12", "不是发文字号"),
        ("发文字号", "〔2026〕12号", "不是发文字号"), ("发文字号", "某应急〔1026〕12号", "年份"), ("发文字号", "某应急〔2026〕000号", "不能是0"),
        ("机关", "市教育局、市财政局", "不止一个机关"), ("机关", "市教育局：", "多了“：”"),
        ("电话", "张三 13800138000", "不是电话号码"), ("电话", "1380013800", "不是电话号码"), ("电话", "86351234、abc", "“abc”不是电话号码"),
        ("密级", "机密", "没有写保密期限"), ("密级", "秘密★11年", "最长10年"), ("密级", "机密★21年", "最长20年"), ("密级", "绝密★31年", "最长30年"),
        ("密级", "秘密★121个月", "最长10年"), ("密级", "机密★2026年2月30日", "没有30日"), ("密级", "秘密★2020年1月1日", "已经过了"),
        ("密级", "秘密★2037年1月1日", "最长10年"), ("密级", "内部", "不是密级"), ("密级", "机密★0年", "不能是"),
        ("紧急程度", "特提", "不能是“特提”"), ("数字", "12.5", "不是数字"), ("数字", "1,200", "不是数字"), ("是否", "也许", "是 或 否"), ("是否", 2, "是 或 否"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused(kind: str, raw: Any, told: str) -> None:
    with pytest.raises(WrongValue, match=told) as error:
        value(kind, raw)
    assert error.value.message.startswith("“字段”：")


def test_no_period_tells_the_way_out() -> None:
    with pytest.raises(WrongValue) as error:
        value("密级", "机密")
    assert "机密★20年" in error.value.hint


@pytest.mark.parametrize("raw", ["是", "有", "TRUE", "1", 1, 1.0, True, "yes"])
def test_yes(raw: Any) -> None:
    assert value("是否", raw) is True


@pytest.mark.parametrize("raw", ["否", "无", "false", "0", 0, False, "no"])
def test_no(raw: Any) -> None:
    assert value("是否", raw) is False


def test_a_choice_is_told_with_the_nearest() -> None:
    assert value("选择", "商洽", choices=("商洽", "询问")) == "商洽"
    with pytest.raises(WrongValue) as error:
        value("选择", "商恰", choices=("商洽函", "询问函"))
    assert "商洽函" in error.value.hint


def test_a_near_miss_of_an_organ_is_a_question() -> None:
    known = ("东海市应急管理局", "东海市财政局", "市应急局")
    field = Field("发文机关", "机关")
    assert "东海市应急管理局" in question(field, "东海市应急管理厅", known)
    assert question(field, "东海市应急管理局", known) == ""
    assert question(field, "西山县人民医院", known) == ""
    assert question(Field("事由"), "东海市应急管理厅", known) == ""
    assert "“东海市财政厅”是不是“东海市财政局”？" in question(
        Field("抄送", "机关列表"), ("市应急局", "东海市财政厅"), known
    )


LINE = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffe\uffff"), max_size=40
)


@given(LINE)
def test_no_line_loses_a_character(text: str) -> None:
    kept = value("文字", text)
    assert kept in text
    assert not text.replace(kept, "", 1).strip(
        " \t\xa0\u3000\u200b\ufeff\u1680\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))
    )


@given(st.sampled_from(sorted(KINDS)), st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.booleans(), st.none(), st.lists(st.text(max_size=8), max_size=4), st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2)))  # fmt: skip
def test_anything_is_read_or_refused_with_a_sentence(kind: str, raw: Any) -> None:
    field = Field("字段", kind, choices=("甲", "乙"), columns=("事项", "单位"))
    try:
        parse(field, raw, today=TODAY, organs=("东海市财政局",))
    except WrongValue as error:
        assert error.message.startswith("“字段”：")
