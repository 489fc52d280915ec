"""Page numbers as the template has them, where the draft's own headers and footers say nothing else."""

from __future__ import annotations

from lxml import etree

from ...core.pattern import Pattern
from ..names import BOX, TEXT, TYPE, VAL, R, W
from ..property_order import SECTION
from .properties import place
from .sections import is_on
from .target import Target
from .transplant import Graft

Element = etree._Element

_NUMBER_ONLY = Pattern(r"[\d\s\-－–—―─~～·.．/／第页共Pp]*")
_DRAWN, _PICTURES = (W + "drawing", W + "pict"), (W + "object", W + "tbl")
_KINDS = ("header", "footer")
_BEFORE_EVEN = frozenset(
    W + name
    for name in (
        "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing",
        "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery",
        "doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin",
        "doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl", "printTwoOnOne",
        "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture",
        "doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText",
        "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags",
        "alwaysMergeEmptyNamespace", "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars",
        "rsids", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
        "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary",
        "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
    )
)  # fmt: skip
"""Settings that stand behind `w:evenAndOddHeaders`; it goes before the first of them."""


class Footers:
    """Headers and footers of a draft; `kept` are those that say more than a page number, in a few words each."""

    def __init__(self, target: Target, sections: list[Element]) -> None:
        self._target, self._sections = target, sections
        self._related = target.package.relations(target.main)
        self.kept: list[tuple[str, str]] = []
        self._full: set[str] = set()
        for section in sections:
            for kind in _KINDS:
                for reference in section.iterchildren(f"{W}{kind}Reference"):
                    self._look_at(kind, reference.get(R + "id", ""))

    def _look_at(self, kind: str, number: str) -> None:
        _, name = self._related.get(number, ("", ""))
        root = self._target.package.tree(name) if name else None
        if root is None:
            return
        words = "".join(node.text or "" for node in root.iter(TEXT))
        if _NUMBER_ONLY.fullmatch(words) and not _pictured(root):
            return
        self._full.add(kind)
        if (kind, words.strip()) not in self.kept:
            self.kept.append((kind, words.strip()))

    def take_over(self, graft: Graft, pattern: Element, related: dict[str, tuple[str, str]], even: bool) -> None:
        """Puts in the headers and footers of the template's section `pattern` where the draft's may go. `even`:
        the template has others on even pages."""
        for kind in _KINDS:
            if kind not in self._full:
                self._drop(kind)
        if "footer" in self._full:
            return
        settings = self._target.part("settings")
        was_even = settings.find(W + "evenAndOddHeaders") is not None
        had_first = [is_on(section, "titlePg") for section in self._sections]
        first = [is_on(pattern, "titlePg") and number == 0 for number in range(len(self._sections))]
        if "header" in self._full:
            self._headers_everywhere({"even": [was_even] * len(first), "first": had_first}, even, first)
            even, first = even or was_even, [a or b for a, b in zip(first, had_first, strict=True)]
        placed: dict[str, str] = {}
        for kind in _KINDS:
            if kind not in self._full:
                placed = self._put(graft, kind, pattern, related)
        for variant, shown in (("even", even), ("first", any(first) and not is_on(pattern, "titlePg"))):
            if shown and variant not in placed and "default" in placed:
                self._refer(self._sections[0], "footer", variant, placed["default"])
        _set_even(settings, even)
        for section, shown in zip(self._sections, first, strict=True):
            _set_first(section, shown)

    def _drop(self, kind: str) -> None:
        for section in self._sections:
            for reference in list(section.iterchildren(f"{W}{kind}Reference")):
                section.remove(reference)

    def _put(self, graft: Graft, kind: str, pattern: Element, related: dict[str, tuple[str, str]]) -> dict[str, str]:
        """Gives variant → relation of what was put in."""
        placed: dict[str, str] = {}
        for reference in pattern.iterchildren(f"{W}{kind}Reference"):
            _, name = related.get(reference.get(R + "id", ""), ("", ""))
            if name:
                variant = reference.get(TYPE, "default")
                placed[variant] = graft.part(name, kind)
                self._refer(self._sections[0], kind, variant, placed[variant])
        return placed

    def _refer(self, section: Element, kind: str, variant: str, relation: str) -> None:
        fresh = etree.SubElement(section, f"{W}{kind}Reference", {TYPE: variant, R + "id": relation})
        place(section, fresh, SECTION)

    def _headers_everywhere(self, before: dict[str, list[bool]], even: bool, first: list[bool]) -> None:
        """Has the draft's usual header show on pages that get one of their own, and drops what was switched off."""
        for number, section in enumerate(self._sections):
            own = {r.get(TYPE, "default"): r for r in section.iterchildren(W + "headerReference")}
            for variant, shown in (("even", even), ("first", first[number])):
                if before[variant][number]:
                    continue
                if variant in own:
                    section.remove(own[variant])
                if shown and "default" in own:
                    self._refer(section, "header", variant, own["default"].get(R + "id", ""))


def _pictured(root: Element) -> bool:
    """Whether there is more to see than text, for which a box is no more than a place."""
    boxless = any(next(drawing.iter(BOX), None) is None for drawing in root.iter(*_DRAWN))
    linked = any(name.endswith(("}embed", "}id", "}link", "}relid", "}pict")) for name in _names(root))
    return boxless or linked or next(root.iter(*_PICTURES), None) is not None


def _names(root: Element) -> list[str]:
    """Attributes of pictures; WPS leaves an empty one in every text box."""
    return [str(name) for picture in root.iter("{*}blip", "{*}imagedata") for name in picture.attrib]


def _set_even(settings: Element, even: bool) -> None:
    found = settings.find(W + "evenAndOddHeaders")
    if found is not None and not even:
        settings.remove(found)
    if even and found is not None:
        found.attrib.pop(VAL, "")
    if even and found is None:
        fresh = etree.SubElement(settings, W + "evenAndOddHeaders")
        behind = next((e for e in settings if e.tag in _BEFORE_EVEN), None)
        if behind is not None:
            behind.addprevious(fresh)


def _set_first(section: Element, first: bool) -> None:
    found = section.find(W + "titlePg")
    if found is not None:
        section.remove(found)
    if first:
        place(section, etree.SubElement(section, W + "titlePg"), SECTION)
