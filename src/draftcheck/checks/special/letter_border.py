"""The red double lines of 信函格式 (GB/T 9704-2012 10.1), where borders of paragraphs draw them."""

from collections.abc import Iterator

from ...core.document import Border
from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import is_red
from .letter_drafts import FIRST_PAGE, TEXT

_SINGLE = ("single", "thick", "dashed", "dotted")


def letter_border(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """No red line under the mark, or a single one; no line at the foot of the first page although the upper is a border."""
    if draft.profile is not Profile.LETTER or any(_may_be_drawn(draft)):
        return
    main = [e for e in draft.elements if e.unit == 0]
    first = next((n for n, e in enumerate(main) if e.role is Role.ISSUER_MARK), None)
    if first is None:
        return
    mark = main[first].paragraph
    lines: list[Border | None] = []
    for element in main[first:]:
        if element.role is Role.TITLE:
            break
        lines += [element.paragraph.layout.border_top, element.paragraph.layout.border_bottom]
    under = [line for line in lines if line is not None]
    red = [line for line in under if is_red(line.color)]
    if not red:
        wrong = "这里的线不是红色" if under else "没有见到"
        yield Hit(mark.at(0, 0), f"信函格式的发文机关标志下面应有一条上粗下细的红色双线，{wrong}")
        return
    if all(line.style in _SINGLE for line in red):
        yield Hit(mark.at(0, 0), "信函格式的发文机关标志下面应当是上粗下细的红色双线，这里是单线")
    if not any(_foot_lines(draft)):
        yield Hit(mark.at(0, 0), "信函格式首页距下边20毫米处应有一条上细下粗的红色双线，页脚里没有见到", kind="foot")


def _may_be_drawn(draft: Draft) -> Iterator[bool]:
    """A drawing anywhere but deep in the text, or a mark in a box or a table."""
    for number, p in enumerate(draft.document.paragraphs):
        yield p.has_drawing and (number < 40 or p.place.kind in ("header", "footer"))
    for element in draft.elements:
        yield element.role is Role.ISSUER_MARK and element.paragraph.place.kind != "body"


def _foot_lines(draft: Draft) -> Iterator[bool]:
    for p in draft.document.paragraphs:
        if p.place.kind == "footer":
            yield p.layout.border_top is not None or p.layout.border_bottom is not None


_NUMBER = "\n[发文字号 右] 海水函〔2026〕3号\n\n\n"
_FOOT = "\n[页脚 上线FF0000] "

RULES = (
    Rule(
        id="special.letter-lines",
        title="函的红色双线不符",
        source="GB/T 9704-2012 10.1",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="发文机关标志下4毫米处印一条红色双线（上粗下细），距下页边20毫米处印一条红色双线（上细下粗），线长均为170毫米，居中排布。线是图形的，不判断；距离和长度不判断。",
        check=letter_border,
        fix=Safety.SHOW,
        bad={
            f"{FIRST_PAGE}[红头] «»海晏市水利局{_NUMBER}{TEXT}": None,
            f"{FIRST_PAGE}[红头 下线双000000] «»海晏市水利局{_NUMBER}{TEXT}": None,
            f"{FIRST_PAGE}[红头 下线FF0000] «»海晏市水利局{_NUMBER}{TEXT}{_FOOT}": None,
            f"{FIRST_PAGE}[红头 下线双FF0000] «»海晏市水利局{_NUMBER}{TEXT}": None,
        },
        good=(
            f"{FIRST_PAGE}[红头 下线双FF0000] 海晏市水利局{_NUMBER}{TEXT}{_FOOT}",
            f"{FIRST_PAGE}[红头] 海晏市水利局\n[下线双FF0000] {_NUMBER}{TEXT}{_FOOT}",
            f"{FIRST_PAGE}[文本框 红] 海晏市水利局{_NUMBER}{TEXT}",
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕3号\n" + TEXT,
            TEXT,
        ),
    ),
)
