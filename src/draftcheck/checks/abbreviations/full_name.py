"""The full name again and again after a short form was introduced."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import book_titles, inside, reported
from .definitions import Definition, definitions_of, names_in

_FEWEST = 3
_SHORTEST_NAME = 5
_RUNNING = (Role.BODY, Role.TABLE, Role.UNKNOWN, Role.FOOTNOTE)
# A longer name may begin with the full name: 海晏市水利局节水办公室.
_GOES_ON = (
    *"党办机直属所下处科室站队分支第各副局长主书原",
    "领导", "工作", "人员", "干部", "职工", "行业", "协会", "公司", "仲裁", "学院", "银行", "集团",
)  # fmt: skip


def full_name_after(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Three or more full names in the running text of the same unit behind the introduction of a short form."""
    reading = reference.reading
    for definition in definitions_of(reading):
        if len(definition.forms) != 1 or definition.collective or definition.scoped:
            continue
        short = definition.forms[0].text
        name, places = _repeated(definition, reading, short)
        if len(places) < _FEWEST:
            continue
        shown = f"《{short}》" if definition.titled and definition.forms[0].opened == "《" else f"“{short}”"
        message = f"惯例：前面已说明简称{shown}，后面还有{len(places)}处写全称"
        for p, at in places:
            yield Hit(p.at(at, at + len(name)), message, kind=f"{definition.line}:{short}")


def _repeated(definition: Definition, reading: Reading, short: str) -> tuple[str, list[tuple[Paragraph, int]]]:
    names = [definition.full] if definition.titled else names_in(definition.full)
    for name in names:
        if len(name) >= max(_SHORTEST_NAME, len(short) + 2) and (definition.titled or _shortens(short, name)):
            places = [place for line in reading.lines[definition.line :] for place in _places(line, name, definition)]
            if len(places) >= _FEWEST:
                return name, places
    return "", []


def _shortens(short: str, name: str) -> bool:
    """Whether the short form is made of the name's own signs: 申请人 for 单位和个人 is another word, no shorter name."""
    signs = iter(name)
    return all(sign in signs for sign in short)


def _places(line: Element, name: str, definition: Definition) -> Iterator[tuple[Paragraph, int]]:
    p = line.paragraph
    if name not in p.text or line.unit != definition.unit or line.role not in _RUNNING:
        return
    at = p.text.find(name, definition.end if p is definition.paragraph else 0)
    left_alone = reported(p.text) + ([] if definition.titled else book_titles(p.text))
    while at >= 0:
        end = at + len(name)
        if definition.titled:
            alone = p.text[:at].endswith("《") and p.text.startswith("》", end)
        else:
            alone = not p.text.startswith(_GOES_ON, end)
        if alone and not inside(left_alone, at):
            yield p, at
        at = p.text.find(name, end)


RULES = (
    Rule(
        id="abbreviations.full-name-after",
        title="有简称仍用全称",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="说明了简称，后文就用简称。后文有三处以上仍写全称才报；标题、署名、引文、附件里的全称不算。",
        check=full_name_after,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            "海晏市水利局（以下简称“市水利局”）负责组织实施。\n«海晏市水利局»按月通报。\n各县报«海晏市水利局»备案，"
            "由«海晏市水利局»汇总。": None,
            "现印发《海晏市节水办法》（以下简称《办法》）。\n各县要学习《«海晏市节水办法»》。\n要按照《«海晏市节水办法»》检查。\n"
            "要宣传《«海晏市节水办法»》。": None,
        },
        good=(
            "海晏市水利局（以下简称“市水利局”）负责组织实施。\n市水利局按月通报。\n各县报海晏市水利局备案，由海晏市水利局汇总。",
            "海晏市水利局（以下简称“市水利局”）牵头。\n一、海晏市水利局\n二、海晏市水利局办公室\n海晏市水利局按月通报。\n报海晏市水利局。",
            "海晏市水利局（以下简称“市水利局”）牵头。\n海晏市水利局办公室汇总，海晏市水利局党组审定，海晏市水利局机关落实。",
            "现印发《海晏市节水办法》（以下简称《办法》）。\n见《〈海晏市节水办法〉解读》《〈海晏市节水办法〉问答》《〈海晏市节水办法〉说明》。",
            "取水的企业和单位（以下统称用水户）应当装表。\n单位应当报表，单位应当建账，单位应当公示。",
        ),
    ),
)
