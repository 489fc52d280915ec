"""What a text says of a number: of what it is, of which time and place (arithmetic.md section 16)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal

from ..core.pattern import Pattern
from ..core.spans import Span
from ..core.value import Value
from .labels import label_of
from .measures import AFTER_CHINESE
from .quantities import Quantity

_COUNTED = (
    "人 人次 个 家 处 件 项 起 次 场 期 台 套 辆 艘 座 栋 所 支 条 份 篇 户 户次 车次 班次 家次 场次 宗 例 批 批次 本 册 具 部 间 架 间次 "
    "例次 对 队 口 眼 棵 株 头 只 张 块 顶 床 盏 元 亩 公顷 平方米 平方千米 千米 吨 米 千瓦时 立方米 天 %"
)
_SAME = {"场次": "场", "批次": "批"}
_UNITS = frozenset(_COUNTED.split())
FIGURE = Pattern(
    "[0-9０-９一二两三四五六七八九十百千万亿零〇](?:(?<=[0-9０-９])|分之|(?<=[一二两三四五六七八九十百千万亿零〇])[余多几]?"
    f"[{''.join(sorted({measure[0] for measure in AFTER_CHINESE}))}])"
)
"""What stands in every line with a quantity."""
_OUT = Pattern(
    r"约(?![束谈定见会])|大概|将近|平均|每|人均|户均|各(?:有|为)|分别|依次|增加|减少|增长|下降|提高|提升|降低|较|同比|环比|上升|同期|比(?:上|去|前|全|计|例|年)|最[高低多少大小]|至少|超|不足|占|翻|另有|另外|其余|剩余|其他|还有|除|以外|第(?!.季度)|某|各自"
)
_ALL = Pattern("全[国省市县区镇乡州旗局校院系体]|上述|这$")
_TOLD = Pattern("[有共辖设总达了是为计]|的$")  # 有12个乡镇, but 12个乡镇成立专班 may be some of them
_PART = Pattern(r"其中|包括|包含|分为|含")
WINDOW, NEAR = 200, 40
"""Characters before and behind a number in which what limits it is told."""


class Statement(Value):
    """A quantity of what `label` names (检查单位). Its sentence begins at `first`, its clause at `clause`.

    `all_of`: of all that there are, told without a verb: 1268件投诉全部办结, 全县187个建制村.
    """

    quantity: Quantity
    label: str
    first: int
    clause: int
    all_of: bool

    @property
    def start(self) -> int:
        """Where the number begins."""
        return self.quantity.start

    @property
    def end(self) -> int:
        """Where its unit ends."""
        return self.quantity.end

    @property
    def unit(self) -> str:
        """The measure word, by one name."""
        return unit_of(self.quantity)

    @property
    def value(self) -> Decimal:
        """The number."""
        return self.quantity.value


def unit_of(quantity: Quantity) -> str:
    """The measure word, by one name: 场次 is 场."""
    return _SAME.get(quantity.unit, quantity.unit)


def is_counted(quantity: Quantity) -> bool:
    """Whether `statements` looks at what stands beside the quantity."""
    return quantity.exact and not quantity.ends_range and quantity.unit in _UNITS


def statements(text: str, amounts: Sequence[Quantity], spans: Sequence[Span]) -> list[Statement]:
    """What the quantities of a paragraph, whose sentences are `spans`, say where words beside them name what they count.

    Left out: inexact ones, ranges, parts (其中), averages, growth, and those of a list (分别).
    """
    found: list[Statement] = []
    stops = [first for first, _ in spans]
    for quantity in amounts:
        if is_counted(quantity):
            number = bisect_right(stops, quantity.start) - 1
            first = max(stops[number] if number >= 0 else 0, quantity.start - WINDOW)
            made = _statement(text, first, quantity)
            if made is not None:
                found.append(made)
    return found


def _statement(text: str, first: int, quantity: Quantity) -> Statement | None:
    clause = max(first, last_mark(text, "，；：。、（", first, quantity.start))
    head = text[clause : quantity.start]
    in_list = text[clause - 1 : clause] == "、"
    if _OUT.search(head) or _OUT.search(quantity.noun[:6]) or _PART.search(text[first : quantity.start]):
        return None
    near = text[first : quantity.end + NEAR]
    if "分别" in near or "依次" in near:
        return None
    items = text[max(first, last_mark(text, "，；：。", first, clause)) : clause] if in_list else ""
    label = label_of(head, quantity, items)
    if label is None:
        return None
    all_of = not label.before and _whole(head, quantity.noun[len(label.text) :])
    if not label.before and not all_of and not _TOLD.search(head):
        return None
    if quantity.unit == "天" and not label.text.endswith("天"):
        return None
    return Statement(quantity, label.text, first, clause, all_of)


def _whole(head: str, behind: str) -> bool:
    """Whether the words around a number that begins what it counts tell of all of them."""
    return behind.startswith(("全部", "均", "都", "已全部", "已经全部", "逐")) or _ALL.search(head) is not None


def last_mark(text: str, marks: str, first: int, end: int) -> int:
    """Behind the last of these marks."""
    for at in range(end - 1, first - 1, -1):
        if text[at] in marks:
            return at + 1
    return 0
