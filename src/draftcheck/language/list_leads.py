"""Words that lead up to a list (围绕甲、乙、丙三项工作), which are no part of its names."""

from __future__ import annotations

from ..core.pattern import Pattern

_LONGEST_NAME = 20
# What leads up to a list: the names of a list before these words are not those of the list behind them.
_LEADING = Pattern(
    r"的|在|对|将|把|从|向|按|由|被|以|为|至|到|赴|是|有|并|了|等|围绕|聚焦|针对|依托|立足|坚持|抓好|抓实|做好|做实|加快|加强|强化|重视|涵盖|包括|包含|分为|前往|来到|深入|联合|会同"
    r"|推进|实施|开展|打造|完善|健全|出台|制定|印发|成立|设立|确定|选取|召开|建成|批准|同意|要求|入选|获评|列入|落户|荣获|评为"
)
_NO_LEAD = Pattern(
    r"为民|行为|作为|人为|以上|以下|以内|所有|国有|私有|特有|公有|有效|有序|有力|有关|有色|有限|有机|到位|到期|目的|等级|平等|高等|中等|初等|存在|在线|在建|在岗|在校|对外|对口|应对|是非|由来"
    r"|自由|理由|方向|意向|向阳|为主|从业|从严|把关|至上|按时|将军|从化"
)
_VERBS = (
    "加强", "加快", "推动", "抓好", "抓实", "做好", "完善", "健全", "建立", "开展", "打造", "培育", "强化", "深化", "构建", "巩固", "扩大", "提高", "促进", "坚持",
    "围绕", "聚焦", "突出", "紧盯", "扎实", "深入", "持续", "大力", "积极", "认真", "切实", "进一步", "着力", "不断", "加大", "新建", "完成", "启动", "引进",
    "建成", "召开", "制定", "出台", "印发", "举办", "参加", "会同", "联合", "严格", "压实", "守牢", "用好", "管好", "用足", "破解", "解决", "化解", "维护",
)  # fmt: skip
_NOUNS = ("促进会", "促进法", "联合体", "联合会", "联合社", "参加人")


def last_lead(plain: list[str]) -> int:
    """The number of the last name that has words of another kind in it, which may lead up to the list; 0 for none."""
    begins = [name.startswith(_VERBS) and not name.startswith(_NOUNS) and len(name) > 3 for name in plain]
    # 加强领导、落实责任: each of them begins with a verb; 信息共享、联合执法: all are alike.
    alike = all(begins[1:]) or (len(plain) > 2 and len({len(name) for name in plain[1:]}) == 1)
    for n in range(len(plain) - 1, 0, -1):
        if len(plain[n]) > _LONGEST_NAME or _leads(plain[n]) or (begins[n] and not alike):
            return n
    return 0


def _leads(name: str) -> bool:
    for match in _LEADING.finditer(name):
        begin, end = match.span()
        if end == len(name) or (begin == 0 and end > 1):
            continue
        if not _NO_LEAD.search(name[max(0, begin - 1) : end + 1]):
            return True
    return False


def behind_lead(first: str) -> str:
    """What of the first name belongs to the list: behind a word that leads up to it."""
    at = max((match.end() for match in _LEADING.finditer(first)), default=0)
    return first[at:]
