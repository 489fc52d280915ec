"""一是 without 二是 (arithmetic.md section 10)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.enumerators import written
from .contexts import series_of

_ALONE = ("一是", "其一", "一要")
_SECOND = Pattern(
    r"二[是要来则、，在靠抓看查者]|第二|其[二次]|（二）|\(二\)|2[.．、）)]|②|（2）|\(2\)"
    r"|另[一外有]|再[就一则者有是次]|还[有是要]|此外|同时|最后|也是|[且并]是|[三四五六]是|以及"
)
_SECOND_BELOW = Pattern(r"(?:^|[。；：，\n])\s{0,9}(?:二[是要、]|第二|其[二次]|[（(]二[）)]|2[.．、])|[三四五]是")
_MOST = 200  # a draft with more is a list of something else
_CUT = ("省略", "未完", "（略）", "略）", "节选", "……")


def enumerator_lone(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A first item to which no second one comes in its parent, under any word."""
    alone = [s for s in series_of(draft, reference.reading) if len(s.members) == 1]
    for series in alone[:_MOST]:
        first = series.members[0]
        if first.item.value != 1 or first.item.family not in _ALONE:
            continue
        own, _, below = series.parent.behind(first).partition("\n")
        if _SECOND.search(own) or _SECOND_BELOW.search(below) or any(word in own + below for word in _CUT):
            continue
        second = written(first.item.family, 2)
        yield Hit(
            first.paragraph.at(first.item.start, first.item.end),
            f"只有“{first.item.word}”，没有“{second}”，请补上或去掉序次",
        )


RULES = (
    Rule(
        id="series.enumerator-lone",
        title="只有一是没有二是",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="“一是”“一要”“其一”后面要有第二项。后文用“其次”“另外”“再就是”“还”等接着说的不报；看到下一个标题为止。",
        check=enumerator_lone,
        fix=Safety.SHOW,
        bad={
            "存在的问题主要有：«一是»部分单位重视不够，措施不力。": None,
            "主要原因有两个。«其一»，投入不足，历史欠账较多。": None,
            "会议要求，«一要»抓好落实，确保完成全年任务。": None,
            "一、加强队伍建设\n«一是»组织集中培训12期，培训860人。\n二、加强装备建设\n购置车辆3台。": None,
            "针对上述问题，采取以下措施：«一是»开展专项检查，消除各类隐患。\n各科室要积极配合。": None,
        },
        good=(
            "一是摸清底数，二是建立台账。",
            "一是加强领导。成立专班。\n二是落实责任。签订责任书。",
            "原因有两个，一是人手不足，另外经费也不到位。",
            "一是强化组织保障，再就是强化督查。",
            "一是一，二是二，说到做到。",
            "任选其一，不得重复。",
            "“一是统筹谋划”是省里的要求。",
            "主要措施：一是健全制度；其次，严格考核。",
            "上级的要求：一是……",
        ),
    ),
)
