"""Parts that stand in front of their total: 18处、24处、31处，合计75处 (arithmetic.md section 1)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.numerals import number
from ...core.pattern import Pattern
from ...language.quantities import Quantity
from .division import Division, Form, made_of
from .part_lists import CHANGE, RATE, PartList
from .sentence_figures import Sentence, unit

_BEHIND = Pattern(
    r"(?:(?<![公中])共计|总计|合计|(?P<so_far>累计)|(?<![公中])共有|一共|总共|(?<![公中])共)[为有达是]{0,2}(?P<verb>[\u4e00-\u9fff]{0,4})$",
    ("共", "计"),
)
_COUNTED = Pattern(
    r"(?P<first>前)?(?P<count>[两二三四五六七八九]|[2-9])(?:者|项|类|位|名|种|个?(?:部分|方面|产业))[\u4e00-\u9fff]{0,6}(?:累计|合计|总计|共)",
    ("累计", "合计", "总计", "共"),
)
_THINGS = ("家", "个", "项", "类", "种", "所", "支")
_SHARE_WORDS = Pattern(r"占比?|比重|达到?|[为是约]")
_PEOPLE = Pattern(r"投入|安排|支出|[干部人员职工教师学生]{2,4}", ())
_EACH = Pattern(r"每[个名家所人期批县乡村]|各[有配设由]|分别由", ("每", "各", "分别由"))
_PERIODS = {"季度": {"月": 3}, "半年": {"月": 6, "季度": 2}, "年": {"月": 12, "季度": 4, "半年": 2}}
_MARK = Pattern(r"[，、；：。]", ())
_NAME = 24
_MOST_YEARS = 5
_YEAR = Pattern(r"全年(?:共|合计|总计)?(?:为|达|是)?$", "全年")
_NAMED_YEAR = Pattern(r"[去今前上]年|(?<![0-9])20[0-9]{2}年", "年")
_ADDED = Pattern(r"[再另并还若如]?(?:加上|加(?=债务|税收|返还|转移|本级|其[他它])|连同|算上|计上|[减扣]除|减去)", ())
_TAKEN = Pattern(r"[再另并]?(?:[减扣]除|减去|剔除)", ())
_UNCOUNTED = Pattern(
    r"(?:^|[：。；，、])[^，、：；。0-9]{0,12}(?:领导|秘书长|负责人|负责同志|主任|书记|[省市县区局处科院校镇乡]长|主席|委员|代表|班子成员|同志)"
    r"[，、](?:各[^，、：；。（0-9]{0,4}（[^（）0-9]{0,8}）)?$"
)


def totals_behind(s: Sentence) -> Iterator[Division]:
    """The divisions whose total comes last; as many parts as it says (前两类合计, 三者合计)."""
    for n, q in enumerate(s.figures):
        match = _BEHIND.search(s.label(q)) if n > 1 and unit(q) else None
        if n > 1 and unit(q) and _YEAR.search(s.label(q)):
            yield from _of_the_year(s, q, s.figures[n - 2 : n])
        if match is None or (match["so_far"] and q.unit != "%" and not _is_over_years(s, n)):
            continue
        home = s.home(q.start)
        if home[0] > s.start and s.within(home) == [q]:
            home = s.home(home[0] - 1)
        parts = _summed(s, q, [f for f in s.within(home) if f.start < q.start])
        labels = tuple(f"{s.label(f)}|{f.noun}" for f in parts)
        if not _fill_the_period(s.label(q), labels) or (parts and _has_uncounted(s, q, parts[0], labels)):
            continue
        verb = _SHARE_WORDS.compiled.sub("", match["verb"] or "")
        if (
            len(parts) > 1
            and not _EACH.search(s.text[s.start : q.start])
            and (not verb or _PEOPLE.fullmatch(verb) or all(verb in label for label in labels))
        ):
            scope = s.text[parts[0].start - len(s.label(parts[0])) : q.end]
            read = PartList(tuple(parts), labels, q.end, True, False, "等" in scope, False)
            yield made_of(s, Form.BEHIND, q, read, scope, True)


def _of_the_year(s: Sentence, total: Quantity, halves: tuple[Quantity, ...]) -> Iterator[Division]:
    """上半年1860万元，下半年2140万元，全年4100万元."""
    labels = tuple(f"{s.label(q)}|{q.noun}" for q in halves)
    named = "上半年" in labels[0] and "下半年" in labels[1]
    alike = labels[0].partition("半年")[2].strip("|") == labels[1].partition("半年")[2].strip("|")
    if named and alike and all(unit(q) == unit(total) for q in halves) and "占" not in s.text[s.start : s.end]:
        read = PartList(halves, labels, total.end, True, False, False, False)
        yield made_of(s, Form.BEHIND, total, read, "", True)


def _is_over_years(s: Sentence, n: int) -> bool:
    """去年3.2亿元，今年2.8亿元，两年累计6.2亿元: as many years as are said, each with a figure."""
    span, total = s.figures[n - 1], s.figures[n]
    if span.unit != "年" or not 1 < span.value <= _MOST_YEARS or s.text[span.end : total.start] != "累计":
        return False
    named = list(_NAMED_YEAR.compiled.finditer(s.text, s.start, span.start))
    counted = [q for q in s.figures[: n - 1] if unit(q) == unit(total)]
    return len(named) == len(counted) == span.value


def _has_uncounted(s: Sentence, total: Quantity, first: Quantity, labels: tuple[str, ...]) -> bool:
    """Whether what is summed begins with something else: 加上补助28万元…; 市领导，各县长4人…."""
    if any(_ADDED.match(label) for label in labels[:1]) or any(_TAKEN.match(label) for label in labels[1:]):
        return True
    before = s.text[max(s.start, first.start - len(s.label(first)) - _NAME) : first.start - len(s.label(first))]
    return total.unit in ("人", "") and _UNCOUNTED.search(before) is not None


def _fill_the_period(whole: str, labels: tuple[str, ...]) -> bool:
    """False for 2月30件、3月40件，一季度共100件: the first month is not named."""
    for period, counts in _PERIODS.items():
        if period in whole:
            for name, count in counts.items():
                if any(name in label for label in labels):
                    return len(labels) == count
    return True


def _summed(s: Sentence, total: Quantity, before: list[Quantity]) -> list[Quantity]:
    """The figures that a total behind them adds up; none where it speaks of more or fewer than there are."""
    parts: list[Quantity] = []
    named = _COUNTED.search(s.label(total))
    told, leading = (number(named["count"]) or 0, bool(named["first"])) if named else (0, False)
    for f in reversed(before):
        if not parts and unit(f) != unit(total) and not _MARK.search(s.text[f.end : total.start]):
            leading = leading or s.text[f.start - 1] == "前"
            if not told and f.exact and (f.unit in _THINGS or leading):
                told = int(f.value)
            continue  # 三家单位共29人
        if parts and not unit(f) and not _MARK.search(s.text[f.end : parts[0].start]):
            continue  # 60后12人
        if unit(f) != unit(total) or CHANGE.search(s.label(f)) or RATE.search(s.label(f)):
            break
        parts.insert(0, f)
    if 1 < told < len(parts) and (named or leading):
        parts = parts[:told] if leading else parts[-told:]
    return parts if told < 2 or told == len(parts) else []
