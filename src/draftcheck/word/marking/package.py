"""A package that is written anew with some of its parts changed, all others byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import cast

from lxml import etree

from ...core.errors import UnreadableFile
from ..parts import tidy_name

Element = etree._Element

STRICT = b"http://purl.oclc.org/ooxml/"
_CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def parse(data: bytes) -> Element:
    """The root of a part as it is, comments and processing instructions kept. Raises UnreadableFile for a Strict one."""
    if STRICT in data:
        raise UnreadableFile(
            "strict",
            "文稿是“Strict Open XML”格式，不能往里写批注",
            "请在 Word 里另存为普通的“Word 文档（*.docx）”再运行",
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise UnreadableFile(
            "damaged-part", "文稿里存批注的部分（或别的部分）损坏，写不进新的批注", "请在 Word 里打开，另存一份再运行"
        ) from None


def written(root: Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def rewritten(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The package `data` with these parts (name → bytes) in place of the old ones, or added at the end."""
    waiting = {tidy_name(name).lower(): (name, content) for name, content in changed.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for entry in source.infolist():
            fresh = waiting.pop(tidy_name(entry.filename).lower(), None)
            info = zipfile.ZipInfo(entry.filename, entry.date_time)
            info.compress_type, info.external_attr = entry.compress_type, entry.external_attr
            out.writestr(info, fresh[1] if fresh is not None else source.read(entry))
        for name, content in waiting.values():
            out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def with_type(root: Element, part: str, kind: str) -> None:
    """States the content type of a part in `[Content_Types].xml`."""
    name = "/" + part
    for stated in root:
        if isinstance(stated.tag, str) and (stated.get("PartName") or "").lower() == name.lower():
            stated.set("ContentType", kind)
            return
    etree.SubElement(root, _CONTENT_TYPES + "Override", PartName=name, ContentType=kind)


def with_relation(root: Element, kind: str, target: str) -> None:
    """Adds a relation to a `.rels` part, under a fresh id."""
    ids = {relation.get("Id") for relation in root if isinstance(relation.tag, str)}
    number = next(n for n in range(1, len(ids) + 2) if f"rIdDraftcheck{n}" not in ids)
    etree.SubElement(root, _RELATIONS + "Relationship", Id=f"rIdDraftcheck{number}", Type=_OFFICE + kind, Target=target)


def empty_relations() -> Element:
    """A `.rels` part without relations."""
    return etree.Element(_RELATIONS + "Relationships", nsmap=cast("dict[str, str]", {None: _RELATIONS[1:-1]}))
