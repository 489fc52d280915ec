"""What is told as done on a day that has not come when the draft is issued (arithmetic.md section 23, tense-plan)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.days import Day, date_end, every_day, stretches
from .issued import Issued, around, issued, nearest_year, told_year

_ROLES = (Role.BODY, Role.HEADING, Role.TABLE, Role.BOX, Role.ABSTRACT, Role.UNKNOWN)
_PLANNED = Pattern(
    r"预计|将|计划|力争|拟|确保|目标|应|要|须|如|若|凡|届时|争取|预期|有望|可望|规划|安排|定于|决定|明确|提出|要求|申请|承诺|约定|到期|有效|期限|报名|申报|征集|未|没有|不得|必须|请|务必|提前|再|时限|倒排|部署|列入|纳入|批准|同意"
)
_AS_OF = Pattern(r"(?:截至|截止到|截止|截止至)\s*$", ("截至", "截止"))
_STATE = Pattern(
    r"[日底末初旬]?[，,]?[^。；]{0,40}?(?:已|累计|完成|实现|达到|达|共有|共|办结|整改|排查|发放|建成|收到|形成|新增|开展|现有)",
    ("已", "累", "完", "实", "达", "共", "办", "整", "排", "发", "建", "收", "形", "新", "开", "现"),
)
_DONE = Pattern(
    r"(?:[，,]?[^，。；]{0,24}?)(?:已(?:经|于)?(?!定|知|有)|完成了|召开了|举办了|举行了|建成了|印发了|开展了|组织了|通过了|启动了)",
    ("已", "了"),
)
_ACTS = Pattern(r"(?:完成|建成|启动|实现|开展|验收|开工|清理|办结)[^，]{0,8}已")
_WAS = Pattern(r"已(?:经)?(?:于|在)\s*$", "已")
_NOT_DAY = ("前", "以前", "之前", "起", "后", "以后", "之后", "至", "到", "的")


def future_done(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """截至2026年12月底已完成 in a report of October 2026; plans, forecasts and deadlines are left alone."""
    dated = issued(draft)
    if dated is None:
        return
    reading = reference.reading
    for element in draft.elements:
        p = element.paragraph
        if element.unit != 0 or element.role not in _ROLES or not any(w in p.text for w in ("已", "截", "了")):
            continue
        last_of = {stretch.start: stretch.last for stretch in reading.scan(stretches, p.text)}
        inner = {stretch.last.start for stretch in reading.scan(stretches, p.text)}
        for day in reading.scan(every_day, p.text):
            if day.start in inner or day.start in last_of or not _is_ahead(day, dated):
                continue
            if not reading.is_left_alone(p, day.start) and _is_told_as_done(p.text, day):
                on = dated.date
                words = p.text[day.start : date_end(p.text, day)]
                message = f"成文日期是{on.year}年{on.month}月{on.day}日，“{words}”还没到，却写成已经完成，请核对"
                related = (dated.paragraph.at(dated.day.start, dated.day.end),)
                yield Hit(p.at(day.start, date_end(p.text, day)), message, related=related)


def _is_ahead(day: Day, dated: Issued) -> bool:
    """Whether the whole of the date lies behind the 成文日期; for 6月底 its last day."""
    year = told_year(day, dated.date.year)
    if year is None and not day.year_word:
        year = nearest_year(day, dated.date)
    at = (day.ends(year) if day.part in ("底", "末") else day.begins(year)) if year is not None else None
    return at is not None and at > dated.date


def _is_told_as_done(text: str, day: Day) -> bool:
    before, behind = around(text, day)
    behind = behind.replace("已将", "已把")
    if behind.startswith(_NOT_DAY) or (before.endswith(("至", "到", "自", "从", "为")) and not _AS_OF.search(before)):
        return False
    if _AS_OF.search(before):
        match = _STATE.match(behind)
        return match is not None and not _PLANNED.search(before[-20:] + match[0]) and "的" not in match[0][:3]
    if _WAS.search(before):
        return not _PLANNED.search(before[-12:]) and "的" not in behind[:12]
    match = _DONE.match(behind)
    if match is None or _PLANNED.search(before[-12:] + match[0]):
        return False
    if match[0][-1] != "了" and (_PLANNED.match(behind[match.end() : match.end() + 2]) or _ACTS.search(match[0])):
        return False  # 已列入, 完成已开工项目
    return "的" not in match[0] and not behind[match.end() :].partition("，")[0].endswith("的")


_HEAD = "[标题] 海晏市住房和城乡建设局关于老旧小区改造情况的报告"
_TAIL = "[署名] 海晏市住房和城乡建设局\n[日期] 2026年5月20日"

RULES = (
    Rule(
        id="dates.future-done",
        title="未来日期写成已完成",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="成文日期以后的日子还没到，不能写“截至那天已完成”。预计、计划、将、力争等说明打算的不报；没写年份的只看前后五个月。",
        check=future_done,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n截至«2026年12月底»，全市已完成改造小区32个。\n{_TAIL}": None,
            f"{_HEAD}\n截至«6月30日»，累计完成投资2.3亿元。\n{_TAIL}": None,
            f"{_HEAD}\n«2027年3月»，临湖小区已完成竣工验收。\n{_TAIL}": None,
            f"{_HEAD}\n改造方案已于«2026年8月15日»印发。\n{_TAIL}": None,
            f"{_HEAD}\n«2026年6月8日»召开了现场推进会。\n{_TAIL}": None,
            f"{_HEAD}\n截至«今年9月»，入户调查已全部结束。\n{_TAIL}": None,
        },
        good=(
            f"{_HEAD}\n截至2026年4月底，全市已完成改造小区32个，截至5月20日开工5个。\n{_TAIL}",
            f"{_HEAD}\n预计截至2026年12月底，可完成改造小区32个，2027年3月前已验收的纳入奖补。\n{_TAIL}",
            f"{_HEAD}\n改造计划已明确，2026年12月底前全部完工。\n{_TAIL}",
            f"{_HEAD}\n截至12月底，累计完成投资2.3亿元。\n[署名] 海晏市住房和城乡建设局\n[日期] 2026年1月15日",
            f"{_HEAD}\n截至2026年12月底，已完成改造小区32个。",
            f"{_HEAD}\n2026年8月的施工计划已印发，报名截至2026年6月30日，已有12家报名。\n{_TAIL}",
            f"{_HEAD}\n合同约定2026年10月1日起计息，已支付首期款。\n{_TAIL}",
            f"{_HEAD}\n2026年12月，将完成已开工项目的验收。\n{_TAIL}",
        ),
    ),
)
