"""Parts of the main text that the rules on kinds look at: its words, its end, who issues it, who receives it."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.pattern import Pattern
from ...core.spans import book_titles, quotations
from ...core.value import Value
from ...outline.lines import ORGAN_ENDS

UPWARD = ("请示", "报告")
"""Kinds that always go to a superior (上行文)."""

_SENTENCE = Pattern(r"[^。！？；\n\f]+[。！？；]?")
_BRACKETED = Pattern(r"[（(][^（）()]*[）)]", ("（", "("))
_COLONS = " \u3000\t：:"


class Sentence(Value):
    """A sentence (；also ends one), its place in the paragraph, and the stretches in it that are quoted."""

    paragraph: Paragraph
    start: int
    text: str
    quoted: list[tuple[int, int]]


def is_kind(draft: Draft, *names: str) -> bool:
    """Whether the draft is a statutory document of one of these kinds."""
    return draft.genre is not None and draft.genre.statutory and draft.genre.name in names


def body_of(draft: Draft) -> list[Paragraph]:
    """The paragraphs of the body of the main text, its headings included."""
    return [p for p in draft.of(Role.BODY, Role.HEADING, Role.UNKNOWN, unit=0) if p.text.strip()]


def closing_paragraphs(draft: Draft) -> list[Paragraph]:
    """The last three paragraphs of the body of the main text."""
    return body_of(draft)[-3:]


def sentences(draft: Draft) -> Iterator[Sentence]:
    """The sentences of the body of the main text."""
    for p in body_of(draft):
        quoted = quotations(p.text) + book_titles(p.text)
        for match in _SENTENCE.finditer(p.text):
            yield Sentence(p, match.start(), match[0], quoted)


def addressees(draft: Draft) -> Iterator[tuple[Paragraph, int, int]]:
    """The lines of the 主送机关, each with where the names begin and end, the colon left out."""
    for p in draft.of(Role.ADDRESSEE, unit=0):
        end = len(p.text.rstrip(_COLONS))
        yield p, len(p.text) - len(p.text.lstrip()), end


def addressee_text(draft: Draft) -> str:
    """All addressees in one line, without blanks and the colon."""
    return "".join("".join(p.text.split()) for p in draft.of(Role.ADDRESSEE, unit=0)).rstrip(_COLONS)


def without_brackets(text: str) -> str:
    """The text without what stands in round brackets: 各县（市、区）局 → 各县局."""
    return _BRACKETED.compiled.sub("", text) if _BRACKETED.may_match(text) else text


def signers(draft: Draft) -> list[str]:
    """The names in the signature of the main text that end like an office."""
    names: list[str] = []
    for p in draft.of(Role.SIGNATURE, unit=0):
        words = p.text.split()
        if words and all(len(word) == 1 for word in words):  # 海 晏 市 水 利 局
            words = ["".join(words)]
        names += words
    return [name for name in names if len(name) > 2 and name.endswith(ORGAN_ENDS)]


def issuers(draft: Draft) -> list[str]:
    """Who issues the draft: the signers, else the office named in the title or in the 发文机关标志."""
    named = signers(draft)
    if named:
        return named
    head = draft.title.partition("关于")[0] if "关于" in draft.title else ""
    marks = ["".join(p.text.split()).removesuffix("文件") for p in draft.of(Role.ISSUER_MARK, unit=0)]
    return [name for name in (head, *marks) if len(name) > 2 and name.endswith(ORGAN_ENDS)][:1]
