"""The words of headings, as far as they surely are headings and not items of a list."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Heading
from ...core.pattern import Pattern
from ...core.value import Value

_NOT_A_HEADING = tuple("；;，,、：:。.！!？?")
_NAME = Pattern(r"[^：:。]{1,12}[：:]", ("：", ":"))  # 会议时间：6月30日
_SHORT = 25  # characters of a heading with text running on behind it


class Words(Value):
    """Characters `start` to `end` of a paragraph, number included; `sure` False where it may be a plain sentence."""

    heading: Heading
    paragraph: Paragraph
    start: int
    end: int
    own_line: bool
    sure: bool
    item: bool  # a sentence with more behind it, or 名：值: may be an item of a list


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
        name = _NAME.match(p.text, heading.end)
        named = name is not None and name.end() <= heading.words_end
        end = name.end() - 1 if name is not None and named else heading.words_end
        sure = (own_line or len(words) <= _SHORT) and not named
        yield Words(heading, p, heading.start, end, own_line, sure, named or not own_line)
