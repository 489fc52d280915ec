"""Marks in the attachment note: the colon, what stands behind and around names (GB/T 9704-2012 7.3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Element, Profile, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .example_draft import noted
from .reading import SENTENCE_WORDS, heads, items_of

_END_MARKS = "；。，、;,！"
_WITHOUT_COLON = Pattern(
    r"附件(?P<gap>[ \u3000\u00a0]*(?P<number>\d{1,2}[.．、]?)?[ \u3000\u00a0]*)(?P<name>[^\s，。；：:、]{2,40})\s*$",
    "附件",
)


_ITEM = Pattern(r"\d{1,2}[.．、][^。；]+$", (".", "．", "、"))
_LONGEST_NAME = 45


def colon(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The colon behind 附件: half-width, or left out."""
    if draft.profile is Profile.MATERIAL:
        return
    for p, at, leads in heads(draft):
        if p.text[at] == ":" and not leads:
            yield Hit(p.at(at, at + 1), "附件说明中“附件”后用全角冒号“：”，这里是半角“:”", TextFix("："))
    yield from _left_out(draft)


def _left_out(draft: Draft) -> Iterator[Hit]:
    """附件 名单 just above the signature: the recognisers do not take a line without colon for the note."""
    first = None
    for element in reversed(_above_signature(draft)):
        p = element.paragraph
        start = p.whole().start
        if element.role not in (Role.BODY, Role.HEADING) or p.place.kind != "body":
            break
        match = _WITHOUT_COLON.match(p.text, start)
        if match and match["gap"]:
            first = p, match
        elif not _ITEM.match(p.text, start) or len(p.text) > _LONGEST_NAME:
            break
    if first is not None:
        p, match = first
        figure = match["number"] or ""
        right = "：" + (figure.rstrip(".．、") + "." if figure else "")
        message = f"附件说明中“附件”后加全角冒号，写“附件{right}{match['name']}”"
        yield Hit(p.at(*match.span("gap")), message, TextFix(right, Safety.ASK))


def _above_signature(draft: Draft) -> list[Element]:
    """What stands above the signature or the date of the main text; nothing when neither is known."""
    above: list[Element] = []
    for element in draft.elements:
        if element.unit == 0 and element.role in (Role.SIGNATURE, Role.ISSUE_DATE):
            return above
        if element.unit == 0 and element.role is not Role.EMPTY:
            above.append(element)
    return []


def end_mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A mark behind the name of an attachment."""
    if draft.profile is Profile.MATERIAL:
        return
    for item in items_of(draft):
        last = item.pieces[-1]
        bare = last.text.rstrip(_END_MARKS)
        if bare != last.text and bare and not any(word in item.name for word in SENTENCE_WORDS):
            found = last.text[len(bare) :]
            yield Hit(
                last.paragraph.at(last.start + len(bare), last.end), f"附件名称后不加标点，删去“{found}”", TextFix("")
            )


def book_marks(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """《》 around the name of an attachment, written on one line."""
    if draft.profile is Profile.MATERIAL:
        return
    for item in items_of(draft):
        piece = item.pieces[0]
        end = _closing(piece.text)
        behind = piece.text[end:].rstrip(_END_MARKS)
        if len(item.pieces) == 1 and end and (not behind or (behind[0] in "（(" and behind[-1] in "）)")):
            inner = piece.text[1 : end - 1].translate({ord("〈"): "《", ord("〉"): "》"})
            yield Hit(
                piece.paragraph.at(piece.start, piece.start + end),
                f"惯例：附件说明中的附件名称不加书名号，写“{inner}”",
                TextFix(inner, Safety.ASK),
            )


def _closing(text: str) -> int:
    """Where the title in 《》 that a text begins with ends; 0 when it begins with none."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character == "《") - (character == "》")
        if depth == 0:
            return at + 1 if at else 0
    return 0


RULES = (
    Rule(
        id="attachments.note-colon",
        title="附件后冒号不符",
        source="GB/T 9704-2012 7.3.4",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="附件说明写“附件”二字，后标全角冒号和附件名称。",
        check=colon,
        fix=Safety.SAFE,
        gather=Gather.RUN,
        bad={
            noted("[附件说明] 附件«:»1.物资清单", "[首行5] 2.值班表"): noted(
                "[附件说明] 附件：1.物资清单", "[首行5] 2.值班表"
            ),
            noted("[附件说明] 附件«:»物资清单"): noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件«　»物资清单"): noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件«1.»物资清单"): noted("[附件说明] 附件：1.物资清单"),
            noted("[附件说明] 附件« 1.»物资清单", "[首行5] 2.值班表"): noted(
                "[附件说明] 附件：1.物资清单", "[首行5] 2.值班表"
            ),
        },
        good=(
            noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：1.物资清单", "[首行5] 2.8:00值班表"),
            noted("物资清单见附件"),
            noted("附件请登录市水利局网站下载。"),
            noted("附件材料按时报送"),
            noted("[附件说明] 附件1:物资清单", "[附件说明] 附件2:值班表"),
        ),
    ),
    Rule(
        id="attachments.note-end-mark",
        title="附件名称后有标点",
        source="GB/T 9704-2012 7.3.4",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="附件说明中附件名称后不加标点符号，每个附件另起一行。",
        check=end_mark,
        fix=Safety.SAFE,
        gather=Gather.RUN,
        bad={
            noted("[附件说明] 附件：物资清单«。»"): noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：1.物资清单«；»", "[首行5] 2.值班表«。»"): noted(
                "[附件说明] 附件：1.物资清单", "[首行5] 2.值班表"
            ),
            noted("[附件说明] 附件：1.防汛物资（第一批）«，»", "[首行5] 2.值班表"): noted(
                "[附件说明] 附件：1.防汛物资（第一批）", "[首行5] 2.值班表"
            ),
        },
        good=(
            noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：1.物资清单（共3份）", "[首行5] 2.值班表"),
            noted(
                "[附件说明] 附件：1.海晏市水利局、海晏市财政局、",
                "[首行5] 海晏市应急管理局物资清单",
                "[首行5] 2.值班表",
            ),
            noted("[附件说明] 附件：请登录市水利局网站“通知公告”栏下载。"),
            noted("一、附件：物资清单；"),
        ),
    ),
    Rule(
        id="attachments.note-book-marks",
        title="附件名称加书名号",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="附件说明里只列附件名称，通常不再加书名号；名称里引用的文件题目仍然要加。",
        check=book_marks,
        fix=Safety.ASK,
        gather=Gather.RUN,
        bad={
            noted("[附件说明] 附件：«《物资清单》»"): noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：1.«《值班管理办法》»（修订稿）", "[首行5] 2.值班表"): noted(
                "[附件说明] 附件：1.值班管理办法（修订稿）", "[首行5] 2.值班表"
            ),
            noted("[附件说明] 附件：«《关于落实〈防洪法〉的意见》»"): noted(
                "[附件说明] 附件：关于落实《防洪法》的意见"
            ),
        },
        good=(
            noted("[附件说明] 附件：物资清单"),
            noted("[附件说明] 附件：《值班管理办法》修订说明"),
            noted("[附件说明] 附件：1.关于修订《值班管理办法》的说明", "[首行5] 2.值班表"),
            noted("[附件说明] 附件：《值班管理办法》和《档案管理办法》"),
        ),
    ),
)
