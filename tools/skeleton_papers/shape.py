"""The order in which the parts of an ordinary document stand."""

from __future__ import annotations

from .heads import red_head
from .paper import TemplatePaper
from .tails import attachment_note, attachment_pages, imprint, signature


def opening(paper: TemplatePaper, *, upward: bool = False, addressed: bool = True) -> None:
    """Head, title, addressee."""
    red_head(paper, upward=upward)
    title(paper)
    if addressed:
        paper.write("主送机关", "{{主送机关}}：")


def title(paper: TemplatePaper) -> None:
    """The title and the blank line under it."""
    paper.write("公文标题", "{{标题}}")
    paper.blank()


def body(paper: TemplatePaper, field: str = "正文") -> None:
    """The paragraphs of a field; numbered ones get the look of their level when they are filled in."""
    paper.each("公文正文", field)


def closing(paper: TemplatePaper, *, printed: bool = True) -> None:
    """Everything under the text."""
    attachment_note(paper)
    signature(paper)
    attachment_pages(paper)
    imprint(paper, printed=printed)
