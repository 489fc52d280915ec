"""The red line under the 版头 (GB/T 9704-2012 7.2.7), where borders of paragraphs draw it."""

from collections.abc import Iterator

from ...core.document import Border, Paragraph
from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import ORGAN_ENDS, is_red

_HEAD = (Role.DOCUMENT_NUMBER, Role.SIGNER, Role.EMPTY, Role.TITLE)
_FIRST_PAGE = 30  # paragraphs; a drawing that hangs on one of them may be the line


def red_line(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """No line between the document's number and the title, or one that is not red."""
    marks = ["".join(p.text.split()) for p in draft.of(Role.ISSUER_MARK, unit=0)]
    if draft.profile is not Profile.RED_HEAD or not any(mark.endswith(("文件", *ORGAN_ENDS)) for mark in marks):
        return  # without a mark it will be printed on paper that has the red head; 督办通知单 has none
    main = [e for e in draft.elements if e.unit == 0]
    start = next((n for n, e in enumerate(main) if e.role is Role.DOCUMENT_NUMBER), None)
    if start is None or drawn(draft):
        return
    head: list[Paragraph] = []
    for element in main[start:]:
        if element.role not in _HEAD or element.paragraph.place.kind != "body":
            break
        head.append(element.paragraph)
        if element.role is Role.TITLE:
            break
    else:
        return
    lines = borders(head)
    number = main[start].paragraph
    if any(is_red(line.color) for line in lines) or not head:
        return
    if lines:
        yield Hit(number.at(0, 0), "发文字号下面的分隔线应为红色，这里不是红色")
    else:
        yield Hit(number.at(0, 0), "发文字号下面应有一条与版心等宽的红色分隔线，没有见到")


def drawn(draft: Draft) -> bool:
    """Whether a drawing, a box or a table near the head, or a drawing in a header, may hold lines."""
    near = draft.document.paragraphs[:_FIRST_PAGE]
    return any(
        p.has_drawing or (p.place.kind in ("box", "table") and number < _FIRST_PAGE // 2)
        for number, p in enumerate(near)
    ) or any(p.has_drawing for p in draft.document.paragraphs if p.place.kind in ("header", "footer"))


def borders(head: list[Paragraph]) -> list[Border]:
    """The lines under the first of these paragraphs, round the inner ones and above the last."""
    inner = [*(p.layout.border_bottom for p in head[:-1]), *(p.layout.border_top for p in head[1:])]
    return [line for line in inner if line is not None]


_MARK, _TITLE = "[红头] 海晏市水利局文件", "[标题] 关于做好防汛工作的通知"

RULES = (
    Rule(
        id="elements.red-line",
        title="红色分隔线不符",
        source="GB/T 9704-2012 7.2.7",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="发文字号之下4毫米处居中印一条与版心等宽的红色分隔线。文稿开头有图形、文本框或者表格的，线可能画在里面，不报；距离和宽度不判断。",
        check=red_line,
        fix=Safety.SHOW,
        bad={
            f"{_MARK}\n[发文字号 下线000000] «»海水〔2026〕12号\n{_TITLE}": None,
            f"{_MARK}\n[发文字号] «»海水〔2026〕12号\n[下线0070C0] \n{_TITLE}": None,
            f"{_MARK}\n\n[发文字号] «»海水〔2026〕12号\n\n{_TITLE}": None,
        },
        good=(
            f"{_MARK}\n[发文字号 下线FF0000] 海水〔2026〕12号\n{_TITLE}",
            f"{_MARK}\n[发文字号] 海水〔2026〕12号\n[下线FF0000] \n{_TITLE}",
            f"{_MARK}\n[发文字号 下线000000] 海水〔2026〕12号\n[下线FF0000] \n{_TITLE}",
            f"{_MARK}\n[发文字号] 海水〔2026〕12号\n[标题 上线FF0000] 关于做好防汛工作的通知",
            f"[文本框] 海晏市水利局文件\n[发文字号] 海水〔2026〕12号\n{_TITLE}",
            f"[发文字号] 海水〔2026〕12号\n{_TITLE}",
            f"[红头] 督办通知单\n[发文字号] 海政督〔2026〕12号\n{_TITLE}",
            "[标题 下线000000] 关于做好防汛工作的通知\n请认真落实。",
        ),
    ),
)
