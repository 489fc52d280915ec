"""Why a row of a word table speaks on a sentence, or why it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..core.reading import Term
from ..core.spans import addresses, book_titles, inside, reported
from ..core.value import Value
from .terms import TermFinder, is_whole
from .words import cuts_at


class Verdict(Value):
    """A term at `start` to `end` of a text; `silent` says why its row does not speak, empty where it does."""

    term: Term
    start: int
    end: int
    silent: str


def verdicts(finder: TermFinder, text: str) -> list[Verdict]:
    """Every place where a term stands, in the order of the text."""
    longest = set(finder.spans(text))
    found = [verdict for term in finder.terms() if term.key in text for verdict in _places(term, text, longest)]
    return sorted(found, key=lambda verdict: (verdict.start, verdict.end))


def _places(term: Term, text: str, longest: set[tuple[int, int]]) -> Iterator[Verdict]:
    alone = book_titles(text) + addresses(text) + reported(text)
    at = text.find(term.key)
    while at >= 0:
        end = at + len(term.key)
        yield Verdict(term, at, end, _why_silent(term, text, at, end, alone, longest))
        at = text.find(term.key, at + 1)


def _why_silent(
    term: Term,
    text: str,
    start: int,
    end: int,
    alone: list[tuple[int, int]],
    longest: set[tuple[int, int]],
) -> str:
    if term.table == "allowed":
        return f"允许用的词：{term.right or '没有写理由'}"
    if term.table == "names":
        return "名称表里的名称"
    if (start, end) not in longest:
        return f"与更长的词或写法重叠：{_over(text, start, end, longest)}"
    if inside(alone, start):
        return "在书名号、网址或引述的原话里"
    behind = next((part for part in term.not_behind if text.endswith(part, 0, start)), None)
    if behind is not None:
        return f"前面是“{behind}”（前不接）"
    before = next((part for part in term.not_before if text.startswith(part, end)), None)
    if before is not None:
        return f"后面是“{before}”（后不接）"
    if term.condition and not any(
        m.start() <= start and end <= m.end() for m in re.compile(term.condition).finditer(text)
    ):
        return f"上下文不合“条件”：{term.condition}"
    if is_whole(term) and not cuts_at(text, start, end):
        return "按词切开，这几个字分在两个词里"
    return ""


def _over(text: str, start: int, end: int, longest: Sequence[tuple[int, int]] | set[tuple[int, int]]) -> str:
    return "、".join(text[a:b] for a, b in sorted(longest) if a < end and start < b) or "（已先认出别的词）"
