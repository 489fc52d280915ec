"""So much for each of so many: 每期50人, 为12个支队各配发2台, 人均30件 (arithmetic.md section 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.measures import MEASURES, SAME
from ...language.quantities import Quantity
from .shapes import REST, VALUE, WORD, Shape

_V = f"{VALUE}{REST}*"
_VERBS = (
    "下拨|划拨|资助|补贴|配发|配备|配置|配|发放|发给|发|派出|派驻|派|抽调|选派|选聘|选|组织|开展|举办|召开|安排|下达|补助|奖励|奖补|投入|建设|建立|建|新建|设立|设置|设|检查|抽查|"
    "推荐|报送|上报|培训|招录|招聘|招收|招|赠送|采购|购置|有|增加|新增|增设|完成|拨付|分配|领取|出动|参加|种植|捐赠|捐|承担|支持|给予|走访|慰问|制作|印制|张贴|"
    "印发|订阅|栽植|改造|评选|推选|选拔|解决|办理|收|交|缴纳|缴|收取|撰写|审核|联系|帮扶|结对"
)
_EACH = Pattern(
    rf"(?P<mean>平均|均)?每(?P<per>{WORD}{{1,16}}?)(?P<a>{_V})"
    rf"|(?P<each>各|均|分别各|分别)(?:自|再|均)?(?P<verb>{_VERBS})?(?:了|给|出)?(?P<thing>{WORD}{{0,8}}?)(?P<b>{_V})"
    rf"|(?P<of>[人户日天月周年班校村镇车件亩场期次单组队站所院店])均(?P<what>{WORD}{{0,8}}?)(?P<c>{_V})"
    rf"|(?P<plain>平均|单价)(?:为|达|是|到)?(?P<what2>{WORD}{{0,6}}?)(?P<d>{_V})",
    ("每", "各", "均", "分别", "单价"),
)
_MEASURE = Pattern(
    "|".join(
        map(re.escape, (*MEASURES, "日", "月", "车", "校", "村", "镇"))
    )  # longest first; the others have one character
)
_ACTS = Pattern(
    rf"{_VERBS}|串联|储备|存放|作业|容纳|栽|投放|摆放|悬挂|承载|停放|辐射|带动|吸纳|接纳|开设|授课|讲授|演出|巡查|结对|包联|补贴|救助|招募|组建|铺|安装|架设|敷设|清淤|植|需|可|为|不|标准|拨|均|按|学习|工作|服务|运行|训练|支付|共|用|耗|住|坐|乘|生产|投资|造价|单价|长|面积|重|费用|工资|收入|产|装|设|处理|接待|接收|受理|参与|表演|演出|出演|容积|容量|体积|造价|保费|费用|价格|价款|租金|占地|建筑|值|巡|消毒|供|送|上"
)
_DAYS = {"日": "天", "月": "个月", "周": "周", "年": "年"}
_TOTAL = Pattern(
    "共(?![同产青享和治管]|建(?![设成立]))|合计|总计|累计|小计|总(?:额|数|量|共|价|造价|容积|体积|重量|长度|建筑面积|投资|产|收入|支出|资金|经费|费用|成本|面积|里程|长|人数|金额|课时|户数)|(?:^|[，、；（(])计"
)
_NEEDED = Pattern(
    rf"(?:全[市县省区乡镇]|每年|每月|全年|年)?(?:共|合计)?需要?(?:资金|经费|人员|费用|补助|补贴|投入|配备|支出|安排)*(?P<what>{WORD}{{0,6}})",
    "需",
)
_SO_FAR = Pattern("(?:目前|截至|至今|现|今年以来)[^，]{0,8}累计|已累计", "累计")
_DONE = Pattern(
    "(?:培训|参训|惠及|发放|配发|覆盖|组织|动员|安排|出动|采购|配备|发动|参加|走访|慰问|补助|投入)(?:了|学员|人员|干部|群众|资金|经费|补贴|补助金?|慰问[金款]|救助[金款]|奖励?金)?"
)
_OWN_NAMES = ("场", "期", "次", "批", "天", "周", "月", "季", "轮", "届", "晚", "班次", "车次", "批次", "户", "人")
_THINGS = ("个", "所", "家", "辆", "支", "座", "处", "条", "间", "台", "艘")
_MARKS = "，；：。（）()"


_BOUND = Pattern("至少|最多|最少|不少|不低|不超|不得|不高|上限|原则上")


class Each(Value):
    """`amount` for each of `per`; `mean`: it is an average; words of the thing stand in `what`."""

    amount: Quantity
    per: tuple[str, ...]
    mean: bool
    what: str
    start: int


def each_of(shape: Shape) -> Iterator[Each]:
    """What a sentence gives for each of something."""
    for match in _EACH.finditer(shape.words):
        group = next(g for g in ("a", "b", "c", "d") if match[g])
        amount = shape.figure(match, group)
        if amount is None or _goes_on(shape, amount) or _BOUND.search(match[0]):
            continue
        if group == "a":
            per = tuple(part for part in match["per"].split("每") if part)
            what = per[-1] if per else ""
            yield Each(amount, per, match["mean"] is not None, what, match.start())
        elif group == "b":
            if match["verb"] or not match["thing"] or _names_counted(shape, match):
                yield Each(amount, (), False, match["thing"], match.start())
        elif group == "c" and "每" not in match["what"]:
            yield Each(amount, (match["of"],), True, match["what"], match.start())
        elif group == "d" and "每" not in match["what2"]:
            yield Each(amount, (), match["plain"] == "平均", match["what2"], match.start())


def _goes_on(shape: Shape, amount: Quantity) -> bool:
    """7家或8家, 3个、4个: no one amount for each."""
    at = amount.end - shape.start
    sign = shape.words[at : at + 1]
    if sign in ("或", "～", "—", "-", "/"):
        return True
    following = shape.figures.get(at + 1) if sign in ("、", "和", "与", "及") else None
    return following is not None and following.unit == amount.unit


def says_of(shape: Shape, each: Each, total: Quantity) -> bool:
    """Whether an average is that of the total: 人均可支配收入 is none of 总额, 比前三年平均 is none of this year's."""
    at = each.start
    before = shape.words[max(0, at - 12) : at]
    if any(word in before.rpartition("，")[2] for word in ("比", "较", "超", "高于", "低于", "同期", "前", "以来")):
        return False
    what = "" if _MEASURE.fullmatch(each.what) else each.what  # 平均每所5万元
    of_total = shape.text[max(shape.start, total.start - 16) : total.end + len(total.noun)]
    if not each.per or (len(each.per) == 1 and len(each.per[0]) == 1):
        for word in ("为", "达到", "达", "有", "约", "每个", "是", "共", "均"):
            what = what.replace(word, "")
        return not what or what[:2] in of_total
    to = "到" in of_total or "至" in of_total  # 增加到900元 is no sum of 平均每年增加50元
    return not any(verb in what and (to or verb not in of_total) for verb in ("增", "减", "升", "降", "新"))


def _names_counted(shape: Shape, match: re.Match[str]) -> bool:
    """12个支队，各支队2台."""
    thing = match["thing"][:2]
    return match["each"] == "各" and any(
        q.noun.startswith(thing) for at, q in shape.figures.items() if at < match.start()
    )


def counts_for(shape: Shape, each: Each, per: str, others: set[int]) -> list[Quantity]:
    """The figures that say how many of `per` there are: 期 → 3期, 个支队 → 12个支队, 班 → 6个班, 人 → 20人."""
    measure = _MEASURE.match(per)
    unit = measure[0] if measure else ""
    thing = per[len(unit) :]
    unit = _DAYS.get(unit, SAME.get(unit, unit))
    found = []
    for q in shape.figures.values():
        if (
            q.start in others
            or q.value <= 0
            or (q.unit == "年" and q.noun.startswith(("来", "前", "后", "以", "内")))
            or q.unit in ("%", "倍", "百分点")
        ):
            continue
        if (
            (not q.unit and q.noun[:1] == per[0])
            or (unit and q.unit == unit and _same_thing(shape, q, thing))
            or (q.unit in _THINGS and _is_thing(q, per))
        ):  # 3晚
            found.append(q)
    return found


def _same_thing(shape: Shape, q: Quantity, thing: str) -> bool:
    act = _ACTS.match(thing)
    if not thing or act or thing[0] in "的，":
        return True
    if q.unit in _OWN_NAMES and not any(f.unit == q.unit for f in shape.figures.values() if f is not q):
        return True  # 志愿服务活动36场，每场志愿者25人
    kind = q.noun.partition("共")[0]
    if kind and thing.startswith(kind, thing.find(kind)) and thing[: thing.find(kind) + len(kind)].endswith(kind):
        return True  # 每个督导组5人，26个组共130人
    before = shape.text[max(shape.start, q.start - 8) : q.start]
    if not q.noun:
        return thing[:2] in before or not _named(before)
    return q.noun[0] == thing[0] or thing[:2] in q.noun[:8] or q.noun[:2] in thing


def _named(before: str) -> bool:
    """Whether what a figure counts is named in front of it."""
    return len(before.rpartition("，")[2].strip("共有为计合总、（ ")) > 1


def _is_thing(q: Quantity, per: str) -> bool:
    """6个班 for 每班, 12个支队 for 每支队, 10个行政村 for 每村."""
    head = per[:2] if len(per) > 1 and not _ACTS.match(per[1:]) else per[0]
    return q.noun.startswith(head) or (len(head) == 1 and (head in q.noun[:4] or q.noun.endswith(head)))


def is_done(shape: Shape, q: Quantity) -> bool:
    """培训100人: a verb alone stands before a figure in its clause."""
    at = q.start - shape.start
    start = max(shape.words.rfind(mark, 0, at) for mark in _MARKS) + 1
    return _DONE.fullmatch(shape.words[start:at]) is not None


def is_total(shape: Shape, q: Quantity) -> bool:
    """Whether 共 or the like stands before a figure in its clause (共3期150人 too)."""
    at = q.start - shape.start
    start = max(shape.words.rfind(mark, 0, at) for mark in _MARKS) + 1
    needed = _NEEDED.fullmatch(shape.words[start:at])
    if needed is not None:
        return not needed["what"] or needed["what"][-2:] in shape.words[:start]
    if _SO_FAR.search(shape.words[start:at]):
        return False
    # 共有干部8人、职工12人: the word goes with the first of a row.
    return _TOTAL.search(shape.words[max(0, start - 1) : at].rpartition("、")[2]) is not None
