"""The words of headings, as far as they surely are headings and not items of a list."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Heading
from ...core.value import Value

_NOT_A_HEADING = tuple("；;，,、：:。.！!？?")
_SHORT = 25  # characters of a heading with text running on behind it


class Words(Value):
    """Characters `start` to `end` of a paragraph, number included; `sure` False where it may be a plain sentence."""

    heading: Heading
    paragraph: Paragraph
    start: int
    end: int
    own_line: bool
    sure: bool


def heading_words(draft: Draft) -> Iterator[Words]:
    """Headings of the main text, those of units that count in articles (第一条) left out."""
    if any(h.scheme == "第一条" and h.unit == 0 for h in draft.headings):
        return
    for heading in draft.headings:
        p = draft.elements[heading.element].paragraph
        words = p.text[heading.end : heading.words_end].strip()
        if heading.unit != 0 or not words or words.endswith(_NOT_A_HEADING):
            continue
        own_line = heading.words_end >= len(p.text.rstrip())
        sure = own_line or len(words) <= _SHORT
        yield Words(heading, p, heading.start, heading.words_end, own_line, sure)
