"""The reader's text and labels against those of LibreOffice and docx2python; see other_programs for the terms."""

from __future__ import annotations

import shutil
from collections import Counter

import pytest
from all_drafts import path_of
from hostile_package import DRAFTS
from other_programs import (
    DOCX2PYTHON,
    LIBREOFFICE_LABELS,
    LIBREOFFICE_TEXT,
    docx2python_paragraphs,
    libreoffice_lines,
    printed_lines,
    squeezed,
    squeezed_label,
)
from readers_view import ALL, main_paragraphs, read
from slow_resolver import read_slowly

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="no soffice on the PATH")


def lines_outside_boxes(name: str) -> list[tuple[str, str]]:
    """Label and text of the lines that the reader's paragraphs print, boxes left out."""
    boxed = {each.index for each in read_slowly(path_of(name)) if each.in_box}
    paragraphs = main_paragraphs(read(name))
    return printed_lines(
        [(each.label.text if each.label else "", each.text) for n, each in paragraphs.items() if n not in boxed]
    )


def test_where_both_programs_are_wrong_the_text_is_stated_by_hand() -> None:
    for name in set(DOCX2PYTHON) & set(LIBREOFFICE_TEXT):
        assert DRAFTS[name].texts, name


def test_where_libreoffice_numbers_otherwise_the_labels_are_stated_by_hand() -> None:
    for name in set(LIBREOFFICE_LABELS):
        assert DRAFTS[name].labels, name


@pytest.mark.parametrize("name", ALL)
def test_text_is_that_of_docx2python(name: str) -> None:
    if name in DOCX2PYTHON:
        pytest.skip(f"docx2python is wrong here: {DOCX2PYTHON[name]}")
    document = read(name)
    main = document.paragraphs[0].part
    boxes = {each.index for each in read_slowly(path_of(name)) if each.in_box}
    ours = [each for each in document.paragraphs if each.part == main]
    once = Counter(squeezed(each.text) for each in ours if each.index >= 0 and each.index not in boxes)
    boxed = Counter(squeezed(each.text) for each in ours if each.index < 0 or each.index in boxes)
    theirs = docx2python_paragraphs(name)
    for text in {*once, *boxed, *theirs} - {""}:
        if text in boxed:
            assert theirs[text] >= once[text] + boxed[text], text
        else:
            assert theirs[text] == once[text], text


@needs_libreoffice
@pytest.mark.libreoffice
@pytest.mark.parametrize("name", ALL)
def test_text_is_that_of_libreoffice(name: str) -> None:
    if name in LIBREOFFICE_TEXT:
        pytest.skip(f"LibreOffice is wrong here: {LIBREOFFICE_TEXT[name]}")
    ours, theirs = lines_outside_boxes(name), libreoffice_lines(name)
    assert len(ours) == len(theirs), (ours, theirs)
    different = [(text, line) for (_, text), line in zip(ours, theirs, strict=True) if not line.endswith(text)]
    assert not different


@needs_libreoffice
@pytest.mark.libreoffice
@pytest.mark.parametrize("name", ALL)
def test_labels_are_those_of_libreoffice(name: str) -> None:
    if name in LIBREOFFICE_LABELS:
        pytest.skip(f"LibreOffice numbers otherwise: {LIBREOFFICE_LABELS[name]}")
    if name in LIBREOFFICE_TEXT:
        pytest.skip(f"LibreOffice is wrong here: {LIBREOFFICE_TEXT[name]}")
    ours, theirs = lines_outside_boxes(name), libreoffice_lines(name)
    if len(ours) != len(theirs) or not all(line.endswith(text) for (_, text), line in zip(ours, theirs, strict=True)):
        pytest.skip("the texts differ, which another test says")
    drawn = [(squeezed_label(line.removesuffix(text)), text) for (_, text), line in zip(ours, theirs, strict=True)]
    assert drawn == ours
