"""附件2 in the text against what the note lists; what the note lists against what follows (arithmetic.md section 14)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import sentence_around
from ...core.value import Value
from .example_draft import noted
from .reading import SENTENCE_WORDS, attachments_of, items_of

_MENTION = Pattern(
    r"附件(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![0-9.．]|[-—－~～至、和][0-9])"
    r"|(?:见|参照|按照|按|填写|填报|填好|填妥|随文|查阅)(?:本通知|所附|后附|文后)?(?P<plain>附件)(?![0-9一二三四五六七八九十中：:])"
    r"|[（(](?P<bracket>附件)[）)]",
    "附件",
)
_MANY = Pattern(r"附件(?P<first>[0-9]{1,2})(?:[-—－~～至、和]{1,2}(?:附件)?(?P<last>[0-9]{1,2}))", "附件")
# Behind these it is the attachment of something else.
_OF_OTHERS = Pattern(
    r"(?:号|号）|号\)|文|函|》|所附|来附|意见稿|送审稿|草案|通知|办法|规定|意见|方案|条例|合同|协议|邮件|电子|的|该|其|原|上级|标书|章程|系统|上传|规则|决定|制度|报告|请示)$"
)
_CAME_IN = ("来函", "来文", "贵单位", "贵局", "贵委", "贵厅", "贵办", "你单位报来", "报来的", "收悉")
_LINE = Pattern(r"\s*附\s*(?:件|表)\s*(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[:：]|\s|$)", "附")
_TEXT = (Role.BODY, Role.HEADING, Role.TABLE, Role.NOTE, Role.ABSTRACT)


class _Mention(Value):
    """An attachment that the text speaks of, at `start` to `end`; `number` None where it has none."""

    paragraph: Paragraph
    start: int
    end: int
    number: int | None


def dangling_reference(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A number beyond those listed; any attachment at all where there is none. One finding for a number."""
    mentions = list(_mentions(draft, reference))
    if not mentions:
        return
    known, there = _known(draft)
    told: set[int | None] = set()
    for mention in mentions:
        if mention.number in told:
            continue
        related = tuple(
            m.paragraph.at(m.start, m.end) for m in mentions if m.number == mention.number and m is not mention
        )
        written = f"附件{mention.number}" if mention.number is not None else "附件"
        if not there:
            if told:
                continue
            message = f"正文提到“{written}”，文中没有附件说明，后面也没有附件"
            certain = draft.genre is not None and draft.genre.statutory
        elif mention.number is not None and known and mention.number > max(known):
            message = f"正文提到“附件{mention.number}”，附件只有{len(known)}个" if len(known) > 1 else (
                f"正文提到“附件{mention.number}”，附件只有1个"
            )  # fmt: skip
            certain = True
        else:
            continue
        told.add(mention.number)
        yield Hit(mention.paragraph.at(mention.start, mention.end), message, related=related, certain=certain)


def _mentions(draft: Draft, reference: Reference) -> Iterator[_Mention]:
    for p in draft.of(*_TEXT, unit=0):
        if "附件" not in p.text or _LINE.match(p.text):
            continue
        for match in _MENTION.finditer(p.text):
            if not reference.reading.is_left_alone(p, match.start()) and not _is_of_others(p.text, match):
                value = number(match["number"]) if match["number"] else None
                yield _Mention(p, match.start(), match.end(), value)
        for match in _MANY.finditer(p.text):
            if not reference.reading.is_left_alone(p, match.start()) and not _is_of_others(p.text, match):
                yield _Mention(p, match.start(), match.end(), number(match["last"]))


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Behind the name of another document, or in a sentence about one that came in."""
    if _OF_OTHERS.search(text[max(0, match.start() - 4) : match.start()]):
        return True
    start, _ = sentence_around(text, match.start())
    return any(word in text[start : match.start()] for word in _CAME_IN)


def _known(draft: Draft) -> tuple[set[int], bool]:
    """Numbers of the attachments listed or attached (one without a number is 1), and whether there are any."""
    items = items_of(draft)
    numbers = {item.number or 1 + n for n, item in enumerate(items)}
    numbers |= {a.number or 1 for a in attachments_of(draft)}
    there = bool(numbers) or any(e.unit > 0 or e.role is Role.ATTACHMENT_NOTE for e in draft.elements)
    for element in draft.elements:
        match = _LINE.match(element.paragraph.text)
        if match:
            there = True
            numbers.add((number(match["number"]) if match["number"] else None) or 1)
    return numbers, there


def absent(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Listed attachments that do not follow in the file; one finding where none of them does."""
    items = [item for item in items_of(draft) if item.name]
    if not items or any(word in item.name for item in items for word in SENTENCE_WORDS):
        return
    attached = attachments_of(draft)
    if not attached:
        if not any(e.unit > 0 and e.role is not Role.EMPTY for e in draft.elements):
            first = items[0].pieces[0]
            message = f"附件说明列了{len(items)}个附件，文件里没有附件，发文时请随文附上"
            yield Hit(first.paragraph.at(first.start, first.end), message)
        return
    if any(a.number is None for a in attached) and len(items) > 1:
        return
    numbers = {a.number for a in attached}
    for item in items:
        if item.number is not None and item.number not in numbers and len(items) > 1:
            first = item.pieces[0]
            yield Hit(first.paragraph.at(first.start, first.end), f"附件说明列了附件{item.number}，文件里没有")


_TWO = ("[附件说明] 附件：1.物资清单", "[附件说明] 2.值班表")
_PAGES = "\n[附件] 附件1\n[标题] 物资清单\n沙袋100个。\n[附件] 附件2\n[标题] 值班表\n周一鸣。"


def _noted(text: str, *note: str) -> str:
    return noted(*note).replace("请认真落实。", text)


RULES = (
    Rule(
        id="attachments.dangling-reference",
        title="提到的附件未列出",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="正文说“见附件3”，附件说明只列了两个；或者正文说“见附件”，文件里根本没有附件。别的文件的附件、邮件附件、合同附件不算。",
        check=dangling_reference,
        fix=Safety.SHOW,
        bad={
            _noted("物资数量见附件1，联系方式详见«附件3»。", *_TWO): None,
            _noted("请填写回执«（附件）»。"): None,
            _noted("请«按照附件»要求报送。"): None,
            _noted("请填写《报名表》（«附件2»）。", "[附件说明] 附件：报名表"): None,
            _noted("各县名额分配«见附件»。"): None,
        },
        good=(
            _noted("物资数量见附件1，值班安排见附件2。", *_TWO),
            _noted("请填写《报名表》（见附件）。", "[附件说明] 附件：报名表"),
            _noted("请按水防办〔2026〕5号附件2要求执行。", *_TWO),
            _noted("请按《防汛预案》附件3的分级执行。", *_TWO),
            _noted("材料以电子邮件附件形式报送，系统附件不超过10兆。"),
            _noted("见合同附件3。"),
            _noted("请按《防汛资金管理办法》（水财〔2026〕8号）附件3的格式填报。"),
            _noted("来函及所附附件1、附件2收悉，对征求意见稿附件2无不同意见。"),
            _noted("各表格式见附件1—2。", *_TWO),
            "[标题] 防汛工作调研报告\n数据见附件2。\n附件1 数据来源\n附件2 统计表",
        ),
    ),
    Rule(
        id="attachments.absent",
        title="列出的附件不在文中",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="附件说明里列了，文件后面没有。附件另作一个文件的，发文时记得一起发。",
        check=absent,
        fix=Safety.SHOW,
        bad={
            _noted("请认真落实。", "[附件说明] 附件：«物资清单»"): None,
            _noted("请认真落实。", "[附件说明] 附件：1.«物资清单»", "[附件说明] 2.值班表"): None,
            _noted("请认真落实。", *_TWO[:1], "[附件说明] 2.«值班表»") + _PAGES.partition("\n[附件] 附件2")[0]: None,
        },
        good=(
            _noted("请认真落实。", *_TWO) + _PAGES,
            _noted("请认真落实。"),
            _noted("请认真落实。", "[附件说明] 附件：物资清单（请登录水利局网站下载）"),
        ),
    ),
)
