"""The printing line of the 版记, and 主题词, which left it in 2012 (GB/T 9704-2012 7.4.3)."""

import re
from collections.abc import Iterator

from ...core.draft import Draft, Profile
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.date_lines import FIGURE
from .imprint_lines import imprint_lines

_PRINTED = Pattern(
    rf"(?:(?P<year>{FIGURE}{{2,4}})\s*年\s*(?P<month>{FIGURE}{{1,3}})\s*月(?:\s*(?P<day>{FIGURE}{{1,3}})\s*[日号])?"
    r"|(?P<y>\d{4})[.．\-/](?P<m>\d{1,2})[.．\-/](?P<d>\d{1,2})日?)\s*(?P<tail>印发|印制|印)?\s*$",
    ("年", ".", "．", "-", "/"),
)
_REVERSED = Pattern(r"\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?P<organ>[\u4e00-\u9fff]{4,})印发\s*$", "印发")


def print_line_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The date of printing: Arabic digits, complete, no zero before a figure, 印发 behind it."""
    for line in imprint_lines(draft):
        if line.head:
            continue
        if turned := _REVERSED.match(line.text):
            message = f"印发机关在左，印发日期在右，这里“{turned['organ']}”在日期后面"
            yield Hit(line.at(*turned.span("organ")), message)
            continue
        match = _PRINTED.search(line.text)
        if match is None:
            continue
        written = match[0].rstrip()
        start, end = match.start(), match.start() + len(written)
        if match["year"] and not match["day"]:
            yield Hit(line.at(start, end), f"印发日期要写全年、月、日，这里只写“{written}”")
            continue
        right, short = _right(match)
        if right and "".join(written.split()) != right:
            fix = TextFix(right, Safety.ASK if short else Safety.SAFE)
            yield Hit(line.at(start, end), f"印发日期用阿拉伯数字写全，后加“印发”二字：“{written}”应为“{right}”", fix)


def _right(match: re.Match[str]) -> tuple[str, bool]:
    """The date as it should be, empty where it is none; and whether the year had to be completed."""
    names = ("year", "month", "day") if match["year"] else ("y", "m", "d")
    year, month, day = (number(match[name].replace("O", "〇").replace("Ｏ", "〇")) for name in names)
    if not (year and month and day and month <= 12 and day <= 31):
        return "", False
    short = year < 100
    return f"{2000 + year if short else year}年{month}月{day}日印发", short


def subject_words(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """主题词 in the 版记; keywords of papers and reports stand under the title."""
    if draft.profile is Profile.MATERIAL:
        return
    for line in imprint_lines(draft):
        if line.head == "主题词":
            yield Hit(line.at(*line.word), "2012年起公文不再标注主题词，请删去这一行")


_TEXT = (
    "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[版记] 抄送：市委办公室。"
)
_RIGHT = f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　2026年7月3日印发"

RULES = (
    Rule(
        id="elements.print-line-form",
        title="印发日期写法不符",
        source="GB/T 9704-2012 7.4.3",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="印发机关左空一字，印发日期右空一字；日期用阿拉伯数字将年、月、日标全，月、日不编虚位，后加“印发”二字。",
        check=print_line_form,
        fix=Safety.SAFE,
        bad={
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　«2026年07月03日印发»": _RIGHT,
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　«2026年7月3日»": _RIGHT,
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　«二〇二六年七月三日印»": _RIGHT,
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　«2026.7.3印发»": _RIGHT,
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　«26年7月3日印发»": _RIGHT,
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　«2026年7月印发»": None,
            f"{_TEXT}\n[版记] 2026年7月3日«海晏市水利局办公室»印发": None,
        },
        good=(
            _RIGHT,
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　2026 年 7 月 3 日印发",
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　2026年　月　日印发",
            f"{_TEXT}\n[版记] 海晏市水利局办公室\n[版记] 2026年12月31日印发",
            f"{_TEXT}\n[版记] 海晏市水利局办公室　　　　2026年7月3日印发（共印50份）",
            "[标题] 关于做好防汛工作的通知\n该手册于2026年07月03日印发\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
    Rule(
        id="elements.subject-words",
        title="仍标注主题词",
        source="GB/T 9704-2012 前言",
        strength=Strength.DERIVED,
        severity=Severity.WARNING,
        why="1999年旧标准的版记有主题词，2012年的标准取消了。还有主题词的，多半是套用旧稿。",
        check=subject_words,
        fix=Safety.SHOW,
        bad={
            _RIGHT.replace("[版记] 抄送", "[版记] «主题词»：水利　防汛　通知\n[版记] 抄送"): None,
            _RIGHT.replace("[版记] 抄送", "[版记] «主 题 词»:水利　防汛\n[版记] 抄送"): None,
        },
        good=(
            _RIGHT,
            "[标题] 关于基层河长履职情况的调研报告\n主题词：河长制；履职\n调研组走访了三个乡镇。",
            "[标题] 关于规范版记的通知\n主题词：不再标注。\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
)
