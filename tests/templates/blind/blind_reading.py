"""The text of a written document, read without any code of ours."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from docx2python import docx2python
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
MARKERS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|｛｛|｝｝")


def paragraphs(path: Path) -> list[str]:
    """The text of every paragraph of the body, text boxes once, in document order."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [_text(paragraph) for paragraph in root.iter(f"{W}p") if not _fallback(paragraph)]


def whole(path: Path) -> str:
    """The text of the body, its boxes and the heads and feet of its pages, paragraphs joined by line breaks."""
    found: list[str] = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if PARTS.fullmatch(name):
                root = etree.fromstring(package.read(name))
                found += [_text(paragraph) for paragraph in root.iter(f"{W}p") if not _fallback(paragraph)]
    return "\n".join(found)


def second_reading(path: Path) -> str:
    """The text by docx2python, for those who do not trust one reader."""
    with docx2python(path) as content:
        return content.text


def markers(path: Path) -> list[str]:
    """Markers of templates that are still in any part of a package."""
    found = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                text = re.sub(r"<[^>]*>", "", package.read(name).decode("utf-8"))
                found += [
                    f"{name}：{text[max(0, match.start() - 10) : match.end() + 10]}" for match in MARKERS.finditer(text)
                ]
    return found


def sound(path: Path) -> None:
    """The package opens, every XML part parses, and no paragraph of a table cell is missing."""
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(name))
                for cell in root.iter(f"{W}tc"):
                    assert cell[-1].tag in (f"{W}p", f"{W}sdt", f"{W}customXml"), f"{name}: a cell without a paragraph"


def _fallback(element: etree._Element) -> bool:
    return any(isinstance(up.tag, str) and up.tag.endswith("}Fallback") for up in element.iterancestors())


def _text(paragraph: etree._Element) -> str:
    out = []
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen"):
        if _nearest(element) is not paragraph or element.getparent().tag == f"{W}tabs":
            continue
        out.append({f"{W}t": element.text or "", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}.get(element.tag, "\n"))
    return "".join(out)


def _nearest(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(f"{W}p"), None)
