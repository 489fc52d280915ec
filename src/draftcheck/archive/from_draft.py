"""A draft as it goes into a store: its passages with their fingerprints, its title and date."""

from __future__ import annotations

from collections.abc import Iterable

from ..core.draft import Draft, Role
from ..core.passages import Passage
from .documents import NewDocument, Printed


def new_document(path: str, draft: Draft) -> NewDocument:
    """The draft read from the file at `path` (absolute)."""
    from ..language.passages.comparable import passages_of

    return NewDocument(path, draft.document.digest, draft.title, issue_date(draft), printed(passages_of(draft)))


def printed(passages: Iterable[Passage]) -> tuple[Printed, ...]:
    """Passages with their fingerprints."""
    from ..language.passages.fingerprints import prints_of_many
    from ..language.passages.normal import normal_form

    listed = tuple(passages)
    prints = prints_of_many([normal_form(passage.text) for passage in listed])
    return tuple(Printed(p.number, p.text, found) for p, found in zip(listed, prints, strict=True))


def issue_date(draft: Draft) -> str:
    """成文日期 as 2026-11-30, empty where it is missing or impossible."""
    from ..language.days import days

    for paragraph in draft.of(Role.ISSUE_DATE, unit=0):
        for day in days(paragraph.text):
            if day.complete and (begin := day.begins()) is not None:
                return begin.isoformat()
    return ""
