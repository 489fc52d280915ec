"""draftcheck.accepted.toml as text: entries added and taken out, everything else left as it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from ..core.accepted import Accepted
from ..core.errors import UsageError
from ..core.value import Value
from .accepted import CALLED, HEAD, HINT, entries_of
from .tidy import save
from .toml_file import bytes_of, toml_of

_TOP = """\
# draftcheck 接受清单：这些问题看过了，决定不改，检查时不再显示。
# 由 draftcheck accept 写入；理由可以改写，删去一段就是收回。文稿改了名，把 file 也改过来。
# excerpt 是前文、问题原文、后文（空格不计），hash 由问题原文算出，kind 是一类问题的名称：这三项不要改。
"""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_LONG, _FIRST, _LAST = 60, 40, 16  # characters: words found that are kept whole, and what is kept of longer ones


class AcceptedFile(Value):
    """The file as it was read: its bytes, None where there is none, and its entries."""

    path: Path
    data: bytes | None
    entries: tuple[Accepted, ...]


def read_accepted(path: Path) -> AcceptedFile:
    """The file at a path, or an empty one. Raises UsageError for a broken one."""
    path = path.resolve()
    data = bytes_of(path, CALLED) if path.exists() else None
    return AcceptedFile(path, data, _entries(path, data or b""))


def add_accepted(file: AcceptedFile, items: Iterable[Accepted]) -> None:
    """Writes these behind the others.

    Raises UsageError where that cannot be done, UnreadableFile where the disk is full; the file is then as before.
    """
    kept = [_storable(item) for item in items]
    text = file.data.decode("utf-8") if file.data else _TOP
    text += "" if text.endswith("\n") else "\n"
    end = "\r\n" if "\r\n" in text else "\n"
    text += "".join(end + end.join(_lines(item)) + end for item in kept)
    _write(file, text, (*file.entries, *kept))


def take_out(file: AcceptedFile, numbers: Collection[int]) -> None:
    """Takes entries out, the comments between their lines with them. Raises as `add_accepted` does."""
    lines = re.split(r"(?<=\n)", (file.data or b"").decode("utf-8"))
    heads = [n for n, line in enumerate(lines) if HEAD.match(line)]
    gone = {n for number in numbers if number < len(heads) for n in _block(lines, heads[number])}
    text = "".join(line for n, line in enumerate(lines) if n not in gone)
    _write(file, text, tuple(item for n, item in enumerate(file.entries) if n not in numbers))


def _block(lines: list[str], head: int) -> Iterator[int]:
    """The lines of an entry and the blank ones behind it; comments above the next head belong to that."""
    end = next((n for n in range(head + 1, len(lines)) if lines[n].lstrip().startswith("[")), len(lines))
    if end < len(lines):
        while end > head + 1 and lines[end - 1].lstrip().startswith("#"):
            end -= 1
    yield from range(head, end)


def _write(file: AcceptedFile, text: str, entries: tuple[Accepted, ...]) -> None:
    """Saves a text that is proven to say just this, where nobody else has written meanwhile."""
    data = text.encode("utf-8")
    try:
        proven = _entries(file.path, data) == entries and _rest(file.path, data) == _rest(file.path, file.data or b"")
    except UsageError:
        proven = False
    if not proven:
        by_hand = f"请用记事本打开 {file.path.name}，手工增删 [[accepted]] 各段"
        raise UsageError(f"{CALLED} {file.path} 的写法特别，程序改不了，没有改动", by_hand)
    if (bytes_of(file.path, CALLED) if file.path.exists() else None) != file.data:
        raise UsageError(f"{CALLED} {file.path} 刚刚被别人改过，没有写入", "请再运行一次")
    save(file.path, data)


def _entries(path: Path, data: bytes) -> tuple[Accepted, ...]:
    return entries_of(toml_of(data, path, CALLED, HINT), path, data)


def _rest(path: Path, data: bytes) -> dict[str, Any]:
    parsed = toml_of(data, path, CALLED, HINT)
    return {key: value for key, value in parsed.items() if key != "accepted"}


def _lines(item: Accepted) -> list[str]:
    seen = item.sighting
    lines = ["[[accepted]]", f"file = {_quoted(item.file)}", f"rule = {_quoted(seen.rule)}"]
    lines += ["everywhere = true"] if seen.everywhere else []
    lines.append(f"hash = {_quoted(seen.digest)}" if seen.digest else f"kind = {_quoted(seen.kind)}")
    around = seen.before, seen.words, seen.after
    lines += [f"excerpt = [{', '.join(map(_quoted, around))}]"] if any(around) else []
    lines += [f"{key} = {_quoted(getattr(item, key))}" for key in ("message", "reason", "who")]
    return [*lines, f"when = {item.when}"]


def _storable(item: Accepted) -> Accepted:
    """The entry as it will be read again: long words cut, and without what no file can hold."""
    seen = item.sighting
    words = seen.words if len(seen.words) <= _LONG else f"{seen.words[:_FIRST]}……{seen.words[-_LAST:]}"
    seen = seen._replace(words=words, kind="" if seen.digest else seen.kind)
    texts = ("rule", "kind", "before", "words", "after")
    seen = seen._replace(**{key: _sound(getattr(seen, key)) for key in texts})
    named = {key: _sound(getattr(item, key)) for key in ("file", "message", "reason", "who")}
    return item._replace(sighting=seen, **named)


def _sound(text: str) -> str:
    """Without the halves of characters that file names of another encoding leave in arguments."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _quoted(text: str) -> str:
    """A TOML basic string."""
    return '"' + "".join(_ESCAPES.get(c, c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}") for c in text) + '"'
