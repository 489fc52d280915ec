"""The ladder of heading numbers: 一、 above （一） above 1. above （1）."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Heading
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .places import position_of

_LADDER = ("一、", "（一）", "1.", "（1）")


def wrong_ladder(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A scheme that stands below one it should stand above; a step of the ladder left out, as a suggestion.

    That one scheme stands below another is certain only where a number of the other one goes on behind it:
    1. （一） （二） 2. — and not where a list ends and the next part begins: 1. 2. 一、.
    """
    yield from _decimals(draft)
    told: set[tuple[int, str, str]] = set()
    used = {(h.unit, h.scheme) for h in draft.headings}
    for outer, inner in _enclosed(draft.headings):
        key = (outer.unit, outer.scheme, inner.scheme)
        if key in told:
            continue
        high, low = _LADDER.index(outer.scheme), _LADDER.index(inner.scheme)
        related = (position_of(draft, outer),)
        if low < high:
            told.add(key)
            message = (
                f"惯例：层次序数依次用“一、”“（一）”“1.”“（1）”，这里“{inner.scheme}”排在“{outer.scheme}”之下，次序颠倒"
            )
            yield Hit(position_of(draft, inner), message, related=related, kind="颠倒")
        elif low > high + 1 and inner.scheme == "（1）" and _is_heading(inner):
            told.add(key)
            left_out = [scheme for scheme in _LADDER[high + 1 : low] if (outer.unit, scheme) not in used]
            if len(left_out) == low - high - 1:
                message = f"惯例：层次序数依次用“一、”“（一）”“1.”“（1）”，这里“{outer.scheme}”之下直接用了“（1）”"
                yield Hit(position_of(draft, inner), message, related=related, at_most=Severity.INFO, kind="跳级")


def _decimals(draft: Draft) -> Iterator[Hit]:
    """1. 1.1 as the scheme of a whole official document, as technical papers number their parts."""
    if (
        draft.genre is None
        or not draft.genre.statutory
        or any(h.scheme == "一、" for h in draft.headings if not h.unit)
    ):
        return
    decimals = [h for h in draft.headings if h.scheme == "1.1" and h.unit == 0]
    if len(decimals) > 1:
        first, *others = [position_of(draft, heading) for heading in decimals]
        message = "层次序数依次可以用“一、”“（一）”“1.”“（1）”，这里用了“1.1”一类的序数"
        yield Hit(first, message, related=tuple(others), at_most=Severity.INFO, kind="小数")


def _enclosed(headings: tuple[Heading, ...]) -> Iterator[tuple[Heading, Heading]]:
    """Numbers of two schemes of which the second surely stands below the first.

    The second is the first of its series, stands directly behind the first, and the first's own series goes on.
    """
    counted = [h for h in headings if h.scheme in _LADDER and h.value is not None]
    for n, outer in enumerate(counted[:-1]):
        inner = counted[n + 1]
        if inner.unit != outer.unit or inner.scheme == outer.scheme or inner.value != 1:
            continue
        following = next((h for h in counted[n + 2 :] if h.scheme == outer.scheme and h.unit == outer.unit), None)
        if following is not None and outer.value is not None and following.value == outer.value + 1:
            yield outer, inner


def _is_heading(heading: Heading) -> bool:
    """Whether it has words of its own, and is not a sentence of a list."""
    return heading.words_end > heading.end


_HEAD = "[标题] 关于开展节水宣传的通知"

RULES = (
    Rule(
        id="headings.wrong-ladder",
        title="标题层次次序颠倒",
        source="GB/T 9704-2012 7.3.3；惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="层次序数依次可以用“一、”“（一）”“1.”“（1）”。只有两层时“一、”之下可以直接用“1.”。能断定谁在谁之下时才报。",
        check=wrong_ladder,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n1.摸清底数\n«（一）»城区\n（二）乡镇\n2.建立台账\n（一）城区": None,
            f"{_HEAD}\n（一）目标\n«一、»近期\n二、远期\n（二）任务": None,
            f"{_HEAD}\n[编号 1.] 摸清底数\n«一、»城区\n二、乡镇\n[编号 2.] 建立台账": None,
            f"{_HEAD}\n1.目标\n«1.1»近期\n1.2 远期\n2.任务": None,
            f"{_HEAD}\n一、摸清底数\n«（1）»城区\n（2）乡镇\n二、建立台账": None,
        },
        good=(
            f"{_HEAD}\n一、目标\n（一）近期\n1.城区\n（1）摸底\n2.乡镇\n（二）远期\n二、任务",
            f"{_HEAD}\n一、目标\n1.近期\n2.远期\n二、任务\n1.摸底",
            f"{_HEAD}\n现有三个问题：\n1.底数不清。\n2.台账不全。\n一、目标\n（一）近期\n二、任务",
            "[标题] 节水设备技术方案\n1.目标\n1.1 近期\n1.2 远期\n2.任务",
            f"{_HEAD}\n（一）目标\n1.近期\n（二）任务\n2.远期",
            f"{_HEAD}\n1.目标\n2.任务\n[附件 分页] 附件\n[标题] 安排表\n（一）城区\n（二）乡镇",
            f"{_HEAD}\n一、目标\n（一）近期\n（1）城区\n（2）乡镇\n1.补充\n（二）远期",
        ),
    ),
)
