"""What limits what a text says of a number: time, place, aim, and what stands before (arithmetic.md section 16)."""

from __future__ import annotations

from ..core.pattern import Pattern
from ..core.sentences import sentences
from ..core.value import Value
from .labels import EVENT, PERIOD
from .places import NO_PLACES
from .statements import NEAR, WINDOW, Statement, last_mark

_PLANNED = Pattern(
    r"目标|计划|拟|力争|[，。；：的]?将(?!.{0,4}[到给])|确保|任务|预计|安排|下一步|下步|明年|(?<![摘主重纪概扼首简])要(?![求素点闻件])|争取|规划|预期|应当?|必须|打算|思路|需要|需|不低于|到20[0-9]{2}年|未来|新的一年|重点做好|可[容供]|能够|设计|予以|奖励|处以|罚款|(?:^|，)[如若]|可(?:获|享|以)|最多"
)
_MET = Pattern(
    r"(?:完成|实现|达到|达成|超过|超额)[^，。；]{0,10}(?:目标|任务|计划|预期)(?:任务)?|(?:目标|任务|计划)[^，。；]{0,6}(?:完成|实现)|任务(?:重|艰巨|繁重)"
)
_PLACE = Pattern(
    r"[一二三四五六七八九十](?:组|队|中队|大队|支队|标段|片区|班)|[\u4e00-\u9fff]{2}(?:[县区镇乡村市省州旗]|街道|社区)|全[国省市县区镇乡州盟旗球]|[\u4e00-\u9fff]{2}(?:支队|大队|中队|分局|学校|中学|小学|公司|集团|医院|学院|大学|中心|局|厅|园|港|站点|工程|路|线|专班|组(?!织))"
)
_NO_LIMIT = ("中小学", "中小学校", "农村", "乡村", "行政村", "城乡", "乡镇", "城镇", *NO_PLACES)
_STOCK = ("建成", "创建", "培育", "认定", "获评", "打造", "创成", "引进", "新增")
_ALL = Pattern("共|总|累计")
LIMITED = Pattern("[对向就在]|针对|围绕|中|期间|上|方面|公司|企业|项目|工程|学校|医院|部门|行动|组|表示|其中|第|阶段")
"""Words in a context that speak of a part."""
_LIMITS = Pattern(
    "[对向就在]|针对|围绕|中$|期间$|上$|方面$|公司|企业|项目|工程|学校|医院|部门|行动|组$|表示|其中|第|阶段"
)
_STANDING = Pattern("现有|已有|现已|现共有|目前(?:共|已)?有")
_AS_BASE = ("的基础上", "基础上")
_OPENERS = (
    "目前", "总之", "综上", "总的看", "从总体看", "截至目前", "据统计", "经统计", "经排查", "经核实", "经摸底", "全年",
)  # fmt: skip
_SEEN = Pattern("从[^，；。]{0,12}看|[^，；。]{0,6}(?:结果|情况|数据|统计)(?:显示|表明)")
_ANNOUNCED = ("概况：", "内容：", "情况：", "规模：", "摘要：", "结论：", "成效：", "数据：")
_SHORT_PHRASE = 10
_JOINING = frozenset("针对在向由从和及的了有是各设我本该")
_JOINS = Pattern("[0-9至到—–\\-和、的底末前月日时分年初]|截[至止]")


class Limits(Value):
    """What limits a statement. `period`, `places`: words of time and place before the number.

    `planned`: it is told as an aim. `event`: of something done, which may be done again. `whole`: 共检查…, of all.
    `standing`: of what there is now (现有35座), whatever the part of the text is about.
    `context`: words before it in the sentence that may limit it (对学校进行检查), empty for none. `head`: those of its
    clause before the number.
    """

    period: tuple[str, ...]
    places: tuple[str, ...]
    planned: bool
    event: bool
    whole: bool
    standing: bool
    context: str
    head: str


def limits_of(text: str, statement: Statement) -> Limits:
    """What limits a statement of this text."""
    first, clause, start, end = statement.first, statement.clause, statement.start, statement.end
    head, label = text[clause:start], statement.label
    stop = min(at if at >= 0 else len(text) for at in (text.find(mark, end, end + WINDOW) for mark in "，；。、"))
    stop = min(stop, end + NEAR)
    period = _period(text, first, min(len(text), stop))
    if "累计" in head and label.startswith(_STOCK):
        period = (*period, "累计")
    elif "原有" in head:
        period = (*period, "原有")
    told = _MET.compiled.sub("", text[first : start if statement.all_of else stop])
    standing = _STANDING.search(head) is not None or text.startswith(_AS_BASE, end)
    return Limits(
        period,
        _places(text, statement),
        not standing and _PLANNED.search(told) is not None,
        EVENT.search(text[max(first, last_mark(text, "，；：。、", first, start)) : start] + label) is not None,
        _ALL.search(head) is not None,
        standing,
        _context(text[first:clause]),
        head,
    )


def _places(text: str, statement: Statement) -> tuple[str, ...]:
    """The places and offices of the clause and of the sentence's beginning, and what a colon names there (第一标段：)."""
    before = text[statement.first : statement.start]
    opening = before[: next((at for at, c in enumerate(before) if c.isdecimal()), len(before))]
    words = {m[0] for part in (opening, text[statement.clause : statement.start]) for m in _PLACE.finditer(part)}
    found = {
        word
        for word in words
        if word not in statement.label and not word.endswith(_NO_LIMIT) and _JOINING.isdisjoint(word)
    }
    subject, colon, _ = before.partition("：")
    if colon and len(subject) <= _SHORT_PHRASE and not before.startswith(_ANNOUNCED, len(subject) - 2):
        found.add(subject)
    return tuple(sorted(found))


def _period(text: str, first: int, stop: int) -> tuple[str, ...]:
    """The words of time of the clauses up to the number, or those of the sentence before it that has some."""
    found = tuple(match[0] for match in PERIOD.finditer(text[first:stop]))
    if found or not first:
        return found
    for start, end in reversed(sentences(text[max(0, first - WINDOW) : first])):
        found = tuple(match[0] for match in PERIOD.finditer(text[max(0, first - WINDOW) : first][start:end]))
        if found:
            break
    return found


def _context(head: str) -> str:
    """What limits a clause among the clauses before it; nothing where they only tell the time, or are a short phrase."""
    if head.endswith(_ANNOUNCED):
        return ""
    for clause in reversed(head.replace("；", "，").rstrip("，、：（").split("，")):
        bare = clause.strip()
        if _SEEN.fullmatch(bare):
            continue
        if (
            not bare
            or not _JOINS.compiled.sub("", PERIOD.compiled.sub("", bare))
            or bare.endswith(("以来", "年来"))
            or bare in _OPENERS
        ):
            continue
        counted = any(c.isdecimal() for c in PERIOD.compiled.sub("", bare))
        if counted or _LIMITS.search(bare) or len(bare) > _SHORT_PHRASE:
            return head.partition("，")[0]
    return ""
