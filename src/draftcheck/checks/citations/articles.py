"""Numbers of articles in Chinese numerals: 第二十条第一款第（三）项."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import chinese
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_REFERENCE = Pattern(
    r"(?P<law>》(?:[（(][^（）()]{1,30}[）)])?|法|条例|办法|规定|细则|规则|章程|准则|守则|实施意见|解释)(?:的|中|中的)?\s*"
    r"(?P<places>第\s*[（(]?\s*[\d一二三四五六七八九十百]{1,5}\s*[）)]?\s*条"
    r"(?:[、和及与至或到]?第?\s*[（(]?\s*[\d一二三四五六七八九十百]{1,5}\s*[）)]?\s*[条款项])*)",
    "条",
)
_DIGITS = Pattern(r"(?P<open>[（(])?\s{0,3}(?P<value>\d{1,4})\s{0,3}(?P<close>[）)])?\s{0,3}(?P<unit>[条款项])")
_FOREIGN = (
    "美国", "英国", "法国", "德国", "日本", "韩国", "欧盟", "欧洲", "俄罗斯", "加拿大", "澳大利亚", "新加坡", "印度", "联合国", "国际", "公约",
    "协定", "议定书", "条约",
)  # fmt: skip
_CONTRACTS = ("合同", "协议", "章程》", "保险条款", "备忘录")


def article_digits(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """第20条 behind the name of a law; foreign laws, treaties, contracts and tables are left alone."""
    reading = reference.reading
    tables = {(e.paragraph.part, e.paragraph.index) for e in reading.lines if e.role is Role.TABLE}
    for p, match in reading.find(_REFERENCE, everywhere=True):
        places = match["places"]
        if (p.part, p.index) in tables or not any(sign.isdigit() for sign in places):
            continue
        name = _name_before(p.text, match.end("law"))
        if any(word in name for word in _FOREIGN) or any(word in name for word in _CONTRACTS):
            continue
        right = _DIGITS.compiled.sub(_in_chinese, places)
        if right != places:
            message = f"惯例：引用法规条文，条款序号用汉字：“{places}”应为“{right}”"
            yield Hit(p.at(*match.span("places")), message, TextFix(right, Safety.ASK))


def _in_chinese(match: re.Match[str]) -> str:
    words = chinese(int(match["value"])) if int(match["value"]) else match["value"]
    if match["unit"] == "项" or (match["open"] and match["close"]):
        return f"（{words}）{match['unit']}"
    return f"{match['open'] or ''}{words}{match['close'] or ''}{match['unit']}"


def _name_before(text: str, end: int) -> str:
    """The title in 《》 that ends here with the words before it, or the last words."""
    opened = text.rfind("《", 0, end)
    closed = text.rfind("》", 0, end)
    if 0 <= opened < closed and end - closed < 34:
        return text[max(opened - 4, 0) : end]
    return text[max(end - 12, 0) : end]


RULES = (
    Rule(
        id="citations.article-digits",
        title="法条序号用数字",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="引用国内法律、法规、规章的条文，序号与原文一致，用汉字：第二十条第一款第（三）项。表格、合同、外国法律和国际条约不报。",
        check=article_digits,
        fix=Safety.ASK,
        bad={
            "依照《海晏市节水办法》«第20条»的规定处理。": "依照《海晏市节水办法》第二十条的规定处理。",
            "依照《江北省节水条例》«第12条第1款第3项»的规定处理。": "依照《江北省节水条例》第十二条第一款第（三）项的规定处理。",
            "违反水法«第48条»的，责令改正。": "违反水法第四十八条的，责令改正。",
            "依照本办法«第5条、第8条»处理。": "依照本办法第五条、第八条处理。",
        },
        good=(
            "依照《海晏市节水办法》第二十条的规定处理。",
            "按照《泵站建设合同》第20条支付价款。",
            "美国《清洁水法》第404条对此作了规定。",
            "[表格] 《海晏市节水办法》第20条",
            "会议研究了第20条建议和第3项议题。",
            "依照《关于海洋保护的国际公约》第5条办理。",
        ),
    ),
)
