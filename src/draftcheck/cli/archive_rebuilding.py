"""The store made anew: fingerprints of another version from kept texts or the old files, then everything packed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from .console import progress

if TYPE_CHECKING:
    from ..archive.documents import Printed
    from ..archive.store import ArchiveStore
    from ..core.passages import Source, Stored


def rebuild_store(store: ArchiveStore, quiet: bool) -> int:
    """Tells what was made anew and what could not; gives the exit code, 3 for the latter."""
    done, lost = 0, []
    for source, made in store.rebuild(fingerprinted_again):
        done += made
        lost += [] if made else [source]
        if not quiet:
            progress(done + len(lost), done + len(lost) + 1, source.path, "正在重做指纹")
    for source in lost:
        click.echo(f"{source.path}：原文件没有了或者改过了，又没有存文字，重做不了指纹，查不到它", err=True)
    if lost:
        click.echo("　　建议：找回这些文件放回原处再运行一次；不要了的用 draftcheck archive forget 去掉", err=True)
    if not quiet:
        held = store.stats()
        again = f"，重做了{done}份的指纹" if done else ""
        click.echo(f"整理好了{again}：文稿{held.documents}份，段落{held.passages}个。文稿库：{held.address}")
    return 3 if lost else 0


def fingerprinted_again(source: Source, kept: Sequence[Stored]) -> Sequence[Printed] | None:
    """The passages of a document with fingerprints of this version; None where its text is gone."""
    from pathlib import Path

    from ..archive.from_draft import new_document, printed
    from ..core.errors import UnreadableFile
    from ..core.passages import Passage
    from ..core.settings import Settings
    from ..engine import read_draft

    if kept:
        return printed(Passage(passage.number, passage.text or "") for passage in kept)
    try:
        draft = read_draft(Path(source.path), Settings())
    except UnreadableFile:
        return None
    return new_document(source.path, draft).passages if draft.document.digest == source.digest else None
