"""Words that count the items of a series in running text: 一是, 第二，, 其三，, 首先, （1）, ①."""

from __future__ import annotations

import re

from ..core.numerals import chinese, number
from ..core.pattern import Pattern
from ..core.value import Value


class Enumerator(Value):
    """One such word at characters `start` to `end` of a text.

    `family` names the series it belongs to by its first member: 一是, 一要, 第一, 其一, 首先, （一）, （1）, 1., 1）, ①,
    一、. `value` is its place, 0 for 最后, which closes any series. `opens_line`: only blanks stand before it on its line.
    """

    family: str
    value: int
    start: int
    end: int
    word: str
    opens_line: bool


WORDS = ("一是", "一要", "第一", "其一", "首先")
"""Families whose words may stand for one another: 首先…其次…第三."""

_CHINESE = "[一二三四五六七八九十]{1,3}"
_UNIT = "个方面|个问题|个特点|个层面|个原因|方面|件事|步|点|个|层"
# What stands before comes first in the pattern, so that most of a text is passed over fast.
_FORM = Pattern(
    r"(?P<before>[。；：！？…;:!?，、,”）)》—（(\n\v\f])[ \u3000\t\xa0]{0,9}(?P<whole>"
    rf"第(?P<place>{_CHINESE})(?P<unit>{_UNIT})?(?=[，,、：:是要就])"
    r"|其(?P<its>[一二三四五六七八九])(?=[，,、：:是在])"
    r"|(?P<word>首先|其次|再次|最后)"
    rf"|[（(](?P<inside>{_CHINESE}|[0-9]{{1,2}})[）)]"
    r"|(?P<circled>[①-⑳])"
    r"|(?P<figure>[0-9]{1,2})(?P<dot>[.．、）)])(?![0-9])"
    rf"|(?P<number>{_CHINESE})(?P<verb>[、，,]?是|要|[靠抓看查重严强则来]|、))"
)
IN_WORDS = Pattern(
    "[一二三四五六七八九十第其首再](?:(?<=[一二三四五六七八九十])(?:[、，,]?是|[要靠抓看查重严强则来])|(?<=第)[一二三四五六七八九十]"
    "|(?<=其)[一二三四五六七八九次]|(?<=首)先|(?<=再)次)"
)
"""What stands in every line with a word of a family in words; other lines have it too."""
IN_NUMBERS = Pattern(
    "[（(0-9①-⑳一二三四五六七八九十](?:(?<=[（(])(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|(?<=[①-⑳])|(?<=[0-9])[.．、）)]"
    "|(?<=[一二三四五六七八九十])、)"
)
"""What stands in every line with a number of a family in numbers, once for each; other lines have it too."""
_SENTENCE = "。；：！？…;:!?\n\v\f"
_NO_SERIES = {
    "是": ("一，", "二，", "一、", "二、", "一。", "二。", "一；", "二；", "非"),  # 一是一，二是二
    "要": ("素", "件", "点", "求", "领", "义", "闻", "塞", "务", "旨", "三", "十"),
    "place": ("要务", "要义", "要闻", "要素", "要件", "要事", "是第", "、第", "，第", "就", "要位", "要诀"),
}
_VALUES = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}
_TITLED = (
    "项",
    "款",
    "条",
    "目",
    "种",
    "类",
    "号",
    "级",
    "期",
    "、（",
    "、(",
    "至（",
    "至(",
    "和（",
    "和(",
    "及（",
    "或（",
)


def enumerators(text: str) -> tuple[Enumerator, ...]:
    """The words of a text that open an item, in order; ordinals of things (第一季度, 第（二）项) are none."""
    found = []
    for match in _FORM.compiled.finditer("\n" + text):
        start, end = match.start("whole") - 1, match.end() - 1
        told = _told(match, match["before"], text[end : end + 2])
        if told is not None:
            family, value = told
            found.append(Enumerator(family, value, start, end, match["whole"], match["before"] in "\n\v\f"))
    return tuple(found)


def _told(match: re.Match[str], before: str, behind: str) -> tuple[str, int] | None:
    """Family and place of a match with these characters around it; None for what is no enumerator."""
    sentence = before in _SENTENCE
    if match["place"]:
        if (
            before in "、）)》"
            or behind.startswith(_NO_SERIES["place"])
            or (behind[:1] == "、" and behind[1:2] in "二三四五六七八九十")
        ):
            return None
        return f"第一{match['unit'] or ''}", number(match["place"]) or 0
    if match["its"]:
        return "其一", number(match["its"]) or 0
    if match["word"]:
        return _in_words(match["word"], before, behind, sentence)
    if match["inside"]:
        if behind.startswith(_TITLED) or before in "）)（(":
            return None
        return ("（1）" if match["inside"].isdecimal() else "（一）"), number(match["inside"]) or 0
    if match["circled"]:
        return ("①", number(match["circled"]) or 0) if before not in "”）)》（(" and behind else None
    if match["figure"]:
        if not (sentence or before == "，") or before == ":" or behind[:1] in "年月日%％":
            return None
        return ("1）" if match["dot"] in "）)" else "1."), int(match["figure"])
    return _with_verb(match, behind, sentence)


def _in_words(word: str, before: str, behind: str, sentence: bool) -> tuple[str, int] | None:
    follows = ("，", "、", "：", ",", ":", "是", "要")
    if word == "再次" and not behind.startswith(("，", "、", "：", ",", "是")):
        return None
    if before in "、”）)》—（(" or not behind.startswith(follows):
        return None
    return "首先", _VALUES[word]


def _with_verb(match: re.Match[str], behind: str, sentence: bool) -> tuple[str, int] | None:
    value, verb = number(match["number"]) or 0, match["verb"]
    if verb == "、":
        numbers = behind[:1] in "一二三四五六七八九十0123456789"
        return ("一、", value) if sentence and not numbers else None
    if verb[-1] == "是":
        if behind.startswith(_NO_SERIES["是"]) or (len(verb) > 1 and (not sentence or behind[:1] in "否什谁何哪日")):
            return None
        return "一是", value
    if verb == "要":
        return None if behind.startswith(_NO_SERIES["要"]) else ("一要", value)
    return f"一{verb}", value


def written(family: str, value: int) -> str:
    """The word for a place in the form of a family: 三是, 第三, （3）, ③."""
    if family == "首先":
        return {1: "首先", 2: "其次", 3: "再次"}.get(value, f"第{chinese(value)}")
    if family == "①":
        return chr(0x245F + value) if value <= 20 else str(value)
    if "1" in family:
        return family.replace("1", str(value))
    return family.replace("一", chinese(value), 1)
