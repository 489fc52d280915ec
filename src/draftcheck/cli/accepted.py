"""What was accepted of a draft, or of all drafts in a folder: listed, and taken back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..core.settings import ACCEPTED_FILE

if TYPE_CHECKING:
    from ..core.accepted import Accepted


def list_accepted(given: Path) -> int:
    """Shows what was accepted of a draft, or of all drafts in a folder and below."""
    from ..core.accepted import speaks_of
    from ..data.accepted_file import read_accepted

    if not given.is_dir():
        _list(given)
        return 0
    told = False
    for file in _lists_below(given):
        entries = read_accepted(file).entries
        for name in dict.fromkeys(item.file for item in entries):
            _list(file.parent / name, [item for item in entries if speaks_of(item, name)])
            told = True
    if not told:
        click.echo(f"{given.as_posix()}：没有接受过问题")
    return 0


def take_back(given: Path, names: tuple[str, ...]) -> int:
    """Takes back what the names say, everything where there are none."""
    from ..acceptance import is_of
    from ..core.accepted import speaks_of
    from ..core.errors import UsageError
    from ..data.accepted_file import read_accepted, take_out
    from ..reporters.accepted_list import one_line

    if given.is_dir():
        return _take_back_all(given, names)
    file = read_accepted(given.parent / ACCEPTED_FILE)
    own = [n for n, item in enumerate(file.entries) if speaks_of(item, given.name)]
    gone: set[int] = set() if names else set(own)
    for name in names:
        if name.isdecimal():
            found = own[int(name) - 1 : int(name)] if int(name) else []
        else:
            found = [n for n in own if is_of(file.entries[n].sighting.rule, name)]
        if not found:
            raise UsageError(f"接受过的问题里没有“{name}”", f"{given.as_posix()} 接受过{len(own)}处，用 --list 查看")
        gone.update(found)
    if gone:
        take_out(file, gone)
    click.echo(f"{given.as_posix()}：收回{len(gone)}处" + ("，以后照常显示" if gone else ""))
    click.echo("".join(f"  {one_line(file.entries[n])}\n" for n in sorted(gone)), nl=False)
    return 0


def _take_back_all(folder: Path, names: tuple[str, ...]) -> int:
    """Everything in a folder and below; all lists are read before one is changed."""
    from ..core.errors import UsageError
    from ..data.accepted_file import read_accepted, take_out

    if names:
        raise UsageError("给文件夹时只能用 --forget --all", "按规则或序号收回，请一次写一份文稿")
    files = [(path, file) for path in _lists_below(folder) if (file := read_accepted(path)).entries]
    for path, file in files:
        take_out(file, set(range(len(file.entries))))
        for name in dict.fromkeys(item.file for item in file.entries):
            count = sum(item.file == name for item in file.entries)
            click.echo(f"{path.with_name(name).as_posix()}：收回{count}处，以后照常显示")
    if not files:
        click.echo(f"{folder.as_posix()}：没有接受过问题")
    return 0


def _list(draft: Path, own: list[Accepted] | None = None) -> None:
    """`own` are the entries of the draft, where they are known already."""
    from ..acceptance import gone_from
    from ..checks import RULES
    from ..core.accepted import speaks_of
    from ..core.errors import UnreadableFile
    from ..data.settings import settings_for
    from ..reporters.accepted_list import as_list

    settings = settings_for(draft.parent, RULES)
    if own is None:
        own = [item for item in settings.accepted if speaks_of(item, draft.name)]
    try:
        gone = gone_from(draft, settings, own) if own else set()
    except UnreadableFile as error:
        gone = set()
        click.echo(f"{draft.as_posix()}：{error.message}", err=True)
    click.echo(as_list(draft.as_posix(), own, gone))


def _lists_below(folder: Path) -> list[Path]:
    """The lists in a folder and its subfolders, where a check of the folder looks for drafts."""
    found: list[Path] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(parent) / ACCEPTED_FILE] if ACCEPTED_FILE in names else []
    return found
