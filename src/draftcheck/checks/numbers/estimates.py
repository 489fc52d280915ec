"""Estimates: 几 and two figures in a row (GB/T 15835-2011 4.2.2, 5.2.1)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import chinese, number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_COUNTED = "[个名人位件次家户处项天年岁台辆元种条座场起吨亩]"
_TENS = {"0": "十", "00": "百", "000": "千", "0000": "万"}
_SOME = Pattern(
    rf"(?<![\d.第A-Za-z-])(?:(?P<ten>[1-9]0)(?P<word>几(?![何率])|数(?={_COUNTED}))"
    rf"|(?P<some>几|(?<=[，。；、有达了过])数)1(?P<zeros>0{{1,4}})(?=[多余]?{_COUNTED}))",
    ("几", "数"),
)


def estimate_mixed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """10几人, 几10个, 数100名: 几 and 数 go with words. 30多人 is right either way."""
    for p, match in reference.reading.find(_SOME):
        ten = match["ten"]
        right = chinese(int(ten)) + match["word"] if ten else match["some"] + _TENS[match["zeros"]]
        message = f"含“几”“数”的约数用汉字：“{match[0]}”应为“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_ONES = "一二三四五六七八九"
_SPAN = r"(?:多?[个名人位件次户处天里米岁倍元吨亩台辆]|多?年(?!级|代)|多?小时|多?分钟|多?公里|多?家)(?!产业)"
# The sign comes first in the pattern, so that its places are found fast; what stands before it is looked at after.
_DUN = Pattern(
    rf"、(?:(?P<word>[二三四五六七八九])(?=[十百千万亿]{{0,2}}{_SPAN})|(?P<figure>[2-9])(?=天|个月|个?小时|个人))",
    tuple(f"、{second}" for second in "二三四五六七八九23456789"),
)
_BEFORE_WORD = Pattern(rf"[\u4e00-\u9fff，](?<![第十百千万亿大小初高{_ONES}])(?P<low>[{_ONES}])$")
_BEFORE_FIGURE = Pattern(r"(?<![第\d.、—-])(?<![A-Za-z])(?P<low>[1-8])$")


def estimate_dun(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """三、五天: two figures that follow each other before a measure word."""
    for p, match in reference.reading.find(_DUN):
        pattern = _BEFORE_WORD if match["word"] else _BEFORE_FIGURE
        before = pattern.search(p.text[max(match.start() - 2, 0) : match.start()])
        low, high = number(before["low"]) if before else None, number(match[0][1:])
        if low and high and (high - low == 1 or (low, high) == (3, 5)):
            right = chinese(low) + chinese(high)
            found = p.text[match.start() - 1 : match.end()]
            message = f"相邻两数连用表示约数，用汉字，中间不加顿号：“{found}”应为“{right}”"
            yield Hit(p.at(match.start() - 1, match.end()), message, TextFix(right, Safety.ASK))


_HEAD = "[标题] 海晏市教育局关于校园安全检查情况的通报"

RULES = (
    Rule(
        id="numbers.estimate-mixed",
        title="约数写法不一",
        source="GB/T 15835-2011 4.2.2",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="含“几”“数”的约数用汉字数字：十几、几十、数百。“多”“余”前可以用阿拉伯数字：30多人。",
        check=estimate_mixed,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n现场有«10几»人。": f"{_HEAD}\n现场有十几人。",
            f"{_HEAD}\n抽查了«20几»所学校，发现«几10»处隐患。": f"{_HEAD}\n抽查了二十几所学校，发现几十处隐患。",
            f"{_HEAD}\n印发资料«几1000»余件，参加活动的有«数100»名学生。": (
                f"{_HEAD}\n印发资料几千余件，参加活动的有数百名学生。"
            ),
        },
        good=(
            f"{_HEAD}\n现场有十几人，抽查学校30多所、教室200余间。",
            f"{_HEAD}\n学生人数100人，班级数10个，次数10次。",
            f"{_HEAD}\n第10几何课教室已整改。",
            f"{_HEAD}\n其中几所学校2023年新建。",
        ),
    ),
    Rule(
        id="numbers.estimate-dun",
        title="约数之间用顿号",
        source="GB/T 15835-2011 5.2.1",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="两个相邻的数连用表示约数，中间不用顿号：三五天、七八十人。列举的数（二、三产业，一、二年级）用顿号。",
        check=estimate_dun,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n整改需要«三、五»天。": f"{_HEAD}\n整改需要三五天。",
            f"{_HEAD}\n现场聚集了«七、八»十人。": f"{_HEAD}\n现场聚集了七八十人。",
            f"{_HEAD}\n每校派两三人，停课约«3、4»天。": f"{_HEAD}\n每校派两三人，停课约三四天。",
        },
        good=(
            f"{_HEAD}\n整改需要三五天，现场聚集了七八十人。",
            f"{_HEAD}\n统筹二、三产业发展，评出一、二等奖。",
            f"{_HEAD}\n小学一、二年级和第一、二次检查合格。",
            f"{_HEAD}\n三、五天内报送整改情况\n抽查了3、4、5号楼。",
            f"{_HEAD}\n坚持“一国两制、和平统一、一个中国”。",
        ),
    ),
)
