"""Which style the numbered lines of a draft get, and where the words of a heading end that text runs on behind."""

from __future__ import annotations

from ..checks.fonts.heading_words import heading_words
from ..core.draft import Draft, Heading, Role
from ..core.pattern import Pattern
from ..word.setting.plan import BODY

_LEVELS = ("一、", "（一）", "1.", "（1）")
_NAMES = ("一级标题", "二级标题", "三级标题", "四级标题")
_DIVISIONS = ("第一部分", "第一编", "第一章", "第一节")
_UNNUMBERED = 11
_LONGEST, _SHORT = 60, 25
_SENTENCE = Pattern(r"[，,：:；]|^\s*(?:请|同意|原则同意|会议)|了")
_BRACKETED = Pattern(r"[（(][^（）()]*[）)]", ("（", "("))
_NO_HEADING = "；;，,、：:！!？?"


class Levels:
    """Answers for each element of a draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._headings: dict[int, Heading] = {}
        for heading in draft.headings:
            self._headings.setdefault(heading.element, heading)
        self._lists = _lists(draft)
        self._articles = {h.unit for h in draft.headings if h.scheme == "第一条"}
        self.deep = [h for h in draft.headings if h.scheme and h.rank > 8 and h.scheme not in _DIVISIONS]

    def of(self, element: int) -> tuple[str, int, bool]:
        """Style, end of the heading's words (0: none runs on), and whether it is centred."""
        heading = self._headings.get(element)
        if heading is None:
            return BODY, 0, False
        item = self._draft.elements[element]
        text = item.paragraph.text
        if heading.scheme in _DIVISIONS and len(text.strip()) <= _LONGEST:
            return _NAMES[0], 0, True
        if not heading.scheme:
            level = heading.rank - _UNNUMBERED - 1
            own = item.role is Role.HEADING and 0 <= level < len(_NAMES)
            return (_NAMES[level], 0, False) if own else (BODY, 0, False)
        if heading.scheme not in _LEVELS or (heading.unit, heading.scheme) in self._lists:
            return BODY, 0, False
        return self._numbered(heading, text, _LEVELS.index(heading.scheme))

    def _numbered(self, heading: Heading, text: str, level: int) -> tuple[str, int, bool]:
        words = text[heading.end : heading.words_end].strip()
        end = heading.words_end + 1 if text[heading.words_end : heading.words_end + 1] == "。" else heading.words_end
        alone = end >= len(text.rstrip())
        if not words or words[-1] in _NO_HEADING or len(words) > _LONGEST or any(c in "；！？" for c in words):
            return BODY, 0, False
        if heading.unit in self._articles:
            return BODY, 0, False
        if alone:
            closed = words[-1] == "。" and (level > 1 or len(words) > _SHORT)
            return (BODY, 0, False) if closed else (_NAMES[level], 0, False)
        return (_NAMES[level], end, False) if level < 2 else (BODY, 0, False)


def _lists(draft: Draft) -> set[tuple[int, str]]:
    """Schemes of the main text that count items: all of them run on or are 名：值, and most are whole sentences."""
    schemes: dict[str, list[bool]] = {}
    sentences: dict[str, int] = {}
    for words in heading_words(draft):
        scheme = words.heading.scheme
        text = words.paragraph.text[words.heading.end : words.heading.words_end]
        schemes.setdefault(scheme, []).append(words.item)
        sentences[scheme] = sentences.get(scheme, 0) + bool(_SENTENCE.search(_BRACKETED.compiled.sub("", text)))
    return {(0, s) for s, items in schemes.items() if all(items) and sentences[s] * 2 > len(items)}
