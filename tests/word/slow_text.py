"""Second opinion: which characters are the text of a paragraph, and which w:r each belongs to."""

from __future__ import annotations

from xml.etree.ElementTree import Element

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NOT_TEXT = {"pPr", "rPr", "sdtPr", "del", "moveFrom", "txbxContent", "rt", "instrText", "delText", "delInstrText"}
ONE_CHARACTER = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def characters(paragraph: Element, fields: list[str]) -> list[tuple[str, Element]]:
    """Each character with its run.

    `fields` are the open complex fields of the story, outermost first: "code" before the separator, "result"
    behind it. A character is text when no open field is in its code part.
    """
    found: list[tuple[str, Element]] = []
    _collect(paragraph, None, fields, found)
    return found


def _collect(element: Element, run: Element | None, fields: list[str], found: list[tuple[str, Element]]) -> None:
    for child in element:
        if child.tag in NOT_TEXT:
            continue
        if child.tag == "mc:AlternateContent":
            version = _version(child)
            if version is not None:
                _collect(version, run, fields, found)
        elif child.tag == "r":
            _collect(child, child, fields, found)
        elif child.tag == "fldChar":
            _field(child.get("fldCharType", ""), fields)
        elif run is not None and "code" not in fields:
            found += [(character, run) for character in _own_text(child)]
            _collect(child, run, fields, found)
        else:
            _collect(child, run, fields, found)


def _version(alternatives: Element) -> Element | None:
    """Choice, or else Fallback."""
    for tag in ("mc:Choice", "mc:Fallback"):
        for child in alternatives:
            if child.tag == tag:
                return child
    return None


def _field(kind: str, fields: list[str]) -> None:
    if kind == "begin":
        fields.append("code")
    elif fields and kind == "separate":
        fields[-1] = "result"
    elif fields and kind == "end":
        fields.pop()


def _own_text(element: Element) -> str:
    if element.tag == "t":
        kept = element.get(XML_SPACE) == "preserve"
        return (element.text or "") if kept else (element.text or "").strip(" \t\r\n")
    if element.tag in ("sym", "symex:symEx"):
        code = element.get("char") or element.get("symex:char") or "0"
        return chr(int(code, 16))
    return ONE_CHARACTER.get(element.tag, "")
