"""Symbols of units: capital and small letters, squares, the percent sign (GB 3100 to 3102)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_RIGHT = (
    "km", "cm", "mm", "kg", "mg", "kW", "kWh", "MWh", "GWh", "MPa", "kPa", "mL", "Hz", "kHz", "MHz", "GHz", "dB", "kV", "kVA",
    "kJ", "kN",
)  # fmt: skip
_RIGHT_BY_LETTERS = {symbol.lower(): symbol for symbol in _RIGHT}
_SILENT = {"ml", "ML", "mg", "MG", "mW", "MW", "MM"}  # right as well, or another unit
_SYMBOL = Pattern(
    r"(?<![A-Za-z0-9.\-/])(?<![A-Za-z] )[0-9]+(?:\.[0-9]+)?[万亿]?\s?(?P<symbol>[KCMGHDkcmghd][A-Za-z]{1,2})(?![A-Za-z0-9\-_])",
    tuple("KCMGHDkcmghd"),
)


def symbol_case(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Km, KG, KW behind a figure."""
    for p, match in reference.reading.find(_SYMBOL):
        symbol = match["symbol"]
        right = _RIGHT_BY_LETTERS.get(symbol.lower(), symbol)
        if right != symbol and symbol not in _SILENT:
            message = f"单位符号大小写不对：“{symbol}”应为“{right}”"
            yield Hit(p.at(*match.span("symbol")), message, TextFix(right))


_SQUARE = Pattern(
    r"(?:(?<![A-Za-z0-9.\-])[0-9]+(?:\.[0-9]+)?[万亿]?\s?|(?<=[A-Za-z\u4e00-\u9fff]/))(?P<symbol>(?:[kcm]?m|M)2)(?![A-Za-z0-9.\-]|[增同环货余供])",
    ("m2", "M2"),
)


def square(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """300m2. Where a run ends between m and 2 the figure is likely to be raised, and nothing is said."""
    for p, match in reference.reading.find(_SQUARE):
        if not _split(p, match.end() - 1):
            right = "m²" if match["symbol"] == "M2" else match["symbol"][:-1] + "²"
            message = f"平方的写法：“{match['symbol']}”应为“{right}”，或者写中文单位名称"
            yield Hit(p.at(*match.span("symbol")), message, TextFix(right, Safety.ASK))


def _split(p: Paragraph, at: int) -> bool:
    return any(run.start == at for run in p.runs)


_BLANK = Pattern(r"(?<=[0-9])(?P<blank>[  　]{1,3})(?=[%％](?![A-Za-z0-9]))", ("%", "％"))


def percent_space(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """20 %: the sign stands close to its figure."""
    for p, match in reference.reading.find(_BLANK):
        if reference.reading.year >= _SINCE:
            yield Hit(p.at(*match.span("blank")), "惯例：百分号紧跟数字，中间不空格", TextFix(""))


_SINCE = 2000  # figures of older texts are spaced throughout

_HEAD = "[标题] 海晏市城市管理局关于路灯改造情况的报告"

RULES = (
    Rule(
        id="units.symbol-case",
        title="单位符号大小写错",
        source="GB 3100—3102",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="单位符号的大小写是规定好的：千米km、千克kg、千瓦kW、千瓦时kWh、兆帕MPa。",
        check=symbol_case,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n改造线路12«Km»，用电350«KW»。": f"{_HEAD}\n改造线路12km，用电350kW。",
            f"{_HEAD}\n灯杆重80«KG»，年省电2.5万«kwh»。": f"{_HEAD}\n灯杆重80kg，年省电2.5万kWh。",
            f"{_HEAD}\n电压10 «KV»，压力2«Mpa»。": f"{_HEAD}\n电压10 kV，压力2MPa。",
        },
        good=(
            f"{_HEAD}\n改造线路12km，用电350kW，省电2kWh，压力2MPa，容量5mL和5ml。",
            f"{_HEAD}\n采用KG牌灯杆、A3KW型灯具、5G模块。",
            f"{_HEAD}\n容量500MW，宽带100M，显示4K，存储8GB。",
            f"{_HEAD}\n新增GB/T 12KG标准和CM3芯片。",
            f"{_HEAD}\n线路长12千米。",
        ),
    ),
    Rule(
        id="units.square",
        title="平方写法不符",
        source="GB 3100—3102",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="平方米的符号是m²，2是上标，不写成m2、M2；也可以写“平方米”。已经排成上标的不报。",
        check=square,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n用房300«m2»。": f"{_HEAD}\n用房300m²。",
            f"{_HEAD}\n绿地2.5万«M2»，辖区40 «km2»。": f"{_HEAD}\n绿地2.5万m²，辖区40 km²。",
            f"{_HEAD}\n亮度每盏5W/«m2»。": f"{_HEAD}\n亮度每盏5W/m²。",
        },
        good=(
            f"{_HEAD}\n用房300m²、200平方米、100㎡。",
            f"{_HEAD}\n广义货币M2增长8%，PM2.5下降，M2余额稳定。",
            f"{_HEAD}\n选用M2螺丝、5-M2型灯具，2024M2增速。",
            f"{_HEAD}\n用房300m⟦宋体 三号|2⟧。",
        ),
    ),
    Rule(
        id="units.percent-space",
        title="百分号前有空格",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="百分号紧跟在数字后面，中间不留空格。",
        check=percent_space,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n亮灯率98« »%。": f"{_HEAD}\n亮灯率98%。",
            f"{_HEAD}\n亮灯率98.5« »％，投诉下降3«  »%。": f"{_HEAD}\n亮灯率98.5％，投诉下降3%。",
        },
        good=(
            f"{_HEAD}\n亮灯率98%，投诉下降3.5％。",
            f"{_HEAD}\n编号为20 %E5的链接。",
            f"{_HEAD}\n亮灯数20 盏，%号键。",
        ),
    ),
)
