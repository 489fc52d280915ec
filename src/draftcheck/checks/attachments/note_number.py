"""Numbers in the attachment note (GB/T 9704-2012 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .example_draft import noted
from .reading import SENTENCE_WORDS, Item, Piece, attachments_of, items_of


def numbering(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Numbers of the note: none for one attachment; Arabic, with a full stop, behind the colon, in order for several."""
    items = items_of(draft)
    if not items or draft.profile is Profile.MATERIAL:
        return
    numbered = [item for item in items if item.written is not None]
    if not numbered:
        yield from _unnumbered(draft, items)
        return
    if len(items) == 1:
        yield from _single(items[0])
        return
    if any(item.leads for item in numbered):
        for n, item in enumerate(item for item in numbered if item.leads):
            yield _leading(item, first=n == 0)
        return
    for item in numbered:
        yield from _mark(item)
    yield from _out_of_order(items)


def _unnumbered(draft: Draft, items: list[Item]) -> Iterator[Hit]:
    if len(items) < 2 or any(word in item.name for item in items for word in SENTENCE_WORDS):
        return
    labels = len(attachments_of(draft))
    piece = items[0].pieces[0]
    yield Hit(
        piece.paragraph.at(piece.start, piece.end),
        f"附件有{len(items)}个，应当用阿拉伯数字编序号，写“附件：1.{_short(items[0])}”",
        certain=labels == len(items),
        kind="none",
    )


def _single(item: Item) -> Iterator[Hit]:
    written = item.written
    if written is None or item.number != 1:
        return
    if item.leads:
        message = f"只有一个附件，不编序号，写“附件：{_short(item)}”"
        yield _at(written, message, TextFix("附件：", Safety.ASK), "leads")
    elif written.start < written.end:
        message = f"只有一个附件，不编序号，“{written.text}”可以删去"
        yield _at(written, message, TextFix("", Safety.ASK), "one", Severity.INFO)


def _leading(item: Item, *, first: bool) -> Hit:
    assert item.written is not None
    right = f"{'附件：' if first else ''}{item.number}."
    message = f"附件说明的序号写在冒号之后、附件名称之前：“{item.written.text}”应为“{right}”"
    return _at(item.written, message, TextFix(right, Safety.ASK), "leads")


def _mark(item: Item) -> Iterator[Hit]:
    written = item.written
    if written is None or item.leads or item.number is None:
        return
    right = f"{item.number}."
    found = "".join((item.drawn or written.text).split()).replace("．", ".")
    if found != right:
        fix = TextFix(right, Safety.ASK) if written.start < written.end else None
        yield _at(written, f"附件序号用阿拉伯数字，后加小圆点：“{found}”应为“{right}”", fix, "mark")


def _out_of_order(items: list[Item]) -> Iterator[Hit]:
    """The first number that does not follow the one before; silent where an item has none."""
    if any(item.number is None for item in items):
        return
    for expected, item in enumerate(items, 1):
        if item.number != expected and item.written is not None:
            yield _at(item.written, f"附件序号不连续：这里应为{expected}，写的是{item.number}", None, "order")
            return


def _short(item: Item) -> str:
    name = item.name.rstrip("；。，、;,！")
    return name if len(name) <= 16 else name[:16] + "……"


def _at(piece: Piece, message: str, fix: TextFix | None, kind: str, at_most: Severity | None = None) -> Hit:
    return Hit(piece.paragraph.at(piece.start, piece.end), message, fix, kind=kind, at_most=at_most)


RULES = (
    Rule(
        id="attachments.note-number",
        title="附件序号写法不符",
        source="GB/T 9704-2012 7.3.4",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="有多个附件的，用阿拉伯数字标注顺序号，如“附件：1.×××”，序号在冒号之后；只有一个附件的不编序号。",
        check=numbering,
        fix=Safety.ASK,
        gather=Gather.RUN,
        bad={
            noted("[附件说明] «附件1：»物资清单", "[附件说明] «附件2：»值班表"): noted(
                "[附件说明] 附件：1.物资清单", "[附件说明] 2.值班表"
            ),
            noted("[附件说明] «附件1：»物资清单"): noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：«1.»物资清单"): noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：«1、»物资清单", "[首行5] «2、»值班表"): noted(
                "[附件说明] 附件：1.物资清单", "[首行5] 2.值班表"
            ),
            noted("[附件说明] 附件：«一、»物资清单", "[首行5] «二、»值班表"): noted(
                "[附件说明] 附件：1.物资清单", "[首行5] 2.值班表"
            ),
            noted("[附件说明] 附件：1.物资清单", "[首行5] 2.值班表", "[首行5] «4.»联系表"): None,
            noted("[附件说明] 附件：«物资清单»", "[首行5] 值班表", "") + "\n[附件] 附件1\n[标题] 物资清单\n"
            "一、内容\n[附件] 附件2\n[标题] 值班表\n一、安排": None,
        },
        good=(
            noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：1.物资清单", "[首行5] 2.值班表"),
            noted("[附件说明] 附件：1．物资清单", "[首行5] 2．值班表"),
            noted("[附件说明] 附件：1.2026年度物资清单", "[首行5] 2.2025年度物资清单"),
            noted("[附件说明] 附件：2026年度物资清单"),
            noted("[附件说明] 附件：海晏市水利局关于加强水库汛限水位动态控制", "[首行5] 运用管理的指导意见"),
            noted("[附件说明] 附件：1.物资清单　2.值班表"),
            noted("请落实附件1：物资清单中所列的各项物资。"),
        ),
    ),
)
