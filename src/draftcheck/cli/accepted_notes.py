"""What a check says beside its result of findings that were accepted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.settings import ACCEPTED_FILE, Settings

if TYPE_CHECKING:
    from ..batch import Job


def all_new_told(plan: Iterable[Job]) -> list[str]:
    """A line on the drafts in which nothing was ever accepted: all their findings count as new."""
    from ..core.accepted import speaks_of

    fresh = [job for job in plan if not any(speaks_of(item, job.path.name) for item in job.settings.accepted)]
    if not fresh:
        return []
    return [
        f"draftcheck：{len(fresh)}份文稿还没有接受过问题，它们的问题都算新的。"
        f'要从现在算起，先运行 draftcheck accept {fresh[0].shown} --all --reason "理由"'
    ]


def renamed_told(found: Iterable[tuple[Path, Settings]]) -> list[str]:
    """A line for each folder with entries for files it no longer has; `found` are drafts with findings.

    Nothing is said where every one of the drafts has entries of its own.
    """
    from ..core.accepted import speaks_of

    lines: dict[Path, str] = {}
    for path, settings in found:
        folder = path.parent
        if folder in lines or any(speaks_of(item, path.name) for item in settings.accepted):
            continue
        names = _names(folder)
        gone = [item.file for item in settings.accepted if not any(speaks_of(item, name) for name in names)]
        if gone:
            lines[folder] = _line(folder / ACCEPTED_FILE, gone)
    return list(lines.values())


def _line(file: Path, gone: list[str]) -> str:
    named = "、".join(f"“{name}”（{gone.count(name)}处）" for name in dict.fromkeys(gone))
    return (
        f"draftcheck：{file.as_posix()} 里的{named}已经不在文件夹里，可能改了名；"
        "改了名的，把清单里的 file 改成新名字，接受过的就又认得"
    )


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []
