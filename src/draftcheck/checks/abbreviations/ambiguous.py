"""One short form for two full names, or two short forms for one."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .definitions import Definition, definitions_of, names_in

_OFFICE = Pattern(
    r"[\u4e00-\u9fff]{2,22}(?:局|厅|委员会|办公室|总队|支队|大队|中心|集团|公司|学院|大学|医院|协会|研究院|研究所|学会|基金会|银行|学校)$"
)
_AGAIN = Pattern(r"\s*第[一1][条章](?:\s|$)", "第")


def ambiguous(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Two introductions of one unit that contradict each other; full names are known for titles and offices only."""
    reading = reference.reading
    told: list[tuple[Definition, str]] = []
    for definition in definitions_of(reading):
        full = _known_name(definition)
        if not full:
            continue
        for earlier, other in told:
            if (
                earlier.titled != definition.titled
                or earlier.unit != definition.unit
                or _starts_anew(reading, earlier, definition)
            ):
                continue
            mine, theirs = definition.forms[0], earlier.forms[0]
            related = (earlier.paragraph.at(theirs.start, theirs.end),)
            here = definition.paragraph.at(mine.start, mine.end)
            if mine.text == theirs.text and not _alike(full, other):
                message = f"简称“{mine.text}”前面指“{other}”，这里又指“{full}”，一个简称只能指一个对象"
                yield Hit(here, message, related=related)
                break
            if full == other and mine.text != theirs.text:
                message = f"“{full}”前面简称“{theirs.text}”，这里又简称“{mine.text}”，一个对象只用一个简称"
                yield Hit(here, message, related=related)
                break
        told.append((definition, full))


def _known_name(definition: Definition) -> str:
    """The full name where it is certain: a title in 《》, or the name of an office; empty otherwise."""
    if len(definition.forms) != 1 or definition.collective or definition.scoped:
        return ""
    if definition.titled:
        return definition.full
    name = min(names_in(definition.full), key=len, default="")
    return name if _OFFICE.fullmatch(name) and len(name) > len(definition.forms[0].text) else ""


def _alike(name: str, other: str) -> bool:
    """Whether one may be the other, written shorter."""
    shorter, longer = sorted((name, other), key=len)
    signs = iter(longer)
    return all(sign in signs for sign in shorter)


def _starts_anew(reading: Reading, first: Definition, second: Definition) -> bool:
    """Whether another text begins between the two: a title, a new page, 第一条 once more."""
    between = reading.lines[first.line + 1 : second.line + 1]
    return any(
        line.role is Role.TITLE or line.paragraph.breaks_before or _AGAIN.match(line.paragraph.text) for line in between
    )


RULES = (
    Rule(
        id="abbreviations.ambiguous",
        title="简称一名两指",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="一份文稿里，一个简称只能指一个对象，一个对象也只用一个简称。只比较写明全称的文件和单位；附件另有说明的不算。",
        check=ambiguous,
        fix=Safety.SHOW,
        bad={
            "依照《海晏市供水办法》（以下简称《办法》）处理。\n现印发《海晏市节水方案细则》（以下简称《«办法»》）。": None,
            "海晏市水利局（以下简称“市局”）牵头。\n海晏市体育局（以下简称“«市局»”）配合。": None,
            "依照《海晏市供水办法》（以下简称《办法》）处理。\n学习《海晏市供水办法》（以下简称《«供水办法»》）。": None,
            "由海晏市水利局（以下简称“市水利局”）牵头。\n请与海晏市水利局（以下简称“«水利局»”）联系。": None,
        },
        good=(
            "依照《海晏市供水办法》（以下简称《供水办法》）处理。\n现印发《海晏市节水办法》（以下简称《节水办法》）。",
            "依照《海晏市供水办法》（以下简称《办法》）处理。\n学习《海晏市供水办法》（以下简称《办法》）。",
            "海晏市水利局（以下简称“市局”）牵头。\n市水利局（以下简称“市局”）负责。",
            "取水的单位和个人（以下统称用水户）应当装表。\n工业企业（以下统称用水户）应当报表。",
            "海晏市水利局（以下简称“市局”）牵头。\n[附件] 附件\n[标题] 检查办法\n海晏市体育局（以下简称“市局”）配合。",
            "第一条 海晏市水利局（以下简称市局）牵头。\n第二条 略。\n第一条 海晏市体育局（以下简称市局）牵头。",
        ),
    ),
)
