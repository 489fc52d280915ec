"""Which store of earlier documents a command means."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.settings import ArchiveChoices


def choices_for(paths: Iterable[str], given: str | None) -> ArchiveChoices:
    """What the settings files say for these drafts, or, without any, in the working folder; the store `given` wins.

    Raises UsageError where they name different stores and none is given.
    """
    from ..checks import RULES
    from ..core.errors import UsageError
    from ..data.settings import settings_for

    names = tuple(paths)
    if not all(name.strip() for name in names):
        raise UsageError("给出的文件名是空的", "请写出文件或文件夹")
    listed = [Path(name) for name in names]
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in listed) or {Path.cwd(): None}
    found = [settings_for(folder, RULES).archive for folder in folders]
    if given is None and len({choices.store for choices in found}) > 1:
        raise UsageError("这些文稿的设置文件写的不是同一个文稿库", "请用 --archive 写明用哪一个，或者分几次运行")
    return found[0] if given is None else found[0]._replace(store=_given_store(given))


def store_address(choices: ArchiveChoices) -> str:
    """The store that was chosen, else the user's own."""
    from ..data.settings import own_store

    return choices.store or str(own_store())


def _given_store(given: str) -> str:
    from ..archive.store import is_server
    from ..core.errors import UsageError

    if not given.strip():
        raise UsageError("--archive 后面是空的", "请写出文稿库的文件或地址")
    return given if is_server(given) else absolute(given)


def absolute(path: str) -> str:
    """The path as a store holds it."""
    import os

    return os.path.abspath(path)  # noqa: PTH100 - without `..`, which Path.absolute keeps
