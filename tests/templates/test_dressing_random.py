"""Random nested bodies: dressed with nothing lost, or refused; never a traceback."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from dressing_samples import rendered
from hypothesis import HealthCheck, given, settings

sys.path.append(str(Path(__file__).resolve().parents[1] / "word"))

from hostile_package import package
from random_bodies import BODIES, STYLES

from draftcheck.core.errors import UnreadableFile
from draftcheck.core.settings import Settings
from draftcheck.skeletons.dressing import dressed
from draftcheck.word.read import read_docx

EXAMPLES = int(os.environ.get("DRAFTCHECK_EXAMPLES", "300"))


@pytest.mark.nightly
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(body=BODIES)
def test_random_bodies_lose_nothing(tmp_path: Path, body: str) -> None:
    path = tmp_path / "random.docx"
    path.write_bytes(package(body, styles=STYLES))
    before = read_docx(path)
    if not before.characters:
        with pytest.raises(UnreadableFile, match="没有文字"):
            dressed(path, rendered(), Settings())
        return
    after = read_docx(path, dressed(path, rendered(), Settings()).data)
    main = before.paragraphs[0].part
    old, new = (
        "".join("".join(p.labelled.split()) for p in d.paragraphs if p.part == main and p.index >= 0)
        for d in (before, after)
    )
    assert old in new
