"""The text of a paragraph as HTML: its runs in their fonts, the characters found as links to their notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..core.document import Font, Paragraph
from .html_escape import escaped
from .html_looks import Looks
from .html_marks import Stretch

_PAGE_BREAK = '<span class="next-page" title="分页符"></span>'
_Piece = tuple[int, int, str]  # start, end, class


def text_html(
    p: Paragraph, base: Font, looks: Looks, stretches: Sequence[Stretch], link: Callable[[Stretch, str], str]
) -> str:
    """The characters of a paragraph; `link` makes the HTML of a stretch from that of its characters."""
    runs = _runs(p, base, looks)
    out: list[str] = []
    at = 0
    for stretch in stretches:
        out += _between(p.text, runs, at, stretch.start)
        out.append(link(stretch, "".join(_between(p.text, runs, stretch.start, stretch.end))))
        at = stretch.end
    out += _between(p.text, runs, at, len(p.text))
    return "".join(out)


def _runs(p: Paragraph, base: Font, looks: Looks) -> list[_Piece]:
    """The whole text in pieces of one class, none where the characters look like the rest of the paragraph."""
    found: list[_Piece] = []
    at = 0
    for run in p.runs:
        if run.start > at:
            found.append((at, run.start, ""))
        name = looks.run(run.font, base)
        if found and found[-1][2] == name:
            found[-1] = (found[-1][0], run.end, name)
        else:
            found.append((run.start, run.end, name))
        at = run.end
    return [*found, (at, len(p.text), "")] if at < len(p.text) else found


def _between(text: str, runs: list[_Piece], start: int, end: int) -> Iterator[str]:
    for first, last, name in runs if start < end else ():
        piece = text[max(first, start) : min(last, end)] if first < end and last > start else ""
        if piece:
            inner = _PAGE_BREAK.join(escaped(part) for part in piece.split("\f"))
            yield f'<span class="{name}">{inner}</span>' if name else inner
