"""One statement of how much something changed: 增长50%, 同比增加100件, 翻两番, 是上年的2倍 (arithmetic.md section 6)."""

from __future__ import annotations

import re
from decimal import Decimal

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.quantities import Quantity
from .shapes import PERCENT, POINTS, REST, TIMES, VALUE, WORD, Shape
from .times import PAST, YEAR

_RISE = (
    "增加|增长|扩大|扩增|扩充|扩展|拓展|提高|提升|上升|上涨|攀升|跃升|飙升|回升|猛增|激增|净增|增多|增|涨|升|跃|多|扩|"
    "增收|多收|多增|增支|增产|增幅|涨幅|升幅|增长率|增速|增长幅度|提高幅度|上升幅度|增加幅度"
)
_FALL = (
    "减少|下降|降低|缩减|压减|压缩|压降|缩短|缩小|下滑|回落|下跌|精简|减轻|收窄|萎缩|滑落|削减|下调|裁减|锐减|骤降|减|降|跌|少|"
    "减收|少收|少增|减产|减支|降幅|减幅|跌幅|下降幅度|减少幅度|降低幅度|下降率|压缩率|压减率|减少率|降低率|缩减率|精简率|压降率"
)
VERBS = "|".join(sorted(f"{_RISE}|{_FALL}".split("|"), key=len, reverse=True))
"""Words of rising and falling, longest first."""
_FALLS = frozenset(_FALL.split("|"))
_QUALIFIER = (
    "同比|环比|相比|上年度?|去年度?|前年|上一年度?|同期|上个?月|上个?季度|年初|年底|年末|计划|预算|实际|名义|累计|总体|整体|年均|月均|平均每年|平均|"
    f"每年|净|大幅度?|又|也|均|即|已|则|共|分别|其|{YEAR}|的|比|较|与|同|和|数量|总量|总数|总额|规模|人数|件数|起数|户数|金额|五年|三年|两年|"
    "合计|总共|实现|一共|可比价|全年|度|末|直接|较为|明显|快速|稳步"
)
_LOOSE = "约|近|超过|超|逾|将近|接近|不足|不到|至少|仅"
CUES = tuple("增升降减涨跌翻倍少多幅缩扩提压简滑落窄攀跃拓")
"""One of these stands wherever a change is told."""
RATE = Pattern(
    rf"[，、（(]?(?P<subject>{WORD}{{0,10}}?)(?P<qualifier>(?:{_QUALIFIER}){{0,7}})(?P<verb>{VERBS})"
    rf"(?:了|达到|达|为|高达|是|出|{_LOOSE}){{0,3}}(?P<figure>[{VALUE}{PERCENT}{TIMES}{POINTS}]{REST}*)"
    rf"|(?:[，、（(](?P<time>{VALUE}{REST}*)[间内来里]?|[，、（(]?)(?P<subject2>{WORD}{{0,10}}?)(?P<qualifier2>(?:{_QUALIFIER}){{0,7}})(?:提前|如期|成功|顺利|圆满|整整|总体上?|实现了?|完成了?){{0,3}}"
    rf"(?P<double>翻了?(?:[一两二三四]|{VALUE}{REST}*)?番|翻了?一?倍|翻了?{TIMES}{REST}*)(?!目标的)",
    (VALUE, PERCENT, TIMES, POINTS, "番", "倍"),
)
MULTIPLE = Pattern(
    rf"[，、（(]?(?:(?:是|为|相当于|达到|达|增加到|增长到|提高到|扩大到|增至|上升到|升至)了?(?P<past>{PAST})(?P<behind>{WORD}{{0,6}}?)"
    rf"[（(]?(?P<x0>{VALUE}{REST}*)?[）)]?的"
    rf"|(?:增加|增长|提高|扩大|上升|增)(?:到|至)了?)(?P<figure>[{TIMES}{PERCENT}]{REST}*)"
)
_SIZE = Pattern("数量|总量|总数|总额|规模|人数|件数|起数|户数|金额")
_FILLER = Pattern(
    r"的|共|为|是|达到|达|有|仅|只有|只|已|则|增加到|增至|上升到|下降到|降至|减少到|提高到|累计|合计|总计|同期|全市|全县|全区|全省|份|底|末|，|数量|总数|总量|数"
)


class Rate(Value):
    """One statement of the change. `kind`: percent, times (增长2倍), result (是2倍), part (是80%), points, amount."""

    figure: Quantity | None
    start: int
    end: int
    kind: str
    value: Decimal
    falls: bool
    qualifier: str
    verb: str


def rate_of(shape: Shape, match: re.Match[str], offset: int) -> Rate | None:
    """The Rate that a match of RATE stands for; `offset` is where the text that was searched begins."""
    if match["double"]:
        at = match["double"].find(TIMES)
        told = shape.figures.get(offset + match.start("double") + at) if at >= 0 else None
        factor = _doubling(match["double"]) if told is None else Decimal(2) if told.value == 1 else None
        if factor is None:
            return None
        time = shape.figures.get(offset + match.start("time")) if match["time"] else None
        if time is not None and time.unit not in ("年", "个月"):  # 五年翻番
            return None
        start = offset + match.start("double")
        return Rate(None, start, offset + match.end(), "result", factor, False, match["qualifier2"], "翻")
    figure = shape.figures.get(offset + match.start("figure"))
    if figure is None:
        return None
    kind = {"%": "percent", "倍": "times", "百分点": "points"}.get(figure.unit, "amount")
    falls = match["verb"] in _FALLS
    return Rate(
        figure,
        offset + match.start("figure"),
        offset + match.end(),
        kind,
        figure.value,
        falls,
        match["qualifier"],
        match["verb"],
    )


def _doubling(words: str) -> Decimal | None:
    if words.endswith("倍"):
        return Decimal(2)
    count = words.strip("翻了番")
    if not count:
        return Decimal(2)
    times = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4}.get(count)
    return Decimal(2**times) if times else None


def times_of(shape: Shape, match: re.Match[str]) -> Rate | None:
    """The Rate that a match of MULTIPLE stands for; 是80% only where a time in the past is named."""
    figure = shape.figure(match, "figure")
    if figure is None or (figure.unit == "%" and not match["past"]):
        return None
    kind = "result" if figure.unit == "倍" else "part"
    return Rate(figure, match.start("figure"), match.end(), kind, figure.value, False, match["past"] or "", "")


def speaks_of(match: re.Match[str], before: str, known: Quantity | None) -> bool:
    """Whether a match of RATE has no subject of its own, or one that stands before."""
    subject = match["subject"] or match["subject2"] or ""
    size = _SIZE.match(match["qualifier"] or match["qualifier2"] or "")
    if size and known is not None and known.unit == "%":
        return False
    return subject + size[0] in before if subject and size else is_neutral(subject, before)


def is_neutral(subject: str, before: str) -> bool:
    """Whether words add nothing new to those before: 共, 总数, or a subject said already."""
    bare = _FILLER.compiled.sub("", subject)
    return not bare or (len(bare) > 1 and bare in before)


def without_fillers(words: str) -> str:
    """Words less 共, 达到, 全市 and the like."""
    return _FILLER.compiled.sub("", words)
