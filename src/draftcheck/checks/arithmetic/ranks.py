"""A rank that is lower than the last one: 在10个县中排名第12位 (arithmetic.md section 23, rank-vs-count)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_HAN = r"\u4e00-\u9fff"
_N = r"(?:[0-9]{1,3}|[二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])"
_PLACES = (
    "县 市 区 旗 州 乡 镇 街 街道 村 社区 省份 省 城市 地区 国家 园区 开发区 高新区 经开区 景区 港口 机场 车站 口岸 断面 水库 湖泊 流域 单位 部门 支队 大队 中队 代表队 "
    "队伍 队 学校 中学 小学 高校 院校 学院 幼儿园 医院 医疗机构 企业 公司 机构 局 处室 科室 班级 班 选手 小组 组 集团 银行 网点 窗口 站所 所 团队 人 同志 参赛者 平台 "
    "网站 监测点 点位 商户 合作社 法院 检察院 监狱 车间 支部 党委 家庭 农场 林场 经济体 城市群"
)
_NOUN = rf"[{_HAN}]{{0,10}}?(?:{'|'.join(sorted(_PLACES.split(), key=len, reverse=True))})(?:[（(][^（）()，。；]{{1,12}}[）)])?"
_PLACE = r"(?:排名|名列|位列|排列|排在|排位|排到|位居|位于|处于|居于|列|居|排|获|取得|夺得|为|是|位次|名次|降|升|跌|退|跃|下滑|至|到)"
# The digits first, the sign before them behind: the search begins where a digit is.
_TOTAL = Pattern(
    r"(?P<total>[0-9二两三四五六七八九十](?<![0-9.第百十].)(?:(?<=[0-9])[0-9]{0,2}|(?<=十)[一二三四五六七八九]?|(?<=[二三四五六七八九])(?:十[一二三四五六七八九]?)?|))(?P<unit>[个家所支名位座])"
)
_SCOPE = Pattern(
    rf"(?P<noun>(?:{_NOUN})(?=[里内中，（第参评考]|当中|之中|{_PLACE})|{_NOUN})?(?P<among>里|当中|之中|内|中)?"
    r"(?P<comma>(?:参加|参与)?(?:评比|考核|排名|评选|参评|参赛|比赛|竞赛)?(?:中)?，)?"
)
_RANK = Pattern(
    r"第(?P<n>[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:[位名](?![额单词义至]|以后|之后|以外|之外|以前|之前|以上)|(?=[，。；、！？）)（(\s的比较与和]|上升|下降|$))",
    "第",
)
_RANK_FIRST = Pattern(
    rf"(?P<rank>第(?P<n>[0-9]{{1,3}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]))(?:位|名)?[（(，](?:全省|全市|全国|全县|全区|参评|参赛)?(?:总?共有?|合计|总计)(?P<total>{_N})(?P<unit>个|家|所|支|名|位|座)",
    "第",
)
_WHOLE = ("全省", "全市", "全国", "全县", "全区", "全州", "全旗", "全镇", "全系统", "全局", "参评", "参赛", "参加", "在", "列", "居", "共", "同类", "省内", "市内", "所有", "共有", "的", "辖区")  # fmt: skip
_WIDER = ("全省", "全市", "全国", "全县", "全区", "全州", "全球", "世界", "省内", "国内")
_NEW = (
    "入选", "入围", "进入", "新增", "其中", "指标", "项目", "分别", "均", "都", "同比", "增长", "提高", "完成", "实现", "建成", "评为", "每", "两次",
    "连续", "以及", "上榜",
)  # fmt: skip
_ENDS = "。！？；\n"
_LONGEST = 24  # characters between the number and the rank
_NEAR = 18  # the same, where no 中 says that the rank is one of these
_MOST = 120  # characters of a sentence that are looked at


def rank_over_count(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """第N位 of M that are fewer than N."""
    for p in reference.reading.prose:
        if "第" not in p.text:
            continue
        for match in _TOTAL.finditer(p.text):
            if "第" in p.text[match.end() : match.end() + _MOST] and not reference.reading.is_left_alone(
                p, match.start()
            ):
                yield from _behind(p, match)
    for p, match in reference.reading.find(_RANK_FIRST):
        yield from _hit(p, match, match, True)


def _behind(p: Paragraph, total: re.Match[str]) -> Iterator[Hit]:
    """The ranks behind a number of those that are ranked."""
    text, number_ = p.text, _value(total["total"])
    lead = text[max(0, total.start() - 8) : total.start()]
    scope = _SCOPE.match(text, total.end())
    if scope is None or number_ is None or number_ < 2 or not (scope["noun"] or scope["among"]):
        return
    if not scope["among"] and not lead.endswith(_WHOLE):
        return
    if any(word in (scope["noun"] or "") for word in (*_NEW, *_WIDER, "列", "居", "排", "获")):  # 3个项目列全省第5位
        return
    at = scope.end()
    end = min([found for mark in _ENDS if (found := text.find(mark, at, at + _MOST)) >= 0], default=at + _MOST)
    first = True
    for match in _RANK.compiled.finditer(text, at, end):
        between = text[at : match.start()]
        if len(between) > (_LONGEST if scope["among"] else _NEAR) or any(word in between for word in _NEW):
            return
        if any(word in between and not lead.endswith(word) for word in _WIDER) or _TOTAL.search(between):
            return
        if (first and "，" in between) or not (scope["among"] or first):
            return
        yield from _hit(p, total, match, first and not scope["comma"] and len(between) <= _NEAR // 2)
        at, first = match.end(), False


def _hit(p: Paragraph, total: re.Match[str], rank: re.Match[str], certain: bool) -> Iterator[Hit]:
    most, place = _value(total["total"]), _value(rank["n"])
    if most is not None and place is not None and place > most:
        message = f"名次第{rank['n']}大于总数{total['total']}{total['unit']}，请核对"
        related = (p.at(total.start("total"), total.end("unit")),)
        yield Hit(p.at(*rank.span("n")), message, related=related, certain=certain)


def _value(words: str) -> int | None:
    return number(words.replace("两", "二")) if words else None


_HEAD = "[标题] 海晏市教育局关于年度考核情况的通报"

RULES = (
    Rule(
        id="arithmetic.rank-over-count",
        title="名次大于总数",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="在十个县中不会排第十二位。只比同一句里的名次和参加排名的总数；名次后面是另一个范围的（3个项目列全省第5位）不报。",
        check=rank_over_count,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n清河县在全市10个县（区）中排名第«12»位。": None,
            f"{_HEAD}\n我市义务教育巩固率居全省13个地市第«15»位。": None,
            f"{_HEAD}\n在8支参赛队中，望海中学获第«九»名。": None,
            f"{_HEAD}\n教师培训完成率列第«11»位（全市共9个县区）。": None,
            f"{_HEAD}\n全市12所学校参加考核，第三中学得分位列第«14»。": None,
            f"{_HEAD}\n参评的12个县（区、园区）中，清河县位列第2，望海县位列第7，临湖县位列第«十四»。": None,
            f"{_HEAD}\n海晏港吞吐量居全国20个主要港口第«23»位。": None,
        },
        good=(
            f"{_HEAD}\n清河县在全市10个县（区）中排名第2位。",
            f"{_HEAD}\n我市3个项目列全省第5位，2项指标排名全省第8。",
            f"{_HEAD}\n全市3个县入选教育强县，综合排名第6位。",
            f"{_HEAD}\n在全省13个地市中居第13位，比上年上升1位。",
            f"{_HEAD}\n5个学校获得第十届运动会奖牌。",
            f"{_HEAD}\n在8个县区中，第十中学考核得分最高。",
            f"{_HEAD}\n全市6个单位受到表扬，望海县排在全省第12位。",
            f"{_HEAD}\n在参赛的18支队伍中，第二十三中学代表队获第2名，第十九小学代表队获第5名。",
            f"{_HEAD}\n在全市10个县（区）中，望海县得分排第4，在全省排第15。",
            f"{_HEAD}\n全省3个城市位列全国第5。",
            f"{_HEAD}\n8支队伍参加了第15届海晏市中学生运动会。",
        ),
    ),
)
