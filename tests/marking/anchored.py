"""What the comments of a marked draft stand on, read from its XML in another way than the marker's."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def part(data: bytes, name: str) -> etree._Element | None:
    """The root of a part, or None."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name)) if name in package.namelist() else None


def comments(data: bytes, main: str = "word/document.xml") -> dict[str, tuple[str, str]]:
    """Words of each comment of ours → the characters between its anchors: as before any change of ours, and all there
    are, deleted ones included."""
    folder = main.rpartition("/")[0]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [
            n for n in package.namelist() if n.startswith(f"{folder}/comments") and "Ex" not in n and "Id" not in n
        ]
        roots = [etree.fromstring(package.read(n)) for n in names]
    words = {
        c.get(W + "id"): "".join(t.text or "" for t in c.iter(W + "t"))
        for root in roots
        for c in root.iter(W + "comment")
        if c.get(W + "initials") == "dc"
    }
    root = part(data, main)
    assert root is not None
    return {words[number]: texts for number, texts in _between(root, set(words)).items()}


def _between(root: etree._Element, wanted: set[str | None]) -> dict[str, tuple[str, str]]:
    open_: set[str] = set()
    found: dict[str, list[str]] = {}
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        name, number = element.tag.removeprefix(W), element.get(W + "id") or ""
        if name == "commentRangeStart" and number in wanted:
            open_.add(number)
            found[number] = ["", ""]
        elif name == "commentRangeEnd":
            open_.discard(number)
        text = _characters(element)
        if open_ and text:
            new = any(a.get(W + "author") == "draftcheck" for a in element.iterancestors(W + "ins"))
            others = any(a.get(W + "author") != "draftcheck" for a in element.iterancestors(W + "del", W + "moveFrom"))
            for n in open_:
                found[n][0] += "" if new or others else text
                found[n][1] += text
    return {number: (texts[0], texts[1]) for number, texts in found.items()}


def _characters(element: etree._Element) -> str:
    parent = element.getparent()
    if parent is None or parent.tag != W + "r":
        return ""
    name = element.tag.removeprefix(W)
    if any(True for _ in element.iterancestors(W + "rt", W + "txbxContent")):
        return ""
    if name in ("t", "delText"):
        text = element.text or ""
        keeps = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        return text if keeps else text.strip(" \t\r\n")
    return SIGNS.get(name, "")


OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
ASIDE = (
    f"{OFFICE}annotation",
    f"{TEXT}tracked-changes",
    f"{TEXT}note",
    f"{DRAW}text-box",
    f"{DRAW}custom-shape",
    f"{DRAW}rect",
)


def in_flat_odt(data: bytes) -> dict[str, str]:
    """Words of each comment → the characters LibreOffice anchors it on, in a draft that it saved as flat ODT."""
    parser = etree.XMLParser(huge_tree=True, collect_ids=False, recover=True)
    body = etree.fromstring(data, parser).find(f"{OFFICE}body")
    assert body is not None
    open_: dict[str, str] = {}
    found: dict[str, str] = {}
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag == f"{OFFICE}annotation":
            if event == "start":
                words = "".join(t for p in element.iter(f"{TEXT}p") for t in p.itertext())
                found[words] = ""
                open_[element.get(f"{OFFICE}name") or ""] = words
        elif element.tag == f"{OFFICE}annotation-end" and event == "start":
            open_.pop(element.get(f"{OFFICE}name") or "", None)
        if any(True for _ in element.iterancestors(*ASIDE)):
            continue
        inside = event == "start" and element.tag != f"{OFFICE}annotation" and element.tag != f"{TEXT}tracked-changes"
        text = (element.text if inside else element.tail if event == "end" else None) or ""
        for words in open_.values():
            found[words] += text
    return found
