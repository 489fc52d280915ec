"""The properties of a new document: who wrote it, when, what it is called; nothing of the template's own past."""

from __future__ import annotations

from xml.sax.saxutils import escape

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def core_properties(title: str, author: str, moment: str) -> bytes:
    """docProps/core.xml. `moment` is UTC in the form 2026-11-30T08:00:00Z."""
    written = {"dc:title": title, "dc:creator": author, "cp:lastModifiedBy": author, "cp:revision": "1"}
    texts = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in written.items() if value)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{texts}{dates}</cp:coreProperties>"
    ).encode()


def app_properties() -> bytes:
    """docProps/app.xml: the program, and no counts that would be wrong."""
    return f'{_HEAD}<Properties xmlns="{_APP}"><Application>draftcheck</Application></Properties>'.encode()
