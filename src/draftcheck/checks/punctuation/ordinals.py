"""The mark behind 第一, 其一, 首先 (GB/T 15834-2011 B.3.1)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_NUMBERS = "一二三四五六七八九十"
_ORDINAL = Pattern(
    rf"(?:^\s*|(?<=[。；：！？\n]))(?P<word>第[{_NUMBERS}]{{1,3}}|其[一二三四五六]|首先|其次|再次|最后)"
    rf"(?P<mark>、)(?!第|其[一二三四五六次]|然后|再次|最后|[{_NUMBERS}\d])(?![^，。；、]{{1,3}}、)",
    ("第", "其", "首先、", "再次、", "最后、"),
)


def ordinal_mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """第一、 at the head of a clause; real rows of ordinals (第一、第二支队) are left alone."""
    for p, match in reference.reading.find(_ORDINAL):
        word = match["word"]
        yield Hit(p.at(*match.span("mark")), f"“{word}”后面一般用逗号：“{word}、”改为“{word}，”", TextFix("，"))


RULES = (
    Rule(
        id="punctuation.ordinal-mark",
        title="第一后标点不符",
        source="GB/T 15834-2011 附录B.3.1",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="“第一”“其一”“首先”这类次序语后面一般用逗号；“一”“二”后面才用顿号。",
        check=ordinal_mark,
        fix=Safety.SAFE,
        bad={
            "第一«、»要提高认识。第二«、»要落实责任。": "第一，要提高认识。第二，要落实责任。",
            "原因有两点：其一«、»底数不清。": "原因有两点：其一，底数不清。",
            "首先«、»各县要自查。": "首先，各县要自查。",
        },
        good=(
            "第一，要提高认识。第二，要落实责任。",
            "第一、第二支队负责巡堤。",
            "第一、二季度完成投资3亿元。",
            "一、要提高认识。",
            "坚持质量第一、安全第一。",
            "首先、其次、最后的次序不能乱。",
        ),
    ),
)
