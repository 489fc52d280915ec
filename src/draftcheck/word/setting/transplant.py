"""Blocks of a rendered template put into a draft: with their styles, pictures and links, under names that are free."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy

from lxml import etree

from ..container import Package
from ..marking.package import parse
from ..names import CHOICE, MC, P_PR, TYPE, VAL, P, R, W
from ..parts import tidy_name
from ..property_order import PARAGRAPH
from .properties import properties, put
from .style_book import StyleBook
from .target import Target

Element = etree._Element

_STYLES = {W + name: kind for name, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table"))}
_DROPPED = frozenset(
    W + name
    for name in (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "proofErr",
        "permStart", "permEnd", "sectPr",
    )
)  # fmt: skip
_W14 = "{http://schemas.microsoft.com/office/word/20"
_TYPES = "[Content_Types].xml"


class Graft:
    """Copies elements from one package into another."""

    def __init__(self, target: Target, source: Package, book: StyleBook) -> None:
        self._target, self._source, self._book = target, source, book
        self._relations: dict[tuple[str, str, str], str] = {}
        self._parts: dict[str, str] = {}
        self._kinds = _content_types(source)
        root = source.tree(source.main)
        assert root is not None
        target.adopt(dict(root.nsmap), root.get(MC + "Ignorable") or "")
        self._default = next(
            (key for key, s in book.template.by_id.items() if s.get(W + "default") and s.get(TYPE) == "paragraph"), ""
        )
        drawn = (e.get("id") or "" for e in target.root.iter("{*}docPr"))
        self._drawings = max((int(n) for n in drawn if n.isdecimal()), default=0) + 9000

    def blocks(self, elements: Iterable[Element]) -> list[Element]:
        """Copies of blocks of the template's main part, ready to be put into the draft's."""
        return [self._copied(element, self._source.main, self._target.main) for element in elements]

    def part(self, name: str, kind: str) -> str:
        """Brings a header or footer over as a part of its own; gives its relation's id in the draft."""
        if name not in self._parts:
            data = self._source.read(name) or b""
            folder = self._target.main.rpartition("/")[0]
            wanted = f"{folder}/{name.rpartition('/')[2]}".lstrip("/")
            added = self._target.add(wanted, data, self._kinds(name))
            root = self._copied(parse(data), name, added)
            self._target.replace(added, root)
            self._parts[name] = added
        relation = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
        return self._target.relate(self._target.main, relation, "/" + self._parts[name])

    def _copied(self, element: Element, source: str, target: str) -> Element:
        fresh = deepcopy(element)
        fresh.tail = None
        for child in list(fresh.iter()):
            if child.tag in _DROPPED and child.getparent() is not None:
                child.getparent().remove(child)  # type: ignore[union-attr]
        for child in fresh.iter():
            self._restyle(child)
            for name, value in list(child.attrib.items()):
                if str(name).startswith(_W14):
                    child.attrib.pop(name)
                elif str(name).startswith(R):
                    child.set(name, self._relation(source, target, str(value)))
            if str(child.tag).endswith("}docPr"):
                self._drawings += 1
                child.set("id", str(self._drawings))
            if child.tag == CHOICE:
                self._name_prefixes(child, element)
        return fresh

    def _restyle(self, child: Element) -> None:
        if child.tag in _STYLES:
            known = self._book.id_of_template(child.get(VAL, ""))
            if known is not None:
                child.set(VAL, known)
        elif child.tag == P and self._default and child.find(f"{P_PR}/{W}pStyle") is None:
            known = self._book.id_of_template(self._default)
            put(properties(child, P_PR), "pStyle", PARAGRAPH, {"val": known or ""})
        elif child.tag == W + "numPr":  # its list stays in the template
            child.getparent().remove(child)  # type: ignore[union-attr]

    def _name_prefixes(self, choice: Element, source: Element) -> None:
        """`Requires` names a namespace by its prefix, which may be another one here."""
        here = {uri: prefix for prefix, uri in self._target.root.nsmap.items() if prefix}
        uris = [source.nsmap.get(prefix, choice.nsmap.get(prefix)) for prefix in (choice.get("Requires") or "").split()]
        if all(uri in here for uri in uris):
            choice.set("Requires", " ".join(here[uri] for uri in uris if uri))

    def _relation(self, source: str, target: str, number: str) -> str:
        key = (source, target, number)
        if key not in self._relations:
            found = self._found(source, number)
            if found is None:
                return number
            kind, name, external = found
            if not external:
                name = "/" + self._moved(name)
            self._relations[key] = self._target.relate(target, kind, name, external)
        return self._relations[key]

    def _found(self, part: str, number: str) -> tuple[str, str, bool] | None:
        folder, _, base = part.rpartition("/")
        root = self._source.tree(f"{folder}/_rels/{base}.rels".lstrip("/"))
        for relation in root if root is not None else ():
            if relation.get("Id") == number:
                external = relation.get("TargetMode") == "External"
                where = relation.get("Target", "")
                return relation.get("Type", ""), where if external else tidy_name(where, folder), external
        return None

    def _moved(self, name: str) -> str:
        if name not in self._parts:
            self._parts[name] = self._target.add(name, self._source.read(name) or b"", self._kinds(name))
        return self._parts[name]


def _content_types(package: Package) -> Callable[[str], str]:
    root = package.tree(_TYPES)
    stated = list(root) if root is not None else []
    overrides = {
        tidy_name(e.get("PartName", "")).lower(): e.get("ContentType", "") for e in stated if e.get("PartName")
    }
    endings = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in stated if e.get("Extension")}

    def kind(name: str) -> str:
        return overrides.get(name.lower()) or endings.get(name.rpartition(".")[2].lower(), "application/octet-stream")

    return kind
