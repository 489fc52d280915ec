"""From one date to another that is earlier (arithmetic.md section 8 c)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.counts import narrow
from ...language.days import DATED, Day, Stretch, days_in, stretches
from .issued import told_year

_YEARS = Pattern(
    r"(?<![0-9〔\[.A-Za-z/-])(?P<first>(?:19|20)[0-9]{2})(?:年度?)?[ \u3000]?(?:[—–－～~]{1,2}|-|至|到)[ \u3000]?"
    r"(?P<last>(?:19|20)[0-9]{2})年(?!代)",
    ("19", "20"),
)
_SEED = Pattern(
    r"[0-9０-９](?:年度?)?[ \u3000]?[—–－～~至到-]{1,2}[ \u3000]?[1-2１２][09０９]",
    ("—", "–", "－", "～", "~", "至", "到", "-"),
)
_MONTHS = Pattern(
    r"(?<![0-9A-Za-z./-])(?P<first>(?:19|20)[0-9]{2})(?P<mark>[./])(?P<m1>0?[1-9]|1[0-2])[ \u3000]?(?:[—–－～~-]{1,2}|至|到)[ \u3000]?"
    r"(?P<last>(?:19|20)[0-9]{2})(?P=mark)(?P<m2>0?[1-9]|1[0-2])(?![0-9./])",
    (".", "/"),
)
_NEXT_YEAR = (
    "次年",
    "翌年",
    "第二年",
    "来年",
    "明年",
    "下一年",
    "跨年",
    "学年",
    "供暖",
    "采暖",
    "供热",
    "冬春",
    "秋冬",
    "榨季",
    "年度",
)
_OTHER_WAY = ("提前", "调整", "改为", "倒推", "倒序", "追溯", "回溯", "由近及远", "农历", "正月", "腊月")
_LONG, _WITH_YEAR = 9, 7  # months across the new year that nobody means: without a year, and with one before


def range_reversed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """2024年9月20日至9月10日; a stretch across the new year may leave out the second year."""
    reading = reference.reading
    spans = {id(e.paragraph) for e in reading.holding(_SEED)}
    dated = {id(e.paragraph) for e in reading.holding(DATED)}
    for p in reading.prose:
        text = p.text
        if id(p) in dated or id(p) in spans:
            for stretch in reading.scan(stretches, text):
                if not reading.is_left_alone(p, stretch.start) and _is_reversed(text, stretch):
                    first, last = stretch.first, stretch.last
                    certain = first.complete and last.complete and not stretch.year_inherited
                    message = f"结束日期早于开始日期：从{_named(first, stretch)}到{_named(last, stretch)}，请核对"
                    yield Hit(p.at(stretch.start, last.end), message, certain=certain)
            plain = narrow(text) if id(p) in spans else ""
            turned = [m for m in _YEARS.finditer(plain) if int(m["first"]) > int(m["last"])]
            for match in (*turned, *_dotted(plain)):
                if not reading.is_left_alone(p, match.start()):
                    message = f"结束时间早于开始时间：“{match[0]}”，请核对"
                    yield Hit(p.at(*match.span()), message, certain=False)


def _dotted(text: str) -> Iterator[re.Match[str]]:
    """2018.09—2015.07, as in tables and lives."""
    for match in _MONTHS.finditer(text):
        if (int(match["last"]), int(match["m2"])) < (int(match["first"]), int(match["m1"])):
            yield match


def _is_reversed(text: str, stretch: Stretch) -> bool:
    first, last = stretch.first, stretch.last
    near = text[max(0, stretch.start - 12) : stretch.end + 8]
    if any(word in near for word in _OTHER_WAY) or not all(_is_possible(day) for day in (first, last)):
        return False
    if stretch.month_inherited:
        a, b = first.day or first.month, last.day or last.month
        if first.day is None:  # 9—7月
            return b < a and _round_the_year(stretch) >= _LONG and not any(word in near for word in _NEXT_YEAR)
        return b < a and (first.month > 0 or text[stretch.end - 1] == "日")
    if not stretch.year_inherited:
        years = (
            (told_year(first, 2000), told_year(last, 2000))
            if None in (first.year, last.year)
            else (first.year, last.year)
        )
        if (first.year is None) != (last.year is None) or None in years:
            return False
        return (years[1] or 0, *_place(last, 31)) < (years[0] or 0, *_place(first, 0))
    if _place(last, 31) >= _place(first, 0):
        return False
    if last.month == first.month:
        return True
    if any(word in near for word in _NEXT_YEAR) or _is_whole_year(stretch):
        return False
    dated = first.year is not None or bool(first.year_word)
    if not dated and (first.day is None or last.day is None):
        return False
    return _round_the_year(stretch) >= (_WITH_YEAR if dated else _LONG)


def _round_the_year(stretch: Stretch) -> int:
    """Months from the first to the last, across the new year."""
    return (stretch.last.month - stretch.first.month) % 12


def _is_whole_year(stretch: Stretch) -> bool:
    """7月1日至6月30日: a year that begins in another month."""
    first, last = stretch.first, stretch.last
    if first.day is None or last.day is None:
        return not first.part and not last.part and (last.month + 1) % 12 == first.month % 12
    if last.day == days_in(None, last.month) or (last.month, last.day) == (2, 28):
        return first.day == 1 and (last.month + 1) % 12 == first.month % 12
    return first.day - last.day in (0, 1) and first.month == last.month


def _is_possible(day: Day) -> bool:
    """What no calendar has is told by dates.impossible. A month of 0 is not written: 6—15日."""
    if day.month == 0:
        return day.day is not None and 1 <= day.day <= 31
    return 1 <= day.month <= 12 and (day.day is None or 1 <= day.day <= days_in(day.year, day.month))


def _place(day: Day, whole: int) -> tuple[int, int]:
    """Month and day, of a month or a part of it its last day where `whole` is 31, else its first."""
    if day.day is not None:
        return day.month, day.day
    early, late = {
        "上旬": (1, 10),
        "初": (1, 10),
        "中旬": (11, 20),
        "下旬": (21, 31),
        "底": (25, 31),
        "末": (25, 31),
    }.get(day.part, (0, 31))
    return day.month, late if whole else early


def _named(day: Day, stretch: Stretch) -> str:
    month = f"{day.month}月" if day.month else ""
    return f"{f'{day.year}年' if day.year else ''}{month}{f'{day.day}日' if day.day is not None else day.part}"


_HEAD = "[标题] 海晏市文化和旅游局关于举办群众艺术节的通知"

RULES = (
    Rule(
        id="dates.range-reversed",
        title="起止日期颠倒",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="“从…至…”的结束日期不早于开始日期。两头年月日写全的报错误，省去年、月的报提醒；12月至次年1月这样跨年的、写明次年的不报。",
        check=range_reversed,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n艺术节时间为«2026年9月20日至2026年9月2日»。": None,
            f"{_HEAD}\n作品征集从«2026年7月15日起至2025年8月15日»止。": None,
            f"{_HEAD}\n展演时间：«6月20日—6月10日»，地点在市文化馆。": None,
            f"{_HEAD}\n初赛于«8月25日至15日»举行。": None,
            f"{_HEAD}\n自«2026年8月1日至7月20日»集中排练。": None,
            f"{_HEAD}\n场馆改造期«2026年10月至2026年6月»。": None,
            f"{_HEAD}\n安排如下：\n[表格] 展演\n[表格] «2026.9.20—2026.9.10»": None,
            "[标题] 海晏市文化发展规划（«2030—2026年»）\n现将规划印发给你们。": None,
            f"{_HEAD}\n报名截至8月底，«9月下旬至9月上旬»评审。": None,
        },
        good=(
            f"{_HEAD}\n艺术节时间为2026年9月2日至2026年9月20日。",
            f"{_HEAD}\n值班时间为12月28日至1月3日，2026年12月20日至1月10日闭馆。",
            f"{_HEAD}\n供暖期为11月15日至3月15日，保险期间为7月1日至6月30日。",
            f"{_HEAD}\n从2026年10月至次年5月开展巡演，2025—2026学年自9月至7月。",
            f"{_HEAD}\n报名时间由7月10日至20日提前至7月1日至10日。",
            f"{_HEAD}\n6月20日、6月10日各有一场演出，比6月15日到的人多。",
            f"{_HEAD}\n按海文发〔2026〕2025年的办法执行，规划期2026—2030年。",
            f"{_HEAD}\n6月上旬至7月中旬征集，6—8月、10月—12月巡演。",
            f"{_HEAD}\n去年11月至今年3月排练，今年9月至明年2月演出。",
        ),
    ),
)
