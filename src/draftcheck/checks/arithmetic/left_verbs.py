"""Whether what is left is of the deed that is said to be done, and whose it is (arithmetic.md section 23)."""

from __future__ import annotations

import re

from ...core.pattern import Pattern
from .still_left import UNIT

_FINISHED_WORDS = "完成 办结 销号 整改 整治 化解 解决 处理 处置 办理 落实 验收 建成 竣工 完工 改造 治理 清零 拆除"
_FINISHED = frozenset(_FINISHED_WORDS.split())
_STILL = ("正在", "仍在", "还在", "处于")
ELSE = (
    "另", "此外", "今年", "去年", "上年", "本月", "本年", "新增", "新发现", "第", "首批", "上半年", "下半年", "年", "月", "季度", "对于", "省级", "市级", "县级", "中央", "其他",
    "重大", "一般", "历史", "遗留", "个别", "后续", "二期", "往年", "新排查", "新交办", "回头看", "复查", "届", "同时", "下一步",
)  # fmt: skip
"""Words that begin something else: another time, level or batch."""
_NO_SUBJECT = Pattern(
    r"[^，。；：]{2,10}：|但是?|然而|不过|目前|现在?|至今|截至[^，。；]{0,12}|仍|其中|因[^，。；]{1,14}|受[^，。；]{1,14}影响|由于[^，。；]{1,14}|经[^，。；]{2,6}|也要看到|还要看到"
    r"|存在的?(?:主要)?问题是?|仍?存在[^，。；]{0,24}问题|下一步|对(?=$)|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}[是、]|[0-9]{1,2}[.．、]|[0-9]{1,2}月底?"
)
_COUNTS = Pattern(rf"(?<![0-9])[0-9]{{1,9}}(?:{UNIT})|的")
_LINK_WORDS = ("中", "里", "内", "共", "当", "之")


def is_verb_same(match: re.Match[str], verb: str, of: str) -> bool:
    """Whether what is not done is what is done: 完成换届 and 未完成换届, 办结 and 未办结, 整改 and 正在办理."""
    left = match["verb"]
    if left == verb:
        return (
            verb != "完成" or not of or not match["of"] or any(of[n : n + 2] in match["of"] for n in range(len(of) - 1))
        )
    if (left in _FINISHED and verb in match["of"]) or (verb == "完成" and left in of):
        return True
    return verb in _FINISHED and (left in _FINISHED or match["not"].startswith(_STILL))


def without_subject(words: str) -> bool:
    """Whether a clause in front of 尚有 names nothing that something is left of: 目前, 受疫情影响."""
    return not _NO_SUBJECT.compiled.sub("", words).strip("，、：； ")


def subject_stands(words: str, sentence: str) -> bool:
    """Whether what a clause in front of 尚有 names stands in the sentence before; true if it names nothing."""
    own = _NO_SUBJECT.compiled.sub("", words.rpartition("，")[2]).strip("，。；：、 ")
    own = _COUNTS.compiled.sub("", own)
    while own.endswith(_LINK_WORDS):
        own = own[:-1]
    if len(own) < 2:
        return True
    return own in _COUNTS.compiled.sub("", sentence)
