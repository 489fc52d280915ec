"""Word tables: CSV with Chinese headings, one row a word."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ..core.errors import UsageError
from ..core.reference import Row
from .folders import shipped


@lru_cache(maxsize=32)
def shipped_table(name: str) -> tuple[Row, ...]:
    """Rows of a table that ships with the package (`closings`)."""
    return read_table(shipped("lexicons") / f"{name}.csv")


def read_table(path: Path) -> tuple[Row, ...]:
    """Rows of a CSV file in UTF-8 (with or without mark) or GB18030.

    Raises UsageError naming file, row and what is wrong with it.
    """
    import csv
    import io

    try:
        data = path.read_bytes()
    except OSError:
        raise UsageError(f"打不开词表 {path.name}", "请确认文件存在，且没有被 Excel 或 WPS 独占打开") from None
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        text = data.decode("gb18030", errors="replace")
    reader = csv.DictReader(io.StringIO(text, newline=""))
    rows: list[Row] = []
    for row in reader:
        if None in row or None in row.values():
            raise UsageError(
                f"词表 {path.name} 第 {reader.line_num} 行的列数与表头不符",
                "请检查该行逗号的个数；内容里有逗号时用英文双引号括起来",
            )
        rows.append({key.strip(): value.strip() for key, value in row.items()})
    return tuple(rows)
