"""What the user says of the fields: `--set 字段=值`, texts read from files, and which value wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..core.errors import UnreadableFile, UsageError
from ..core.skeleton import Skeleton
from ..data.values.plain import is_blank
from .os_words import why

_LARGEST = 10_000_000  # bytes of a text file
_HINT = "如 --set 地点=市政府第二会议室；一个字段里的几行用 \\n 隔开，或者写 字段=@文件.txt"


def given_values(pairs: Iterable[str]) -> dict[str, str]:
    """Field → value as written in `--set`. Raises UsageError for one without `=`, or given twice."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, *rest = re.split("[=＝]", pair, maxsplit=1)
        name = name.strip()
        if not rest or not name:
            raise UsageError(f"--set 要写成 字段=值，不是“{pair}”", _HINT)
        if name in found:
            raise UsageError(f"--set 里“{name}”写了两次", "请只写一次；一个字段里的几行用 \\n 隔开")
        found[name] = value_of(rest[0])
    return found


def value_of(words: str) -> str:
    """The value that a person has written: `\\n` is a new line, `@文件` the text of a file, `@@` an at sign."""
    if words.startswith("@") and not words.startswith("@@"):
        return text_of(Path(words[1:]))
    words = re.sub(r"\\(\\n|n)", lambda match: "\n" if match[1] == "n" else r"\n", words)
    return words[1:] if words.startswith("@@") else words


def text_of(path: Path) -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, or GB18030. Raises UsageError or UnreadableFile."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        words = "没有这个文件" if isinstance(error, FileNotFoundError) else why(error)
        hint = "@ 后面写文本文件的路径；值本身以 @ 开头的，写成 @@"
        raise UnreadableFile("not-read", f"读不了 {path}（{words}）", hint) from None
    if len(data) > _LARGEST:
        raise UsageError(f"{path} 太大，不像是一个字段的文字", "请写出纯文本文件（.txt）")
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UsageError(f"{path} 不是纯文本文件", "请把文字另存为 .txt；整篇的 Word 草稿用 --body")
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(f"{path} 的编码不认识", "请另存为 UTF-8 的 .txt 再试")


def sample_values(skeleton: Skeleton) -> dict[str, Any]:
    """The template's own samples."""
    return {field.name: field.sample for field in skeleton.fields if not is_blank(field.sample)}


def merged(sample: Mapping[str, Any], data: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """`--set` wins over `--data`, that over samples. A blank cell says nothing; a blank `--set` takes a value away."""
    return {**sample, **{name: value for name, value in data.items() if not is_blank(value)}, **given}


def written(*sources: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of the fields that somebody wrote something for."""
    return tuple(dict.fromkeys(name for source in sources for name, value in source.items() if not is_blank(value)))
