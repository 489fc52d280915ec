"""Where a comment goes whose words stand in a header, a note or a text box: comments can only be in the main text."""

from __future__ import annotations

from ...core.document import Document, Paragraph
from ...core.position import Position
from ..container import Package
from ..names import P, W
from .marks import Mark

_NAMES = {"header": "页眉", "footer": "页脚", "footnote": "脚注", "endnote": "尾注", "box": "文本框"}
_REFERENCES = {"footnote": W + "footnoteReference", "endnote": W + "endnoteReference"}


class Anchors:
    """Finds the paragraph of the main text that holds a place."""

    def __init__(self, package: Package, document: Document) -> None:
        self._package = package
        self._document = document
        self._paragraphs = {(p.part, p.index): p for p in document.paragraphs if p.index >= 0}
        self._notes: dict[str, dict[int, int]] = {}

    def place_of(self, mark: Mark) -> Position:
        """The position itself in the main text outside boxes, else the paragraph that holds it, as a whole."""
        at = mark.position
        paragraph = self._paragraphs.get((at.part, at.paragraph))
        if at.part == self._package.main and (paragraph is None or paragraph.place.holder < 0):
            return at
        return Position(self._package.main, self._holder(paragraph), 0, 0)

    def worded(self, mark: Mark) -> Mark:
        """The mark as it is put: away from its words it is a comment that says where they stand and which they are."""
        paragraph = self._paragraphs.get((mark.position.part, mark.position.paragraph))
        if paragraph is None or (paragraph.part == self._package.main and paragraph.place.holder < 0):
            return mark
        name = _NAMES.get("box" if paragraph.place.holder >= 0 else paragraph.place.kind, "文外")
        words = f"{name}中的“{mark.expected}”" if mark.expected else name
        return mark._replace(comment=f"（{words}）{mark.comment}", replacement=None, change=None, expected="")

    def _holder(self, paragraph: Paragraph | None) -> int:
        if paragraph is None:
            return self._first(0)
        if paragraph.place.holder >= 0 and paragraph.part == self._package.main:
            return paragraph.place.holder
        if paragraph.place.kind in _REFERENCES:
            found = self._of_notes(paragraph.part, paragraph.place.kind).get(paragraph.index)
            return found if found is not None else self._first(0)
        for section in self._document.sections:
            if any(header.part == paragraph.part for header in section.headers):
                return self._first(section.first)
        return self._first(0)

    def _first(self, start: int) -> int:
        """The first paragraph from `start` on that is no part of a box."""
        main = (p for p in self._document.paragraphs if p.part == self._package.main and p.index >= start)
        found = next((p.index for p in main if p.place.holder < 0), None)
        return found if found is not None else 0

    def _of_notes(self, part: str, kind: str) -> dict[int, int]:
        """Number of each paragraph of a notes part → number of the paragraph that refers to its note."""
        if part not in self._notes:
            notes, main = self._package.tree(part), self._package.tree(self._package.main)
            at: dict[str, int] = {}
            for number, p in enumerate(main.iter(P) if main is not None else ()):
                for reference in p.iter(_REFERENCES[kind]):
                    at.setdefault(reference.get(W + "id") or "", number)
            found: dict[int, int] = {}
            for number, p in enumerate(notes.iter(P) if notes is not None else ()):
                note = next((a for a in p.iterancestors() if a.tag == W + kind), None)
                if note is not None and (note.get(W + "id") or "") in at:
                    found[number] = at[note.get(W + "id") or ""]
            self._notes[part] = found
        return self._notes[part]
