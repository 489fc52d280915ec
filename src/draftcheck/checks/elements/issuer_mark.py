"""发文机关标志 (GB/T 9704-2012 7.2.4)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_NO_FILE = ("红头文件", "正式文件", "红头", "公文", "发文")


def mark_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """红头文件 or the like in place of 文件; one mark on its own line that is not in the middle, though the title is."""
    marks = list(draft.of(Role.ISSUER_MARK, unit=0))
    titles = list(draft.of(Role.TITLE, unit=0))
    if draft.profile is not Profile.RED_HEAD or len(marks) != 1 or not titles:
        return
    mark = marks[0]
    for words in _NO_FILE:
        start = mark.text.find(words)
        if start > 0:
            message = f"发文机关标志由机关名称加“文件”二字组成，或者只用机关名称，不写“{words}”"
            yield Hit(mark.at(start, start + len(words)), message)
            return
    placed = mark.layout.alignment in ("center", "distribute") or mark.place.kind != "body" or mark.has_drawing
    placed = placed or mark.layout.framed
    # Leading blanks and indents may put a line in the middle.
    pushed = mark.text[:1].isspace() or mark.layout.left_pt or mark.layout.left_chars
    pushed = pushed or mark.layout.first_line_chars or mark.layout.first_line_pt or mark.layout.right_pt
    if not placed and not pushed and all(p.layout.alignment == "center" for p in titles):
        yield Hit(mark.whole(), f"发文机关标志居中排布，这里“{mark.text.strip()}”没有居中")


_REST = "[发文字号] 海水〔2026〕12号\n[标题] 关于做好防汛工作的通知"

RULES = (
    Rule(
        id="elements.issuer-mark-form",
        title="发文机关标志写法",
        source="GB/T 9704-2012 7.2.4；条例第九条（四）",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="发文机关标志由机关全称或者规范化简称加“文件”二字组成，也可以只用机关名称，居中排布。",
        check=mark_form,
        fix=Safety.SHOW,
        bad={
            f"[红头 左] «海晏市水利局文件»\n{_REST}": None,
            f"[红头 右] «海晏市水利局»\n{_REST}": None,
            f"[红头] 海晏市水利局«红头文件»\n{_REST}": None,
        },
        good=(
            f"[红头] 海晏市水利局文件\n{_REST}",
            f"[红头] 海晏市水利局\n{_REST}",
            f"[红头 左] 　　　海晏市水利局文件\n{_REST}",
            f"[红头 左] 海晏市水利局文件\n[红头 左] 海晏市财政局\n{_REST}",
            "[红头 左] 海晏市水利局会议纪要\n[标题] 海晏市水利局局长办公会议纪要",
        ),
    ),
)
