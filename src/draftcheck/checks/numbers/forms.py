"""The same things counted in words here and in figures there (GB/T 15835-2011 4.1.1)."""

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import inside, quotations

_WORDS = "二三四五六七八九十百千"
_MEASURE = "[个名位家户件项次场处座所支台辆套条批起艘架只头枚]"
_THING = r"(?P<thing>[\u4e00-\u9fff]{2})"
_FEW_IN_WORDS = Pattern(
    rf"(?<![第数几每逐一半{_WORDS}零〇万亿点月年至到”\d])(?![百千]|二次)(?P<figure>[{_WORDS}零]{{1,6}})(?P<measure>{_MEASURE}){_THING}",
    tuple("个名位家户件项次场处座所支台辆套条批起艘架只头枚"),
)
_FEW_IN_FIGURES = Pattern(rf"(?<![\d.第—–～~-])[0-9]{{1,5}}(?P<measure>{_MEASURE}){_THING}", tuple("0123456789"))
_BARE = "(?P<measure>人|名|户|家|件|元|公里|亩|吨|辆|台|起|公斤)"
_MANY_IN_WORDS = Pattern(
    rf"(?<![第数几每逐{_WORDS}一零〇万亿点两至到”\d])(?P<figure>[{_WORDS}一零]*十[一二三四五六七八九])(?P<measure>人|名|户|家|件|元|公里|亩|吨|辆|台|起|公斤)(?![大民口均工])",
    "十",
)
_MANY_IN_FIGURES = Pattern(rf"(?<![\d.第])[0-9]{{2,5}}{_BARE}", tuple("0123456789"))
# Sets that are called by their number.
_NAMES = ("意识", "自信", "确立", "维护", "文明", "方面", "代表", "全面", "阶段", "月的", "月内", "月以", "小时")


def mixed_forms(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """七个支队 beside 3个支队 in one paragraph; 三十二人 in a draft that counts people in figures."""
    reading = reference.reading
    things = {(p.index, m["measure"], m["thing"]): m[0] for p, m in reading.find(_FEW_IN_FIGURES)}
    if things:
        for p, match in reading.find(_FEW_IN_WORDS):
            other = things.get((p.index, match["measure"], match["thing"]))
            if other and match["thing"] not in _NAMES:
                yield from _told(p, match, other)
    many = list(reading.find(_MANY_IN_WORDS))
    if many:
        counted = {match["measure"]: match[0] for _, match in reading.find(_MANY_IN_FIGURES)}
        for p, match in many:
            if match["measure"] in counted:
                yield from _told(p, match, counted[match["measure"]])


def _told(p: Paragraph, match: re.Match[str], other: str) -> Iterator[Hit]:
    value = number(match["figure"])
    if value is not None and not inside(quotations(p.text), match.start()):
        message = f"同类数字写法前后不一：别处写“{other}”，这里可写“{value}{match['measure']}”"
        yield Hit(p.at(*match.span("figure")), message, TextFix(str(value), Safety.ASK))


_HEAD = "[标题] 海晏市消防救援支队关于队伍建设情况的报告"

RULES = (
    Rule(
        id="numbers.mixed-forms",
        title="数字写法前后不一",
        source="GB/T 15835-2011 4.1.1",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="同一类统计数字，全文用一种写法。第一、十几、一个、“四个意识”这类固定说法不算。",
        check=mixed_forms,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n有3个支队缺编，«七»个支队满编。": f"{_HEAD}\n有3个支队缺编，7个支队满编。",
            f"{_HEAD}\n招录45人。\n离队«三十二»人。": f"{_HEAD}\n招录45人。\n离队32人。",
            f"{_HEAD}\n新建2座消防站，改造«五»座消防站。": f"{_HEAD}\n新建2座消防站，改造5座消防站。",
        },
        good=(
            f"{_HEAD}\n有3个支队缺编，7个支队满编，派出一个支队。",
            f"{_HEAD}\n有三个支队缺编，七个支队满编。",
            f"{_HEAD}\n有3个支队缺编，完成三个阶段、五个方面的工作，第二个支队满编。",
            f"{_HEAD}\n招录45人，离队三十多人，救出十几人。",
            f"{_HEAD}\n增强“四个意识”，召开4个专题会。",
            f"{_HEAD}\n有3个支队缺编。\n每七个支队设一个中心。",
        ),
    ),
)
