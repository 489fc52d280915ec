"""Every kind of file that is no draft, made from code: BAD_FILES and the code each must be refused with."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from . import packages
from .packages import Entry, W, body, bomb, compound, draft, packed, paragraph, relations, sound_parts

Builder = Callable[[Path], Path]

BAD_FILES: dict[str, Builder] = {}
CODES: dict[str, str] = {}

_MAIN = "word/document.xml"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_ODT = b"application/vnd.oasis.opendocument.text"
_TEXT = "关于开展安全生产检查的通知\r\n各村民委员会：\r\n请于本月底前完成自查。\r\n"


def _add(name: str, code: str, make: Callable[[], bytes], file_name: str = "") -> None:
    def write(folder: Path) -> Path:
        path = folder / (file_name or f"{name}.docx")
        path.write_bytes(make())
        return path

    BAD_FILES[name] = write
    CODES[name] = code


def _missing(folder: Path) -> Path:
    return folder / "没有这个文件.docx"


def _folder(folder: Path) -> Path:
    path = folder / "材料.docx"
    path.mkdir()
    return path


def _huge_file(folder: Path) -> Path:
    path = folder / "huge-file.docx"
    with path.open("wb") as stream:
        stream.truncate(513 << 20)  # sparse: takes no room
    return path


def _office(main: str, kind: str) -> bytes:
    parts = {
        "[Content_Types].xml": packages.content_types(main, kind),
        "_rels/.rels": relations(("rId1", "officeDocument", main)),
        main: b"<root/>",
    }
    return packed(parts)


def _entities() -> bytes:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    inner = body(paragraph("&a9;")).partition(b"?>")[2].decode()
    return draft({_MAIN: f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "哈">{laughs}]>{inner}'.encode()})


def _outside_entity() -> bytes:
    inner = body(paragraph("&x;")).partition(b"?>")[2].decode()
    return draft({_MAIN: f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>{inner}'.encode()})


BAD_FILES |= {"missing": _missing, "folder": _folder, "huge-file": _huge_file}
CODES |= {"missing": "missing", "folder": "folder", "huge-file": "too-large"}

_add("empty-file", "empty-file", lambda: b"")
_add("zeros", "damaged", lambda: bytes(30_000))
_add("truncated", "damaged", lambda: draft()[:900])
_add("no-end", "damaged", lambda: draft()[:-22])
_add("bad-crc", "damaged", lambda: packages.with_raw(Entry(_MAIN, sound_parts()[_MAIN], crc=1)))
_add("bad-deflate", "damaged", lambda: packages.with_raw(Entry(_MAIN, b"\xff" * 90, zipfile.ZIP_DEFLATED, size=400)))
_add("no-main", "damaged", lambda: draft({_MAIN: None}))
_add("not-text", "damaged", lambda: draft({_MAIN: b"<html><body/></html>"}))
_add("bzip2", "compression", lambda: packed(sound_parts(), zipfile.ZIP_BZIP2))
_add("unknown-compression", "compression", lambda: packages.with_raw(Entry(_MAIN, b"\0" * 90, 98)))
_add("broken-xml", "broken-xml", lambda: draft({_MAIN: body("<w:p>\n<w:r></w:p>")}))
_add("cut-xml", "broken-xml", lambda: draft({_MAIN: body(paragraph("一二三"))[:-40]}))
_add("empty-main", "broken-xml", lambda: draft({_MAIN: b""}))
_add("entities", "dtd", _entities)
_add("outside-entity", "dtd", _outside_entity)
_add("deep", "too-deep", lambda: draft({_MAIN: body("<w:p>" * 100_000 + "</w:p>" * 100_000)}))
_add("bomb", "too-large", lambda: bomb(2048))
_add("bomb-in-styles", "too-large", lambda: bomb(2048, name="word/styles.xml"))
_add("small-bomb", "too-large", lambda: bomb(64))
_add("lying-bomb", "damaged", lambda: bomb(2048, stated=2000))
_add("crowd", "too-large", lambda: packages.raw_zip([Entry(f"{n}.xml", b"") for n in range(20_001)]))
_add("encrypted", "encrypted", lambda: compound("EncryptionInfo", "EncryptedPackage"))
_add("zip-encrypted", "encrypted", lambda: packages.raw_zip([Entry(n, d, flags=1) for n, d in sound_parts().items()]))
_add("company-encrypted", "company-encrypted", lambda: b"%TSD-Header-###%" + bytes(range(256)) * 20)
_add("e-safenet", "company-encrypted", lambda: b"b\x14#e\x1e\0\2\0E-SafeNet\0\0\0LOCK" + bytes(range(256)) * 20)
_add("old-doc", "old-doc", lambda: compound("1Table", "WordDocument"), "old-doc.doc")
_add("doc-named-docx", "old-doc", lambda: compound("1Table", "WordDocument"))
_add(
    "doc-with-zip-tail",
    "old-doc",
    lambda: compound("WordDocument", tail=packed({"theme/theme1.xml": b"<a/>"})),
    "t.doc",
)
_add("wps", "wps", lambda: compound("1Table", "WordDocument"), "wps.wps")
_add("works", "wps", lambda: compound("MatOST", "CONTENTS"))
_add("old-xls", "spreadsheet", lambda: compound("Workbook"))
_add("old-ppt", "presentation", lambda: compound("Current User", "PowerPoint Document"))
_add("other-ole", "unknown", lambda: compound("FileHeader", "BodyText"))
_add("xlsx", "spreadsheet", lambda: _office("xl/workbook.xml", _XLSX))
_add("xlsx-bare", "spreadsheet", lambda: packed({"xl/workbook.xml": b"<workbook/>"}))
_add("pptx", "presentation", lambda: _office("ppt/presentation.xml", _PPTX))
_add("visio", "other-zip", lambda: _office("visio/document.xml", "application/vnd.ms-visio.drawing.main+xml"))
_add("zip-of-drafts", "other-zip", lambda: packed({"通知.docx": draft()}))
_add("other-zip", "other-zip", lambda: packed({"readme.txt": b"hello"}))
_add("empty-zip", "other-zip", lambda: packed({}))
_add("rar", "other-zip", lambda: b"Rar!\x1a\7\1\0" + bytes(range(200)))
_add("rtf", "rtf", lambda: b"{\\rtf1\\ansi\\ansicpg936 \\'b9\\'ab\\'ce\\'c4}")
_add("odt", "odt", lambda: packed({"mimetype": _ODT, "content.xml": b"<x/>", "META-INF/manifest.xml": b"<x/>"}))
_add("ods", "spreadsheet", lambda: packed({"mimetype": _ODT[:-4] + b"spreadsheet", "content.xml": b"<x/>"}))
_add(
    "fodt",
    "odt",
    lambda: b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
)
_add("uof", "uof", lambda: b'<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof"/>')
_add("pdf", "pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
_add("pdf-after-junk", "pdf", lambda: b"\0\1\2\n%PDF-1.4\n%%EOF\n")
_add("ofd", "ofd", lambda: packed({"OFD.xml": b"<ofd:OFD/>", "Doc_0/Document.xml": b"<x/>"}))
_add("html", "html", lambda: "<!DOCTYPE html>\n<html><body><p>通知</p></body></html>".encode())
_add("html-table", "html", lambda: "<table><tr><td>姓名</td></tr></table>".encode("gb18030"))
_add(
    "mht",
    "mht",
    lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n<html></html>",
)
_add(
    "word-2003-xml",
    "flat-xml",
    lambda: b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
)
_add("flat-opc", "flat-xml", lambda: b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>')
_add("other-xml", "other-xml", lambda: b'<?xml version="1.0"?><orders/>')
_add("plain-text", "plain-text", lambda: _TEXT.encode())
_add("plain-text-gbk", "plain-text", lambda: (_TEXT * 100).encode("gb18030"))
_add("plain-text-utf16", "plain-text", lambda: _TEXT.encode("utf-16"))
_add("picture", "picture", lambda: b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)))
_add("unknown", "unknown", lambda: bytes(range(256)) * 16)
_add(
    "lock-file",
    "lock-file",
    lambda: b"\x04user".ljust(54, b"\0") + "user".encode("utf-16-le").ljust(108, b"\0"),
    "~$通知.docx",
)
_add("wps-lock-file", "lock-file", lambda: b"", ".~通知.docx")
_add("mac-file", "mac-file", lambda: b"\0\5\x16\7\0\2\0\0Mac OS X        " + bytes(100), "._通知.docx")
_add(
    "strict-broken",
    "broken-xml",
    lambda: draft({_MAIN: body("<w:p>").replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")}),
)
