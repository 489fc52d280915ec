"""Words that tell what a quoted short form stands for: “四表一单”（水量表、水价表……）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.pattern import Pattern
from ...core.reading import Reading

_BEFORE, _BEHIND = 10, 16  # how far from the short form its explanation begins
_LISTED = Pattern(r"[、，；]")


def glosses_of(p: Paragraph, form: str) -> Iterator[tuple[int, int]]:
    """Brackets behind “form” that list what it stands for, with their marks."""
    for match in re.finditer(rf"[“\"]{re.escape(form)}[”\"](?P<gloss>[（(][^（）()]{{4,200}}[）)])", p.text):
        gloss = match["gloss"]
        if _LISTED.search(gloss) and not gloss[1:].startswith(("以下", "简称", "下称")):
            yield match.span("gloss")


def is_explained(reading: Reading, form: str) -> bool:
    """Whether a place of the draft tells what “form” means: brackets, 即, 是指, a colon, 简称 or a list before it."""
    word = re.escape(form)
    told = re.compile(
        rf"[“\"‘']{word}[”\"’'](?:\w{{0,8}})?(?:[（(]|[，,]?即|，?是指|指的是|，?就是|：|:|——|，?包括|，?分别)"
        rf"|(?:简称|统称|合称|称为|称之为|叫作|叫做|概括为|归纳为|总结为|形成了?|的)\s*[“\"‘']{word}[”\"’']"
        rf"|[）)、]等?[“\"‘']{word}[”\"’']"
    )
    text = reading.text
    at = text.find(form)
    while at >= 0:
        if told.search(text, max(at - _BEFORE, 0), at + len(form) + _BEHIND):
            return True
        at = text.find(form, at + 1)
    return False
