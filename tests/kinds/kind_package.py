"""Puts a KindPaper into a .docx, the same bytes at every build."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from kind_paper import KindPaper, Numbers
from lxml import etree

from example_drafts.looks import LATIN, LOOKS, paragraph_properties, run, run_properties, styles
from example_drafts.numbering import NUMBERING
from example_drafts.package import FALLBACK, HEAD, NAMESPACES, OFFICE, PACKAGE, SAVED, WORD, W

DAY = (2026, 1, 5, 8, 30, 0)
PARAGRAPH_ORDER = [
    "pStyle",
    "pageBreakBefore",
    "framePr",
    "numPr",
    "pBdr",
    "tabs",
    "snapToGrid",
    "spacing",
    "ind",
    "jc",
    "outlineLvl",
    "rPr",
    "sectPr",
]
RUN_ORDER = ["rFonts", "b", "vanish", "color", "spacing", "sz", "szCs", "highlight"]


def save(paper: KindPaper, path: Path, title: str) -> list[dict[str, Any]]:
    """Writes the file and gives the findings its planted faults call for, in the order of the draft."""
    document, places = _document(paper)
    children = [("styles", "styles"), ("settings", "settings")]
    numbers = paper.numbers
    if numbers.shown:
        children += [("footer", "footer1"), ("footer", "footer2")]
        if numbers.first_blank:
            children.append(("footer", "footer3"))
    if paper.numbered:
        children.append(("numbering", "numbering"))
    if paper.comment:
        children.append(("comments", "comments"))
    even = "<w:evenAndOddHeaders/>" if numbers.sides[0] != numbers.sides[1] else ""
    parts = {
        "[Content_Types].xml": _content_types(children),
        "_rels/.rels": _relations(
            [
                (f"{OFFICE}/officeDocument", "word/document.xml"),
                (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{SAVED}</dcterms:created></cp:coreProperties>',
        "word/_rels/document.xml.rels": _relations([(f"{OFFICE}/{kind}", f"{name}.xml") for kind, name in children]),
        "word/document.xml": document,
        "word/settings.xml": f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="640"/>{even}'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        "</w:settings>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles(paper.kinds if paper.styled else [])}</w:styles>",
        "word/footer1.xml": _footer(numbers, 0),
        "word/footer2.xml": _footer(numbers, 1),
        "word/footer3.xml": _first_footer(numbers),
        "word/numbering.xml": f"<w:numbering {NAMESPACES}>{NUMBERING}</w:numbering>",
        "word/comments.xml": f'<w:comments {NAMESPACES}><w:comment w:id="1" w:author="林晓舟" w:date="{SAVED}">'
        f"<w:p>{run(paper.comment or '')}</w:p></w:comment></w:comments>",
    }
    kept = {f"word/{name}.xml" for _, name in children}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            if name.startswith("word/") and name not in kept | {"word/document.xml", "word/_rels/document.xml.rels"}:
                continue
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, (HEAD + xml).encode())
    placed = [fault.at(places[n]) for n, faults in enumerate(paper.faults) for fault in faults if n in places]
    return paper.whole + sorted(placed, key=lambda found: (found["paragraph"], found["start"], found["rule"]))


def paragraph_texts(path: Path) -> list[str]:
    """Text of every paragraph of the main part as contract.md counts them."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    texts = []
    for paragraph in root.iter(f"{{{W}}}p"):
        if next(paragraph.iterancestors(FALLBACK), None) is not None:
            continue
        text = ""
        for node in paragraph.iter(f"{{{W}}}t", f"{{{W}}}tab", f"{{{W}}}br"):
            if next(node.iterancestors(f"{{{W}}}p")) is paragraph and node.getparent().tag == f"{{{W}}}r":
                text += (node.text or "") if node.tag == f"{{{W}}}t" else "\t" if node.tag == f"{{{W}}}tab" else "\n"
        texts.append(text)
    return texts


def _document(paper: KindPaper) -> tuple[str, dict[int, int]]:
    inside = "".join(paper.xml) + paper.section()
    root = etree.fromstring(f"<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>")
    for change in (*paper.rework, _marks_of_runs, _comment(paper), _in_order):
        change(root)
    places: dict[int, int] = {}
    count = 0
    for paragraph in root.iter(f"{{{W}}}p"):
        written = paragraph.attrib.pop("draft", None)
        if next(paragraph.iterancestors(FALLBACK), None) is None:
            if written is not None:
                places[int(written)] = count
            count += 1
    return etree.tostring(root, encoding="unicode"), places


def _marks_of_runs(root: Any) -> None:
    """Looks cannot say highlight, hidden or theme face: they stand there as odd colours and faces."""
    for color in list(root.iter(f"{{{W}}}color")):
        value = color.get(f"{{{W}}}val")
        if value in ("@highlight", "@vanish"):
            color.tag = f"{{{W}}}{value[1:]}"
            del color.attrib[f"{{{W}}}val"]
            if value == "@highlight":
                color.set(f"{{{W}}}val", "yellow")
    for fonts in root.iter(f"{{{W}}}rFonts"):
        if fonts.get(f"{{{W}}}eastAsia") == "@theme":
            del fonts.attrib[f"{{{W}}}eastAsia"]
            fonts.set(f"{{{W}}}eastAsiaTheme", "minorEastAsia")


def _comment(paper: KindPaper) -> Any:
    def change(root: Any) -> None:
        if paper.comment:
            last = [p for p in root.iter(f"{{{W}}}p") if p.find(f"{{{W}}}r") is not None][4]
            holder = etree.SubElement(last, f"{{{W}}}r")
            etree.SubElement(holder, f"{{{W}}}commentReference").set(f"{{{W}}}id", "1")

    return change


def _in_order(root: Any) -> None:
    """Children of w:pPr and w:rPr in the order the schema asks for."""
    for tag, order in (("pPr", PARAGRAPH_ORDER), ("rPr", RUN_ORDER)):
        for properties in root.iter(f"{{{W}}}{tag}"):
            properties[:] = sorted(properties, key=lambda child: order.index(etree.QName(child).localname))


def _footer(numbers: Numbers, page: int) -> str:
    side = numbers.sides[page]
    indent = {} if side == "center" else {side: 1.0}
    look = LOOKS["页码"]._replace(align=side, face=numbers.face, size=numbers.size, **indent)
    look = look._replace(latin=numbers.face if numbers.face == "宋体" else LATIN)
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
    before, after = numbers.round
    text = run(before, properties) + field + run(after, properties)
    return f"<w:ftr {NAMESPACES}><w:p><w:pPr>{paragraph_properties(look)}</w:pPr>{text}</w:p></w:ftr>"


def _first_footer(numbers: Numbers) -> str:
    rule = ""
    if numbers.first_line:
        rule = (
            '<w:pBdr><w:top w:val="thinThickSmallGap" w:sz="18" w:space="0" w:color="FF0000"/></w:pBdr>'
            '<w:ind w:left="-454" w:right="-340"/>'
        )
    return f"<w:ftr {NAMESPACES}><w:p><w:pPr>{rule}</w:pPr></w:p></w:ftr>"


def _relations(targets: list[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _content_types(children: list[tuple[str, str]]) -> str:
    kinds = [("word/document", f"{WORD}.document.main+xml")]
    kinds += [(f"word/{name}", f"{WORD}.{kind}+xml") for kind, name in children]
    kinds.append(("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"))
    overrides = "".join(f'<Override PartName="/{name}.xml" ContentType="{kind}"/>' for name, kind in kinds)
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
