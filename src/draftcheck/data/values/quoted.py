"""书名, 附注: what a template writes between 《》, between （）."""

from __future__ import annotations

from typing import Any

from .plain import one_line
from .words import phrase
from .wrong import WrongValue

_OPENS, _CLOSES = "《〈", "》〉"
_ROUND = {"（": "）", "(": ")"}
_SEVERAL = "几个文件的，名称之间不写书名号，或者用“标题”字段写整个标题"


def work(raw: Any) -> str:
    """The name of a document as it stands inside 《》: inner marks are 〈〉, then 《》 again (GB/T 15834 4.15). Raises WrongValue.

    >>> work("《东海市河道管理办法》（试行）")
    '东海市河道管理办法（试行）'
    """
    text = _bare(phrase(raw))
    said, depth = [], 0
    for sign in text:
        if sign in _OPENS:
            said.append("〈《"[depth % 2])
            depth += 1
        elif sign in _CLOSES:
            depth -= 1
            said.append("〉》"[depth % 2])
        else:
            said.append(sign)
        if depth < 0:
            break
    if depth:
        raise WrongValue("书名号不成对", "请核对“《”和“》”；最外面的书名号不用写")
    return "".join(said)


def note(raw: Any) -> str:
    """A note without the （） around it. Raises WrongValue."""
    text = phrase(raw)
    while len(text) > 2 and _ROUND.get(text[0]) == text[-1] and _closing(text, text[0], text[-1]) == len(text) - 1:
        text = phrase(text[1:-1])
    return text


def _bare(text: str) -> str:
    """The name without the 《》 around it; a （试行） behind them belongs inside."""
    if not text.startswith("《"):
        return text
    end = _closing(text, "《", "》")
    inside, behind = text[1:end], text[end + 1 :]
    if end < 0 or (behind and not (behind[0] in _ROUND and behind[-1] == _ROUND[behind[0]])):
        if behind.endswith("》"):
            raise WrongValue("这里只写一个文件的名称", _SEVERAL)
        return text
    return one_line(inside) + behind if inside.strip() else text


def _closing(text: str, opens: str, closes: str) -> int:
    """The place of the sign that closes the first one; -1 where there is none."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == opens) - (sign == closes)
        if not depth:
            return place
    return -1
