"""The fields of a template without a field file, from its markers: {{ 字段 }}, {% for 项 in 字段 %}, {% if 字段 %}."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Sequence
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
_NO_FIELDS = ("loop", "self", "super", "caller", "true", "false", "none", "True", "False", "None")
_ANSWERS = ("是", "否")
_MOST = 64 * 1024 * 1024  # bytes of XML


def marked_fields(path: Path) -> tuple[Field, ...]:
    """The fields in the order of their first markers: all 文字 and required, but what is looped over or tested.

    Raises UnreadableFile. A faulty marker is no matter here: the lint of templates tells it.
    """
    text = template_text(path)
    try:
        return _fields(text)
    except Exception:  # whatever jinja2 says of a broken tag
        names = dict.fromkeys(_NAME.findall(text))
        return tuple(Field(name, required=True) for name in names if name not in _NO_FIELDS)


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
    from jinja2 import nodes

    from .template_uses import Uses

    uses = Uses(_parsed(text))
    loops = {loop.iter.name: loop for loop in uses.loops if isinstance(loop.iter, nodes.Name)}
    found = []
    for name in sorted(uses.names, key=lambda name: _place(text, name)):
        columns = _columns(loops[name]) if name in loops else ()
        answers = uses.compared.get(name, ())
        kind, choices = "文字", tuple[str, ...]()
        if name in loops:
            kind = "附件" if _are_attachments(loops[name], columns) else "表格" if columns else "列表"
        elif name in uses.dated:
            kind = "日期"
        elif answers and all(answer in _ANSWERS for answer in answers):
            kind, choices = "选择", _ANSWERS  # 是否 would be no word to compare with
        elif name in uses.tested and name not in uses.printed and not answers:
            kind = "是否"
        conditions = () if name in uses.always or name in uses.tested else uses.under.get(name, ())
        found.append(
            Field(
                name,
                kind,
                required=name not in uses.tested and (name in uses.always or bool(answers)),
                columns=() if kind == "附件" else columns,
                choices=choices,
                needed_if=conditions[0] if len(conditions) == 1 else "",
            )
        )
    return tuple(found)


def _parsed(text: str) -> nodes.Template:
    from jinja2 import Environment

    return Environment().parse(_PREFIXED.sub(r"{\1 ", text))


def _are_attachments(loop: nodes.For, columns: Sequence[str]) -> bool:
    """Whether the rows of a loop are attachments with their texts, the only rows that hold a list themselves."""
    from jinja2 import nodes

    inner = [near.iter.attr for near in loop.find_all(nodes.For) if isinstance(near.iter, nodes.Getattr)]
    return inner == ["正文"] and set(columns) <= {"名称", "正文"}


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
