"""Sound packages and the raw material of broken ones: a zip writer that may lie, a compound file, a bomb."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE = WORD_TYPE + "document.main+xml"

Parts = dict[str, bytes]


def relations(*rows: tuple[str, str, str]) -> bytes:
    """A .rels part; rows are id, last word of the type, target (an address makes it external)."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for key, kind, target in rows
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}">{inner}</Relationships>'.encode()


def content_types(main: str, kind: str) -> bytes:
    """A [Content_Types].xml naming one part's type."""
    return (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{kind}"/></Types>'
    ).encode()


def body(inner: str) -> bytes:
    """A main part with `inner` in its body."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'.encode()


def paragraph(text: str) -> str:
    """One paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def sound_parts() -> Parts:
    """A small sound draft: main part, styles, numbering, one header, one picture, one outward link."""
    text = "".join(paragraph(t) for t in ("关于做好防汛工作的通知", "各乡镇人民政府：", "现将有关事项通知如下。"))
    return {
        "[Content_Types].xml": content_types("word/document.xml", MAIN_TYPE),
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": body(text),
        "word/_rels/document.xml.rels": relations(
            ("rId1", "styles", "styles.xml"),
            ("rId2", "numbering", "numbering.xml"),
            ("rId3", "header", "/word/header1.xml"),
            ("rId4", "image", "media/image1.png"),
            ("rId5", "hyperlink", "https://example.invalid/"),
            ("rId6", "theme", "theme/theme1.xml"),  # dangling: the part does not exist
            ("rId7", "customXml", "../customXml/item1.xml"),
        ),
        "word/styles.xml": f'<w:styles xmlns:w="{W}"/>'.encode(),
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}"/>'.encode(),
        "word/header1.xml": f'<w:hdr xmlns:w="{W}">{paragraph("内部资料")}</w:hdr>'.encode(),
        "word/media/image1.png": bytes(range(256)) * 8,
        "customXml/item1.xml": b"<item/>",
    }


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def draft(changes: Mapping[str, bytes | None] | None = None) -> bytes:
    """The sound draft with parts replaced, added or (None) left out."""
    parts: dict[str, bytes | None] = {**sound_parts(), **(changes or {})}
    return packed({name: data for name, data in parts.items() if data is not None})


class Entry(NamedTuple):
    """A zip entry exactly as stated, true or not; None is worked out from `stored`, taken as uncompressed."""

    name: str
    stored: bytes
    method: int = zipfile.ZIP_STORED
    flags: int = 0
    size: int | None = None
    crc: int | None = None


def raw_zip(entries: Sequence[Entry]) -> bytes:
    """A zip whose headers say what the entries say."""
    out, directory = bytearray(), bytearray()
    for entry in entries:
        size = len(entry.stored) if entry.size is None else entry.size
        crc = zlib.crc32(entry.stored) if entry.crc is None else entry.crc
        name = entry.name.encode()
        fields = (20, entry.flags, entry.method, 0, 33, crc, len(entry.stored), size, len(name), 0)
        directory += struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\1\2", 20, *fields, 0, 0, 0, 0, len(out)) + name
        out += struct.pack("<4sHHHHHLLLHH", b"PK\3\4", *fields) + name + entry.stored
    end = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, len(entries), len(entries), len(directory), len(out), 0)
    return bytes(out + directory + end)


def with_raw(entry: Entry) -> bytes:
    """The sound draft with one entry replaced by a raw one."""
    others = [Entry(name, data) for name, data in sound_parts().items() if name != entry.name]
    return raw_zip([*others, entry])


@cache
def zeros_deflated(megabytes: int) -> tuple[bytes, int]:
    """Deflate data that unpacks to so many megabytes of zeros, and their CRC; made without holding them."""
    megabyte = bytes(1 << 20)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(megabyte) + packer.flush(zlib.Z_FULL_FLUSH)
    crc = 0
    for _ in range(megabytes):
        crc = zlib.crc32(megabyte, crc)
    return block * megabytes + b"\3\0", crc


def bomb(megabytes: int, stated: int | None = None, name: str = "word/document.xml") -> bytes:
    """A draft with one part of zeros; `stated` bytes, where given, is what the directory claims."""
    stored, crc = zeros_deflated(megabytes)
    return with_raw(
        Entry(name, stored, zipfile.ZIP_DEFLATED, size=megabytes << 20 if stated is None else stated, crc=crc)
    )


def compound(*streams: str, tail: bytes = b"") -> bytes:
    """The first sectors of an OLE compound file: header, then a directory with these streams."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b">\0\3\0\xfe\xff\x09\0\6\0"
    directory = b""
    for name in ("Root Entry", *streams):
        encoded = (name + "\0").encode("utf-16-le")
        kind = 5 if name == "Root Entry" else 2
        directory += (encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), kind, 1)).ljust(128, b"\0")
    return header.ljust(512, b"\0") + directory.ljust(512, b"\0") + tail
