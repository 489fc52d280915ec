"""The day of the week written beside a date (arithmetic.md section 8 b)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from ...language.days import WEEKDAYS, Day, every_day, stretches
from .issued import Issued, issued, titled_year, told_year, years_named

_NAME = r"(?:星期|周|礼拜)"
_SIGNS = "一二三四五六日"
_BOTH = Pattern(
    rf"[（(]\s?{_NAME}(?P<first>[{_SIGNS}天])\s?(?:[至到—–－～~-]{{1,2}})\s?{_NAME}?(?P<last>[{_SIGNS}天])[)）]",
    ("星期", "周", "礼拜"),
)
_EACH = Pattern(
    rf"[（(]\s?(?P<all>{_NAME}[{_SIGNS}天](?:[、和，]{_NAME}?[{_SIGNS}天]){{1,6}})[)）]", ("星期", "周", "礼拜")
)
_SIGN = Pattern(rf"[{_SIGNS}天](?!期)")
_BEFORE = Pattern(rf"{_NAME}(?P<sign>[{_SIGNS}天])\s?[（(]$", ("星期", "周", "礼拜"))
_CELL = Pattern(rf"{_NAME}(?P<sign>[{_SIGNS}天])", ("星期", "周", "礼拜"))
_WEEKLY = ("每", "逢")


class _Pair(Value):
    """A date and the weekday it is said to be; the weekday stands at `start` to `end` of `paragraph`."""

    paragraph: Paragraph
    day: Day
    weekday: int
    start: int
    end: int
    context: str
    sentence_year: int | None = None  # of the date before it in the sentence
    sentence_month: int = 0


def weekday_wrong(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Weekdays that do not belong to their dates; without a year only where the draft leaves no doubt which year it is."""
    dated, title_year = issued(draft), titled_year(draft)
    for pair in _pairs(reference):
        years = _years(pair, dated, title_year)
        on = [at for year in years if (at := pair.day.begins(year)) is not None]
        if not on or any(at.weekday() == pair.weekday for at in on):
            continue
        at = on[0]
        named = f"{at.year}年{at.month}月{at.day}日"
        certain = pair.day.complete and not pair.day.inherited
        of = "" if certain else f"（按{at.year}年计）"
        message = f"{named}{of}是{WEEKDAYS[at.weekday()]}，不是{WEEKDAYS[pair.weekday]}，请核对日期和星期"
        related = () if certain or dated is None else (dated.paragraph.at(dated.day.start, dated.day.end),)
        yield Hit(pair.paragraph.at(pair.start, pair.end), message, related=related, certain=certain)


def _pairs(reference: Reference) -> Iterator[_Pair]:
    reading = reference.reading
    before: Paragraph | None = None
    for p in reading.prose:
        text = p.text
        if any(name in text for name in ("星期", "周", "礼拜")):
            if p.place.kind == "table" and before is not None and (cell := _CELL.fullmatch(text.strip())):
                at = text.index(cell[0])
                yield from _beside(
                    reference, before, p, _SIGNS.find(cell["sign"].replace("天", "日")), at, len(cell[0])
                )
            elif "月" in text or "20" in text:
                yield from _in_text(reference, p)
        before = p


def _in_text(reference: Reference, p: Paragraph) -> Iterator[_Pair]:
    text = p.text
    before: Day | None = None
    for day in reference.reading.scan(every_day, text):
        if before is not None and "。" in text[before.end : day.start]:
            before = None
        year, month = (before.year, before.month) if before is not None else (None, 0)
        before = day if day.year is not None else before
        if day.day is None or reference.reading.is_left_alone(p, day.start):
            continue
        if day.weekday is not None:
            sign = _SIGNS[day.weekday]
            signs = (sign, "天") if sign == "日" else (sign,)
            start, word = max(
                (text.rfind(n + s, day.start, day.end), n + s) for n in ("星期", "周", "礼拜") for s in signs
            )
            yield _Pair(p, day, day.weekday, start, start + len(word), text, year, month)
        elif (match := _BEFORE.search(text[max(0, day.start - 5) : day.start])) and text[
            day.end : day.end + 1
        ] in "）)":
            start = max(0, day.start - 5) + match.start()
            if text[max(0, start - 1) : start] not in _WEEKLY:
                yield _Pair(p, day, _weekday(match["sign"]), start, start + len(match[0].rstrip("（( ")), text)
    yield from _listed(reference, p)
    for stretch in reference.reading.scan(stretches, text):
        match = (
            _BOTH.match(text, stretch.end) if stretch.first.month and stretch.first.day and stretch.last.day else None
        )
        if match and not reference.reading.is_left_alone(p, stretch.start):
            yield _Pair(p, stretch.first, _weekday(match["first"]), *match.span("first"), text)
            yield _Pair(p, stretch.last._replace(inherited=stretch.year_inherited), _weekday(match["last"]), *match.span("last"), text)  # fmt: skip


def _listed(reference: Reference, p: Paragraph) -> Iterator[_Pair]:
    """6月27日、28日（周六、周日）: as many weekdays as days."""
    run: list[Day] = []
    for day in reference.reading.scan(every_day, p.text):
        if run and p.text[run[-1].end : day.start] not in ("、", "和", "及", "与"):
            run = []
        run.append(day)
        match = _EACH.match(p.text, day.end)
        if match is None or reference.reading.is_left_alone(p, day.start):
            continue
        signs = list(_SIGN.compiled.finditer(p.text, *match.span("all")))
        if len(signs) == len(run) and all(each.day is not None for each in run):
            for each, sign in zip(run, signs, strict=True):
                yield _Pair(p, each, _weekday(sign[0]), *sign.span(), p.text)


def _beside(
    reference: Reference, before: Paragraph, p: Paragraph, weekday: int, start: int, length: int
) -> Iterator[_Pair]:
    """A cell that holds a date and nothing else, and the cell with the weekday right of it."""
    if (before.place.table, before.place.row) != (p.place.table, p.place.row) or before.place.column >= p.place.column:
        return
    found = reference.reading.scan(every_day, before.text)
    if (
        len(found) == 1
        and found[0].day is not None
        and before.text.strip() == before.text[found[0].start : found[0].end]
    ):
        yield _Pair(p, found[0], weekday, start, start + length, before.text)


def _weekday(sign: str) -> int:
    return _SIGNS.index(sign.replace("天", "日"))


def _years(pair: _Pair, dated: Issued | None, title_year: int | None) -> list[int]:
    """The years that a date may belong to, the likeliest first; empty where nothing tells."""
    day = pair.day
    if day.year is not None:
        return [day.year]
    if pair.sentence_year is not None and not day.year_word:
        later = day.month < pair.sentence_month
        return [pair.sentence_year, pair.sentence_year + 1] if later else [pair.sentence_year]
    known = dated.date.year if dated is not None else title_year
    if known is None:
        return []
    if day.year_word:
        told = told_year(day, known)
        return [told] if told is not None else []
    found = [known]
    if title_year is not None:
        found.append(title_year)
    month = dated.date.month if dated is not None else None
    if day.month <= 4 and (month is None or month >= 9):
        found.append(known + 1)
    if day.month >= 10 and (month is None or month <= 3):
        found.append(known - 1)
    return list(dict.fromkeys(found + sorted(years_named(pair.context[max(0, pair.start - 300) : pair.start + 100]))))


_HEAD = "[标题] 海晏市档案局关于举办业务培训班的通知"
_TAIL = "[署名] 海晏市档案局\n[日期] 2026年6月18日"

RULES = (
    Rule(
        id="dates.weekday-wrong",
        title="日期与星期不符",
        source="历法",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="日期和后面的星期按历法核对。没写年份的，按成文日期或标题里的年份核对，降为提醒；年份说不准的（十二月发文提到次年一月）不报。",
        check=weekday_wrong,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n培训班定于2026年7月8日（«星期四»）上午开班。": None,
            f"{_HEAD}\n请于2026年7月3日（«周六»）前报名，7月6日«周日»下午报到。": None,
            f"{_HEAD}\n培训时间为2026年7月8日（星期三）至7月10日（«星期六»）。": None,
            f"{_HEAD}\n请于7月3日（«星期一»）前报名。\n{_TAIL}": None,
            f"{_HEAD}\n培训时间为2026年7月8日至10日（星期«二»至星期«四»）。": None,
            f"{_HEAD}\n报到时间：«星期一»（2026年7月7日）14:00至17:00。": None,
            f"{_HEAD}\n安排如下：\n[表格] 2026年7月8日\n[表格0,1] «星期五»": None,
            "[标题] 关于2026年国庆节放假安排的通知\n10月1日（«星期五»）至7日（星期三）放假。": None,
        },
        good=(
            f"{_HEAD}\n培训时间为2026年7月8日（星期三）至7月10日（星期五）。",
            f"{_HEAD}\n请于7月3日（星期五）前报名，7月6日（农历五月廿二、星期一）报到。\n{_TAIL}",
            f"{_HEAD}\n请于7月3日（星期一）前报名。",
            f"{_HEAD}\n2026年7月8日至10日（周三至周五）培训，每周一（7月6日起）点名。",
            f"{_HEAD}\n2026年7月8日周一鸣到会，2026年7月9日周二强讲课。",
            "[标题] 关于元旦放假安排的通知\n1月1日（星期五）放假，12月31日（星期四）值班。\n[署名] 海晏市档案局\n[日期] 2026年12月20日",
            f"{_HEAD}\n去年7月8日（星期二）、2019年7月8日（星期一）各办一期，同年7月9日（星期二）结业。\n{_TAIL}",
            f"{_HEAD}\n安排如下：\n[表格] 2026年7月8日\n[表格0,1] 星期三\n[表格1,0] 7月9日\n[表格1,1] 周五",
            f"{_HEAD}\n2023年首次举办，7月3日（星期一）开班。\n{_TAIL}",
        ),
    ),
)
