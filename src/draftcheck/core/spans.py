"""Stretches of a text that a wording rule leaves alone: titles in 《》, quotations, addresses."""

from __future__ import annotations

from .pattern import Pattern

_BOOK = Pattern(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》", "《")
_QUOTE = Pattern(r"“[^“”]*”|‘[^‘’]*’|「[^」]*」", ("“", "‘", "「"))
_ADDRESS = Pattern(
    r"(?:https?|ftp)://[\w./?%&=:#~+,;@!-]+|www\.[\w./?%&=:#~-]+|[\w.+-]+@[\w-]+\.[\w.]+|[\w\u4e00-\u9fff-]+\.(?:docx?|xlsx?|pptx?|pdf|wps|ofd|txt|zip|rar|jpg|png|mp4|md)\b|[A-Za-z]:\\[^\s，。；]*",
    ("://", "www.", "@", ".", ":\\"),
)

Span = tuple[int, int]


def book_titles(text: str) -> list[Span]:
    """《…》, inner titles included in the outer one."""
    return [m.span() for m in _BOOK.finditer(text)]


def quotations(text: str) -> list[Span]:
    """“…” and the like, innermost marks only."""
    return [m.span() for m in _QUOTE.finditer(text)]


def addresses(text: str) -> list[Span]:
    """Web and mail addresses, file names, paths."""
    return [m.span() for m in _ADDRESS.finditer(text)]


def inside(spans: list[Span], start: int) -> bool:
    """Whether the character at `start` lies in one of the stretches."""
    return any(a <= start < b for a, b in spans)


_REPORTS = ("原文", "所谓", "称", "指出", "写道", "记载", "表示", "规定")


def reported(text: str) -> list[Span]:
    """Quotations that give the words of somebody else: 原文、所谓、称、指出 stands before them in the sentence."""
    found = quotations(text)
    if not found:
        return found
    kept = []
    for start, end in found:
        head = text[max(text.rfind(mark, 0, start) for mark in "。！？；\n") + 1 : start]
        if any(word in head for word in _REPORTS):
            kept.append((start, end))
    return kept
