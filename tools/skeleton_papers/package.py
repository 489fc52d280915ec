"""Puts a template into a .docx and its fields into a .toml, the same bytes at every build."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from draftcheck.core.skeleton import Field
from draftcheck.data.gbt9704 import GBT9704
from example_drafts.looks import LOOKS, indents, paragraph_properties, run, run_properties, style_id, styles
from example_drafts.package import HEAD, NAMESPACES, OFFICE, PACKAGE, WORD
from example_drafts.paper import twips

from .looks import RED
from .paper import TemplatePaper

_BUILT = (2026, 11, 30, 0, 0, 0)
_FOOTER = 25  # mm: the number's line stands about 7 mm under the type area
_LETTER_FOOTER = 20  # mm (10.1)
_STEPS = ("三级标题", "四级标题", "一级标题", "二级标题", "章标题", "节标题")  # settling gives these to numbered lines


def save(name: str, paper: TemplatePaper, folder: Path, listed: tuple[str, int]) -> None:
    """Writes `<name>.docx` and `<name>.toml`; `listed` is the heading it is listed under, and its place."""
    for kind in _STEPS:
        paper.use(kind)
    parts = _parts(name, paper)
    with zipfile.ZipFile(folder / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as package:
        for part, xml in parts.items():
            entry = zipfile.ZipInfo(part, _BUILT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same bytes on Windows and elsewhere
            package.writestr(entry, (HEAD + xml).encode())
    (folder / f"{name}.toml").write_text(_toml(name, paper, listed), encoding="utf-8", newline="\n")


def _parts(name: str, paper: TemplatePaper) -> dict[str, str]:
    letter = paper.format == "letter"
    sides = ("center", "center") if paper.format == "plain" else ("right", "left")
    footers = [_number(paper, side) for side in sides] + ([_letter_line()] if letter else [])
    body = "".join(paper.xml).replace(' draft="', ' w:draft="')
    kinds = [("styles", "styles"), ("settings", "settings")]
    kinds += [("footer", f"footer{n}") for n in range(1, len(footers) + 1)]
    document = f"<w:document {NAMESPACES}><w:body>{_without_numbers(body)}{_section(letter)}</w:body></w:document>"
    parts = {
        "[Content_Types].xml": _content_types(kinds),
        "_rels/.rels": _relations(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": f'<Properties xmlns="{OFFICE.replace("relationships", "extended-properties")}">'
        "<Application>draftcheck</Application></Properties>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{name}</dc:title></cp:coreProperties>',
        "word/_rels/document.xml.rels": _relations(*((f"{OFFICE}/{kind}", f"{file}.xml") for kind, file in kinds)),
        "word/document.xml": document,
        "word/settings.xml": f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        "</w:settings>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{_unwidowed(styles(paper.kinds))}{_body_run()}</w:styles>",
    }
    return parts | {f"word/footer{n}.xml": xml for n, xml in enumerate(footers, 1)}


def _without_numbers(body: str) -> str:
    """The builder of examples numbers its paragraphs; a template has no use for that."""
    import re

    return re.sub(r' w:draft="\d+"', "", body)


def _unwidowed(xml: str) -> str:
    """No line is kept back to stay with another: a full page has 22 lines (5.2.3)."""
    normal = '<w:name w:val="Normal"/><w:qFormat/>'
    assert normal in xml
    return xml.replace(normal, f'{normal}<w:pPr><w:widowControl w:val="0"/></w:pPr>')


def _body_run() -> str:
    """The character style of body text behind a heading that runs on."""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="bodyrun"><w:name w:val={quoteattr("公文正文字符")}/>'
        f"{run_properties(LOOKS['公文正文'])}</w:style>"
    )


def _section(letter: bool) -> str:
    standard = GBT9704
    links = '<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>'
    first = '<w:footerReference w:type="first" r:id="rId5"/>' if letter else ""
    return (
        f'<w:sectPr>{links}{first}<w:pgSz w:w="{twips(standard.width_mm)}" w:h="{twips(standard.height_mm)}"/>'
        f'<w:pgMar w:top="{twips(standard.top_mm)}" w:right="{twips(standard.right_mm)}" '
        f'w:bottom="{twips(standard.bottom_mm)}" w:left="{twips(standard.left_mm)}" w:header="851" '
        f'w:footer="{twips(_LETTER_FOOTER if letter else _FOOTER)}" w:gutter="0"/>'
        f'{"<w:titlePg/>" if letter else ""}<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>'
    )


def _number(paper: TemplatePaper, side: str) -> str:
    """The page number, each part of its field in a run of its own: WPS shows nothing when all are in one."""
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
    after = f'<w:spacing w:after="{twips(_FOOTER - _LETTER_FOOTER)}"/>' if paper.format == "letter" else ""
    place = f'<w:pPr><w:pStyle w:val="{style_id("页码")}"/>{after}{indents(look)}<w:jc w:val="{side}"/></w:pPr>'
    return f"<w:ftr {NAMESPACES}><w:p>{place}{run('— ', properties)}{field}{run(' —', properties)}</w:p></w:ftr>"


def _letter_line() -> str:
    """The double red line 20 mm from the foot of a letter's first page, 170 mm wide, no number (10.1)."""
    look = LOOKS["空行"]._replace(line=1, size=1, snap=False)
    return (
        f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="0" '
        f'w:color="{RED}"/></w:pBdr>{paragraph_properties(look).split("<w:ind")[0]}'
        f'<w:ind w:left="-454" w:right="-340"/></w:pPr></w:p></w:ftr>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _content_types(kinds: list[tuple[str, str]]) -> str:
    stated = [("word/document", f"{WORD}.document.main+xml")]
    stated += [(f"word/{name}", f"{WORD}.{kind}+xml") for kind, name in kinds]
    stated.append(("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"))
    stated.append(("docProps/app", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
    overrides = "".join(f'<Override PartName="/{name}.xml" ContentType="{kind}"/>' for name, kind in stated)
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _toml(name: str, paper: TemplatePaper, listed: tuple[str, int]) -> str:
    lines = [
        f"# {name}的字段，由 tools/build_templates.py 写出。",
        f"about = {_quoted(paper.about)}",
        f"group = {_quoted(listed[0])}",
        f"order = {listed[1]}",
    ]
    for field in paper.fields:
        lines += ["", "[[fields]]", *_entries(field)]
    return "\n".join(lines) + "\n"


def _entries(field: Field) -> list[str]:
    plain = Field("")
    found = []
    for key, value in zip(Field._fields, field, strict=True):
        if key in ("name", "type") or value != getattr(plain, key):
            found.append(f"{key} = {_quoted(value)}")
    return found


def _quoted(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key_of(key)} = {_quoted(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, list | tuple):
        inside = [_quoted(inner) for inner in value]
        if sum(map(len, inside)) > 80:
            return "[\n" + "".join(f"  {inner},\n" for inner in inside) + "]"
        return "[" + ", ".join(inside) + "]"
    return json.dumps(str(value), ensure_ascii=False)


def key_of(name: str) -> str:
    """A key as TOML writes it: Chinese ones in quotes."""
    return name if name.isascii() and name.isidentifier() else json.dumps(name, ensure_ascii=False)
