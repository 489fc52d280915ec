"""Names of offices in running text: where one ends, and what may belong to it (arithmetic.md section 15)."""

from __future__ import annotations

from functools import lru_cache

from ..core.pattern import Pattern
from ..core.value import Value

# Every branch begins with a character of its own, and looks back only behind it: so a text is passed over fast.
ORGAN_END = Pattern(
    r"委员会|办公室|办公厅|指挥部|总队|支队|大队|中队|中心(?![城小校任]|组(?!织))|管理局(?!长)|总局(?!长)|分局(?!长)|厅(?![长级])|局(?!部(?![署门])|[面势限长级])|总署(?!长)|委(?![员托派婉屈])|部(?<![局干全内]部)(?!署(?:[、，。的和]|要求)|[门分队位件落长务级])|院(?<!国务院)(?![校士子落线内外长])"
    r"|公司|集团(?!有限|股份|公司)|协会|联合会|基金会|银行|领导小组|学院(?!长)|大学(?!生)|总站|监督站|检测站|保护站|气象站|推广站|管理站|研究所|派出所|看守所|拘留所|戒毒所|事务所|交易所|司法所|检验所|监督所|检测所|办事处|管理处|服务处|馆(?!长)"
)
_HAN = Pattern(r"[\u4e00-\u9fff]{2,24}$")
_PLACE = Pattern(
    r"(?:中华人民共和国|国家(?!级)|中共|中国|全国|省|市|县|区|州|盟|旗)?(?:[\u4e00-\u9fff]{2,4}?(?:自治区|自治州|自治县|省|市(?!场|政|容)|县|区(?!域)|州|盟|旗|镇|街道))?"
)
SUFFIX = (
    "委员会", "办公室", "办公厅", "指挥部", "总队", "支队", "大队", "中队", "中心", "总局", "分局", "总署", "公司", "集团", "协会", "联合会",
    "基金会", "银行", "领导小组", "学院", "大学", "总站", "厅", "局", "委", "部", "院", "站", "所", "处", "馆",
)  # fmt: skip
"""How the names end; the longer ones first."""


_ALIKE = {
    "心": "新兴欣芯星辛", "中": "种忠钟终", "队": "对堆", "支": "之只枝直", "大": "打太达", "总": "综宗", "会": "汇惠绘", "联": "连", "基": "机", "员": "圆元", "委": "伟季",
    "室": "市事式世", "办": "班半", "公": "工功共", "司": "私思斯", "团": "图囤", "集": "及级", "行": "航", "银": "很", "部": "布步", "挥": "辉", "站": "占战", "学": "雪",
}  # fmt: skip
_NO_SLIPS = ("公共", "中队", "大对", "总对")


@lru_cache(maxsize=64)
def slipped(suffix: str) -> tuple[str, ...]:
    """The ending with one character taken for another that sounds or looks like it: 中新, 之队; none of one character."""
    if len(suffix) < 2:
        return ()
    found = [suffix[:at] + c + suffix[at + 1 :] for at, right in enumerate(suffix) for c in _ALIKE.get(right, "")]
    return tuple(word for word in found if word not in _NO_SLIPS)


class OrganEnd(Value):
    """A place where the name of an office may end: the Chinese characters before it, its ending included."""

    end: int
    suffix: str
    words: str


def organ_ends(text: str) -> tuple[OrganEnd, ...]:
    """Every place in a text where the name of an office may end."""
    found: list[OrganEnd] = []
    for match in ORGAN_END.finditer(text):
        words = _HAN.search(text[max(0, match.end() - 24) : match.end()])
        if words is not None and len(words[0]) > len(match[0]):
            suffix = "局" if match[0] == "管理局" else "站" if match[0].endswith("站") else match[0]
            found.append(OrganEnd(match.end(), suffix, words[0]))
    return tuple(found)


def place_prefix(name: str) -> str:
    """What of a name tells whose office it is: 国家, 市, 海晏市."""
    match = _PLACE.match(name)
    return match[0] if match else ""


def ending_of(name: str) -> str:
    """How the name of an office ends: 局, 支队; empty where it ends like none."""
    return next((suffix for suffix in SUFFIX if name.endswith(suffix)), "")
