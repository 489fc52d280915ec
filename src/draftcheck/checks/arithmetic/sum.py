"""Parts that do not make up their total (arithmetic.md section 1)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .division import Division, Form
from .parts import CUES, divisions
from .sentence_figures import sentences_with
from .sums import exceeds, is_near, is_very_near, may_be_meant_otherwise, written_sum


def sum_of_parts(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """现有干部20名，其中专职8名，其余13名为兼职."""
    for p, s in sentences_with(reference.reading, _has_cue, 3):
        for d in divisions(s):
            if is_wrong(d) and not reference.reading.is_left_alone(p, d.total.start):
                message = f"各项相加：{written_sum(p.text, d)}"
                related = tuple(p.at(q.start, q.end) for q in d.parts)
                yield Hit(p.at(d.total.start, d.total.end), message, related=related, certain=_is_certain(d))


def _has_cue(sentence: str) -> bool:
    return any(cue in sentence for cue in CUES)


def is_wrong(d: Division) -> bool:
    """Whether a division is to be reported."""
    if len(d.parts) < 2 or not d.exact or d.more or d.twice or may_be_meant_otherwise(d):
        return False
    largest = max(d.parts, key=lambda q: q.value)
    if exceeds(largest, d.total) and (d.form in (Form.AMONG, Form.OF) or d.sum > 2 * d.total.value):
        return False
    near = is_near(d)
    if d.form is Form.BEHIND:
        return near and largest.value < d.total.value
    if not d.direct:
        return d.whole and is_very_near(d)
    if d.form in (Form.PLAIN, Form.REST):
        return near and d.whole
    if d.mixed and not d.closed and d.sum < d.total.value:
        return False
    if d.sum > d.total.value:
        return d.sum < 2 * d.total.value and (near or d.whole or d.closed)
    return d.whole and (near or d.closed)


def _is_certain(d: Division) -> bool:
    return d.near and d.direct and d.whole and not d.mixed and (d.closed or (d.sum > d.total.value and is_near(d)))


_HEAD = "[标题] 海晏市应急管理局关于2025年工作情况的报告"

RULES = (
    Rule(
        id="arithmetic.sum",
        title="分项与总数不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="同一句里给出总数和全部分项（其中、分别、由……组成、括号内、其余、合计）时，各项相加应当等于总数。含“约、余、以上”的数、"
        "列举未尽的（等、另有、部分）、可能重复计算的（党员与女性、开工与竣工、人次）不报；万、亿和计量数允许四舍五入的出入。",
        check=sum_of_parts,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n下达救灾资金«860万元»，其中省级400万元、市级260万元、县级240万元。": None,
            f"{_HEAD}\n现有工作人员«36名»，其中在编22名，其余15名为聘用。": None,
            f"{_HEAD}\n«15个»乡镇中有6个乡镇由专人值守，7个乡镇由干部轮流值守，3个乡镇委托村级值守。": None,
            f"{_HEAD}\n全市共有物资储备点«二十四处»（城区九处、乡镇十六处）。": None,
            f"{_HEAD}\n专家组由组长1名、副组长2名、成员9名组成，共«13名»。": None,
            f"{_HEAD}\n甲、乙、丙三个片区分别排查18处、24处、31处，合计«75处»。": None,
            f"{_HEAD}\n工程概算«1.28亿元»，包括建筑工程费8200万元、设备购置费3100万元、其他费用2500万元。": None,
            f"{_HEAD}\n考核满分«100»分，其中日常考核40分，年终考核50分，民主测评15分。": None,
            f"{_HEAD}\n我局现有党员«68名»，男党员45名，女党员24名。": None,
            f"{_HEAD}\n全市建成避难场所«42处»。其中，中心避难场所2处、固定避难场所15处、紧急避难场所26处。": None,
            f"{_HEAD}\n全街道«30个»社区党组织书记中，连任的18名，新任的9名，其余4名由街道干部兼任。": None,
            f"{_HEAD}\n修复灌渠«45.5公里»，其中清淤21.2公里，改造提升26.8公里。": None,
            f"{_HEAD}\n接待来访«230批»，其中个体访185批、集体访55批。": None,
            f"{_HEAD}\n共有储备库260座，其中县级储备库«220座»，县级储备库中达标180座、在建50座。": None,
            f"{_HEAD}\n用电故障占31.2%，违章操作占24.6%，两项合计占«58.8%»。": None,
            f"{_HEAD}\n走访农户«五十二户»，其中脱贫户十九户，监测户十户，一般农户二十五户。": None,
            f"{_HEAD}\n会议应到«32人»，实到27人，请假6人。": None,
            f"{_HEAD}\n赞成28票，反对1票，弃权2票，共收回有效票«32票»。": None,
            f"{_HEAD}\n去年投入3.2亿元，今年投入2.8亿元，两年累计«6.2亿元»。": None,
            f"{_HEAD}\n上半年1860万元，下半年2140万元，全年«4100万元»。": None,
            f"{_HEAD}\n考核满分«100»分，责任制20分，工程30分，物资25分，预案15分。": None,
            f"{_HEAD}\n检查企业«90家»，其中大型企业10家、中型企业30家、小微企业55家。": None,
            f"{_HEAD}\n招商项目«80个»，其中市内项目25个，市外项目50个。": None,
            f"{_HEAD}\n检查企业«210家»，其中危险化学品企业64家；工贸企业120家；其他企业28家。": None,
        },
        good=(
            f"{_HEAD}\n下达救灾资金860万元，其中省级400万元、市级260万元、县级200万元。",
            f"{_HEAD}\n30个社区党组织书记中，连任的18名，新任的8名，其余4名由街道干部兼任。",
            f"{_HEAD}\n全县68个村党组织书记中，有致富能手45名，退伍军人16名。",
            f"{_HEAD}\n共有储备库260座，其中县级储备库220座，县级储备库中达标180座、在建40座。",
            f"{_HEAD}\n甲类占30.4%，乙类占25.3%，丙类占18.1%，前两类合计占55.7%。",
            f"{_HEAD}\n排查隐患180处，其中用电隐患60处、堵塞通道45处等。",
            f"{_HEAD}\n现有工作人员36名，其中党员30名，女性14名，大学以上学历33名。",
            f"{_HEAD}\n全市避难场所42处，其中城区20处（中心2处、固定18处），乡镇22处。",
            f"{_HEAD}\n投入资金约860万元，其中省级400万元、市级260万元、县级240万元。",
            f"{_HEAD}\n项目共60个，其中已开工48个、已竣工30个。",
            f"{_HEAD}\n36名工作人员中，有22名还要值夜班。",
            f"{_HEAD}\n举办培训8期260人次，其中干部120人次、网格员150人次。",
            f"{_HEAD}\n检查企业210家，发现隐患46处，其中重大隐患6处、一般隐患40处。",
            f"{_HEAD}\n全年支出120万元，比上年增加20万元，其中人员支出15万元、公用支出8万元。",
            f"{_HEAD}\n全市共有消防站18座，其中一级站6座，二级站8座，另有微型站35座。",
            f"{_HEAD}\n完成投资8.6亿元，其中城区4.25亿元、乡镇4.32亿元。",
            f"{_HEAD}\n签约项目120个，其中十亿元级8个、亿元级15个。",
            f"{_HEAD}\n上半年查处案件86件，其中一般案件70件；下半年查处案件92件，其中一般案件81件。",
            f"{_HEAD}\n考核8个县区和12个成员单位，其中优秀5个，良好14个，合格1个。",
            f"{_HEAD}\n会议应到32人，实到27人，迟到3人。",
            f"{_HEAD}\n应到32人，实到27人，请假5人；收回有效票27票，赞成25票，反对1票，弃权1票。",
            f"{_HEAD}\n去年投入3.2亿元，今年投入2.8亿元，三年累计9.2亿元。",
            f"{_HEAD}\n上半年完成1860万元，下半年计划2140万元，全年任务4100万元。",
            f"{_HEAD}\n满分100分，清河县95分，望海县92分，临湖县90分。",
            f"{_HEAD}\n招商项目80个，其中5亿元以上项目25个，市外项目50个。",
            f"{_HEAD}\n民生实事40件，其中省级12件，教育类25件。",
            f"{_HEAD}\n惠企贷款90亿元，其中信用贷款42亿元、小微企业贷款45亿元。",
            f"{_HEAD}\n增速前三名是：清河12.6亿元，望海11.8亿元，临湖10.4亿元；后三名是：平川4.2亿元，石门3.5亿元，东山2.6亿元。",
            f"{_HEAD}\n事故160起，占52%，其中追尾90起，占56.3%；火灾68起，占22%。",
            f"{_HEAD}\n收入120万元。加上级补助收入80万元、调入资金20万元，收入总计220万元。",
            f"{_HEAD}\n县委领导，各乡镇书记16人，部门负责人30人，共50人。",
            f"{_HEAD}\n资料写道：“共有60户，其中甲村20户、乙村45户。”",
        ),
    ),
)
