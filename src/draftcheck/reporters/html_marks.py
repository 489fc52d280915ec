"""Which characters of a paragraph which findings speak of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..core.document import Paragraph
from ..core.finding import Finding, Location, Severity
from ..core.value import Value


class Stretch(Value):
    """Characters that just these findings speak of, the first at `start` where they `begin` there.

    Findings go by their number in the report; `elsewhere` are those whose own place is another one.
    """

    start: int
    end: int
    findings: tuple[int, ...]
    begin: tuple[int, ...]
    elsewhere: tuple[int, ...]


class _Span(Value):
    start: int
    end: int
    finding: int
    elsewhere: bool


class Marks:
    """The findings of one report by the paragraphs they stand in."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = findings
        self._spans: dict[tuple[str, int], list[_Span]] = {}
        self._own: dict[tuple[str, int], list[int]] = {}
        for number, finding in enumerate(findings, 1):
            for place in dict.fromkeys((finding.place, *finding.related)):
                if place.file is None:
                    elsewhere = place is not finding.place
                    span = _Span(place.start, place.end, number, elsewhere)
                    self._spans.setdefault((place.part, place.paragraph), []).append(span)
            if finding.place.file is None:
                self._own.setdefault((finding.place.part, finding.place.paragraph), []).append(number)

    def own(self, p: Paragraph) -> list[int]:
        """The findings to be told at this paragraph."""
        return self._own.get((p.part, p.index), [])

    def any(self, p: Paragraph) -> bool:
        """Whether a finding speaks of the paragraph at all."""
        return (p.part, p.index) in self._spans

    def whole(self, p: Paragraph) -> Stretch | None:
        """The findings about the paragraph and none of its characters."""
        found = [span for span in self._spans.get((p.part, p.index), ()) if _width(span, p) == 0]
        return _stretch(0, 0, found, found) if found else None

    def stretches(self, p: Paragraph) -> list[Stretch]:
        """The marked characters, cut wherever a finding begins or ends."""
        spans = sorted(span for span in self._spans.get((p.part, p.index), ()) if _width(span, p) > 0)
        cuts = sorted({min(at, len(p.text)) for span in spans for at in (span.start, span.end)})
        found: list[Stretch] = []
        open_: list[_Span] = []
        waiting = iter([*spans, None])
        upcoming = next(waiting)
        for start, end in pairwise(cuts):
            open_ = [span for span in open_ if span.end > start]
            new = []
            while upcoming is not None and upcoming.start <= start:
                new.append(upcoming)
                upcoming = next(waiting)
            open_ += new
            if open_:
                found.append(_stretch(start, end, open_, new))
        return found

    def gravest(self, numbers: Iterable[int]) -> Severity:
        """The gravest severity among some findings."""
        return max((self.findings[number - 1].severity for number in numbers), key=lambda severity: severity.rank)

    def untold(self, paragraphs: Iterable[Paragraph]) -> list[int]:
        """Findings whose place is in none of these paragraphs."""
        here = {(p.part, p.index) for p in paragraphs}
        told = {number for place, numbers in self._own.items() if place in here for number in numbers}
        return [number for number in range(1, len(self.findings) + 1) if number not in told]


def anchor(draft: str, parts: Sequence[str], place: Location) -> str:
    """The id of the element that marks a place; `parts` are the names of all parts of the draft."""
    part = parts.index(place.part) if place.part in parts else len(parts)
    where = f"{draft}-{part}-{place.paragraph}"
    return f"{where}-{place.start}" if place.end > place.start else where


def _width(span: _Span, p: Paragraph) -> int:
    return min(span.end, len(p.text)) - span.start


def _stretch(start: int, end: int, spans: Sequence[_Span], new: Sequence[_Span]) -> Stretch:
    own = {span.finding for span in spans if not span.elsewhere}
    findings = dict.fromkeys(span.finding for span in spans)
    return Stretch(
        start,
        end,
        tuple(sorted(findings)),
        tuple(sorted({span.finding for span in new})),
        tuple(number for number in sorted(findings) if number not in own),
    )
