"""Whether a suspected place lies in the name of a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.pattern import Pattern
from ..persons import is_name
from .surroundings import is_han, makes_word

if TYPE_CHECKING:
    from .suspicions import Suspicion

_LONGEST = 4
_SELDOM = frozenset(
    "畅屠谌蔺佟桑荣晋楚蔚宓邸隗卞亓仇仝伏佘刁劳匡卓卞古台司呼哈喻寇师应戚扈拓敖斛昝晁晏晴朴来栗桓楼步母水沙沃浦涂滕烟牧狄由盖瞿祖禹窦端竺糜索经罕胥臧苟茅荀荆蒙蓝虞袭裘解边逄逯郁郗郜郎都钮闻闾阎阙阿隆雍霞靖鞠须饶麦麻鹿"
)
"""Surnames that names in ordinary text seldom have, so that the other rules do not reckon with them."""

_TOGETHER = 3  # characters that a name has for the most part
_BEFORE = Pattern(
    r"(?:书记|主任|主席|局长|厅长|部长|市长|县长|区长|省长|镇长|乡长|州长|处长|科长|所长|院长|校长|会长|站长|队长|组长|行长|社长|司长|秘书长|检察长|支队长|董事长|总经理|经理|委员|代表|常委|调研员|巡视员|专员|教授|院士|研究员|医师|工程师|"
    r"会计师|联系人|负责人|主持人|记者|作者|党员|同志|同学|村民|姓名|签发人|承办人|经办人|审核|校对|免去|任命|聘任|提名)[：:]?\s?$"
)
_SPEAKS = (
    "同志", "先生", "女士", "教授", "院士", "主任", "书记", "局长", "同学", "老师", "出席", "主持", "指出", "强调", "表示", "介绍", "说", "作", "讲话", "率", "带队",
    "参加", "陪同", "任", "兼", "为", "等", "、", "，", "。", "；", "（", "(", " ", "\u3000", "\t",
)  # fmt: skip
_ITEM = Pattern(r"[^、，。；：:\s　]+")
_NEIGHBOURS = 2  # names beside it that make a list a list of names


def in_person_name(text: str, found: Suspicion) -> bool:
    """Whether a post stands before a name or 同志 behind it, or it is one of a list of names."""
    for start in range(max(0, found.end - _LONGEST), found.start + 1):
        for end in range(max(found.end, start + 2), start + _LONGEST + 1):
            name = text[start:end]
            if end <= len(text) and is_han(name) and _is_name(name) and _told(text, start, end, found):
                return True
    return _in_list(text, found)


def _is_name(text: str) -> bool:
    return is_name(text) or (text[:1] in _SELDOM and 2 <= len(text) <= _TOGETHER and is_han(text))


def _told(text: str, start: int, end: int, found: Suspicion) -> bool:
    """Whether what stands around says that this is a name."""
    if text.startswith(("同志", "先生", "女士"), end) and end - start <= 3:
        return end - start == _TOGETHER or not makes_word(text, found)
    before = _BEFORE.search(text[max(0, start - 6) : start])
    if before is None:
        return False
    if before[0].endswith(("：", ":")) and not text[end : end + 1].isalnum():
        return True
    return not makes_word(text, found) or end == len(text) or text.startswith(_SPEAKS, end)


def _in_list(text: str, found: Suspicion) -> bool:
    items = [m.span() for m in _ITEM.finditer(text) if m.start() < found.end + 40 and m.end() > found.start - 40]
    here = next((n for n, (a, b) in enumerate(items) if a <= found.start and found.end <= b), -1)
    if here < 0 or not _is_name(text[slice(*items[here])].removesuffix("等")):
        return False
    if len(items) == 1 and len(text.strip()) <= _TOGETHER:  # the cell of a table
        return True
    beside = items[max(0, here - _NEIGHBOURS) : here] + items[here + 1 : here + 1 + _NEIGHBOURS]
    return sum(_is_name(text[a:b].removesuffix("等")) for a, b in beside) >= _NEIGHBOURS
