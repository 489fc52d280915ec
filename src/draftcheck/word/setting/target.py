"""A draft's package while it is changed: its trees, new parts, relations and content types."""

from __future__ import annotations

from typing import cast

from lxml import etree

from ...core.errors import UnreadableFile
from ..container import Package
from ..marking.package import STRICT, empty_relations, rewritten, with_type, written
from ..markup import parse
from ..names import W
from ..parts import tidy_name

Element = etree._Element

TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_MAIN_TYPES = {f"{_WORD}template.main+xml": f"{_WORD}document.main+xml"}
_AGAIN = "请在 Word 里另存为普通的“Word 文档（*.docx）”再套版"


class Target:
    """Raises UnreadableFile for a draft that cannot be written: Strict, or with macros."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.package = Package(data)
        self.main = self.package.main
        self._trees: dict[str, Element] = {}
        self._added: dict[str, bytes] = {}
        if STRICT in (self.package.read(self.main) or b""):
            raise UnreadableFile("strict", "草稿是“Strict Open XML”格式，不能套版", _AGAIN)
        self.root = self.tree(self.main)
        self._as_document()

    def tree(self, name: str) -> Element:
        """The tree of a part that is there; it is written back. Raises UnreadableFile for a damaged one."""
        if name not in self._trees:
            self._trees[name] = parse(self.package.read(name) or b"")
        return self._trees[name]

    def name_of(self, kind: str) -> str:
        """The name of the main part's related part of this kind, empty where it has none."""
        names = self.package.names()
        return next((n for k, n in self.package.relations(self.main).values() if k == kind and n in names), "")

    def related(self, kind: str) -> Element | None:
        """The tree of the main part's related part of this kind."""
        name = self.name_of(kind)
        return self.tree(name) if name else None

    def part(self, kind: str) -> Element:
        """The same; made where the draft has none, as an empty `w:KIND`."""
        found = self.related(kind)
        if found is not None:
            return found
        name = self.free_name(f"{self.main.rpartition('/')[0]}/{kind}.xml".lstrip("/"))
        self._trees[name] = etree.Element(W + kind, nsmap={"w": W[1:-1]})
        with_type(self.tree(TYPES), name, f"{_WORD}{kind}+xml")
        self.relate(self.main, _OFFICE + kind, "/" + name)
        return self._trees[name]

    def free_name(self, wanted: str) -> str:
        """`wanted`, with a number where another part has that name."""
        taken = {tidy_name(n).lower() for n in (*self.package.names(), *self._added, *self._trees)}
        stem, _, ending = wanted.rpartition(".")
        names = (wanted, *(f"{stem}{n}.{ending}" for n in range(2, 1000)))
        return next(n for n in names if n.lower() not in taken)

    def add(self, wanted: str, content: bytes, kind: str) -> str:
        """Adds a part of this content type; gives its name."""
        name = self.free_name(wanted)
        self._added[name] = content
        with_type(self.tree(TYPES), name, kind)
        return name

    def replace(self, name: str, root: Element) -> None:
        """Puts a tree in the place of a part that was added."""
        self._added[name] = written(root)

    def relate(self, part: str, kind: str, target: str, external: bool = False) -> str:
        """Adds a relation of a part, its type written out; gives the id."""
        folder, _, base = part.rpartition("/")
        name = f"{folder}/_rels/{base}.rels".lstrip("/")
        if name not in self._trees:
            self._trees[name] = self.tree(name) if self.package.read(name) else empty_relations()
        root = self._trees[name]
        ids = {relation.get("Id") for relation in root}
        number = next(f"rIdSet{n}" for n in range(1, len(ids) + 2) if f"rIdSet{n}" not in ids)
        said = {"Id": number, "Type": kind, "Target": target} | ({"TargetMode": "External"} if external else {})
        etree.SubElement(root, _RELATION, said)
        return number

    def adopt(self, namespaces: dict[str | None, str], ignorable: str) -> None:
        """Declares prefixes of another document on the root, where elements of it are to be put."""
        own = cast("dict[str | None, str]", dict(self.root.nsmap))
        missing = {
            prefix: uri
            for prefix, uri in namespaces.items()
            if prefix and prefix not in own and uri not in own.values()
        }
        if missing:
            fresh = etree.Element(self.root.tag, nsmap=cast("dict[str, str]", own | missing))
            for name, value in self.root.attrib.items():
                fresh.set(name, value)
            for child in list(self.root):
                fresh.append(child)
            self.root = self._trees[self.main] = fresh
        mark = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
        known = (self.root.get(mark) or "").split()
        added = [p for p in ignorable.split() if p not in known and self.root.nsmap.get(p) == namespaces.get(p)]
        if added:
            self.root.set(mark, " ".join([*known, *added]))

    def changed(self) -> frozenset[str]:
        """Names of the parts that are written anew or added."""
        return frozenset((*self._trees, *self._added))

    def bytes(self) -> bytes:
        """The package as it is now."""
        return rewritten(self.data, self._added | {name: written(root) for name, root in self._trees.items()})

    def _as_document(self) -> None:
        for stated in self.tree(TYPES):
            kind = stated.get("ContentType") or ""
            if kind in _MAIN_TYPES:
                stated.set("ContentType", _MAIN_TYPES[kind])
            elif "macroEnabled" in kind or kind.endswith("vbaProject"):
                raise UnreadableFile("macros", "草稿里有宏，套版后的 .docx 放不下", _AGAIN)
