"""Second opinion: the parts of a package, with short names instead of namespaces."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SHORT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.microsoft.com/office/word/2015/wordml/symex": "symex:",
}
NOTHING = Element("nothing")


class Package(NamedTuple):
    """The roots of the parts that matter; an empty element where a part is missing."""

    document: Element
    styles: Element
    numbering: Element
    theme: Element


def open_package(path: Path) -> Package:
    """Finds the main part and the parts it names through the relations, whatever they are called."""
    with zipfile.ZipFile(path) as archive:
        (main,) = _targets(archive, "", "officeDocument")
        parts = [_load(archive, main)]
        for kind in ("styles", "numbering", "theme"):
            names = [name for name in _targets(archive, main, kind) if name in archive.namelist()]
            parts.append(_load(archive, names[0]) if names else NOTHING)
    return Package(*parts)


def _targets(archive: zipfile.ZipFile, source: str, kind: str) -> list[str]:
    """Names of the parts that `source` (the package itself: empty) relates to as `kind`."""
    folder, name = posixpath.split(source)
    relations = posixpath.join(folder, "_rels", name + ".rels")
    if relations not in archive.namelist():
        return []
    return [
        posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
        for element in ElementTree.fromstring(archive.read(relations))
        if element.get("Type", "").endswith("/" + kind) and element.get("TargetMode") != "External"
    ]


def _load(archive: zipfile.ZipFile, name: str) -> Element:
    """A part with `w:p` renamed to `p`, `mc:Choice` kept, and names of no interest kept whole."""
    root = ElementTree.fromstring(archive.read(name))
    for element in root.iter():
        element.tag = _short(element.tag)
        renamed = {_short(key): value for key, value in element.attrib.items()}
        element.attrib.clear()
        element.attrib.update(renamed)
    return root


def _short(name: str) -> str:
    if not name.startswith("{"):
        return "?" + name
    namespace, _, local = name[1:].partition("}")
    return SHORT[namespace] + local if namespace in SHORT else name
