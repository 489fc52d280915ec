"""Totals of a table: rows and columns headed 合计, 总计, 小计 (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.sheets import Spot, sheets, words_of_tables
from .table_columns import column_faults
from .table_families import level_faults
from .table_panels import panels
from .table_reading import rows_of
from .table_rows import row_faults
from .table_sums import Fault

_CUE = Pattern("[合总共]计|小计|分计|总[数额量]|全[国省市县区州旗盟镇乡校院局厅系集公街村]")


def table_total(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Total cells that differ from every sum they could mean."""
    if not _CUE.search(reference.reading.survey(words_of_tables)):
        return
    for sheet in reference.reading.survey(sheets):
        for panel in panels(sheet):
            rows = rows_of(panel)
            if rows is None or rows.note == "重":
                continue
            yield from _hits([*row_faults(rows), *level_faults(rows), *column_faults(rows)])


def _hits(faults: Sequence[Fault]) -> Iterator[Hit]:
    """One for each wrong cell: it may make its row and its column wrong alike, and totals of totals."""
    told: list[Fault] = []
    for fault in faults:
        if any(_explains(other, fault) for other in faults) or any(other.spot is fault.spot for other in told):
            continue
        told.append(fault)
    crossed: list[Fault] = []
    for n, fault in enumerate(told):
        for other in told[n + 1 :]:
            if fault in crossed or other in crossed or (cell := _crossing(fault, other)) is None:
                continue
            crossed += [fault, other]
            yield _crossed(cell, fault, other)
    for fault in told:
        if fault not in crossed:
            yield _hit(fault)


def _explains(other: Fault, fault: Fault) -> bool:
    """Whether a fault only adds up the wrong total of another one."""
    inside = any(spot is other.spot for spot, _ in fault.summed.addends)
    return other is not fault and inside and fault.difference == -other.difference


def _crossing(fault: Fault, other: Fault) -> Spot | None:
    """The cell in which a row and a column meet that are wrong by as much."""
    if (
        fault.difference != other.difference
        or fault.spot.row == other.spot.row
        or fault.spot.column == other.spot.column
    ):
        return None
    mine = [spot for spot, _ in fault.summed.addends]
    common = [spot for spot, _ in other.summed.addends if any(spot is own for own in mine)]
    return common[0] if len(common) == 1 else None


def _crossed(cell: Spot, fault: Fault, other: Fault) -> Hit:
    sums = "；".join(_told(one) for one in (fault, other))
    places = (fault.spot, other.spot, *(spot for one in (fault, other) for spot, _ in one.summed.addends))
    related = tuple(spot.position for spot in places if spot is not cell)
    message = f"这一格“{cell.label}”所在的行、列合计都不符：{sums}"
    return Hit(cell.position, message, related=related, certain=fault.certain and other.certain)


def _told(fault: Fault) -> str:
    total = fault.total
    return f"{fault.line}{fault.summed.told(total.unit)}，与“{fault.name}”{total.written}{total.unit}不符"


def _hit(fault: Fault) -> Hit:
    related = tuple(other.position for other, _ in fault.summed.addends)
    return Hit(fault.spot.position, _told(fault), related=related, certain=fault.certain)


_HEAD = "[标题] 防汛物资储备情况表\n"


def _table(*rows: str) -> str:
    """Rows of cells apart by |, as 表格 lines."""
    lines = [f"[表格{r},{c}] {text}" for r, row in enumerate(rows) for c, text in enumerate(row.split("|"))]
    return _HEAD + "\n".join(lines)


_CODES = (
    "科目编码|科目名称|合计|基本支出|项目支出", "208|社会保障|1000|600|400", "20805|养老支出|1000|600|400",
    "2080505|养老保险|700|500|200", "2080506|职业年金|300|100|200", "210|卫生健康|500|300|200",
)  # fmt: skip
_LIST = ("项目|金额", "一、财政拨款|800", "1.本级|500", "2.上级|300", "二、事业收入|200")
_GROUPS = ("类别|数量", "沙袋|10", "木桩|20")

RULES = (
    Rule(
        id="arithmetic.table-total",
        title="表格合计不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="“合计”“总计”“小计”与所加各数不等；分级的表（一、下面1.和2.，208下面20805）按级相加，上级与下级也对照。"
        "单价、比率、排名、累计各列不加；有文字的列、空格多的列、分不清层次的表、“去重”“含”另计的合计不判；"
        "万元、亿元一类取整的数容许尾差；有空格按0计的、带“其中”行的、以“全市”为合计的降为提醒。",
        check=table_total,
        fix=Safety.SHOW,
        bad={
            _table("单位|沙袋", "临湖县|12", "望海区|15", "东岭区|9", "合计|«35»"): None,
            _table(
                "序号|单位|沙袋|木桩", "1|临湖县|1,200|30", "2|望海区|800|25", "3|东岭区|500|45", "合　计||2,500|«90»"
            ): None,
            _table("单位|占比", "临湖县|30%", "望海区|45%", "东岭区|20%", "合计|«100%»"): None,
            _table(*_GROUPS, "小计|«40»", "水泵|5", "发电机|6", "小计|11", "总计|41"): None,
            _table("单位|男|女|合计", "临湖县|10|12|22", "望海区|8|9|«18»", "东岭区|7|7|14", "滨海区|5|6|11"): None,
            _table("月份|一月|二月|三月|合计", "办件量|152|146|173|«470»"): None,
            _table("单位|金额（万元）", "合计|«50.5»", "临湖县|20.2", "望海区|31.3"): None,
            _table("单位|数量", "甲|10", "乙|—", "丙|12", "丁|8", "戊|6", "己|4", "合计|«42»"): None,
            _table(*_CODES, "合计||«1700»|900|600"): None,
            _table(
                *(row.replace("养老支出|1000|600", "养老支出|1000|«650»") for row in _CODES), "合计||1500|900|600"
            ): None,
            _table(*_LIST, "合计|«1100»"): None,
            _table(*_LIST, "合计|1000").replace("300", "330").replace("800", "«800»"): None,
            _table("地区|起数|亡人数", "全市|«187»|21", "临湖县|60|8", "望海区|70|6", "东岭区|56|7"): None,
            _table("品类|品名|数量", "救生|救生衣|50", "救生|救生圈|30", "救生|小计|«85»", "排水|水泵|5", "排水|水带|6")
            + "\n[表格6,0] 排水\n[表格6,1] 小计\n[表格6,2] 11": None,
            _table("项目|2024|2025", "税收|130|150", "非税|25|20", "合计|155|«180»"): None,
            _table("单位|男|女|合计", "甲县|10|12|22", "乙县|8|«6»|17", "丙县|7|7|14", "合计|25|28|53"): None,
            _table("指标|人数", "在职|320", "其中：女|120", "退休|85", "临聘|40", "合计|«454»"): None,
            _table("单位|投资（万元）", "甲县|12", "乙县|13", "丙县|9", "合计|«43»"): None,
        },
        good=(
            _table("单位|沙袋", "临湖县|12", "望海区|15", "东岭区|9", "合计|36"),
            _table("单位|金额", "临湖县|1.2", "望海区|1.3", "合计|2.5"),
            _table("单位|占比", "临湖县|33%", "望海区|33%", "东岭区|33%", "合计|100%"),
            _table("单位|得数", "临湖县|12", "望海区|14", "平均|13"),
            _table("单位|数量", "临湖县|12", "望海区|若干", "合计|20"),
            _table(*_GROUPS, "小计|30", "水泵|5", "发电机|6", "小计|11", "总计|41"),
            _table("项目|单价|数量|金额", "沙袋|2|10|20", "木桩|5|4|20", "合计|9|14|40"),
            _table("单位|总数", "临湖县|12", "其中：城关镇|5", "望海区|8", "合计|20"),
            _table("单位|完成率", "临湖县|90%", "望海区|80%", "合计|85%"),
            _table("单位|数量", "合计|36", "临湖县|12", "望海区|15", "东岭区|9"),
            _table("单位|男|女|合计", "临湖县|10|12|22", "望海区|8|9|17", "合计|18|21|39"),
            _table("单位|数量", "甲|10", "乙|—", "丙|—", "合计|42"),
            _table(*_CODES, "合计||1500|900|600"),
            _table(*_LIST, "合计|1000"),
            _table("项目|金额", "财政拨款|800", "本级|500", "上级|300", "事业收入|200", "合计|1000"),
            _table("项目|分值", "一、组织|20", "（一）领导|10", "（二）机构|10", "二、成效|80", "合计|100"),
            _table("月份|新增|累计", "1月|10|10", "2月|12|22", "3月|15|37", "合计|37|37"),
            _table("单位|投资（万元）", "甲县|12", "乙县|13", "丙县|9", "合计|33"),
            _table("单位|户数", "甲县|10", "乙县|20", "合计（去重后）|27"),
            _table("单位|户数", "甲县|10", "乙县|20", "合计（含市本级）|35"),
            _table("项目|2024|2025", "税收|130|150", "非税|25|20", "合计|155|170"),
            _table("县区|PM2.5", "全市|35", "甲县|34", "乙县|36"),
            _table("收入|金额|支出|金额", "拨款|800|基本|700", "其他|200|项目|250", "合计|1000|结余|50"),
            _table("选项|人数|比例", "甲|180|60%", "乙|150|50%", "丙|120|40%", "合计|300|100%"),
        ),
    ),
)
