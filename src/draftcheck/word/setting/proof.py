"""Proves a draft set in official layout before anybody gets it: what it said and held is all there, in its order."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from ...core.document import Document, Paragraph
from ...core.errors import UnreadableFile
from ..container import Package
from ..names import P
from ..parts import tidy_name
from ..read import read_docx
from ..story import paragraph_numbers
from .blanks import MOVING
from .frame import Frame
from .inventory import RUNNING, inventory
from .plan import Plan
from .target import Target

Element = etree._Element


def prove(document: Document, new: bytes, target: Target, plan: Plan, rendered: bytes, frame: Frame) -> None:
    """Raises UnreadableFile unless, read again: every paragraph that says something says the same, blanks that the
    plan takes off its ends left out, between the template's head and imprint; automatic numbers and hidden words are
    the same; every picture, table, note, field, link, control and change is there; and the parts that were not to
    be touched are byte for byte the old ones.
    """
    result = read_docx(Path(document.path), new)
    before = [p for p in document.paragraphs if p.part == target.main]
    after = [p for p in result.paragraphs if p.part == target.main]
    template = read_docx(Path("模板.docx"), rendered)
    head = _said(template, frame.head, frame.root) if plan.head else 0
    tail = _said(template, frame.imprint, frame.root) if plan.imprint else 0
    shown = list(_shown(after))
    shown = shown[head : len(shown) - tail]
    _same_words(list(_shown(before)), shown, plan)
    _same_things(target, new, plan, frame)
    _same_parts(target, new)
    others = [[p.text for p in d.paragraphs if p.place.kind in ("footnote", "endnote")] for d in (document, result)]
    if others[0] != others[1]:
        raise _failed("脚注或尾注与原稿不一样")


def _shown(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Paragraphs that say something, and all that stand in tables and boxes."""
    for p in paragraphs:
        if p.text.strip() or p.label is not None or p.place.kind != "body":
            yield p


def _said(template: Document, blocks: Sequence[Element], root: Element) -> int:
    """How many paragraphs of these blocks of the template `_shown` gives."""
    numbers = paragraph_numbers(root)
    inside = {numbers[p] for block in blocks for p in block.iter(P) if p in numbers}
    return sum(1 for p in _shown(template.paragraphs) if p.index in inside and p.part == _main(template))


def _main(document: Document) -> str:
    return document.paragraphs[0].part


def _same_words(before: Sequence[Paragraph], after: Sequence[Paragraph], plan: Plan) -> None:
    for old, new in zip(before, after, strict=False):
        part = plan.parts.get(old.index) if old.place.kind == "body" else None
        text = new.text
        if part is not None and (part.start or part.end) and text != old.text:
            lost = len(old.text) - len(text)
            starts = range(min(part.start, lost) + 1)
            if not any(_without(old.text, n, lost - n) == text and lost - n <= part.end for n in starts):
                raise _changed(old)
        elif text != old.text:
            raise _changed(old)
        if (old.label and old.label.text) != (new.label and new.label.text):
            raise _failed(f"第{old.index + 1}段“{old.text.strip()[:12]}”的自动编号与原稿不一样")
        if _hidden(old) != _hidden(new):
            raise _failed(f"第{old.index + 1}段“{old.text.strip()[:12]}”的隐藏文字与原稿不一样")
        if (old.place.kind, old.place.row, old.place.column) != (new.place.kind, new.place.row, new.place.column):
            raise _failed(f"第{old.index + 1}段“{old.text.strip()[:12]}”换了地方")
    if len(before) != len(after):
        raise _failed(f"原稿有{len(before)}段文字，套版后有{len(after)}段")


def _without(text: str, start: int, end: int) -> str | None:
    """The text without blanks at its ends; None where they are no blanks."""
    if end < 0 or text[:start].strip(MOVING) or text[len(text) - end :].strip(MOVING):
        return None
    return text[start : len(text) - end]


def _hidden(p: Paragraph) -> str:
    return "".join(p.text[run.start : run.end] for run in p.runs if run.font.hidden).strip()


def _same_things(target: Target, new: bytes, plan: Plan, frame: Frame) -> None:
    """Nothing that the draft holds is lost; what came in from the template is at most as much as it has."""
    before = target.package.tree(target.main)
    after = Package(new).tree(target.main)
    assert before is not None and after is not None
    held, holds = inventory([before]), inventory([after])
    for kind in RUNNING:
        old, now = (next((key[1] for key in found if key[0] == kind), "") for found in (held, holds))
        if old not in now:
            raise _failed("域的代码或者删去的文字与原稿不一样")
    lost = _kinds(held - holds)
    if lost:
        raise _failed(f"少了{_named(lost)}")
    brought = [*(frame.head if plan.head else ()), *(frame.imprint if plan.imprint else ())]
    extra = _kinds(holds - held) - _kinds(inventory(brought))
    if extra:
        raise _failed(f"多了{_named(extra)}")


def _kinds(found: Counter[tuple[str, ...]]) -> Counter[str]:
    kinds: Counter[str] = Counter()
    for key, count in found.items():
        if key[0] not in RUNNING:
            kinds[key[0]] += count
    return kinds


def _named(kinds: Counter[str]) -> str:
    return "、".join(sorted({_NAMES.get(name, name) for name in kinds}))


_NAMES = {
    "drawing": "图片", "pict": "图片", "object": "嵌入的对象", "tbl": "表格", "tr": "表格的行", "tc": "单元格",
    "footnoteReference": "脚注", "endnoteReference": "尾注", "hyperlink": "链接", "bookmarkStart": "书签",
    "fldChar": "域", "fldSimple": "域", "sdt": "内容控件", "oMath": "公式", "ins": "修订", "del": "修订",
    "br": "分页或者换行", "ruby": "注音",
}  # fmt: skip


def _same_parts(target: Target, new: bytes) -> None:
    changed = {tidy_name(name).lower() for name in target.changed()}
    found = []
    for data in (target.data, new):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = ((tidy_name(entry.filename).lower(), entry) for entry in package.infolist())
            found.append({name: (entry.CRC, entry.file_size) for name, entry in entries if name not in changed})
    if found[0] != found[1]:
        raise _failed("文稿的其他部分有变化")


def _changed(p: Paragraph) -> UnreadableFile:
    return _failed(f"第{p.index + 1}段“{p.text.strip()[:12]}”的文字与原稿不一样")


def _failed(reason: str) -> UnreadableFile:
    return UnreadableFile(
        "proof-failed",
        f"套好的文稿没有通过核对（{reason}），没有写文件",
        "原稿没有动过；请把这份草稿的情况告诉维护人员",
    )
