"""The entries of a block 目录 or 提纲, and the lines of the body that they could name (arithmetic.md section 11)."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.pattern import Pattern
from ...core.value import Value
from ...language.enumerators import enumerators
from ...outline.number_forms import number_form

_HEADS = ("目录", "目次", "提纲", "写作提纲", "汇报提纲", "内容提纲", "报告提纲", "发言提纲")
_INLINE = Pattern(r"[ \u3000]{0,8}(?P<head>[写作汇报内容发言]{0,2}提纲|目录)[：:]", ("提纲", "目录"))
_PAGE = Pattern(r"(?:[\t…·\s]|\.\.|．．|——)[\t…·.．\s—-]{0,80}[（(]?[0-9]{1,3}[）)]?\s{0,9}$")
_PARTS = Pattern(r"[；;。\n]")
_LONGEST = 60
_SENTENCE = 45


class Entry(Value):
    """A line of the outline, or of the body: its number and its words, at `start` to `end` of a paragraph.

    `scheme` is empty for a line without number. `runs_on`: text follows behind the words on the same line.
    """

    paragraph: Paragraph
    scheme: str
    value: int | None
    number: str
    words: str
    start: int
    end: int
    runs_on: bool


class Contents(Value):
    """A block 目录 or 提纲 with its entries; `after` is the number of the first element behind it."""

    head: str
    entries: list[Entry]
    after: int


def contents_of(draft: Draft) -> Contents | None:
    """The first block 目录 or 提纲 of a draft; None where there is none with two entries."""
    for index, element in enumerate(draft.elements):
        p = element.paragraph
        if p.place.kind != "body" or not p.text.strip():
            continue
        compact = "".join(p.text[:20].split())
        if p.in_toc or compact.rstrip("：:") in _HEADS:
            head = "目录" if p.in_toc else compact.rstrip("：:")
            start = index + (0 if p.in_toc and compact.rstrip("：:") not in _HEADS else 1)
            entries, after = _listed(draft.elements, start)
        elif (inline := _INLINE.match(p.text)) and index < 40:
            head, after = inline["head"], index + 1
            entries = _run_in(p, inline.end())
        else:
            continue
        if len(entries) > 1 or (entries and entries[0].scheme):
            return Contents(head, entries, after)
    return None


def _listed(elements: Sequence[Element], start: int) -> tuple[list[Entry], int]:
    """Entries a line each, until a blank line, a new page, the title, a sentence, or the first entry come again."""
    entries: list[Entry] = []
    for at in range(start, len(elements)):
        p = elements[at].paragraph
        text = p.text.strip()
        if p.place.kind != "body":
            continue
        if not text and not p.label:
            if entries and not p.in_toc:
                return entries, at
            continue
        entry = entry_of(p, contents=True)
        again = bool(entries) and entry is not None and entry.scheme != "" and entry[1:3] == entries[0][1:3]
        ends = (p.breaks_before and entries) or elements[at].role is Role.TITLE
        if not p.in_toc and (ends or again or entry is None or (text[-1:] in "。；！？" and len(text) > _SENTENCE)):
            return entries, at
        if p.in_toc and again and entries[0].value == 1 and not elements[at - 1].paragraph.in_toc:
            return entries, at
        if entry is not None:
            entries.append(entry)
    return entries, len(elements)


def _run_in(p: Paragraph, start: int) -> list[Entry]:
    """提纲：一、…；二、… on one line."""
    entries = []
    for match in _PARTS.compiled.finditer(p.text + "\n", start):
        part = p.text[start : match.start()]
        entry = _numbered(p, part, start)
        if entry is not None:
            entries.append(entry)
        start = match.end()
    return entries


def entry_of(p: Paragraph, contents: bool = False) -> Entry | None:
    """The number and the words of a line; for the outline without the page, and with lines that have no number."""
    text = p.text
    if p.label is not None and p.label.format != "bullet" and p.label.text.strip():
        form = number_form(p.label.text.strip() + "、") or number_form(p.label.text.strip() + " ")
        scheme, value = (form.scheme, p.label.value) if form else (p.label.text.strip(), None)
        return _worded(p, text, 0, 0, scheme, value, p.label.text.strip(), contents)
    found = _numbered(p, text, 0, contents)
    if found is None and contents and len(text.strip()) <= _LONGEST and (p.in_toc or _PAGE.search(text)):
        return _worded(p, text, 0, 0, "", None, "", contents)
    return found


def _numbered(p: Paragraph, part: str, start: int, contents: bool = True) -> Entry | None:
    lead = len(part) - len(part.lstrip())
    form = number_form(part[lead:])
    if form is not None:
        return _worded(p, part, start, lead + form.end, form.scheme, form.value, part[lead : lead + form.end], contents)
    for item in enumerators(part[:12]):
        if item.opens_line and item.family in ("一是", "一要", "第一", "其一"):
            return _worded(p, part, start, item.end, item.family, item.value, item.word, contents)
    return None


def _worded(
    p: Paragraph, part: str, start: int, behind: int, scheme: str, value: int | None, number: str, contents: bool
) -> Entry | None:
    line = part.partition("\n")[0] if "\n" in part[behind:] else part
    end = len(line.rstrip())
    page = _PAGE.compiled.search(line, behind) if contents else None
    if page:
        end = page.start()
    stop = line.find("。", behind, end)
    runs_on = 0 <= stop < end - 1
    end = stop if stop >= 0 else end
    lead = behind + len(line[behind:end]) - len(line[behind:end].lstrip("、，, \u3000\t"))
    words = line[lead:end].rstrip(" \t\u3000.…·．")
    if not words:
        return None
    first = len(line) - len(line.lstrip())
    return Entry(p, scheme, value, number, words, start + first, start + lead + len(words), runs_on)
