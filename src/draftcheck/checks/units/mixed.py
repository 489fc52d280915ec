"""One unit by its symbol here and by its name there, in one sentence."""

import re
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_SENTENCE = Pattern(r"[^。！？；\n]+")
_NAMES = {
    "km": ("公里", "千米"), "m": ("米",), "cm": ("厘米",), "mm": ("毫米",), "kg": ("公斤", "千克"), "t": ("吨",), "kW": ("千瓦",),
    "km²": ("平方公里", "平方千米"), "m²": ("平方米",), "㎡": ("平方米",), "m³": ("立方米",), "mL": ("毫升",), "ml": ("毫升",),
    "kWh": ("千瓦时",), "hm²": ("公顷",),
}  # fmt: skip
_SYMBOL = Pattern(
    r"(?<![A-Za-z0-9.\-/—])(?P<figure>[0-9]+(?:\.[0-9]+)?[万亿]?\s?)(?P<symbol>km²|hm²|m²|m³|㎡|kWh|kW|km|kg|cm|mm|mL|ml|m|t)"
    r"(?![A-Za-z0-9²³\-/·])",
    ("m", "k", "t", "㎡"),
)


def mixed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """5km here, 3公里 there."""
    for p, match in reference.reading.find(_SYMBOL):
        symbol = match["symbol"]
        name = _name_near(p.text, match.start(), _NAMES[symbol])
        if name:
            message = f"惯例：同一句里计量单位写法一致：“{symbol}”与“{name}”混用"
            yield Hit(p.at(*match.span("symbol")), message)


def _name_near(text: str, at: int, names: tuple[str, ...]) -> str | None:
    """One of the names behind a figure, in the sentence about `at`."""
    sentence = next((m[0] for m in _SENTENCE.finditer(text) if m.start() <= at < m.end()), "")
    for name in names:
        if re.search(rf"(?:[0-9一二两三四五六七八九十百千]|[0-9][万亿])[多余]?\s?{name}", sentence):
            return name
    return None


_HEAD = "[标题] 海晏市交通运输局关于公路建设情况的报告"

RULES = (
    Rule(
        id="units.mixed",
        title="单位中外文混用",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="同一句里同一种单位，要么都用符号，要么都用中文名称。",
        check=mixed,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n新建公路5«km»，养护公路3公里。": None,
            f"{_HEAD}\n路面宽12米，厚0.3«m»。": None,
            f"{_HEAD}\n服务区占地2万«㎡»，绿化500平方米。": None,
        },
        good=(
            f"{_HEAD}\n新建公路5km，养护公路3km。",
            f"{_HEAD}\n新建公路5km，桥梁长30米。",
            f"{_HEAD}\n新建公路5km。养护公路3公里。",
            f"{_HEAD}\n时速60km/h的路段长3公里。",
        ),
    ),
)
