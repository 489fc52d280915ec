"""The list of parts behind a total: which figures are parts, where the list ends, whether it is closed.

arithmetic.md section 1. What is said of a part on the way (增长5%，同比增加3家) is no part.
"""

from __future__ import annotations

from ...core.pattern import Pattern
from ...core.spans import Span
from ...core.value import Value
from ...language.quantities import Quantity
from .sentence_figures import Sentence, unit

CHANGE = Pattern(
    r"增[长加幅收]|净增|减[少幅]|下降|下滑|提高(?![班型类组])|"
    r"(?<!改造)(?<!完善)(?<!提质)(?<!整治)(?<!升级)(?<!改建)(?<!扩建)(?<!品质)(?<!环境)(?<!绿化)(?<!功能)提升(?![类型班组]|改造|整治|工程|项目|行动)|降低|"
    r"回落|上升|上涨|同比|环比|[相与]比|[比较](?=[上去同年计预原前全期往历目规1-3])|超[过出额]|[多高]出|升至|降至|扩大到",
    ("增", "减", "降", "提", "比", "较", "升", "超", "出", "回落", "上涨", "下滑", "扩大"),
)
RATE = Pattern(
    r"人均|户均|平均|[亩日月年次]均|每|单[价个]|(?<!高)标准(?!化|厂房|间|地(?!面)|件|校|泳池)|最[高低大小多少长短]",
    ("均", "每", "单", "标准", "最"),
)
_NEW_STATEMENT = Pattern(
    r"累计|合计|总计|(?<![公中])共(?![青享建同产性])|总[投额数量面体]|此外|[，；]另|[，；]还|截至|目前|全[市县省区年镇州旗校局]|先后|从而|确保|力争|预计",
)
_NEW_VERB = Pattern(
    r"推[动进]|新增|增加|争取|实现|统筹|成功|带动|组织|开展|举办|召开|印发|制[定订]|出台|发放|拨付|撬动|吸引|覆盖|惠及|涉及|新引进|协议|到位"
)
REST = Pattern(r"其余|剩余|余下|剩下", ("余", "剩下"))
_OTHERS = Pattern(r"其余|剩余|余下|剩下|其[它他]", ("余", "剩下", "其"))
_AGAIN = Pattern(r"[，、；]?在?(?P<whole>[\u4e00-\u9fff]{2,12}?)(?:[当之]中|[中里](?![心小学级]))", ("中", "里"))
_YEAR = Pattern(r"[去今明上往近]年|[0-9]{2}年|[上下]半年|季度|[0-9]月", ("年", "季度", "月"))
_DONE = Pattern(r"[新改扩续迁]建|完成|建成|发现|整改|查处|检查|培训|受理|有|印发|修订|清理|拆除|整治|种植|新开")
_MORE = Pattern(
    r"(?<![初高中同平])等(?![级次额于同])|其余|剩余|另有|另外|其[他它]|部分|有的|一些|若干|多[个家项名]",
    ("等", "其", "剩", "另", "部分", "有的", "一些", "若干", "多"),
)
_MARK = "，、；"
_WIDE = str.maketrans(",;", "，；")


class PartList(Value):
    """`pure`: every part is a label and a figure. `rest`: the last part is 其余N. `more`: 等, 另有, 部分 leave it open.

    `again`: another statement follows in the sentence, with figures of the same unit.
    """

    parts: tuple[Quantity, ...]
    labels: tuple[str, ...]
    end: int
    pure: bool
    rest: bool
    more: bool
    again: bool


def read_list(s: Sentence, figures: list[Quantity], at: int, home: Span, kind: str) -> PartList:
    """The parts among the figures, which begin behind the cue that ends at `at`."""
    parts: list[Quantity] = []
    labels: list[str] = []
    pure, rest, stopped = True, False, False
    marks = ""
    last = at
    n = 0
    for n, q in enumerate(figures):  # noqa: B007
        if not unit(q):  # 工龄5年以下12人
            continue
        gap = s.text[last : q.start]
        label = s.text[max(at, q.start - len(s.label(q))) : q.start]
        mark = next((m for m in reversed(gap.translate(_WIDE)) if m in _MARK), "")
        inner = bool(parts) and names_again(label, f"{labels[-1]}") > 0
        another = inner or bool(
            parts and not label and q.noun and not parts[0].noun and labels[0] != "|"
        )  # 10个，6个乡镇
        if another or (parts and _ends(gap, label, labels, mark, marks, s.text[q.end : home[1]].partition("；")[0])):
            stopped = True
            break
        if unit(q) != kind or CHANGE.search(label) or RATE.search(label):
            if not parts and unit(q) == kind:
                break
            pure = False
        else:
            if parts and mark:
                marks += mark
            parts.append(q)
            labels.append(f"{label}|{q.noun}")
            rest = rest or bool(_OTHERS.search(label))
        last = q.end
    end = last if stopped else home[1]
    tail = s.text[parts[-1].end : end] if parts else ""
    more = any(_MORE.search(s.text[p.end : p.end + 8].partition("，")[0].partition("、")[0]) for p in parts) or bool(
        _MORE.search(tail)
    )
    again = stopped and any(unit(q) == kind for q in figures[n:])
    return PartList(tuple(parts), tuple(labels), end, pure, rest, more and not rest, again)


def names_again(words: str, label: str) -> int:
    """Where the list of a part's own parts begins that names the part once more: 塘坝840处，塘坝中灌溉型610处; 0 for none.

    `label` is what stands before the part's figure, | and what stands behind it.
    """
    match = _AGAIN.match(words)
    lead, _, noun = label.partition("|")
    return match.end() if match and (match["whole"] == noun or lead.endswith(match["whole"])) else 0


def _ends(gap: str, label: str, labels: list[str], mark: str, marks: str, behind: str) -> bool:
    """Whether another statement begins between the last part and this figure; `behind` is the rest of its item."""
    if "其中" in gap or _NEW_STATEMENT.search(gap):
        return True
    if _YEAR.search(label) and not _YEAR.search(labels[0]):
        return True
    verb = _NEW_VERB.match(label)
    if verb and mark != "、" and not any(earlier.startswith(verb[0]) for earlier in labels):
        return True
    if mark == "；" and "其中" in behind:  # the next total, with parts of its own
        return True
    if mark == "；":  # a list goes on over ； when all its parts are so joined
        return marks.strip("；") != "" or len(label) > 12 or bool(_DONE.match(label) and not _DONE.match(labels[0]))
    # a、b，c: behind the comma comes something else
    return mark == "，" and marks.endswith("、") and len(labels) > 1 and not _OTHERS.search(label)
