"""A draft as the rules on wording read it: its prose, what in it is left alone, and the terms that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeVar, cast

from .document import Paragraph
from .draft import Draft, Element, Role
from .pattern import Pattern
from .spans import Span, addresses, book_titles, reported
from .value import Value

PROSE = (
    Role.TITLE, Role.BYLINE, Role.SALUTATION, Role.BODY, Role.HEADING, Role.ATTENDANCE, Role.ABSTRACT, Role.TABLE, Role.BOX,
    Role.FOOTNOTE, Role.NOTE, Role.ATTACHMENT_NOTE, Role.UNKNOWN,
)  # fmt: skip
"""Roles whose words are somebody's sentences; numbers, names and contents have rules of their own."""

_YEAR = Pattern(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:年|(?=\D|$))", ("19", "20"))


class Term(Value):
    """One row of a word table, ready to be looked for.

    `key` is what stands in the text; `right` what to write. `whole`: its ends must be ends of words. `condition`: a
    regular expression whose match must cover the key, empty for none. Silent behind one of `not_behind` and before one
    of `not_before`. `row` is the whole row by its Chinese headings, `where` its file and line.
    """

    table: str
    key: str
    right: str
    whole: bool
    condition: str
    not_behind: tuple[str, ...]
    not_before: tuple[str, ...]
    row: dict[str, str]
    where: str


class TermHit(Value):
    """A term at characters `start` to `end` of a paragraph."""

    term: Term
    paragraph: Paragraph
    start: int
    end: int


class Suspected(Value):
    """Characters `start` to `end` of a paragraph that look miswritten.

    `wrong` stands there, `right` is what to write; `score` 0 to 1 says how sure, `sure` whether that is enough to warn.
    """

    paragraph: Paragraph
    start: int
    end: int
    wrong: str
    right: str
    score: float
    sure: bool


FindTerms = Callable[[Sequence[Paragraph]], Sequence[TermHit]]
CutWords = Callable[[str], Sequence[str]]
Suspect = Callable[[Sequence[Paragraph]], Sequence[Suspected]]
Found = TypeVar("Found")


def _no_terms(lines: Sequence[Paragraph]) -> Sequence[TermHit]:
    return ()


def _none_suspected(lines: Sequence[Paragraph]) -> Sequence[Suspected]:
    return ()


def _start(span: Span) -> int:
    return span[0]


def _joined(spans: list[Span]) -> list[Span]:
    """Stretches in order, those that overlap made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


class Reading:
    """Made once for a draft. Everything but `prose` and `text` is worked out when first asked for."""

    def __init__(
        self,
        draft: Draft,
        find_terms: FindTerms = _no_terms,
        cut: CutWords = tuple,
        is_common: Callable[[str], bool] = lambda word: False,
        suspect: Suspect = _none_suspected,
    ) -> None:
        self.draft = draft
        self.is_common = is_common  # whether official text often uses a word of two characters
        self._find_terms = find_terms
        self._cut = cut
        self._suspect = suspect
        self.lines = tuple(e for e in draft.elements if e.role in PROSE and e.paragraph.text.strip())
        self.prose = tuple(e.paragraph for e in self.lines)
        self.text = "\n".join([p.text for p in self.prose])
        self._alone: dict[tuple[str, int], list[Span]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._scanned: dict[tuple[object, str], object] = {}
        self._surveyed: dict[object, object] = {}
        self._holding: dict[Pattern, tuple[Element, ...]] = {}
        self._terms: dict[str, list[TermHit]] | None = None
        self._lines_with: dict[Pattern, bool] = {}

    def holds(self, *literals: str) -> bool:
        """Whether one of these strings stands somewhere in the prose."""
        return any(literal in self.text for literal in literals)

    def has_line(self, pattern: Pattern) -> bool:
        """Whether a line of the prose holds a match; asked once for each pattern."""
        if pattern not in self._lines_with:
            self._lines_with[pattern] = pattern.search(self.text) is not None
        return self._lines_with[pattern]

    def find(self, pattern: Pattern, everywhere: bool = False) -> Iterator[tuple[Paragraph, re.Match[str]]]:
        """Matches in the prose, paragraph by paragraph; those that begin in what is left alone only if `everywhere`."""
        if not pattern.may_match(self.text):
            return
        for p in self.prose:
            if pattern.may_match(p.text):
                for match in pattern.compiled.finditer(p.text):
                    if everywhere or not self.is_left_alone(p, match.start()):
                        yield p, match

    def left_alone(self, p: Paragraph) -> list[Span]:
        """Titles in 《》, web addresses, file names, and the words of others that are quoted as they were; in order."""
        key = (p.part, p.index)
        if key not in self._alone or p.index < 0:
            self._alone[key] = _joined(book_titles(p.text) + addresses(p.text) + reported(p.text))
        return self._alone[key]

    def is_left_alone(self, p: Paragraph, at: int) -> bool:
        """Whether the character at `at` stands in what is left alone."""
        spans = self.left_alone(p)
        number = bisect_right(spans, at, key=_start) - 1
        return number >= 0 and at < spans[number][1]

    def terms(self, table: str, everywhere: bool = False) -> list[TermHit]:
        """What the table's rows find, in the order of the text; in what is left alone only if `everywhere`."""
        if self._terms is None:
            self._terms = {}
            for hit in self._find_terms(self.prose):
                self._terms.setdefault(hit.term.table, []).append(hit)
        found = self._terms.get(table, [])
        return [hit for hit in found if everywhere or not self.is_left_alone(hit.paragraph, hit.start)]

    def words(self, text: str) -> tuple[str, ...]:
        """The text cut into words by jieba's dictionary."""
        if text not in self._words:
            self._words[text] = tuple(self._cut(text))
        return self._words[text]

    def scan(self, scanner: Callable[[str], Found], text: str) -> Found:
        """What a scanner of language/ (quantities, days, stretches) finds in a text; worked out once for all rules."""
        key = (scanner, text)
        if key not in self._scanned:
            self._scanned[key] = scanner(text)
        return cast("Found", self._scanned[key])

    def survey(self, finder: Callable[[Draft], Found]) -> Found:
        """What a finder of outline/ (sheets, stages) finds in the draft; worked out once for all rules."""
        if finder not in self._surveyed:
            self._surveyed[finder] = finder(self.draft)
        return cast("Found", self._surveyed[finder])

    def holding(self, pattern: Pattern) -> tuple[Element, ...]:
        """The lines in which a pattern matches, found by one search over the whole text; a match must not cross lines."""
        if pattern not in self._holding:
            found, last = [], -1
            for match in pattern.finditer(self.text):
                if match.start() > last:
                    number = bisect_right(self._starts, match.start()) - 1
                    element = self.lines[number]
                    last = self._starts[number] + len(element.paragraph.text)
                    found.append(element)
            self._holding[pattern] = tuple(found)
        return self._holding[pattern]

    def is_word_boundary(self, text: str, *places: int) -> bool:
        """Whether no word of the text runs across any of these places."""
        ends, at = {0}, 0
        for word in self.words(text):
            at += len(word)
            ends.add(at)
        return ends.issuperset(places)

    @cached_property
    def suspected(self) -> tuple[Suspected, ...]:
        """What looks miswritten in the prose, wherever it stands; in order."""
        return tuple(self._suspect(self.prose))

    @cached_property
    def beside(self) -> tuple[Element, ...]:
        """The elements that are not in `lines`: numbers, names, dates, contents, and empty ones."""
        read = {id(element) for element in self.lines}
        return tuple([element for element in self.draft.elements if id(element) not in read])

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in `text`."""
        return list(accumulate((len(p.text) + 1 for p in self.prose), initial=0))

    @property
    def year(self) -> int:
        """Year of the document: of its date, else in its title or file name, else this year."""
        dated = "".join(p.text for p in self.draft.of(Role.ISSUE_DATE, unit=0))
        for text in (dated, self.draft.title, self.draft.document.path):
            match = _YEAR.search(text)
            if match:
                return int(match["year"])
        from datetime import date

        return date.today().year
