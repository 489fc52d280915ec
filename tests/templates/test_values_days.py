"""日期 and 时间: many ways to write them, one way to print them; what does not exist is refused."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftcheck.core.skeleton import Field
from draftcheck.data.values.complete import parse
from draftcheck.data.values.wrong import WrongValue

TODAY = date(2026, 11, 25)
DAY, MOMENT = Field("成文日期", "日期"), Field("会议时间", "时间")


@pytest.mark.parametrize(
    "raw",
    [
        "2026-1-5", "2026-01-05", "2026.1.5", "2026/1/5", "2026年1月5日", "2026年01月05日", " 2026 年 1 月 5 日　", "20260105",
        20260105, "２０２６－１－５", "2026年1月5号", "二〇二六年一月五日", "2026年1月5日（星期一）", "2026-1-5 周一", "2026-01-05T00:00:00",
        "2026-01-05 00:00:00", date(2026, 1, 5), datetime(2026, 1, 5, 8, 30),
    ],
)  # fmt: skip
def test_a_day_is_printed_in_one_way(raw: object) -> None:
    found = parse(DAY, raw, today=TODAY)
    assert (found, found.星期) == ("2026年1月5日", "星期一")


@pytest.mark.parametrize(("raw", "printed"), [("今天", "2026年11月25日"), ("明天", "2026年11月26日")])
def test_words_for_days(raw: str, printed: str) -> None:
    assert parse(DAY, raw, today=TODAY) == printed


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("2026-2-29", "2026年2月没有29日"), ("2026-13-1", "没有13月"), ("1026-1-5", "1949到2100"), ("2101-1-1", "1949到2100"),
        ("2026-1-5 星期三", "2026年1月5日是星期一，不是星期三"), ("1月5日", "没有写年份"), ("46027", "日期序号"), ("下周一", "不是一个日期"),
        ("2026-1-5前后", "后面多了“前后”"), (2026.1, "不是一个日期"), ("2026年2月30日", "没有30日"), (["2026-1-5"], "给的是列表"), (True, "逻辑值"),
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused_and_the_field_named(raw: object, told: str) -> None:
    with pytest.raises(WrongValue) as error:
        parse(DAY, raw, today=TODAY)
    assert "“成文日期”" in error.value.message
    assert told in error.value.message
    assert error.value.exit_code == 2


@pytest.mark.parametrize("raw", ["××", "XXXX年XX月XX日", "2026年×月×日"])
def test_a_day_left_open_stays(raw: str) -> None:
    assert parse(DAY, raw, today=TODAY) == raw


@given(st.dates(date(1949, 1, 1), date(2100, 12, 31)), st.sampled_from(["{0}-{1}-{2}", "{0}.{1:02}.{2:02}", "{0}/{1}/{2}", "{0}年{1}月{2}日", "{0}{1:02}{2:02}"]))  # fmt: skip
def test_days_come_through_every_way_of_writing(day: date, form: str) -> None:
    found = parse(DAY, form.format(day.year, day.month, day.day), today=TODAY)
    assert found == f"{day.year}年{day.month}月{day.day}日"
    assert found.星期 == "星期" + "一二三四五六日"[day.weekday()]
    assert parse(DAY, f"{found}（{found.星期}）", today=TODAY) == found


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("2026-12-3 9:00", "9:00"), ("2026-12-03T09:00:00", "9:00"), ("2026年12月3日（星期四）上午9时", "9:00"), ("2026年12月3日上午9点30分", "9:30"),
        ("2026年12月3日下午2点半", "14:30"), ("2026年12月3日下午2:30-5:00", "14:30—17:00"), ("2026.12.3 ９：００－１１：３０", "9:00—11:30"),
        ("2026年12月3日 上午9:00至下午5:00", "9:00—17:00"), ("2026-12-3 15:00", "15:00"), ("2026-12-3 下午15:00", "15:00"),
        ("2026-12-3 中午12:30", "12:30"), ("2026-12-3 晚上7时", "19:00"), ("2026-12-3 20:00-24:00", "20:00—24:00"),
        ("2026-12-3 8:30—12月5日17:00", "8:30—12月5日（星期六）17:00"), (datetime(2026, 12, 3, 9, 0), "9:00"),
    ],
)  # fmt: skip
def test_a_moment_is_printed_in_24_hours(raw: object, printed: str) -> None:
    found = parse(MOMENT, raw, today=TODAY)
    assert (found, found.星期) == (f"2026年12月3日（星期四）{printed}", "星期四")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("2026-12-3", "没有写几点"), (date(2026, 12, 3), "没有写几点"), ("2026-12-3 25:00", "没有“25:00”"), ("2026-12-3 9:75", "没有“9:75”"),
        ("2026-12-3 上午9:00-5:00", "不晚于"), ("2026年12月3日（星期五）9:00", "不是星期五"), ("2026-12-3 9:00左右", "“左右”不认识"),
        ("2026-12-3 上午15:00", "自相矛盾"), ("2026-12-3 晚上12:00", "说不准"), ("2026-12-32 9:00", "没有32日"), ("9:00", "不是一个日期"),
        ("2026-12-3 9:00-12月2日9:00", "不晚于"),
    ],
)  # fmt: skip
def test_what_is_no_moment_is_refused(raw: object, told: str) -> None:
    with pytest.raises(WrongValue, match=told):
        parse(MOMENT, raw, today=TODAY)


@given(st.datetimes(datetime(1949, 1, 1), datetime(2099, 12, 31)), st.integers(1, 600))
def test_moments_come_through_what_they_are_printed_as(start: datetime, minutes: int) -> None:
    start = start.replace(second=0, microsecond=0)
    end = start + timedelta(minutes=minutes)
    printed = parse(MOMENT, f"{start:%Y-%m-%d} {start.hour}:{start.minute:02}", today=TODAY)
    assert parse(MOMENT, printed, today=TODAY) == printed
    if end.date() == start.date():
        stretch = parse(MOMENT, f"{printed}-{end.hour}:{end.minute:02}", today=TODAY)
        assert stretch == f"{printed}—{end.hour}:{end.minute:02}"
        assert parse(MOMENT, stretch, today=TODAY) == stretch


def test_a_time_in_a_field_of_words_is_written_plainly() -> None:
    field = Field("时间")
    assert parse(field, time(9, 5), today=TODAY) == "9:05"
    assert parse(field, datetime(2026, 12, 3, 9, 0), today=TODAY) == "2026年12月3日9:00"
    assert parse(field, date(2026, 12, 3), today=TODAY) == "2026年12月3日"
