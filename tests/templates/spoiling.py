"""Clean drafts with all their layout spoiled, as people hand them in: wrong faces, sizes, margins, blanks for indents."""

from __future__ import annotations

import io
import random
import zipfile
from copy import deepcopy
from pathlib import Path

from lxml import etree

from draftcheck.core.draft import Role
from draftcheck.outline.recognise import recognise
from draftcheck.word.read import read_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CENTRED = (Role.TITLE, Role.BYLINE, Role.ISSUER_MARK, Role.DOCUMENT_NUMBER)
_KEPT = ("numPr", "sectPr", "pageBreakBefore", "framePr")
FACES = ("宋体", "微软雅黑", "等线", "Calibri", "黑体", "楷体")
SIZES = (21, 24, 28, 36)
COLORS = ("FF0000", "0070C0", "333333", "auto")
PLAIN_STYLES = (
    b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault>'
    b'<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="\xe5\xae\x8b\xe4\xbd\x93" w:cs="Times New Roman"/>'
    b'<w:kern w:val="2"/><w:spacing w:val="12"/><w:sz w:val="21"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault>'
    b'<w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    b'<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr>'
    b'</w:style><w:style w:type="table" w:default="1" w:styleId="t"><w:name w:val="Normal Table"/></w:style></w:styles>'
)


def spoiled(data: bytes, seed: int = 1, blank_lines: bool = False) -> bytes:
    """The same words without styles, each run in a look of its own, indents and centring typed, no page numbers.

    The head and the imprint of an issued document go, but not the blank lines of the text where they are wanted.
    """
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {entry.filename: source.read(entry) for entry in source.infolist()}
    roles = _roles(data)
    root = etree.fromstring(parts["word/document.xml"])
    body = root.find(W + "body")
    assert body is not None
    for number, p in enumerate(body.iter(W + "p")):
        in_table = next(p.iterancestors(W + "tbl"), None) is not None
        _spoil(p, roles.get(number), chance, in_table)
    for p in list(body):
        if p.tag == W + "p" and not blank_lines and _is_blank(p):
            body.remove(p)
    for section in root.iter(W + "sectPr"):
        for child in list(section):
            if child.tag in (W + "footerReference", W + "docGrid"):
                section.remove(child)
        margins = section.find(W + "pgMar")
        assert margins is not None
        for side, length in (("top", 1440), ("bottom", 1440), ("left", 1800), ("right", 1800), ("footer", 992)):
            margins.set(W + side, str(length))
    parts["word/document.xml"] = etree.tostring(root)
    parts["word/styles.xml"] = PLAIN_STYLES
    return _zipped(parts)


def without_frame(data: bytes) -> bytes:
    """An issued document without its red head and its imprint: what somebody types before it gets them."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {entry.filename: source.read(entry) for entry in source.infolist()}
    roles = _roles(data)
    root = etree.fromstring(parts["word/document.xml"])
    body = root.find(W + "body")
    assert body is not None
    title = next(p for number, p in enumerate(root.iter(W + "p")) if roles.get(number) is Role.TITLE)
    for block in list(body):
        if block is title:
            break
        body.remove(block)
    for block in list(body):
        if block.find(".//{*}txbxContent") is not None:
            body.remove(block)
    parts["word/document.xml"] = etree.tostring(root)
    return _zipped(parts)


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in parts.items():
            out.writestr(name, content)
    return target.getvalue()


def _roles(data: bytes) -> dict[int, Role]:
    """What each paragraph of the main part is, while its layout still tells."""
    draft = recognise(read_docx(Path("draft.docx"), data))
    main = draft.document.paragraphs[0].part
    return {e.paragraph.index: e.role for e in draft.elements if e.paragraph.part == main}


def _is_blank(p: etree._Element) -> bool:
    shown = p.find(f".//{W}t") is None and p.find(".//{*}drawing") is None
    return shown and p.find(f"{W}pPr/{W}sectPr") is None and p.find(f".//{W}br") is None


def _spoil(p: etree._Element, role: Role | None, chance: random.Random, in_table: bool) -> None:
    properties = p.find(W + "pPr")
    for child in list(properties) if properties is not None else ():
        if child.tag not in [W + kept for kept in _KEPT]:
            properties.remove(child)  # type: ignore[union-attr]
    if role in _CENTRED and not in_table:
        if properties is None:
            properties = etree.SubElement(p, W + "pPr")
            p.insert(0, properties)
        etree.SubElement(properties, W + "jc").set(W + "val", "center")
    first = p.find(f"{W}r/{W}t")
    if first is not None and not in_table and role not in (*_CENTRED, Role.ADDRESSEE, Role.ATTACHMENT_LABEL):
        lead = "　" * (18 if role in (Role.SIGNATURE, Role.ISSUE_DATE) else 2)
        first.text = lead + (first.text or "")
        first.set(_SPACE, "preserve")
    usual = _look(random.Random(7))
    for run in p.iter(W + "r"):
        old = run.find(W + "rPr")
        if old is not None:
            run.remove(old)
        if run.find(W + "t") is not None and not in_table:
            run.insert(0, _look(chance) if role not in _CENTRED else deepcopy(usual))
            if role is Role.ISSUER_MARK:  # nobody forgets that it is red
                run.find(f"{W}rPr/{W}color").set(W + "val", "FF0000")  # type: ignore[union-attr]


def _look(chance: random.Random) -> etree._Element:
    look = etree.Element(W + "rPr")
    face = chance.choice(FACES)
    etree.SubElement(look, W + "rFonts", {W + "eastAsia": face, W + "ascii": face, W + "hAnsi": face})
    etree.SubElement(look, W + "color", {W + "val": chance.choice(COLORS)})
    etree.SubElement(look, W + "spacing", {W + "val": "20"})
    etree.SubElement(look, W + "sz", {W + "val": str(chance.choice(SIZES))})
    if chance.random() < 0.3:
        etree.SubElement(look, W + "highlight", {W + "val": "yellow"})
    return look
