"""Lists of shares of one whole: A占45%、B占38%; 分别占45%、38%; 按45%、38%的比例 (arithmetic.md section 4)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from ...core.pattern import Pattern
from ...core.spans import Span
from ...core.value import Value
from ...language.quantities import Quantity
from .double_count import may_overlap
from .opposites import are_opposites
from .sentence_figures import Sentence
from .share_sides import looks_from_sides

CUES = ("占", "权重", "比例", "比重", "承担", "负担", "分担", "出资", "构成")
"""One of these stands in every sentence that gives shares."""

_SHARE = Pattern(
    r"(?:占比?|权重|承担|负担|分担|出资)(?P<base>[^占，、；：（）]{0,14}?)(?P<each>分别|各)?[为是有占达到按计]{0,2}$",
    ("占", "权重", "担", "出资"),
)
_EACH = Pattern(
    r"(?:占比?|比[例重]|权重)[^占，、；：（）]{0,10}分别[^，、；：]{0,6}$|分别(?:占|承担|负担|出资)[^占，、；：（）]{0,12}$",
    "分别",
)
_HEADED = Pattern(r"(?:权重|占比|比例|比重|构成)[^，。；：]{0,8}[：:]$", ("：", ":"))
_BY = Pattern(r"按照?[\u4e00-\u9fff]{0,6}$|以$", ("按", "以"))
_RATIO = Pattern(r"的?(?:比[例重]|权重)", ("比", "权重"))
_NO_SHARE = Pattern(
    r"率|增(?:长|加(?!值)|幅)|[升降]|提高|同比|环比|比上|比去|满意度|指数|进度(?!款)|达标|较[去上前同]|完成[了计年]|缩小|扩大|不[超低高]|超过|约占|突破|上浮|折|从|年的|^为"
)
_SUM = Pattern(r"合计|共计|总计|累计|一共|共占|[三两二]者|之和", ("计", "共", "者", "之和"))
_MORE = Pattern(r"(?<![初高中同平])等(?![级次额于同])|另有", ("等", "另有"))
_REST = Pattern(r"其余|剩余|余下|其[他它]", ("其", "余"))
_NAMES = Pattern(r"[、，和与及]")
_COUNTED = Pattern(
    r"(?:批次|人次|件次|户次|起数|件数|人数|户数|数量|金额|面积|产[量值]|个数|家数|台数|销[量额]|投资额?)$"
)
_LONGEST_LABEL = 10
_WHOLE = Pattern(r"^.{1,16}(?:[当之]中|(?<![其集初高])中(?![小长学心等专共央型外年]))")


class Tie(Enum):
    """What makes shares of one whole of them."""

    SERIES = "A占45%、B占38%"
    EACH = "分别占45%、38%"
    RATIO = "按45%、38%的比例"


class Shares(Value):
    """`closed`: 其余 is among them. `lens`: they look at the whole from different sides (民营、高技术), or at other wholes."""

    tie: Tie
    parts: tuple[Quantity, ...]
    labels: tuple[str, ...]
    closed: bool
    more: bool
    twice: bool
    lens: bool

    @property
    def sum(self) -> Decimal:
        """In percent."""
        return sum((q.value for q in self.parts), Decimal(0))

    @property
    def names(self) -> tuple[str, ...]:
        """What has these shares: 水田, 旱地; what they are part of left out (全县耕地中水田)."""
        whole = _WHOLE.compiled
        return tuple(whole.sub("", label.partition("占")[0].removesuffix("权重")) for label in self.labels)

    @property
    def opposite(self) -> bool:
        """Whether they are two, each what the other is not: 水田、旱地."""
        return self.tie is Tie.SERIES and len(self.labels) == 2 and are_opposites(*self.names)

    @property
    def alike(self) -> bool:
        """Whether the names of all shares end alike: 男性、女性; 笔试成绩、面试成绩."""
        ends = {name[-1:] for name in self.names}
        return (len(ends) == 1 and ends != {""}) or ends == {"上", "下"}

    def agrees(self, count: int) -> bool:
        """Whether the first `count` make 100, within rounding."""
        parts = self.parts[:count]
        slack = Decimal(1) if any(q.step == 1 for q in parts) else Decimal("0.1") * len(parts)
        return abs(sum((q.value for q in parts), Decimal(0)) - 100) <= slack


def shares(s: Sentence) -> Iterator[Shares]:
    """The lists of a sentence, its brackets read on their own."""
    for home in dict.fromkeys(s.home(q.start) for q in s.figures if q.unit == "%"):
        figures = s.within(home)
        n = 0
        while n < len(figures):
            tie = _tie(s, figures, n)
            if tie is None:
                n += 1
                continue
            parts = _run(s, figures[n:], tie)
            n = figures.index(parts[-1]) + 1
            made = _made(s, home, tie, parts, figures[n : n + 1])
            if made is not None:
                yield made


def _tie(s: Sentence, figures: list[Quantity], n: int) -> Tie | None:
    q = figures[n]
    if q.unit != "%":
        return None
    label = s.label(q)
    if _EACH.search(label):
        return Tie.EACH
    if _SHARE.search(label) or _HEADED.search(s.text[s.start : q.start - len(label)]):
        return Tie.SERIES
    return Tie.RATIO if _BY.search(label) else None


def _run(s: Sentence, figures: list[Quantity], tie: Tie) -> list[Quantity]:
    """The percentages that go on from the first one."""
    parts = figures[:1]
    first = _SHARE.search(s.label(figures[0]))
    base = first["base"] if first else ""
    joined = ""
    for q in figures[1:]:
        if q.unit == "岁":  # 35岁以下占40%
            continue
        gap, label = s.text[parts[-1].end : q.start], s.label(q)
        match = _SHARE.search(label)
        if "；" in gap and "；" not in joined and joined:
            break
        joined += gap[:1]
        if q.unit != "%" or "其中" in gap or "\u3002" in gap or _NO_SHARE.search(label) or _SUM.search(gap):
            break
        if tie is Tie.EACH and label.strip("和及与以或的") not in ("", "占"):
            break
        if match["base"] not in ("", base) if match else len(label) > _LONGEST_LABEL:
            break
        parts.append(q)
    return parts


def _made(s: Sentence, home: Span, tie: Tie, parts: list[Quantity], following: list[Quantity]) -> Shares | None:
    labels = tuple(s.label(q) for q in parts)
    end = s.text[parts[-1].end : home[1]]
    if len(parts) < 2 or not all(q.exact for q in parts) or _NO_SHARE.search(labels[0]):
        return None
    if tie is Tie.RATIO and not _RATIO.match(end):
        return None
    if following and following[0].unit == "%" and "；" not in s.text[parts[-1].end : following[0].start]:
        return None
    clause = parts[0].start - len(labels[0]) if tie is Tie.SERIES else home[0]
    scope = s.text[clause : parts[-1].end]
    head = end[:10].partition("，")[0]
    names = (
        labels if tie is Tie.SERIES else tuple(_NAMES.compiled.split(s.text[home[0] : parts[0].start]))[-len(parts) :]
    )
    if len({match[0] for name in names if (match := _COUNTED.search(name.partition("占")[0]))}) > 1:
        return None  # 集体访批次占17.9%，人次占73.3%
    # What stands before the last characters tells whose shares they are: 受益群众满意占88%.
    told = tuple(f"{name.partition('占')[0].rstrip('的')[-3:]}|" for name in names)
    return Shares(
        tie, tuple(parts), labels, any(_REST.search(label) for label in labels), bool(_MORE.search(head)),
        may_overlap(scope, told, "%", ""), looks_from_sides(scope, len(parts)),
    )  # fmt: skip
