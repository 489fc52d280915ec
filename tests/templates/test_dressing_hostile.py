"""Drafts written in every way that Word and others write: dressed with nothing lost, or refused in words."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from dressing_samples import rendered, words

sys.path.append(str(Path(__file__).resolve().parents[1] / "word"))

from all_drafts import FILES, NAMES, path_of

from draftcheck.core.errors import UnreadableFile
from draftcheck.core.settings import Settings
from draftcheck.skeletons.dressing import dressed
from draftcheck.word.read import read_docx

REFUSED = {"strict_namespaces": "strict", "macro_content_type": "macros"}


@pytest.mark.parametrize("name", [*NAMES, *FILES])
def test_nothing_is_lost(name: str) -> None:
    path = path_of(name)
    if name in REFUSED:
        with pytest.raises(UnreadableFile) as caught:
            dressed(path, rendered(), Settings())
        assert caught.value.code == REFUSED[name]
        return
    before = read_docx(path)
    product = dressed(path, rendered(), Settings())
    after = read_docx(path, product.data)
    main = before.paragraphs[0].part
    old = ["".join(p.labelled.split()) for p in before.paragraphs if p.part == main]
    new = ["".join(p.labelled.split()) for p in after.paragraphs if p.part == main]
    assert "".join(old) in "".join(new)
    notes = [[p.text for p in d.paragraphs if p.place.kind in ("footnote", "endnote")] for d in (before, after)]
    assert notes[0] == notes[1]
    assert len(after.tables) - len(before.tables) in (0, 1)  # the imprint brings one
    assert words(product.data) if main == "word/document.xml" else product.data
