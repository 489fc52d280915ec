"""正文: paragraphs, or headings with what stands below them, numbered 一、 （一） 1. （1） by depth."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ...core.numerals import chinese
from ...core.skeleton import Names
from .lists import paragraphs
from .plain import lines_of, one_line
from .wrong import WrongValue

_KEYS = ("标题", "内容")
_DEEPEST = 4
_NUMBERED = re.compile(
    r"[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[)）]|\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[)）]"
    r"|第[一二三四五六七八九十百\d]{1,4}[编章节条部]|[\u2460-\u2473]"
)
_STOPS = "。：:；;，,、！!？?…"
_HINT = "正文可以写成文字，或者一项一项的“标题、内容”"


def body(raw: Any) -> Names:
    """The paragraphs of a body in order. Raises WrongValue."""
    given = structured(raw)
    return Names(_below(given, 1)) if _has_headings(given) else paragraphs(given)


def structured(raw: Any) -> Any:
    """A list of groups that stands as JSON in one cell, as our own workbooks write it; anything else as it is."""
    if not isinstance(raw, str) or not raw.lstrip().startswith(("[{", "[[", '["')):
        return raw
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        return raw
    return found if isinstance(found, list) and any(isinstance(item, Mapping | list) for item in found) else raw


def _has_headings(given: Any) -> bool:
    return isinstance(given, Mapping) or (
        isinstance(given, list | tuple) and any(isinstance(item, Mapping) for item in given)
    )


def _below(given: Any, depth: int) -> list[str]:
    """What stands below a heading of the level above."""
    if not _has_headings(given):
        return list(paragraphs(given))
    if depth > _DEEPEST:
        raise WrongValue("标题超过四级", "公文的标题最多四级：一、（一）1.（1）")
    found: list[str] = []
    count = 0
    for item in [given] if isinstance(given, Mapping) else given:
        if not isinstance(item, Mapping):
            found += lines_of(item)
            continue
        count += 1
        found += _part(item, depth, count)
    return found


def _part(item: Mapping[str, Any], depth: int, count: int) -> list[str]:
    for key in item:
        if key not in _KEYS:
            raise WrongValue(f"不认识“{key}”", f"每项只写“标题”和“内容”。{_HINT}")
    head, content = one_line(item.get("标题")), item.get("内容")
    below = _below(content, depth + 1)
    if not head:
        return below
    if not _NUMBERED.match(head):
        head = _number(depth, count) + head
    if depth == 1 or len(below) != 1 or _has_headings(content):
        return [head, *below]
    return [head + ("" if head[-1] in _STOPS else "。") + below[0]]


def _number(depth: int, count: int) -> str:
    return (f"{chinese(count)}、", f"（{chinese(count)}）", f"{count}.", f"（{count}）")[depth - 1]
