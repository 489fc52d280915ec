"""TOML files that people write, and what is said of one that cannot be read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..core.errors import UsageError


def bytes_of(path: Path, called: str) -> bytes:
    """The bytes of a file; `called` is what it is to its user. Raises UsageError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"打不开{called} {path}：{error.strerror}", "请检查文件权限") from None


def toml_of(data: bytes, path: Path, called: str, hint: str) -> dict[str, Any]:
    """What the bytes of a file say. Raises UsageError naming file and line."""
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError(f"{called} {path} 不是 UTF-8 编码", "请另存为 UTF-8 再试") from None
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+), column (\d+)", str(error))
        place = f"第{where[1]}行第{where[2]}个字附近" if where else "末尾"
        raise UsageError(f"{called} {path} 的{place}写法有误", hint) from None
