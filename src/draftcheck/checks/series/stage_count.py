"""How many stages a plan says it has, and how many it tells of (arithmetic.md section 23, stage-cover)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Heading, Role
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.stages import Stage, stages

_CUE = Pattern("[两二三四五六七八九2-9](?:个|大)?(?:阶段|步)")
_STATED = Pattern(
    r"(?:(?:共|总共|大体|原则上|具体|按)?(?:分为|分成|分作|划分为|划分成|分)|共有?|设置?|按|包括|经过|采取)(?:以下|下列|上下|前后)?“?"
    r"(?P<figure>[两二三四五六七八九]|[2-9])(?:个|大)?(?P<word>阶段|步骤|步(?!行|道|兵|幅|子))(?:走|进行|实施|推进|开展|组织实施)?"
    r"|(?P<figure2>[两二三四五六七八九]|[2-9])个(?P<word2>阶段)(?:实施|进行|推进|开展|组织|展开|：)",
    ("阶段", "步"),
)
_ELSEWHERE = ("见附件", "附件", "附表", "下列表", "见表", "如下表", "略）", "另行", "其中")
_FEW_LINES = 60
_MOST = 50  # statements: a text with more is no plan


def stage_count(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """分三个阶段 with two or four stages in the same part."""
    reading = reference.reading
    stated = [
        (e.paragraph, match)
        for e in reading.holding(_CUE)
        for match in _STATED.finditer(e.paragraph.text)
        if not reading.is_left_alone(e.paragraph, match.start())
    ]
    stated += _above_the_text(draft)
    if not 0 < len(stated) <= _MOST:
        return
    found = reference.reading.survey(stages)
    place = {e.paragraph.at(0, 0): n for n, e in enumerate(draft.elements)}
    starts = [place[p.at(0, 0)] for p, _ in stated if p.at(0, 0) in place]
    for p, match in stated:
        index = place.get(p.at(0, 0))
        if index is None or any(word in p.text[match.start() : match.end() + 40] for word in _ELSEWHERE):
            continue
        value = number(match["figure"] or match["figure2"]) or 0
        listed = _listed(draft, found, index, p, match.end(), starts)
        if len(listed) >= 2 and len(listed) != value:
            name = (match["figure"] and "figure") or "figure2"
            words = match[name] + ("个" if "阶段" in match[0] else "") + (match["word"] or match["word2"])
            names = "、".join(stage.label[:14] for stage in listed[:6])
            message = f"这里说{words}，列出的是{len(listed)}个：{names}，请核对"
            related = tuple(stage.paragraph.at(stage.start, stage.end) for stage in listed)
            yield Hit(p.at(*match.span(name)), message, related=related)


def _above_the_text(draft: Draft) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    """整治工作分四个阶段进行： as the first line, which looks as an addressee does."""
    for p in draft.of(Role.ADDRESSEE):
        for match in _STATED.finditer(p.text):
            yield p, match


def _listed(
    draft: Draft, found: tuple[Stage, ...], index: int, p: Paragraph, behind: int, starts: list[int]
) -> list[Stage]:
    """The stages behind a statement, in its paragraph and on to the end of the part; only of one kind."""
    end = _part_ends(draft, index, starts)
    after = [s for s in found if index <= s.element < end and (s.element > index or s.start >= behind)]
    if not after:
        return []
    ordinals = [stage for stage in after if stage.value is not None]
    if len(ordinals) >= 2:
        kept = [s for s in ordinals if s.group == ordinals[0].group or s.group[2] == ordinals[0].group[2]]
        first: list[Stage] = []
        for stage in kept:
            if first and stage.value == 1:
                break  # told a second time
            if all(stage.value != other.value for other in first):
                first.append(stage)
        return first
    named = [s for s in after if s.group == after[0].group and "阶段" in s.label]
    return list({stage.label: stage for stage in named}.values())


def _part_ends(draft: Draft, index: int, starts: list[int]) -> int:
    """The element where the part ends that a statement stands in: the next heading of its own rank, or another statement."""
    unit = draft.elements[index].unit
    own: Heading | None = None
    for heading in draft.headings:
        if heading.element > index:
            break
        if heading.unit == unit:
            own = heading
    ends = [n for n in starts if n > index]
    limit = min([len(draft.elements), index + _FEW_LINES, *ends])
    for heading in draft.headings:
        if heading.element > index and (heading.unit != unit or (own is not None and heading.rank <= own.rank)):
            limit = min(limit, heading.element)
    for n in range(index + 1, limit):
        element = draft.elements[n]
        if element.unit != unit or element.role in (Role.SIGNATURE, Role.ISSUE_DATE):
            return n
    return limit


_HEAD = "[标题] 海晏市校外培训机构专项治理方案\n三、实施步骤"

RULES = (
    Rule(
        id="series.stage-count",
        title="阶段数目不合",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="说“分三个阶段”，后面列出的第一阶段、第二阶段……也应是三个。只列出一个、阶段写在附件里的不报。",
        check=stage_count,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n治理分«三»个阶段：第一阶段动员部署，第二阶段集中治理，第三阶段总结验收，第四阶段巩固提升。": None,
            f"{_HEAD}\n治理工作共分«四»个阶段进行。\n（一）动员部署阶段（3月1日至15日）\n（二）集中治理阶段（3月16日至5月31日）\n（三）总结验收阶段（6月）": None,
            "[标题] 海晏市校外培训机构专项治理方案\n治理工作分«三»个阶段进行：\n第一阶段（3月），动员部署。\n第二阶段（4月至6月），集中治理。": None,
            f"{_HEAD}\n治理工作分«两»步实施。第一步，摸清底数。第二步，分类整改。第三步，验收销号。": None,
            f"{_HEAD}\n治理从3月开始，分为«3»个阶段：动员部署阶段（3月1日至15日）；集中治理阶段（3月16日至5月31日）；验收阶段（6月）；巩固阶段（7月至12月）。": None,
            f"{_HEAD}\n按«三»个阶段推进：\n第一阶段：动员部署（3月）。\n第二阶段：集中治理（4月至5月）。\n四、保障措施": None,
        },
        good=(
            f"{_HEAD}\n治理分三个阶段：第一阶段动员部署，第二阶段集中治理，第三阶段总结验收。",
            f"{_HEAD}\n治理工作共分三个阶段进行。\n（一）动员部署阶段（3月1日至15日）\n（二）集中治理阶段（3月16日至5月31日）\n（三）总结验收阶段（6月）",
            f"{_HEAD}\n治理分三个阶段，具体安排见附件。第一阶段、第二阶段由市教育局牵头。",
            f"{_HEAD}\n治理分四个阶段，目前处于第二阶段。",
            f"{_HEAD}\n治理分两个阶段进行，每个阶段三个月。",
            f"{_HEAD}\n治理分三步走。第一步摸底，第二步整改，第三步验收。第一步已完成，第二步正在推进。",
            f"{_HEAD}\n（一）城区分两个阶段：第一阶段摸底；第二阶段整改。\n（二）乡镇分三个阶段：第一阶段摸底；第二阶段整改；第三阶段验收。",
            f"{_HEAD}\n培训分初级、中级、高级三个阶段，第一阶段要打牢基础。",
        ),
    ),
)
