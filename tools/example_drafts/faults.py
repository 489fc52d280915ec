"""Planted faults: where a draft's source marks them, and what a checker must say there.

`«rule|characters»` marks the characters of one finding; `«rule+2|characters»` one that stands for two more
places; `«rule!warning|characters»` one whose severity differs from the rule's usual one.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

# As in rules.tsv; page.margin is an error only in documents with a red head.
USUAL_SEVERITY = {
    "page.margin": "warning",
    "fonts.body": "warning",
    "fonts.title": "warning",
    "elements.docnum-form": "error",
    "elements.docnum-bracket": "error",
    "headings.out-of-sequence": "error",
    "headings.number-mark": "warning",
    "signature.date-form": "error",
    "genre.request-in-report": "error",
    "genre.closing-of-other-kind": "warning",
    "punctuation.halfwidth": "warning",
    "punctuation.unclosed": "error",
    "placeholders.open-field": "warning",
    "placeholders.open-field-in-element": "error",
}

_MARK = re.compile(r"«([a-z.-]+)(?:\+(\d+))?(?:!(\w+))?\|([^»]*)»")


class Fault(NamedTuple):
    """One expected finding inside a paragraph; `start` and `end` are code points, `end` exclusive."""

    rule: str
    severity: str
    start: int
    end: int
    text: str
    others: int = 0

    def at(self, paragraph: int) -> dict[str, Any]:
        """The entry of expected.json for this fault in paragraph number `paragraph`."""
        entry = {"rule": self.rule, "paragraph": paragraph, "start": self.start, "end": self.end, "text": self.text}
        return entry | {"severity": self.severity, "others": self.others}


def of_document(rule: str, severity: str | None = None) -> dict[str, Any]:
    """The entry of expected.json for a finding about the whole document."""
    place = {"paragraph": None, "start": None, "end": None, "text": None}
    return {"rule": rule} | place | {"severity": severity or USUAL_SEVERITY[rule], "others": 0}


def unmark(marked: str) -> tuple[str, list[Fault]]:
    """The text without its marks, and the faults they stood around."""
    text = ""
    faults = []
    last = 0
    for match in _MARK.finditer(marked):
        rule, others, severity, characters = match.groups()
        text += marked[last : match.start()]
        end = len(text) + len(characters)
        faults.append(Fault(rule, severity or USUAL_SEVERITY[rule], len(text), end, characters, int(others or 0)))
        text += characters
        last = match.end()
    return text + marked[last:], faults
