"""Plain drafts with things in them that a dressing must not lose, written as Word writes them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
WORD_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="宋体"/>'
    '<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr>'
    '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="340" w:after="330"/>'
    '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="link"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/>'
    '<w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="ref"><w:name w:val="footnote reference"/><w:rPr>'
    '<w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/><w:lvlText w:val="%1、"/><w:pPr>'
    '<w:ind w:left="420" w:hanging="420"/></w:pPr><w:rPr><w:rFonts w:eastAsia="微软雅黑"/><w:color w:val="FF0000"/>'
    '</w:rPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
    '<w:lvlText w:val="（%2）"/><w:pPr><w:ind w:left="840" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def png(width: int = 60, height: int = 40) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes((40, 110, 180)) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def p(text: str = "", ppr: str = "", runs: str = "") -> str:
    """A paragraph."""
    words = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{words}{runs}</w:p>"


def r(text: str, rpr: str = "") -> str:
    """A run."""
    return f'<w:r>{f"<w:rPr>{rpr}</w:rPr>" if rpr else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


CENTRED = '<w:jc w:val="center"/>'
TITLE = p("东海市水利局关于做好防汛工作的通知", CENTRED)
TO = p("各县（区）水利局：")
SIGNED = p("东海市水利局", '<w:jc w:val="right"/>') + p("2026年7月1日", '<w:jc w:val="right"/>')


def picture(number: int = 1, high: int = 2_000_000) -> str:
    """A run with a picture in the line."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="3000000" cy="{high}"/><wp:docPr id="{number}" name="图片{number}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="图片{number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdP"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="3000000" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def table(rows: int, columns: int, width: int = 4000, inside: str = "") -> str:
    """A table with columns of `width` twips; `inside` goes into its last cell."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _ in range(columns))
    cells = [
        "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            + (inside if inside and (row, column) == (rows - 1, columns - 1) else "")
            + p(f"第{row}行{column}列")
            + "</w:tc>"
            for column in range(columns)
        )
        for row in range(rows)
    ]
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f'<w:tbl><w:tblPr><w:tblW w:w="{width * columns}" w:type="dxa"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def package(
    body: str, *, styles: str = WORD_STYLES, section: str = "", parts: dict[str, tuple[str, bytes]] | None = None
) -> bytes:
    """A .docx with this body; `parts`: name → kind of relation, bytes."""
    section = (
        section
        or '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/></w:sectPr>'
    )
    files: dict[str, bytes] = {
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}{section}</w:body></w:document>".encode(),
        "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>".encode(),
        "word/numbering.xml": f"<w:numbering {NAMES}>{NUMBERING}</w:numbering>".encode(),
        "word/media/image1.png": png(),
        "word/footnotes.xml": (
            f'<w:footnotes {NAMES}><w:footnote w:id="1">{p("数据来自市水文站。")}</w:footnote></w:footnotes>'
        ).encode(),
    }
    related = [
        ("rIdS", "styles", "styles.xml"),
        ("rIdN", "numbering", "numbering.xml"),
        ("rIdP", "image", "media/image1.png"),
        ("rIdF", "footnotes", "footnotes.xml"),
    ]
    for name, (kind, content) in (parts or {}).items():
        files[f"word/{name}"] = content
        related.append((f"rId{name.partition('.')[0]}", kind, name))
    links = "".join(f'<Relationship Id="{i}" Type="{_OFFICE}/{k}" Target="{t}"/>' for i, k, t in related)
    links += (
        f'<Relationship Id="rIdL" Type="{_OFFICE}/hyperlink" Target="https://example.invalid/" TargetMode="External"/>'
    )
    files["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'.encode()
    )
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    ).encode()
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes"}
    overrides = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{_KIND}{k}+xml"/>' for n, k in kinds.items())
    overrides += "".join(
        f'<Override PartName="/word/{name}" ContentType="{_KIND}{kind}+xml"/>'
        for name, (kind, _) in (parts or {}).items()
    )
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" '
        f'ContentType="image/png"/>{overrides}</Types>'
    ).encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return target.getvalue()
