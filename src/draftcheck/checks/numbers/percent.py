"""How a percentage is written (GB/T 15835-2011)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_SIGNS = ("%", "％")
_DASH = r"(?:[—–－～~-]{1,2}|至|到)"
_FIGURE = r"[0-9]+(?:\.[0-9]+)?"

_WORDS_BEFORE_FIGURES = Pattern(
    rf"百分之(?P<low>{_FIGURE})(?:(?P<dash>{_DASH})(?P<high>{_FIGURE}))?[%％]?(?!\s?个?百分点)", "百分之"
)
_SIGN_BEHIND_WORDS = Pattern(r"(?<![一二三四五六七八九十百千万点零〇第之])[一二三四五六七八九十百]{1,4}[%％]", _SIGNS)


def mixed_percent(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """百分之30 and 五%: words go with words, the sign with figures."""
    for p, match in reference.reading.find(_WORDS_BEFORE_FIGURES):
        right, safety = f"{match['low']}%", Safety.SAFE
        if match["dash"]:
            right, safety = f"{right}～{match['high']}%", Safety.ASK
        message = f"“百分之”与阿拉伯数字混用：“{match[0]}”应为“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, safety))
    for p, match in reference.reading.find(_SIGN_BEHIND_WORDS):
        value = number(match[0][:-1])
        if value is not None:
            message = f"百分号与汉字数字混用：“{match[0]}”应为“{value}%”"
            yield Hit(p.at(*match.span()), message, TextFix(f"{value}%"))


_RANGE = Pattern(
    rf"(?<![\d.A-Za-z第/-])(?<![A-Za-z] )(?P<low>[0-9]{{1,3}}(?:\.[0-9]+)?)(?P<dash>{_DASH})(?P<high>{_FIGURE})(?P<sign>[%％])",
    _SIGNS,
)


def percent_range(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """5-10%: the first figure without its sign; figures that fall are no range."""
    for p, match in reference.reading.find(_RANGE):
        if float(match["low"]) < float(match["high"]):
            dash = match["dash"] if match["dash"] in ("至", "到") else "～"
            right = f"{match['low']}%{dash}{match['high']}%"
            message = f"百分数的范围，前后两个数都带百分号较为清楚：“{match[0]}”可写“{right}”"
            yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_SIGN_AND_POINT = Pattern(
    rf"(?P<figure>{_FIGURE})\s?[%％]\s?个?百分点|(?P<other>{_FIGURE})\s?[%％]个点|百分之(?P<words>[一二三四五六七八九十零点]+)个?百分点",
    ("百分点", "个点"),
)


def percent_point_sign(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """5%个百分点: either a percentage or a difference of two."""
    for p, match in reference.reading.find(_SIGN_AND_POINT):
        right = f"{match['figure'] or match['other'] or match['words']}个百分点"
        message = f"百分号与“百分点”重复：“{match[0]}”应为“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_HEAD = "[标题] 海晏市统计局关于上半年经济运行情况的报告"

RULES = (
    Rule(
        id="numbers.mixed-percent",
        title="百分数写法混用",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="阿拉伯数字配百分号（30%），汉字数字配“百分之”（百分之三十），两种写法不混用。",
        check=mixed_percent,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n全市粮食产量增长«百分之30»。": f"{_HEAD}\n全市粮食产量增长30%。",
            f"{_HEAD}\n税收下降«百分之3.5»，其中增值税下降«三%»。": f"{_HEAD}\n税收下降3.5%，其中增值税下降3%。",
            f"{_HEAD}\n合格率在«百分之80—90»之间。": f"{_HEAD}\n合格率在80%～90%之间。",
            f"{_HEAD}\n出口增长«百分之12%»。": f"{_HEAD}\n出口增长12%。",
        },
        good=(
            f"{_HEAD}\n全市粮食产量增长30%，林业产值增长百分之五。",
            f"{_HEAD}\n合格率达到百分之百。",
            f"{_HEAD}\n整改率百分之九十以上，满意率98.5％。",
            f"{_HEAD}\n第三，5%的企业没有报送。",
            f"{_HEAD}\n表彰《百分之30》一文的作者。",
        ),
    ),
    Rule(
        id="numbers.percent-range",
        title="百分数范围缺符号",
        source="GB/T 15835-2011 5.1.3",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="表示百分数的范围，省去前一个百分号可能读错，前后都写最稳妥：5%～10%。",
        check=percent_range,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n预计增长«5-10%»。": f"{_HEAD}\n预计增长5%～10%。",
            f"{_HEAD}\n损耗率控制在«1.5—2％»。": f"{_HEAD}\n损耗率控制在1.5%～2%。",
            f"{_HEAD}\n各县投入增长«8至12%»。": f"{_HEAD}\n各县投入增长8%至12%。",
        },
        good=(
            f"{_HEAD}\n预计增长5%～10%。",
            f"{_HEAD}\n占比由30%提高到50%。",
            f"{_HEAD}\n降低1—2个百分点，2018—2021年分别增长3%、4%、5%、6%。",
            f"{_HEAD}\n采用T5-10%型药剂，浓度以GB/T 601-2016为准。",
            f"{_HEAD}\n贫困发生率由10.2降到3%。",
        ),
    ),
    Rule(
        id="numbers.percent-point-sign",
        title="百分号与百分点重复",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.ERROR,
        why="“百分点”已经含有百分之一的意思，前面只写数：提高5个百分点。",
        check=percent_point_sign,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n占比提高«5%个百分点»。": f"{_HEAD}\n占比提高5个百分点。",
            f"{_HEAD}\n失业率下降«0.3%百分点»。": f"{_HEAD}\n失业率下降0.3个百分点。",
            f"{_HEAD}\n合格率提高«百分之二个百分点»。": f"{_HEAD}\n合格率提高二个百分点。",
            f"{_HEAD}\n入学率提高«2%个点»。": f"{_HEAD}\n入学率提高2个百分点。",
        },
        good=(
            f"{_HEAD}\n占比提高5个百分点。",
            f"{_HEAD}\n占比为5%，百分点的变化另行说明。",
            f"{_HEAD}\n增长5%，高于全省2个百分点。",
            f"{_HEAD}\n在95%个体工商户中设5个点。",
        ),
    ),
)
