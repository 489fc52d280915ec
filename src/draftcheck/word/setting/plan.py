"""What is to become of each paragraph of a draft, and what came of the whole."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.value import Value

PICTURE, BLANK = "图片", "空行"
CELL = "单元格"
"""No style: a cell keeps its looks but for the face of its words."""
BODY, BODY_RUN, SIGNER_RUN = "公文正文", "公文正文字符", "签发人姓名"


class Part(Value):
    """What a paragraph is: the name of its `style`.

    `words`: where the words of a heading end, text behind them has the character style `tail`; 0 where none runs on.
    `label`: likewise where a label in the face of a first heading ends (出席：).
    `start`, `end`: blanks at the ends that only moved the text and go away.
    `blanks`: empty lines that stand above it, None where they stay as they are; `below`: those between it and a table.
    `place`: left, center or right where the alignment is the paragraph's own and stays; its indents stay then too,
    unless it is centred or right.
    `emphasis`: bold, italics and underlining inside it are meant and stay.
    """

    style: str
    words: int = 0
    label: int = 0
    start: int = 0
    end: int = 0
    blanks: int | None = None
    place: str = ""
    emphasis: bool = False
    new_page: bool = False
    below: int | None = None
    typed: bool = False  # an indent is typed and had to stay
    ruled: bool | None = None  # a red line under it; None: as its style has it
    tail: str = BODY_RUN


class Plan(Value):
    """`parts`: paragraph number in the main part → what it is; those that are not named are not touched.

    `head`, `imprint`: whether the template's go in front and at the end; they are the blocks of the template before
    the one with paragraph `title_at`, and from the one with `imprint_at` on (-1: it has none).
    """

    parts: Mapping[int, Part]
    head: bool
    imprint: bool
    title_at: int
    imprint_at: int


class Dressed(Value):
    """The new document, and sentences on what stayed as it was."""

    data: bytes
    notes: tuple[str, ...]
