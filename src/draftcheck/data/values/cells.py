"""A raw value as the text of one cell, from which it can be read again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .plain import text_of
from .wrong import Unusable, WrongValue


def cell_text(raw: Any) -> str:
    """The text: lists a line an item; groups as JSON, which the fields that take groups read. Nothing is left out."""
    if raw is None or isinstance(raw, Unusable):
        return ""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, Mapping):
        raw = [raw]
    if isinstance(raw, list | tuple):
        if any(isinstance(item, Mapping | list | tuple) for item in raw):
            return json.dumps(raw, ensure_ascii=False, default=_plain)
        return "\n".join(map(cell_text, raw))
    try:
        return text_of(raw)
    except WrongValue:
        return str(raw)


def _plain(value: Any) -> Any:
    """What JSON has no way to write."""
    return dict(value) if isinstance(value, Mapping) else cell_text(value)
