"""The end of the main text: attachment note, signature, date, note, 版记."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.draft import Role
from ..core.pattern import Pattern
from .date_lines import ANY_DATE, is_date_line
from .lines import ORGAN_ENDS, Line

_IMPRINT_HEADS = tuple(
    f"{word}{colon}" for word in ("抄送", "抄报", "抄发", "分送", "主送", "主题词") for colon in "：:"
)
_NOTE = Pattern(r"[（(].{0,300}[）)]|联系人[:：].*|此件.{2,12}", ("（", "(", "联系人", "此件"))
_ATTACHMENT_NOTE = Pattern(r"附(?:件|表)?[\d一二三四五六七八九十]{0,2}[:：]", "附")
_SIGNER_ENDS = (*ORGAN_ENDS, "（章）", "(章)")
_STANDS_IN = ("××", "XX", "**", "__", "＿＿", "某某", "【")


def read_tail(lines: Sequence[Line], roles: list[Role], body: int, main: bool, last: bool = False) -> int:
    """Writes the roles of everything behind the body that starts at `body`; gives the index where the body ends.

    `last`: no unit follows, so that the 版记 may stand behind an attachment.
    """
    end = len(lines)
    if main or last:
        end = _imprint(lines, roles, body, end)
    dated = _issue_date(lines, body, end)
    if dated is not None:
        roles[lines[dated].element] = Role.ISSUE_DATE
        for line in lines[dated + 1 : end]:
            if not line.empty and roles[line.element] is Role.BODY:
                roles[line.element] = Role.NOTE if _NOTE.fullmatch(line.compact) else Role.UNKNOWN
        end = _signature(lines, roles, body, dated)
    else:
        end = _bare_signature(lines, roles, body, end)
    return _attachment_note(lines, roles, body, end) if main else end


def is_imprint(text: str) -> bool:
    """Whether a line without its blanks begins the 版记 or is its printing line."""
    return text.startswith(_IMPRINT_HEADS) or (text.endswith("日印发") and len(text) <= 80)


def names_signer(text: str) -> bool:
    """Whether a name can be that of an office, or stands in for one."""
    return text.endswith(_SIGNER_ENDS) or any(sign in text for sign in _STANDS_IN)


def _imprint(lines: Sequence[Line], roles: list[Role], body: int, end: int) -> int:
    """版记 at the very end: 抄送, printing office and date."""
    first = next(
        (n for n in range(max(body, end - 8), end) if is_imprint(lines[n].compact) and not _text_follows(lines[n:end])),
        None,
    )
    if first is None:
        return end
    for line in lines[first:end]:
        if not line.empty:
            roles[line.element] = Role.IMPRINT
    return first


def _text_follows(lines: Sequence[Line]) -> bool:
    """Whether a date line or a sentence of its own stands below, so that the line above is no part of a 版记."""
    before = ""
    for line in lines:
        text = line.compact
        if (
            before
            and text
            and (
                is_date_line(text)
                or (line.ends_sentence and not is_imprint(text) and not before.endswith(("，", "、", ",", "：", ":")))
            )
        ):
            return True
        before = text or before
    return False


def _issue_date(lines: Sequence[Line], body: int, end: int) -> int | None:
    """The line of the 成文日期: a date alone, or behind the name of who signs, at the end of the unit."""
    visible = [n for n in range(body, end) if not lines[n].empty]
    for n in reversed(visible[-12:]):
        line = lines[n]
        text = line.compact
        if is_date_line(text) and (
            not line.centred or n == visible[-1] or line.right or _NOTE.fullmatch(lines[visible[-1]].compact)
        ):
            return n
        signed = ANY_DATE.search(text)
        if (
            signed
            and signed.end() == len(text)
            and len(text) <= 45
            and names_signer(text[: signed.start()])
            and (line.right or line.indent > 4)
        ):
            return n
        if line.ends_sentence and not _NOTE.fullmatch(text):
            return None
    return None


def _signature(lines: Sequence[Line], roles: list[Role], body: int, dated: int) -> int:
    """Names of those who sign, above the date; gives where they begin."""
    end = dated
    blanks = 0
    for n in range(dated - 1, max(body - 1, dated - 10), -1):
        line = lines[n]
        if line.empty:
            blanks += 1
            if blanks > (3 if end == dated else 0):
                break
            continue
        if not could_sign(line):
            break
        roles[line.element] = Role.SIGNATURE
        end = n
    return end


def could_sign(line: Line) -> bool:
    """Whether a line above the date can be the name of an office or a person."""
    text = line.compact
    if line.ends_sentence or len(text) > 60 or text[-1] in "：:，、；" or line.form or _ATTACHMENT_NOTE.match(text):
        return False
    placed = line.right or line.centred or line.indent >= 4 or line.paragraph.layout.right_pt > 0
    return placed or (len(text) <= 30 and names_signer(text))


def _bare_signature(lines: Sequence[Line], roles: list[Role], body: int, end: int) -> int:
    """A signature without a date: right-aligned short lines at the very end, above the 附注 if there is one."""
    at = end
    for n in range(end - 1, body, -1):
        line = lines[n]
        if line.empty or (at == end and _NOTE.fullmatch(line.compact)):
            continue
        placed = line.paragraph.layout.alignment == "right" or line.indent >= 8
        if not (placed and could_sign(line) and names_signer(line.compact)):
            break
        roles[line.element] = Role.SIGNATURE
        at = n
    for line in lines[at:end]:
        if not line.empty and roles[line.element] is Role.BODY:
            roles[line.element] = Role.NOTE
    return at


def _attachment_note(lines: Sequence[Line], roles: list[Role], body: int, end: int) -> int:
    """附件：… above the signature, with the lines that go on with it."""
    visible = [n for n in range(body, end) if not lines[n].empty]
    for n in reversed(visible[-30:]):
        if not _ATTACHMENT_NOTE.match(lines[n].compact) or len(lines[n].compact) > 120:
            continue
        first = n
        while first - 1 >= body and _ATTACHMENT_NOTE.match(lines[first - 1].compact):
            first -= 1
        last = n
        for following in range(n + 1, end):
            line = lines[following]
            if line.empty or not _continues_note(line):
                break
            last = following
        if first == n < last and _heads_text(lines[n], lines[n + 1 : last + 1]):
            return end
        if any(
            not lines[m].empty and lines[m].ends_sentence and len(lines[m].compact) > 60 for m in range(last + 1, end)
        ):
            continue
        for m in range(first, last + 1):
            if not lines[m].empty:
                roles[lines[m].element] = Role.ATTACHMENT_NOTE
        return first
    return end


def _heads_text(line: Line, below: Sequence[Line]) -> bool:
    """Whether 附：问卷题目 is the title of what stands below it: it has a name, and 1. begins behind it."""
    head = _ATTACHMENT_NOTE.match(line.compact)
    named = head is not None and head.end() < len(line.compact) and not line.compact[head.end()].isdecimal()
    following = next((other.form for other in below if not other.empty), None)
    return named and head is not None and head[0] in ("附：", "附:") and following is not None and following.value == 1


def _continues_note(line: Line) -> bool:
    text = line.compact
    if len(text) > 80 or (text[-1] == "。" and len(text) > 40):
        return False
    form = line.form
    return (form is not None and form.scheme in ("1.", "一、", "（1）", "1）", "（一）")) or (
        line.indent >= 3 or (line.paragraph.layout.left_pt > 40)
    )
