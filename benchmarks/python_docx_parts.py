"""What python-docx leaves to its user: document defaults, the theme's fonts and the indents of numbering levels."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
Properties = Any  # a w:pPr or w:rPr element of python-docx, None where the level sets nothing


class Parts:
    """Read once a document: these stand apart from styles, paragraphs and runs."""

    def __init__(self, document: Document) -> None:
        styles = document.styles.element
        self.run_defaults: Properties = styles.find("/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr"))))
        self.paragraph_defaults: Properties = styles.find("/".join(map(qn, ("w:docDefaults", "w:pPrDefault", "w:pPr"))))
        self.theme = theme_faces(document)
        related = (relation for relation in document.part.rels.values() if relation.reltype == RT.NUMBERING)
        self.numbering: Any = next((relation.target_part.element for relation in related), None)

    def face(self, fonts: Any, slot: str) -> str | None:
        """What one `w:rFonts` says for `eastAsia` or `ascii`: the theme's face, else the one named."""
        if fonts is None:
            return None
        themed = self.theme.get(fonts.get(qn(f"w:{slot}Theme"), ""))
        return themed or fonts.get(qn(f"w:{slot}"))

    def level(self, paragraph_properties: Properties) -> Properties:
        """Paragraph properties of the numbering level that a `w:pPr` names itself."""
        numbered = paragraph_properties.numPr if paragraph_properties is not None else None
        if self.numbering is None or numbered is None or numbered.numId is None or numbered.numId.val == 0:
            return None
        number, level = numbered.numId.val, numbered.ilvl.val if numbered.ilvl is not None else 0
        found = self.numbering.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        if not found:
            return None
        layouts = self.numbering.xpath(
            f"w:abstractNum[@w:abstractNumId='{found[0]}']/w:lvl[@w:ilvl='{level}']/w:pPr",
        )
        return layouts[0] if layouts else None


def theme_faces(document: Document) -> dict[str, str | None]:
    """Slot (`minorEastAsia`, `majorHAnsi` …) to face; an empty East-Asian one is taken from the `Hans` entry."""
    faces: dict[str, str | None] = {}
    for relation in document.part.rels.values():
        if relation.reltype != RT.THEME:
            continue
        root = etree.fromstring(relation.target_part.blob)
        for kind in ("major", "minor"):
            group = root.find(f".//{A}{kind}Font")
            if group is None:
                continue
            latin, east = group.find(A + "latin").get("typeface"), group.find(A + "ea").get("typeface")
            hans = group.find(f"{A}font[@script='Hans']")
            faces[kind + "Ascii"] = faces[kind + "HAnsi"] = latin or None
            faces[kind + "EastAsia"] = east or (hans.get("typeface") if hans is not None else None)
    return faces
