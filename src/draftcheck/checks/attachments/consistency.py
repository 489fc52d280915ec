"""Number and title of each attachment against the note (GB/T 9704-2012 7.3.7; arithmetic.md section 14)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .reading import Attachment, Item, attachments_of, items_of

_ADDED = Pattern(r"[（(][^（）()]*[）)]$|[；。，、;,]$", ("）", ")", "；", "。", "，", "、", ";", ","))
_OWN_NOTE = Pattern(r"附件\d{0,2}[:：]", "附件")


def title_differs(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Labels and titles of the attachments that follow, one by one; silent from the first attachment on that is a
    document with attachments of its own."""
    items = items_of(draft)
    if not items or draft.profile is Profile.MATERIAL:
        return
    labelled = attachments_of(draft)
    if any(item.name == "" for item in items):
        return
    own = own_attachments(draft)
    ours = [a for a in labelled if own is None or a.unit <= own]
    yield from _reversed(items, ours)
    if len({a.number for a in labelled}) < len(labelled):
        yield from _misnumbered(items, ours)
        return
    for attachment in labelled:
        if own is None or attachment.unit <= own:
            yield from _compared(draft, items, attachment, alone=len(labelled) == 1)


def _misnumbered(items: list[Item], attachments: list[Attachment]) -> Iterator[Hit]:
    """A number that stands twice, over the title that the note has under another number."""
    numbers = [a.number for a in attachments]
    for attachment in attachments:
        item = named_item(items, attachment)
        wrong = item is not None and item.number is not None and item.number != attachment.number
        if item is not None and wrong and attachment.number is not None and numbers.count(attachment.number) > 1:
            p = attachment.label.paragraph
            message = f"“附件{attachment.number}”写了两次，附件说明中“{item.name}”是附件{item.number}"
            yield Hit(p.whole(), message, related=(_place(item),), kind="number")


def _reversed(items: list[Item], attachments: list[Attachment]) -> Iterator[Hit]:
    """Attachments in another order than the note has them, each under its own number and title."""
    found = [named_item(items, attachment) for attachment in attachments]
    pairs = list(zip(attachments, found, strict=True))
    if not all(item is not None and item.number is not None and item.number == a.number for a, item in pairs):
        return
    for (before, _), (attachment, item) in pairwise(pairs):
        if item is not None and (before.number or 0) > (attachment.number or 0):
            p = attachment.label.paragraph
            message = f"附件{attachment.number}排在了附件{before.number}后面，附件的次序应当与附件说明一致"
            yield Hit(p.whole(), message, related=(_place(item),), certain=False, kind="order")
            return


def named_item(items: list[Item], attachment: Attachment) -> Item | None:
    """The one item of the note that has the attachment's title."""
    lines = [attachment.named] if attachment.named else ["".join(t.text.split()) for t in attachment.titles]
    found = [item for item in items if item.name and _agrees(item.name, lines)]
    return found[0] if len(found) == 1 else None


def own_attachments(draft: Draft) -> int | None:
    """The first attachment that is signed or has a note of its own: labels behind it may be those of its attachments."""
    for element in draft.elements:
        if element.unit > 0 and (
            element.role in (Role.SIGNATURE, Role.ISSUE_DATE)
            or (element.role is Role.BODY and _OWN_NOTE.match("".join(element.paragraph.text.split())))
        ):
            return element.unit
    return None


def _compared(draft: Draft, items: list[Item], attachment: Attachment, *, alone: bool) -> Iterator[Hit]:
    item = _listed(items, attachment)
    p = attachment.label.paragraph
    if item is None:
        if attachment.number is not None and len(items) > 1 and all(i.number is not None for i in items):
            message = f"附件说明只列到第{max(i.number or 0 for i in items)}个附件，没有附件{attachment.number}"
            yield Hit(p.whole(), message, related=(_place(items[-1]),), certain=_note_is_whole(draft))
        return
    if item.number is None and attachment.number is not None and len(items) == 1 and "件" in p.text:
        message = f"附件说明里的附件没有序号，这里写“{p.text.strip()}”，前后应当一致"
        yield Hit(p.whole(), message, related=(_place(item),), certain=False)
    lines = [attachment.named] if attachment.named else ["".join(t.text.split()) for t in attachment.titles]
    if not lines or _agrees(item.name, lines):
        return
    found = "".join(lines)
    first = p if attachment.named else attachment.titles[0]
    start = first.whole()
    if attachment.named:
        at = first.text.index(attachment.named)
        start = first.at(at, at + len(attachment.named.rstrip()))
    part = _bare(found) in _bare(item.name) or _bare(item.name) in _bare(found)
    yield Hit(
        start,
        f"附件标题“{found}”与附件说明中的“{item.name}”不一致",
        related=(_place(item),),
        certain=not part and (alone or attachment.number is not None) and len(item.pieces) == 1,
    )


def _listed(items: list[Item], attachment: Attachment) -> Item | None:
    """The item of the note that an attachment's number belongs to."""
    if len(items) == 1 and attachment.number in (None, 1):
        return items[0]
    return next((item for item in items if item.number is not None and item.number == attachment.number), None)


def _agrees(name: str, lines: list[str]) -> bool:
    """Whether the name, or the name without what is added in brackets, is the title or some lines of it in a row."""
    wanted = {_bare(name), _bare(_without_addition(name))}
    runs = ("".join(lines[a:b]) for a in range(len(lines)) for b in range(a + 1, len(lines) + 1))
    return any(_bare(run) in wanted or _bare(_without_addition(run)) in wanted for run in runs)


def _without_addition(text: str) -> str:
    match = _ADDED.search(text)
    return text[: match.start()] if match and match.start() else text


_SAME = str.maketrans({"(": "（", ")": "）", ",": "，", ":": "：", '"': "", "“": "", "”": "", "．": "."})


def _bare(text: str) -> str:
    """A name for comparing: no blanks, no book title marks around or in it, full-width brackets."""
    return "".join(text.split()).translate(_SAME).strip("；。，、").translate({ord(c): None for c in "《》〈〉"})


def _place(item: Item) -> Position:
    piece = item.pieces[0]
    return piece.paragraph.at(piece.start, piece.end)


def _note_is_whole(draft: Draft) -> bool:
    """Whether nothing but blank lines stands between the note and the signature: no line of it was missed."""
    seen = False
    for element in draft.elements:
        if element.role is Role.ATTACHMENT_NOTE:
            seen = True
        elif seen and element.role is not Role.EMPTY:
            return element.role in (Role.SIGNATURE, Role.ISSUE_DATE)
    return False


_HEAD = "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n"
_END = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n"
_ONE = f"{_HEAD}[附件说明] 附件：参会回执{_END}"
_TWO = f"{_HEAD}[附件说明] 附件：1.物资清单\n[首行5] 2.值班表{_END}"

RULES = (
    Rule(
        id="attachments.title-differs",
        title="附件名称前后不一",
        source="GB/T 9704-2012 7.3.7",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="附件顺序号和附件标题应当与附件说明的表述一致，重号和次序颠倒也报。空格、书名号、名称后括号里的说明不算不同；所附文件自己的附件不管。",
        check=title_differs,
        fix=Safety.SHOW,
        bad={
            f"{_ONE}[附件] 附件\n[标题] «会议回执»\n一、姓名": None,
            f"{_TWO}[附件] 附件1\n[标题] 物资清单\n一、编织袋\n[附件] 附件2\n[标题] «值班安排表»\n一、安排": None,
            f"{_TWO}[附件] 附件1\n[标题] «值班表»\n一、安排\n[附件] 附件2\n[标题] «物资清单»\n一、编织袋": None,
            f"{_TWO}[附件] 附件1\n[标题] 物资清单\n一、编织袋\n[附件] 附件2\n[标题] 值班表\n一、安排\n"
            "[附件] «附件3»\n[标题] 联系表\n一、电话": None,
            f"{_TWO}[附件] 附件1\n[标题] 物资清单\n一、编织袋\n[附件] «附件1»\n[标题] 值班表\n一、安排": None,
            f"{_TWO}[附件] 附件2\n[标题] 值班表\n一、安排\n[附件] «附件1»\n[标题] 物资清单\n一、编织袋": None,
            f"{_ONE}[附件] «附件1»\n[标题] 参会回执\n一、姓名": None,
            f"{_TWO}[附件] 附件1：«物资目录»\n一、编织袋\n[附件] 附件2：值班表\n一、安排": None,
        },
        good=(
            f"{_ONE}[附件] 附件\n[标题] 参会回执\n一、姓名",
            f"{_ONE}[附件] 附件\n[标题] 参 会 回 执\n一、姓名",
            f"{_TWO}[附件] 附件1\n[标题] 物资清单\n一、编织袋\n[附件] 附件2\n[标题] 值班表\n一、安排",
            f"{_TWO}[附件] 附件2\n[标题] 值班表（样表）\n一、安排",
            f"{_TWO}[附件] 附件1\n[标题] 物资清单\n一、编织袋\n[附件] 附件1\n[标题] 编织袋规格\n一、尺寸\n[附件] 附件2\n[标题] 值班表\n一、安排",
            f"{_TWO}[附件] 附件\n[标题] 物资清单\n一、编织袋\n[附件] 附件\n[标题] 值班表\n一、安排",
            f"{_HEAD}[附件说明] 附件：江北省财政厅关于加强资产管理的通知（江财〔2026〕3号）{_END}"
            "[附件] 附件\n[标题] 江北省财政厅\n[标题] 关于加强资产管理的通知\n请认真落实。\n[附件说明] 附件：1.清单\n"
            "[署名] 江北省财政厅\n[日期] 2026年6月1日\n[附件] 附件1\n[标题] 资产清单\n一、房屋",
            f"{_HEAD}[附件说明] 附件：《值班制度》{_END}[附件] 附件\n[标题] 海晏市水利局\n[标题] 值班制度\n一、安排",
            f"{_TWO}[附件] 附件1\n[文本框] 组织结构图",
            f"{_HEAD}回执见附件3。{_END}[附件] 附件3\n[标题] 会议回执\n一、姓名",
        ),
    ),
)
