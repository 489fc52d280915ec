"""The page numbers of a draft: which footers and headers carry one, and the paragraph it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import HeaderFooter, Paragraph
from ...core.draft import Draft
from ...core.pattern import Pattern
from ...core.value import Value

_SIGN = Pattern(r"\d|—|页")


class Numbered(Value):
    """A header or footer with a page number; `paragraph` holds it, None where Word has not drawn it yet.

    `placed` is False where a frame or tabs decide where the number stands, and not the paragraph's alignment.
    """

    holder: HeaderFooter
    paragraph: Paragraph | None
    placed: bool


def numbered(draft: Draft) -> Iterator[Numbered]:
    """Each part with a page number once."""
    seen: set[str] = set()
    for section in draft.document.sections:
        for holder in section.headers:
            if holder.has_page_number and holder.part not in seen:
                seen.add(holder.part)
                yield _numbered(draft, holder)


def _numbered(draft: Draft, holder: HeaderFooter) -> Numbered:
    inside = [p for p in draft.document.paragraphs if p.part == holder.part]
    shown = [p for p in inside if _SIGN.search(p.text)]
    if len(shown) > 1:
        with_digits = [p for p in shown if any(c.isdecimal() for c in p.text)]
        shown = with_digits or shown
    if not shown:
        bare = all(not p.text.strip() for p in inside) and len(inside) == 1 and not inside[0].has_drawing
        return Numbered(holder, inside[0] if bare else None, bare)
    p = shown[0]
    return Numbered(
        holder, p, p.place.holder < 0 and "\t" not in p.text and not p.layout.left_pt > 100 and not p.layout.framed
    )
