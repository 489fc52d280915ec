"""A rule: what it is called, where it comes from, how it is checked, and the examples that prove it."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from .draft import Draft, Profile
from .finding import Hit, Safety, Severity
from .reference import Reference
from .value import Value


class Strength(StrEnum):
    """How binding a source is; caps the severity (format.md section 0). The value is how a person is told."""

    MUST = "标准或条例的明确要求"
    USUAL = "标准的一般要求"
    RECOMMENDED = "标准的推荐做法"
    DERIVED = "由标准数值推算"
    PRACTICE = "惯例"
    LOGIC = "前后一致"
    LANGUAGE = "语言文字规范"

    @property
    def cap(self) -> Severity:
        """The gravest severity that this source allows."""
        if self in (Strength.MUST, Strength.LOGIC, Strength.LANGUAGE):
            return Severity.ERROR
        return Severity.INFO if self is Strength.RECOMMENDED else Severity.WARNING


class Gather(StrEnum):
    """How many hits of one rule become findings of their own."""

    EACH = "each"
    RUN = "run"  # one for each run of consecutive paragraphs
    DOCUMENT = "document"  # one for each kind of hit in the document


class Option(Value):
    """A number that an office may change, between `low` and `high`."""

    name: str
    default: float
    low: float
    high: float
    label: str


class Rule(Value):
    """One rule.

    `bad` maps an example draft, with «» around what must be found, to the draft after the fixes, or to None
    where none is offered; `good` are drafts that must stay silent (core/example.py has the notation).
    `severity_in` gives the severity in profiles where it differs. `fix` is the best fix a hit may offer.
    """

    id: str
    title: str
    source: str
    strength: Strength
    severity: Severity
    why: str
    check: Callable[[Draft, Reference], Iterable[Hit]]
    bad: Mapping[str, str | None]
    good: tuple[str, ...]
    fix: Safety | None = None
    gather: Gather = Gather.EACH
    severity_in: Mapping[Profile, Severity] = {}
    default: bool = True
    options: tuple[Option, ...] = ()
    numbers: tuple[str, ...] = ()  # fields of the Standard that it measures against

    @property
    def family(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]

    def severity_for(self, profile: Profile) -> Severity:
        """The severity in a draft of this profile."""
        return self.severity_in.get(profile, self.severity)
