"""Numbers, quantities, dates and stretches as the scanners of language/ read them."""

from decimal import Decimal

import pytest

from draftcheck.language.counts import chinese_value, plain
from draftcheck.language.days import days, stretches
from draftcheck.language.quantities import quantities


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("三", 3), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105), ("一百二", 120), ("两万五", 25000),
        ("两万五千", 25000), ("一亿零三百万", 103_000_000), ("三万二千亿", 3_200_000_000_000), ("二〇二六", 2026), ("一千零五十", 1050),
    ],
)  # fmt: skip
def test_chinese_numbers(words: str, value: int) -> None:
    assert chinese_value(words) == value


@pytest.mark.parametrize("words", ["", "百", "万", "十余", "几十", "甲", "三四", "点五"])
def test_what_is_no_exact_number(words: str) -> None:
    assert chinese_value(words) is None


def test_a_number_with_a_point() -> None:
    assert chinese_value("三十五点二") == Decimal("35.2")
    assert plain(Decimal("2600000.00")) == "2600000"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("共投入500万元", [("500万元", 5_000_000, "元", True)]),
        ("配备干部20名、辅警三十五人", [("20名", 20, "人", True), ("三十五人", 35, "人", True)]),
        ("占42.7%", [("42.7%", Decimal("42.7"), "%", True)]),
        ("占百分之三十", [("百分之三十", 30, "%", True)]),
        ("投资3亿5000万元", [("3亿5000万元", 350_000_000, "元", True)]),
        ("耗水1,234.5吨", [("1,234.5吨", Decimal("1234.5"), "吨", True)]),
        ("新建１２座", [("１２座", 12, "座", True)]),
        ("分别为2、5、9个", [("2", 2, "个", True), ("5", 5, "个", True), ("9个", 9, "个", True)]),
        ("分别为200、180和150万元", [("200", 2_000_000, "元", True), ("180", 1_800_000, "元", True), ("150万元", 1_500_000, "元", True)]),
        ("约1200处", [("1200处", 1200, "处", False)]),
        ("10余件", [("10余件", 10, "件", False)]),
        ("50人以上", [("50人", 50, "人", False)]),
        ("3—5个", [("3", 3, "个", False), ("5个", 5, "个", False)]),
        ("三、四个", [("四个", 4, "个", True)]),
        ("3、4个", [("3", 3, "个", False), ("4个", 4, "个", False)]),
    ],
)  # fmt: skip
def test_quantities(text: str, found: list[tuple[str, object, str, bool]]) -> None:
    assert [(text[q.start : q.end], q.value, q.unit, q.exact) for q in quantities(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "2024年7月1日9时30分召开", "第3支队", "国办发〔2024〕5号", "5G基站", "A4纸", "电话88001234", "千家万户", "五位一体", "比例为1:1", "一起努力",
        "2024年度", "一是加强", "万一", "十分重要",
    ],
)  # fmt: skip
def test_what_is_no_quantity(text: str) -> None:
    assert quantities(text) == ()


def test_step_lead_and_noun() -> None:
    (share,) = quantities("其中省级1.2万元补助")
    assert (share.step, share.lead, share.noun) == (1000, "其中省级", "补助")


def test_dates() -> None:
    text = "2024年2月30日，7月1日（星期三），二〇二四年三月五日，本年2月底，2024-07-01，8个月，20个月"
    assert [(text[d.start : d.end], d.year, d.month, d.day, d.year_word + d.part, d.weekday) for d in days(text)] == [
        ("2024年2月30日", 2024, 2, 30, "", None),
        ("7月1日（星期三）", None, 7, 1, "", 2),
        ("二〇二四年三月五日", 2024, 3, 5, "", None),
        ("本年2月底", None, 2, None, "本底", None),
        ("2024-07-01", 2024, 7, 1, "", None),
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024年9月20日至10月10日", (2024, 9, 20), (2024, 10, 10)),
        ("6月1日至15日", (None, 6, 1), (None, 6, 15)),
        ("自2024年12月28日起至2025年1月3日止", (2024, 12, 28), (2025, 1, 3)),
        ("1—3月", (None, 1, None), (None, 3, None)),
        ("2024年7月1日（周一）上午9:00至7月3日（周三）", (2024, 7, 1), (2024, 7, 3)),
        ("12月8日—10日", (None, 12, 8), (None, 12, 10)),
    ],
)
def test_stretches(text: str, first: tuple[int | None, ...], last: tuple[int | None, ...]) -> None:
    (found,) = stretches(text)
    assert (found.first.year, found.first.month, found.first.day) == first
    assert (found.last.year, found.last.month, found.last.day) == last
