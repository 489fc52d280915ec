"""The stages of a plan: 第一阶段, 动员部署阶段（6月1日至15日）, in headings and in running text (arithmetic.md sections 8 and 23)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..core.document import Paragraph
from ..core.draft import Draft, Heading, Role
from ..core.numerals import number
from ..core.pattern import Pattern
from ..core.value import Value
from ..language.counts import narrow
from .periods import Period, every_period, leading
from .stage_labels import ORDINAL, heading_label, label_of

_ROLES = (Role.BODY, Role.HEADING, Role.UNKNOWN)
_NUMBERED = Pattern(r"第[一二三四五六七八九1-9]个?(?:步|环节)", ("步", "环节"))
_PLANNING = (
    "步骤",
    "阶段安排",
    "阶段划分",
    "分阶段",
    "工作阶段",
    "实施阶段和",
    "阶段任务",
    "进度",
    "时间安排",
    "工作安排",
    "实施安排",
    "时间节点",
    "日程",
    "推进计划",
)
_NO_LABEL = tuple("的已将要由正工任目是内中后前末初至到和与及或、")
# （一）动员阶段；（二）自查阶段 in running text, without dates.
_LISTED = Pattern(
    r"(?<=[：:；;。])(?:[（(][一二三四五六七八九1-9][）)]|[一二三四五六七八九]是|[1-9][.．、])(?P<name>[\u4e00-\u9fff]{2,12}阶段)(?=[；;。：:，（(])",
    "阶段",
)


class Stage(Value):
    """One stage: its label at `start` to `end`, and its period where one is told, in `dated` (the same or the next paragraph).

    `value` is the N of 第N阶段, None for a stage that only has a name. Stages of one `group` follow each other: headings
    of one scheme below one heading, or words of running text below one heading. `element` counts the draft's elements.
    """

    element: int
    unit: int
    group: tuple[int, int, str]
    paragraph: Paragraph
    start: int
    end: int
    label: str
    value: int | None
    order: int | None  # the heading's number
    dated: Paragraph
    period: Period | None


def stages(draft: Draft) -> tuple[Stage, ...]:
    """The stages of a draft in the order of the text."""
    text = "\n".join([e.paragraph.text for e in draft.elements])
    told = "阶段" in text or _NUMBERED.search(text) or any(_plans(draft, heading) for heading in draft.headings)
    found = tuple(_found(draft)) if told else ()
    return (*found, *_in_tables(draft)) if "阶段" in text or "步骤" in text else found


def _found(draft: Draft) -> Iterator[Stage]:
    headings: dict[int, Heading] = {}
    for heading in draft.headings:
        headings.setdefault(heading.element, heading)
    above: list[Heading] = []
    unit = 0
    pending: Stage | None = None
    for index, element in enumerate(draft.elements):
        p = element.paragraph
        if element.role not in _ROLES or not p.text.strip() or element.unit < 0:
            continue
        if element.unit != unit:
            unit, above = element.unit, []
        own = headings.get(index)
        if own is not None:
            above = [heading for heading in above if heading.rank < own.rank]
        parent = above[-1] if above else None
        if own is not None:
            above.append(own)
        found = list(_in_paragraph(draft, index, own, parent)) if _is_worth(draft, p, parent) or pending else []
        if pending is not None:
            if not found and own is None and (period := leading(p)) is not None:
                pending = pending._replace(dated=p, period=period)
            yield pending
            pending = None
        if found and found[-1].period is None and found[-1].end >= len(p.text.rstrip("：:。 \u3000")):
            pending = found.pop()
        yield from found
    if pending is not None:
        yield pending


def _is_worth(draft: Draft, p: Paragraph, parent: Heading | None) -> bool:
    if "阶段" in p.text or _NUMBERED.search(p.text):
        return True
    return parent is not None and ("月" in p.text or "20" in p.text) and _plans(draft, parent)


def _plans(draft: Draft, parent: Heading) -> bool:
    """Whether a heading says that what stands below it are steps in time."""
    text = draft.elements[parent.element].paragraph.text[parent.start : parent.words_end]
    return any(word in text for word in _PLANNING)


def _in_paragraph(draft: Draft, index: int, own: Heading | None, parent: Heading | None) -> Iterator[Stage]:
    element = draft.elements[index]
    p = element.paragraph
    text = narrow(p.text)
    base = parent.element if parent is not None else -1
    lead = own.end if own is not None else len(text) - len(text.lstrip())
    taken = -1
    labelled: list[tuple[int, int, Period | None]] = []
    bare: list[tuple[int, int, Period | None]] = []
    for period in every_period(text):
        if period.start < taken:
            continue
        found = label_of(text, period, lead, taken, own is not None and parent is not None and _plans(draft, parent))
        if found is not None:
            labelled.append(found)
            taken = max(period.end, found[1])
    labelled.sort(key=_place)
    places = [start for start, _, _ in labelled]
    for match in ORDINAL.finditer(text):
        before = bisect_right(places, match.start()) - 1
        if before >= 0 and match.start() < labelled[before][1]:
            continue
        starts = (
            (match.start() <= lead + 2 and not text[lead : match.start()].strip("（( \u3000"))
            or match.start() == lead
            or text[match.start() - 1] in "。；;，,：:\n 、【"
        )
        behind = text[match.end() : match.end() + 1]
        if starts and behind not in _NO_LABEL:
            bare.append((match.start(), match.end(), None))
    for match in _LISTED.finditer(text) if not bare else ():
        if not any(start < match.end("name") and match.start("name") < end for start, end, _ in labelled[:20]):
            bare.append((*match.span("name"), None))
    labelled += bare
    if not labelled and own is not None and (end := heading_label(text, own)) is not None:
        labelled.append((own.end, end, None))
    for start, end, told in sorted(labelled, key=_place):
        label = text[start:end]
        ordinal = ORDINAL.search(label)
        heads = own is not None and start <= own.end and len(labelled) == 1
        scheme = own.scheme if heads and own is not None else "text"
        outer = base if heads or own is None else own.element
        yield Stage(
            index, element.unit, (element.unit, outer, scheme), p, start, end, label.strip("（( 　"), number(ordinal["value"]) if ordinal else None,
            own.value if heads and own is not None else None, p, told,
        )  # fmt: skip


def _in_tables(draft: Draft) -> Iterator[Stage]:
    """Rows of a table that has a column for the stage and one for its time."""
    tables: dict[int, dict[tuple[int, int], list[int]]] = {}
    lines = [(n, e) for n, e in enumerate(draft.elements) if e.paragraph.place.table >= 0]
    if not any("阶段" in e.paragraph.text or "步骤" in e.paragraph.text for _, e in lines):
        return
    for index, element in lines:
        if element.role is Role.TABLE and element.paragraph.text.strip():
            place = element.paragraph.place
            tables.setdefault(place.table, {}).setdefault((place.row, place.column), []).append(index)
    for number_, cells in tables.items():
        heads = {column: draft.elements[lines[0]].paragraph.text for (row, column), lines in cells.items() if row == 0}
        named = next((column for column, head in heads.items() if "阶段" in head or "步骤" in head), None)
        timed = next(
            (column for column, head in heads.items() if "时间" in head or "时限" in head or "起止" in head), None
        )
        if named is None or timed is None or named == timed:
            continue
        for row, column in sorted(cells):
            if row == 0 or column != timed or (row, named) not in cells:
                continue
            index = cells[row, column][0]
            p, label = draft.elements[index].paragraph, draft.elements[cells[row, named][0]].paragraph
            if (period := leading(p)) is not None:
                unit = draft.elements[index].unit
                text = label.text.strip()
                yield Stage(
                    index, unit, (unit, -2 - number_, "table"), label, 0, len(label.text), text, None, None, p, period
                )


def _place(item: tuple[int, int, Period | None]) -> int:
    return item[0]


def by_group(found: Sequence[Stage]) -> list[list[Stage]]:
    """Stages that follow each other; a new 第一阶段 or a heading numbered one begins a new list."""
    groups: dict[tuple[int, int, str], list[list[Stage]]] = {}
    for stage in found:
        lists = groups.setdefault(stage.group, [])
        place = stage.value or stage.order
        if not lists or (place == 1 and lists[-1][-1].paragraph is not stage.paragraph) or stage.value == 1:
            lists.append([])
        lists[-1].append(stage)
    return [group for lists in groups.values() for group in lists]
