"""事由: what a title says between 关于 and the kind of the document."""

from __future__ import annotations

import re
from typing import Any

from .words import phrase

_ABOUT = "关于"
_KINDS = "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函|会议纪要|纪要"  # 15 kinds of 党政机关公文处理工作条例
_OF_KIND = re.compile(f"的(?:{_KINDS})")
_ENDS = re.compile(f"{_OF_KIND.pattern}$")


def matter(raw: Any) -> str:
    """The matter alone: a 关于 in front and the kind of the document behind are the template's. Raises WrongValue.

    >>> matter("关于做好防汛工作的通知")
    '做好防汛工作'
    >>> matter("废止关于加强河道管理的通知")
    '废止关于加强河道管理的通知'
    """
    given = phrase(raw)
    text = given.removeprefix(_ABOUT)
    if len(_OF_KIND.findall(text)) > text.count(_ABOUT):  # as many belong to the titles that the matter names
        text = _ENDS.sub("", text)
    return text or given
