"""`-o "{序号:03d}-{主送机关}.docx"`: the names of documents, made of their numbers and values."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..core.errors import UsageError
from .file_names import file_name

NUMBER = "序号"
_PLACE = re.compile(r"[{｛]([^{}｛｝:：]*)(?:[:：]0?([1-9])?d?)?[}｝]")
_FIGURES = re.compile(r"[{｛][^{}｛｝:：]*[:：][^{}｛｝]*[}｝]")
_HINT = '如 -o "{序号:03d}-{字段}.docx"，花括号里写“序号”或模板的字段名'


class NamePattern:
    """The path of an output, with places for its number and its values; `varies` where there are any.

    Raises UsageError for a wrong ending, an unclosed place, or a field that the template does not have.
    """

    def __init__(self, text: str, fields: Iterable[str], ending: str = ".docx") -> None:
        self._parts = [_pieces(part) for part in Path(text).parts]
        self._ending = ending
        if Path(text).suffix.lower() != ending:
            hint = "请换一个名字"
            if not Path(text).suffix:
                hint += f"，如 {Path(text).name}{ending}；要写进一个文件夹的，末尾加斜杠：{Path(text).as_posix()}/"
            raise UsageError(f"结果文件的名字要以 {ending} 结尾，不是“{Path(text).name}”", hint)
        known = [NUMBER, *fields]
        for piece, place, _ in (piece for part in self._parts for piece in part):
            if place and piece not in known:
                from ..data.nearest import nearest

                raise UsageError(f"-o 里的“{{{piece}}}”不是模板的字段", nearest(piece, known))
            if not place and (figures := _FIGURES.search(piece)):
                raise UsageError(f"-o 里的“{figures[0]}”写得不对：位数只能是1到9", f"如 {{{NUMBER}:03d}}")
            if not place and re.search(r"[{}｛｝]", piece):
                raise UsageError(f"-o 里的花括号没有配对：{piece}", _HINT)
        self.varies = any(place for part in self._parts for _, place, _ in part)
        self.folder = Path(*_whole(self._parts[:-1]))
        """The folder in which all outputs stand, some of them perhaps deeper."""

    def path(self, number: int, values: Mapping[str, Any]) -> Path:
        """The path of the document with this number and these values."""
        names = []
        for depth, part in enumerate(self._parts):
            words = [(_said(piece, digits, number, values) if place else piece, place) for piece, place, digits in part]
            if depth < len(self._parts) - 1:
                names.append(file_name(words))
                continue
            last, _ = words[-1]  # never a place: it holds the ending
            words[-1] = (last[: -len(self._ending)], False)
            names.append(file_name(words, last[-len(self._ending) :]))
        return Path(*names)


def fixed_folder(output: str | None) -> Path:
    """The folder that outputs will stand in as far as it is known before any value is."""
    if output is None or is_folder(output):
        return Path(output or "")
    return Path(*_whole([_pieces(part) for part in Path(output).parts[:-1]]))


def is_folder(output: str) -> bool:
    """Whether `-o` names a folder, that is there or is written as one."""
    try:
        return output.endswith(("/", os.sep)) or Path(output).is_dir()
    except OSError:  # a name longer than a disk takes
        return False


def _pieces(part: str) -> list[tuple[str, bool, int]]:
    """Text and places of a part of a path: words, whether they name a field, digits of the number at least."""
    found: list[tuple[str, bool, int]] = []
    at = 0
    for match in _PLACE.finditer(part):
        if match.start() > at:
            found.append((part[at : match.start()], False, 0))
        found.append((match[1].strip(), True, int(match[2] or 0)))
        at = match.end()
    return [*found, (part[at:], False, 0)] if at < len(part) else found


def _whole(parts: Iterable[list[tuple[str, bool, int]]]) -> Iterable[str]:
    for part in parts:
        if any(place for _, place, _ in part):
            return
        yield "".join(piece for piece, _, _ in part)


def _said(piece: str, digits: int, number: int, values: Mapping[str, Any]) -> str:
    return f"{number:0{digits or 1}d}" if piece == NUMBER else str(values.get(piece, ""))
