"""Words that point to a part of the draft they stand in: 本办法第三条, 详见第四部分, 见表3, 前款."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.pattern import Pattern

NUMBER = "[一二三四五六七八九十百零〇]{1,7}|[0-9]{1,3}"
POINTING = Pattern(
    r"第\s{0,2}[（(]?[一二三四五六七八九十百零〇0-9]|[表图]\s{0,2}[0-9一二三四五六七八九十]|前[两二三四]?[款条]",
    ("第", "表", "图", "款", "条"),
)
"""What stands in every line with such words."""
_OWN = (
    "办法|规定|条例|实施细则|实施办法|细则|规则|章程|制度|意见|实施意见|方案|实施方案|工作方案|通知|指南|准则|守则|规程|预案|报告|通告|公告|规范|"
    "规划|计划|要点|办案规程|文件|文|法"
)
# 第 and 表 come first, so that their places are found fast; what stands before them is looked at after.
_PLACE = Pattern(
    rf"第\s{{0,2}}[（(]?(?:{NUMBER})[）)]?\s{{0,2}}(?:条|章|节|部分|点)"
    rf"(?:(?:[、和及与至或到，]|以及|或者)?第\s{{0,2}}[（(]?(?:{NUMBER})[）)]?\s{{0,2}}(?:条|章|节|部分|点|款|项)){{0,20}}(?!之)",
    "第",
)
_POINTS = Pattern(
    rf"(?:(?P<own>本(?:{_OWN}))(?:的|正文|中的|中)?"
    r"|(?:详见|参见|(?<![意会常罕预偏成])见|如|前述|上述)(?:本?(?:正文|上文|下文|前文|后文|文))?)$",
    ("本", "见", "如", "前述", "上述"),
)
_REACH = 12  # characters before
_SHOWN = Pattern(
    r"[表图]\s{0,2}(?P<list>[0-9]{1,2}(?:[-－—–.．][0-9]{1,2}){0,2}(?![0-9年月日个项%％份张幅次套])"
    r"|[一二三四五六七八九十]{1,2}(?![\u4e00-\u9fff]))"
    r"(?P<more>(?:[、和及与]\s{0,2}附?[表图]?\s{0,2}[0-9]{1,2}(?:[-－—–.．][0-9]{1,2}){0,2}(?![0-9年月日个项%％])){0,9})"
    r"(?P<behind>所示|所列|显示|可见|可知|可以看出|反映)?",
    ("表", "图"),
)
_LEADS = Pattern(
    r"(?P<told>(?:详见|参见|(?<![意会常罕预偏成])见|如|由|从|按照|按|根据|参照|对照)\s{0,2}[下上]?|(?:^|[^\u4e00-\u9fff]))"
    r"(?P<attached>附?)$"
)
_BEFORE = Pattern(
    r"前(?P<count>[两二三四]?)(?P<unit>款|条)(?!件|例|文|约|线)",
    ("前款", "前两款", "前二款", "前三款", "前四款", "前条", "前两条", "前二条"),
)


def pointing(text: str, amending: bool) -> Iterator[tuple[str, re.Match[str], str]]:
    """Matches that point into this draft: what they point to, and the name that the draft goes by, or 附 of 附表."""
    if not amending:
        for match in _PLACE.finditer(text):
            points = _POINTS.search(text[max(0, match.start() - _REACH) : match.start()])
            if points:
                yield "place", match, points["own"] or ""
        for match in _BEFORE.finditer(text):
            yield "above", match, ""
    for match in _SHOWN.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        lead = _LEADS.search(before)
        if lead and (lead["told"].strip("（(，。；：、 ") or match["behind"]) and "》" not in before[-5:]:
            yield "shown", match, lead["attached"]
