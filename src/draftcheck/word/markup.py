"""One XML part → its tree, with what could do harm refused."""

from __future__ import annotations

from lxml import etree

from .refusals import refusal

Element = etree._Element

MOST_MARKS = 10_000_000  # about 1 GB of tree; a report of 600 pages has half a million
MOST_DEPTH = 256  # libxml2's own limit without huge_tree; Word's deepest nesting stays far below

_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_FAMILIES = (b"wordprocessingml", b"officeDocument", b"drawingml", b"schemaLibrary")
_RENAMED = (b"extendedProperties", b"extended-properties"), (b"customProperties", b"custom-properties")

_LONG_ENOUGH_FOR_LIMITS = 9_000_000  # libxml2's limits on one text or attribute begin at ten million bytes


def parse(data: bytes) -> Element:
    """The root of an XML part, Strict namespaces as the transitional ones, without comments.

    Raises UnreadableFile: broken-xml with line and column, dtd, too-deep, too-large.
    """
    encoding = None
    wide = _wide_encoding(data)
    if wide:
        data, encoding = data.decode(wide, "replace").lstrip("\ufeff").encode(), "utf-8"
    if b"<!DOCTYPE" in data:
        raise refusal("dtd")
    if len(data) > MOST_MARKS and data.count(b"<") + data.count(b"=") > MOST_MARKS:
        raise refusal("elements")
    if _STRICT in data:
        data = _transitional(data)
    try:
        root = etree.fromstring(data, _parser(encoding))
    except etree.XMLSyntaxError as error:
        root = _huge(data, encoding, error)
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that hides the mark from the look above
        raise refusal("dtd")
    return root


def _parser(encoding: str | None, huge: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=encoding,
        huge_tree=huge,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _huge(data: bytes, encoding: str | None, error: etree.XMLSyntaxError) -> Element:
    """Once more without libxml2's limits on one attribute or text, which a drawing kept as base64 can pass."""
    if "depth" in str(error):
        raise refusal("deep") from None
    if len(data) < _LONG_ENOUGH_FOR_LIMITS:
        raise _broken(error) from None
    try:
        root = etree.fromstring(data, _parser(encoding, huge=True))
    except etree.XMLSyntaxError as second:
        raise (refusal("deep") if "depth" in str(second) else _broken(second)) from None
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MOST_DEPTH:
            raise refusal("deep")
    return root


def _broken(error: etree.XMLSyntaxError) -> Exception:
    line, column = error.position
    return refusal("broken-xml", line=line, column=column)


def _wide_encoding(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(data[:2])


def _transitional(data: bytes) -> bytes:
    """Only what opens an attribute value is replaced, so that a text about these addresses stays as it is."""
    for quote in (b'"', b"'"):
        for family in _STRICT_FAMILIES:
            data = data.replace(
                quote + _STRICT + family + b"/", quote + b"http://schemas.openxmlformats.org/" + family + b"/2006/"
            )
    for strict, transitional in _RENAMED:
        for folder in (b"/officeDocument/2006/", b"/officeDocument/2006/relationships/"):
            data = data.replace(folder + strict, folder + transitional)
    return data
