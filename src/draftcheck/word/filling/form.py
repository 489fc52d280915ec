"""A template opened for filling: looked over once, compiled once, filled as often as there are rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Template, nodes
from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError, UndefinedError
from lxml import etree

from ...core.errors import UnreadableFile, UsageError
from ..container import Package, open_package
from ..disk import file_bytes
from ..names import CELL, ROW, P, W
from .cuts import CUT, cut_tags, text_nodes
from .environment import asked_for, closed_environment, refused, syntax_fault
from .tags import TAG, Fault, Shown, faults_in, first_tag

Element = etree._Element

_FILLED = ("header", "footer", "footnotes", "endnotes")
_DELETED = W + "delText"
_DRAWING_NAME = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_MARKED = re.compile(r"\{[{%#]")
_BROKEN_LINE = re.compile(r"<w:t(?: [^>]*)?>[^<]*[\n\t]")
_COLUMNS = re.compile(r"\{%-?\s*(?:tc\b|hm\b|colspan\b)")
_FIRST_DRAWING = 1001  # as docxtpl numbers them


class Form:
    """A template's package with its markers.

    Raises UnreadableFile for a file that is not a sound .docx. `faults` must be empty before it is filled.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.data = file_bytes(path)
            self._package: Package = open_package(path, self.data)
            self._parts = list(self._names())
        except UnreadableFile as error:
            raise UnreadableFile(error.code, f"模板 {path.name}：{error.message}", error.hint) from None
        self._room = closed_environment()
        self._engine = DocxTemplate(None)
        self._compiled: dict[str, Template] = {}
        self._columns: set[str] = set()

    def _names(self) -> Iterator[str]:
        self._package.tree(self._package.main)  # raises where it is damaged
        yield self._package.main
        for kind, name in self._package.relations(self._package.main).values():
            if kind in _FILLED and self._package.tree(name) is not None:
                yield name

    @property
    def main(self) -> str:
        """The name of the main part."""
        return self._package.main

    def tree(self, part: str) -> Element | None:
        """The tree of an XML part as it stands in the template."""
        return self._package.tree(part)

    def related(self, kind: str) -> str:
        """The name of the main part's related part of this kind, empty where there is none."""
        return next((name for k, name in self._package.relations(self.main).values() if k == kind), "")

    def package_relations(self) -> list[tuple[str, str]]:
        """Kind and part name of what the package itself points to."""
        return list(self._package.relations("").values())

    def faults(self) -> list[Fault]:
        """What is wrong with the markers, by paragraph; what no paragraph shows is told of the whole part."""
        found: list[Fault] = []
        for part in self._parts:
            root = self._package.tree(part)
            assert root is not None
            here = list(faults_in(part, list(map(_shown, root.iter(P))), self._room))
            here += [Fault(part, n, tag[:20], CUT) for n, p in enumerate(root.iter(P)) for tag in cut_tags(p, TAG)]
            here += [
                Fault(part, n, deleted[:20], "标签在删除的修订里，请先接受或者拒绝修订")
                for n, p in enumerate(root.iter(P))
                if "{" in (deleted := "".join(t.text or "" for t in p.iter(_DELETED)))
            ]
            if not here:
                here = list(self._whole(part))
            found += here
        return found

    def _whole(self, part: str) -> Iterator[Fault]:
        try:
            source = self._source(part)
            words = refused(self._room.parse(source))
            if not words:
                etree.fromstring(TAG.sub("", source).encode())
        except TemplateSyntaxError as error:
            words = syntax_fault(error)
        except RecursionError:
            words = "标签嵌套得太深"
        except etree.XMLSyntaxError:
            words = "标签打断了表格或者段落，请把标签和它前后的字重新写一遍"
        if words:
            yield Fault(part, 0, "全文", words)

    def unknown(self, known: Collection[str]) -> Iterator[tuple[str, Fault]]:
        """The markers for fields that are not among these, each name once. Only for a template without faults."""
        return self.told(
            lambda tree: [(name, f"字段表里没有“{name}”") for name in asked_for(tree) if name not in known]
        )

    def told(self, look: Callable[[nodes.Template], Iterable[tuple[str, str]]]) -> Iterator[tuple[str, Fault]]:
        """What `look` finds in the trees of the parts, words of a marker and a sentence, each once, with its place."""
        told: set[str] = set()
        for part in self._parts:
            root = self._package.tree(part)
            assert root is not None
            for words, said in look(self._room.parse(self._source(part))):
                if words not in told:
                    told.add(words)
                    number, tag = first_tag([shown_text(p) for p in root.iter(P)], words)
                    yield words, Fault(part, number, tag, said)

    def syntax(self) -> Iterator[nodes.Template]:
        """The markers of each part as a tree of the template language. Only for a template without faults."""
        for part in self._parts:
            yield self._room.parse(self._source(part))

    def asked_for(self) -> list[str]:
        """The fields that the markers name, in the order they stand."""
        found: dict[str, None] = {}
        for tree in self.syntax():
            found |= dict.fromkeys(asked_for(tree))
        return list(found)

    def fill(self, values: Mapping[str, Any]) -> dict[str, Element]:
        """The parts that hold markers, filled: part name → root. Raises UsageError where the template asks for more."""
        filled = {}
        for part in self._parts:
            template = self._template(part)
            if template is not None:
                filled[part] = self._filled(part, template, values)
        return filled

    def _template(self, part: str) -> Template | None:
        if part not in self._compiled:
            source = self._source(part)
            if part != self.main and not _MARKED.search(source):
                return None
            if _COLUMNS.search(source):
                self._columns.add(part)
            self._compiled[part] = self._room.from_string(source)
        return self._compiled[part]

    def _source(self, part: str) -> str:
        root = self._package.tree(part)
        assert root is not None
        source: str = self._engine.patch_xml(etree.tostring(root, encoding="unicode"))
        return source

    def _filled(self, part: str, template: Template, values: Mapping[str, Any]) -> Element:
        try:
            xml = template.render(values)
        except UndefinedError as error:
            name = re.search(r"'([^']*)'", error.message or "")
            raise self._unfillable(f"要的“{name[1] if name else ''}”没有值") from None
        except SecurityError:
            raise self._unfillable("里有不允许的写法") from None
        except (TemplateError, TypeError, ValueError, KeyError, RecursionError) as error:
            raise self._unfillable(f"填不了（{error}）") from None
        if _BROKEN_LINE.search(xml):
            xml = self._engine.resolve_listing(xml)
        try:
            root = etree.fromstring(xml.encode())
        except etree.XMLSyntaxError:
            raise self._unfillable("填好以后不成一份文档：标签打断了表格或者段落") from None
        if part in self._columns:
            root = self._engine.fix_tables(xml)
        _tidy(root)
        return root

    def _unfillable(self, words: str) -> UsageError:
        return UsageError(
            f"模板 {self.path.name} {words}", f"请用 draftcheck new --lint {self.path.name} 检查模板，再试一次"
        )


def shown_text(paragraph: Element) -> str:
    """The text of a paragraph with its markers, without that of paragraphs inside it."""
    return "".join(node.text or "" for node in text_nodes(paragraph))


def _shown(paragraph: Element) -> Shown:
    text = shown_text(paragraph)
    if "{%" not in text:
        return Shown(text)
    return Shown(text, _text_around(paragraph, ROW), _text_around(paragraph, CELL))


def _text_around(paragraph: Element, tag: str) -> str | None:
    """The text of the row or cell that the paragraph stands in."""
    around = next(paragraph.iterancestors(tag), None)
    return None if around is None else "".join(node.text or "" for node in around.iter(W + "t"))


def _tidy(root: Element) -> None:
    """Cells left without a paragraph get one, as Word demands; copies of drawings get ids of their own."""
    for cell in root.iter(CELL, W + "txbxContent"):
        if len(cell) == 0 or cell[-1].tag != P:
            etree.SubElement(cell, P)
    for number, drawing in enumerate(root.iter(_DRAWING_NAME), _FIRST_DRAWING):
        drawing.set("id", str(number))
