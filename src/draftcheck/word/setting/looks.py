"""How a paragraph looks, and the looks of the standard for what a template has no style for."""

from __future__ import annotations

from math import floor

from lxml import etree

from ...core.reference import Standard
from ...core.value import Value
from ..names import W
from .plan import BLANK, BODY, BODY_RUN, PICTURE, SIGNER_RUN

Element = etree._Element
Attributes = dict[str, str]

_LATIN = "Times New Roman"
_TABLE_PT, _TITLE_LINE = 12.0, 1.5
_POINTS = 72 / 25.4
_LINES, _CHARACTERS = 22.0, 28.0


class Look(Value):
    """Properties as they stand in a style: name of the element → its attributes; `face` East Asian."""

    paragraph: dict[str, Attributes]
    run: dict[str, Attributes]


class _Sheet(Value):
    face: str
    size: float
    line: float  # points, 0 for automatic
    align: str = "both"
    first: float = 0.0
    left: float = 0.0
    right: float = 0.0
    level: int | None = None
    squeeze: int = 0
    snap: bool = True
    color: str = "auto"
    rule: str = ""

    def look(self) -> Look:
        """The same as properties."""
        paragraph: dict[str, Attributes] = {}
        if self.rule:
            paragraph["pBdr"] = {"color": self.rule}
        if not self.snap:
            paragraph["snapToGrid"] = {"val": "0"}
        spacing = {"line": str(round(self.line * 20)), "lineRule": "exact"}
        spacing = spacing if self.line else {"line": "240", "lineRule": "auto"}
        paragraph["spacing"] = {"before": "0", "after": "0"} | spacing
        paragraph["ind"] = self._indents()
        paragraph["jc"] = {"val": self.align}
        if self.level is not None:
            paragraph["outlineLvl"] = {"val": str(self.level)}
        half = str(round(self.size * 2))
        run = {"rFonts": fonts(self.face), "color": {"val": self.color}, "spacing": {"val": str(self.squeeze)}}
        return Look(paragraph, run | {"sz": {"val": half}, "szCs": {"val": half}})

    def _indents(self) -> Attributes:
        found: Attributes = {}
        first = ("firstLine", self.first) if self.first >= 0 else ("hanging", -self.first)
        for name, chars in (("left", self.left), ("right", self.right), first):
            found[name + "Chars"] = str(round(chars * 100))
            found[name] = str(round(chars * self.size * 20))
        return found


def fonts(face: str, latin: str = _LATIN) -> Attributes:
    """The attributes of a `w:rFonts`."""
    return {"ascii": latin, "hAnsi": latin, "eastAsia": face, "cs": latin}


def standard_looks(standard: Standard) -> dict[str, Look]:
    """Style name → look by the standard's numbers."""
    width, height = standard.area_mm
    size = standard.body_size_pt
    line = floor(height * _POINTS / (standard.lines_on_page or _LINES) * 20) / 20
    squeeze = floor((width * _POINTS / (standard.characters_on_line or _CHARACTERS) - size) * 20)
    body = _Sheet(standard.body.usual, size, line, first=2, squeeze=min(0, squeeze))
    flush = body._replace(first=0.0)
    black = flush._replace(face=standard.black.usual)
    title_size = standard.title_size_pt
    title = _Sheet(standard.title.usual, title_size, title_size * _TITLE_LINE, "center", snap=False)
    small = _Sheet(
        standard.body.usual, standard.imprint_size_pt, 26, left=4, first=-3, right=1, squeeze=min(0, squeeze)
    )
    cell = _Sheet(standard.body.usual, _TABLE_PT, 22, "left")
    page = _Sheet(standard.page_number.usual, standard.page_number_size_pt, 20, "left", snap=False)
    sheets = {
        BODY: body, "公文标题": title, "附件标题": title, "主送机关": flush, "附注": body, BLANK: flush,
        "题下标注": flush._replace(face=standard.signer.usual, align="center"),
        "附件说明": body._replace(left=5.0, first=-3.0), "附件标记": black,
        "发文机关署名": flush._replace(align="right"), "成文日期": flush._replace(align="right", right=4.0),
        "份号": flush, "密级": black, "紧急程度": black,
        "发文机关标志": title._replace(size=46.0, line=50.0, color="FF0000"),
        "发文字号": flush._replace(align="center", rule="FF0000"),
        "签发人": flush._replace(align="right", right=1.0),
        "版记": small, "印发": small._replace(left=1.0, first=0.0),
        "表头": cell._replace(face=standard.black.usual, align="center"), "表格": cell, "页码": page,
        PICTURE: flush._replace(line=0.0, align="center", snap=False),
    }  # fmt: skip
    for level, faces in enumerate(standard.headings):
        sheets[f"{'一二三四'[level]}级标题"] = body._replace(face=faces.usual, level=level)
    return {name: sheet.look() for name, sheet in sheets.items()} | {
        BODY_RUN: Look({}, body.look().run),
        SIGNER_RUN: Look({}, body._replace(face=standard.signer.usual).look().run),
    }


def written(look: Look, kind: str) -> tuple[Element | None, Element]:
    """The `w:pPr` and `w:rPr` of a style."""
    run = _block("rPr", look.run)
    if kind == "character":
        return None, run
    paragraph = _block("pPr", {n: a for n, a in look.paragraph.items() if n != "pBdr"})
    if "pBdr" in look.paragraph:
        border = etree.Element(W + "pBdr")
        said = {"val": "single", "sz": "12", "space": "5"} | look.paragraph["pBdr"]
        etree.SubElement(border, W + "bottom", {W + name: value for name, value in said.items()})
        paragraph.insert(0, border)
    return paragraph, run


def _block(name: str, properties: dict[str, Attributes]) -> Element:
    block = etree.Element(W + name)
    for tag, attributes in properties.items():
        etree.SubElement(block, W + tag, {W + key: value for key, value in attributes.items()})
    return block
