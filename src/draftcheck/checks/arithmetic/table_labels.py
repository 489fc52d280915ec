"""What the words of a table say of its rows and columns: totals, what is not added, months (arithmetic.md section 17)."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.pattern import Pattern
from ...outline.sheets import Sheet, Spot

TOTALS = ("合计", "总计", "共计")
SUBTOTALS = ("小计", "分计", "小结")
_EXACT_TOTALS = ("总数", "总额", "总量", "合计数", "合计金额", "合计人数", "合计数量", "总人数", "总金额")
_LONGEST = 12
# 合计（去重后）, 合计（含市本级）: a total of something else than the cells.
_OTHER = Pattern("去重|剔|不?重复|含|扣|不计|除|折|均|加权|预计|净|调整|交叉|其中|约|率")
_WHOLE = Pattern(
    r"全(?:[国省市县区州旗盟镇乡校院局厅系统集团公司街道村]{1,3})(?:总计|合计|总数)?", "全"
)  # 全市 over its counties
_BREAKDOWN = ("其中", "#", "＃", "减：", "加：", "减:", "加:")
_NOTE = Pattern(
    r"(?:备?注|说明|填表|审核|制表|单位负责人|负责人)\d?[：:].*|注\d.*", ("注", "说明", "表", "审核", "负责人")
)
_NOT_ADDED_IN = (
    "率", "增长", "增幅", "同比", "环比", "增减", "单价", "均价", "价格", "平均", "人均", "户均", "日均", "亩均", "均值", "排名", "名次", "排序", "指数", "倍数",
    "浓度", "密度", "温度", "湿度", "水位", "高程", "海拔", "系数", "满意度", "完成度", "知晓度", "强度", "进度", "电话", "编码", "代码", "编号", "型号", "账号",
    "电价", "最高", "最低", "最大", "最小", "优良天数",
)  # fmt: skip
_NOT_ADDED_LAST = (
    "序号", "年龄", "年份", "时间", "日期", "级别", "备注", "标准", "得分", "分数", "周期", "时限", "规格", "行次", "栏次", "科目", "年度", "工期", "价", "学号", "工号",
    "邮编", "等级", "次序", "比", "届次", "期限",
)  # fmt: skip
SHARES = ("占比", "比重", "比例", "构成", "权重")
_COARSE = Pattern(r"[万亿千][元人亩户吨平立米瓦公辆件台次美欧克伏头只羽株个斤]", ("万", "亿", "千"))
_UNIT_LINE = Pattern(r"单位[：:为][^，。；]{0,8}?[万亿千]", "单位")


def kind_of(label: str) -> str:
    """合计 or 小计 for words that head a total, 他 for a total of something else, 全 for 全市, nothing for all others."""
    words = label.partition("（")[0].partition("(")[0].rstrip("：:")
    rest = label[len(words) :]
    if len(words) > _LONGEST or not words:
        return ""
    if words.endswith(SUBTOTALS):
        return "他" if _OTHER.search(label) else "小计"
    if words in _EXACT_TOTALS or words.endswith(TOTALS):
        return "他" if _OTHER.search(label) else "合计"
    if words.startswith(TOTALS) and (len(words) > 2 and _OTHER.search(label)):
        return "他"
    return "全" if not rest and _WHOLE.fullmatch(words) else ""


def row_kind(row: Sequence[Spot | None], number: int) -> str:
    """What the first words of a row say; 小计 and 合计 may stand behind the words of the group that they close."""
    first = True
    for spot in row[:4]:
        if spot is None or not spot.label or spot.value is not None:
            if spot is not None and spot.value is not None and spot.column > 0:
                return ""
            continue
        kind = kind_of(spot.label)
        if first and spot.row == number and kind:
            return kind
        if not first and kind in ("合计", "小计") and spot.label in (*TOTALS, *SUBTOTALS):
            return kind
        first = False
    return ""


def column_kind(sheet: Sheet, column: int) -> str:
    """The same of the heads of a column."""
    words = sheet.head_words(column)
    kinds = [kind for word in words if (kind := kind_of(word)) and kind != "全"]
    return kinds[-1] if kinds else ""


def is_breakdown(row: Sequence[Spot | None]) -> bool:
    """其中：… and the like tell a part of the row above once more."""
    return any(spot is not None and spot.label.startswith(_BREAKDOWN) for spot in row[:3])


def is_taken_away(row: Sequence[Spot | None]) -> bool:
    """减：…, 加：…: no parts."""
    return any(spot is not None and spot.label.startswith(("减", "加：", "加:")) for spot in row[:3])


def is_note(row: Sequence[Spot | None]) -> bool:
    """A row of words below the table proper: 注：…"""
    filled = [spot for spot in row if spot is not None and spot.label]
    return bool(filled) and (_NOTE.fullmatch(filled[0].label) is not None)


def is_added(sheet: Sheet, column: int) -> bool:
    """Whether the numbers of a column add up: no rates, ranks, prices, dates."""
    words = sheet.head_words(column)
    full = "".join(words)
    if "%" in full or "‰" in full or any(word in full for word in _NOT_ADDED_IN):
        return False
    last = words[-1].partition("（")[0].partition("(")[0] if words else ""
    return not last.endswith(_NOT_ADDED_LAST) or last in ("本年度", "上年度")


def is_share(sheet: Sheet, column: int) -> bool:
    """Whether a column holds shares of a whole."""
    heads = sheet.heads(column)
    return any(word in heads for word in SHARES) and not any(word in heads for word in ("同比", "环比", "增长"))


def is_rate(words: str) -> bool:
    """Whether a row is one of rates or means, by its name."""
    return any(word in words for word in (*_NOT_ADDED_IN, *SHARES))


def is_coarse(*words: str) -> bool:
    """Whether heads, names or units say that the figures are rounded to 万元 and the like."""
    return any(_COARSE.search(word) is not None for word in words)


def unit_is_coarse(sheet: Sheet) -> bool:
    """Whether the line above a table says 单位：万元, or a row of its head does."""
    lines = (
        *sheet.above,
        *(spot.label for row in sheet.rows[: max(1, sheet.head)] for spot in row if spot is not None),
    )
    return any(_UNIT_LINE.search(line) is not None for line in lines)


def says_otherwise(sheet: Sheet) -> str:
    """重 where a note says that something is counted twice, 舍 where it speaks of rounding."""
    cells = [s.label for row in sheet.rows for s in row if s is not None and len(s.label) > 6 and s.columns > 1]
    text = "\n".join((*sheet.below, *sheet.above[-2:], *cells))
    if any(word in text for word in ("去重", "剔重", "重复", "交叉", "兼任", "分项之和不等于", "不等于合计")):
        return "重"
    return "舍" if any(word in text for word in ("四舍五入", "舍入", "尾差", "小数取舍", "单位换算")) else ""
