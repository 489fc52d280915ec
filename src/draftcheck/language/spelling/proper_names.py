"""Whether a suspected place lies in the telling part of a name: of a place, an enterprise, a foreigner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.pattern import Pattern
from ...data.lexicon import shipped_has
from .surroundings import corrected, is_han, is_rare, makes_word, run_around

if TYPE_CHECKING:
    from .suspicions import Suspicion

_PLACE_ENDS = (
    "高速", "铁路", "高铁", "新区", "机场", "街道", "社区", "大桥", "水库", "水流域", "流域", "工业园", "化工园", "景区", "港区", "片区", "园区", "新城", "合园区", "山区",
    *"省市县区旗盟州镇乡村屯寨庄河江湖海湾岛山岭峰沟峪水港桥路街巷库坝滩洲站",
)  # fmt: skip
_ENTERPRISE_ENDS = (
    "公司", "集团", "厂", "店", "医院", "学校", "小学", "中学", "幼儿园", "合作社", "酒店", "饭店", "宾馆", "商行", "超市", "农场", "事务所", "工作室", "等企业", "等项目", "等单位",
)  # fmt: skip
_LONGEST_PLACE = 3
_FARTHEST = 10  # characters between the telling part of an enterprise's name and its end
_TRANSLITERATING = frozenset(
    "阿埃艾奥巴贝本比波伯布查达德迪丁多恩尔法菲费弗夫福盖戈格古哈海赫华霍基吉加捷卡凯科克库拉莱兰劳勒雷里利林卢鲁伦罗洛马迈曼梅门米密姆木纳内尼诺努欧帕佩皮普奇乔切茹瑞萨塞森沙什斯索塔泰坦特提图托瓦威韦维温沃乌西希夏谢辛休雅亚杨伊因尤约扎泽哲治朱孜提买江苏甫热依丽娜"
)
_SHORTEST_RUN = 4
_BESIDE = ("、", "／", "/", "—", "-")
_LONGEST_UNIT = 6
_ROADS = ("高速", "铁路", "高铁", "公路", "快线", "城际")
_UNITS = frozenset("省市县区旗盟州镇乡村")
_OWN = frozenset("我全各本该")


def in_rare_place_name(text: str, found: Suspicion) -> bool:
    """Whether a seldom character stands before the end of a place's name and the correction makes no word: 渔澫港区."""
    return has_rare_character(text, found) and not makes_word(text, found)


def has_rare_character(text: str, found: Suspicion) -> bool:
    """Whether a seldom character stands before the end of a place's name: 滆湖."""
    return any(map(is_rare, found.wrong)) and _ends_place(text, found)


def in_place_name(text: str, found: Suspicion) -> bool:
    """Whether the place stands in the one to three characters before 河, 县, 高速, and the correction makes no word."""
    return _ends_place(text, found) and not makes_word(text, found)


def _ends_place(text: str, found: Suspicion) -> bool:
    return any(
        text.startswith(_PLACE_ENDS, end) and is_han(text[found.start : end])
        for end in range(found.end, found.start + _LONGEST_PLACE + 1)
    )


def in_enterprise_name(text: str, found: Suspicion) -> bool:
    """Whether 公司, 厂, 医院 or 等企业 stands up to ten characters behind, and the correction makes no word.

    A fault in a word that offices share (发展和改革委圆会) makes one when corrected.
    """
    _, last = run_around(text, found.start, found.end)
    tail = text[found.end : min(last, found.end + _FARTHEST)]
    return any(end in tail for end in _ENTERPRISE_ENDS) and not makes_word(text, found)


def is_own_unit(text: str, found: Suspicion) -> bool:
    """我盟, 全州: what an office calls its own ground."""
    return len(found.wrong) == 1 and found.wrong in "盟旗州" and text[found.start - 1 : found.start] in _OWN


def in_road_name(text: str, found: Suspicion) -> bool:
    """Whether the place is one of the two characters before 高速, 铁路: 太旧高速; a common word that the correction
    makes is none: 建设公路."""
    right = corrected(text, found)
    return any(
        text.startswith(_ROADS, end)
        and not any(shipped_has("common_words", right[at : at + 2]) for at in range(max(0, found.start - 1), end - 1))
        for end in range(found.end, found.start + 3)
    )


def in_unit_list(text: str, found: Suspicion) -> bool:
    """Whether the place lies in one of several units in a row that differ by a character: 中卫市、中宁县."""
    first, last = run_around(text, found.start, found.end)
    listed = text[first - 1 : first] in _BESIDE or text[last : last + 1] in _BESIDE
    name = text[:last]
    if not listed or last - first > _LONGEST_UNIT or name[-1] not in _UNITS or found.end == last:
        return False
    return not makes_word(name[:-1], found) and not shipped_has("common_words", corrected(name, found)[-2:])


_FOREIGN = Pattern(r"[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8})+", ("·", "•", "・"))


def in_transliteration(text: str, found: Suspicion) -> bool:
    """Whether the place stands in a name with ·, or in a run of characters that write foreign sounds, and the
    correction makes no word."""
    near = max(0, found.start - 20)
    dotted = _FOREIGN.finditer(text[near : found.end + 20])
    if not any(m.start() <= found.start - near < m.end() for m in dotted):
        first, last = found.start, found.end
        while first > 0 and text[first - 1] in _TRANSLITERATING:
            first -= 1
        while last < len(text) and text[last] in _TRANSLITERATING:
            last += 1
        if last - first < _SHORTEST_RUN or not _TRANSLITERATING.issuperset(found.wrong):
            return False
    return not makes_word(text, found)
