"""Names of offices in running text: where one ends, and what may belong to it (arithmetic.md section 15)."""

from __future__ import annotations

from ..core.pattern import Pattern
from ..core.value import Value

_END = Pattern(
    r"委员会|办公室|办公厅|指挥部|总队|支队|大队|中队|中心(?![城小校组任])|管理局(?!长)|总局(?!长)|分局(?!长)|厅(?![长级])|局(?!部(?![署门])|[面势限长级])|总署(?!长)|委(?![员托派婉屈])|部(?!署(?:[、，。的和]|要求)|[门分队位件落长务级])|(?<!国务)院(?![校士子落线内外长])"
    r"|公司|集团(?!有限|股份|公司)|协会|联合会|基金会|银行|领导小组|学院(?!长)|大学(?!生)|总站|监督站|检测站|保护站|气象站|推广站|管理站|(?:研究|派出|看守|拘留|戒毒|事务|交易|司法|检验|监督|检测)所|(?:办事|管理|服务)处|馆(?!长)"
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


class OrganEnd(Value):
    """A place where the name of an office may end: the Chinese characters before it, its ending included."""

    end: int
    suffix: str
    words: str


def organ_ends(text: str) -> tuple[OrganEnd, ...]:
    """Every place in a text where the name of an office may end."""
    found: list[OrganEnd] = []
    for match in _END.finditer(text):
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
