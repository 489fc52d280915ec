"""The field file of a template, NAME.toml: what each field is called, its type, default and sample."""

from __future__ import annotations

from collections.abc import Mapping
from keyword import iskeyword
from pathlib import Path
from typing import Any, NoReturn

from ..core.errors import UsageError
from ..core.skeleton import Field
from ..core.value import Value
from .nearest import nearest
from .toml_file import bytes_of, toml_of
from .values.defaults import fields_named
from .values.kinds import KINDS

_CALLED = "模板的字段文件"
_HINT = '请照 templates/ 里附带的 .toml 文件改正；sample 里中文的列名要加引号，如 {"事项" = "…"}'
_KEYS = {
    "name": str, "type": str, "required": bool, "default": str, "sample": object, "hint": str,
    "trim": bool, "not_before": str, "not_after": str, "computed": bool,
    "needed_if": str,
}  # fmt: skip
_TOP = {"about": str, "group": str, "order": int}
_LISTS = ("choices", "columns")
_SAID = {str: "引号里的文字", bool: "true 或 false，不加引号", int: "一个整数，不加引号"}


class FieldFile(Value):
    """What a field file says: what the template is for, where it is listed, its fields."""

    about: str
    group: str
    order: int
    fields: tuple[Field, ...]


def read_fields(path: Path) -> FieldFile:
    """The field file at a path. Raises UsageError naming file, field and key."""
    data = toml_of(bytes_of(path, _CALLED), path, _CALLED, _HINT)
    for key in data:
        if key not in (*_TOP, "fields"):
            raise UsageError(f"{_CALLED} {path}：不认识的项“{key}”", nearest(key, (*_TOP, "fields")))
        if key in _TOP and type(data[key]) is not _TOP[key]:
            raise UsageError(f"{_CALLED} {path}：“{key}”应当是{_SAID[_TOP[key]]}", _HINT)
    given = data.get("fields", [])
    if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
        raise UsageError(f"{_CALLED} {path}：字段应当写成 [[fields]]，一个字段一段", _HINT)
    fields = tuple(_Reader(path, number, item).field() for number, item in enumerate(given, 1))
    _judge_together(path, fields)
    return FieldFile(data.get("about", ""), data.get("group", ""), data.get("order", 0), fields)


class _Reader:
    """One [[fields]] and what is wrong with it."""

    def __init__(self, path: Path, number: int, item: Mapping[str, Any]) -> None:
        self._item = item
        named = item.get("name")
        self._where = f"{_CALLED} {path} 的第{number}个字段" + (f"“{named}”" if isinstance(named, str) else "")

    def field(self) -> Field:
        for key in self._item:
            if key not in (*_KEYS, *_LISTS):
                self._refuse(f"不认识的项“{key}”", nearest(key, (*_KEYS, *_LISTS)))
        for key, kind in _KEYS.items():
            if key in self._item and not isinstance(self._item[key], kind):
                self._refuse(f"“{key}”应当是{_SAID[kind]}")
        field = Field(**{**self._item, **{key: self._texts(key) for key in _LISTS}}) if "name" in self._item else None
        if field is None:
            self._refuse("缺少“name”")
        if not field.name.isidentifier() or iskeyword(field.name):
            self._refuse("“name”只能由汉字、字母和数字组成，不以数字开头", "例如 name = “会议时间”")
        if field.type not in KINDS:
            self._refuse(f"“type”不能是“{field.type}”", nearest(field.type, KINDS))
        needed = {"选择": "choices", "表格": "columns"}.get(field.type)
        if needed and not getattr(field, needed):
            self._refuse(f"类型是“{field.type}”，要写“{needed}”")
        return field

    def _texts(self, key: str) -> tuple[str, ...]:
        given = self._item.get(key, [])
        if not isinstance(given, list) or not all(isinstance(text, str) and text for text in given):
            self._refuse(f'“{key}”应当是文字的列表，如 {key} = ["甲", "乙"]')
        if len(set(given)) < len(given):
            self._refuse(f"“{key}”里有重复的")
        return tuple(given)

    def _refuse(self, said: str, hint: str = _HINT) -> NoReturn:
        raise UsageError(f"{self._where}：{said}", hint)


def _judge_together(path: Path, fields: tuple[Field, ...]) -> None:
    """Names only once, defaults made of fields that there are and not of themselves."""
    known: dict[str, Field] = {}
    for field in fields:
        if field.name in known:
            raise UsageError(f"{_CALLED} {path}：字段“{field.name}”写了两次", "请删去一段")
        known[field.name] = field
    for field in fields:
        for key in ("not_before", "not_after", "needed_if"):
            other = getattr(field, key)
            if other and (other not in known or other == field.name):
                raise UsageError(
                    f"{_CALLED} {path} 的字段“{field.name}”：“{key}”的“{other}”不是另一个字段", nearest(other, known)
                )
        if field.computed and not field.default:
            raise UsageError(f"{_CALLED} {path} 的字段“{field.name}”：写了“computed”，要写“default”", _HINT)
        for name in fields_named(field.default):
            if name not in known:
                raise UsageError(
                    f"{_CALLED} {path} 的字段“{field.name}”：“default”里的“{name}”不是字段", nearest(name, known)
                )
        seen, front = {field.name}, fields_named(field.default)
        while front:
            if field.name in front:
                raise UsageError(
                    f"{_CALLED} {path} 的字段“{field.name}”：“default”绕了一圈又用到自己", "请改掉其中一个 default"
                )
            seen.update(front)
            front = [name for near in front for name in fields_named(known[near].default) if near in known]
            front = [name for name in front if name not in seen or name == field.name]
