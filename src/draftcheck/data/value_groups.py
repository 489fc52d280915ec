"""Groups of values, 字段: 内容, from a .yaml or .json file. What is written stays text: 007 is no 7, 9:30 is no number."""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from ..core.errors import UnreadableFile, UsageError
from .value_bytes import bytes_of_data

_NONE = ("", "~", "null", "Null", "NULL")
_HINT = "写成“字段: 内容”，一行一个字段；几份的写成列表"


def groups(path: Path) -> list[dict[str, Any]]:
    """The groups of a file: one, or those of its list. Raises UsageError naming file and line, UnreadableFile."""
    data = bytes_of_data(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError:
            raise UnreadableFile("encoding", f"数据文件 {path} 的编码认不出", "请另存为 UTF-8 再试") from None
    try:
        found = _json(text, path) if path.suffix.lower() == ".json" else _yaml(text, path)
    except RecursionError:
        raise UsageError(f"数据文件 {path} 的层次太多", _HINT) from None
    listed = found if isinstance(found, list) else [found]
    for number, group in enumerate(listed, 1):
        if not isinstance(group, dict):
            raise UsageError(f"数据文件 {path} 的第{number}条不是“字段: 内容”" if len(listed) > 1 else f"数据文件 {path} 里没有“字段: 内容”", _HINT)  # fmt: skip
    return listed


def _json(text: str, path: Path) -> Any:
    def once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in pairs:
            if name in found:
                raise UsageError(f"数据文件 {path} 的“{name}”写了两次", "请删去一个")
            found[name] = value
        return found

    def refuse(word: str) -> NoReturn:
        raise UsageError(f"数据文件 {path} 里的 {word} 不是一个数", "请改成文字或数字")

    try:
        return json.loads(text, object_pairs_hook=once, parse_float=Decimal, parse_constant=refuse)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"数据文件 {path} 的第{error.lineno}行第{error.colno}个字附近写法有误", "请检查引号、逗号和括号"
        ) from None
    except ValueError:
        raise UsageError(f"数据文件 {path} 里有太长的数字", "长的号码要加引号") from None


def _yaml(text: str, path: Path) -> Any:
    import yaml

    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        return _plain(node, path, set()) if node is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"第{mark.line + 1}行第{mark.column + 1}个字附近" if mark else ""
        raise UsageError(
            f"数据文件 {path} 的{place}写法有误", "冒号后面要空一格；缩进用空格；内容里有冒号、# 的，整项加英文引号"
        ) from None
    except yaml.YAMLError:
        raise UsageError(f"数据文件 {path} 里有不能用的字符", "请删去看不见的字符，另存为 UTF-8 再试") from None


def _plain(node: Any, path: Path, seen: set[int]) -> Any:
    """A node as text, lists and groups; nothing is guessed to be a number or a date."""
    if id(node) in seen:
        raise UsageError(
            f"数据文件 {path} 的第{node.start_mark.line + 1}行用了 & 和 * 的写法",
            "请把内容直接写出来；文字以 * 开头的加引号",
        )
    seen.add(id(node))
    if node.id == "scalar":
        return None if not node.style and node.value in _NONE else node.value
    if node.id == "sequence":
        return [_plain(item, path, seen) for item in node.value]
    found: dict[str, Any] = {}
    for key, value in node.value:
        if key.id != "scalar":
            raise UsageError(f"数据文件 {path} 的第{key.start_mark.line + 1}行写法有误", _braces(key))
        name = key.value.strip()
        if name in found:
            raise UsageError(f"数据文件 {path} 的第{key.start_mark.line + 1}行：“{name}”写了两次", "请删去一个")
        found[name] = _plain(value, path, seen)
    return found


def _braces(key: Any) -> str:
    return "内容以 {{ 开头的，整项加英文引号" if key.id == "mapping" else _HINT
