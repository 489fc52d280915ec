"""No full stop behind a heading on a line of its own (GB/T 15834-2011 B.4)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Heading, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_SCHEMES = ("一、", "（一）")
_LONGEST = 40  # characters of a heading's own words
_FEWEST = 2  # headings of a level that show that they are headings


def full_stop(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Lines 一、….  that head other text, all of their level doing so: a list of sentences is left alone."""
    levels: dict[tuple[int, str], list[Heading]] = {}
    for heading in draft.headings:
        levels.setdefault((heading.unit, heading.scheme), []).append(heading)
    by_element = {heading.element: heading for heading in draft.headings}
    for (_, scheme), members in levels.items():
        if scheme not in _SCHEMES or len(members) < _FEWEST:
            continue
        if not all(_heads_text(draft, heading, by_element) for heading in members):
            continue
        for heading in members:
            p = draft.elements[heading.element].paragraph
            end = len(p.text.rstrip())
            words = p.text[heading.end : end]
            if words.endswith("。") and "。" not in words[:-1] and len(words) <= _LONGEST and "\n" not in p.text:
                message = f"小标题单独成行，末尾一般不用句号：“{heading.number}{words.strip()}”"
                yield Hit(p.at(end - 1, end), message, TextFix("", Safety.ASK))


def _heads_text(draft: Draft, heading: Heading, by_element: dict[int, Heading]) -> bool:
    """Whether the line is alone, and plain text or a deeper heading follows."""
    p = draft.elements[heading.element].paragraph
    if "。" in p.text[heading.end : len(p.text.rstrip()) - 1]:
        return False
    for index in range(heading.element + 1, len(draft.elements)):
        element = draft.elements[index]
        if element.role is Role.EMPTY:
            continue
        if element.role not in (Role.BODY, Role.HEADING) or element.unit != heading.unit:
            return False
        below = by_element.get(index)
        return below is None or below.rank > heading.rank
    return False


_HEAD = "[标题] 关于开展节水宣传的通知"

RULES = (
    Rule(
        id="headings.full-stop",
        title="小标题末尾有句号",
        source="GB/T 15834-2011 附录B.4",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="单独成行的标题，末尾一般不用句号。后面接排正文的要用句号；列举事项的整句也不报。",
        check=full_stop,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n一、提高认识«。»\n各单位要落实责任。\n二、抓好落实«。»\n要定期通报。": (
                f"{_HEAD}\n一、提高认识\n各单位要落实责任。\n二、抓好落实\n要定期通报。"
            ),
            f"{_HEAD}\n一、提高认识\n各单位要落实责任。\n二、抓好落实«。»\n（一）要定期通报。\n（二）要督促整改。": (
                f"{_HEAD}\n一、提高认识\n各单位要落实责任。\n二、抓好落实\n（一）要定期通报。\n（二）要督促整改。"
            ),
        },
        good=(
            f"{_HEAD}\n一、提高认识\n各单位要落实责任。\n二、抓好落实\n要定期通报。",
            f"{_HEAD}\n一、提高认识。各单位要落实责任。\n二、抓好落实。要定期通报。",
            f"{_HEAD}\n一、请于月底前报送总结。\n二、请指定一名联络员。\n特此通知。",
            f"{_HEAD}\n一、提高认识\n各单位要落实责任。\n二、请于月底前报送总结。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"{_HEAD}\n一、各单位要落实责任。\n各县要参照执行。\n二、请于月底前报送总结，逾期不报的予以通报。",
        ),
    ),
)
