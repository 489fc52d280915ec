"""Amounts of money without 元."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_MONEY = "投资|资金|贷款|产值|总值|收入|支出|利润|税收|经费|补贴|补助|投入|销售额|营业额|成交额|交易额|金额|余额|营收|融资|资产|预算|奖金|罚款|GDP"
_FILLER = "总额|总量|规模|合计|共计|累计|约|近|超过|超|突破|达到|达|为|共|至|逾|了|不超过|不低于|到|增至|完成|实现"
_SPENT = "(?=用于|支持|资助|补助|奖励|修缮|购置|扶持)"
_AMOUNT = Pattern(
    rf"(?:{_MONEY}|(?:财政|共|县|市|省|局)?(?:安排|筹措|筹集|下拨|拨付))(?:{_FILLER}){{0,3}}(?P<amount>[0-9]+(?:\.[0-9]+)?(?:万亿|千万|百万|[万亿])[多余]?)(?=[，。；）]|、(?!\d)|$|{_SPENT})",
    ("万", "亿"),
)
_UNIT_SAID = ("（单位：", "单位:", "单位：")


def money_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """投资3.2亿，: behind a word for money the figure ends without 元. Not in titles, headings and tables."""
    for p, match in reference.reading.find(_AMOUNT):
        if p.place.kind == "table" or any(word in p.text for word in _UNIT_SAID):
            continue
        if _in_heading(draft, p.at(0, 0), match.start()):
            continue
        amount = match["amount"]
        message = f"金额缺“元”：“{amount}”可写“{amount}元”"
        yield Hit(p.at(*match.span("amount")), message, TextFix(f"{amount}元", Safety.ASK))


def _in_heading(draft: Draft, place: tuple[object, ...], at: int) -> bool:
    for heading in draft.headings:
        if draft.elements[heading.element].paragraph.at(0, 0) == place:
            return at < heading.words_end
    return any(p.at(0, 0) == place for p in draft.of(Role.TITLE))


_HEAD = "[标题] 海晏市财政局关于重点项目资金情况的报告"

RULES = (
    Rule(
        id="units.money-missing",
        title="金额缺元字",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="金额要写货币单位：3.2亿元。后文有“元”的、标题里的不报。",
        check=money_missing,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n完成投资«3.2亿»，开工项目12个。": f"{_HEAD}\n完成投资3.2亿元，开工项目12个。",
            f"{_HEAD}\n安排补助资金共计«500万»。": f"{_HEAD}\n安排补助资金共计500万元。",
            f"{_HEAD}\n县财政安排«450万»用于修缮校舍，投入«3000万»支持企业。": f"{_HEAD}\n县财政安排450万元用于修缮校舍，投入3000万元支持企业。",
            f"{_HEAD}\n贷款余额突破«2万亿»，税收达«30亿»。": f"{_HEAD}\n贷款余额突破2万亿元，税收达30亿元。",
        },
        good=(
            f"{_HEAD}\n完成投资3.2亿元，安排资金500万美元。",
            f"{_HEAD}\n投资3.2亿、4.5亿元的项目各一个，投入2亿—3亿元。",
            f"{_HEAD}\n一、完成投资3.2亿\n各单位要抓紧。\n二、加快进度\n各单位要落实。",
            f"{_HEAD}\n中等收入群体超过4亿，惠及人口300万。",
            f"{_HEAD}\n本表单位：万元，投资3.2亿。",
        ),
    ),
)
