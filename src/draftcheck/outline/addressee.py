"""主送机关, or the salutation of a speech."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.draft import Role
from ..core.han import han
from ..core.pattern import Pattern
from .genre import ends_in_genre
from .lines import ORGAN_ENDS, Line

_SALUTATION = Pattern(
    r"(?:.{0,20}(?:同志们|朋友们|代表们|各位.{1,8})|尊敬的.{1,20})(?:[，、].{0,20})?[：:]",
    ("同志们", "朋友们", "代表们", "各位", "尊敬的"),
)
_PROMPT = Pattern(r"【[^】]*】", "【")
_ADDRESSEE_ENDS = (*ORGAN_ENDS, "机构", "企业", "各地", "同志", "××", "XX", "__", "＿＿")
_NOT_ADDRESSEE = (
    "如下", "以下", "现将", "为了", "根据", "按照", "经研究", "指出", "要求", "强调", "认为", "决定", "包括", "附件", "联系", "摘要",
    "关键词", "时间", "地点",
)  # fmt: skip


def read_addressee(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """Writes the roles of the lines that name who receives the document, or greet the listeners; gives what is behind."""
    start = at
    while start < len(lines) and lines[start].empty:
        start += 1
    for end in range(start, min(start + 4, len(lines))):
        joined = "".join(line.compact for line in lines[start : end + 1])
        if _SALUTATION.fullmatch(joined):
            roles[lines[start].element] = Role.SALUTATION
            return end + 1
        if lines[start].form is None and is_addressee(joined, lines[start].indent):
            for line in lines[start : end + 1]:
                roles[line.element] = Role.ADDRESSEE
            return end + 1
        if lines[end].empty or joined[-1] not in "、，,":
            break
    return at


def is_addressee(text: str, indent: float) -> bool:
    """Whether a line above the body names who a document is sent to, however its end mark is typed."""
    if _PROMPT.may_match(text):
        text = _PROMPT.compiled.sub("某单位", text)
    if not 2 <= len(text) <= 300 or any(mark in text for mark in "。！？") or text[0] in "（(":
        return False
    if "；" in text and not text.rstrip("：:").endswith(_ADDRESSEE_ENDS):
        return False
    if (
        any(word in text for word in _NOT_ADDRESSEE)
        or text.rstrip("：:").endswith(("是", "有"))
        or "请" in text.replace("请示", "")
    ):
        return False
    bare = text.rstrip("：:")
    if bare[-1:] in "）)":
        bare = bare[: max(bare.rfind("（"), bare.rfind("("))]
    named = bare.endswith(_ADDRESSEE_ENDS)
    if text[-1] in "：:":
        return named or (indent < 1 and han(text) >= 2 and len(text) <= 60)
    return named and indent < 1 and len(text) <= 80 and not ends_in_genre(text)
