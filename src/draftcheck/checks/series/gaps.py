"""Places of a series in running text that are missing, doubled or out of order (arithmetic.md section 10)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.enumerators import WORDS, written
from .contexts import series_of
from .loose import has_first, named
from .members import Member, Parent, Series
from .numbers import numbered_series

_MOST = 100  # series without a first member that are looked at: before each the text is read back
_CUT = ("省略", "未完", "（略）", "略）", "节选", "摘录", "上接", "……（")


def enumerator_gap(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Missing, repeated and backward places; a series without its first member; 首先…其次…第四 on one scale."""
    headless = 0
    for series in (*series_of(draft, reference.reading), *numbered_series(draft, reference.reading)):
        headless += series.members[0].item.value != 1
        if series.members[0].item.value == 1 or headless <= _MOST:
            yield from _doubled_first(series)
            yield from judged(series)
            yield from _behind_last(series)


def judged(series: Series) -> Iterator[Hit]:
    """What is missing, doubled or out of order in one series."""
    words = all(family in WORDS or family.startswith("第") for family in series.families)
    members = series.members
    first = members[0]
    if first.item.value != 1 and not (words and len(series.families) == 1):
        values = named(series.parent.before(first, everywhere=False))
        if 1 not in values:
            return
    elif first.item.value != 1 and _lacks_head(series, first):
        message = f"“{first.item.word}”前面没有“{written(first.item.family, 1)}”，请补上或改序次"
        yield Hit(_at(first), message, certain=len(members) > 1 or first.item.value == 2)
    if first.item.value > 2 and (lost := _skips_to(series, first)):
        yield Hit(_at(first), f"“{written(first.item.family, 1)}”之后是“{first.item.word}”，缺“{lost}”，请补上或改序次")
    if not words and (len(members) < 3 and first.item.family not in _NUMBERS):
        return
    met: dict[int, Member] = {first.item.value: first}
    highest = first
    known = {m.item.value for m in members}
    for n, member in enumerate(members[1:], 1):
        value, word = member.item.value, member.item.word
        if value != highest.item.value + 1 and _opens_anew(series, members[n - 1], member):
            met, highest = {value: member}, member
            continue
        if value in met:
            here = met[value]
            after = members[n + 1].item.value if n + 1 < len(members) else 0
            right = written(member.item.family, value + 1)
            told = f"，疑应为“{right}”" if after in (0, value + 2) and value == highest.item.value else "，请改序次"
            other = f"与“{here.item.word}”同为第{value}项" if here.item.word != word else "重复"
            yield _hit(member, here, f"“{word}”{other}{told}")
        elif value < highest.item.value:
            yield _hit(member, highest, f"“{word}”排在“{highest.item.word}”之后，次序颠倒")
        elif value > highest.item.value + 1:
            between = named(series.parent.between(members[n - 1], member))
            missing = [v for v in range(highest.item.value + 1, value) if v not in known and v not in between]
            if missing:
                yield _hit(member, highest, _skipped(highest, member, missing))
        if value < highest.item.value and n + 1 < len(members) and members[n + 1].item.value == value + 1:
            met, highest = {}, member  # a series that goes on in order from here is told once
        met.setdefault(value, member)
        highest = member if value > highest.item.value else highest


def _opens_anew(series: Series, before: Member, member: Member) -> bool:
    """Whether a first item stands between two members that nothing but its word tells: 问题一是…；二是…"""
    return written(member.item.family, 1) in series.parent.between(before, member)


def _behind_last(series: Series) -> Iterator[Hit]:
    """首先…其次…最后…再次: nothing comes behind the last."""
    last = series.closed
    for member in series.members if last is not None else ():
        behind = last is not None and member.turn == last.turn and member.item.start > last.item.start
        if last is not None and behind and member.item.family == "首先":
            yield _hit(member, last, f"“{member.item.word}”排在“最后”之后，次序颠倒")
            return


def _skips_to(series: Series, first: Member) -> str:
    """What is missing before a first member of which 一要 stands in the same sentence without a mark before it."""
    family, value = first.item.family, first.item.value
    sentence = series.parent.before(first, everywhere=False).rpartition("。")[2]
    one, missing = written(family, 1), [written(family, n) for n in range(2, value)]
    if family not in ("一是", "一要") or value < 3 or len(series.members) < 2 or sentence.count(one) != 1:
        return ""
    return "" if any(word in sentence for word in missing) else missing[0]


_NUMBERS = ("（一）", "（1）", "1.", "1）", "①", "一、")


def _skipped(before: Member, member: Member, missing: list[int]) -> str:
    family = member.item.family
    first, last = written(family, missing[0]), written(family, missing[-1])
    words = f"“{first}”" if len(missing) == 1 else f"“{first}”到“{last}”"
    return f"“{before.item.word}”之后是“{member.item.word}”，缺{words}，请补上或改序次"


def _lacks_head(series: Series, first: Member) -> bool:
    """Whether nothing that could be the first item stands before."""
    parent = series.parent
    if first.item.family == "首先" and len(series.members) < 2:
        return False  # 其次 goes on with any sentence
    before = parent.before(first)
    if written(first.item.family, 1) in parent.before(first, everywhere=first.item.opens_line):
        return False
    if any(word in before for word in _CUT):
        return False
    if first.item.opens_line:
        if parent.first and not before.strip():
            return False
        return not has_first(before)
    return not has_first(parent.before(first, everywhere=False))


_SPOKEN = ("我", "感谢", "祝", "代表", "介绍", "点意见", "几点", "以下", "如下", "下面", "：")


def _doubled_first(series: Series) -> Iterator[Hit]:
    """首先…第一…: both are the first."""
    before, first = series.doubled, series.members[0]
    if before is None or not isinstance(series.parent, Parent):
        return
    between = series.parent.between(before, first)
    if not any(word in between for word in _SPOKEN):
        yield _hit(first, before, f"“{before.item.word}”已是第一项，“{first.item.word}”又是第一项，请改序次")


def _hit(member: Member, other: Member, message: str) -> Hit:
    near = member.paragraph is other.paragraph or (member.item.opens_line and other.item.opens_line)
    return Hit(_at(member), message, related=(_at(other),), certain=near)


def _at(member: Member) -> Position:
    return member.paragraph.at(member.item.start, member.item.end)


RULES = (
    Rule(
        id="series.enumerator-gap",
        title="列举序号缺漏重复",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="“一是”“第一”“其一”“首先”“（1）”这类列举，在同一段、同一标题之下依次数下来，缺项、重项、倒序和没有第一项的都报。从“一是”重新数起、引号里的话、注明省略的文字不报；行首的序号归“标题序号不连续”。",
        check=enumerator_gap,
        fix=Safety.SHOW,
        bad={
            "各学校一要落实日巡查制度，«三要»完善应急预案，四要组织全员演练。": None,
            "存在的问题：首先，职能融合不够；其次，经费渠道不顺；最后，人才引进较难；«再次»，信息系统滞后。": None,
            "下一步抓好四件事：一是摸清底数，二是建立台账，«四是»跟踪问效。": None,
            "存在的问题：一是人员偏少；二是装备老化；«二是»经费不足；三是训练不够。": None,
            "会议要求，一要提高站位，二要压实责任，«四要»严明纪律。": None,
            "第一，加强领导。成立专班。\n第二，落实责任。签订责任书。\n«第四»，强化督查。每月通报。": None,
            "首先，摸清底数；其次，建立台账；«第四»，跟踪问效。": None,
            "其一，时间紧；其二，任务重；«其四»，人手少。": None,
            "一、基本情况\n一是产业壮大。二是收入增加。\n二、存在问题\n我们也看到，«二是»村集体经济薄弱，三是人才流失。": None,
            "检查内容：（1）消防设施；（2）用电安全；«（4）»疏散通道。": None,
            "一是抓培训，三是抓演练，«二是»抓检查。": None,
            "首先，抓源头；其次，抓过程；«第二»，抓结果。": None,
            "会议指出，一是思想上重视，二是行动上落实。会议要求，一是迅速传达，«三是»尽快部署。": None,
        },
        good=(
            "各学校一要落实日巡查制度，二要完善应急预案，三要组织全员演练。",
            "首先，摸清底数；其次，建立台账；最后，跟踪问效。最后，再次感谢大家。",
            "一是摸清底数，二是建立台账，三是跟踪问效。会议要求：一是尽快部署，二是按月通报。",
            "一是一，二是二，说到做到。",
            "第一季度完成摸底，第二季度完成整改，第四季度完成验收；驻村第一书记要到岗。",
            "（此处省略200字）二是库房面积不足。",
            "市领导指出：“二是要守住底线，四是要提升能力。”",
            "首先，摸清底数；其次，建立台账；最后，跟踪问效。",
            "主要做法：一是强化组织。重点做了两项工作，一是成立专班，二是明确责任；二是强化宣传。",
            "一是成立专班。\n（1）明确分工；\n（2）定期会商。\n二是落实经费。\n三是强化督导。",
            "依照本条例前款第（一）项、第（三）项规定办理。",
            "全市总量位居全省第二，增速第四，人均第六。",
            "一个是思想问题，二是作风问题。",
            "首先，我代表市委向大家表示感谢。下面讲三点意见：第一，提高认识。第二，压实责任。第三，抓好落实。",
            "（一）加强领导\n一是成立专班；二是明确责任。\n（二）加强宣传\n一是线上宣传；二是线下宣传。",
        ),
    ),
)
