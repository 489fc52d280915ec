"""One quantity that is given twice with two values (arithmetic.md section 16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.labels import EVENT, LONGEST_LABEL
from .alike import is_conflict, is_telling
from .tables import against_tables
from .told import Told, told

_SHORT_PARTS = (Role.ABSTRACT, Role.TITLE)
_MOST_IN_SHORT = 50
_SHORTEST_OF_ALL = 4  # characters
_ENTERED = (
    "纳入", "划分", "登记", "收到", "接到", "建立", "成立", "组建", "排查出", "实有", "备案", "清查出", "设立", "配备", "办结",
)  # fmt: skip
_MOST_TOLD = 4  # statements under one label; more are a list


def figure_conflict(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The later, or the rarer, of two values of one label, unit, time and place; text against text and table."""
    reading = reference.reading
    statements = list(told(draft, reading))
    groups: dict[tuple[str, str, int], list[Told]] = {}
    for one in statements:
        label, unit = one.statement.label, one.statement.unit
        if len(label) <= LONGEST_LABEL and is_telling(label, unit, reading):
            groups.setdefault((label, unit, one.unit), []).append(one)
    for group in groups.values():
        yield from _in_group(group, reading)
    yield from _against_abstract(statements, reading)
    yield from _against_all(statements, reading)
    if draft.document.tables:
        yield from against_tables(statements, draft, reading)


def _in_group(group: Sequence[Told], reading: Reading) -> Iterator[Hit]:
    values = [one.statement.value for one in group]
    if len(set(values)) != 2 or len(group) > _MOST_TOLD:
        return
    rare = min(set(values), key=lambda value: (values.count(value), -values.index(value)))
    wrong = [one for one in group if one.statement.value == rare]
    right = [one for one in group if one.statement.value != rare]
    if len(wrong) == 1 and all(is_conflict(wrong[0], other, reading) for other in right):
        yield _hit(wrong[0], right)


def _against_abstract(statements: Sequence[Told], reading: Reading) -> Iterator[Hit]:
    """培训3次 in the abstract, 4次全区办公室人员集中培训 in the text: the label ends alike, and no other one does."""
    short = [one for one in statements if one.role in _SHORT_PARTS][:_MOST_IN_SHORT]
    rest = [one for one in statements if one.role not in _SHORT_PARTS] if short else []
    for one in short:
        label, unit = one.statement.label, one.statement.unit
        if len(label) > LONGEST_LABEL or not is_telling(label, unit, reading):
            continue
        others = [other for other in rest if other.statement.unit == unit and other.statement.label.endswith(label)]
        if len(others) == 1 and others[0].statement.label != label and is_conflict(one, others[0], reading):
            yield _hit(others[0], [one])


def _against_all(statements: Sequence[Told], reading: Reading) -> Iterator[Hit]:
    """受理投诉1286件, and 1268件投诉全部办结: the label of all is that of what was done, without its verb."""
    for one in statements:
        s = one.statement
        if not s.all_of or len(s.label) < _SHORTEST_OF_ALL or len(s.label) > LONGEST_LABEL:
            continue
        others = [
            other
            for other in statements
            if other.unit == one.unit and other.statement.unit == s.unit and other.statement.label.endswith(s.label)
        ]
        verbs = (other.statement.label.removesuffix(s.label) for other in others)
        done = [o for o, verb in zip(others, verbs, strict=True) if verb in _ENTERED or EVENT.fullmatch(verb)]
        if len(done) == 1 and len(others) == len(done) + 1 and is_conflict(done[0], one, reading):
            yield _hit(one, done)


def _hit(wrong: Told, right: Sequence[Told]) -> Hit:
    p, s, other = wrong.paragraph, wrong.statement, right[0].statement
    shown = right[0].paragraph.text[other.start : other.end]
    message = f"“{s.label}”前后不一：另一处是{shown}，这里是{p.text[s.start : s.end]}，请核对"
    related = tuple(one.paragraph.at(one.statement.start, one.statement.quantity.figure_end) for one in right)
    return Hit(p.at(s.start, s.quantity.figure_end), message, related=related)


RULES = (
    Rule(
        id="names.figure-conflict",
        title="同一数字前后不一",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="同一件事的数字前后写得不同：名称、单位、时间、范围都一样，数值相近而不等，才报；也拿正文与表格里同名的一行、合计的一行对照。约数、部分（其中）、"
        "目标与完成、不同时期、不同地方、分类列举、平均数和增减数，不报；同名的数字有三种以上的，不报。",
        check=figure_conflict,
        fix=Safety.SHOW,
        bad={
            "全市共有消防站35座、消防车120辆。\n经费保障有力。\n全市现有消防站«36»座，布局不均。": None,
            "摘要：一年来培训3次，效果良好。\n一、主要做法\n先后组织了«4»次全市办公室人员集中培训。": None,
            "2025年，共检查单位312家。\n一、强化监管\n2025年检查了«321»家单位，整改隐患820处。": None,
            "新建农村公路126公里，改造危桥15座。\n总之，一年来新建农村公路«162»公里，群众满意。": None,
            "一季度共受理信访件236件。\n措施有力。\n一季度受理信访件«263»件，同比下降。": None,
            "2025年，全市空气质量优良率93.7%。\n全市2025年空气质量优良率为«97.3»%，再创新高。": None,
            "春节期间，走访慰问困难群众560户。\n春节期间共走访慰问困难群众«650»户。": None,
            "维修费用合计«128.5万»元，明细见下表。\n[表格0,0] 项目\n[表格0,1] 金额（万元）\n[表格1,0] 屋面\n[表格1,1] 60.3\n"
            "[表格2,0] 墙面\n[表格2,1] 65.5\n[表格3,0] 合计\n[表格3,1] 125.8": None,
            "一、基本情况\n全县现有图书流通点18个。\n二、下一步打算\n在现有«19»个图书流通点的基础上，再建6个。": None,
            "5月，商会开展问卷调查，共发放问卷460份。\n问卷分三个部分。\n从调查结果看，共发放问卷«480»份，回收率较高。": None,
            "今年以来，共受理群众来信1286件。\n办理有序。\n«1268»件群众来信全部办结。": None,
            "此次清查共清查出闲置房产46处。\n对清查出的«64»处闲置房产，逐一登记。": None,
            "全市现有驻村工作队215支。\n全市«251»支驻村工作队要发挥作用。": None,
            "全县建成5G基站3650个。\n信号覆盖到村。\n截至目前，全县建成5G基站«3560»个。": None,
            "全县现有中小学校«126»所。\n[表格0,0] 类别\n[表格0,1] 数量（所）\n[表格1,0] 中小学校\n[表格1,1] 162\n[表格2,0] 幼儿园\n[表格2,1] 88": None,
        },
        good=(
            "上半年检查单位60家。\n全年检查单位130家。",
            "全市现有消防站35座。\n临湖县现有消防站5座，望潮县现有消防站6座。",
            "共有干部20名，其中党员干部12名。\n其中党员干部10名参加轮训。",
            "目标引进企业100家。\n已引进企业86家。",
            "全市约有养老机构200家。\n全市养老机构210家。",
            "一、2025年工作情况\n新建公厕20座。\n二、2026年工作打算\n新建公厕30座。",
            "对学校进行检查，发现隐患30处。\n对医院进行检查，发现隐患28处。",
            "1.临湖水厂。总投资3.6亿元。\n2.望潮水厂。总投资3.9亿元。",
            "第一批拨付资金300万元。\n第二批拨付资金400万元。",
            "全市消防站35座。\n全市消防站35座，消防车120辆。",
            "总投资1.25亿元的泵站项目已开工。\n泵站项目投资1.3亿元。",
            "全市中小学校320所。\n210所中小学校建成书香校园。",
            "原有公厕35座。\n现有公厕46座。",
            "6月，共发放问卷260份。\n7月，共发放问卷280份。",
            "一组共走访农户120户。\n二组共走访农户130户。",
            "对26家养老机构进行检查。\n对32家养老机构进行复查。",
            "60周岁以上老年人口7.2万人。\n65周岁以上老年人口5.2万人。",
            "现有公厕35座。\n在现有公厕35座的基础上新建12座，到2027年公厕达到47座。",
            "一大队检查单位120家。\n二大队检查单位130家。\n三大队检查单位110家。",
        ),
    ),
)
