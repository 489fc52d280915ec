"""Where the title stands: centred, two lines under the red line (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Profile, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...outline.bare import is_bare
from ...outline.lines import is_red

_LINE_PT = 29.0  # a line of 三号 type, 22 to a page
_BLANKS = 3  # two are the indent of a paragraph
_UNDER_THE_LINE = 2
_HEAD = (Role.DOCUMENT_NUMBER, Role.SIGNER, Role.EMPTY)


def place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A title that is not centred, or not two blank lines under a red line that is a border."""
    bare = is_bare(draft)
    for p in draft.of(Role.TITLE, unit=0):
        if p.place.kind != "body" or not p.text.strip():
            continue
        if p.layout.alignment in ("left", "both", "right") and not (_typed(p) or _pushed(p)):
            certain = draft.profile is not Profile.MATERIAL
            cap = Severity.INFO if bare else None
            fix = FormatFix({"alignment": "center"}, Safety.ASK)
            yield Hit(p.whole(), "标题应当居中编排，这里没有居中", fix, certain=certain, at_most=cap, kind="centre")
    if draft.profile is Profile.RED_HEAD:
        yield from _under_the_line(draft)


def _typed(p: Paragraph) -> bool:
    """Pushed to the middle by blanks or a tab: centred_by_spaces tells of it."""
    lead = p.text[: len(p.text) - len(p.text.lstrip())]
    return len(lead) >= _BLANKS or "\t" in lead


def _pushed(p: Paragraph) -> bool:
    """Pushed to the right by an indent, which may look centred."""
    layout = p.layout
    size = p.font_at(0).size_pt or 1.0
    left = layout.left_chars if layout.left_chars else layout.left_pt / size
    return left + layout.first_line_in_chars(size) > 3


def _under_the_line(draft: Draft) -> Iterator[Hit]:
    """Lines between the red line and the title, where both are sure."""
    elements = [e for e in draft.elements if e.unit == 0 and e.paragraph.place.kind == "body"]
    first = next((n for n, e in enumerate(elements) if e.role is Role.TITLE), 0)
    above: list[Element] = []
    while first > 0 and elements[first - 1].role in _HEAD:
        first -= 1
        above.insert(0, elements[first])
        if _red_below(elements[first].paragraph):
            break
    if not above or not _red_below(above[0].paragraph):
        return
    title = elements[first + len(above)].paragraph
    blanks = [e.paragraph for e in above[1:]]
    if any(e.role is not Role.EMPTY for e in above[1:]) or any(p.has_drawing for p in (*blanks, title)):
        return
    if not all(_is_a_line(p) for p in blanks) or title.breaks_before or any(p.breaks_before for p in blanks):
        return
    around = [above[0].paragraph, *blanks, title]
    spacing = sum(p.layout.after_pt for p in around[:-1]) + sum(p.layout.before_pt for p in around[1:])
    lines = len(blanks) + spacing / _LINE_PT
    if abs(lines - _UNDER_THE_LINE) > 0.6:
        message = f"标题应在红色分隔线下空两行编排，这里空了约{round(lines)}行"
        yield Hit(title.at(0, 0), message, kind="line")


def _red_below(p: Paragraph) -> bool:
    return p.layout.border_bottom is not None and is_red(p.layout.border_bottom.color)


def _is_a_line(p: Paragraph) -> bool:
    """Whether an empty paragraph is about as high as a line of text."""
    if p.layout.line_rule == "exact":
        return 20 <= p.layout.line <= 36
    return 14 <= p.mark.size_pt <= 22 and (p.layout.line_rule == "atLeast" or p.layout.line <= 1.5)


def centred_by_spaces(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Blanks typed before the title to bring it to the middle."""
    for p in draft.of(Role.TITLE, unit=0):
        lead = len(p.text) - len(p.text.lstrip())
        if p.text.strip() and p.layout.alignment not in ("center", "distribute") and _typed(p):
            message = "惯例：标题用“居中”对齐，不用空格推到中间，请删去空格再居中"
            yield Hit(p.at(0, lead), message)  # centring alone would leave the blanks in the line


_BODY = "\n[主送] 各县水利局：\n请抓好落实。"

RULES = (
    Rule(
        id="title.place",
        title="标题位置不符",
        source="GB/T 9704-2012 7.3.1",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="标题编排于红色分隔线下空两行位置，分一行或多行居中排布。红色分隔线是图形的，量不出距离，不报。",
        check=place,
        gather=Gather.RUN,
        fix=Safety.ASK,
        bad={
            "[标题 左] «海晏市水利局关于做好防汛工作的通知»" + _BODY: None,
            "[标题 右] «海晏市水利局关于做好防汛工作的通知»" + _BODY: None,
            "[首行2] «海晏市水利局关于做好防汛工作的通知»" + _BODY: None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知" + _BODY,
            "[标题] 海晏市水利局\n[标题] 关于做好防汛工作的通知" + _BODY,
            "[标题 左] 　　　　　海晏市水利局关于做好防汛工作的通知" + _BODY,
            "[标题 左 左缩5] 海晏市水利局关于做好防汛工作的通知" + _BODY,
            "[发文字号] 海水发〔2026〕5号\n[标题] 海晏市水利局关于做好防汛工作的通知" + _BODY,
        ),
    ),
    Rule(
        id="title.centred-by-spaces",
        title="用空格居中标题",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="用空格推到中间的标题，改一个字、换一种字体就偏了。选中标题点“居中”即可，再删去前面的空格。",
        check=centred_by_spaces,
        gather=Gather.RUN,
        fix=Safety.ASK,
        bad={
            "[标题 左] «　　　　　»海晏市水利局关于做好防汛工作的通知" + _BODY: None,
            "[标题 左] «          »关于做好防汛工作的通知" + _BODY: None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知" + _BODY,
            "[标题] 　　　海晏市水利局关于做好防汛工作的通知" + _BODY,
            "[标题 左] 　　关于做好防汛工作的通知" + _BODY,
        ),
    ),
)
