"""Dates and times of the day that no calendar and no clock has (arithmetic.md section 8 a)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.counts import narrow
from ...language.days import DATED, Day, date_end, days_in, every_day

_BESIDE_PROSE = (Role.ISSUE_DATE, Role.IMPRINT, Role.ISSUE_NUMBER)
_LUNAR = ("农历", "阴历", "旧历", "夏历", "藏历", "傣历", "彝历", "回历", "闰", "民国")
_CODES = ("版", "型", "编号", "序号", "号码", "编码", "网址", "系统", "V", "v", "章", "节", "款", "图", "表")
_DUE_BEFORE = ("于", "至", "自", "从", "到", "在", "截至", "日期", "时间", "：", "—", "-", "（", "，", "。", "定为")
_OF_A_CLOCK = r"(?:(?<=[日号天午晚间晨早])|(?<=[日号天午晚间晨早][ 　])|(?<=[日号天午晚间晨早六][）)])|(?<=[^0-9][至于到自从])|(?<=时间[：:为]))"
_CLOCK = Pattern(
    # 14时65分, 9点75分, 15日25时
    rf"(?<![0-9.小分学课工个])(?P<hour>[0-9]{{1,2}})(?P<word>[时点])(?P<minute>[0-9]{{2}})分(?![之钟值数])"
    r"|(?:(?<=[日号天])|(?<=[上下中]午)|(?<=晚上)|(?<=凌晨))(?P<hour2>[0-9]{1,2})时(?![间限段期长])"
    r"|(?:(?<=[^0-9][至于到自从])|(?<=时间[：:为]))(?P<hour7>[0-9]{1,2})时(?=[前至起整开止，。；（）)—以]|$)"
    rf"|{_OF_A_CLOCK}(?P<hour3>[0-9]{{1,2}})[:：](?P<minute3>[0-9]{{2}})(?![0-9:：.]|[:：])"
    r"|(?<![0-9:：.])(?P<hour4>[0-9]{1,2})[:：](?P<minute4>[0-9]{2})(?=[—–～~－至到-]{1,2}[0-9]{1,2}[:：][0-9]{2}(?![0-9:：]))"
    r"|(?<=[0-9][:：][0-9]{2}[—–～~－至到-])(?P<hour5>[0-9]{1,2})[:：](?P<minute5>[0-9]{2})(?![0-9:：.])"
    r"|(?<![0-9:：.])(?P<hour6>[0-9]{1,2})[:：](?P<minute6>[0-9]{2})(?=(?:之前|以前|前(?![0-9])|准时|开始|开会|召开|举行|出发|集合|入场|报到|起[，。]|止))",
    ("时", "点", ":", "："),
)

_TOLD = Pattern(r"[0-9０-９][时点:：]", ("时", "点", ":", "："))


def impossible(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """13月, 2月30日, 29 February of a common year, 25时, 14时65分; lunar dates and codes are left alone."""
    reading = reference.reading
    beside = [
        (e.paragraph, e.role is Role.ISSUE_DATE and e.unit == 0) for e in reading.beside if e.role in _BESIDE_PROSE
    ]
    clocked = {id(e.paragraph) for e in reading.holding(_TOLD)}
    days = {id(e.paragraph) for e in reading.holding(DATED)}
    lines = [(p, False) for p in reading.prose if id(p) in days or id(p) in clocked]
    for p, dated in lines + beside:
        if dated or id(p) in days or DATED.search(p.text):
            for day in reading.scan(every_day, p.text):
                message = _fault(p.text, day)
                # In the 成文日期 a 13th month and a 32nd day are signature.date-form's.
                if message and not (dated and (not 1 <= day.month <= 12 or (day.day or 0) > 31)):
                    yield from _told(reference, p, day.start, date_end(p.text, day), message)
        for match in _CLOCK.finditer(narrow(p.text)) if dated or id(p) in clocked or _TOLD.search(p.text) else ():
            figures = {key[:4]: value for key, value in match.groupdict().items() if value is not None}
            hour, minute = int(figures["hour"]), int(figures.get("minu", "0"))
            if hour > 24 or minute > 59:
                wrong = f"没有{hour}时" if hour > 24 else f"没有{minute}分"
                message = f"一天的钟点到24时为止，{wrong}" if hour > 24 else f"一小时的分钟到59分为止，{wrong}"
                yield from _told(reference, p, *match.span(), f"{message}：“{match[0]}”")


def _told(reference: Reference, p: Paragraph, start: int, end: int, message: str) -> Iterator[Hit]:
    if not reference.reading.is_left_alone(p, start):
        yield Hit(p.at(start, end), message)


def _fault(text: str, day: Day) -> str:
    """What is wrong with a date, empty where nothing is or the parse is not certain."""
    words = text[day.start : day.end]
    if day.month == 0 and day.day in (None, 0):
        return ""  # 0000年00月00日 is a field to fill in
    if any(word in text[max(0, day.start - 10) : day.start] for word in _LUNAR):
        return ""
    if not 1 <= day.month <= 12:
        return f"一年没有{day.month}月：“{words}”" if _is_month(text, day) else ""
    last = days_in(day.year, day.month)
    if day.day is None or 1 <= day.day <= last:
        return ""
    if words.isascii() and _of_a_code(text, day):
        return ""
    if (day.month, day.day) == (2, 29):
        return f"{day.year}年不是闰年，2月没有29日：“{words}”"
    return f"{day.month}月没有{day.day}日：“{words}”"


def _is_month(text: str, day: Day) -> bool:
    """Whether 13月 is meant as a month: with a year or a day; 七八月 and 共13月 are none."""
    written = text[day.start : day.end]
    if written.isascii():
        due = text[max(0, day.start - 3) : day.start].endswith(_DUE_BEFORE) and not _of_a_code(text, day)
        return due and day.month <= 31 and 1 <= (day.day or 0) <= 31
    figure = written.partition("月")[0].rpartition("年")[2].strip()
    if not figure.isdecimal() and "十" not in figure:
        return False
    return day.day is not None or day.year is not None or bool(day.year_word) or bool(day.part)


def _of_a_code(text: str, day: Day) -> bool:
    before, behind = text[max(0, day.start - 6) : day.start], text[day.end : day.end + 1]
    return any(word in before for word in _CODES) or behind in tuple("版号型章节")


_HEAD = "[标题] 海晏市应急管理局关于开展汛期安全检查的通知"

RULES = (
    Rule(
        id="dates.impossible",
        title="日期不存在",
        source="历法",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="月份1至12，日期不超过当月的天数，2月29日只在闰年才有；钟点0至24时，分钟0至59分。没写年份的2月29日、农历日期、版本号、比分不报。",
        check=impossible,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n各县区务必于«2026年6月31日»前上报自查情况。": None,
            f"{_HEAD}\n检查组拟于«2月30日»进驻临湖县。": None,
            f"{_HEAD}\n自«2025年2月29日»起实行零报告。": None,
            f"{_HEAD}\n整改工作须在«2026年13月底»前全部完成。": None,
            f"{_HEAD}\n集中检查时间为4月20日至«31日»，分三组进行。": None,
            f"{_HEAD}\n演练安排在6月28日、30日、«31日»三天。": None,
            f"{_HEAD}\n二〇二六年六月一日动员，«九月三十一日»总结。": None,
            f"{_HEAD}\n请于7月8日«25:00»前签到。": None,
            f"{_HEAD}\n视频会议于7月8日上午«9:75»开始，7月9日«14时65分»复查。": None,
            f"{_HEAD}\n请认真落实。\n[署名] 海晏市应急管理局\n[日期] «2026年4月31日»": None,
            f"{_HEAD}\n请按下表执行。\n[表格] 验收\n[表格] «2026.9.31»": None,
        },
        good=(
            f"{_HEAD}\n各县区务必于2026年6月30日前上报自查情况，检查组2月29日进驻临湖县。",
            f"{_HEAD}\n2024年2月29日、2028年2月29日均为闰日。",
            f"{_HEAD}\n每年七八月份是主汛期，工期共13月，13个月内完成。",
            f"{_HEAD}\n农历二月三十日祭祀，农历2026年2月30日赶集。",
            f"{_HEAD}\n比分为25:61，师生比1:75，图上比例1:50，水灰比9：75。",
            f"{_HEAD}\n会议于7月8日24:00结束，9时59分点名，共用2小时75分钟。",
            f"{_HEAD}\n4月31号楼完成检修，系统升级到2026.13.5版。",
            f"{_HEAD}\n请认真落实。\n[署名] 海晏市应急管理局\n[日期] 2026年13月1日",
            f"{_HEAD}\n请于2026年00月00日前报送。",
            f"{_HEAD}\n《2月30日的来信》已发放，学习30时，培训45学时。",
        ),
    ),
)
