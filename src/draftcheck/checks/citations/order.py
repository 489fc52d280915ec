"""The title of a cited document before its number."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .cited import cited_numbers

_TITLE = Pattern(r"(?:文件?)?\s*(?P<title>《[^《》\n]{4,120}》)(?![（(]\s*[\u4e00-\u9fa5]+[〔\[])", "《")


def order(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A number with the title right behind it; lists in tables are left alone."""
    reading = reference.reading
    tables = {(e.paragraph.part, e.paragraph.index) for e in reading.lines if e.role is Role.TABLE}
    for p, match, start in cited_numbers(reading):
        title = _TITLE.match(p.text, match.end())
        begins = start
        if title is None and _in_brackets(p.text, start, match.end()):
            title, begins = _TITLE.match(p.text, match.end() + 1), start - 1
        if title is None or not match["hao"] or (p.part, p.index) in tables:
            continue
        number = p.text[start : match.end()]
        right = f"{title['title']}（{number}）"
        fix = TextFix(right, Safety.ASK) if len(number) < 24 else None
        yield Hit(p.at(begins, title.end()), f"惯例：引用公文先写标题，后用括号写文号：{right}", fix)


def _in_brackets(text: str, start: int, end: int) -> bool:
    """Whether brackets hold just the number, and no title or name stands before them that it may belong to."""
    around = text[start - 1 : start] + text[end : end + 1]
    return around in ("（）", "()") and not text[: start - 1].endswith(("》", "”", "知", "见", "案", "法", "定", "函"))


RULES = (
    Rule(
        id="citations.order",
        title="引文标题文号颠倒",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="引用公文，先引标题，后引文号，文号放在圆括号里。后文只写文号、表格里列文号的不报。",
        check=order,
        fix=Safety.ASK,
        bad={
            "根据«海政办发〔2025〕7号《关于加强节水工作的通知》»，制定本办法。": (
                "根据《关于加强节水工作的通知》（海政办发〔2025〕7号），制定本办法。"
            ),
            "收悉你局«海水函〔2025〕3号文《关于商借场地的函》»。": "收悉你局《关于商借场地的函》（海水函〔2025〕3号）。",
        },
        good=(
            "节水工作的通知（海政办发〔2025〕7号）《江北省节水条例》都有规定。",
            "根据《关于加强节水工作的通知》（海政办发〔2025〕7号），制定本办法。",
            "继续执行海政办发〔2025〕7号文件，各县不再另行发文。",
            "[表格] 海政办发〔2025〕7号《关于加强节水工作的通知》",
            "落实海政办发〔2025〕7号、《江北省节水条例》的规定。",
            "《关于加强节水工作的通知》（海政办发〔2025〕7号）《关于节水检查的通知》（海水发〔2025〕9号）同时废止。",
        ),
    ),
)
