"""The head of an attachment: its label and its title (GB/T 9704-2012 7.3.7)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Profile, Role
from ...core.finding import FormatFix, Hit, Safety, Severity, TextFix
from ...core.numerals import number
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...outline.widths import has_blank_lines, layout_start, width
from .consistency import named_item, own_attachments
from .reading import LABEL, attachments_of, items_of

_LINE_GAP_PT = 12.0
_PUSHED_DOWN = 3  # so many blank lines above a label may push it to the next page


def label(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """附件 and its number: on a new page, alone on the first line, flush left, without colon."""
    if draft.profile is Profile.MATERIAL:
        return
    yield from _unnumbered(draft)
    for n, element in enumerate(draft.elements):
        if element.role is Role.ATTACHMENT_LABEL and element.unit > 0:
            p = element.paragraph
            yield from _written(p)
            yield from _placed(p)
            if _same_page(draft.elements[:n], p):
                capped = None if has_blank_lines(draft) else Severity.INFO
                message = f"附件应当另起一页，“{p.text.strip()}”前面没有分页"
                yield Hit(
                    p.at(p.whole().start, p.whole().start),
                    message,
                    FormatFix({"page_break_before": True}),
                    at_most=capped,
                    kind="page",
                )


def _unnumbered(draft: Draft) -> Iterator[Hit]:
    """附件 without its number, where the note lists several with numbers and has this one among them."""
    items = items_of(draft)
    if len(items) < 2 or any(item.number is None or not item.name for item in items):
        return
    own = own_attachments(draft)
    bare = [a for a in attachments_of(draft) if a.number is None and not a.named and (own is None or a.unit <= own)]
    for attachment in bare:
        item = named_item(items, attachment)
        p = attachment.label.paragraph
        if item is not None:
            right = f"附件{item.number}"
            message = f"附件说明列了{len(items)}个附件，附件首页要写顺序号：“{p.text.strip()}”应为“{right}”"
            yield Hit(p.whole(), message, TextFix(right, Safety.ASK), kind="number")


def _written(p: Paragraph) -> Iterator[Hit]:
    match = LABEL.match(p.text)
    if match is None:
        return
    figure = match["number"] or ""
    if figure and not figure.isdecimal() and (value := number(figure)):
        message = f"附件顺序号用阿拉伯数字：“{figure}”应为“{value}”"
        yield Hit(p.at(*match.span("number")), message, TextFix(str(value), Safety.ASK), kind="figure")
    if match["name"]:
        start = match.start("colon") if match["colon"] else match.start("name")
        message = f"“附件{figure}”在首页第一行单独编排，不加冒号，附件标题另起一行居中"
        yield Hit(p.at(start, p.whole().end), message, kind="name")
    elif match["colon"]:
        message = f"附件首页的“附件{figure}”后不加冒号"
        yield Hit(p.at(*match.span("colon")), message, TextFix("", Safety.ASK), kind="colon")


def _placed(p: Paragraph) -> Iterator[Hit]:
    lead = len(p.text) - len(p.text.lstrip())
    message = f"“{p.text.strip()[:4]}”应当在附件首页左上角顶格编排"
    if p.layout.alignment in ("center", "right"):
        yield Hit(p.whole(), message, FormatFix({"alignment": "left", "first_line_chars": 0.0}), kind="place")
    elif layout_start(p) >= 1:
        yield Hit(p.whole(), message, FormatFix({"first_line_chars": 0.0, "left_chars": 0.0}), kind="place")
    elif width(p.text[:lead]) >= 1 and "\n" not in p.text[:lead]:
        yield Hit(p.at(0, lead), message + "，前面不留空格", TextFix("", Safety.ASK), kind="place")


def _same_page(before: tuple[Element, ...], p: Paragraph) -> bool:
    """Whether nothing begins a new page between the text above and the label."""
    if p.breaks_before or p.layout.page_break_before:
        return False
    blank = 0
    for element in reversed(before):
        above = element.paragraph
        if above.part != p.part or element.role is not Role.EMPTY:
            break
        if above.breaks_before or above.layout.page_break_before:
            return False
        blank += 1
    return blank < _PUSHED_DOWN


def title_line(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The title of an attachment: centred, on the third line, one blank line below the label."""
    if draft.profile is Profile.MATERIAL or not has_blank_lines(draft):
        return
    at = {id(e): n for n, e in enumerate(draft.elements)}
    for attachment in attachments_of(draft):
        if attachment.named or not attachment.titles:
            continue
        title = attachment.titles[0]
        blank = 0
        for element in draft.elements[at[id(attachment.label)] + 1 :]:
            if element.role is not Role.EMPTY:
                break
            blank += 1
        else:
            continue
        faults = []
        gap = title.layout.before_pt >= _LINE_GAP_PT or attachment.label.paragraph.layout.after_pt >= _LINE_GAP_PT
        if element.paragraph is title and blank != 1 and not (blank == 0 and gap):
            faults.append(f"编排在第三行（“{attachment.label.paragraph.text.strip()}”下空一行，现在空{blank}行）")
        if (
            title.layout.alignment in ("left", "both", "right")
            and layout_start(title) < 3
            and not title.text[:1].isspace()
        ):
            faults.append("居中")
        if faults:
            yield Hit(title.whole(), f"附件标题应当{'、'.join(reversed(faults))}")


_HEAD = "[标题] 关于做好防汛工作的通知\n\n[主送] 各县水利局：\n请认真落实。\n\n[附件说明] 附件：物资清单\n\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n"
_TEXT = "\n\n[标题] 物资清单\n一、编织袋"
_TWO = _HEAD.replace("附件：物资清单", "附件：1.物资清单\n[首行5] 2.值班表")

RULES = (
    Rule(
        id="attachments.page-label",
        title="附件页首写法不符",
        source="GB/T 9704-2012 7.3.7",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="附件另起一页，“附件”二字及顺序号用黑体在左上角第一行顶格编排，后面不加冒号，标题另起一行。全文没有空行的草稿还没有排版，没有分页只作建议。",
        check=label,
        fix=Safety.ASK,
        gather=Gather.DOCUMENT,
        bad={
            f"{_HEAD}[附件] 附件«：»{_TEXT}": f"{_HEAD}[附件] 附件{_TEXT}",
            f"{_HEAD}[附件] 附件1«：»{_TEXT}": f"{_HEAD}[附件] 附件1{_TEXT}",
            f"{_HEAD}[附件] 附件«一»{_TEXT}": f"{_HEAD}[附件] 附件1{_TEXT}",
            f"{_HEAD}[附件] 附件1«：物资清单»\n一、编织袋": None,
            f"{_HEAD}[附件] 附件«：物资清单»\n一、编织袋": None,
            f"{_HEAD}[附件 首行2] «附件»{_TEXT}": None,
            f"{_HEAD}[附件 居中] «附件»{_TEXT}": None,
            f"{_HEAD}[附件] «　　»附件{_TEXT}": f"{_HEAD}[附件] 附件{_TEXT}",
            f"{_HEAD}[左] «»附件{_TEXT}": None,
            f"{_TWO}[附件] «附件»{_TEXT}\n[附件] «附件»\n\n[标题] 值班表\n一、安排": (
                f"{_TWO}[附件] 附件1{_TEXT}\n[附件] 附件2\n\n[标题] 值班表\n一、安排"
            ),
        },
        good=(
            f"{_HEAD}[附件] 附件{_TEXT}",
            f"{_HEAD}[附件] 附件1{_TEXT}\n[附件] 附件2\n\n[标题] 值班表\n一、安排",
            f"{_HEAD}[附件] 附 件{_TEXT}",
            f"{_TWO}[附件] 附件1{_TEXT}\n[附件] 附件2\n\n[标题] 值班表\n一、安排",
            f"{_TWO}[附件] 附件1{_TEXT}\n[署名] 海晏市财政局\n[日期] 2026年6月1日\n[附件] 附件\n\n[标题] 值班表\n一、安排",
            f"{_HEAD}\n\n\n\n[左] 附件{_TEXT}",
            f"{_HEAD}[分页 左]\n[左] 附件{_TEXT}",
            f"{_HEAD}[附件] 附件{_TEXT}\n附件1：由市水利局填写。",
        ),
    ),
    Rule(
        id="attachments.title-line",
        title="附件标题位置不符",
        source="GB/T 9704-2012 7.3.7",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="附件标题居中编排在版心第三行，即“附件”下空一行。",
        check=title_line,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}[附件] 附件\n[标题] «物资清单»\n一、编织袋": None,
            f"{_HEAD}[附件] 附件\n\n\n[标题] «物资清单»\n一、编织袋": None,
            f"{_HEAD}[附件] 附件\n\n[标题 左] «物资清单»\n一、编织袋": None,
        },
        good=(
            f"{_HEAD}[附件] 附件{_TEXT}",
            f"{_HEAD}[附件] 附件1：物资清单\n一、编织袋",
            f"{_HEAD}[附件] 附件\n\n[表格] 物资清单\n[表格0,1] 数量",
            "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n"
            "[附件] 附件\n[标题] 物资清单\n一、编织袋",
        ),
    ),
)
