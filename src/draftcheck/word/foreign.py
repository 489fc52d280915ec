"""Recognises by its content what a file is when it is not a .docx. Looked at only when reading fails."""

from __future__ import annotations

from collections.abc import Collection

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST_BYTES = (
    (b"{\\rtf", "rtf"),
    (b"%PDF-", "pdf"),
    (b"%TSD-Header", "company-encrypted"),
    (b"\xdb\xa5-\0", "old-doc"),  # Word 2
    (b"\0\5\x16\7", "mac-file"),  # AppleDouble
    (b"Rar!\x1a\7", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b\x08", "archive"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG\r\n", "picture"),
    (b"GIF8", "picture"),
)
_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "old-doc"),
    ("Workbook", "spreadsheet"),
    ("Book", "spreadsheet"),
    ("PowerPoint Document", "presentation"),
    ("MatOST", "wps"),  # Microsoft Works wrote .wps too
)
_MARKED = (
    # words in the first kilobytes, in lower case
    ("mime-version:", "mht"),
    ("office/2006/xmlpackage", "flat-xml"),
    ("office/word/2003/wordml", "flat-xml"),
    ('progid="word.document"', "flat-xml"),
    ('progid="excel.sheet"', "spreadsheet"),
    ("oasis:names:tc:opendocument", "odt"),
    ("schemas.uof.org", "uof"),
    ("uof:uof", "uof"),
    ("<!doctype html", "html"),
    ("<html", "html"),
)
_HEAD = 4096
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\f\r\x1a")


def by_first_bytes(data: bytes, name: str) -> str | None:
    """A key of REFUSALS where the first bytes alone decide, else None. `name` is the file's name."""
    if data.startswith(_OLE):
        return _compound(data, name)
    if b"E-SafeNet" in data[:64]:
        return "company-encrypted"
    return next((reason for start, reason in _FIRST_BYTES if data.startswith(start)), None)


def by_content(data: bytes) -> str:
    """A key of REFUSALS for bytes that are neither a zip nor known by their first bytes."""
    if data.startswith((b"PK\3\4", b"PK\5\6")) or b"word/document.xml" in data:
        return "damaged"
    if not data.strip(b"\0"):
        return "zeros"
    text = _as_text(data[:_HEAD])
    if text is None:
        return "pdf" if b"%PDF-" in data[:1024] else "unknown"
    text = text.lstrip("\ufeff \t\r\n").lower()
    marked = next((reason for mark, reason in _MARKED if mark in text), None)
    if marked:
        return marked
    if text.startswith("<"):
        return "other-xml" if text.startswith("<?xml") else "html"
    return "rtf" if text.startswith("{\\rtf") else "plain-text"


def by_parts(names: Collection[str], mimetype: bytes) -> str:
    """A key of REFUSALS for a sound zip without a Word document; `names` in lower case."""
    kind = mimetype.partition(b"opendocument.")[2]
    if kind:
        return {b"s": "spreadsheet", b"p": "presentation"}.get(kind[:1], "odt")
    for start, reason in (("ofd.xml", "ofd"), ("xl/", "spreadsheet"), ("ppt/", "presentation"), ("word/", "no-main")):
        if any(name.startswith(start) for name in names):
            return reason
    if {"content.xml", "meta-inf/manifest.xml"} <= set(names):
        return "odt"
    if {"uof.xml", "content.xml"} & set(names) and any(name.startswith("_meta/") for name in names):
        return "uof"
    return "zip-of-drafts" if any(name.endswith((".docx", ".doc", ".wps")) for name in names) else "other-zip"


def _compound(data: bytes, name: str) -> str:
    found = next((reason for stream, reason in _STREAMS if _has_stream(data, stream)), "ole")
    return "wps" if found in ("old-doc", "ole") and name.lower().endswith(".wps") else found


def _has_stream(data: bytes, stream: str) -> bool:
    """Directory entries are 128 bytes, aligned; 64 for the name in UTF-16, then its length with the closing null."""
    wanted = (stream + "\0").encode("utf-16-le")
    at = data.find(wanted)
    while at >= 0:
        if at % 128 == 0 and int.from_bytes(data[at + 64 : at + 66], "little") == len(wanted):
            return True
        at = data.find(wanted, at + 2)
    return False


def _as_text(head: bytes) -> str | None:
    """The bytes as text, None where they are none; what the cut at the end broke is dropped."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if not _CONTROLS.isdisjoint(head):
        return None
    for encoding in ("utf-8", "gb18030"):
        for cut in range(4):
            try:
                return head[: len(head) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
    return None
