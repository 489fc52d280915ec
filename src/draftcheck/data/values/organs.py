"""机关, 机关列表, 主送: names of organs, and the question whether a near miss is a slip."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from ...core.skeleton import Names
from .plain import items_of, lines_of, one_line
from .wrong import WrongValue

_BETWEEN = "、，,；;"
_OPENS, _CLOSES = "（(〔[【《“", "）)〕]】》”"
_NEAR = 80  # of 100: one character of five is another


def organ(raw: Any) -> str:
    """The name of one organ. Raises WrongValue."""
    text = one_line(raw)
    if len(parts(text, _BETWEEN)) > 1:
        raise WrongValue(f"“{text}”不止一个机关", "这里只写一个机关的名称")
    if text and text[-1] in "：:。":
        raise WrongValue(f"机关名称“{text}”后面多了“{text[-1]}”", "只写名称")
    return text


def organs_of(raw: Any, known: Sequence[str] = ()) -> Names:
    """Names of organs: a list, or a text with 、 ， ； or line breaks between. Raises WrongValue."""
    items = items_of(raw)
    if items is None:
        whole = frozenset(known)
        items = [
            part for line in lines_of(raw) for part in ([line] if line in whole else parts(line, _BETWEEN)) if part
        ]
    for place, item in enumerate(items):
        if item in items[:place]:
            raise WrongValue(f"“{item}”写了两次", "请删去一个")
    return Names(items)


def addressees(raw: Any) -> str:
    """The line of those who are to get it, without the colon behind. Raises WrongValue."""
    items = items_of(raw)
    if items is None:
        items = lines_of(raw)
    return "、".join(item.rstrip("、，；") for item in [*items[:-1], *(item.rstrip("：:。 ") for item in items[-1:])])


def parts(text: str, signs: str) -> list[str]:
    """A text parted at these signs, not inside brackets: 各县（市、区）人民政府 is one."""
    found, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        if sign in _OPENS:
            depth += 1
        elif sign in _CLOSES:
            depth = max(depth - 1, 0)
        elif sign in signs and not depth:
            found.append(text[start:place].strip(" \u3000"))
            start = place + 1
    return [*found, text[start:].strip(" \u3000")]


def asked_instead(name: str, known: Sequence[str]) -> str:
    """The known name that this one nearly is; empty where it is known or none is near."""
    return "" if not known or name.startswith(("各", "×", "X", "某某")) else _near(name, tuple(known))


@lru_cache(maxsize=4096)
def _near(name: str, known: tuple[str, ...]) -> str:
    if name in known:
        return ""
    from rapidfuzz import fuzz, process

    best = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return best[0] if best else ""
