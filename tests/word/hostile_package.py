"""Builds small hostile .docx files from raw OOXML and keeps the list of them.

A draft is a function decorated with `hostile(...)`: its docstring names the trap, its result is the zip, and the
decorator holds what a reader must find, written by hand from contract.md and from Word's documented behaviour.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {
    W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
}
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCX = WORD_TYPE + "document.main+xml"
DOTX = WORD_TYPE + "template.main+xml"
DOCM = "application/vnd.ms-word.document.macroEnabled.main+xml"
ROOT_ELEMENTS = {"header": "hdr", "footer": "ftr"}
A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/>'


class Draft(NamedTuple):
    """A hostile draft and what must be read from it.

    `texts` and `labels` hold one entry for each paragraph of the main part; `looks` pairs a paragraph with
    attributes of itself, its Place, its Layout or its first run's Font; `others` pairs a part with the text of a non-blank
    paragraph in it; `pages` are (section, kind, variant) of the headers and footers with a page number.
    """

    name: str
    trap: str
    build: Callable[[], bytes]
    texts: tuple[str, ...] | None
    labels: tuple[str | None, ...] | None
    looks: tuple[tuple[int, Mapping[str, Any]], ...]
    others: tuple[tuple[str, str], ...] | None
    pages: tuple[tuple[int, str, str], ...] | None
    suffix: str


DRAFTS: dict[str, Draft] = {}


def hostile(
    texts: Sequence[str] | None = None,
    labels: Sequence[str | None] | None = None,
    looks: Sequence[tuple[int, Mapping[str, Any]]] = (),
    others: Sequence[tuple[str, str]] | None = None,
    pages: Sequence[tuple[int, str, str]] | None = None,
    suffix: str = ".docx",
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Puts the decorated function on the list of drafts, with what must be read from it."""

    def register(build: Callable[[], bytes]) -> Callable[[], bytes]:
        name = build.__name__
        assert name not in DRAFTS and build.__doc__, name
        DRAFTS[name] = Draft(
            name,
            build.__doc__,
            build,
            None if texts is None else tuple(texts),
            None if labels is None else tuple(labels),
            tuple(looks),
            None if others is None else tuple(others),
            None if pages is None else tuple(pages),
            suffix,
        )
        return build

    return register


def r(text: str, rpr: str = "") -> str:
    """A run."""
    return f'<w:r>{rpr and f"<w:rPr>{rpr}</w:rPr>"}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*inline: str, ppr: str = "") -> str:
    """A paragraph; plain strings become runs, anything that begins with < is taken as XML."""
    content = "".join(item if item.startswith("<") else r(item) for item in inline if item)
    return f"<w:p>{ppr and f'<w:pPr>{ppr}</w:pPr>'}{content}</w:p>"


def tc(*blocks: str, tcpr: str = "") -> str:
    """A table cell; plain strings become paragraphs."""
    content = "".join(block if block.startswith("<") else p(block) for block in blocks)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{tcpr}</w:tcPr>{content}</w:tc>'


def tr(*cells: str, trpr: str = "") -> str:
    """A table row; plain strings become cells."""
    content = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{trpr and f'<w:trPr>{trpr}</w:trPr>'}{content}</w:tr>"


def tbl(*rows: str, columns: int = 2, tblpr: str = "") -> str:
    """A table."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    width = '<w:tblW w:w="0" w:type="auto"/>'
    return f"<w:tbl><w:tblPr>{tblpr}{width}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def style(
    kind: str, name: str, *, based: str = "", ppr: str = "", rpr: str = "", default: bool = False, more: str = ""
) -> str:
    """A style whose id is its name."""
    return (
        f'<w:style w:type="{kind}"{(default and " w:default=" + chr(34) + "1" + chr(34)) or ""} w:styleId="{name}">'
        f'<w:name w:val="{name}"/>{based and f"""<w:basedOn w:val="{based}"/>"""}'
        f"{ppr and f'<w:pPr>{ppr}</w:pPr>'}{rpr and f'<w:rPr>{rpr}</w:rPr>'}{more}</w:style>"
    )


def defaults(rpr: str = "", ppr: str = "") -> str:
    """docDefaults."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{rpr}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{ppr}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def package(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    settings: str = "",
    footnotes: str = "",
    endnotes: str = "",
    comments: str = "",
    theme: str = "",
    parts: Mapping[str, tuple[str, str]] | None = None,
    relations: str = "",
    sect: str = A4,
    main: str = "word/document.xml",
    content_type: str = DOCX,
    rewrite: Callable[[str], str] = lambda xml: xml,
    encoding: str = "utf-8",
) -> bytes:
    """A .docx around `body`.

    `parts` maps a relation id to (header or footer, content); `relations` are extra relations of the main part;
    `rewrite` is applied to every Wordprocessing part, `encoding` is that of the main part.
    """
    folder = main.rpartition("/")[0]
    inner = {
        "styles": styles, "numbering": numbering, "settings": settings,
        "footnotes": footnotes, "endnotes": endnotes, "comments": comments,
    }  # fmt: skip
    listed = [(kind, kind, content) for kind, content in inner.items() if content]
    listed += [(rid, kind, content) for rid, (kind, content) in (parts or {}).items()]
    files: dict[str, bytes] = {}
    overrides = [f'<Override PartName="/{main}" ContentType="{content_type}"/>']
    rels = []
    for rid, kind, content in listed:
        root = ROOT_ELEMENTS.get(kind, kind)
        name = f"{folder}/{rid}.xml"
        files[name] = rewrite(f"<w:{root} {NAMESPACES}>{content}</w:{root}>").encode()
        overrides.append(f'<Override PartName="/{name}" ContentType="{WORD_TYPE}{kind}+xml"/>')
        rels.append(f'<Relationship Id="{rid}" Type="{R}/{kind}" Target="{rid}.xml"/>')
    if theme:
        files[f"{folder}/theme/theme1.xml"] = rewrite(theme).encode()
        kind = "application/vnd.openxmlformats-officedocument.theme+xml"
        overrides.append(f'<Override PartName="/{folder}/theme/theme1.xml" ContentType="{kind}"/>')
        rels.append(f'<Relationship Id="theme" Type="{R}/theme" Target="theme/theme1.xml"/>')
    document = f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr>{sect}</w:sectPr></w:body></w:document>"
    declaration = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}" standalone="yes"?>\n'
    files[main] = rewrite(declaration + document).encode(encoding)
    files[f"{folder}/_rels/{main.rpartition('/')[2]}.rels"] = _relations("".join(rels) + relations, rewrite)
    top = f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="{main}"/>'
    files["_rels/.rels"] = _relations(top, rewrite)
    return _zipped(overrides, files)


def _relations(inner: str, rewrite: Callable[[str], str]) -> bytes:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return rewrite(f'<Relationships xmlns="{namespace}">{inner}</Relationships>').encode()


def _zipped(overrides: Sequence[str], files: Mapping[str, bytes]) -> bytes:
    types = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides)}</Types>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("[Content_Types].xml", types)
        for name, content in files.items():
            target.writestr(name, content)
    return stream.getvalue()


def strict(xml: str) -> str:
    """The same part in the namespaces of ISO 29500 Strict."""
    for transitional, replacement in STRICT.items():
        xml = xml.replace(transitional, replacement)
    return xml


def renamed(prefix: str) -> Callable[[str], str]:
    """Writes the Wordprocessing namespace with another prefix."""

    def rewrite(xml: str) -> str:
        xml = re.sub(r"(</?|\s)w:(?=[A-Za-z])", rf"\g<1>{prefix}:", xml)
        return xml.replace("xmlns:w=", f"xmlns:{prefix}=")

    return rewrite


def unprefixed(xml: str) -> str:
    """Makes the Wordprocessing namespace the default one; attributes still need a prefix."""
    if W not in xml:
        return xml
    xml = re.sub(r"(</?)w:(?=[A-Za-z])", r"\1", xml)
    return xml.replace(f'xmlns:w="{W}"', f'xmlns:w="{W}" xmlns="{W}"')
