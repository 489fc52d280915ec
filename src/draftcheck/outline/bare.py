"""Drafts that nobody has laid out yet: typed or pasted text without alignment and indents."""

from ..core.draft import Draft, Role

_PLACED = (Role.TITLE, Role.ADDRESSEE, Role.BODY, Role.HEADING, Role.SIGNATURE, Role.ISSUE_DATE)


def is_bare(draft: Draft) -> bool:
    """Whether no paragraph of the main text has an alignment, an indent or typed blanks before it."""
    return not any(
        p.layout.alignment in ("center", "right")
        or p.layout.first_line_chars
        or p.layout.first_line_pt
        or p.layout.left_chars
        or p.layout.left_pt
        or p.text[:1].isspace()
        for p in draft.of(*_PLACED, unit=0)
        if p.text.strip()
    )
