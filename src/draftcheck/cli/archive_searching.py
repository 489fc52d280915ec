"""Drafts looked up in the store, one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from .archive_place import absolute

if TYPE_CHECKING:
    from ..archive.store import ArchiveStore


def searched(paths: Iterable[str], store: ArchiveStore, form: str, quiet: bool) -> int:
    """Shows what each draft repeats; gives the exit code: 1 where one repeats something, 3 where one was not read."""
    from .. import batch
    from ..archive.old_texts import OldTexts
    from ..archive.sighting import sighted_in_store
    from ..core.errors import UnreadableFile
    from ..engine import compared_passages, read_draft, with_exceptions
    from .archive_found import Failure, Looked, as_json, as_text

    found = batch.discover(paths)
    jobs = {job.path: job for job in batch.jobs_for(item for item in found if item.error is None)}
    texts = OldTexts()
    results: list[Looked | Failure] = []
    for item in found:
        result: Looked | Failure
        try:
            if item.error is not None:
                raise UnreadableFile(item.error.code, item.error.message, item.error.hint)
            draft = read_draft(item.path, with_exceptions(jobs[item.path].settings, item.path))
        except UnreadableFile as error:
            result = Failure(item.shown, error.code, error.message, error.hint)
            click.echo(f"{item.shown}：{error.message}" + (f"。建议：{error.hint}" if error.hint else ""), err=True)
        else:
            passages = compared_passages(draft)
            sighted = sighted_in_store(absolute(str(item.path)), draft.document.digest, passages, store, texts)
            result = Looked(item.shown, passages, sighted)
            if form == "text" and (sighted or not quiet):
                click.echo(as_text(result))
        results.append(result)
    if form == "json":
        click.echo(as_json(results, store.address))
    if any(isinstance(result, Failure) for result in results):
        return 3
    return int(any(isinstance(result, Looked) and result.sighted for result in results))
