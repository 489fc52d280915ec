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


def totals_behind(s: Sentence) -> Iterator[Division]:
    """The divisions whose total comes last; as many parts as it says (前两类合计, 三者合计)."""
    for n, q in enumerate(s.figures):
        match = _BEHIND.search(s.label(q)) if n > 1 and unit(q) else None
        if match is None or (match["so_far"] and q.unit != "%"):
            continue
        home = s.home(q.start)
        if home[0] > s.start and s.within(home) == [q]:
            home = s.home(home[0] - 1)
        parts = _summed(s, q, [f for f in s.within(home) if f.start < q.start])
        labels = tuple(f"{s.label(f)}|{f.noun}" for f in parts)
        if not _fill_the_period(s.label(q), labels):
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
