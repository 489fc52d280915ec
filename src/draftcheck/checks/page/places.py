"""Where a remark about the page stands."""

from ...core.document import Section
from ...core.draft import Draft
from ...core.position import Position


def main_part(draft: Draft) -> str:
    """Name of the part that holds the text."""
    return draft.document.paragraphs[0].part if draft.document.paragraphs else "word/document.xml"


def shown_at(draft: Draft, section: Section) -> Position:
    """The first paragraph of a section."""
    return Position(main_part(draft), max(section.first, 0), 0, 0)


def shown_at_start(draft: Draft) -> Position:
    """The first paragraph of the draft."""
    return Position(main_part(draft), 0, 0, 0)
