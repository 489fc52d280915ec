"""Names that offices bore before the reforms of 2018 and 2023 (lexicons/institutions.csv)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reading import TermHit
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import either, sentence_around

_YEAR = Pattern(r"(?P<year>(?:19|20)\d{2})(?=年|[〕\]］）)])", ("19", "20"))
_NEAR = 25  # characters between a name and the year it belongs to
_FORMER = 4  # characters between 原 and the name
_THEN = ("时任", "前身", "更名", "改名", "改称", "合并", "组建", "并入", "撤销", "曾任", "沿革", "当时")


def _old_name(severity: str) -> Callable[[Draft, Reference], Iterator[Hit]]:
    def check(draft: Draft, reference: Reference) -> Iterator[Hit]:
        for hit in reference.reading.terms("institutions"):
            row = hit.term.row
            since = int(row["年份"])
            if row["级别"] != severity or reference.reading.year < since or of_its_time(hit, since):
                continue
            message = f"“{hit.term.key}”{since}年机构改革后为{either(hit.term.right)}，请核实；写改革以前的事，可在前面加“原”字"
            yield Hit(hit.paragraph.at(hit.start, hit.end), message)

    return check


def of_its_time(hit: TermHit, since: int) -> bool:
    """Whether the words around show that the old name is meant: 原, an earlier year, a change of name."""
    text = hit.paragraph.text
    if "原" in text[max(hit.start - _FORMER, 0) : hit.start]:
        return True
    start, end = sentence_around(text, hit.start)
    if any(word in text[start:end] for word in _THEN):
        return True
    near = text[max(start, hit.start - _NEAR) : min(end, hit.end + _NEAR)]
    return any(int(match["year"]) < since for match in _YEAR.finditer(near))


_DATED = "\n[署名] 海晏市人民政府\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="terms.old-institution",
        title="机构名称已变更",
        source="国务院机构改革方案",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="2018年、2023年机构改革后不再使用的名称，多半是套用旧稿留下的。写改革以前的事（前有“原”字、句中有早于改革的年份）和改革以前的文稿，不报。表在 lexicons/institutions.csv。",
        check=_old_name("提醒"),
        fix=Safety.ASK,
        bad={
            f"请报省«国土资源厅»备案。{_DATED}": None,
            f"配合«公安消防支队»开展检查。{_DATED}": None,
            f"由«国家旅游局»授牌。{_DATED}": None,
        },
        good=(
            f"请报省自然资源厅备案。{_DATED}",
            f"此项工作由原国家旅游局启动。{_DATED}",
            f"2015年，公安消防支队获评先进集体。{_DATED}",
            f"市国土资源局更名为市自然资源和规划局。{_DATED}",
            "请报省国土资源厅备案。\n[署名] 海晏市人民政府\n[日期] 2016年7月1日",
            f"环境保护部门要加强监测。{_DATED}",
        ),
    ),
    Rule(
        id="terms.old-institution-unsure",
        title="机构名称请核实",
        source="机构改革方案（各地不一）",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="各地改革的时间和名称不同，这些名称有的地方还在用，所以只作建议。本单位仍用的，在自己的词表里写一行“停用”。",
        check=_old_name("建议"),
        fix=Safety.ASK,
        bad={f"会同市«卫生局»做好保障。{_DATED}": None},
        good=(
            f"会同市卫生健康局做好保障。{_DATED}",
            f"会同原市卫生局做好保障。{_DATED}",
            f"会同爱国卫生局做好保障。{_DATED}",
        ),
    ),
)
