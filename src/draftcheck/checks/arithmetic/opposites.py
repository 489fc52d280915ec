"""Whether two names of parts exclude each other and leave nothing out: 男性 and 女性, 水田 and 旱地 (arithmetic.md section 4)."""

from __future__ import annotations

from ...core.pattern import Pattern

_PAIRS = (
    ("男", "女"), ("城", "[农乡]|村"), ("市区", "郊|县"), ("水[田地浇]", "旱[地田]"), ("耕地|农地", "林地|非耕地"), ("地[表面]", "地下"), ("本地|本[省市县区]|户籍", "外[地来省市县]|流动"),
    ("公[办立有]", "民[办营]|私"), ("国[有营]", "民[营办]|私|非国"), ("集体", "个[体人访]"), ("内资", "外资"), ("进口", "出口"), ("内[销贸需]", "外[销贸需]"), ("境内", "境外"),
    ("[新增]", "[旧老]|存量|原有|结转|续"), ("短期", "长期"), ("固定", "流动|移动"), ("直接", "间接"), ("专职", "兼职"), ("全职|正式|在编", "临时|编外|聘"), ("线上|网[上络]", "线下|窗口|现场"),
    ("财政|政府", "社会|自筹|企业"), ("中央", "地方"), ("上级", "本级|自筹|配套"), ("自筹|自有", "贷款|借|租"), ("机关", "基层"), ("党员", "群众"), ("笔试", "面试"), ("理论", "实[操践]"),
    ("平时", "期末|年终"), ("定量", "定性"), ("主观", "客观"), ("工业", "农业|服务业"), ("农业", "非农"), ("生产", "生活"), ("住宅", "商[业用]|非住宅"), ("脱贫", "非脱贫|一般农户"),
    ("白天|日间", "夜"), ("东部", "西部"), ("南部", "北部"), ("山[区地]", "平[原坝地]"), ("初次|首次", "重复|再次"), ("有效|合格", "无效|不合格"), ("价格", "技术|商务|质量"),
    ("未", "已"), ("共性|普遍", "个性|个别"), ("税收", "非税"), ("粮食", "经济作物|非粮"),
)  # fmt: skip
_OPPOSITES = tuple((Pattern(first), Pattern(second)) for first, second in _PAIRS)
_NOT = Pattern(r"[非不未无](?P<what>[\u4e00-\u9fff]{2,6})", ("非", "不", "未", "无"))


def are_opposites(one: str, other: str) -> bool:
    """Whether two names are the two halves of one whole."""
    for first, second in ((one, other), (other, one)):
        denied = _NOT.search(second)
        if denied and denied["what"][:2] in first:
            return True
        if any(a.search(first) and b.search(second) and not b.search(first) for a, b in _OPPOSITES):
            return True
    return False
