"""Word tables: CSV or a workbook with Chinese headings, one row a word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ..core.errors import UsageError
from ..core.reference import Row
from ..core.value import Value
from .folders import shipped


@lru_cache(maxsize=32)
def shipped_table(name: str) -> tuple[Row, ...]:
    """Rows of a table that ships with the package (`closings`)."""
    return read_table(shipped("lexicons") / f"{name}.csv")


def shipped_has(name: str, word: str) -> bool:
    """Whether a row of a table that ships begins with a word; the table is not taken apart for it."""
    return f"\n{word}," in _text(shipped("lexicons") / f"{name}.csv")


def rows_starting_with(path: Path, word: str) -> Iterator[tuple[int, Row]]:
    """Line numbers and rows of a CSV file of one line a row that begin with a word."""
    import csv

    text = _text(path)
    at = text.find(f"\n{word},")
    (heading,) = csv.reader([text[: text.index("\n")].strip()]) if at >= 0 else ([],)
    while at >= 0:
        (cells,) = csv.reader([text[at + 1 :].partition("\n")[0].rstrip("\r")])
        padded = [*cells, *[""] * (len(heading) - len(cells))]
        yield (
            text.count("\n", 0, at) + 2,
            {name: cell.strip() for name, cell in zip(heading, padded, strict=False) if name},
        )
        at = text.find(f"\n{word},", at + 1)


def is_plain(path: Path) -> bool:
    """Whether a row of a file is a line of it, so that rows can be found by how they begin."""
    return path.suffix.lower() == ".csv" and '"' not in _text(path)


@lru_cache(maxsize=32)
def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def read_table(path: Path) -> tuple[Row, ...]:
    """Rows of a CSV file in UTF-8 (with or without mark) or GB18030, or of the first sheet of an .xlsx workbook.

    Raises UsageError naming file, row and what is wrong with it.
    """
    rows: list[Row] = []
    for line in numbered_rows(path):
        if line.surplus:
            raise UsageError(f"词表 {path.name} 第 {line.number} 行的列数与表头不符", SURPLUS)
        rows.append(line.row)
    return tuple(rows)


SURPLUS = "请检查该行逗号的个数；内容里有逗号时用英文双引号括起来"


class Line(Value):
    """A row with the number of its line; `surplus`: it has more cells than the heading, so that they may be shifted."""

    number: int
    row: Row
    surplus: bool


def numbered_rows(path: Path) -> list[Line]:
    """Every row that is not empty; cells that a row lacks at its end are empty. Raises UsageError for the whole file."""
    lines = _sheet(path) if path.suffix.lower() == ".xlsx" else _csv(path)
    heading = _heading(path, next(lines, (0, []))[1])
    found = []
    for number, cells in lines:
        cells = [cell.strip() for cell in cells]
        if any(cells):
            surplus = any(cells[len(heading) :])
            padded = cells[: len(heading)] + [""] * (len(heading) - len(cells))
            found.append(Line(number, dict(zip(heading, padded, strict=True)), surplus))
    return found


def heading_of(path: Path) -> list[str]:
    """The names of the columns."""
    lines = _sheet(path) if path.suffix.lower() == ".xlsx" else _csv(path)
    return _heading(path, next(lines, (0, []))[1])


def _heading(path: Path, cells: list[str]) -> list[str]:
    heading = [name.strip() for name in cells]
    while heading and not heading[-1]:
        heading.pop()
    if not heading:
        raise UsageError(f"词表 {path.name} 没有表头", "第一行要写各列的名称")
    for sign, name in ((";", "分号"), ("\t", "制表符"), ("，", "全角逗号")):
        if len(heading) == 1 and sign in heading[0]:
            raise UsageError(f"词表 {path.name} 的各列是用{name}隔开的", "请另存为“CSV UTF-8（逗号分隔）”")
    if len(set(heading)) < len(heading):
        raise UsageError(f"词表 {path.name} 的表头有重复的列名", "每列的名称只写一次")
    return heading


def _csv(path: Path) -> Iterator[tuple[int, list[str]]]:
    import csv
    import io

    try:
        data = path.read_bytes()
    except OSError:
        raise UsageError(f"打不开词表 {path.name}", "请确认文件存在，且没有被 Excel 或 WPS 独占打开") from None
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError:
            raise UsageError(
                f"词表 {path.name} 的编码认不出",
                "请另存为“CSV UTF-8（逗号分隔）”；从网上下载的先用 Excel 或 WPS 打开再另存",
            ) from None
    if "\0" in text:
        raise UsageError(f"词表 {path.name} 不是文字表格", "请另存为“CSV UTF-8（逗号分隔）”或 .xlsx")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error:
        raise UsageError(
            f"词表 {path.name} 第 {reader.line_num} 行的引号不成对",
            "内容里的英文双引号要写成两个，整格再用一对引号括起来",
        ) from None


def _sheet(path: Path) -> Iterator[tuple[int, list[str]]]:
    import zipfile

    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (OSError, InvalidFileException, zipfile.BadZipFile, KeyError, ValueError):
        raise UsageError(
            f"打不开词表 {path.name}", "请确认是 .xlsx 工作簿，没有损坏、没有加密，也没有被别的程序独占打开"
        ) from None
    with_cells = book.worksheets[0]
    width = 0
    for number, cells in enumerate(with_cells.iter_rows(values_only=True), 1):
        shown = [_shown(cell) for cell in cells]
        if number == 1:
            while shown and not shown[-1].strip():
                shown.pop()
            width = len(shown)
        yield number, (shown + [""] * width)[:width] if not any(shown[width:]) else shown
    book.close()


def _shown(cell: object) -> str:
    """A cell as its characters; a date as Excel would show it, which the checks of tables complain of."""
    import datetime

    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return f"{cell.year}/{cell.month}/{cell.day}"
    return str(cell)
