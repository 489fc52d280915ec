"""What was accepted of a draft: listed, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path


def list_accepted(given: Path) -> int:
    """Shows what was accepted of a draft."""
    from ..acceptance import gone_from
    from ..checks import RULES
    from ..core.accepted import speaks_of
    from ..core.errors import UnreadableFile
    from ..data.settings import settings_for
    from ..reporters.accepted_list import as_list

    _refuse_folder(given)
    settings = settings_for(given.parent, RULES)
    own = [item for item in settings.accepted if speaks_of(item, given.name)]
    try:
        gone = gone_from(given, settings, own) if own else set()
    except UnreadableFile as error:
        gone = set()
        click.echo(f"{given.as_posix()}：{error.message}", err=True)
    click.echo(as_list(given.as_posix(), own, gone))
    return 0


def take_back(given: Path, names: tuple[str, ...]) -> int:
    """Takes back what the names say, everything where there are none."""
    from ..acceptance import is_of
    from ..core.accepted import speaks_of
    from ..core.errors import UsageError
    from ..core.settings import ACCEPTED_FILE
    from ..data.accepted_file import read_accepted, take_out
    from ..reporters.accepted_list import one_line

    _refuse_folder(given)
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


def _refuse_folder(given: Path) -> None:
    from ..core.errors import UsageError

    if given.is_dir():
        raise UsageError(f"{given.as_posix()} 是文件夹", "请写出一份文稿")
