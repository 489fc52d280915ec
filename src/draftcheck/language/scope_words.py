"""全市, 我县, 全支队: words that say how far a text reaches, and whether it means its own reach (arithmetic.md section 12)."""

from __future__ import annotations

from ..core.pattern import Pattern
from ..core.sentences import sentence_around
from ..core.spans import book_titles, inside, quotations
from ..core.value import Value

SCOPE_LITERALS = ("全", "我", "本")
_WORD = Pattern(
    r"(?<![安健齐完周保成顾])(?:全(?P<whole>[省市县州盟旗镇乡]|区(?!域)|街道|总队|支队|大队)|我(?P<ours>[省市县区州盟旗镇乡])(?!场|民|级|委)"
    r"|(?<![基日资])本(?P<own>[省市县区州盟旗镇乡])(?!场|民|级))",
    SCOPE_LITERALS,
)
_RANKED_BEHIND = (
    "平均", "第", "前", "首", "唯一", "最", "率先", "领先", "排名", "排位", "位次", "占比", "比重", "各市", "其他", "其它", "通报", "试点", "示范", "先进",
    "推广", "推介", "现场会", "会议", "表彰", "优秀", "十", "百强", "同类", "同期", "中上", "末", "后", "倒数", "一流", "经验", "典型", "大局", "总量", "总数",
    "下达", "统一部署", "名列", "榜首", "增幅", "增速", "标杆", "样板", "乃至", "和全国", "、全国", "及全国",
)  # fmt: skip
_RANKED_BEFORE = (
    "居", "列", "占", "高于", "低于", "快于", "慢于", "高出", "好于", "优于", "超过", "超出", "领跑", "领先", "排", "排名", "排在", "走在", "成为", "作为", "获",
    "获得", "荣获", "获评", "参加", "出席", "召开的", "受到", "比", "与", "较", "同", "跻身", "进入", "评为", "入选", "代表", "面向", "辐射", "落后", "落后于", "处于", "位于", "高于", "低于",
    "是", "属", "推向", "出台", "服务", "融入", "作出", "获批", "承办", "承担", "争创", "争当", "占到", "约占", "创", "创下", "树立", "打造", "创造", "争做",
    "乃至", "跃居", "稳居", "升至", "列入", "纳入", "被", "经", "位",
)  # fmt: skip
_RANKED = (
    "第一", "前列", "首位", "首个", "首家", "第二", "第三", "先进", "平均水平", "工作会议", "排名", "唯一", "会议精神", "一等奖", "领先", "推广", "经验", "样板",
    "贡献",
)  # fmt: skip
_SUPERIOR = Pattern(
    r"(?P<level>[国省市县区州])[\u4e00-\u9fff]{0,6}?(?:委[、，和]?|政府|厅|局|总队|支队|办|指挥部|领导小组|安委会|纪委|人大)"
    r"[^。；]{0,30}?(?:要求|部署|召开|印发|下发|通报|安排|强调|指出|决定|明确|下达|统计|开展|组织|提出|出台|作出)",
)
_NEAR = 150  # characters around a word in which its sentence is looked at
_JOINED = "、，和与及或"
RANKS = {"省": 1, "省区": 1, "市": 2, "州": 2, "盟": 2, "区": 3, "县": 3, "旗": 3, "镇": 4, "乡": 4, "街道": 4} | {
    "总队": 11, "支队": 12, "大队": 13
}  # fmt: skip
"""Level → how far down it stands; those of fire and police units in a series of their own."""


class ScopeWord(Value):
    """全市 at `start` to `end`; `own` False: in a comparison, a quotation, a title, or where a superior speaks."""

    start: int
    end: int
    text: str
    level: str
    own: bool


def scope_words(text: str) -> tuple[ScopeWord, ...]:
    """The scope words of a text in order."""
    matches = list(_WORD.finditer(text))
    if not matches:
        return ()
    aside = [*book_titles(text), *quotations(text)]
    found: list[ScopeWord] = []
    for match in matches:
        level = match["whole"] or match["ours"] or match["own"]
        own = not inside(aside, match.start()) and not _listed(text, *match.span())
        if own and match["whole"]:
            own = not _compared(text, *match.span())
        found.append(ScopeWord(*match.span(), match[0], level, own and not _of_superior(text, match.start(), level)))
    return tuple(found)


def _compared(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - 4) : start], text[end : end + 12]
    if behind.startswith(_RANKED_BEHIND) or before.endswith(_RANKED_BEFORE):
        return True
    clause = behind
    for mark in "，。；：、":
        clause = clause.partition(mark)[0]
    return any(word in clause for word in _RANKED)


def _listed(text: str, start: int, end: int) -> bool:
    """全省、全市 and 全国全省: levels in a row."""
    near = text[max(0, start - 3) : start].rstrip(_JOINED)[-2:]
    behind = text[end : end + 3].lstrip(_JOINED)[:2]
    levels = "国省市县区州"
    return (near[:1] == "全" and near[1:] in levels and near[1:] != "") or (
        behind[:1] == "全" and behind[1:] != "" and behind[1:] in levels
    )


def _of_superior(text: str, at: int, level: str) -> bool:
    """省总队要求全省…: the sentence tells what an office of that level does."""
    near = text[max(0, at - _NEAR) : at + _NEAR]
    at -= max(0, at - _NEAR)
    first, last = sentence_around(near, at)
    speaks = any(m["level"] == level and first + m.start() < at for m in _SUPERIOR.finditer(near[first:last]))
    return speaks or "上级" in near[first:at]
