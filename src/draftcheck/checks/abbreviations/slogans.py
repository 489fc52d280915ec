"""Numbered slogans (“三服务”): told what they stand for, and told once."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .definitions import definitions_of
from .glosses import glosses_of, is_explained

_NUMERAL = "一二两三四五六七八九十"
_SLOGAN = Pattern(
    rf"“(?P<form>[{_NUMERAL}](?:个|大|项|条|种|张|类|步|位)?[^“”（），。、；：{_NUMERAL}]{{1,6}}"
    rf"|[{_NUMERAL}][^“”（），。、；：]{{1,2}}[{_NUMERAL}][^“”（），。、；：]{{1,4}})”",
    "“",
)
_NAMES = (
    "一带一路",
    "一国两制",
    "一日游",
    "一把手",
    "一体化",
    "五一",
    "七一",
    "八一",
    "十一",
    "三农",
    "一线",
    "第一",
    "二维码",
    "十年",
)
_RUNNING = (Role.BODY, Role.ABSTRACT)


def slogan_unexplained(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The first mention of each slogan that no place of the draft explains."""
    reading = reference.reading
    roles = {(e.paragraph.part, e.paragraph.index): e.role for e in reading.lines}
    seen: set[str] = set()
    for p, match in reading.find(_SLOGAN):
        form = match["form"]
        if form in seen or roles[p.part, p.index] not in _RUNNING or form.startswith(_NAMES) or _is_plan(form):
            continue
        seen.add(form)
        if not is_explained(reading, form):
            message = f"惯例：数字简称“{form}”第一次出现时说明指什么，全文没有找到说明"
            yield Hit(p.at(*match.span("form")), message)


def _is_plan(form: str) -> bool:
    """十四五: a plan, not a slogan."""
    return all(sign in _NUMERAL for sign in form)


_GLOSSED = Pattern(r"[“\"](?P<form>[^“”\"（）()，。、]{2,10})[”\"][（(]", ("”（", "”(", '"（', '"('))


def gloss_repeated(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The second bracket that lists what a slogan stands for, and the second 以下简称 of one name, in one unit."""
    reading = reference.reading
    units = {(e.paragraph.part, e.paragraph.index): e.unit for e in reading.lines}
    first: dict[tuple[int, str], tuple[Paragraph, int, int]] = {}
    for p, match in reading.find(_GLOSSED):
        for start, end in glosses_of(p, match["form"]):
            if start != match.end() - 1:
                continue
            key = (units[p.part, p.index], match["form"])
            if key in first:
                message = f"惯例：“{match['form']}”前面已经解释过，不必再解释"
                yield Hit(p.at(start, end), message, related=(first[key][0].at(*first[key][1:]),))
            else:
                first[key] = (p, start, end)
    introduced: dict[tuple[int, str, str], tuple[Paragraph, int, int]] = {}
    for definition in definitions_of(reading):
        form = definition.forms[0]
        name = (definition.unit, definition.full, form.text)
        if len(definition.forms) > 1 or definition.scoped or not definition.full:
            continue
        if name in introduced:
            message = f"惯例：简称“{form.text}”前面已经说明过，不必再说明"
            related = (introduced[name][0].at(*introduced[name][1:]),)
            yield Hit(definition.paragraph.at(definition.cue_start, form.end), message, related=related)
        else:
            introduced[name] = (definition.paragraph, definition.cue_start, form.end)


RULES = (
    Rule(
        id="abbreviations.slogan-unexplained",
        title="数字简称未解释",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="“三服务”一类数字简称，第一次出现时用括号或“即”说明指什么，外单位的人才看得懂。人人都懂的也会报出来，所以默认不报。",
        check=slogan_unexplained,
        fix=Safety.SHOW,
        default=False,
        bad={
            "要开展“«三送»”活动，方便用水户。": None,
            "要落实“«五个到位»”，做到“«两增一减»”。": None,
        },
        good=(
            "要开展“三送”（送水、送技术、送服务）活动。",
            "“五个到位”，即人员到位、物资到位、资金到位、责任到位、措施到位，要逐项落实。",
            "“十四五”时期，要参与“一带一路”建设。",
            "“五一”期间要做好供水保障。",
            "要做到人员、物资、资金“三到位”。\n“三到位”：人员到位、物资到位、资金到位。",
        ),
    ),
    Rule(
        id="abbreviations.gloss-repeated",
        title="简称重复解释",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="简称解释一次就够了，后文直接用简称。附件自成一篇，可以另作说明。",
        check=gloss_repeated,
        fix=Safety.SHOW,
        bad={
            "要开展“三送”（送水、送技术、送服务）活动。\n要把“三送”«（送水、送技术、送服务）»活动办实。": None,
            "海晏市水利局（以下简称“市水利局”）牵头。\n海晏市水利局（«以下简称“市水利局»”）按月通报。": None,
        },
        good=(
            "要开展“三送”（送水、送技术、送服务）活动。\n要把“三送”活动办实。",
            "海晏市水利局（以下简称“市水利局”）牵头。\n市水利局按月通报。",
            "海晏市水利局（以下简称“市局”）牵头。\n[附件] 附件\n[标题] 检查办法\n海晏市水利局（以下简称“市局”）牵头。",
            "要建好“节水角”（一楼大厅）。\n“节水角”（二楼大厅）也要建。",
        ),
    ),
)
