"""Where lexicons/, templates/ and profiles/ are: inside an installed wheel, or at the top of a checkout."""

import os
import sys
from pathlib import Path

from ..core.errors import UsageError

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(folder: str) -> Path:
    """The folder of this name. Raises UsageError when the installation lacks it."""
    for candidate in (_PACKAGE / "_data" / folder, _PACKAGE.parent.parent / folder):
        if candidate.is_dir():
            return candidate
    raise UsageError(f"安装不完整：找不到 {folder} 目录", "请重新安装 draftcheck，再运行 draftcheck doctor 查看")


def cache_folder() -> Path:
    """The user's own cache folder for draftcheck."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "draftcheck" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "draftcheck"
    named = Path(os.environ.get("XDG_CACHE_HOME") or "")
    return (named if named.is_absolute() else Path.home() / ".cache") / "draftcheck"
