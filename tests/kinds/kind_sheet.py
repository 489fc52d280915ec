"""The notation of tests/acceptance, extended: forms, departures, heads, imprints, sections, page numbers.

`@红头 …` stands only in that form. `部分[line=36,face=宋体] …` departs from the part's look. `⟨color=FF0000|字⟩`
gives characters their own look; `highlight`, `vanish` and `theme` stand alone. See README.md for the parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import kind_looks
from draft_text import PARTS, Sheet
from kind_elements import Row, imprint_table, issuer_mark, joint_signature, letter_mark, signer_stamp, upward_number
from kind_looks import KINDS_OF_TEXT, LOOKS
from kind_paper import KindPaper, Page
from variants import revise

from example_drafts.faults import Fault
from example_drafts.paper import Piece

OWN_LOOK = re.compile(r"(⟨[^⟩]*⟩)")
PART = re.compile(r"(\S+?)(?:\[(.*)\])?$")
TYPED = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)")
HEAD_LINES = ("份号", "密级", "紧急程度")


def changes(text: str) -> dict[str, Any]:
    """`size=18,face=宋体,bold` as fields of a Look."""
    found: dict[str, Any] = {}
    for item in text.split(","):
        name, given, value = item.partition("=")
        number = re.fullmatch(r"-?\d+(\.\d+)?", value) and name != "color"
        found[name] = (float(value) if number else value) if given else True
    return found


class KindSheet(Sheet):
    """Writes the lines of a source on a KindPaper."""

    def __init__(self) -> None:
        super().__init__()
        self.paper: KindPaper = KindPaper()
        self.head_lines = 0
        self.imprint: list[Row] = []
        self.imprint_lines = True
        self.automatic = False
        self.gap = 2

    def line(self, part: str, text: str) -> None:
        """Writes one line; raises KeyError for an unknown part."""
        match = PART.match(part)
        assert match
        part, departure = match.groups()
        if part not in ("标题", "题注"):
            self.close_title()
        for name, close in (("附件", self.close_note), ("行", self.close_table), ("版记行", self.close_imprint)):
            if part != name:
                close()
        if self.automatic and part in ("一级", "二级") and TYPED.match(text):
            part, text = f"{part}自动", TYPED.sub("", text)
        self.paper.departure = changes(departure) if departure else {}
        (OWN_PARTS.get(part) or PARTS[part])(self, text)
        self.paper.departure = {}

    def pieces(self, text: str, other: Any = None) -> list[Piece]:
        """The text cut at its revisions and at characters with a look of their own."""
        if isinstance(other, str) and self.paper.departure:
            other = LOOKS[other]._replace(**self.paper.departure)
        out: list[Piece] = []
        for part in OWN_LOOK.split(text.replace("\\t", "\t")):
            if part.startswith("⟨"):
                look, _, inner = part[1:-1].partition("|")
                kind = "公文正文" if other is None else other
                base = LOOKS[kind]._replace(**self.paper.departures.get(kind, {})) if isinstance(kind, str) else kind
                named = {"highlight": {"color": "@highlight"}, "vanish": {"color": "@vanish"}}
                given = named.get(look) or ({"face": "@theme"} if look == "theme" else changes(look))
                out.append((inner, base._replace(**given)))
            elif part:
                out += super().pieces(part, other)
        return out

    def option(self, text: str) -> None:
        name, _, value = text.partition(" ")
        paper = self.paper
        if name == "页边距":
            paper.page = paper.page._replace(margins=tuple(float(mm) for mm in value.split()))
        elif name == "纸张":
            width, height = (float(mm) for mm in value.split())
            paper.page = paper.page._replace(width=width, height=height)
        elif name == "页码居中":
            paper.numbers = paper.numbers._replace(sides=("center", "center"))
        elif name == "页码同侧":
            paper.numbers = paper.numbers._replace(sides=("right", "right"))
        elif name == "页码无":
            paper.numbers = paper.numbers._replace(shown=False)
        elif name == "页码样式":
            before, after = value.split("｜")
            paper.numbers = paper.numbers._replace(round=(before, after))
        elif name == "页码字体":
            face, size = value.split()
            paper.numbers = paper.numbers._replace(face=face, size=float(size))
        elif name == "页脚距":
            paper.numbers = paper.numbers._replace(distance=float(value))
        elif name == "信函页脚":
            paper.numbers = paper.numbers._replace(first_blank=True, first_line=value != "无线", distance=20)
        elif name == "各段":
            kind, given = value.split()
            for each in KINDS_OF_TEXT if kind == "全文" else (kind,):
                paper.departures[each] = paper.departures.get(each, {}) | changes(given)
        elif name == "版记无线":
            self.imprint_lines = False
        elif name == "自动编号":
            self.automatic = True
        elif name == "批注":
            paper.comment = value
        elif name == "表头不重复":
            paper.rework.append(_no_repeated_head)
        elif name == "修订":
            paper.rework.append(revise)
        elif name == "署名空行":
            self.gap = int(value)
        else:
            super().option(text)

    def head_line(self, kind: str, text: str) -> None:
        self.head_lines += 1
        self.paper.write(kind, *self.pieces(text, kind))

    def number(self, text: str) -> None:
        self.paper.write("发文字号", *self.pieces(text, "发文字号"))
        self.paper.departure = {}
        self.paper.blank(2)

    def upward(self, text: str) -> None:
        number, label, *names = text.split("｜")
        kaiti = LOOKS["公文正文"]._replace(face="楷体_GB2312")
        written: list[Piece] = []
        for name in names:
            written += self.pieces(name) if name.startswith("⟨") else [(name, kaiti)]
        upward_number(self.paper, number, label, written)

    def sign(self, text: str) -> None:
        issuer, date = text.split("｜")
        gap, self.paper.departure = self.gap, self.paper.departure
        self.paper.sign(issuer, date, gap=gap)

    def imprint_row(self, text: str) -> None:
        kind = "版记末行" if "\\t" in text else "版记行"
        self.imprint.append(Row(kind, self.pieces(text, LOOKS[kind]._replace(**self.paper.departure))))

    def close_imprint(self) -> None:
        if self.imprint:
            rows, self.imprint = self.imprint, []
            imprint_table(self.paper, rows, self.imprint_lines)

    def section(self, text: str) -> None:
        shape, _, start = text.partition(" ")
        page = Page(297, 210, (28, 26, 35, 37)) if shape == "横向" else Page()
        self.paper.end_section(page._replace(start=int(start) if start else None))

    def letter_number(self, text: str) -> None:
        self.paper.write("信函文号", *self.pieces(text, "信函文号"))
        self.paper.departure = {}
        self.paper.blank(2)

    def labelled(self, text: str) -> None:
        label, names = text.split("｜")
        own, self.paper.departure = self.paper.departure, {}
        face = LOOKS["出席标签"]._replace(**own) if own else "出席标签"
        self.paper.write("附件说明", (label, face), names)

    def heading(self, kind: str, text: str, level: int | None = None) -> None:
        if "⟨" not in text:
            super().heading(kind, text, level)
            return
        lead, _, rest = text.partition("｜")
        behind = self.pieces(rest, "公文正文") if rest else []
        self.paper.write(kind, *self.pieces(lead, kind), *behind)


def _no_repeated_head(root: Any) -> None:
    for element in list(root.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}tblHeader")):
        element.getparent().remove(element)


def _plain(kind: str) -> Callable[[Any, str], None]:
    return lambda sheet, text: sheet.paper.write(kind, *sheet.pieces(text, kind))


def _mark_with(kind: str, blanks: int) -> Callable[[Any, str], None]:
    def write(sheet: KindSheet, text: str) -> None:
        sheet.paper.write(kind, text)
        sheet.paper.departure = {}
        sheet.paper.blank(blanks)

    return write


OWN_PARTS: dict[str, Callable[[Any, str], None]] = {
    **{kind: (lambda sheet, text, kind=kind: sheet.head_line(kind, text)) for kind in HEAD_LINES},
    "选项": KindSheet.option,
    "署名": KindSheet.sign,
    "出席": KindSheet.labelled,
    "标志": lambda sheet, text: issuer_mark(sheet.paper, text, sheet.head_lines),
    "文号": KindSheet.number,
    "上行文号": KindSheet.upward,
    "信函标志": lambda sheet, text: letter_mark(sheet.paper, text),
    "信函标志无线": lambda sheet, text: letter_mark(sheet.paper, text, ""),
    "信函文号": KindSheet.letter_number,
    "命令标志": _mark_with("命令标志", 2),
    "令号": _mark_with("令号", 2),
    "居中黑体": _plain("居中黑体"),
    "签名章": _plain("签名章"),
    "题注": _plain("题注"),
    "称谓": _plain("称谓"),
    "纪要抬头": lambda sheet, text: upward_head(sheet, text),
    "纪要期号": _mark_with("纪要期号", 1),
    "签名": lambda sheet, text: signer_stamp(sheet.paper, *text.split("｜")),
    "联署": lambda sheet, text: joint_signature(sheet.paper, text.split("｜")[:-1], text.split("｜")[-1]),
    "日期": _plain("成文日期"),
    "署名行": _plain("署名行"),
    "版记行": KindSheet.imprint_row,
    "分节": KindSheet.section,
    "附件标": lambda sheet, text: sheet.paper.write("附件标记", *sheet.pieces(text, "附件标记")),
    "附件行": _plain("附件说明"),
}


def upward_head(sheet: KindSheet, text: str) -> None:
    """Issuer of the minutes on the left, date on the right, the red line under both."""
    issuer, date = text.split("｜")
    upward_number(sheet.paper, issuer, date, [])


def in_form(source: str, form: str) -> str:
    """The lines of a source that stand in one form, without their marks."""
    lines = []
    for line in source.splitlines():
        if line.startswith("形式 "):
            continue
        if line.startswith("@"):
            forms, _, line = line[1:].partition(" ")
            if form not in forms.split(","):
                continue
        lines.append(line)
    return "\n".join(lines)


def written(source: str) -> KindPaper:
    """The sheet for a source already brought into one form."""
    sheet = KindSheet()
    for line in source.splitlines():
        if line.strip():
            part, _, text = line.partition(" ")
            sheet.line(part, text)
    paper = sheet.close()
    assert isinstance(paper, KindPaper)
    return paper


__all__ = ["Fault", "KindSheet", "in_form", "kind_looks", "written"]
