"""A total with its parts, and how it is read once the total and the place of the list are known.

arithmetic.md sections 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from ...core.pattern import Pattern
from ...core.spans import Span
from ...core.value import Value
from ...language.quantities import Quantity
from .double_count import may_overlap
from .kinds_of_parts import are_of_several_kinds
from .part_lists import CHANGE, PartList, read_list
from .people import counts_people
from .sentence_figures import Sentence, unit

_AVERAGE = Pattern(r"均|最[高低大小多少长短]", ("均", "最"))


class Form(Enum):
    """What ties the parts to the total."""

    AMONG = "20名，其中a、b"
    OF = "20名干部中，a、b"
    INTO = "20名，包括a、b"
    MADE_OF = "20名，分为a、b"
    BRACKET = "20名（a、b）"
    REST = "20名，a，其余b"
    BEHIND = "a、b，共20名"
    PLAIN = "共20名，男a、女b"


CLOSED = (Form.MADE_OF, Form.BRACKET, Form.REST, Form.BEHIND)
"""Forms that name all parts."""


class Division(Value):
    """A total and its parts in order.

    `closed`: words say that these are all parts. `more`: words say that there are more (等、另有、部分). `twice`: a thing
    may be counted in two parts. `whole`: the list was read to the end of the sentence, nothing is left over. `direct`:
    no other figure stands between the total and its parts. `others`: earlier figures of the same unit. `noun`: what the
    total counts, as far as it is named. `near`: it stands in the same sentence.
    """

    form: Form
    total: Quantity
    parts: tuple[Quantity, ...]
    labels: tuple[str, ...]
    closed: bool
    more: bool
    twice: bool
    whole: bool
    direct: bool
    others: tuple[Quantity, ...] = ()
    noun: str = ""
    near: bool = True

    @property
    def sum(self) -> Decimal:
        """Of the parts."""
        return sum((q.value for q in self.parts), Decimal(0))

    @property
    def mixed(self) -> bool:
        """Whether the total has another measure word than its parts: 23个书记, 14名."""
        return unit(self.total) != unit(self.parts[0])

    @property
    def exact(self) -> bool:
        """No 约, 余, 以上 with any of the figures."""
        return self.total.exact and all(q.exact for q in self.parts)


def read_division(s: Sentence, form: Form, before: list[Quantity], at: int, home: Span) -> Iterator[Division]:
    """The division whose list begins at `at` inside `home`; its total is the last figure of that unit `before` it."""
    figures = [q for q in s.within(home) if q.start >= at]
    kind = next((name for q in figures if (name := unit(q))), "")
    totals = [q for q in before if unit(q) == kind or (kind == "人" and _is_people(s, q, at))]
    if not kind or kind == "%" or not totals:
        return
    total = totals[-1]
    if len(totals) > 1 and _in_row(s, totals[-2], total, at):
        return
    label = s.label(total)
    read = read_list(s, figures, at, home, kind)
    if not read.parts or CHANGE.search(label) or _AVERAGE.search(label):
        return
    direct = all(q.unit in ("%", "百分点") for q in before[before.index(total) + 1 :])
    beside = len(totals) > 1 and _beside(s, totals[-2], total)
    made = made_of(s, form, total, read, s.text[at : home[1]], direct and not beside)
    yield made._replace(others=tuple(totals[:-1]))


def _is_people(s: Sentence, q: Quantity, at: int) -> bool:
    """23个村党组织书记中，连任的14名."""
    return q.unit == "个" and counts_people(s.text[q.end : at], s.label(q))


def _in_row(s: Sentence, first: Quantity, second: Quantity, at: int) -> bool:
    """6个县区和24个成员单位，其中…: the total is both together, unless the last is named once more."""
    between = s.text[first.end : second.start]
    if not any(sign in between for sign in "、和及与") or any(sign in between for sign in "，；：（"):
        return False
    name = second.noun[-2:]
    return not name or name not in s.text[at : s.end]


def _beside(s: Sentence, first: Quantity, second: Quantity) -> bool:
    """在职人员30人，退休人员12人: what follows may be said of both."""
    between = s.text[first.end : second.start]
    label = s.label(second)
    return between == f"、{label}" or (between.strip("，") == label != "" and label[-1:] == s.label(first)[-1:])


def made_of(s: Sentence, form: Form, total: Quantity, read: PartList, scope: str, direct: bool) -> Division:
    """The division of a total and a list; `scope` is the text that words of overlap are looked for in."""
    twice = may_overlap(scope, read.labels, unit(total), f"{s.label(total)}{total.noun}")
    closed = read.rest or form in CLOSED
    twice = twice or (not closed and are_of_several_kinds(read.labels))
    whole = read.pure and not read.again
    noun = total.noun or s.label(total)
    return Division(form, total, read.parts, read.labels, closed, read.more, twice, whole, direct, noun=noun)
