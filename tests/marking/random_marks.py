"""Random marks on a draft: comments, replacements, changes of format, anywhere."""

from __future__ import annotations

import random

from draftcheck.core.document import Document
from draftcheck.word.marking.marks import Mark
from draftcheck.word.marking.signature import Signature

SIGNATURE = Signature("draftcheck", "2026-11-30T10:00:17Z")
_NEW = ("新", "新字二", "", "〔2026〕")


def random_marks(document: Document, seed: int, count: int = 12, of_paragraphs: bool = True) -> list[Mark]:
    """Marks on random stretches of random paragraphs, changes of paragraph format among them if wanted."""
    chance = random.Random(seed)
    paragraphs = [p for p in document.paragraphs if p.index >= 0]
    marks = []
    for number in range(count):
        p = chance.choice(paragraphs)
        start = chance.randint(0, len(p.text))
        end = min(len(p.text), start + chance.choice((0, 1, 1, 2, 3, 5, 9)))
        kind = chance.choice(("comment", "text", "text", "font", "paragraph"))
        replacement = change = None
        if kind == "text":
            replacement = chance.choice((*_NEW, p.text[start:end] + "加", "前" + p.text[start:end]))
        elif kind == "font":
            change = {"size_pt": 16.0, "east_asia": "仿宋", "bold": True}
        elif kind == "paragraph" and of_paragraphs:
            change = {"alignment": "center", "first_line_chars": 2.0, "line_rule": "exact", "line": 28.95}
        words = p.text[start:end]
        always = chance.random() < 0.3
        marks.append(Mark(p.at(start, end), words, f"【提醒】第{number}条", replacement, change, always))
    return marks
