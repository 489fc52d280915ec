"""The head of a unit: 版头, title, line under the title, contents, addressee — until the body begins."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.draft import Role
from ..core.pattern import Pattern
from .addressee import read_addressee
from .date_lines import is_date_line
from .genre import ends_in_genre
from .lines import Line
from .masthead import ORDER_NUMBER, read_masthead

_CONTENTS = ("目录", "目次", "提纲")
_ABSTRACT = Pattern(r"[〔\[【]?(?:内容)?(?:摘要|提要)[〕\]】]?[:：]?", ("摘要", "提要"))
_KEYWORDS = Pattern(r"[〔\[【]?关键词[〕\]】]?[:：]?", "关键词")
_LEADERS = ("...", "…", "···", "\t")


def read_front(lines: Sequence[Line], roles: list[Role], main: bool) -> int:
    """Writes the roles of the head into `roles`; gives the index in `lines` of the first line of the body.

    `main` is False for an attachment, which has a title but neither 版头 nor addressee.
    """
    at = read_masthead(lines, roles) if main else 0
    at = _title(lines, roles, at)
    at = _under_title(lines, roles, at)
    return read_addressee(lines, roles, at) if main else at


def _title(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """The run of centred lines (or one title-like line) that is the title."""
    start = at
    while start < len(lines) and lines[start].empty:
        start += 1
    if start == len(lines):
        return at
    first = lines[start]
    if _is_contents_head(first.compact) or first.paragraph.in_toc:
        end = _contents(lines, roles, start)
        return _title(lines, roles, end) if end < len(lines) else end
    if not _could_be_title(first):
        return at
    end = start
    so_far = ""
    for line in lines[start : start + 6]:
        if line.empty or not (line is first or _continues_title(first, line, so_far)):
            break
        roles[line.element] = Role.TITLE
        so_far += line.compact
        end += 1
        if ends_in_genre(line.compact.rstrip("。：:，；")) and not (
            end < len(lines) and _continues_title(first, lines[end], so_far) and len(lines[end].compact) <= 6
        ):
            break
    return end


def _could_be_title(line: Line) -> bool:
    text = line.compact
    if _is_marked_title(line):
        return True
    if len(text) > 80 or text[-1:] in "：:，；" or is_date_line(text):
        return False
    style = (line.paragraph.style or "").lower()
    if style in ("title", "标题", "公文标题", "大标题"):
        return True
    if text[-1:] == "。" or (line.form and not line.centred):
        return False
    return line.centred or ends_in_genre(text) or (line.size_pt >= 20 and len(text) <= 60)


def _is_marked_title(line: Line) -> bool:
    """A centred title that only a mark at its end keeps from looking like one: 关于做好防汛工作的通知。"""
    text = line.compact
    return line.centred and len(text) <= 60 and text[-1:] in "。：:，；" and ends_in_genre(text[:-1])


def _continues_title(first: Line, line: Line, so_far: str) -> bool:
    """Whether a line goes on with the title whose lines so far are joined in `so_far`."""
    text = line.compact[:-1] if _is_marked_title(line) else line.compact
    if (
        not text
        or len(text) > 60
        or (text[0] in "（(—-" and not _is_unfinished(so_far, text))
        or text[-1] in "：:。"
        or is_date_line(text)
        or _is_contents_head(text)
    ):
        return False
    if ORDER_NUMBER.fullmatch(text):
        return False
    form = line.form
    if form is not None and (form.scheme.startswith("第") or first.size_pt != line.size_pt):
        return False
    return line.centred and abs(line.size_pt - first.size_pt) < 1.6 and line.paragraph.style == first.paragraph.style


def _is_unfinished(so_far: str, text: str) -> bool:
    """Whether a title needs the line that begins with a bracket or a dash: a 《 stands open, or its kind is still to come."""
    if so_far.count("《") > so_far.count("》"):
        return True
    return "关于" in so_far and not ends_in_genre(so_far) and ends_in_genre(text)


def _under_title(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """Adoption line, date, speaker, source; then contents, abstract and keywords, in any order."""
    titled = any(roles[line.element] is Role.TITLE for line in lines[:at])
    while at < len(lines):
        line = lines[at]
        text = line.compact
        if line.empty:
            at += 1
        elif _is_contents_head(text) or line.paragraph.in_toc:
            at = _contents(lines, roles, at)
        elif _ABSTRACT.match(text) and len(text) > 2:
            roles[line.element] = Role.ABSTRACT
            at += 1
        elif _KEYWORDS.match(text):
            roles[line.element] = Role.KEYWORDS
            at += 1
        elif titled and line.centred and ORDER_NUMBER.fullmatch(text):
            roles[line.element] = Role.ORDER_NUMBER
            at += 1
        elif titled and _is_byline(line):
            roles[line.element] = Role.BYLINE
            at += 1
        else:
            break
    return at


def _is_byline(line: Line) -> bool:
    text = line.compact
    if len(text) > 60 or line.ends_sentence or text[-1] in "：:" or line.form:
        return False
    wrapped = text[0] in "（(" and text[-1] in "）)"
    return wrapped or text.startswith(("——", "来源")) or is_date_line(text) or (line.centred and len(text) <= 40)


def _is_contents_head(text: str) -> bool:
    return text.rstrip("：:") in _CONTENTS


def _leads_to_a_page(text: str) -> bool:
    """Leaders and a page number at the end, as contents have them."""
    bare = text.rstrip()
    return bare[-1:].isdecimal() and any(leader in bare for leader in _LEADERS)


def _contents(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """A block 目录 or 提纲: its head and entries, until a blank line, a page break or the title."""
    at_head = _is_contents_head(lines[at].compact)
    first = at
    seen = False
    while at < len(lines):
        line = lines[at]
        if line.empty:
            if seen and not line.paragraph.in_toc:
                return at + 1
        elif at > first and not line.paragraph.in_toc:
            entry = line.form or _leads_to_a_page(line.paragraph.text)
            if line.paragraph.breaks_before or not entry or (line.ends_sentence and len(line.compact) > 45):
                break
            seen = True
        else:
            seen = seen or line.paragraph.in_toc or not at_head
        roles[line.element] = Role.CONTENTS
        at += 1
    return at
