"""An older workbook of ours as people have left it: the states and remarks they entered, and what they added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from ..core.sighting import Sighting
from ..core.value import Value
from .xlsx_key import HEADING, read_key

_ESCAPED = re.compile("_x005F_(?=x[0-9A-Fa-f]{4}_)")  # as Excel and we write an underline that would be misread
_HEAD_ROWS = 10  # among which the headings are looked for: people put a title on top


class Entry(Value):
    """A row: which finding of which file it is, None where that cannot be told, and what its cells say by heading."""

    file: str
    sighting: Sighting | None
    texts: dict[str, str]

    def text(self, heading: str) -> str:
        """What the cell under a heading says."""
        return self.texts.get(heading, "")


class Older(Value):
    """All rows, and in words what the next workbook will not have."""

    entries: tuple[Entry, ...]
    added: tuple[str, ...]


def read_older(path: Path, headings: frozenset[str], sheets: frozenset[str]) -> Older | None:
    """The workbook at a path; None where it is none of ours. `headings` and `sheets` are those that we write."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(path.read_bytes()), read_only=True)
    except Exception:  # whatever is in a file that anybody may have made
        return None
    try:
        found = [_Sheet(sheet.title, sheet, headings) for sheet in book.worksheets]
        ours = [sheet for sheet in found if sheet.ours]
        others = [f"工作表“{sheet.title}”" for sheet in found if not sheet.ours and sheet.title not in sheets]
        entries = [entry for sheet in ours for entry in sheet.entries]
    except Exception:
        return None
    finally:
        book.close()
    added = [*(words for sheet in ours for words in sheet.added), *others]
    return Older(tuple(entries), tuple(dict.fromkeys(added))) if ours else None


class _Sheet:
    def __init__(self, title: str, sheet: Any, headings: frozenset[str]) -> None:
        self.title = title
        self.ours = False
        self.added: list[str] = []
        self.entries: list[Entry] = []
        if not hasattr(sheet, "reset_dimensions"):  # a sheet that is a diagram
            return
        sheet.reset_dimensions()  # some programs write them wrongly
        rows = ([_said(value) for value in row] for row in sheet.iter_rows(values_only=True))
        head = self._head(rows, headings)
        if self.ours:
            self._read(rows, head, headings)

    def _head(self, rows: Iterator[list[str]], headings: frozenset[str]) -> list[str]:
        for number, row in enumerate(rows):
            if HEADING in row:
                self.ours = True
                self.added += ["表头上面的行"] if number else []
                return [name if name not in row[:at] else "" for at, name in enumerate(row)]
            if number == _HEAD_ROWS:
                break
        return []

    def _read(self, rows: Iterator[list[str]], head: list[str], headings: frozenset[str]) -> None:
        for row in rows:
            if not any(row):
                continue
            texts = {name: text for name, text in zip(head, row, strict=False) if name in headings and text}
            known = read_key(row[head.index(HEADING)]) if head.index(HEADING) < len(row) else None
            file, seen = known if known is not None else (texts.get("文件", ""), None)
            self.entries.append(Entry(file, seen, texts))
            for at, text in enumerate(row):
                name = head[at] if at < len(head) else ""
                if text and name not in headings and name != HEADING:
                    self.added.append(f"“{name or f'第{at + 1}'}”列")


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime) and not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float):
        return f"{value:g}"
    return _ESCAPED.sub("_", str(value).replace("_x000D_", ""))
