"""电话: mobile numbers, numbers with area code, short local ones, extensions; several with 、 between."""

from __future__ import annotations

import re
from typing import Any

from .plain import left_open, narrow, one_line
from .wrong import WrongValue

_BETWEEN = re.compile(r"[、，,；;/]")
_BLANKS = re.compile(r"[\s\u3000\u200b]+")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_D = r"[\dXx×]"
_EXTENSION = rf"(?P<extension>(?:-|转|分机){_D}{{1,6}})?"
_MOBILE = re.compile(rf"(?:\+?86-?)?(1[3-9×Xx]{_D})-?({_D}{{4}})-?({_D}{{4}})")
_AREA = re.compile(rf"(?:\+?86-?)?\(?(0(?:10|2\d|[3-9]\d{{2}}))\)?-?({_D}{{7,8}}){_EXTENSION}")
_SERVICE = re.compile(rf"([48]00)-?({_D}{{3}})-?({_D}{{4}}){_EXTENSION}")
_LOCAL = re.compile(rf"([1-9×Xx]{_D}{{6,7}}){_EXTENSION}|[19]\d{{2,5}}")
_HINT = "写成 0791-86350000、13800000000 或者 86350000，几个号码用顿号隔开"


def phone(raw: Any) -> str:
    """Telephone numbers in one form. Raises WrongValue."""
    text = one_line(raw)
    if left_open(text):
        return text
    return "、".join(_one(part) for part in _BETWEEN.split(narrow(text)) if part.strip())


def _one(given: str) -> str:
    text = _BLANKS.sub("", given.translate(_DASHES))
    if match := _MOBILE.fullmatch(text):
        return "".join(match.groups())
    if match := _SERVICE.fullmatch(text):
        return "-".join(match.groups()[:3]) + (match["extension"] or "")
    if match := _AREA.fullmatch(text):
        return f"{match[1]}-{match[2]}{match['extension'] or ''}"
    if _LOCAL.fullmatch(text):
        return text
    raise WrongValue(f"“{given.strip()[:30]}”不是电话号码", _HINT)
