"""百, 千, 万, 亿 beside figures (GB/T 15835-2011 5.1.3, 5.3)."""

from collections.abc import Iterator
from decimal import Decimal

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_UNITS = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}

_RANGE = Pattern(
    r"(?<![\d.,A-Za-z第/—–～~-])(?<![A-Za-z] )(?P<low>[0-9]{1,3}(?:\.[0-9]+)?)(?P<dash>[—–－～~-]{1,2}|至|到)"
    r"(?P<high>[0-9]+(?:\.[0-9]+)?)(?P<unit>[万亿]+)",
    ("万", "亿"),
)


def wan_range(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """3—5万, where 3万—5万 is meant."""
    for p, match in reference.reading.find(_RANGE):
        if float(match["low"]) < float(match["high"]):
            dash = match["dash"] if match["dash"] in ("至", "到") else "～"
            right = f"{match['low']}{match['unit']}{dash}{match['high']}{match['unit']}"
            message = f"范围有歧义：“{match[0]}”如果是指{right}，前后两个数都要写“{match['unit']}”"
            yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_HUNDREDS = Pattern(
    r"(?<![\d.,第])(?P<high>[0-9]{1,3})(?P<unit>[千百])(?P<low>[0-9]{1,3})(?P<lower>[百十]?)(?![\d.%‰％百十])",
    ("千", "百"),
)


def mixed_multiple(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """4百50人: 百 and 千 between figures."""
    for p, match in reference.reading.find(_HUNDREDS):
        value = int(match["high"]) * _UNITS[match["unit"]]
        rest = int(match["low"]) * _UNITS[match["lower"]]
        clear = rest < _UNITS[match["unit"]] and (match["lower"] or rest >= 10)  # 3千5 is 3500 to some
        fix = TextFix(str(value + rest), Safety.ASK) if clear else None
        should = f"，应为“{value + rest}”" if clear else ""
        yield Hit(p.at(*match.span()), f"阿拉伯数字不与“{match['unit']}”混写：“{match[0]}”{should}", fix)


_TEN_THOUSANDS = Pattern(
    r"(?<![\d.,])(?P<high>[0-9]+(?:\.[0-9]+)?)(?P<unit>[万亿])(?P<low>(?:[0-9]{1,3}[千百](?![分瓦米克伏卡帕焦])){1,2}(?:[0-9]{1,3}(?![\d.%％]))?)"
    r"(?P<more>[多余]?万?)",
    ("千", "百"),
)
_PART = Pattern(r"([0-9]{1,3})([千百]?)")


def mixed_wan(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """5万2千: below 万 and 亿 no 千 and 百 between figures."""
    for p, match in reference.reading.find(_TEN_THOUSANDS):
        parts = [int(figure) * _UNITS[unit] for figure, unit in _PART.compiled.findall(match["low"])]
        below = "万" in match["more"]  # 1亿3千万
        if below and match["unit"] == "万":
            continue
        value = Decimal(match["high"]) + Decimal(sum(parts) * (10_000 if below else 1)) / _UNITS[match["unit"]]
        right = f"{value.normalize():f}{match['unit']}{match['more'].rstrip('万')}"
        known = below or match["unit"] == "万"
        fix = TextFix(right, Safety.ASK) if known else None
        should = f"，应为“{right}”" if known else ""
        yield Hit(p.at(*match.span()), f"阿拉伯数字后只用“万”“亿”，不再与“千”“百”混写：“{match[0]}”{should}", fix)


_HEAD = "[标题] 海晏市水利局关于灌区改造情况的报告"

RULES = (
    Rule(
        id="numbers.wan-range",
        title="万亿范围有歧义",
        source="GB/T 15835-2011 5.1.3",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="“3—5万”可以理解为3到5万，前一个数也要写“万”：3万～5万。",
        check=wan_range,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n每处投入«3～5万»元。": f"{_HEAD}\n每处投入3万～5万元。",
            f"{_HEAD}\n年引水«1.2—1.5亿»立方米。": f"{_HEAD}\n年引水1.2亿～1.5亿立方米。",
            f"{_HEAD}\n受益人口«10至12万»人。": f"{_HEAD}\n受益人口10万至12万人。",
        },
        good=(
            f"{_HEAD}\n每处投入3万～5万元。",
            f"{_HEAD}\n每处投入8000—1万元。",
            f"{_HEAD}\n2018—2021年投入5万元，1—6月投入3万元。",
            f"{_HEAD}\n采用GB/T 3-5万能试验机，第3—5万亩片区已完工。",
            f"{_HEAD}\n由900元增至1万元。",
        ),
    ),
    Rule(
        id="numbers.mixed-multiple",
        title="数字与百千混写",
        source="GB/T 15835-2011 5.3",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="除“万”“亿”以外，阿拉伯数字不与汉字数位词“千”“百”“十”混写：450人，不写4百50人。",
        check=mixed_multiple,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n出动«4百50»人。": f"{_HEAD}\n出动450人。",
            f"{_HEAD}\n新建渠道«3千5百»米。": f"{_HEAD}\n新建渠道3500米。",
            f"{_HEAD}\n清淤«1千200»立方米。": f"{_HEAD}\n清淤1200立方米。",
        },
        good=(
            f"{_HEAD}\n惠及5千多户，投入3.5万元、1亿元。",
            f"{_HEAD}\n为40万3岁以下婴幼儿建档。",
            f"{_HEAD}\n第4百50期简报；每5千30%的样本。",
            f"{_HEAD}\n出动四百五十人、450人。",
            f"{_HEAD}\n灌区GDP增长5百分点。",
        ),
    ),
    Rule(
        id="numbers.mixed-wan",
        title="数字与万千混写",
        source="GB/T 15835-2011 5.3",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="一个数里只用一个“万”或“亿”作单位，余下的写成小数：5.2万，不写5万2千。",
        check=mixed_wan,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n惠及«5万2千»人。": f"{_HEAD}\n惠及5.2万人。",
            f"{_HEAD}\n惠及«1万6千多»户。": f"{_HEAD}\n惠及1.6万多户。",
            f"{_HEAD}\n引水«2亿3千万»立方米。": f"{_HEAD}\n引水2.3亿立方米。",
        },
        good=(
            f"{_HEAD}\n惠及5.2万人，引水1亿5000万立方米。",
            f"{_HEAD}\n惠及五万二千人。",
            f"{_HEAD}\n为40万3岁以下婴幼儿建档。",
            f"{_HEAD}\n产量增加1万5百分点不变。",
        ),
    ),
)
