"""Words by which a whole, a part and a rate know each other: 应到 and 实到, 整改率 and 已整改 (arithmetic.md section 5)."""

from __future__ import annotations

from ...core.pattern import Pattern
from ...language.quantities import Quantity
from .shapes import Shape

_TOTAL = Pattern(
    "共|总|合计|全部|全体|应到|应参|应|现有|累计|计划|任务|目标|拟|确定|受理|收到|接到|接收|排查|检查|抽查|抽检|抽样|发放|发出|下达|部署|梳理|征集|登记|报名|"
    "申报|检测|评查|测评|调查|走访|回访|参加|参训|参会|参评|参考|发现|办理|承办|交办|转办|立案|审核|提出|提交|列入|纳入|核查|巡查|收集|安排|确认|查出|摸排|建立|下发|投入|安置|立项|规划"
)
_DONE = Pattern(
    "已|完成|办结|整改|解决|化解|合格|达标|通过|实到|到会|出席|参加|参会|回复|办复|答复|收回|回收|开工|竣工|建成|落实|签约|就业|接种|处置|审结|结案|兑现|"
    "支出|执行|拨付|使用|采纳|录用|入选|获|销号|交付|覆盖|不|未|无|没有|超|按期|按时|正在|在办|尚|仍|转为|实际|投产|使用|发放|发表|优秀|良好|满意|同意|赞成|反对|弃权"
)
_ONLY_DONE = Pattern(r"(?:截至[^，]{2,10}?|目前|现|至今)?(?:已经?|共)[\u4e00-\u9fff]{2,4}", ("已", "共"))
_WIDE = (
    "总数",
    "总量",
    "总额",
    "总人数",
    "保有量",
    "拥有量",
    "存栏量",
    "总户数",
    "总面积",
    "总投资",
    "总",
    "全部",
    "全体",
    "全年",
    "年度",
    "年初",
    "本",
    "所有",
    "其",
    "其中",
    "人数",
    "件数",
    "户数",
    "面积",
    "数量",
    "数",
    "的",
    "该",
    "整个",
    "上述",
    "这些",
    "一共",
    "共",
    "合计",
    "当年",
    "当期",
)
_SCOPES = tuple(f"全{c}" for c in "国省市县区州镇乡村局校院所站段厅委系队")
_ATTENDING = (
    "参评",
    "参考",
    "参赛",
    "到会",
    "参会",
    "出席",
    "到课",
    "到岗",
    "出勤",
    "参训",
    "到场",
    "参加",
    "参与",
    "报到",
    "出席",
)
_ATTENDED = ("实到", "到会", "参加", "参会", "出席", "实际", "到岗", "出勤", "参训", "到课", "到场", "报到")
_SYNONYMS = {
    "办结": ("办结", "办理完毕", "结案", "办完"), "回收": ("收回", "回收"), "结案": ("结案", "审结", "办结"), "回复": ("回复", "答复", "办复"),
    "办复": ("办复", "答复", "回复"), "执行": ("执行", "支出"), "支出": ("支出", "支付"), "整改": ("整改", "销号"), "破案": ("破", "侦破"),
    "完成": ("完成", "已", "建成"), "覆盖": ("覆盖", "建成", "开通", "建立", "配备", "设立"), "复工": ("复工", "复产"), "拨付": ("拨付", "下达"),
    "复产": ("复工", "复产"), "解决": ("解决", "化解"), "销号": ("销号", "整改"), "履约": ("履行", "履约", "落地"),
    "签约": ("签约", "签订"), "履行": ("履行", "履约"), "达标": ("达标", "合格"),
}  # fmt: skip  # fmt: skip
_NOT = ("不", "未", "没有", "没", "非", "尚未")
_LONGEST_LEAD = 60
_SHORT_CLAUSE = 12
_MARKS = "，、；：。（）()！？"


def is_rate_of(shape: Shape, words: str, part: Quantity) -> bool:
    """Whether a rate is told of a part: 整改率 of 已整改960处."""
    stem, prefix = words[-2:], words[:-2]
    if len(stem) < 2 or "平均" in words or stem in ("增长", "下降", "上升", "同比", "增速", "死亡", "伤亡"):
        return False
    prefix = _without_not(prefix)
    for word in (*_WIDE, "全市", "全县", "全区", "综合", "问题", "隐患", "任务", "项目"):
        prefix = prefix.replace(word, "")
    clause = clause_of(shape, part)
    if prefix and prefix not in shape.text[shape.start : part.end]:
        return False
    if prefix in ("按期", "按时", "一次", "首次", "及时") and prefix not in clause:
        return False
    if len(clause) < _SHORT_CLAUSE and "已" in clause and stem[0] in clause:  # 通畅率 of 已通硬化路240个
        return True
    if stem in _ATTENDING:
        return any(word in clause for word in _ATTENDED)
    apart = 0 <= clause.find(stem[0]) < clause.rfind(stem[1])  # 网办率 of 网上办理405项
    return apart or any(word in clause for word in _SYNONYMS.get(stem, (stem,)))


def is_of_others(shape: Shape, words: str, part: Quantity) -> bool:
    """合格率 beside 不合格6批次, 不合格率 beside 合格573批次: the rate is that of the others."""
    stem, clause = words[-2:], clause_of(shape, part)
    at = clause.find(stem)
    return at >= 0 and clause[:at].endswith(_NOT) is not words[:-2].endswith(_NOT)


def _without_not(prefix: str) -> str:
    return next(
        (prefix.removesuffix(word) for word in sorted(_NOT, key=len, reverse=True) if prefix.endswith(word)), prefix
    )


def without_total_words(words: str, before: str) -> str:
    """What is left of 全市消防站总数 where 全市 stands before: 消防站."""
    for word in _WIDE:
        words = words.replace(word, "")
    for scope in _SCOPES:
        words = words.replace(scope, "") if scope in before else words
    return words


def is_kin(shape: Shape, base: Quantity, part: Quantity) -> bool:
    """消防站35座，一级站12座: the things counted have a character in common."""
    one, other = (
        set(lead_of(shape, q)[-4:] + q.noun[:4]) - set("的有为共已中个其占率和与等新建") for q in (base, part)
    )
    return bool(one & other)


def has_total(shape: Shape, q: Quantity) -> bool:
    """Whether 共 or the like, or a verb of collecting (受理, 排查) stands before a figure."""
    return _TOTAL.search(lead_of(shape, q)) is not None


def is_done(shape: Shape, q: Quantity) -> bool:
    """Whether 已, 办结 or the like stands before a figure."""
    return _DONE.search(lead_of(shape, q)) is not None


def is_only_done(shape: Shape, q: Quantity) -> bool:
    """已办结36件: nothing but the verb of what is done stands before the figure, and nothing is named behind."""
    return not q.noun and _ONLY_DONE.fullmatch(lead_of(shape, q)) is not None


def lead_of(shape: Shape, q: Quantity) -> str:
    """The words of its clause before a figure."""
    floor = shape.start if q.start >= shape.start else max(0, q.start - _LONGEST_LEAD)
    start = max(shape.text.rfind(mark, floor, q.start) for mark in _MARKS) + 1
    return shape.text[max(start, floor) : q.start]


def clause_of(shape: Shape, q: Quantity) -> str:
    """The same with the words right behind the figure."""
    return lead_of(shape, q) + q.noun
