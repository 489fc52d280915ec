"""How many days or months a stretch is said to have (arithmetic.md section 8 d)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from ...language.counts import narrow
from ...language.days import Stretch, days, days_in, stretches

_FIGURE = r"(?<![0-9.第近约超逾余])(?P<figure>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_UNIT = r"(?P<unit>天(?![津气然色窗])|个?(?P<work>工作)日|个?自然日|日(?!均|常|前|内|起|报|产|期|元)|个月|个?星期|周(?![年边围岁末]))"
_AFTER = Pattern(
    r"(?:\s?(?:上午|下午|晚上?)?[0-9]{1,2}(?:[:：][0-9]{2}|[时点](?:[0-9]{1,2}分)?))?(?P<between>[^0-9。；\n（）()]{0,18}(?:[（(][^0-9（）()]{0,6})?)"
    + _FIGURE
    + _UNIT,
    ("天", "日", "月", "周", "星期"),
)
_BEFORE = Pattern(
    r"(?P<cue>为期|历时|会期|公示期?|展期|工期|期限|(?:试用|服务|合同|建设|实施|整治|征集|报名|租赁|实习|集训|挂职|[聘任])期|活动|培训|假期|放假|时长|持续|共计?|为时|时间)(?:限|为|共|是|：)?"
    + _FIGURE
    + _UNIT
    + r"(?P<between>[^0-9。；\n]{0,24})$",
    ("天", "日", "月", "周", "星期"),
)
_HOLIDAY = Pattern(_FIGURE + r"(?P<unit>天)(?:的)?(?:假期|小?长假)(?P<between>[^0-9。；\n]{0,10})$", ("假",))
_CUES = (
    "共", "共计", "计", "合计", "总计", "一共", "为期", "历时", "持续", "前后", "时长", "会期", "公示期", "公示", "公示期限", "公示时间", "工期", "展期",
    "期限", "放假", "休假", "放假调休", "调休", "休息", "时间", "培训", "活动", "集训", "长达", "历经", "用时", "耗时", "为时", "跨度", "封闭", "停水", "停电", "停气", "停课", "停产",
)  # fmt: skip
_LINKS = ("为", "共", "是", "了", "达", "共计", "：", "")
_SILENT = (
    "每", "各", "第", "提前", "推迟", "延长", "延期", "顺延", "除", "扣", "不含", "不包括", "不计", "其中", "分", "轮", "批", "期内", "左右", "以上", "至少", "不少于", "不超过",
    "累计", "实际", "已", "剩", "还有", "前", "后", "内", "比", "少", "多", "连续", "超过", "不足", "约", "近",
)  # fmt: skip
_LOOSE = (
    "左右",
    "以上",
    "以内",
    "之内",
    "内",
    "余",
    "多",
    "前",
    "后",
    "的倒计",
    "上下",
    "不等",
    "一次",
    "倒计时",
    "1次",
    "的时间内",
)


class _Said(Value):
    """A number of days, weeks or months at `start` to `end`. `holiday`: N天假期, which need not be the days off
    in a row; `off_work`: days off, of which both ends count; `sure`: 共, 为期 or
    the like says that it is the whole."""

    start: int
    end: int
    value: int
    unit: str
    holiday: bool = False
    off_work: bool = False
    sure: bool = True


def span_wrong(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """7月1日至7月5日共6天. One day less is the count from day to day; one day more is nothing."""
    reading = reference.reading
    for p in reading.prose:
        text = p.text
        if not any(unit in text for unit in ("天", "日", "个月", "周", "星期")):
            continue
        found = reading.scan(stretches, text)
        plain = narrow(text) if found else ""
        counted = 0  # where the last number of days ended: 初赛6月1日至3日共3天，决赛6月8日至10日共3天
        for n, stretch in enumerate(found):
            if reading.is_left_alone(p, stretch.start):
                continue
            said = _said(plain, stretch, found[n - 1].end if n else 0)
            if said is None:
                continue
            floor, counted = counted, max(said.end, stretch.end)
            if _alone(text, found, stretch, said, floor):
                yield from _told(p, text, stretch, said, reading.year)


def _said(text: str, stretch: Stretch, floor: int) -> _Said | None:
    """The number that stands behind a stretch, or before it."""
    window = text[stretch.end : stretch.end + 40]
    match = _AFTER.match(window)
    if match and _ties(match["between"]) and not window[match.end() :].startswith(_LOOSE):
        value = number(match["figure"])
        if value is not None:
            start = stretch.end + match.start("figure")
            return _Said(
                start,
                stretch.end + match.end(),
                value,
                match["unit"],
                False,
                "假" in text[max(0, stretch.start - 20) : start],
                _is_whole(match["between"], window[match.end() :]),
            )
    start = max(floor, stretch.start - 44)
    window = text[start : stretch.start]
    holiday = _HOLIDAY.search(window)
    match = holiday or _BEFORE.search(window)
    if match is None or any(word in match["between"] for word in _SILENT) or match["between"].startswith(_LOOSE):
        return None
    if text[start + match.start() - 1 : start + match.start()] in ("每", "各", "均"):
        return None
    value = number(match["figure"])
    if value is None:
        return None
    place = start + match.start("figure"), start + match.end("unit")
    return _Said(*place, value, match["unit"], "假" in match[0], "假" in match[0])


_WHOLE = ("共", "计", "为期", "历时", "期", "（", "(", "持续", "用时", "时间", "长达", "前后", "跨度", "假")


def _is_whole(between: str, behind: str) -> bool:
    """Whether a number is told as the length of the stretch; 公示7天 and 为期7天的抽查 may be some days of it."""
    return any(word in between for word in _WHOLE) and not behind.startswith("的")


def _ties(between: str) -> bool:
    """Whether the words between a stretch and a number say that the number is its length."""
    words = between.removeprefix("止").removeprefix("期间").strip("，, 、")
    if any(word in words for word in _SILENT):
        return False
    if not words:
        return "，" in between or not between
    bare = words.lstrip("（( ")
    if not bare:
        return True
    tail = bare.rpartition("，")[2]
    return any(tail == cue + link for cue in _CUES for link in _LINKS) or any(
        tail.endswith((cue, f"{cue}为", f"{cue}共")) for cue in ("共", "共计", "为期", "历时", "会期", "合计", "一共", "公示期", "放假", "持续", "工期", "展期")
    )  # fmt: skip


def _alone(text: str, found: tuple[Stretch, ...], stretch: Stretch, said: _Said, floor: int) -> bool:
    """Whether no other date of the clause could be counted in: 7月1日至3日、8日至10日，共6天."""
    near = max(floor, stretch.start - 200)
    start = max(near, *[text.rfind(mark, near, stretch.start) + 1 for mark in "。；\n"])
    end = max(said.end, stretch.end)
    if said.start < stretch.start:
        start = said.start
        behind = text[stretch.end : stretch.end + 12]
        if behind[:1] in ("、", "和", "及") and behind[1:2].isdecimal():
            return False
    beside = found[max(0, bisect_left(found, stretch) - 20) :][:40]
    others = [day for day in days(text[start:end]) if not stretch.start <= day.start + start < stretch.end]
    return not any(other is not stretch and start <= other.start < end for other in beside) and not others


def _told(p: Paragraph, text: str, stretch: Stretch, said: _Said, year: int) -> Iterator[Hit]:
    near = max(0, stretch.start - 200)
    sentence = text[
        max(near, text.rfind("。", near, stretch.start) + 1, text.rfind("\n", near, stretch.start) + 1) : said.end + 20
    ]
    if said.holiday and any(word in sentence for word in ("调休", "补休", "连休", "周末", "公休")):
        return
    between = text[stretch.start : stretch.end]
    if "月" in said.unit:
        length = _months(stretch)
        if length is None or any(abs(said.value - n) < 0.75 for n in length):
            return
        real = f"约{length[-1]:.0f}个月" if stretch.first.day is not None else f"{length[-1]:.0f}个月"
    else:
        lengths = _days(stretch, year)
        if not lengths or said.value == 0 or (not said.sure and said.value <= max(lengths)):
            return
        if "工作" in said.unit:
            if said.value <= max(lengths):
                return
        elif said.unit in ("天", "日", "个自然日", "自然日"):
            if any(said.value == n or (said.value == n - 1 and not said.off_work) for n in lengths):
                return
        elif any(-7 < n - said.value * 7 < 4 for n in lengths):
            return
        real = f"{lengths[0]}天"
    words = text[said.start : said.end]
    message = f"“{between}”首尾都算是{real}，与“{words}”不符"
    yield Hit(p.at(said.start, said.end), message, related=(p.at(stretch.start, stretch.end),))


def _days(stretch: Stretch, year: int) -> list[int]:
    """The days of a stretch, both ends counted; two numbers where it hangs on a 29 February that is not known."""
    first, last = stretch.first, stretch.last
    if first.day is None or last.day is None:
        return []
    if first.month == 0:
        return [last.day - first.day + 1] if last.day >= first.day else []
    if not 1 <= first.day <= days_in(first.year, first.month) or not 1 <= last.day <= days_in(last.year, last.month):
        return []
    found: list[int] = []
    for start_year in (first.year,) if first.year is not None else (year, 2023, 2024):
        # A last date before the first without a year of its own is one of the next year.
        crosses = (last.month, last.day) < (first.month, first.day) and (stretch.year_inherited or bool(last.year_word))
        if crosses and last.month == first.month:
            return []
        end_year = start_year + 1 if crosses or last.year_word in ("次", "翌", "明") else (last.year or start_year)
        start, end = first.begins(start_year), date(end_year, last.month, min(last.day, days_in(end_year, last.month)))
        if start is not None and end >= start:
            found.append((end - start).days + 1)
    return list(dict.fromkeys(found))


def _months(stretch: Stretch) -> list[float] | None:
    """The months of a stretch: of whole ones both ends counted and not, else by days."""
    first, last = stretch.first, stretch.last
    if not (1 <= first.month <= 12 and 1 <= last.month <= 12) or (first.day is None) != (last.day is None):
        return None
    if first.part not in ("", "底", "末", "初") or last.part not in ("", "底", "末", "初"):
        return None
    whole = last.month - first.month
    if last.year is not None and first.year is not None and not stretch.year_inherited:
        whole += 12 * (last.year - first.year)
    elif whole < 0 or last.year_word in ("次", "翌", "明"):
        whole += 12
    if whole < 0:
        return None
    if first.day is None or last.day is None:
        return [float(whole), float(whole + 1)]
    month_ends = last.day >= days_in(last.year, last.month)
    return [whole + ((30 if month_ends else last.day) - first.day + 1) / 30]


_HEAD = "[标题] 海晏市气象局关于举办科普开放日活动的通知"

RULES = (
    Rule(
        id="dates.span-wrong",
        title="起止与天数不符",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="起止日期旁边写的天数、月数按历法核对，首尾都算或只算一头都可以。约数、扣除节假日的、几段合计的、提到调休的假期不报。",
        check=span_wrong,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n开放时间为7月1日至7月5日，共«6天»。": None,
            f"{_HEAD}\n公示期为«5天»（2026年7月6日至7月12日）。": None,
            f"{_HEAD}\n为期«四天»的集训于8月10日至15日在临湖县举行。": None,
            f"{_HEAD}\n中秋节«3天»假期，9月25日至9月28日各馆照常开放。": None,
            f"{_HEAD}\n10月1日至8日放假调休，共«7天»，10月1日至7日放假调休，共«8天»。": None,
            f"{_HEAD}\n整治自2026年3月1日起至2026年8月31日止，历时«5个月»。": None,
            f"{_HEAD}\n整治自2026年3月起至2026年8月底结束，历时«四个月»。": None,
            f"{_HEAD}\n改造分两期推进，一期为2026年3月至9月，为期«9个月»。": None,
            f"{_HEAD}\n展览于12月28日至1月3日（共«10天»）举行。": None,
            f"{_HEAD}\n培训7月6日至7月10日，为期«两周»。": None,
            f"{_HEAD}\n公示时间2026年7月6日至7月10日，共«7个工作日»。": None,
        },
        good=(
            f"{_HEAD}\n开放时间为7月1日至7月5日，共5天；10月1日至7日共7天。",
            f"{_HEAD}\n展览自7月1日至7月5日，历时4天。",
            f"{_HEAD}\n劳动节3天假期，5月1日至5日放假调休，4月26日上班。",
            f"{_HEAD}\n7月1日至3日、8日至10日，共6天，2月27日至3月2日共4天。",
            f"{_HEAD}\n7月1日至7月20日，分3批举办，每批5天，其中实习3天。",
            f"{_HEAD}\n公示时间7月6日至7月12日，公示期5个工作日，约10天后公布。",
            f"{_HEAD}\n整治自2026年3月1日起至2026年8月31日止，历时6个月，3月至8月历时半年。",
            f"{_HEAD}\n7月1日至20日开放，第3天、提前2天报名，共培训45天次。",
            f"{_HEAD}\n2026年3月至9月，为期6个月，3—9月共7个月。",
            f"{_HEAD}\n7月6日至7月18日，为期两周。",
            f"{_HEAD}\n本学期共20周（2026年2月28日至7月11日）。",
            f"{_HEAD}\n整治自2026年3月初至2026年8月底，历时六个月；3月底至8月底，历时5个月。",
        ),
    ),
)
