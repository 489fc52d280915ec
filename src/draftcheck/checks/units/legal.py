"""Units outside the legal system (GB/T 9704-2012 clause 9, which refers to GB 3100)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside, quotations

_FIGURE = r"(?:[0-9]+(?:\.[0-9]+)?[万亿]?|[一二两三四五六七八九十百千万半几]+)[多余几]?\s?"
# Behind a figure only: 办公分区, 开足马力 and 尺寸 are no units.
_OLD = Pattern(
    rf"(?P<figure>(?<![第\d.]){_FIGURE}(?:平方|立方)?)(?P<unit>公尺|公分|公升|公厘|公担|公亩|市斤|市尺|市寸|市两|市担|英里|英尺|加仑|盎司)"
    rf"(?![析制])|(?P<other>(?:平方|立方|每)公尺)|华氏(?P<degree>[零下]{{0,2}}[0-9.]+)?度?",
    (
        "公尺",
        "公分",
        "公升",
        "公厘",
        "公担",
        "公亩",
        "市斤",
        "市尺",
        "市寸",
        "市两",
        "市担",
        "英里",
        "英尺",
        "加仑",
        "盎司",
        "华氏",
    ),
)
_JIN = Pattern(r"(?<![\d.A-Za-z])[0-9]+(?:\.[0-9]+)?[多余]?(?P<unit>[斤尺])(?![度码寸])", ("斤", "尺"))
_SAME = {"公尺": "米", "公分": "厘米", "公升": "升", "公厘": "毫米"}  # only the name differs
_METRIC = {
    "公担": "千克", "公亩": "平方米", "市斤": "千克或公斤", "市尺": "米", "市寸": "厘米", "市两": "克", "市担": "千克",
    "英里": "千米", "英尺": "米", "加仑": "升", "盎司": "克", "斤": "千克或公斤", "尺": "米",
}  # fmt: skip
_FARMING = ("亩产", "单产", "粮", "斤以上高产", "增产", "农业", "农产", "秸秆", "种植")
_SINCE = 1991  # the end of the change to legal units


def not_legal(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """公尺, 市斤, 华氏; 亩 is customary, and so is 斤 where fields and harvests are spoken of."""
    reading = reference.reading
    if reading.year < _SINCE:
        return
    for p, match in reading.find(_OLD):
        if inside(quotations(p.text), match.start()):
            continue
        if match[0].startswith("华氏"):
            yield Hit(p.at(*match.span()), "华氏温度不是我国法定计量单位，请换算成摄氏度")
        elif match["other"]:
            start = match.end() - 2
            yield Hit(p.at(start, match.end()), "“公尺”不是法定计量单位的名称，应为“米”", TextFix("米", Safety.ASK))
        else:
            place, unit = p.at(*match.span("unit")), match["unit"]
            if unit in _SAME:
                right = _SAME[unit]
                yield Hit(place, f"“{unit}”不是法定计量单位的名称，应为“{right}”", TextFix(right, Safety.ASK))
            else:
                yield Hit(place, f"“{unit}”不是我国法定计量单位，请换算成{_METRIC[unit]}")
    for p, match in reading.find(_JIN):
        unit = match["unit"]
        if not any(word in p.text for word in _FARMING) and not inside(quotations(p.text), match.start()):
            yield Hit(p.at(*match.span("unit")), f"“{unit}”不是我国法定计量单位，请换算成{_METRIC[unit]}")


_HEAD = "[标题] 海晏市市场监督管理局关于开展计量检查的通知"

RULES = (
    Rule(
        id="units.not-legal",
        title="非法定计量单位",
        source="GB/T 9704-2012 9",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="公文中计量单位的用法要合国家标准：米、升、千克（公斤）、摄氏度。农业上惯用的亩和亩产多少斤不报，引文不报。",
        check=not_legal,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n标尺长3«公尺»，容器盛5«公升»。": f"{_HEAD}\n标尺长3米，容器盛5升。",
            f"{_HEAD}\n抽取样品20«市斤»，储存温度不超过«华氏80度»。": None,
            f"{_HEAD}\n检查场地300平方«公尺»。": f"{_HEAD}\n检查场地300平方米。",
            f"{_HEAD}\n没收不合格商品50«斤»。": None,
        },
        good=(
            f"{_HEAD}\n标尺长3米，容器盛5升，抽取样品20公斤，场地15亩。",
            f"{_HEAD}\n海晏市1000斤高产粮田亩产1100斤。",
            f"{_HEAD}\n办公分区管理，开足马力，核对尺寸，按图索骥。",
            f"{_HEAD}\n合同写作“3公尺”的，换算后登记。",
            f"{_HEAD}\n办公分析室3公分析组参加。",
            "[标题] 1962年计量工作报告\n标尺长3公尺。",
        ),
    ),
)
