"""The properties of a dressed draft: who made it last and when; the rest of them stay, those of Word's own among them."""

from __future__ import annotations

from lxml import etree

from ..container import Package
from ..filling.properties import core_properties
from ..marking.package import rewritten, with_type, written
from ..markup import parse

Element = etree._Element

_TYPES, _RELATIONS = "[Content_Types].xml", "_rels/.rels"
_KIND = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_IN_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_XSI = "{http://www.w3.org/2001/XMLSchema-instance}type"
_TERMS = "{http://purl.org/dc/terms/}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"


def with_properties(data: bytes, title: str, author: str, moment: str) -> bytes:
    """The package with title, author and moment of change stated; without such a part it gets one."""
    package = Package(data)
    name = next((n for kind, n in package.relations("").values() if kind == "core-properties"), "")
    source = package.read(name) if name else None
    if source is None:
        return _with_new_part(package, data, core_properties(title, author, moment))
    root = parse(source)
    stated = {_DC + "title": title, _CORE + "lastModifiedBy": author, _TERMS + "modified": moment}
    if root.find(_DC + "creator") is None:
        stated[_DC + "creator"] = author
    for tag, value in stated.items():
        if value:
            found = root.find(tag)
            found = found if found is not None else etree.SubElement(root, tag)
            found.text = value
            if tag.startswith(_TERMS):
                found.set(_XSI, "dcterms:W3CDTF")
    return rewritten(data, {name: written(root)})


def _with_new_part(package: Package, data: bytes, content: bytes) -> bytes:
    names = package.names()
    name = next(n for n in ("docProps/core.xml", "docProps/core2.xml") if n not in names)
    types, relations = (parse(package.read(part) or b"") for part in (_TYPES, _RELATIONS))
    with_type(types, name, _KIND)
    etree.SubElement(relations, _IN_RELATIONS, Id="rIdDraftcheckCore", Type=_RELATION, Target=name)
    return rewritten(data, {name: content, _TYPES: written(types), _RELATIONS: written(relations)})
