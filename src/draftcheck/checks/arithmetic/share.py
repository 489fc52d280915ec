"""Shares and rates that do not agree with the counts beside them (arithmetic.md section 5)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.quantities import Quantity
from .shapes import PERCENT_SIGNS, Shape, is_whole, leeway, shapes_with
from .share_base import Base, bases, complement
from .share_forms import Share, shares

_FAR = Decimal(4)
_NEAR = Decimal("0.67"), Decimal("1.5")
_CUES = ("占", "率", "进度", "比例", "比重", "（", "(", "计划", "任务", "目标")


def share_of_count(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """共22件，已办结6件，占比37%."""
    for p, shape in shapes_with(reference.reading, _CUES, 3, PERCENT_SIGNS):
        taken: set[int] = set()
        for share in shares(shape):
            for part, percent in zip(share.parts, share.percents, strict=True):
                found = _wrong(shape, share, part, percent, taken)
                if found is not None:
                    base, sum_ = found
                    gap = abs(_percent(part, base.figure, share, shape) - percent.value)
                    certain = base.certain and not share.guess and gap >= percent.step
                    message = f"占比与数量不符：{sum_}，文中写“{shape.written(percent)}”"
                    related = (p.at(part.start, part.end), p.at(base.figure.start, base.figure.end))
                    yield Hit(p.at(percent.start, percent.end), message, related=related, certain=certain)
            taken.update(part.start for part in share.parts)


def _wrong(shape: Shape, share: Share, part: Quantity, percent: Quantity, taken: set[int]) -> tuple[Base, str] | None:
    """The base to name and the sum, where the percentage is right for no base that the sentence has."""
    if not (part.exact and percent.exact) or percent.value <= 0 or (percent.value > 100 and share.kind == "share"):
        return None
    found = bases(shape, share, part, taken)
    if not found or not found[0].figure.exact or any(_agrees(part, b.figure, percent, share, shape) for b in found):
        return None
    if not found[0].told:
        return None
    base = found[0]
    whole = base.figure
    if share.kind == "rate" and taken and not _NEAR[0] < _percent(part, whole, share, shape) / percent.value < _NEAR[1]:
        return None  # 贪污案件24件，占20%，移送起诉36件，起诉率90%: of those that were closed
    written = base.written or shape.written(whole)
    if complement(shape, share, part):
        sum_ = f"（{written}－{shape.written(part)}）÷{written}"
    else:
        sum_ = f"{shape.written(part)}÷{written}"
    value = round(_percent(part, whole, share, shape), max(1, -int(percent.step.as_tuple().exponent)))
    return base, f"{sum_}＝{format(value, 'f')}%"


def _percent(part: Quantity, whole: Quantity, share: Share, shape: Shape) -> Decimal:
    value = whole.value - part.value if complement(shape, share, part) else part.value
    return value / whole.value * 100


def _agrees(part: Quantity, whole: Quantity, percent: Quantity, share: Share, shape: Shape) -> bool:
    """Whether the percentage is right; figures without decimals are taken as printed where it is far off."""
    value = whole.value - part.value if complement(shape, share, part) else part.value
    a, b = leeway(part), leeway(whole)
    if whole.value <= b:
        return True
    allowed = percent.step / 2 + Decimal("0.05")
    printed = abs(value / whole.value * 100 - percent.value)
    if printed <= allowed or (printed > max(_FAR, percent.value / 20) and is_whole(part) and is_whole(whole)):
        return printed <= allowed
    low, high = (value - a) / (whole.value + b) * 100, (value + a) / (whole.value - b) * 100
    return low - allowed <= percent.value <= high + allowed


_HEAD = "[标题] 江北省审计厅关于问题整改情况的报告"

RULES = (
    Rule(
        id="arithmetic.share",
        title="占比与数量不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why=(
            "句中有总数、部分数，又写了占比或者整改率、到会率一类的比率，部分除以总数应当得这个百分数（末位四舍五入之内）。"
            "句中几个数都可能是总数时，合得上一个就不报；以句外的数为总数的（占全省的12%）、约数、成数不报。"
        ),
        check=share_of_count,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n共查出问题64个，已整改48个，整改率为«85%»。": None,
            f"{_HEAD}\n应参会人员75人，实到69人，到会率«95%»。": None,
            f"{_HEAD}\n收到审计建议32条，其中采纳24条，占比«70%»；尚未采纳8条，占比25%。": None,
            f"{_HEAD}\n全厅现有干部140名，其中女干部49名，占干部总数的«40%»。": None,
            f"{_HEAD}\n抽查票据300份，不合格15份，合格率«98%»。": None,
            f"{_HEAD}\n年度计划审计项目50个，已完成35个，完成年度计划的«80%»。": None,
            f"{_HEAD}\n涉及市县25个，其中山区县10个（占«50%»）。": None,
            f"{_HEAD}\n问题共80个，财务类20个、资产类60个，分别占25%、«85%»。": None,
            f"{_HEAD}\n党员36人，占全体60名审计人员的«66%»。": None,
            f"{_HEAD}\n专项资金800万元，已支出520万元，支出率为«75%»。": None,
            f"{_HEAD}\n督办事项52件，截至9月底已办结39件，占«78%»。": None,
            f"{_HEAD}\n共对90个项目开展评价。其中单位自评72个，占80%；重点评价18个，占«22%»。": None,
            f"{_HEAD}\n走访企业16家和商户24家，其中反映办事不便的10家，占«35%»。": None,
            f"{_HEAD}\n抽查药品580批次，不合格29批次，不合格率«8%»。": None,
            f"{_HEAD}\n抽查药品580批次，合格551批次，不合格率«9%»。": None,
            f"{_HEAD}\n共受理纠纷2400件：婚姻家庭960件，占40%，其中离婚纠纷500件；邻里720件，占«36%»；其他720件，占30%。": None,
            f"{_HEAD}\n低保对象4000人，其中城市低保800人、农村低保3200人，城市低保占«25%»。": None,
            f"{_HEAD}\n困难群众0.5万人，其中集中安置0.1万人、分散安置0.4万人，集中安置率«25%»。": None,
            f"{_HEAD}\n全县96个行政村中，有48个行政村建有蓄水池或者取水码头，占«45%»。": None,
        },
        good=(
            f"{_HEAD}\n共查出问题64个，已整改48个，整改率为75%；正在整改16个，占比25%。",
            f"{_HEAD}\n共查出问题约64个，已整改48个，整改率为85%。",
            f"{_HEAD}\n已整改48个，整改率比上年提高5个百分点，达到85%。",
            f"{_HEAD}\n查出问题64个，其中违规问题16个，占全省的12%。",
            f"{_HEAD}\n收回资金204.98亿元，占一般公共预算支出的66.4%。",
            f"{_HEAD}\n全厅140人，其中女干部49人，占35%；党员105人，占75%。",
            f"{_HEAD}\n抽查单位6家，其中4家制度不全，占66.7%。",
            f"{_HEAD}\n收到建议300条，办结240条，其中按期办结180条，占75%。",
            f"{_HEAD}\n男职工35人、女职工25人，女职工占41.7%。",
            f"{_HEAD}\n新增培训点20个，购置电脑8台，占比三成。",
            f"{_HEAD}\n排查单位1200家，重点单位100家，已整改95家，整改率95%。",
            f"{_HEAD}\n抽查票据300份，不合格15份，合格率95%，发票占六成。",
            f"{_HEAD}\n考核8个县区和12个成员单位，其中优秀5个，占25%；良好15个，占75%。",
            f"{_HEAD}\n共对90个项目开展评价。其中单位自评72个，占80%；重点评价18个，占20%。",
            f"{_HEAD}\n抽查药品580批次，不合格29批次，不合格率5%；审查起诉210件，不起诉42件，不起诉率20%。",
            f"{_HEAD}\n共受理纠纷2400件。\n婚姻家庭960件，占40%，其中离婚纠纷500件；邻里720件，占30%；其他720件，占30%。",
            f"{_HEAD}\n信访总量1500件。按反映问题分，城建类600件，占40%，其中拆迁360件，占60%；社保类300件，占20%。",
            f"{_HEAD}\n刑事案件320件，占全部案件的40%，其中盗窃160件，占刑事案件的50%；民事案件400件，占50%。",
            f"{_HEAD}\n全市学生3000人，小学1200人，占40%，其中寄宿生300人，初中1050人，占35%。",
            f"{_HEAD}\n低保对象4000人，其中城市低保800人、农村低保3200人，城市低保占20%。",
            f"{_HEAD}\n困难群众0.5万人，其中集中安置0.1万人、分散安置0.4万人，集中安置率20%。",
            f"{_HEAD}\n收到函件15件、来电25个，其中咨询类20个，占50%。",
        ),
    ),
)
