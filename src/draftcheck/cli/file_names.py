"""Words as a file name that Windows, Linux and macOS all take."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_LONGEST = 200  # bytes; disks take 255, and .批注 or a lock file of an editor is still to be put beside it
_WIDE = str.maketrans('<>:"/\\|?*', "＜＞：＂／＼｜？＊")
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_RESERVED = frozenset(
    ("CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in (*"123456789", *"¹²³")))
)
_EMPTY = "未填写"


def clean(words: str) -> str:
    """The words without characters that a file name cannot hold: those that can be seen become their wide forms."""
    words = " ".join(words.split()).translate(_WIDE)
    return " ".join("".join(c for c in words if unicodedata.category(c) not in _UNSEEN).split())


def file_name(pieces: Sequence[tuple[str, bool]], ending: str = "") -> str:
    """A name out of pieces, each with whether it is a value: values are cleaned, and shortened where all is too long.

    >>> file_name([("001-", False), ("财务/审计处", True)], ".docx")
    '001-财务／审计处.docx'
    """
    words = [(clean(piece) or _EMPTY) if is_value else piece for piece, is_value in pieces]
    free = [number for number, (_, is_value) in enumerate(pieces) if is_value]
    while free and _size("".join(words) + ending) > _LONGEST:
        longest = max(free, key=lambda number: _size(words[number]))
        if len(words[longest]) < 2:
            break
        words[longest] = words[longest][:-1].rstrip()
    stem = "".join(words)
    if free and (stem.startswith((".", "~")) or stem.partition(".")[0].strip().upper() in _RESERVED):
        stem = "_" + stem.lstrip(".~")  # hidden, taken for a lock file, or a device of Windows
    return (stem.rstrip(". ") if free else stem) + ending


def numbered(name: str, number: int) -> str:
    """The name with -2, -3 … before its ending."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}-{number}{dot}{ending}" if dot else f"{name}-{number}"


def as_one(name: str) -> str:
    """What two names have in common that a disk may take for the same."""
    return unicodedata.normalize("NFC", name).casefold()


def _size(name: str) -> int:
    return len(name.encode("utf-8", "replace"))
