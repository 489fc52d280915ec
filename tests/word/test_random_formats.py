"""The reader against the slow resolver on random formatting."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from random_formats import DRAFTS
from readers_view import differences_from
from slow_resolver import read_slowly

from draftcheck.word.read import read_docx

EXAMPLES = int(os.environ.get("DRAFTCHECK_EXAMPLES", "300"))


@pytest.mark.nightly
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(draft=DRAFTS)
def test_reader_agrees_with_slow_resolver_on_random_formats(tmp_path: Path, draft: bytes) -> None:
    path = tmp_path / "random.docx"
    path.write_bytes(draft)
    differences = differences_from(read_docx(path), read_slowly(path))
    assert not differences, "\n".join(differences)
