"""The statements of a draft's running text, with where they stand and whether they tell of aims (arithmetic.md section 16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.sentences import sentences
from ...core.spans import inside, quotations
from ...core.value import Value
from ...language.limits import Limits, limits_of
from ...language.quantities import Quantity, quantities
from ...language.statements import FIGURE, Statement, is_counted, statements, unit_of

SPOKEN = (Role.TITLE, Role.BYLINE, Role.BODY, Role.HEADING, Role.ABSTRACT, Role.UNKNOWN)
"""Roles whose figures are compared."""
YEAR = Pattern(r"(?:19|20)[0-9]{2}年", "年")
_AIMS = Pattern(
    r"下一?步|下阶段|工作打算|工作安排|工作思路|目标任务|主要目标|预期目标|重点工作|重点任务|主要任务|总体要求|今后|未来|做好今年|新一年|明年|"
    r"工作计划|工作要点|努力方向|今年(?:的)?(?:工作|政府工作|发展|要|经济)"
)
_RESULTS = Pattern("情况|成效|回顾|概况|总结|现状|结语|做法|成绩")
_PLANS = ("方案", "计划", "要点")
_OPENING = 40  # characters in which a paragraph says what it is about
_HEADING = 25  # characters of a line that is a heading, whatever it looks like


class Frames:
    """Of every line: whether it belongs to a part on aims, and the year of the heading it stands under.

    Worked out when first asked for: most drafts say nothing twice.
    """

    def __init__(self, draft: Draft, reading: Reading) -> None:
        self._draft = draft
        self._reading = reading

    @cached_property
    def _found(self) -> dict[int, tuple[bool, str]]:
        found = {}
        aims = any(word in self._draft.title for word in _PLANS)
        year = ""
        for element in self._reading.lines:
            if element.role not in SPOKEN:
                continue
            p = element.paragraph
            head = p.text[:_OPENING].partition("。")[0]
            short = len(p.text) <= _HEADING
            if _AIMS.search(head) and not _RESULTS.search(head):
                aims = True
            elif short and not p.text.rstrip().endswith(("。", "；", "：")) and _RESULTS.search(head):
                aims = False
            if short and (dated := YEAR.search(p.text)):
                year = dated[0]
            found[id(p)] = (aims, year)
        return found

    def of(self, p: Paragraph) -> tuple[bool, str]:
        """The same of one line."""
        return self._found.get(id(p), (False, ""))


class Told(Value):
    """A statement and the paragraph it stands in."""

    paragraph: Paragraph
    role: Role
    unit: int
    statement: Statement
    frames: Frames

    @property
    def aims(self) -> bool:
        """Whether it belongs to a part on aims."""
        return self.frames.of(self.paragraph)[0]

    @property
    def dated(self) -> bool:
        """Whether a time is told with it, not by the heading alone."""
        return bool(limits_of(self.paragraph.text, self.statement).period)

    @property
    def limits(self) -> Limits:
        """What limits the statement; one without a time of its own has the year of the heading it stands under."""
        limits = limits_of(self.paragraph.text, self.statement)
        year = self.frames.of(self.paragraph)[1]
        return limits if limits.period or not year else limits._replace(period=(year,))


def told(draft: Draft, reading: Reading) -> Iterator[Told]:
    """The statements in order. Left out are those of a unit of which no two values are near each other."""
    lines = [element for element in reading.holding(FIGURE) if element.role in SPOKEN]
    if not lines:
        return
    counted = [(element, reading.scan(quantities, element.paragraph.text)) for element in lines]
    rivals = _units_with_rivals(amounts for _, amounts in counted)
    frames = Frames(draft, reading)
    with_figures = any(e.role is Role.TABLE for e in reading.holding(FIGURE))
    for element, amounts in counted:
        p = element.paragraph
        kept = [q for q in amounts if is_counted(q) and (with_figures or unit_of(q) in rivals)]
        if not kept:
            continue
        aside = quotations(p.text)
        for statement in statements(p.text, kept, reading.scan(sentences, p.text)):
            if not reading.is_left_alone(p, statement.start) and not inside(aside, statement.start):
                yield Told(p, element.role, element.unit, statement, frames)


def _units_with_rivals(lines: Iterable[Sequence[Quantity]]) -> set[str]:
    """The measure words of which two values differ by less than twice."""
    values: dict[str, set[Decimal]] = {}
    for amounts in lines:
        for quantity in amounts:
            if is_counted(quantity):
                values.setdefault(unit_of(quantity), set()).add(quantity.value)
    return {unit for unit, met in values.items() if any(low and high <= 2 * low for low, high in pairwise(sorted(met)))}
