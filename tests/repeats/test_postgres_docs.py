"""What docs/archive-postgres.md tells the database's keeper to do is enough, and no more than is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from postgres_samples import PRINTS, prints_of, sample
from postgres_server import Server

from draftcheck.archive.store import ArchiveStore
from draftcheck.core.errors import UsageError

pytestmark = pytest.mark.postgres
Opened = Callable[..., ArchiveStore]
WORD = "换成自己的口令"


@pytest.fixture
def blocks(server: Server, root: Path) -> Iterator[list[list[str]]]:
    """The statements of the page, block by block."""
    page = (root / "docs" / "archive-postgres.md").read_text(encoding="utf-8")
    found = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    yield [[one.strip() for one in block.split(";") if one.strip()] for block in found]
    server.do("DROP DATABASE IF EXISTS drafts WITH (FORCE)")
    roles = server.do("SELECT rolname FROM pg_roles WHERE rolname ~ '^(draftcheck|person)'")
    server.do("SELECT 1", *(f"DROP ROLE {name}" for (name,) in roles))


def test_the_page_is_enough(server: Server, opened: Opened, blocks: list[list[str]]) -> None:
    making, reader, writer = blocks
    server.do(*making)
    with pytest.raises(UsageError, match="没有文稿库"):
        opened(server.address("drafts", "draftcheck", WORD))
    owner = opened(server.address("drafts", "draftcheck", WORD), create=True)
    owner.add(sample(1))
    server.do(
        *reader,
        *writer,
        "CREATE ROLE person LOGIN PASSWORD 'x'",
        "GRANT draftcheck_writer TO person",
        database="drafts",
    )

    reading = opened(server.address("drafts", "draftcheck_reader", WORD))
    assert len(list(reading.postings(prints_of(1, 0)))) == PRINTS
    with pytest.raises(UsageError, match="没有这样做的权限"):
        reading.forget(["/"])

    writing = opened(server.address("drafts", "person", "x"), create=True)
    for number in range(2, 30):
        writing.add(sample(number))
    assert writing.forget(["/文稿/1.docx"]) == 1
    assert list(writing.rebuild(lambda source, kept: None)) == []
    assert owner.stats().documents == reading.stats().documents == 28
    assert list(owner.rebuild(lambda source, kept: None)) == []
    assert len(list(reading.postings(prints_of(2, 0)))) == PRINTS
