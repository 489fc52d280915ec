"""Where a file is, as a URI: relative to the folder the program was started in where it lies below it."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote


def artifact_uri(shown: str, folder: Path) -> tuple[str, bool]:
    """The URI of a path as given on the command line, and whether it is relative to `folder`."""
    path = Path(os.path.normpath(folder / shown))
    try:
        below = path.relative_to(folder)
    except ValueError:
        return path.as_uri(), False
    return quote(os.fsencode(below.as_posix())), True
