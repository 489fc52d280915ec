"""What the attachment note lists, and which attachments follow in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.value import Value
from ...outline.widths import text_start, width

_HEAD = Pattern(r"附\s*(?:件|表)?\s*(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?P<colon>[:：])", "附")
_NUMBER = Pattern(
    r"(?P<figure>\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*(?P<mark>[.．、，,)）])\s*"
    r"|(?P<bare>\d{1,2})[ \u3000]+(?=[\u4e00-\u9fff《])(?![号月日年季个张份台期批级类届次])"
    r"|[（(](?P<inner>\d{1,2}|[一二三四五六七八九十]{1,3})[)）][、.．]?\s*"
)
_NEXT = Pattern(r"(?<=\S)[\s；;，,。、]+(?=(\d{1,2})[.．、])", (".", "．", "、"))
_LINE = Pattern(r"[^\n\v\f]+")
LABEL = Pattern(
    r"\s*附\s*(?:件|表|录)\s*(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})?\s*(?P<colon>[:：])?\s*(?P<name>\S.*)?",
    "附",
)
"""The line 附件1 at the head of an attachment, right or wrong."""
SENTENCE_WORDS = ("请", "登录", "下载", "另发", "另行", "网址", "详见", "略")
"""Words that show that a note says where the attachment is to be had, and does not name it."""
_FULL_LINE = 23.0  # characters: an unnumbered line shorter than this does not run on in the next


class Piece(Value):
    """Characters `start` to `end` of a paragraph, without the blanks around them."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters."""
        return self.paragraph.text[self.start : self.end]


class Item(Value):
    """One attachment as the note lists it.

    `number` as a value, None where there is none; `written` holds the characters of the number with its mark (with
    附件 and the colon where the number stands before the colon, `leads`), `start == end` where Word draws it;
    `drawn` is what Word draws. `pieces` are the lines of the name.
    """

    number: int | None
    written: Piece | None
    leads: bool
    drawn: str
    pieces: tuple[Piece, ...]

    @property
    def name(self) -> str:
        """The name, lines joined, without blanks."""
        return "".join("".join(piece.text.split()) for piece in self.pieces)


class Attachment(Value):
    """An attachment with a label of its own: `titles` are the lines of its title, `named` the name on the label's line."""

    unit: int
    label: Element
    number: int | None
    named: str
    titles: tuple[Paragraph, ...]


def heads(draft: Draft) -> Iterator[tuple[Paragraph, int, bool]]:
    """Of each line of the note that begins with 附件： its paragraph, the place of the colon, whether a number leads."""
    for p in draft.of(Role.ATTACHMENT_NOTE, unit=0):
        for line in _LINE.finditer(p.text):
            lead = len(line[0]) - len(line[0].lstrip())
            head = _HEAD.match(p.text, line.start() + lead)
            if head:
                yield p, head.start("colon"), head["number"] is not None


def items_of(draft: Draft) -> list[Item]:
    """What the note lists, in order; empty where there is no note."""
    return items_in(draft.of(Role.ATTACHMENT_NOTE, unit=0))


def items_in(lines: Iterable[Paragraph]) -> list[Item]:
    """What these lines of a note list."""
    items: list[Item] = []
    for p in lines:
        drawn = p.label.text if p.label is not None and p.label.format != "bullet" else ""
        for line in _LINE.finditer(p.text):
            start, end = _stripped(p.text, line.start(), line.end())
            if start < end or drawn:
                _read_line(items, p, start, end, drawn)
                drawn = ""
    return [item for item in items if item.pieces]


def _read_line(items: list[Item], p: Paragraph, start: int, end: int, drawn: str) -> None:
    head = _HEAD.match(p.text, start)
    if head and head.end() <= end:
        lead = head["number"]
        start, _ = _stripped(p.text, head.end(), end)
        if lead:
            items.append(Item(number(lead), Piece(p, head.start(), head.end()), True, "", ()))
        elif start < end and not drawn:
            items.append(Item(None, None, False, "", ()))
    if drawn:
        value = p.label.value if p.label else None
        items.append(Item(value, Piece(p, start, start), False, drawn, ()))
    elif (found := _numbered(items, p.text, start)) is not None:
        value, behind = found
        written = Piece(p, *_stripped(p.text, start, behind))
        start = behind
        if items and not items[-1].pieces and items[-1].written is None:
            items[-1] = items[-1]._replace(number=value, written=written)
        else:
            items.append(Item(value, written, False, "", ()))
    elif not head and (not items or _stands_alone(items[-1])):
        items.append(Item(None, None, False, "", ()))
    stop = end
    following = next(
        (m for m in _NEXT.finditer(p.text) if start < m.start() < end and int(m[1]) == _expected(items)), None
    )
    if following and items[-1].number is not None:
        stop = following.start()
    if start < stop:
        items[-1] = items[-1]._replace(pieces=(*items[-1].pieces, Piece(p, start, stop)))
    if stop < end and following:
        _read_line(items, p, following.end(), end, "")


def _expected(items: list[Item]) -> int:
    return (items[-1].number or 0) + 1 if items else 1


def _numbered(items: list[Item], text: str, start: int) -> tuple[int, int] | None:
    """The value of the number that stands at `start`, and where it ends; figures of the name itself are no number."""
    match = _NUMBER.match(text, start)
    value = number(match["figure"] or match["bare"] or match["inner"]) if match else None
    if match is None or value is None:
        return None
    if value == _expected(items):
        return value, match.end()
    if match["bare"]:
        return None
    plain = match["figure"] is None or (match["figure"].isdecimal() and match["mark"] in ".．、")
    return (value, match.end()) if plain and not text[match.end() : match.end() + 1].isdecimal() else None


def _stands_alone(item: Item) -> bool:
    """Whether a line without number behind this item is another item: in a list without numbers, after a short line."""
    if item.number is not None or not item.pieces:
        return False
    last = item.pieces[-1]
    return (text_start(last.paragraph) or 0.0) + width(last.paragraph.text.strip()) < _FULL_LINE


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    found = text[start:end]
    lead = len(found) - len(found.lstrip())
    return (start + lead, end - (len(found) - len(found.rstrip()))) if lead < len(found) else (end, end)


def attachments_of(draft: Draft) -> list[Attachment]:
    """The attachments of the draft that carry a label; those of an attached document are not told apart here."""
    titles: dict[int, list[Paragraph]] = {}
    labels: list[tuple[Element, re.Match[str]]] = []
    for element in draft.elements:
        if element.unit > 0 and element.role is Role.TITLE:
            titles.setdefault(element.unit, []).append(element.paragraph)
        elif element.unit > 0 and element.role is Role.ATTACHMENT_LABEL:
            match = LABEL.match(element.paragraph.text)
            if match:
                labels.append((element, match))
    return [
        Attachment(
            element.unit,
            element,
            number(match["number"]) if match["number"] else None,
            match["name"] or "",
            tuple(titles.get(element.unit, ())),
        )
        for element, match in labels
    ]
