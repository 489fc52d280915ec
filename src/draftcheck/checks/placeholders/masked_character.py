"""A sign in place of a character: what a filter or a lost font left (arithmetic.md section 20)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_HAN = r"\u4e00-\u9fff"
_MASK = Pattern(
    rf"(?<=[{_HAN}])(?P<sign>[_＿*＊□?])(?=[{_HAN}])"
    r"|(?P<lost>\ufffd+)"
    r"|(?<![A-Za-z0-9_.=+*/])(?P<first>[a-z])[_＿*＊](?P<last>[a-z])(?![A-Za-z0-9_.=+*/(])",
    ("_", "＿", "*", "＊", "□", "?", "\ufffd"),
)
# Words that filters hide behind the initials of their pinyin.
_HIDDEN = {
    "bm": "保密",
    "sm": "涉密",
    "jm": "机密",
    "mm": "秘密",
    "jd": "军队",
    "bd": "部队",
    "jw": "纪委",
    "xf": "信访",
}
_FORMULA = ("＝", "=", "变量", "公式", "系数", "下标", "函数", "方程", "矩阵", "向量", "字段", "参数", "变数")
_ASKS = (
    "什么",
    "如何",
    "怎",
    "吗",
    "呢",
    "哪",
    "谁",
    "几",
    "何",
    "是否",
    "能否",
    "可否",
    "为啥",
    "多少",
    "么",
    "没有",
    "不",
)
_CHOICES = ("是", "否", "有", "无", "男", "女", "同意", "不同意", "其他", "合格", "不合格")


def masked_character(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """保□责任, 人民_意识, b_m工作, and characters that were lost (�)."""
    reading = reference.reading
    for p, match in reading.find(_MASK):
        shown = _around(p.text, match)
        if match["lost"]:
            yield Hit(p.at(*match.span()), f"“{shown}”有字符丢失，显示为“\ufffd”，请补上原字")
        elif match["first"]:
            if not any(sign in p.text for sign in _FORMULA) and _touches_chinese(p.text, match):
                word = _HIDDEN.get(match["first"] + match["last"])
                guess = f"，是不是“{word}”" if word else ""
                yield Hit(
                    p.at(*match.span()), f"“{match[0]}”像是被隐去的词{guess}，请写出原词", certain=word is not None
                )
        elif not _meant(p.text, match):
            sign = match["sign"]
            certain = sign != "?"
            yield Hit(p.at(*match.span()), f"“{shown}”中有一个字被“{sign}”代替，请补上原字", certain=certain)


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 2) : match.end() + 2].strip()


def _touches_chinese(text: str, match: re.Match[str]) -> bool:
    """Whether Chinese stands on one side of it and nothing Latin on the other; 表示 and 为 behind it make a formula."""
    before, after = text[: match.start()][-1:], text[match.end() :][:2]
    if after[:1] in ("为", "是") or after in ("表示", "代表", "取值", "等于", "记为", "记作", "设为", "指第"):
        return False
    return any("\u4e00" <= c <= "\u9fff" for c in (before, after[:1]) if c) or (bool(after) and after[0] in "、，。；")


def _meant(text: str, match: re.Match[str]) -> bool:
    """A box to tick, a question mark of half width, a mark that pairs or stands more than once."""
    sign, start, end = match["sign"], match.start(), match.end()
    if sign == "□":
        return text.count("□") > 1 or text[end:].startswith(_CHOICES) or text[:start].endswith(_CHOICES)
    if sign == "?":
        clause = re.split(r"[，。；：！？,;:!?\n]", text[:start])[-1]
        return any(word in clause for word in _ASKS) or len(clause) < 2 or text.count("?") > 2
    return sign in "*＊" and text.count(sign) % 2 == 0 and text.count(sign) > 1


_HEAD = "[标题] 海晏市水利局关于上半年工作情况的报告\n"

RULES = (
    Rule(
        id="placeholders.masked-character",
        title="字被符号遮盖",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="两个汉字中间夹一个“_”“*”“□”，或者“b_m”一类拼音首字母，多半是过滤软件或者缺字体留下的。文件名、公式、选择框不报。",
        check=masked_character,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}干部的法纪«_»识明显增强。": None,
            f"{_HEAD}严格落实保«□»责任制。": None,
            f"{_HEAD}«b_m»、档案工作量增加。": None,
            f"{_HEAD}防汛«*»资储备充足。": None,
            f"{_HEAD}受灾群«\ufffd»得到安置。": None,
        },
        good=(
            f"{_HEAD}文件名为“工作总结_终稿.docx”。",
            f"{_HEAD}实行AB角制度，x_i表示第i个变量。",
            f"{_HEAD}婚否：是□否□，同意□不同意□。",
            f"{_HEAD}这项工作为什么拖延?原因有三。",
            f"{_HEAD}**一、总体要求**是加粗的标题。",
            f"{_HEAD}水位＝a_b＋c，尺寸3*4米。",
        ),
    ),
)
