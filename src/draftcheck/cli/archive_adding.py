"""Drafts put into the store: each read once, unchanged ones not even that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .archive_place import absolute
from .console import progress

if TYPE_CHECKING:
    from ..archive.documents import Added, NewDocument
    from ..archive.store import ArchiveStore
    from ..batch import Job

_CLASSIFIED = "classified"


def add_drafts(paths: Iterable[str], store: ArchiveStore, quiet: bool) -> tuple[Counter[str], int]:
    """Adds the drafts; gives how many of them came to what, and the exit code. Those left out are told on stderr."""
    from .. import batch

    found = batch.discover(paths)
    failed = [item for item in found if item.error is not None]
    for item in failed:
        assert item.error is not None
        _say(item.shown, item.error.message, item.error.hint)
    adding = _Adding(store, batch.jobs_for(item for item in found if item.error is None), quiet)
    adding.run()
    return adding.counts, 3 if failed or adding.failed else 0


class _Adding:
    """One run: which drafts are known is asked first, the others are read in several processes when there are many."""

    def __init__(self, store: ArchiveStore, jobs: list[Job], quiet: bool) -> None:
        self.counts: Counter[str] = Counter()
        self.failed = False
        self._store = store
        self._jobs = jobs
        self._quiet = quiet
        self._done = 0

    def run(self) -> None:
        waiting: list[NewDocument] = []
        for added in self._store.add_many(self._documents(self._unknown(), waiting)):
            self._note(waiting.pop(0), added)

    def _unknown(self) -> list[Job]:
        """The drafts that have to be read."""
        from ..core.errors import UnreadableFile
        from .archive_reading import digest_of

        unknown = []
        for job in self._jobs:
            try:
                digest = digest_of(job.path)
            except UnreadableFile as error:
                self._fail(job, error)
                continue
            path = absolute(str(job.path))
            settled = self._store.settle(path, digest)
            if settled is None:
                unknown.append(job)
            else:
                self._count(path, digest, settled)
        return unknown

    def _documents(self, jobs: list[Job], waiting: list[NewDocument]) -> Iterator[NewDocument]:
        from .archive_reading import drafts_read

        for job, (document, error) in zip(jobs, drafts_read(jobs), strict=True):
            if error is not None:
                self._fail(job, error)
            elif document is None:
                self._refuse(job)
            else:
                waiting.append(document)
                yield document

    def _note(self, document: NewDocument, added: Added) -> None:
        self._count(document.path, document.digest, added)

    def _count(self, path: str, digest: str, added: Added) -> None:
        from ..archive.documents import Outcome

        if added.outcome is Outcome.MOVED:
            gone = [old for old in self._store.paths(digest) if old != path and _is_gone(Path(old))]
            self._store.forget(gone) if gone else None
        self._advance(added.outcome.value, path)

    def _fail(self, job: Job, error: Exception) -> None:
        self.failed = True
        _say(job.shown, getattr(error, "message", str(error)), getattr(error, "hint", ""))
        self._advance("failed", job.shown)

    def _refuse(self, job: Job) -> None:
        _say(job.shown, "带有密级，没有入库", "单位的规定允许的，在设置文件 [archive] 里写 classified = true")
        self._advance(_CLASSIFIED, job.shown)

    def _advance(self, came_to: str, name: str) -> None:
        self.counts[came_to] += 1
        self._done += 1
        if not self._quiet and len(self._jobs) > 1:
            progress(self._done, len(self._jobs), name, "正在入库")


def told(counts: Counter[str], address: str) -> str:
    """One line on what was done."""
    words = {
        "added": "新入库{}份",
        "replaced": "改动后重新入库{}份",
        "moved": "换了位置{}份",
        "unchanged": "没有变化{}份",
        _CLASSIFIED: "带密级没有入库{}份",
        "failed": "读不了{}份",
    }
    parts = [sentence.format(counts[key]) for key, sentence in words.items() if counts[key]]
    return f"{'，'.join(parts) or '没有入库'}。文稿库：{address}"


def _is_gone(path: Path) -> bool:
    """A file that is not there any more, and not only on a disk that is away just now."""
    try:
        return not path.exists() and path.parent.is_dir()
    except (OSError, ValueError):
        return False


def _say(shown: str, message: str, hint: str) -> None:
    click.echo(f"{shown}：{message}" + (f"。建议：{hint}" if hint else ""), err=True)
