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
        needed = next(field.required for field in paper.fields if field.name == "主送机关")
        if needed:
            paper.write("主送机关", "{{主送机关}}：")
        else:
            paper.optional("主送机关", "主送机关", "{{主送机关}}：")


def title(paper: TemplatePaper) -> None:
    """The title and the blank line under it."""
    paper.write("公文标题", "{{标题}}")
    paper.blank()


def lead(paper: TemplatePaper, words: str, *, after: str = "，") -> None:
    """The first paragraph: 缘由, then these words with a colon, unless 缘由 itself ends in 通知如下 or the like."""
    said = words[-4:]
    paper.write("公文正文", f"{{{{缘由}}}}{{% if '{said}' not in 缘由 %}}{after}{words}{{% endif %}}：")


def ending(paper: TemplatePaper, words: str, said: str) -> None:
    """A closing sentence, unless the last paragraph of the text already says so."""
    paper.when(f"'{said}' not in 正文|last")
    paper.write("公文正文", words)
    paper.end()


def body(paper: TemplatePaper, field: str = "正文") -> None:
    """The paragraphs of a field; numbered ones get the look of their level when they are filled in."""
    paper.each("公文正文", field)


def closing(paper: TemplatePaper, *, printed: bool = True) -> None:
    """Everything under the text."""
    attachment_note(paper)
    signature(paper)
    attachment_pages(paper)
    imprint(paper, printed=printed)
