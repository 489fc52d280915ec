"""Which drafts a file of rules could concern: by their parts, their kind, and what stands in a line of them."""

from __future__ import annotations

from collections.abc import Callable

from ..core.draft import Draft, Profile, Role
from ..core.pattern import Pattern

Concern = Callable[[Draft], bool]
_LONG_NUMBER = Pattern(r"[0-9]{7}|[0-9]{4}[ -][0-9]{4}")


def always(draft: Draft) -> bool:
    """Every draft."""
    return True


def having(*roles: Role) -> Concern:
    """Drafts with an element of one of these roles."""
    wanted = frozenset(roles)
    return lambda draft: any(element.role in wanted for element in draft.elements)


def kind(*names: str) -> Concern:
    """Drafts of one of these kinds (文种)."""
    return lambda draft: draft.genre is not None and draft.genre.name in names


def either(*concerns: Concern) -> Concern:
    """Drafts that one of these concerns."""
    return lambda draft: any(concern(draft) for concern in concerns)


def short_line_with(word: str) -> Concern:
    """Drafts with a line of under 40 characters that holds the word."""
    return lambda draft: any(
        word in element.paragraph.text and len(element.paragraph.text) < 40 for element in draft.elements
    )


def title_broken(draft: Draft) -> bool:
    """A title of several lines."""
    titles = list(draft.of(Role.TITLE))
    return len(titles) > 1 or any("\n" in p.text or "\v" in p.text for p in titles)


def outlined(draft: Draft) -> bool:
    """A table of contents or an outline."""
    words = ("提纲", "目录", "目次", "目\u3000录", "目 录")
    return any(
        element.role is Role.CONTENTS or any(word in element.paragraph.text[:12] for word in words)
        for element in draft.elements
    )


def page_numbers(draft: Draft) -> bool:
    """A header or footer with a page number."""
    return any(header.has_page_number for section in draft.document.sections for header in section.headers)


def tables(draft: Draft) -> bool:
    """Any table."""
    return bool(draft.document.tables)


def statutory(draft: Draft) -> bool:
    """One of the fifteen kinds of 条例第八条."""
    return draft.genre is not None and draft.genre.statutory


def attached(draft: Draft) -> bool:
    """Attachments, a note of them, or a title that issues another document."""
    issued = any(word in draft.title for word in ("印发", "转发", "批转", "公布", "发布", "颁布"))
    roles = (Role.ATTACHMENT_NOTE, Role.ATTACHMENT_LABEL)
    return issued or any(
        element.unit > 0 or element.role in roles or element.paragraph.text.lstrip()[:2] in ("附件", "附：", "附:")
        for element in draft.elements
    )


def mentions_attachment(draft: Draft) -> bool:
    """附件 anywhere."""
    return any("附件" in element.paragraph.text for element in draft.elements)


def special(draft: Draft) -> bool:
    """The formats of letters, orders and minutes."""
    kind = draft.genre.name if draft.genre else ""
    special = (Profile.LETTER, Profile.ORDER, Profile.MINUTES)
    return draft.profile in special or kind in ("函", "纪要", "命令（令）") or "令" in draft.title


def long_numbers(draft: Draft) -> bool:
    """Seven figures in a row, or groups of four."""
    return any(_LONG_NUMBER.search(element.paragraph.text) for element in draft.elements)


# A figure that counts something: no part of a date, a time or an ordinal; a numeral in words before a measure word.
_MEASURED = "hkm㎡个亩人亿件份位例倍元兆公册分匹千卷厘只台名吨周场处天套孔学宗家小尾岁席幅幢平年床座张户所批支期本条枚架标栋株桩桶棵次欧款毫港班瓶百盏盒票种秒立笔箱篇米类粒组美羽艘袋课起车轮辆遍间队集顶项颗"
_FIGURE = (
    "(?:(?<![月年第])(?<![月年第:：][0-9０-９])[0-9０-９](?![0-9０-９年月号时〕:：])"
    "|(?<![0-9]{3})[0-9]年|百分之"
    f"|[一二两三四五六七八九十百千万亿][余多几]?[{_MEASURED}])"
)
TWO_FIGURES = Pattern(rf"{_FIGURE}[^\n]{{1,1500}}?{_FIGURE}")
upward = kind("报告", "请示", "意见", "议案")
masthead = having(Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.ISSUER_MARK, Role.DOCUMENT_NUMBER, Role.SIGNER)
numbered = having(Role.DOCUMENT_NUMBER, Role.ORDER_NUMBER)
signer = either(having(Role.SIGNER, Role.DOCUMENT_NUMBER), upward)
imprint = having(Role.IMPRINT)
signed = having(Role.SIGNATURE, Role.ISSUE_DATE)
noted = either(having(Role.NOTE, Role.UNKNOWN, Role.ISSUE_DATE), upward)
