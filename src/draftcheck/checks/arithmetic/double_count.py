"""Whether the parts of a total may count the same thing twice (arithmetic.md section 1, overlap guard)."""

from __future__ import annotations

from ...core.pattern import Pattern

_SAID = Pattern(
    r"同时|兼(?![职任])|也|既|交叉|重[复叠]|多选|除[了外]|[以之]外",
    ("同时", "兼", "也", "既", "交叉", "重", "多选", "除", "外"),
)
_KINDS = {
    "sex": ("男", "女", "妇女"),
    "party": ("党员", "共青团员", "党派"),
    "schooling": ("学历", "本科", "硕士", "博士", "研究生", "大专", "中专", "学士", "学位"),
    "rank": ("职称", "高级", "中级", "初级", "教授", "讲师", "正高", "副高"),
    "age": ("岁", "青年", "中年", "老年", "儿童"),
    "people": ("汉族", "少数民族"),
    "need": ("贫困", "脱贫", "低保", "残疾", "五保", "特困", "留守", "孤儿"),
    "tax": ("税",),
    "aid": ("享受", "资助", "获得补"),
    "size": ("小微", "普惠"),
    "farm": ("涉农",),
    "owner": ("民营", "民间", "国有", "国营", "外资", "集体", "合资"),
    "new": ("新增", "首次"),
    "place": ("|第一", "|前三", "|前五", "|前十", "|首位", "|前列"),
}
_OPPOSITE = {
    "party": ("群众",),
    "schooling": ("专科", "中专", "高中", "初中", "小学"),
    "tax": ("费", "利润", "基金", "利息"),
    "need": ("监测户", "一般农户", "普通农户", "一般户", "非脱贫"),
    "size": ("大型", "中型", "大中型", "规上"),
    "new": ("结转", "续建", "存量", "原有", "既有", "遗留", "延续"),
    "owner": ("个人", "个体", "个访", "农户", "能人", "大户", "家庭"),
}
"""What tells such kinds apart where one of their own words stands with another part: 党员86名、群众34名."""
_STAGES = Pattern(
    r"受理|办结|答复|回访|发现|整改|立案|查处|处罚|移送|结案|起诉|判决|批捕|逮捕|开工|竣工|投产|完工|完成|验收|签约|落地|入库|审核|建成|开通|销号|挂牌"
)
_LEFT = Pattern(
    r"未|不|转办|直接|正在|在[办建途]|尚|待|暂|推进中|办理中|整改中|限期|当场|立[即行]|立整|[续新改扩迁]建|其余|剩余|余下|剩下"
)


def may_overlap(scope: str, labels: tuple[str, ...], unit: str, whole: str) -> bool:
    """党员25人、女性15人; 开工30个、竣工12个; 人次 and 次: a sum says nothing there.

    A label is what stands before a part's figure, | and what stands behind it; `whole` is the label of the total.
    """
    if unit in ("人次", "次") or _SAID.search(scope):
        return True
    told = {name: [w for w in words if w not in whole] for name, words in _KINDS.items()}
    for name, words in _OPPOSITE.items():
        if any(word in label for word in told[name] for label in labels):
            told[name].extend(words)
    kinds = [
        {name for name, words in told.items() if any(word in label for word in words)}
        for label in labels
        if not label.startswith(("其余", "剩余", "余下"))
    ]
    alike = len({label.partition("|")[0][-2:] for label in labels}) == 1
    if alike:  # 高级教师、普通教师: grades of one thing
        kinds = [names - {"rank"} for names in kinds]
    if any(kinds) and not set.intersection(*kinds):
        return True
    if any(sum(word in label for label in labels) > 1 for word in ("以上", "以下")):
        return True
    stages = [match[0] if (match := _STAGES.search(label)) else "" for label in labels]
    return not alike and len(set(stages)) > 1 and not any(_LEFT.search(label) for label in labels)
