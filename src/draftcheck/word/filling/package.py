"""The filled parts put back into the template's package, with properties of their own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from ...core.value import Value
from ..parts import tidy_name
from .form import Form
from .properties import app_properties, core_properties

Element = etree._Element

_KINDS = {"core-properties": "docProps/core.xml", "extended-properties": "docProps/app.xml"}
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_RELATION = {
    "core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "extended-properties": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
}
_CONTENT = {
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_LEVEL = 6  # of deflate


class Filled(Value):
    """What goes into a new document: part name → root, and its properties. `moment` is UTC as Word writes it."""

    parts: Mapping[str, Element]
    title: str
    author: str
    moment: str


def filled_package(form: Form, filled: Filled) -> bytes:
    """The bytes of the new document. Its entries carry no time of the template."""
    fresh = {name: _written(root) for name, root in filled.parts.items()}
    links = dict(form.package_relations())
    properties = {
        "core-properties": core_properties(filled.title, filled.author, filled.moment),
        "extended-properties": app_properties(),
    }
    for kind, content in properties.items():
        name = links.get(kind)
        if name is None:
            name = _KINDS[kind]
            _announce(form, fresh, kind, name)
        fresh[name] = content
    return _zipped(form.data, fresh)


def _announce(form: Form, fresh: dict[str, bytes], kind: str, name: str) -> None:
    """Adds a part that the template's package lacks to its relations and content types."""
    for part, tag, said in (
        ("_rels/.rels", "Relationship", {"Id": f"rIdDraftcheck-{kind}", "Type": _RELATION[kind], "Target": name}),
        ("[Content_Types].xml", "Override", {"PartName": "/" + name, "ContentType": _CONTENT[kind]}),
    ):
        root = etree.fromstring(fresh[part]) if part in fresh else form.tree(part)
        assert root is not None
        root = etree.fromstring(etree.tostring(root))
        etree.SubElement(root, (_TYPES if tag == "Override" else _RELATIONS) + tag, said)
        fresh[part] = _written(root)


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _zipped(template: bytes, fresh: Mapping[str, bytes]) -> bytes:
    waiting = {tidy_name(name).lower(): (name, content) for name, content in fresh.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as source, zipfile.ZipFile(target, "w") as out:
        for entry in source.infolist():
            if entry.is_dir():
                continue
            _, content = waiting.pop(tidy_name(entry.filename).lower(), ("", None))
            out.writestr(
                _entry(entry.filename), source.read(entry) if content is None else content, compresslevel=_LEVEL
            )
        for name, content in waiting.values():
            out.writestr(_entry(name), content, compresslevel=_LEVEL)
    return target.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # as Word writes it
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
