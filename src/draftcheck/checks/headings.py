"""Numbers of headings (层次序数): their order and the mark behind them."""

from __future__ import annotations

from collections.abc import Iterator

from ..core.draft import Draft, Heading
from ..core.finding import Hit, Safety, Severity, TextFix
from ..core.numerals import chinese
from ..core.position import Position
from ..core.reference import Reference
from ..core.rule import Gather, Rule, Strength

_COUNTED = ("第一编", "第一部分", "第一章", "第一节", "第一条", "一、", "（一）", "1.", "（1）", "1）", "①")


class _Level:
    """One level that is open while the headings are walked: its scheme and the last heading of it."""

    __slots__ = ("last", "scheme")

    def __init__(self, heading: Heading) -> None:
        self.scheme = heading.scheme
        self.last = heading


def out_of_sequence(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Missing, repeated and backward numbers of each level, typed and drawn ones in one count.

    The count follows the numbers that stand there, so that one gap is told once; a new start at 一 is never a
    finding; a number whose value is unknown ends the count of its level.
    """
    open_: list[_Level] = []
    seen: dict[str, Heading] = {}
    unit = -1
    for heading in draft.headings:
        if heading.unit != unit:
            unit, open_, seen = heading.unit, [], {}
        if heading.scheme not in _COUNTED:
            continue
        place = next((n for n, level in enumerate(open_) if level.scheme == heading.scheme), None)
        previous = open_[place].last if place is not None else None
        if place is None:
            open_.append(_Level(heading))
        else:
            del open_[place + 1 :]
            open_[place].last = heading
        earlier, seen[heading.scheme] = seen.get(heading.scheme), heading
        hit = _judge(draft, heading, previous, earlier)
        if hit is not None:
            yield hit


def _judge(draft: Draft, heading: Heading, previous: Heading | None, earlier: Heading | None) -> Hit | None:
    value = heading.value
    if value is None or value == 1 or heading.rank > 8:
        return None
    if previous is None and earlier is not None and heading.scheme == "第一条":
        previous = earlier  # articles run through the chapters
    if previous is None:
        # A list may go on behind an inserted one.
        if earlier is not None and (earlier.value is None or earlier.value == value - 1):
            return None
        return _hit(
            draft, heading, None, f"序号从“{heading.number}”开始，前面没有找到“{_like(heading, 1)}”", certain=False
        )
    if previous.value is None or value == previous.value + 1:
        return None
    if value == previous.value:
        return _hit(draft, heading, previous, f"序号“{_bare(heading)}”重复，前面已有“{_bare(previous)}”")
    if value < previous.value:
        return _hit(draft, heading, previous, f"序号“{_bare(heading)}”排在“{_bare(previous)}”之后，顺序颠倒")
    first, last = _like(heading, previous.value + 1), _like(heading, value - 1)
    missing = f"“{first}”" if first == last else f"“{first}”到“{last}”"
    return _hit(draft, heading, previous, f"序号不连续：“{_bare(previous)}”之后是“{_bare(heading)}”，缺{missing}")


def _hit(draft: Draft, heading: Heading, previous: Heading | None, message: str, certain: bool = True) -> Hit:
    related = (_position(draft, previous),) if previous is not None else ()
    return Hit(_position(draft, heading), message, related=related, certain=certain)


def _position(draft: Draft, heading: Heading) -> Position:
    return draft.elements[heading.element].paragraph.at(heading.start, heading.end)


def _bare(heading: Heading) -> str:
    return heading.number.rstrip("、.．，, ")


def _like(heading: Heading, value: int) -> str:
    """The number `value` written in the form of this heading."""
    bare = _bare(heading)
    digits = [n for n, c in enumerate(bare) if c in "一二三四五六七八九十百零〇○0123456789"]
    if not digits:
        return str(value)
    written = str(value) if bare[digits[0]].isdecimal() else chinese(value)
    return bare[: digits[0]] + written + bare[digits[-1] + 1 :]


def number_mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The mark behind a number: 一、 （一） 1. （1）."""
    for heading in draft.headings:
        right = _mended(heading.scheme, heading.number)
        if right is None or right == heading.number:
            continue
        why = {"一、": "汉字序号后用顿号", "1.": "阿拉伯数字序号后用下脚点"}.get(
            heading.scheme, "带括号的序号后不加标点"
        )
        message = f"序号“{heading.number}”后的标点一般不这样用：{why}，应为“{right}”"
        fix = None if heading.automatic else TextFix(right)
        yield Hit(_position(draft, heading), message, fix)


def _mended(scheme: str, number: str) -> str | None:
    if not number:
        return None
    if scheme == "一、":
        return number[:-1] + "、"
    if scheme == "1.":
        return number[:-1] + "." if number[-1] == "、" else number
    if scheme in ("（一）", "（1）"):
        return number.rstrip("、.．，,")
    return None


RULES = (
    Rule(
        id="headings.out-of-sequence",
        title="标题序号不连续",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="同一层次的序号要依次排列，不缺号、不重号。Word自动生成的编号和手工输入的序号合在一起数；附件和新的部分从头数起。",
        check=out_of_sequence,
        fix=Safety.SHOW,
        bad={
            "一、总体要求\n二、重点任务\n«四、»工作要求": None,
            "一、总体要求\n（一）指导思想\n（二）基本原则\n«（二）»工作目标": None,
            "1.摸清底数。\n2.建立台账。\n«5.»跟踪问效。": None,
            "一、总体要求\n三是抓好落实。\n«三、»工作要求": None,
            "[编号 一、] 总体要求\n[编号 二、] 重点任务\n«四、»工作要求": None,
        },
        good=(
            "一、总体要求\n（一）指导思想\n（二）工作目标\n二、重点任务\n（一）摸清底数\n（二）建立台账",
            "1.目的\n（一）摸底\n（二）建账\n2.范围\n（一）城区\n（二）乡镇",
            "[编号 一、] 总体要求\n二、重点任务\n三、工作要求",
            "第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本市。\n第二章　职责\n第三条　市局负责组织实施。",
            "一、二季度经济运行平稳。\n三、四线城市稳步复苏。",
            "一、总体要求\n1.摸底\n2.建账\n一、再次部署\n1.督查",
            "1.应届毕业生\n2.往届毕业生\n3.2007届毕业生共有五人。",
        ),
    ),
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
        },
        good=(
            "一、总体要求\n（一）指导思想\n1.摸清底数。\n（1）城区",
            "1．摸清底数。\n2．建立台账。",
            "（一）、（二）项所列材料应当一并提交。",
            "1、2号楼由物业公司负责。",
            "一、二季度经济运行平稳。",
        ),
    ),
)
