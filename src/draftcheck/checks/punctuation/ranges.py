"""The mark between the two ends of a range (GB/T 15834-2011 4.13)."""

from collections import Counter
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_FIGURE = r"\d{1,7}(?:\.\d{1,4})?"
_UNIT = (
    r"[%％‰℃]|[个人名户家件项元万亿千百吨米天倍岁次周只头亩辆台座处升度克所支套份场篇种批轮棵株]|公[里斤顷尺分]|厘米|毫米|毫升|平方|立方"
    r"|小时|分钟|周岁|年(?![度级底初末])|(?:km|kg|mm|cm|MPa|kW|m)(?![A-Za-z])"
)
_RANGE = Pattern(
    rf"(?<![\dA-Za-z.．\-—～~–－/:：〔〕第\[+])(?!0\d)(?P<left>{_FIGURE})(?:[%％‰万亿元米吨岁人天个℃])?"
    rf"(?P<mark>[-~～–－−]|——?)(?P<right>{_FIGURE})(?![\d.\-—～~–/:：])(?=(?:{_UNIT}))",
    ("-", "~", "～", "–", "－", "−", "—"),
)
_SAME = {"~": "～", "–": "-", "－": "-", "−": "-", "——": "—"}
_YEAR = Pattern(r"(?:19|20)\d{2}")


def range_mixed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Ranges of values that are not written as most of the draft's are; dates, numbers and scores do not count."""
    found = [
        (p, match, _SAME.get(match["mark"], match["mark"]))
        for p, match in reference.reading.find(_RANGE)
        if not (_YEAR.fullmatch(match["left"]) and _YEAR.fullmatch(match["right"]))
    ]
    counts = Counter(form for _, _, form in found)
    if len(counts) < 2:
        return
    usual = max(counts, key=counts.__getitem__)  # of two alike the one that comes first
    for p, match, form in found:
        if form != usual:
            fix = TextFix(usual, Safety.ASK) if usual != "-" else None
            message = f"数值起止的连接号前后不一：别处多用“{usual}”，这里用“{match['mark']}”，请统一（一般用“～”）"
            yield Hit(p.at(*match.span("mark")), message, fix, kind=form)


_CITIES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾"
    "|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|无锡|杭州|宁波|温州|合肥|福州|厦门|南昌|济南|青岛|郑州"
    "|武汉|长沙|广州|深圳|珠海|南宁|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐|呼和浩特"
)
_ROUTES = r"高速铁路|高铁|铁路|客运专线|高速公路|高速|公路|航线|航班|列车|班列|城际|特高压|输电线|输气管|段(?!落)|沿线"
_PLACE = Pattern(
    rf"(?:(?:{_CITIES})市?(?P<mark>[-–－~～])(?=(?:{_CITIES})(?![省\-–－]))"
    rf"|(?:(?<=[从自由])|(?<![\u4e00-\u9fff]))[\u4e00-\u9fff]{{2,4}}(?P<way>[-–－~～])(?=[\u4e00-\u9fff]{{2,4}}?(?:{_ROUTES})))",
    ("-", "–", "－", "~", "～"),
)
_COMPOUNDS = ("秦岭", "亚太", "京津", "长三角")


def range_place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """北京-上海 for 北京—上海: a route from one place to another; names joined by a hyphen are left alone."""
    for p, match in reference.reading.find(_PLACE):
        if not match[0].startswith(_COMPOUNDS):
            end = "mark" if match["mark"] else "way"
            message = f"地点起止用一字线“—”，这里用了“{match[end]}”"
            yield Hit(p.at(*match.span(end)), message, TextFix("—", Safety.ASK))


RULES = (
    Rule(
        id="punctuation.range-mixed",
        title="数字起止符号不一",
        source="GB/T 15834-2011 4.13",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="数值的起止用浪纹线“～”，也有用一字线“—”的，同一份文稿里要一致。型号、电话、日期、文号、比分不报。",
        check=range_mixed,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "每组5～10人，巡堤2～3次，每次1«-»2小时。": "每组5～10人，巡堤2～3次，每次1～2小时。",
            "降雨量50—80毫米。\n水位上涨1«～»2米。": "降雨量50—80毫米。\n水位上涨1—2米。",
            "每组5-10人，巡堤2-3次，每次1«～»2小时。": None,
        },
        good=(
            "每组5～10人，巡堤2～3次。",
            "每组5-10人，巡堤2-3次。",
            "每组5～10人，电话0571-88001234，型号A3-5。",
            "2021—2025年，每组5～10人。",
            "日期为2026-07-01，每组5～10人。",
            "主队以3-1取胜，每组5～10人。",
        ),
    ),
    Rule(
        id="punctuation.range-place",
        title="地点起止符号不符",
        source="GB/T 15834-2011 4.13",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="从一个地点到另一个地点，中间用一字线“—”，占一个字的位置。由几个名称合成的名称用短横线，不报。",
        check=range_place,
        fix=Safety.ASK,
        bad={
            "乘坐北京«-»上海的列车。": "乘坐北京—上海的列车。",
            "海晏«-»临湖公路已经通车。": "海晏—临湖公路已经通车。",
            "开通从海晏«～»广州航线。": "开通从海晏—广州航线。",
        },
        good=(
            "乘坐北京—上海的列车。",
            "秦岭-淮河一线以南多雨。",
            "采用物理-化学方法处理。",
            "职务：水利局-办公室。",
            "登录灯塔-青岛组工网站。",
            "每组5-10人。",
        ),
    ),
)
