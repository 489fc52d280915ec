"""A part that is more than its total; an open list whose parts are (arithmetic.md section 2)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.quantities import Quantity
from .division import Division, Form
from .parts import divisions
from .sentence_figures import sentences_with
from .sums import agrees, exceeds, may_be_meant_otherwise, written_sum

# What may stand behind a part whose noun is left out: 15个完成整改.
_ELIDED = Pattern(
    r"已|未|为|是|由|被|有|在|均|都|仍|尚|正在|不(?!动产)|没|无|属|来自|于|因|按|经|从|参加|通过|达[到标]|实[现行施]|建[成立有]|存在|开[展设通始工]|完成|整改|合格|"
    r"优秀|良好|获|取得|纳入|列入|符合|具[有备]|需|可|能|能够|愿意|涉及|提[出交前]|拟|将|应|只|仅|专职|兼职|男|女|出[席现]|到[会位达场]|落实|退[休出]|离|转|回|检[出验]|报[名送到]|缺|请假|就业|脱贫|考|入|"
    r"党员|左右|的$|要|受|用[于作]|负责|承担|投[产用]|竣工|签|续|新|上|停|办",
)
_GENERIC = frozenset("个项处件家套类种批块条")
_COUNTING = Pattern(r"[已现就共仅只竟先后目前却有经，]*", ())
_FROM_BEFORE = Pattern(r"结转|[上往历去]年|上月|上[一季]|此前", ("结转", "年", "上月", "上一", "上季", "此前"))
_MOST = 3


def part_too_large(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """全市共有消防站35座，其中一级站38座."""
    for p, s in sentences_with(reference.reading, _has_cue, 2):
        for d in divisions(s):
            if reference.reading.is_left_alone(p, d.total.start):
                continue
            total = p.text[d.total.start : d.total.end]
            part = next((q for q in d.parts if exceeds(q, d.total)), None)
            if part and _is_too_large(p.text, d, part):
                message = f"部分大于总数：{p.text[part.start : part.end]}＞{total}"
                yield Hit(
                    p.at(part.start, part.end),
                    message,
                    related=(p.at(d.total.start, d.total.end),),
                    certain=_is_certain(p.text, d, part),
                )
            elif part is None and _are_too_many(d):
                related = tuple(p.at(q.start, q.end) for q in d.parts)
                message = f"列出的各项之和已超过总数：{written_sum(p.text, d).replace('不符', '不合')}"
                yield Hit(p.at(d.total.start, d.total.end), message, related=related, certain=d.whole)


def _has_cue(sentence: str) -> bool:
    return any(cue in sentence for cue in ("其中", "中", "占", "等"))


def _is_too_large(text: str, d: Division, part: Quantity) -> bool:
    if d.form not in (Form.AMONG, Form.OF) or not (d.direct and part.exact and d.total.exact):
        return False
    if "每" in text[max(d.total.start - 6, 0) : d.total.start].rpartition("，")[2]:
        return False  # 每期50人，其中第一期52人
    if (part != d.parts[0] and not d.whole) or any(agrees(q, [part]) for q in d.others):
        return False
    label, _, behind = d.labels[d.parts.index(part)].partition("|")
    named = _shares(d.noun, label, behind)
    if _FROM_BEFORE.search(label):
        return False
    counted = (
        label and d.form is Form.OF and (part.unit == "家" or part.unit not in _GENERIC) and _COUNTING.fullmatch(label)
    )  # 18家中有21家配齐
    if behind and not named and not counted and not _ELIDED.match(behind):
        return False
    if d.form is Form.OF and not named and "，" in text[d.total.end : part.start].rstrip("，").partition("中，")[2]:
        return False
    if part.unit in _GENERIC and not named:
        if d.form is Form.OF:
            return _COUNTING.fullmatch(label) is not None
        return d.near and part.value <= _MOST * d.total.value
    return True


def _is_certain(text: str, d: Division, part: Quantity) -> bool:
    if not d.near or any(q.value >= part.value for q in d.others):
        return False
    label, _, behind = d.labels[d.parts.index(part)].partition("|")
    return part.unit not in _GENERIC or d.form is Form.OF or _shares(d.noun, label, behind)


def _shares(noun: str, label: str, behind: str) -> bool:
    """Whether a word of the total's noun stands with the part: 12个支队 and 15个支队, 消防站 and 一级站38座."""
    head = noun[-2:]
    if not head:
        return False
    if (len(head) == 2 and (head in label or head in behind)) or label[-1:] == head[-1]:
        return True
    return behind[:1] == head[-1] and (len(behind) == 1 or _ELIDED.match(behind[1:]) is not None)


def _are_too_many(d: Division) -> bool:
    if d.form is Form.BEHIND or not d.more or len(d.parts) < 2 or d.twice or not d.exact or not d.direct:
        return False
    return d.total.value < d.sum < 2 * d.total.value and not may_be_meant_otherwise(d)


_HEAD = "[标题] 海晏市应急管理局关于2025年工作情况的报告"

RULES = (
    Rule(
        id="arithmetic.part-too-large",
        title="部分大于总数",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="“其中”“……中”之后的一项不会大于总数；列举未尽（等）而已列各项之和超过总数的也报。单位或所指不同（支队与大队、座与辆）、"
        "含“约、余、以上”的数、增减数不比较。",
        check=part_too_large,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n全市共有物资储备点35处，其中市级储备点«38处»。": None,
            f"{_HEAD}\n12个乡镇中有«14个»乡镇完成预案修订。": None,
            f"{_HEAD}\n参加演练«60人»，其中男队员41人、女队员26人等。": None,
            f"{_HEAD}\n全市60所学校中，已有«65所»完成加固。": None,
            f"{_HEAD}\n项目总投资1.2亿元，其中争取上级资金«1.5亿元»。": None,
            f"{_HEAD}\n收到建议96条，其中采纳«102条»。": None,
            f"{_HEAD}\n现有救援队伍18支，专业队伍占«21支»。": None,
            f"{_HEAD}\n全县18家卫生院中有«21家»配齐了急救设备。": None,
            f"{_HEAD}\n建成避难场所42处。其中，城区避难场所«45处»。": None,
        },
        good=(
            f"{_HEAD}\n全市共有物资储备点35处，其中市级储备点8处。",
            f"{_HEAD}\n全市35座消防站共有执勤车辆180辆。",
            f"{_HEAD}\n检查单位60家，发现隐患241处。",
            f"{_HEAD}\n12个支队中有15个大队完成整改。",
            f"{_HEAD}\n建成18家卒中防治中心、20家胸痛中心。",
            f"{_HEAD}\n培训12期，其中线上培训1500人次。",
            f"{_HEAD}\n引进10亿元以上项目85个，其中100亿元以上项目7个。",
            f"{_HEAD}\n五个县区中，海晏区完成12个，临湖县完成15个。",
            f"{_HEAD}\n比上年增加20人，其中女性35人。",
            f"{_HEAD}\n年均处置险情30起，其中去年处置36起。",
            f"{_HEAD}\n新建充电站20个，其中充电桩200个。",
            f"{_HEAD}\n20人参加测试，其中60分以上15人。",
        ),
    ),
)
