"""The words that name a stage: 动员部署阶段 before （6月1日至15日）, behind 6月1日至15日为, or as a whole heading."""

from __future__ import annotations

import re

from ..core.draft import Heading
from ..core.pattern import Pattern
from .periods import TAIL, Period, as_meant

ORDINAL = Pattern(r"第(?P<value>[一二三四五六七八九1-9])个?(?:阶段|步骤?(?![伐调枪兵行])|环节)", "第")
_SAID = Pattern(
    r"(?:阶段|第[一二三四五六七八九1-9]步骤?|环节)[：:、 \u3000]{0,2}(?:[（(][^（）()0-9]{1,16}[）)])?[“”\u4e00-\u9fff、]{0,22}$",
    ("阶段", "步", "环节"),
)
_OPENS = Pattern(
    r"[（(]\s?(?:(?:时间|起止时间|时限|期限)?(?:安排)?[：:为]?)?\s?(?P<from>即日起?(?:至|到|—)|自|从|于|在)?$",
    ("（", "("),
)
_SHUTS = Pattern(r"\s?(?P<tail>之前|以前|前|起|开始|以后|之后|后|止|左右|完成|前完成|启动)?\s?[）)]")
_DIRECT = Pattern(
    r"(?P<word>第[一二三四五六七八九1-9]个?阶段|(?<!个)阶段|第[一二三四五六七八九1-9]步骤?|环节)"
    r"(?:[：:、 \u3000]{1,2}[“”\u4e00-\u9fff、]{1,14}|[（(][“”\u4e00-\u9fff、]{1,14}[）)])?[：:，,。.、】 \u3000]{0,2}[（(]?"
    r"(?:(?:起止)?时间(?:安排)?(?:为|是|从|自|：|:)?|为|从|自|是|定于|安排在|于|在)?[：:]?(?P<from>即日起?(?:至|到|—))?\s?(?:自|从)?$",
    ("阶段", "步", "环节"),
)
_BEHIND = Pattern(
    r"(?:止|期间)?(?:[，,：:]|为|是|属|进行|开展|作为)?(?:第[一二三四五六七八九1-9]阶段[：:，（(]?)?[“”\u4e00-\u9fff、]{0,14}阶段",
    "阶段",
)
_SEPARATORS = "。；;，,\n）)"
_BEFORE_DATE = ("", *tuple("。；;，,：:\n、自从.）) \u3000"))
_LONGEST = 30


def label_of(text: str, period: Period, lead: int, taken: int, planned: bool) -> tuple[int, int, Period] | None:
    """The label that a period belongs to: where it begins and ends, and the period as it is meant."""
    before = text[max(0, period.start - 60) : period.start]
    offset = period.start - len(before)
    opened, shut = _OPENS.search(before), _SHUTS.match(text, period.end)
    if opened and shut:
        end = offset + opened.start()
        end -= text[end - 1 : end] == "。"
        start = _clause(text, end, lead)
        label = text[start:end]
        said = _SAID.search(label)
        if said is None and text.startswith("阶段", shut.end()) and 2 <= len(label) <= 20:
            return start, end, as_meant(period, opened["from"], shut["tail"])
        heads = planned and start == lead and 2 <= len(label) <= 26
        if (said and "的" not in said[0] and len(label) <= _LONGEST) or heads:
            return start, end, as_meant(period, opened["from"], shut["tail"])
        return None
    direct = _DIRECT.search(before)
    if direct and (offset + direct.start() < taken or "的" in direct[0] or direct[0].endswith(("（", "("))):
        direct = None
    behind = _BEHIND.match(text, period.end)
    tail = TAIL.match(text, period.end)
    if period.first is period.last and period.first is not None and period.first.day is not None and tail is None:
        return None  # something that happened on a day of the stage
    if (
        behind
        and "的" not in behind[0]
        and before[-1:] in _BEFORE_DATE
        and (direct is None or any(mark in direct[0] for mark in "，,。、"))
    ):
        start = period.end + len(behind[0]) - len(behind[0].lstrip("，,：:为是止"))
        return start, behind.end(), period
    if direct:
        end = offset + direct.end("word")
        start = _clause(text, end, lead)
        if end - start <= _LONGEST:
            return start, end, as_meant(period, direct["from"], tail["tail"] if tail else None)
    return None


def _clause(text: str, end: int, lead: int) -> int:
    """Where the clause begins that ends at `end`; neither a heading's number nor 分三个阶段： is part of it."""
    near = max(0, end - 2 * _LONGEST)
    start = max(near, *[text.rfind(mark, near, end) + 1 for mark in _SEPARATORS])
    start = lead if start <= lead <= end else start
    colon = max(text.rfind(mark, start, end) for mark in "：:")
    if colon < 0 or ORDINAL.search(text[start:colon]):
        return start
    named = text[colon:end].endswith(("阶段", "环节")) or ORDINAL.match(text, colon + 1)
    return colon + 1 if named else start


def heading_label(text: str, own: Heading) -> int | None:
    """Where a heading's words end if they name a stage: （一）动员部署阶段。"""
    words = text[own.end : own.words_end if own.words_end > own.end else own.end + _LONGEST]
    words = re.split("[。；，：:（(]", words, maxsplit=1)[0].rstrip()
    return own.end + len(words) if words.endswith("阶段") and len(words) <= 20 else None
