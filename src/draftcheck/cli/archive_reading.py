"""Drafts read for the store, in several processes when there are many."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .archive_place import absolute

if TYPE_CHECKING:
    from ..archive.documents import NewDocument
    from ..batch import Job
    from ..core.errors import UnreadableFile

    Taken = tuple[NewDocument | None, UnreadableFile | None]

_WORTH_PROCESSES = 96  # as in batch.py
_CHUNK = 8


def digest_of(path: Path) -> str:
    """SHA-256 of the file. Raises UnreadableFile."""
    from ..core.digest import sha256_hex
    from ..word.disk import file_bytes

    return sha256_hex(file_bytes(path))


def drafts_read(jobs: list[Job]) -> Iterator[Taken]:
    """For each draft the document to store, or why it cannot be read; neither where it carries a 密级."""
    if len(jobs) < _WORTH_PROCESSES:
        yield from map(draft_read, jobs)
        return
    import os
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("spawn")) as pool:
        yield from pool.map(draft_read, jobs, chunksize=_CHUNK)


def draft_read(job: Job) -> Taken:
    """One of them."""
    from ..archive.classified import is_classified
    from ..archive.from_draft import new_document
    from ..core.errors import UnreadableFile
    from ..engine import read_draft, with_exceptions

    try:
        draft = read_draft(job.path, with_exceptions(job.settings, job.path))
    except UnreadableFile as error:
        return None, error
    if is_classified(draft) and not job.settings.archive.classified:
        return None, None
    return new_document(absolute(str(job.path)), draft), None
