"""What a field comes to when nothing is given for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from ...core.skeleton import Field
from .day import printed
from .plain import is_blank, text_of
from .wrong import WrongValue

TODAY = "今天"
_NAMED = re.compile(r"\{([^{}]+)\}")
_TITLE_BEHIND = re.compile(r"《\{([^{}]+)\}》")


def fields_named(default: str) -> list[str]:
    """The fields that a default is made of."""
    return [name for name in _NAMED.findall(default) if name != TODAY]


def default_of(field: Field, raw: Mapping[str, Any], *, today: date) -> str:
    """What the default comes to with what is known so far; empty where a field it names is not.

    `raw` holds values as `parse` gives them, or as they were given. Several names are joined by U+3000. An organ is not
    said again in front of the title of its document that already begins with it: 转发省水利厅《省水利厅关于……》.
    """
    if field.default == TODAY:
        return printed(today)
    if "{" not in field.default:
        return field.default
    if any(is_blank(raw.get(name)) for name in fields_named(field.default)):
        return ""

    def said(match: re.Match[str]) -> str:
        if match[1] == TODAY:
            return printed(today)
        value = raw[match[1]]
        behind = _TITLE_BEHIND.match(field.default, match.end())
        if behind and isinstance(value, str) and text_of(raw[behind[1]]).startswith(value):
            return ""
        if isinstance(value, bool):
            return "是" if value else "否"
        return "\u3000".join(map(str, value)) if isinstance(value, list | tuple) else text_of(value)

    try:
        return _NAMED.sub(said, field.default)
    except WrongValue:
        return ""
