"""File names for a page that goes to others: as they were given, without the folders of this machine."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from pathlib import PurePosixPath, PureWindowsPath


def shown_paths(paths: Iterable[str]) -> dict[str, str]:
    """Path → what the page calls it: relative ones as they are, whole ones below the folder they have in common."""
    parts = {path: path.split("/") for path in paths}
    whole = {path for path in parts if PurePosixPath(path).is_absolute() or PureWindowsPath(path).drive}
    folders = zip(*(parts[path][:-1] for path in whole), strict=False)
    common = sum(1 for _ in takewhile(lambda names: len(set(names)) == 1, folders))
    return {path: "/".join(named[common:]) if path in whole else path for path, named in parts.items()}
