"""Growth that does not agree with the figures beside it (arithmetic.md section 6)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.quantities import Quantity
from .change_chain import Change
from .changes import changes
from .growth_sums import doubts
from .rates import CUES
from .shapes import Shape, shapes_with

_UP_WORDS = "增加 增长 上升 上涨 扩大 猛增 激增 净增 增 升"
_UP = frozenset(_UP_WORDS.split())
_DOWN_WORDS = "减少 下降 降低 缩减 压减 缩短 下滑 回落 精简 减 降 压缩"
_DOWN = frozenset(_DOWN_WORDS.split())
_RANKS = ("排名", "位次", "名次", "位居", "居全", "列全", "等级", "级别")


def growth(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """由200件增加到300件，增长100%; 由300件增加到200件."""
    for p, shape in shapes_with(reference.reading, CUES):
        for change in changes(shape):
            known = tuple(p.at(q.start, q.end) for q in (change.x0, change.x1) if q is not None)
            found = list(doubts(shape, change))
            for doubt in found:
                if not doubt.as_points:
                    place = p.at(shape.start + doubt.rate.start, shape.start + doubt.rate.end)
                    message = f"与前后数值不符：{doubt.sum}，文中写“{p.text[place.start : place.end]}”"
                    yield Hit(place, message, related=known, certain=doubt.certain)
            if not found and (wrong := _wrong_way(shape, change)):
                x0, x1 = wrong
                message = f"写的是“{change.verb}”，数值相反：由{shape.written(x0)}到{shape.written(x1)}"
                yield Hit(p.at(x1.start, x1.end), message, related=known[:1], certain=False)


def _wrong_way(shape: Shape, change: Change) -> tuple[Quantity, Quantity] | None:
    """由300件增加到200件. Ranks and grades rise to a lower number."""
    x0, x1 = change.x0, change.x1
    if x0 is None or x1 is None or not (x0.exact and x1.exact) or any(word in shape.sentence for word in _RANKS):
        return None
    if shape.written(x0)[-1:] in ("位", "名", "级", "度") or shape.text[x0.start - 1 : x0.start] in "-－负−":
        return None
    against = (change.verb in _UP and x1.value < x0.value) or (change.verb in _DOWN and x1.value > x0.value)
    return (x0, x1) if against else None


_HEAD = "[标题] 海晏市信访局关于上半年工作情况的报告"

RULES = (
    Rule(
        id="arithmetic.growth",
        title="增幅与数值不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why=(
            "句中有前后两个数（或者现数和增减数），又写了增减百分之几、几倍、几番，两者应当合得上。增长2倍是原来的3倍，增长到2倍才是原来的2倍。"
            "约数、年均增速、扣除价格因素的增速，以及同比所比的不是句中那个数的，不报。"
        ),
        check=growth,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n接访量由150批次增加到210批次，增长«60%»。": None,
            f"{_HEAD}\n网上信访由60件增加到180件，增长了«3倍»。": None,
            f"{_HEAD}\n去年受理信访件250件，今年受理300件，同比上升«25%»。": None,
            f"{_HEAD}\n上半年化解积案88件，比上年同期增加8件，增长«12%»。": None,
            f"{_HEAD}\n全市信访代办点从20个发展到50个，净增«35个»。": None,
            f"{_HEAD}\n越级走访由50批次下降到35批次，降幅为«43%»。": None,
            f"{_HEAD}\n办结率由75%提高到90%，提高了«20个百分点»。": None,
            f"{_HEAD}\n专项经费从40万元增加到80万元，«翻了两番»。": None,
            f"{_HEAD}\n代办点由2020年的80个扩大到120个，实现了«翻一番»。": None,
            f"{_HEAD}\n代办点由2020年的80个增加到2025年的120个，五年实现了«翻番»。": None,
            f"{_HEAD}\n代办员由60名增加到90名，增加了«一倍»。": None,
            f"{_HEAD}\n收到来信360件，是上年240件的«2.5倍»。": None,
            f"{_HEAD}\n重复信访由90件减少到«120件»。": None,
            f"{_HEAD}\n平均办理时间由15天缩短至9天，缩短«50%»。": None,
        },
        good=(
            f"{_HEAD}\n接访量由150批次增加到210批次，增长40%，化解率提高5%。",
            f"{_HEAD}\n网上信访由60件增加到180件，增长了2倍，是原来的3倍。",
            f"{_HEAD}\n专项经费由12.3万元增至16.1万元，增长31%。",
            f"{_HEAD}\n来信由约200件增加到300件，增长60%；来电由400个增加到500余个，增长30%。",
            f"{_HEAD}\n信访代办点由2020年的20个增加到2023年的50个，同比增长25%，年均增长36%。",
            f"{_HEAD}\n来信300件，来电200个，比上年增加50件，环比增长10%。",
            f"{_HEAD}\n全县地区生产总值由206亿元增加到216亿元，增长5.6%。",
            f"{_HEAD}\n来信300件、来访200件，比上年增加100件、增长25%。",
            f"{_HEAD}\n2023年来信200件，2024年上半年来信120件，同比增长10%。",
            f"{_HEAD}\n工作排名由全省第12位提升至第5位，前移7位。",
            f"{_HEAD}\n代办点由80个扩大到120个，力争三年内实现翻番；群众满意件实现翻一番。",
            f"{_HEAD}\n网办件从9万件增加到17.2万件，接近翻番。",
            f"{_HEAD}\n化解率由60%提高到75%，提高了15个百分点，即提高了25%。",
        ),
    ),
)
