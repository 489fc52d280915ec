"""The reader's view of the main part, in the form the comparisons need."""

from __future__ import annotations

import re
from typing import Any

import pytest
from all_drafts import FILES, NAMES, REAL, path_of
from slow_resolver import SeenParagraph

from draftcheck.core.document import Document, Paragraph
from draftcheck.word.read import read_docx

ABSENT = pytest.param("real-drafts", marks=pytest.mark.skip(reason=f"no real drafts: {REAL} does not exist"))
ALL = [*NAMES, *FILES, *([] if REAL.is_dir() else [ABSENT])]


def read(name: str) -> Document:
    """The draft as the reader reads it."""
    return read_docx(path_of(name))


def main_paragraphs(document: Document) -> dict[int, Paragraph]:
    """Paragraphs of the main part by number; those of compatibility copies left out."""
    main = document.paragraphs[0].part if document.paragraphs else ""
    counted = [each for each in document.paragraphs if each.part == main and each.index >= 0]
    assert [each.index for each in counted] == sorted({each.index for each in counted}), "numbers not in order"
    return {each.index: each for each in counted}


def same_text(text: str) -> str:
    """contract.md says that breaks and no-break hyphens are one character, not which."""
    return re.sub("[\f\v\r\u2028]", "\n", text).replace("\u2011", "-")


def same_face(face: str | None) -> str | None:
    """A list of faces in one attribute counts as its first."""
    return face.split(";")[0].strip() if face else None


def same(left: Any, right: Any) -> bool:
    """Equal; numbers within a thousandth, faces by their first name."""
    if isinstance(left, float) and isinstance(right, float):
        return abs(left - right) < 0.001
    if isinstance(left, str) and isinstance(right, str):
        return same_face(left) == same_face(right)
    return bool(left == right)


def differences_from(document: Document, slow: list[SeenParagraph]) -> list[str]:
    """In words, all that reader and slow resolver see differently in the main part."""
    paragraphs = main_paragraphs(document)
    assert set(paragraphs) <= {each.index for each in slow}
    differences: list[str] = []
    for seen in slow:
        if seen.index in paragraphs:
            differences += differences_between(paragraphs[seen.index], seen)
        elif seen.drawn:  # the reader may leave out what Word does not show, but must count it
            differences.append(f"{seen.index}: paragraph missing: {seen.text!r}")
    return differences


def differences_between(paragraph: Paragraph, seen: SeenParagraph) -> list[str]:
    """The same for one paragraph, run by run."""
    number = seen.index
    if same_text(paragraph.text) != same_text(seen.text):
        return [f"{number}: text {paragraph.text!r}, resolver {seen.text!r}"]
    runs = [run for run in paragraph.runs if run.end > run.start]
    if [run[:2] for run in runs] != [run[:2] for run in seen.runs]:
        return [f"{number}: runs {[run[:2] for run in runs]}, resolver {[run[:2] for run in seen.runs]}"]
    found = []
    for run, opinion in zip(runs, seen.runs, strict=True):
        for field in ("east_asia", "latin", "size_pt", "bold"):
            ours, theirs = getattr(run.font, field), getattr(opinion, field)
            if not same(ours, theirs):
                found.append(f"{number} [{run.start}:{run.end}]: {field} {ours!r}, resolver {theirs!r}")
    for field, theirs in seen.layout.items():
        ours = getattr(paragraph.layout, field)
        if field.endswith("_chars"):  # 0 characters and none are the same: the value in points counts
            ours, theirs = ours or 0.0, theirs or 0.0
        if not same(ours, theirs):
            found.append(f"{number}: {field} {ours!r}, resolver {theirs!r}")
    return found
