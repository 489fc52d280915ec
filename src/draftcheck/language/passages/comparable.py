"""Which paragraphs of a draft are compared: whole sentences, not titles, bare headings, names, dates and notes."""

from __future__ import annotations

from ...core.draft import Draft, Role
from ...core.passages import Passage
from .normal import normal_form, weight

LEAST = 15
"""A passage has at least so many characters that are neither marks nor numbers nor quoted."""

CELL = 30
"""A cell of a table that is shorter is an entry, not a text."""

_RUNNING = (Role.BODY, Role.UNKNOWN)


def passages_of(draft: Draft) -> tuple[Passage, ...]:
    """The passages of the main part in order, those of attachments included."""
    if not draft.document.paragraphs:
        return ()
    main = draft.document.paragraphs[0].part
    run_on = {
        heading.element
        for heading in draft.headings
        if _weight(draft.elements[heading.element].paragraph.text[heading.words_end :]) >= LEAST
    }
    found = []
    for number, (paragraph, role, unit) in enumerate(draft.elements):
        if unit < 0 or paragraph.index < 0 or paragraph.part != main or paragraph.in_toc:
            continue
        if role in _RUNNING or (role is Role.HEADING and number in run_on):
            least = LEAST
        elif role is Role.TABLE:
            least = CELL
        else:
            continue
        text = paragraph.text
        if len(text) >= least and _weight(text) >= least:
            found.append(Passage(paragraph.index, text))
    return tuple(found)


def _weight(text: str) -> int:
    return weight(normal_form(text).text) if len(text) >= LEAST else 0
