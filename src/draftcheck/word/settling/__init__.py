"""The layout that depends on the words: sizes, indents and heights computed once a document's text is known.

Works by the names of paragraph styles, those of the templates we ship; a document without them is left alone.
"""

from __future__ import annotations

from .attachment_note import settle_attachment_note
from .headings import settle_headings
from .imprint import settle_imprint
from .issuer_mark import settle_issuer_mark
from .letter import settle_letter
from .sheet import Sheet
from .signature import settle_signature
from .signers import settle_signers
from .title import break_titles, title_of

__all__ = ["Sheet", "break_titles", "settle", "title_of"]


def settle(sheet: Sheet) -> None:
    """Settles a document; its text stays as it is."""
    settle_headings(sheet)
    settle_issuer_mark(sheet)
    settle_attachment_note(sheet)
    settle_signature(sheet)
    settle_imprint(sheet)
    settle_signers(sheet)
    settle_letter(sheet)
