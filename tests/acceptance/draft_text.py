"""Drafts as plain text: one line is one paragraph, its first word says which part of the document it is.

The parts are the methods of `Sheet` named in `PARTS`; `｜` parts a heading from the text that runs on behind it,
`\\n` is a line break inside a paragraph, `⟦-x-⟧` and `⟦+x+⟧` are revisions. A file of faults holds lines
`old => new`; each changes the one place where `old` stands, and `new` marks the fault with `«rule|characters»`.
`⏎` stands for the end of a line. A line `! rule severity` expects a finding about the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from variants import box, cut_runs, into_control, revise

from example_drafts.letterhead import imprint, red_head
from example_drafts.looks import FANGSONG, LOOKS, XIAOBIAOSONG, Look
from example_drafts.numbering import automatic
from example_drafts.paper import Paper, Piece

REVISION = re.compile(r"(⟦[-+].*?[-+]⟧)")


class Sheet:
    """Writes the lines of a draft's source on a Paper."""

    def __init__(self) -> None:
        self.paper = Paper()
        self.list = 1
        self.indent = ""
        self.names: list[str] = []
        self.issuer = ""
        self.title_look: Look | None = None
        self.title_open = False
        self.widths: list[float] = []
        self.rows: list[list[str]] = []

    def pieces(self, text: str, other: str | Look | None = None) -> list[Piece]:
        """The text cut at its revisions."""
        parts = [part for part in REVISION.split(text.replace("\\n", "\n")) if part]
        return [(part, other) if other else part for part in parts]

    def line(self, part: str, text: str) -> None:
        """Writes one line; raises KeyError for an unknown part."""
        for name, close in (("标题", self.close_title), ("附件", self.close_note), ("行", self.close_table)):
            if part != name:
                close()
        PARTS[part](self, text)

    def close(self) -> Paper:
        """The finished sheet."""
        self.line("完", "")
        return self.paper

    def close_title(self) -> None:
        if self.title_open:
            self.paper.blank()
            self.title_open = False
            self.title_look = None  # the option speaks of the document's own title

    def close_note(self) -> None:
        if self.names:
            self.paper.attachments(*self.names)
            self.names = []

    def close_table(self) -> None:
        if self.rows:
            self.paper.table(self.widths, self.rows, centred=(0, *range(2, len(self.widths))))
            self.rows = []

    def option(self, text: str) -> None:
        name, _, value = text.partition(" ")
        paper = self.paper
        if name == "直接格式":
            paper.styled = False
        elif name == "页边距":
            paper.margins = tuple(float(mm) for mm in value.split())
        elif name == "页码居中":
            paper.centred_number = True
        elif name == "空格缩进":
            self.indent = "　　"
        elif name == "碎片":
            paper.rework.append(cut_runs)
        elif name == "修订":
            paper.rework.append(revise)
        elif name == "主题字体":
            paper.theme = value
        elif name == "正文字体":
            paper.faces[FANGSONG] = value
        elif name == "标题字体":
            paper.faces[XIAOBIAOSONG] = value
        elif name == "标题格式":
            face, size = value.split()
            self.title_look = LOOKS["公文标题"]._replace(face=face, size=float(size))
        elif name == "列表":
            self.list = int(value)
        else:
            raise KeyError(name)

    def title(self, text: str) -> None:
        self.paper.write("公文标题", *self.pieces(text), look=self.title_look)
        self.title_open = True

    def title_page(self, text: str) -> None:
        self.paper.write("公文标题", *self.pieces(text), extra="<w:pageBreakBefore/>")
        self.title_open = True

    def body(self, text: str) -> None:
        look = LOOKS["公文正文"]._replace(first=0) if self.indent else None
        self.paper.write("公文正文", *self.pieces(self.indent + text), look=look)

    def heading(self, kind: str, text: str, level: int | None = None) -> None:
        lead, _, rest = text.partition("｜")
        extra = ""
        if level is not None:
            self.paper.numbered = True
            extra = automatic(level, self.list)
        behind = self.pieces(rest, "公文正文") if rest else []
        # an automatic number brings its own indent, so the paragraph must state the right one itself
        direct = self.indent or level is not None
        look = LOOKS[kind]._replace(first=0 if self.indent else 2) if direct else None
        self.paper.write(kind, *self.pieces(self.indent + lead), *behind, extra=extra, look=look)

    def pasted(self, text: str) -> None:
        face, size, words = text.split(" ", 2)
        self.paper.write("公文正文", words, look=LOOKS["公文正文"]._replace(face=face, size=float(size)))

    def sign(self, text: str) -> None:
        issuer, date = text.split("｜")
        self.paper.sign(issuer, date)

    def control(self, text: str) -> None:
        self.paper.xml.append(into_control(self.paper.paragraph_xml("主送机关", *self.pieces(text))))

    def note(self, text: str) -> None:
        self.names.append(text)

    def table_head(self, text: str) -> None:
        self.widths = [float(mm) for mm in text.split()]

    def row(self, text: str) -> None:
        self.rows.append(text.split("｜"))

    def labelled(self, text: str) -> None:
        label, names = text.split("｜")
        self.paper.write("附件说明", (label, "出席标签"), names)


def _simple(kind: str) -> Callable[[Sheet, str], None]:
    return lambda sheet, text: sheet.paper.write(kind, *sheet.pieces(text))


def _head(kind: str, level: int | None = None) -> Callable[[Sheet, str], None]:
    return lambda sheet, text: sheet.heading(kind, text, level)


PARTS: dict[str, Callable[[Sheet, str], None]] = {
    "选项": Sheet.option,
    "红头": lambda sheet, text: red_head(sheet.paper, *text.split("｜")),
    "标题": Sheet.title,
    "分页标题": Sheet.title_page,
    "主送": _simple("主送机关"),
    "主送控件": Sheet.control,
    "正文": Sheet.body,
    "粘贴": Sheet.pasted,
    "一级": _head("一级标题"),
    "二级": _head("二级标题"),
    "三级": _head("公文正文"),
    "一级自动": _head("一级标题", 0),
    "二级自动": _head("二级标题", 1),
    "三级自动": _head("公文正文", 2),
    "附件": Sheet.note,
    "署名": Sheet.sign,
    "附注": _simple("附注"),
    "附件页": lambda sheet, text: sheet.paper.write("附件标记", text, extra="<w:pageBreakBefore/>"),
    "居中": _simple("居中"),
    "居中楷体": _simple("居中楷体"),
    "出席": Sheet.labelled,
    "表": Sheet.table_head,
    "行": Sheet.row,
    "文本框": lambda sheet, text: sheet.paper.xml.append(box(sheet.paper, text)),
    "版记": lambda sheet, text: imprint(sheet.paper, *text.split("｜")),
    "空行": lambda sheet, text: sheet.paper.blank(int(text or 1)),
    "完": lambda sheet, text: None,
}


def written(source: str, whole: tuple[tuple[str, str], ...] = ()) -> Paper:
    """The sheet for a draft's source; `whole` are the findings expected about the document."""
    sheet = Sheet()
    for line in source.splitlines():
        if line.strip():
            part, _, text = line.partition(" ")
            sheet.line(part, text)
    paper = sheet.close()
    for rule, severity in whole:
        paper.fault(rule, severity)
    return paper


def with_faults(source: str, faults: Path) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The source with the changes of a file of faults; raises ValueError where a place is missing or doubled."""
    whole = []
    for line in faults.read_text(encoding="utf-8").splitlines():
        if line.startswith("! "):
            rule, severity = line[2:].split()
            whole.append((rule, severity))
        elif line.strip():
            old, _, new = line.replace("⏎", "\n").partition(" => ")
            if source.count(old) != 1:
                raise ValueError(f"{faults.name}: {old} 出现 {source.count(old)} 次")
            source = source.replace(old, new)
    return source, tuple(whole)
