"""The lines of the 版记, whether each is a paragraph, a cell, or cut off by a line break."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.value import Value

_LINE = Pattern(r"[^\n\f\v]+")
_HEAD = Pattern(
    r"\s*(?P<word>抄\s*送|抄\s*报|抄\s*发|分\s*送|主\s*送|主\s*题\s*词)\s*(?P<colon>[:：])", ("送", "抄", "主")
)


class ImprintLine(Value):
    """`text` begins at `start` of the paragraph; `head` is 抄送, 主题词 …, empty for a line that begins with none.

    `word`, `colon`: where head and colon end in `text`; `colon` is 0 without a head.
    """

    paragraph: Paragraph
    start: int
    text: str
    head: str
    word: tuple[int, int]
    colon: int

    def at(self, start: int, end: int) -> Position:
        """The position of characters `start` to `end` of the line."""
        return self.paragraph.at(self.start + start, self.start + end)


def imprint_lines(draft: Draft) -> Iterator[ImprintLine]:
    """The visible lines, in document order; attachments stand before the 版记, so the unit does not matter."""
    for p in draft.of(Role.IMPRINT):
        if p.index < 0:
            continue
        for match in _LINE.finditer(p.text):
            if not match[0].strip():
                continue
            head = _HEAD.match(match[0])
            if head is None:
                yield ImprintLine(p, match.start(), match[0], "", (0, 0), 0)
            else:
                word = "".join(head["word"].split())
                yield ImprintLine(p, match.start(), match[0], word, head.span("word"), head.end())
