"""Puts a written sheet into a .docx: only the parts and styles it uses, and the same bytes at every build."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from .looks import FANGSONG, LOOKS, indents, paragraph_properties, run, run_properties, style_id, styles
from .numbering import NUMBERING
from .paper import A4, Paper, twips
from .theme import theme

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SAVED = "2026-01-05T08:30:00Z"


def save(paper: Paper, path: Path, title: str) -> list[dict[str, Any]]:
    """Writes the .docx and gives the findings that the planted faults call for, in the order of the draft."""
    document, numbers = _document(paper)
    parts = {
        "[Content_Types].xml": _content_types(paper),
        "_rels/.rels": _relations(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": f'<Properties xmlns="{OFFICE.replace("relationships", "extended-properties")}">'
        "<Application>draftcheck examples</Application></Properties>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        f'<dc:creator>draftcheck</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">{SAVED}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{SAVED}</dcterms:modified></cp:coreProperties>',
        "word/_rels/document.xml.rels": _relations(
            *((f"{OFFICE}/{kind}", f"{name}.xml") for kind, name in _children(paper))
        ),
        "word/document.xml": document,
        "word/footer1.xml": _footer(paper, "center" if paper.centred_number else "right"),
        "word/footer2.xml": _footer(paper, "center" if paper.centred_number else "left"),
        "word/settings.xml": f"<w:settings {NAMESPACES}>"
        '<w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>',
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles(paper.kinds if paper.styled else [])}</w:styles>",
    }
    if paper.numbered:
        parts["word/numbering.xml"] = f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>"
    if paper.theme:
        parts["word/theme/theme1.xml"] = theme(paper.theme)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 5, 8, 30, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same bytes on Windows and elsewhere
            package.writestr(entry, (HEAD + _faces(paper, xml)).encode())
    placed = [fault.at(numbers[n]) for n, faults in enumerate(paper.faults) for fault in faults]
    return paper.whole + sorted(placed, key=lambda found: (found["paragraph"], found["start"], found["rule"]))


def _document(paper: Paper) -> tuple[str, dict[int, int]]:
    """document.xml, and the number each written paragraph has in it."""
    top, bottom, left, right = (twips(mm) for mm in paper.margins)
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>'
        f'<w:pgSz w:w="{twips(A4[1])}" w:h="{twips(A4[0])}"/><w:pgMar w:top="{top}" w:right="{right}" '
        f'w:bottom="{bottom}" w:left="{left}" w:header="851" w:footer="{twips(25)}" w:gutter="0"/>'
        '<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'
    )
    root = etree.fromstring(f"<w:document {NAMESPACES}><w:body>{''.join(paper.xml)}{section}</w:body></w:document>")
    numbers = {}
    for index, paragraph in enumerate(counted_paragraphs(root)):
        numbers[int(paragraph.get("draft"))] = index
    for change in paper.rework:
        change(root)
    for paragraph in root.iter(f"{{{W}}}p"):
        paragraph.attrib.pop("draft", None)
    return etree.tostring(root, encoding="unicode"), numbers


def counted_paragraphs(root: etree._Element) -> list[etree._Element]:
    """Every `w:p` in document order except those in compatibility copies."""
    found = []
    for paragraph in root.iter(f"{{{W}}}p"):
        if not any(ancestor.tag == FALLBACK for ancestor in paragraph.iterancestors()):
            found.append(paragraph)
    return found


def _footer(paper: Paper, side: str) -> str:
    paper.use("页码")
    look = LOOKS["页码"]._replace(align=side, **({} if side == "center" else {side: 1.0}))
    properties = run_properties(look)
    field = "".join(
        f"<w:r>{properties}{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    style = f'<w:pStyle w:val="{style_id("页码")}"/>' if paper.styled else ""
    inside = f'{indents(look)}<w:jc w:val="{side}"/>' if paper.styled else paragraph_properties(look)
    number = f"{run('— ', properties)}{field}{run(' —', properties)}"
    return f"<w:ftr {NAMESPACES}><w:p><w:pPr>{style}{inside}</w:pPr>{number}</w:p></w:ftr>"


def _children(paper: Paper) -> list[tuple[str, str]]:
    children = [("styles", "styles"), ("settings", "settings"), ("footer", "footer1"), ("footer", "footer2")]
    if paper.numbered:
        children.append(("numbering", "numbering"))
    if paper.theme:
        children.append(("theme", "theme/theme1"))
    return children


def _faces(paper: Paper, xml: str) -> str:
    """The part with the faces this draft calls by other names, or leaves to the theme."""
    if paper.theme:
        xml = xml.replace(f'w:eastAsia="{FANGSONG}"', 'w:eastAsiaTheme="minorEastAsia"')
    for usual, other in paper.faces.items():
        xml = xml.replace(f'"{usual}"', f'"{other}"')
    return xml


def _relations(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _content_types(paper: Paper) -> str:
    kinds = [("word/document", f"{WORD}.document.main+xml")]
    for kind, name in _children(paper):
        office = "application/vnd.openxmlformats-officedocument.theme+xml"
        kinds.append((f"word/{name}", office if kind == "theme" else f"{WORD}.{kind}+xml"))
    kinds.append(("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"))
    kinds.append(("docProps/app", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
    overrides = "".join(f'<Override PartName="/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds)
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
