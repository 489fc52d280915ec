"""How the date is written (GB/T 9704-2012 7.3.5.4)."""

import re
from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.date_lines import FIGURE

_WRITTEN = Pattern(
    rf"(?P<year>{FIGURE}{{1,4}})\s*年\s*(?P<month>{FIGURE}{{1,3}})\s*月\s*(?P<day>{FIGURE}{{1,3}})\s*(?P<end>[日号])",
    "年",
)
_DOTTED = Pattern(r"(?P<year>\d{4}|\d{2})\s*[.．\-/－—]\s*(?P<month>\d{1,2})\s*[.．\-/－—]\s*(?P<day>\d{1,2})日?")


def date_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """How the date of the main text is written, and that its month and day are figures that a month and a day have.

    A blank date, and a day that its month does not have (31 April), are other rules'.
    """
    for p in draft.of(Role.ISSUE_DATE, unit=0):
        match = _WRITTEN.search(p.text) or _DOTTED.search(p.text)
        if match is None:
            continue
        year, month, day = (_value(match[name]) for name in ("year", "month", "day"))
        if year is None or month is None or day is None or not (0 < year < 100 or 1900 <= year <= 2199):
            continue
        if not (1 <= month <= 12 and 1 <= day <= 31):
            wrong = f"没有{day}日" if 1 <= month <= 12 else f"没有{month}月"
            yield Hit(p.at(*match.span()), f"成文日期写错了，{wrong}：“{match[0]}”")
            continue
        short = year < 100
        right = f"{2000 + year if short else year}年{month}月{day}日"
        found = match[0]
        if "".join(found.split()) != right:
            message = f"成文日期{_fault(match, short)}：“{found}”应为“{right}”"
            yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK if short else Safety.SAFE))
        elif _bracketed(draft, p.text.strip(), found):
            message = f"成文日期不加括号，“{p.text.strip()}”写成“{right}”"
            yield Hit(p.whole(), message, TextFix(right, Safety.ASK), certain=False)


def _bracketed(draft: Draft, line: str, date: str) -> bool:
    """Whether the line is the date in brackets, under the signature of a statutory document."""
    return (
        draft.genre is not None
        and draft.genre.statutory
        and draft.has(Role.SIGNATURE)
        and line[0] in "（("
        and line[-1] in "）)"
        and line[1:-1].strip() == date
    )


def _fault(match: re.Match[str], short: bool) -> str:
    """The first thing that is wrong with a date, in words."""
    if "年" not in match[0]:
        return "要写出年、月、日"
    if not match["year"].isdecimal() or not match["day"].isdecimal():
        return "用阿拉伯数字，不用汉字数字"
    if short:
        return "的年份要写全四位"
    if not (match["year"] + match["month"] + match["day"]).isascii():
        return "用半角数字"
    if match["end"] == "号":
        return "用“日”，不用“号”"
    return "的月、日前不加0"


def _value(figure: str) -> int | None:
    # O and Ｏ stand in for 〇 where the input method does not offer it.
    return number(figure.replace("O", "〇").replace("Ｏ", "〇"))


RULES = (
    Rule(
        id="signature.date-form",
        title="成文日期写法不符",
        source="GB/T 9704-2012 7.3.5.4",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（1不编为01）。1999年旧标准用汉字数字，已废止。",
        check=date_form,
        fix=Safety.SAFE,
        bad={
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «2026年07月01日»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «二〇二六年七月一日»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «2026.7.1»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «2026 年 07 月 01 日»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «2026年7月1号»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «26.7.1»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «26年7月1日»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «（2026年7月1日）»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «2026年13月1日»": None,
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «2026年0月8日»": None,
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «2026年7月32日»": None,
        },
        good=(
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年　月　日",
            "[标题] 在防汛工作会议上的讲话\n[居中] 周一鸣\n同志们：\n汛期将至。\n[日期] （2026年7月1日）",
            "[标题] 关于做好防汛工作的通知\n自2026年07月01日起执行。\n[署名] 海晏市水利局\n[日期] 2026年12月31日",
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026 年 7 月 1 日",
        ),
    ),
)
