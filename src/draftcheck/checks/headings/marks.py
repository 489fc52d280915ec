"""The mark behind the number of a heading (GB/T 15834-2011 B.3)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .places import position_of

_MARKS = {
    "一、": "汉字序号后一般用顿号",
    "1.": "数字序号后一般用下脚点",
    "（一）": "带括号的序号后一般不加标点",
    "（1）": "带括号的序号后一般不加标点",
}


def number_mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The mark behind a number: 一、 （一） 1. （1）."""
    for heading in draft.headings:
        right = _mended(heading.scheme, heading.number)
        if right is not None and right != heading.number:
            fix = None if heading.automatic else TextFix(right)
            message = f"{_MARKS[heading.scheme]}：“{heading.number}”应为“{right}”"
            yield Hit(position_of(draft, heading), message, fix, kind=heading.scheme)


def _mended(scheme: str, number: str) -> str | None:
    if not number or scheme not in _MARKS:
        return None
    if scheme == "一、":
        return number[:-1] + "、"
    if scheme == "1.":
        return number[:-1] + "." if number[-1] in "、,，" else number
    return number.rstrip("、.．，,")


RULES = (
    Rule(
        id="headings.number-mark",
        title="序号后标点不符",
        source="GB/T 15834-2011 附录B.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="“一”“二”等汉字序号后用顿号；“1”“2”等数字序号后用下脚点；带括号的序号，后面不加标点。",
        check=number_mark,
        gather=Gather.RUN,
        fix=Safety.SAFE,
        bad={
            "«一.»总体要求": "一、总体要求",
            "一、总体要求\n«（一）、»指导思想": "一、总体要求\n（一）指导思想",
            "«1、»摸清底数。": "1.摸清底数。",
            "«（1）.»城区": "（1）城区",
            "1.摸清底数。\n«2,»建立台账。": "1.摸清底数。\n2.建立台账。",
        },
        good=(
            "一、总体要求\n（一）指导思想\n1.摸清底数。\n（1）城区",
            "1．摸清底数。\n2．建立台账。",
            "（一）、（二）项所列材料应当一并提交。",
            "1、2号楼由物业公司负责。",
            "一、二季度经济运行平稳。",
            "1,000余人参加。",
        ),
    ),
)
