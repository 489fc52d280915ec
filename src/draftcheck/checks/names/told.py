"""The statements of a draft's running text, with where they stand and whether they tell of aims (arithmetic.md section 16)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.sentences import sentences
from ...core.spans import inside, quotations
from ...core.value import Value
from ...language.limits import Limits, limits_of
from ...language.quantities import quantities
from ...language.statements import Statement, statements

SPOKEN = (Role.TITLE, Role.BYLINE, Role.BODY, Role.HEADING, Role.ABSTRACT, Role.UNKNOWN)
"""Roles whose figures are compared."""
YEAR = Pattern(r"(?:19|20)[0-9]{2}年", "年")
_AIMS = Pattern(
    r"下一?步|下阶段|工作打算|工作安排|工作思路|目标任务|主要目标|预期目标|重点工作|重点任务|主要任务|总体要求|今后|未来|做好今年|新一年|明年|"
    r"工作计划|工作要点|努力方向|今年(?:的)?(?:工作|政府工作|发展|要|经济)"
)
_RESULTS = Pattern("情况|成效|回顾|概况|总结|现状|结语|做法|成绩")
_PLANS = ("方案", "计划", "要点")
_NUMERALS = frozenset("0123456789０１２３４５６７８９一二两三四五六七八九十")
_OPENING = 40  # characters in which a paragraph says what it is about
_HEADING = 25  # characters of a line that is a heading, whatever it looks like


class Told(Value):
    """A statement, the paragraph it stands in, whether that belongs to a part on aims, and the year of its heading."""

    paragraph: Paragraph
    role: Role
    unit: int
    aims: bool
    year: str
    statement: Statement

    @property
    def limits(self) -> Limits:
        """What limits the statement; one without a time of its own has the year of the heading it stands under."""
        limits = limits_of(self.paragraph.text, self.statement)
        return limits if limits.period or not self.year else limits._replace(period=(self.year,))


def told(draft: Draft, reading: Reading) -> Iterator[Told]:
    """The statements in order."""
    aims = any(word in draft.title for word in _PLANS)
    year = ""
    for element in reading.lines:
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
        if _NUMERALS.isdisjoint(p.text):
            continue
        aside, amounts = quotations(p.text), reading.scan(quantities, p.text)
        for statement in statements(p.text, amounts, reading.scan(sentences, p.text) if amounts else []):
            if not reading.is_left_alone(p, statement.start) and not inside(aside, statement.start):
                yield Told(p, element.role, element.unit, aims, year, statement)
