"""The fields of a template without a field file, from its markers: {{ 字段 }}, {% for 项 in 字段 %}, {% if 字段 %}."""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import UnreadableFile
from ..core.skeleton import Field

if TYPE_CHECKING:
    from jinja2 import nodes

_PART = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PIECE = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>")
_NAME = re.compile(r"\{\{\s*(?:r\s+)?([^\W\d]\w*)")
_PREFIXED = re.compile(r"\{(%-?|\{)(?:tr|tc|p|r)\s")  # docxtpl's own: a tag for the whole paragraph, row, cell, run
_MOST = 64 * 1024 * 1024  # bytes of XML


def marked_fields(path: Path) -> tuple[Field, ...]:
    """The fields in the order of their first markers: all 文字 and required, but what is looped over or tested.

    Raises UnreadableFile. A faulty marker is no matter here: the lint of templates tells it.
    """
    text = template_text(path)
    try:
        return _fields(text)
    except Exception:  # whatever jinja2 says of a broken tag
        return tuple(Field(name, required=True) for name in dict.fromkeys(_NAME.findall(text)))


def template_text(path: Path) -> str:
    """The text of a .docx file, a line a paragraph, heads and feet included. Raises UnreadableFile."""
    try:
        with zipfile.ZipFile(path) as whole:
            parts = [part for part in whole.infolist() if _PART.fullmatch(part.filename)]
            if sum(part.file_size for part in parts) > _MOST:
                raise UnreadableFile("too_large", f"模板 {path} 太大", "模板只放版式和字段，请删去其余内容")
            xml = [whole.read(part).decode("utf-8") for part in sorted(parts, key=lambda part: part.filename)]
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError, RuntimeError, NotImplementedError, EOFError):
        raise UnreadableFile(
            "damaged", f"打不开模板 {path}", "请确认是 .docx 文件，没有损坏、没有加密，也没有被别的程序占用"
        ) from None
    return "".join(
        html.unescape(match[1]) if match[1] is not None else "\n" for x in xml for match in _PIECE.finditer(x)
    )


def _fields(text: str) -> tuple[Field, ...]:
    from jinja2 import Environment, meta, nodes

    tree = Environment().parse(_PREFIXED.sub(r"{\1 ", text))
    free = meta.find_undeclared_variables(tree)
    looped = {loop.iter.name: loop for loop in tree.find_all(nodes.For) if isinstance(loop.iter, nodes.Name)}
    tested = {name.name for test in tree.find_all(nodes.If) for name in _names(test.test)}
    dated = {
        near.node.name
        for near in tree.find_all(nodes.Getattr)
        if near.attr == "星期" and isinstance(near.node, nodes.Name)
    }
    printed = {name.name for put in tree.find_all(nodes.Output) for name in put.find_all(nodes.Name)}
    first = dict.fromkeys(name.name for name in tree.find_all(nodes.Name) if name.name in free)
    found = []
    for name in sorted(first, key=lambda name: _place(text, name)):
        columns = _columns(looped[name]) if name in looped else ()
        kind = "表格" if columns else "列表" if name in looped else "日期" if name in dated else "文字"
        if name in tested and name not in printed and name not in looped:
            kind = "是否"
        found.append(Field(name, kind, required=name not in tested, columns=columns))
    return tuple(found)


def _names(node: nodes.Node) -> list[nodes.Name]:
    from jinja2 import nodes

    return [node] if isinstance(node, nodes.Name) else list(node.find_all(nodes.Name))


def _columns(loop: nodes.For) -> tuple[str, ...]:
    """What a loop takes of each of its rows: {{ 行.事项 }}."""
    from jinja2 import nodes

    if not isinstance(loop.target, nodes.Name):
        return ()
    taken = [
        near.attr
        for near in loop.find_all(nodes.Getattr)
        if isinstance(near.node, nodes.Name) and near.node.name == loop.target.name
    ]
    return tuple(dict.fromkeys(taken))


def _place(text: str, name: str) -> int:
    found = re.search(rf"\{{[{{%][^}}]*?(?<!\w){re.escape(name)}(?!\w)", text)
    return found.start() if found else len(text)
