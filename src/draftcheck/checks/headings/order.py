"""Numbers of headings (层次序数): their order."""

from collections.abc import Iterator

from ...core.draft import Draft, Heading
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import chinese
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from .places import position_of

_COUNTED = ("第一编", "第一部分", "第一章", "第一节", "第一条", "一、", "（一）", "1.", "（1）", "1）", "①")
_LIST_MARKS = 9  # rank of 1） and ①, which often run inside a sentence


class _Series(Value):
    """Numbers of one scheme that belong together, as they stand one after the other."""

    scheme: str
    headings: list[Heading]


def out_of_sequence(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Missing, repeated and backward numbers of each level, typed and drawn ones in one count.

    A new start at 一 is never a finding; one gap is told once, and not at all where the missing number stands in
    the running text; a number whose value is unknown ends what can be known of its series.
    """
    for series in _series(draft):
        yield from _judged(draft, series)


def _series(draft: Draft) -> list[_Series]:
    """The series of a draft. A level is closed by a number of a level around it; within it schemes may come in any
    order (一、 above 1. or the other way round)."""
    found: list[_Series] = []
    open_: list[_Series] = []
    latest: dict[str, _Series] = {}
    unit = -1
    for heading in draft.headings:
        if heading.unit != unit:
            unit, open_, latest = heading.unit, [], {}
        if heading.scheme not in _COUNTED:
            continue
        depth = next((n for n, series in enumerate(open_) if series.scheme == heading.scheme), None)
        series = open_[depth] if depth is not None else None
        del open_[len(open_) if depth is None else depth :]
        before = latest.get(heading.scheme)
        if series is None and before is not None and _goes_on(before, heading):
            series = before
        if series is None or heading.value == 1:
            series = _Series(heading.scheme, [])
            found.append(series)
        series.headings.append(heading)
        open_.append(series)
        latest[heading.scheme] = series
    return found


def _goes_on(before: _Series, heading: Heading) -> bool:
    """Articles run through the chapters, and a list may go on behind an inserted one."""
    last = before.headings[-1].value
    return heading.scheme == "第一条" or last is None or heading.value == last + 1


def _judged(draft: Draft, series: _Series) -> Iterator[Hit]:
    values = {heading.value for heading in series.headings}
    met: dict[int, Heading] = {}
    highest: Heading | None = None
    for heading in series.headings:
        value = heading.value
        if value is None:
            met, highest = {}, None
            continue
        if highest is None:
            first = heading is series.headings[0]
            if value != 1 and first and heading.rank < _LIST_MARKS and not _stands(draft, None, heading, 1):
                yield _hit(draft, heading, None, f"序号从“{_bare(heading)}”开始，前面没有“{_like(heading, 1)}”", False)
        elif value in met:
            message = f"序号“{_bare(heading)}”重复，请改序号"
            yield _hit(draft, heading, met[value], message, True)
        elif highest.value is not None and value < highest.value:
            yield _hit(draft, heading, highest, f"序号“{_bare(heading)}”排在“{_bare(highest)}”之后，顺序颠倒", True)
        elif highest.value is not None and value > highest.value + 1:
            between = range(highest.value + 1, value)
            missing = [n for n in between if n not in values and not _stands(draft, highest, heading, n)]
            if missing:
                yield _gap(draft, highest, heading, missing)
        met.setdefault(value, heading)
        if highest is None or highest.value is None or value > highest.value:
            highest = heading


def _gap(draft: Draft, before: Heading, heading: Heading, missing: list[int]) -> Hit:
    first, last = _like(heading, missing[0]), _like(heading, missing[-1])
    words = f"“{first}”" if first == last else f"“{first}”到“{last}”"
    message = f"序号不连续：“{_bare(before)}”之后是“{_bare(heading)}”，缺{words}，请补上或改序号"
    return _hit(draft, heading, before, message, True)


_NUMBER = "([0-9]+|[一二三四五六七八九十百零]+|[①-⑳])"
_IN_BRACKETS = Pattern(rf"[（(]{_NUMBER}[）)]")
_IN_TEXT = Pattern(rf"(?<![^\s；。：，;:]){_NUMBER}(?=[、.．,，)）\s]|(?<=[①-⑳]))")


def _stands(draft: Draft, before: Heading | None, heading: Heading, value: int) -> bool:
    """Whether the number stands between two headings in the running text: （1）人员；（2）经费."""
    start = before.element if before is not None else max(0, heading.element - 3)
    text = "\n".join(element.paragraph.text for element in draft.elements[start : heading.element + 1])
    forms = (str(value), chinese(value), chr(0x245F + value) if value <= 20 else "")
    inside = _IN_BRACKETS if heading.number[:1] in ("（", "(") else _IN_TEXT
    return any(match[1] in forms for match in inside.finditer(text))


def _hit(draft: Draft, heading: Heading, other: Heading | None, message: str, certain: bool) -> Hit:
    related = (position_of(draft, other),) if other is not None else ()
    return Hit(position_of(draft, heading), message, related=related, certain=certain and heading.rank < _LIST_MARKS)


def _bare(heading: Heading) -> str:
    return heading.number.rstrip("、.．，, ")


def _like(heading: Heading, value: int) -> str:
    """The number `value` written in the form of this heading."""
    bare = _bare(heading)
    if heading.scheme == "①":
        return chr(0x245F + value) if value <= 20 else str(value)
    digits = [n for n, c in enumerate(bare) if c in "一二三四五六七八九十百零〇○" or c.isdecimal()]
    written = str(value) if bare[digits[0]].isdecimal() else chinese(value)
    return bare[: digits[0]] + written + bare[digits[-1] + 1 :]


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
            "一、目标\n三、任务\n«二、»步骤\n四、要求": None,
            "１、目标\n２、任务\n«４、»要求": None,
        },
        good=(
            "一、总体要求\n（一）指导思想\n（二）工作目标\n二、重点任务\n（一）摸清底数\n（二）建立台账",
            "1.目的\n（一）摸底\n（二）建账\n2.范围\n（一）城区\n（二）乡镇",
            "[编号 一、] 总体要求\n二、重点任务\n三、工作要求",
            "第一章　总则\n第一条　为了规范管理，制定本办法。\n第二条　适用于本市。\n第二章　职责\n第三条　市局负责组织实施。",
            "一、二季度经济运行平稳。\n三、四线城市稳步复苏。",
            "一、总体要求\n1.摸底\n2.建账\n一、再次部署\n1.督查",
            "1.应届毕业生\n2.往届毕业生\n3.2007届毕业生共有五人。",
            "（1）人员到位；（2）经费到位；\n（3）场地到位。",
            "一、目标明确\n二 措施得力\n三、保障到位",
        ),
    ),
)
