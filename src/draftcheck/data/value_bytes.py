"""The bytes of a data file, or in words why there are none."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import UnreadableFile


def bytes_of_data(path: Path) -> bytes:
    """The bytes of a data file. Raises UnreadableFile."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile("missing", f"没有数据文件 {path}", "请核对文件名") from None
    except OSError as error:
        raise UnreadableFile(
            "unreadable", f"打不开数据文件 {path}：{error.strerror}", "请检查权限，或者关掉正开着它的程序"
        ) from None
