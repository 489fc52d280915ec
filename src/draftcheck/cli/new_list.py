"""The templates there are, and the fields of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..core.skeleton import Field, Skeleton
from ..data.values.kinds import KINDS

_NEXT = "写一份：draftcheck new 模板 --set 字段=值；看要填什么：draftcheck new 模板 --fields；填表：draftcheck new 模板 --form"


def templates_told(skeletons: Iterable[Skeleton]) -> str:
    """Name and purpose of each, the office's own first, the others under their headings; and what to do next."""
    listed = sorted(skeletons, key=lambda skeleton: (not skeleton.house, skeleton.order, skeleton.name))
    longest = max((len(skeleton.name) for skeleton in listed), default=0)
    groups: dict[str, list[str]] = {}
    for skeleton in listed:
        line = f"　{skeleton.name}{'　' * (longest - len(skeleton.name))}　{skeleton.about}".rstrip("　")
        groups.setdefault("本单位的模板" if skeleton.house else skeleton.group, []).append(line)
    blocks = ["\n".join([heading, *lines] if heading else lines) for heading, lines in groups.items()]
    return "\n\n".join([*blocks, _NEXT])


def fields_told(skeleton: Skeleton) -> str:
    """The fields of a template, those that must be filled in first."""
    lines = [f"{skeleton.name}：{skeleton.about}" if skeleton.about else skeleton.name]
    for heading, required in (("必填", True), ("可以不填", False)):
        fields = [field for field in skeleton.fields if field.required is required]
        lines += ["", heading, *map(_told, fields)] if fields else []
    return "\n".join(lines)


def _told(field: Field) -> str:
    parts = [field.type if field.hint else KINDS[field.type].told]
    parts += [f"可选：{'、'.join(field.choices)}"] if field.choices else []
    parts += [f"各列：{'、'.join(field.columns)}"] if field.columns else []
    parts += [field.hint] if field.hint else []
    parts += [f"填了“{field.needed_if}”就要填"] if field.needed_if else []
    parts += [f"默认：{field.default}"] if field.default else []
    parts += [f"示例：{_sample(field.sample)}"] if field.sample not in ("", None, [], {}) else []
    return f"　　{field.name}　{'；'.join(parts)}"


def _sample(sample: Any) -> str:
    """A sample on one line, shortened."""
    if isinstance(sample, dict):
        words = "｜".join(_sample(value) for value in sample.values())
    elif isinstance(sample, list):
        words = "；".join(map(_sample, sample))
    else:
        words = "是" if sample is True else "否" if sample is False else str(sample)
    words = " ".join(words.split())
    return words if len(words) <= 40 else words[:39] + "…"
