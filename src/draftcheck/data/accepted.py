"""draftcheck.accepted.toml → the accepted findings of a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from ..core.accepted import Accepted
from ..core.errors import UsageError
from ..core.sighting import Sighting
from .toml_file import bytes_of, toml_of

CALLED = "接受清单"
HINT = "请照文件里其他段的样子改正；改不好的，删去这一段，再用 draftcheck accept 重新接受"
HEAD = re.compile(r"\ufeff?[ \t]*\[\[[ \t]*accepted[ \t]*\]\]")
_TEXTS = ("file", "rule", "reason")


def accepted_in(path: Path) -> tuple[Accepted, ...]:
    """What a file holds, keys of others left aside. Raises UsageError naming file and line."""
    data = bytes_of(path, CALLED)
    return entries_of(toml_of(data, path, CALLED, HINT), path, data)


def entries_of(parsed: Mapping[str, Any], path: Path, data: bytes) -> tuple[Accepted, ...]:
    """The entries of a parsed file; `data` is what it was parsed from, to tell the line of a wrong one."""
    listed = parsed.get("accepted", [])
    if not isinstance(listed, list):
        raise UsageError(f"{CALLED} {path}：“accepted”应当写成 [[accepted]]，一处一段", HINT)
    return tuple(_Entry(path, number, data).read(given) for number, given in enumerate(listed))


class _Entry:
    """Reads one entry, and complains with its line."""

    def __init__(self, path: Path, number: int, data: bytes) -> None:
        self._path = path
        self._number = number
        self._data = data

    def read(self, given: Any) -> Accepted:
        if not isinstance(given, dict):
            self._refuse("应当写成 [[accepted]]，下面每行一项")
        for key in _TEXTS:
            if not isinstance(given.get(key), str) or not given[key].strip():
                self._refuse(f"“{key}”没有写，或者不是引号里的文字")
        before, words, after = self._excerpt(given.get("excerpt", ["", "", ""]))
        everywhere = given.get("everywhere", False)
        if not isinstance(everywhere, bool):
            self._refuse("“everywhere”应当是 true 或 false，不加引号")
        digest, kind = given.get("hash", ""), given.get("kind", "")
        if not isinstance(digest, str) or not isinstance(kind, str):
            self._refuse("“hash”和“kind”应当是引号里的文字")
        if bool(digest) is (everywhere or "kind" in given):
            self._refuse("要么有“hash”（说的是文稿里的一处文字），要么有“kind”（说的是一类问题）")
        seen = Sighting(given["rule"], kind, digest, before, words, after, everywhere)
        told = [str(given.get(key, "")) for key in ("message", "reason", "who", "when")]
        return Accepted(given["file"], seen, *told)

    def _excerpt(self, given: Any) -> list[str]:
        if not isinstance(given, list) or len(given) != 3 or not all(isinstance(part, str) for part in given):
            self._refuse("“excerpt”应当是三段文字：前文、问题原文、后文")
        return given

    def _refuse(self, said: str) -> NoReturn:
        lines = [n for n, line in enumerate(self._data.decode("utf-8").split("\n"), 1) if HEAD.match(line)]
        where = f"第{lines[self._number]}行开始的一段" if self._number < len(lines) else f"第{self._number + 1}段"
        raise UsageError(f"{CALLED} {self._path} {where}：{said}", HINT)
