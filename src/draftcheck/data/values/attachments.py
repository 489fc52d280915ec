"""附件: the names of attachments, each with its text where it is given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ...core.skeleton import Names, Row
from .body import body, structured
from .plain import lines_of, one_line
from .wrong import WrongValue

_KEYS = ("名称", "正文")
_LABEL = re.compile(r"附件\s*(?:\d{1,2}\s*[：:.．、]?|[：:])\s*")
_NUMBER = re.compile(r"(\d{1,2})\s*[.．、]\s*(?!\d)")
_HINT = "写成名称的列表；带正文的每项写“名称”和“正文”"


def attachments(raw: Any) -> Names:
    """One row (名称, 正文) an attachment; its number, 《》 and stop are dropped, templates write them. Raises WrongValue."""
    given = structured(raw)
    if isinstance(given, Mapping):
        given = [given]
    if not isinstance(given, list | tuple):
        given = lines_of(given)
    rows = []
    for number, item in enumerate(given, 1):
        try:
            row = _row(item, number)
        except WrongValue as error:
            raise WrongValue(f"第{number}个附件：{error.message}", error.hint) from None
        rows += [row] if row is not None else []
    return Names(rows)


def _row(item: Any, number: int) -> Row | None:
    text: Any = None
    if isinstance(item, Mapping):
        for key in item:
            if key not in _KEYS:
                raise WrongValue(f"不认识“{key}”", _HINT)
        item, text = item.get("名称"), item.get("正文")
        if not one_line(item):
            raise WrongValue("没有写名称", _HINT)
    given = one_line(item)
    if not given:
        return None
    name = _bare(given, number)
    if not name:
        raise WrongValue(f"“{given}”只有序号，没有名称", _HINT)
    return Row((("名称", name), ("正文", body(text))))


def _bare(given: str, number: int) -> str:
    """The name alone. A number in front is one only where it says the place in the list, 3.15活动方案 begins with none."""
    text = given
    if label := _LABEL.match(text):
        text = text[label.end() :]
    count = _NUMBER.match(text)
    if count and int(count[1]) == number:
        text = text[count.end() :]
    text = text.rstrip("。；;，,、 ")
    if text.startswith("《") and text.find("》") == len(text) - 1:
        text = text[1:-1]
    return text.strip()
