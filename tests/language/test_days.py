"""Dates that take month and year from the one before, weekdays beside dates, and stretches with dots."""

from datetime import date

import pytest

from draftcheck.language.days import date_end, days, every_day, stretches


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6月1日、2日、3日", [(None, 6, 1), (None, 6, 2), (None, 6, 3)]),
        ("2026年6月29日至31日", [(2026, 6, 29), (2026, 6, 31)]),
        ("6月6—15日", [(None, 6, None), (None, 6, 6), (None, 6, 15)]),
        ("2026年6月1日至7月5日", [(2026, 6, 1), (2026, 7, 5)]),
        ("2026年12月28日至1月3日", [(2026, 12, 28), (None, 1, 3)]),
        ("2026.9.20-2026.9.10", [(2026, 9, 20), (2026, 9, 10)]),
        ("２０２６年４月３１日", [(2026, 4, 31)]),
        ("4月31号楼", [(None, 4, None)]),
        ("系统2026.13.5.1，GB 10.2026.3.5，V2026.3.5", []),
    ],
)
def test_every_day(text: str, found: list[tuple[int | None, int, int | None]]) -> None:
    assert [(day.year, day.month, day.day) for day in every_day(text)] == found


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("7月1日（星期三）", 2),
        ("7月1日 (周日)", 6),
        ("7月1日礼拜天，", 6),
        ("7月1日，星期三，", 2),
        ("7月1日上午9:00（星期三）", 2),
        ("7月1日（农历五月十七，星期三）", 2),
        ("7月1日（本周三）", 2),
        ("7月1日周三上午", 2),
        ("7月1日周一鸣到会", None),
        ("7月1日（周一至周三）", None),
        ("7月1日（周六、周日）", None),
        ("7月1日周边管制", None),
    ],
)
def test_a_weekday_beside_a_date(text: str, weekday: int | None) -> None:
    (day,) = [day for day in days(text) if day.day is not None]
    assert day.weekday == weekday
    assert text[day.start : date_end(text, day)].startswith("7月1日")
    assert "星期" not in text[day.start : date_end(text, day)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026.9.20—9.10", (9, 20), (9, 10)),
        ("6月上旬至7月中旬", (6, None), (7, None)),
        ("2026年6月1日 9:00 — 6月5日", (6, 1), (6, 5)),
        ("从7月1日持续到7月10日", (7, 1), (7, 10)),
        ("6月6—15日", (6, 6), (6, 15)),
    ],
)
def test_stretches(text: str, first: tuple[int, int | None], last: tuple[int, int | None]) -> None:
    (found,) = stretches(text)
    assert (found.first.month, found.first.day) == first
    assert (found.last.month, found.last.day) == last


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("6月", date(2026, 6, 1), date(2026, 6, 30)),
        ("6月上旬", date(2026, 6, 1), date(2026, 6, 10)),
        ("6月中旬", date(2026, 6, 11), date(2026, 6, 20)),
        ("2024年2月底", date(2024, 2, 1), date(2024, 2, 29)),
        ("6月31日", None, None),
    ],
)
def test_first_and_last_day(text: str, begins: date | None, ends: date | None) -> None:
    (day,) = days(text)
    assert (day.begins(2026), day.ends(2026)) == (begins, ends)


def test_a_text_without_dates_costs_a_search() -> None:
    assert days("海晏市水利局关于做好防汛工作的通知") == every_day("第3—5条") == stretches("On 3-5 pages") == ()
