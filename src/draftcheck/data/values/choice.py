"""选择, 紧急程度, 是否: one of some words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..nearest import nearest
from .plain import left_open, narrow, one_line
from .wrong import Unusable, WrongValue

URGENCIES = ("特急", "加急")
_YES = ("是", "有", "true", "1", "yes", "y")
_NO = ("否", "无", "false", "0", "no", "n")


def one_of(raw: Any, choices: Sequence[str]) -> str:
    """One of the choices. Raises WrongValue with the nearest one."""
    text = one_line(raw)
    if text in choices or left_open(text):
        return text
    raise WrongValue(f"不能是“{text[:24]}”", nearest(text, choices))


def urgency(raw: Any) -> str:
    """特急 or 加急. Raises WrongValue."""
    text = one_line(raw)
    if text in URGENCIES or left_open(text):
        return text
    raise WrongValue(f"紧急程度不能是“{text[:24]}”", "只有 特急、加急 两种；不急的不写")


def yes_or_no(raw: Any) -> bool:
    """Whether it is so. Raises WrongValue."""
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, Unusable):
        raise WrongValue(raw.message, raw.hint)
    if isinstance(raw, int | float | Decimal) and raw in (0, 1):
        return bool(raw)
    text = narrow(one_line(raw)).lower()
    if text in _YES or text in _NO:
        return text in _YES
    raise WrongValue(f"要写 是 或 否，写的是“{text[:24]}”", "写 是 或者 否")
