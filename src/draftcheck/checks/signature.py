"""Signature and date (GB/T 9704-2012 7.3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.draft import Draft, Role
from ..core.finding import Hit, Safety, Severity, TextFix
from ..core.numerals import number
from ..core.pattern import Pattern
from ..core.reference import Reference
from ..core.rule import Rule, Strength

_FIGURE = r"(?:\d{1,4}|[０-９]{1,4}|[一二三四五六七八九十〇○零OＯ]{1,4})"
_WRITTEN = Pattern(rf"(?P<year>{_FIGURE})年(?P<month>{_FIGURE})月(?P<day>{_FIGURE})日", "年")
_DOTTED = Pattern(r"(?P<year>\d{4}|\d{2})\s*[.．\-/－—]\s*(?P<month>\d{1,2})\s*[.．\-/－—]\s*(?P<day>\d{1,2})日?")
_RIGHT = Pattern(r"\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日")


def date_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """How the date of the main text is written; a blank date and a date that does not exist are other rules'."""
    for p in draft.of(Role.ISSUE_DATE, unit=0):
        match = _WRITTEN.search(p.text) or _DOTTED.search(p.text)
        if match is None or _RIGHT.fullmatch(match[0]):
            continue
        year, month, day = (_value(match[name]) for name in ("year", "month", "day"))
        if not (year and month and day and 1 <= month <= 12 and 1 <= day <= 31):
            continue
        short = year < 100
        right = f"{2000 + year if short else year}年{month}月{day}日"
        if not short and not 1900 <= year <= 2199:
            continue
        message = f"成文日期用阿拉伯数字标全年、月、日，年份标全称，月、日不编虚位，这里写成“{match[0]}”，应为“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK if short else Safety.SAFE))


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
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] «26年7月1日»": (
                "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
            ),
        },
        good=(
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年　月　日",
            "[标题] 关于做好防汛工作的通知\n自2026年07月01日起执行。\n[署名] 海晏市水利局\n[日期] 2026年12月31日",
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026 年 7 月 1 日",
        ),
    ),
)
