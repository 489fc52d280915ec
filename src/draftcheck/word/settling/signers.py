"""签发人 of three and more: their names under each other, the longest line one character from the right (7.2.6)."""

from __future__ import annotations

from ..names import P_PR, VAL, W
from .sheet import TWIPS, Sheet, breadth, text_of

_LINES = ("上行发文字号", "上行发文字号末行")
_CHARACTER = 15.75  # points: 28 of them on a line
_RIGHT = 1.0  # characters


def settle_signers(sheet: Sheet) -> None:
    """Sets the left stop at which the lines of signers begin; a right one, for one line, is left as it is."""
    lines = [p for p in sheet.of(*_LINES) if p.find(f"{P_PR}/{W}tabs/{W}tab[@{VAL}='left']") is not None]
    longest = max((breadth(text_of(p).partition("号")[2] or text_of(p)) for p in lines), default=0.0)
    for paragraph in lines:
        stop = paragraph.find(f"{P_PR}/{W}tabs/{W}tab")
        assert stop is not None
        stop.set(W + "pos", str(round((sheet.width - _CHARACTER * (longest + _RIGHT)) * TWIPS)))
