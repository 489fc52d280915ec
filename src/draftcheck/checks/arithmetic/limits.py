"""不少于 a number above that of 不超过 (arithmetic.md section 23, at-least-most)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import sentences
from ...language.quantities import Quantity, quantities
from .scores import unit_of, written

_HAN = r"\u4e00-\u9fff"
_LOWER = Pattern(
    r"(?:不得?(?:少于|低于|小于|短于)|不应(?:少于|低于|小于)|至少|最少|最低|最小|最短|最早|大于等于|大于或等于|≥|下限)(?P<of>[\u4e00-\u9fff]{0,4}?)(?:为|是|达到|达|在|应为)?$"
)
_UPPER = Pattern(
    r"(?:不得?(?:超过|高于|多于|大于|长于|超出)|不应(?:超过|高于|多于|大于)|至多|最多|最高|最大|最长|小于等于|小于或等于|≤|上限|控制在)(?P<of>[\u4e00-\u9fff]{0,4}?)(?:为|是|达到|达|在|应为)?$"
)
_OVER, _UNDER = ("以上", "及以上", "（含）以上", "(含)以上", "（含本数）以上"), ("以下", "及以下", "以内", "之内", "（含）以下", "(含)以下", "（含）以内")  # fmt: skip
_LOW_CUES = (
    "少于",
    "低于",
    "小于",
    "短于",
    "至少",
    "最少",
    "最低",
    "最小",
    "最短",
    "最早",
    "大于等于",
    "大于或等于",
    "≥",
    "下限",
    "以上",
)
_HIGH_CUES = (
    "超过", "高于", "多于", "大于", "长于", "超出", "至多", "最多", "最高", "最大", "最长", "小于等于", "小于或等于", "≤", "上限", "控制在", "以下", "以内", "之内",
)  # fmt: skip
_BETWEEN = Pattern(
    r"(?:（含）|\(含\)|（含本数）|及)?(?:以上|以下|以内|之内)?[，、；（(]?(?:且|并且|但|也|而|又|同时|一般|原则上|应|应当|并|还)*(?P<rest>[\u4e00-\u9fff≥≤]{0,14})"
)
_WIDEST = 18


def limits_reversed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """不少于5人、不超过3人: the lower limit lies above the upper one."""
    reading = reference.reading
    below, above = (tuple(cue for cue in cues if cue in reading.text) for cues in (_LOW_CUES, _HIGH_CUES))
    for p in reading.prose if below and above else ():
        if not (any(cue in p.text for cue in below) and any(cue in p.text for cue in above)):
            continue
        for start, end in reading.scan(sentences, p.text):
            text = p.text[start:end]
            if not (any(cue in text for cue in below) and any(cue in text for cue in above)):
                continue
            found = reading.scan(quantities, text)
            for first, second in pairwise(found):
                if unit_of(first) != unit_of(second) or not unit_of(first) or second.start - first.end > _WIDEST:
                    continue
                low, high = _bounds(text, first, second)
                if low is not None and high is not None and low.value > high.value and _is_one(text, first, second):
                    spans = [p.at(start + q.start, start + q.start + len(written(text, q))) for q in (first, second)]
                    message = f"下限{written(text, low)}大于上限{written(text, high)}，请核对"
                    yield Hit(spans[1], message, related=(spans[0],))


def _bounds(text: str, first: Quantity, second: Quantity) -> tuple[Quantity | None, Quantity | None]:
    """The lower and the upper limit, if the two are one of each."""
    kinds = [_kind(text, first, 0), _kind(text, second, first.end)]
    if kinds == ["low", "high"]:
        return first, second
    return (second, first) if kinds == ["high", "low"] else (None, None)


def _kind(text: str, quantity: Quantity, floor: int) -> str:
    before, behind = (
        text[max(floor, quantity.start - 14) : quantity.start],
        text[quantity.end : quantity.end + 8].removeprefix("" if quantity.unit else unit_of(quantity)),
    )
    low, high = _LOWER.search(before), _UPPER.search(before)
    if low is not None and high is not None:  # 控制在不低于: the nearer one
        return "low" if low.start("of") > high.start("of") else "high"
    over, under = low is not None or behind.startswith(_OVER), high is not None or behind.startswith(_UNDER)
    return "low" if over and not under else "high" if under and not over else ""


def _is_one(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether both limit the same thing: nothing new between them but what stood before the first."""
    match = _BETWEEN.fullmatch(text[first.end : second.start].removeprefix(unit_of(first) if not first.unit else ""))
    if match is None or any(word in match[0] for word in ("或", "其中", "每", "各", "否则")):
        return False
    rest = match["rest"]
    for pattern in (_LOWER, _UPPER):
        cue = pattern.search(rest)
        if cue is not None:
            rest = rest[: cue.start()]
            break
    return (
        not rest
        or rest in ("最长", "时间", "总数", "数量", "总量", "人数", "总", "单个", "合计")
        or (len(rest) > 1 and rest in text[: first.start])
    )


_HEAD = "[标题] 海晏市教育局关于举办教师培训班的通知"

RULES = (
    Rule(
        id="arithmetic.limits-reversed",
        title="上下限颠倒",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="“不少于”的数不会大于“不超过”的数。只比说同一事物、单位相同、紧挨着的一对；中间换了对象的（每班不少于40人，每组不超过10人）不报。",
        check=limits_reversed,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n每校参训教师不少于8人、不超过«5人»。": None,
            f"{_HEAD}\n心得体会不少于3000字，最多不超过«2000字»。": None,
            f"{_HEAD}\n培训班每班人数为50人以上«30人»以下。": None,
            f"{_HEAD}\n每期培训最少10天，最多«7天»。": None,
            f"{_HEAD}\n补助标准最高不超过500元，不低于«800元»。": None,
            f"{_HEAD}\n缺勤率不得低于5%，且不得高于«3%»。": None,
        },
        good=(
            f"{_HEAD}\n每校参训教师不少于5人、不超过8人。",
            f"{_HEAD}\n每班不少于40人，每组不超过10人。",
            f"{_HEAD}\n每周不少于5次，每次不超过3小时。",
            f"{_HEAD}\n参训教师不少于20人，其中校级干部不超过5人。",
            f"{_HEAD}\n人数不少于20人或者不超过10人的，分别编班。",
            f"{_HEAD}\n心得体会不少于2000字，不超过3000字。",
            f"{_HEAD}\n注册资金不低于500万元，负债不超过300万元。",
            f"{_HEAD}\n18周岁以上35周岁以下的教师可以报名。",
        ),
    ),
)
