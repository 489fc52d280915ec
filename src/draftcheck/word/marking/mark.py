"""Marks → a new package, proved by reading it again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from ...core.document import Document
from ...core.errors import UnreadableFile
from ..container import Package
from . import comments as words
from .cutting import cut
from .elsewhere import Anchors
from .formatting import can_change, change_format, of_paragraph
from .marks import Mark, Marked
from .package import empty_relations, parse, rewritten, with_relation, with_type, written
from .proof import prove
from .revisions import can_replace, replace, shortened
from .signature import Ids, Signature
from .text_map import Line, lines_of

Element = etree._Element

_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TEMPLATES = {
    f"{_WORD}template.main+xml": f"{_WORD}document.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": "application/vnd.ms-word.document.macroEnabled.main+xml",
}


def mark(data: bytes, document: Document, marks: Sequence[Mark], signature: Signature) -> Marked:
    """The package `data`, which was read as `document`, with these marks in its main part.

    Raises UnreadableFile where the file is no longer what was read, or is Strict, or where the new file, read again,
    does not give the old text with all changes rejected and the mended text with all accepted.
    """
    package = Package(data)
    if package.digest != document.digest:
        raise UnreadableFile("changed", "文稿在检查以后被改动过", "请重新运行一次")
    source = package.read(package.main) or b""
    root = parse(source)
    old_comments = _comments_part(package)
    comments = parse(package.read(old_comments) or b"") if old_comments else words.empty_part()
    ids = Ids(
        root, comments, *(package.tree(name) for _, name in package.relations(package.main).values() if _is_text(name))
    )
    lines = lines_of(root)
    texts = {number: line.text for number, line in lines.items()}
    work = _Work(lines, Anchors(package, document), ids, signature, comments)
    mended = work.put(marks)
    texts |= mended
    changed = {package.main: written(root)}
    if work.comments:
        changed |= _with_comments(package, comments, old_comments)
    changed |= _as_document(package, changed)
    new = rewritten(data, changed)
    prove(data, new, package.main, set(changed), texts, signature, work.comment_ids, mended.keys())
    return Marked(new, work.comments, work.changes, work.not_changed)


def _is_text(name: str) -> bool:
    return name.endswith(".xml") and any(part in name for part in ("header", "footer", "footnotes", "endnotes"))


def _comments_part(package: Package) -> str | None:
    names = package.names()
    related = [name for kind, name in package.relations(package.main).values() if kind == "comments" and name in names]
    return related[0] if related else None


def _as_document(package: Package, changed: dict[str, bytes]) -> dict[str, bytes]:
    """The content types with a document in place of a template: Word opens neither under the other's name."""
    types = parse(changed.get(_TYPES) or package.read(_TYPES) or b"")
    found = [e for e in types if isinstance(e.tag, str) and e.get("ContentType") in _TEMPLATES]
    for stated in found:
        stated.set("ContentType", _TEMPLATES[stated.get("ContentType") or ""])
    return {_TYPES: written(types)} if found else {}


def _with_comments(package: Package, comments: Element, old: str | None) -> dict[str, bytes]:
    """The comments part, and what tells Word of it where it is new."""
    types = parse(package.read(_TYPES) or b"")
    known = package.relations(package.main).values()
    missing = next((name for kind, name in known if kind == "comments" and ":" not in name), None)
    if old is not None or missing is not None:
        name = old or missing or ""
        with_type(types, name, words.KIND)
        return {name: written(comments), _TYPES: written(types)}
    folder, _, base = package.main.rpartition("/")
    taken = {name.lower() for name in package.names()}
    name = next(
        n for n in (f"{folder}/comments{k}.xml" for k in ("", *range(2, 99))) if n.lstrip("/").lower() not in taken
    )
    relations = f"{folder}/_rels/{base}.rels".lstrip("/")
    data = package.read(relations)
    related = parse(data) if data else empty_relations()
    with_relation(related, "comments", name.rpartition("/")[2])
    with_type(types, name.lstrip("/"), words.KIND)
    return {name.lstrip("/"): written(comments), relations: written(related), _TYPES: written(types)}


class _Work:
    """Puts marks into the lines of the main part, a paragraph at a time."""

    def __init__(
        self, lines: dict[int, Line], anchors: Anchors, ids: Ids, signature: Signature, comments: Element
    ) -> None:
        self.comments = self.changes = self.not_changed = 0
        self.comment_ids: list[str] = []
        self._lines, self._anchors, self._ids, self._signature, self._part = lines, anchors, ids, signature, comments

    def put(self, marks: Sequence[Mark]) -> dict[int, str]:
        """Puts all marks; gives number → text, with the changes made, of each paragraph that was changed."""
        here: dict[int, list[tuple[int, int, Mark]]] = {}
        for item in marks:
            place = self._anchors.place_of(item)
            line = self._lines.get(place.paragraph)
            if line is None:
                raise UnreadableFile("changed", "文稿的段落与检查时不一样了", "请重新运行一次")
            start, end = (place.start, place.end) if line.text[place.start : place.end] == item.expected else (0, 0)
            here.setdefault(place.paragraph, []).append((start, end, self._anchors.worded(item)))
        return {number: self._paragraph(self._lines[number], found) for number, found in here.items()}

    def _paragraph(self, line: Line, found: list[tuple[int, int, Mark]]) -> str:
        """Marks of one paragraph. Of two changes on the same characters the first wins, the other is a comment."""
        found.sort(key=lambda item: item[:2])
        edits = list(self._edits(line, found))
        chosen = {id(item) for _, _, _, item in edits}
        cut(line, {o for start, end, _ in found for o in (start, end)} | {o for s, e, _, _ in edits for o in (s, e)})
        for start, end, item in found:
            if item.always_comment or id(item) not in chosen:
                if item.comment:
                    self._comment(line, start, end, item.comment)
                wanted = item.replacement is not None or item.change is not None
                self.not_changed += wanted and id(item) not in chosen
        text = line.text
        for start, end, new, item in reversed(edits):
            if new is None:
                change_format(line, start, end, item.change or {}, self._ids, self._signature)
            else:
                replace(line, start, end, new, self._ids, self._signature)
                text = text[:start] + new + text[end:]
            self.changes += 1
        return text

    def _edits(self, line: Line, found: Iterable[tuple[int, int, Mark]]) -> Iterable[tuple[int, int, str | None, Mark]]:
        """Changes that can be made, first ones first; none touches another."""
        behind = -1
        formatted: dict[bool, list[tuple[int, int]]] = {}
        for start, end, item in found:
            if item.replacement is not None and end > start:
                head, tail, new = shortened(item.expected, item.replacement)
                first, last = start + head, end - tail
                if first > behind and (new or last > first) and can_replace(line, first, last, new):
                    behind = last
                    yield first, last, new, item
            elif item.change is not None and can_change(line, start, end, item.change):
                over = (start, end) if end > start and not of_paragraph(item.change) else (0, len(line.text) + 1)
                taken = formatted.setdefault(of_paragraph(item.change), [])
                if not any(a < over[1] and over[0] < b for a, b in taken):
                    taken.append(over)
                    yield start, end, None, item

    def _comment(self, line: Line, start: int, end: int, text: str) -> None:
        number = words.add(self._part, text, self._ids, self._signature)
        words.anchor(line, start, end, number)
        self.comment_ids.append(number)
        self.comments += 1
