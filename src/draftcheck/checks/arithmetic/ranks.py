"""A rank that is lower than the last one: 在10个县中排名第12位 (arithmetic.md section 23, rank-vs-count)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_HAN = r"\u4e00-\u9fff"
_N = r"(?:[0-9]{1,3}|[二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])"
_NOUN = (
    r"(?:县级|市级|地级|省级|同类|同级|设区|区级|参评|参赛|参加|兄弟|成员|试点|重点|直属|市直|县直|省直|主要|副省级|计划单列|沿海|沿江|中心|乡级|考核)*"
    r"(?:县（市、区）|县\(市、区\)|县（区）|市（州）|市州|地市|州市|县市区|县市|县区|区县|旗县区|旗县|县城|县|市|区|旗|乡镇（街道）|镇街|镇乡|乡镇|街道|镇|乡|村|社区|省份|省区市|省（区、市）|省|城市|地区|国家"
    r"|单位|部门|支队|大队|中队|代表队|队伍|队|学校|中学|小学|高校|院校|学院|医院|企业|公司|机构|局|处室|科室|园区|开发区|高新区|经开区|班级|班|选手|小组|组|集团|银行|窗口|站所|所|团队|人|同志|参赛者)"
)
_PLACE = r"(?:排名|名列|位列|排列|排在|排位|排到|位居|位于|处于|居于|列在|列|居|排|获得|获|取得|夺得|为|是|位次|名次|降至|降到|升至|升到|跌至|退至|跃居|上升至|上升到|下降至|下滑至|至|到)"
_BETWEEN = rf"(?P<among>里|当中|之中|内|中)?(?P<comma>(?:参加|参与)?(?:评比|考核|排名|评选|参评|参赛|比赛|竞赛)?(?:中)?，)?(?P<words>[{_HAN}“”（）]{{0,14}}?)"
_RANK = Pattern(
    rf"(?P<lead>[{_HAN}]{{0,6}})(?<![0-9.第百十])(?P<total>{_N})(?P<unit>个|家|所|支|名|位|座)(?P<noun>{_NOUN})?{_BETWEEN}"
    rf"(?:(?:由|从)?(?:第[0-9]{{1,2}}[位名])?(?:下降|下滑|上升|提升|前移|后退|退|降|跌|升)?{_PLACE}(?:名|位次|位)?(?:全省|全市|全国|全县|全区|倒数)?(?:为|在|到)?)?(?P<rank>第(?P<n>[0-9]{{1,3}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]))(?P<of>位|名)?(?![0-9]|[季届批次期章条项款组号部代轮医人中大小年阶个])",
    "第",
)
_RANK_FIRST = Pattern(
    rf"(?P<rank>第(?P<n>[0-9]{{1,3}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]))(?:位|名)?[（(，](?:全省|全市|全国|全县|全区|参评|参赛)?(?:总?共有?|合计|总计)(?P<total>{_N})(?P<unit>个|家|所|支|名|位|座)",
    "第",
)
_WHOLE = ("全省", "全市", "全国", "全县", "全区", "全州", "全旗", "全镇", "全系统", "全局", "参评", "参赛", "参加", "在", "列", "居", "共", "同类", "省内", "市内", "所有", "共有", "的", "辖区")  # fmt: skip
_NEW = (
    "入选", "入围", "进入", "新增", "其中", "指标", "项目", "分别", "均", "都", "同比", "增长", "提高", "完成", "实现", "建成", "评为", "每", "两次",
    "连续", "以及", "上榜",
)  # fmt: skip


def rank_over_count(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """第N位 of M that are fewer than N."""
    for pattern in (_RANK, _RANK_FIRST):
        for p, match in reference.reading.find(pattern):
            total, rank = _value(match["total"]), _value(match["n"])
            if total is None or rank is None or rank <= total:
                continue
            certain = True
            if pattern is _RANK:
                if not match["noun"] and not match["among"]:
                    continue
                if any(word in match["words"] or word in (match["comma"] or "") for word in _NEW):
                    continue
                if not match["among"] and not match["lead"].endswith(_WHOLE):
                    continue
                certain = not match["comma"] and len(match["words"]) <= 8
            message = f"名次第{match['n']}大于总数{match['total']}{match['unit']}，请核对"
            related = (p.at(match.start("total"), match.end("unit")),)
            yield Hit(p.at(*match.span("n")), message, related=related, certain=certain)


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
        },
        good=(
            f"{_HEAD}\n清河县在全市10个县（区）中排名第2位。",
            f"{_HEAD}\n我市3个项目列全省第5位，2项指标排名全省第8。",
            f"{_HEAD}\n全市3个县入选教育强县，综合排名第6位。",
            f"{_HEAD}\n在全省13个地市中居第13位，比上年上升1位。",
            f"{_HEAD}\n5个学校获得第十届运动会奖牌。",
            f"{_HEAD}\n在8个县区中，第十中学考核得分最高。",
            f"{_HEAD}\n全市6个单位受到表扬，望海县排在全省第12位。",
            f"{_HEAD}\n8支队伍参加了第15届海晏市中学生运动会。",
        ),
    ),
)
