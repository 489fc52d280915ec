""".docx → Document. The zip is closed and no XML is left when it returns."""

from __future__ import annotations

import gc
from functools import lru_cache
from pathlib import Path

from lxml import etree

from ..core.document import Document, HeaderFooter, Place, Section
from ..core.errors import UnreadableFile
from .container import Package, open_package, parse_part
from .formats import Formats
from .interning import Interned, parse_interned
from .names import W
from .numbering import Numbering
from .pieces import field_names
from .sections import references, section
from .story import Story, with_breaks
from .style_source import StyleSource
from .styles import StyleSheet
from .theme import theme_fonts

Element = etree._Element

_REVISIONS = tuple(
    W + n for n in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange")
)


def read_docx(path: Path, data: bytes | None = None) -> Document:
    """The document at `path`; with `data`, the document of these bytes under that name.

    Raises UnreadableFile, with a sentence for the user, for anything that is not a sound .docx, .docm or .dotx.
    """
    # Reading makes tens of thousands of values and no circles; looking for circles meanwhile costs an eighth of it.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _read(path, data)
    finally:
        if collecting:
            gc.enable()


def _read(path: Path, data: bytes | None) -> Document:
    package = open_package(path, data)
    source = _main_part(package)
    root = source.root
    related = package.relations(package.main)

    def name_of(kind: str) -> str:
        return next((name for type_, name in related.values() if type_ == kind), "")

    sheet = _style_sheet(package.read(name_of("styles")), package.read(name_of("theme")))
    formats = Formats(sheet, Numbering(package.tree(name_of("numbering")), sheet))
    body = root.find(W + "body")
    main = _story(package.main, source, body if body is not None else root, Place(), formats)
    paragraphs = list(main.paragraphs)
    tables = list(main.tables)

    header_parts: dict[str, tuple[str, bool]] = {}
    for relation, (kind, name) in related.items():
        if kind in ("header", "footer") and (tree := package.tree(name)) is not None:
            header_parts[relation] = (
                name,
                "PAGE" in field_names(tree) or _has_page_mark(tree),
            )
    sections = _sections(main, header_parts)
    new_pages = {number for number, s in enumerate(sections) if s.starts not in ("continuous", "nextColumn")}
    paragraphs = with_breaks(paragraphs, new_pages)

    shown = {(h.part, h.kind) for s in sections for h in s.headers}
    others = [(name, kind) for name, kind in dict.fromkeys(shown_in_order(related, shown))]
    others += [(name, kind[:-1]) for kind, name in related.values() if kind in ("footnotes", "endnotes")]
    for name, kind in others:
        tree = package.tree(name)
        if tree is None:
            continue
        story = _story(name, Interned(tree), tree, Place(kind), formats)
        paragraphs += story.paragraphs
        tables += story.tables
    for kind in sheet.damaged:
        package.skip(name_of(kind))
    settings = package.tree(name_of("settings"))
    return Document(
        path=str(path),
        digest=package.digest,
        paragraphs=tuple(paragraphs),
        sections=sections,
        tables=tuple(tables),
        even_and_odd=settings is not None and settings.find(W + "evenAndOddHeaders") is not None,
        producer=_producer(package),
        revisions=sum(1 for _ in root.iter(*_REVISIONS)),
        comments=_count(package.tree(name_of("comments")), W + "comment"),
        unread=tuple(dict.fromkeys([*package.unread, *main.unread])),
    )


def shown_in_order(related: dict[str, tuple[str, str]], shown: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """Header and footer parts that some section shows, in the order of the relations."""
    return [(name, kind) for kind, name in related.values() if (name, kind) in shown]


def _main_part(package: Package) -> Interned:
    """The main part, its repeated formatting interned. Raises UnreadableFile for a damaged one."""
    try:
        source = parse_interned(package.read(package.main) or b"")
        if source.root.tag == W + "document":
            return source
    except UnreadableFile:
        pass
    root = package.tree(package.main)  # says what is wrong, and where in the file itself
    assert root is not None
    return Interned(root)


@lru_cache(maxsize=8)
def _style_sheet(styles: bytes | None, theme: bytes | None) -> StyleSheet:
    """Drafts of one office share their styles part, byte for byte; it is resolved once for all of them."""
    root = parse_part(theme) if theme else None
    return StyleSheet(StyleSource(styles), theme_fonts(root), theme_damaged=bool(theme) and root is None)


def _story(name: str, source: Interned, container: Element, place: Place, formats: Formats) -> Story:
    story = Story(name, source, formats)
    _read_container(story, container, place)
    if story.unclosed_field:
        story = Story(name, source, formats, track_fields=False)
        _read_container(story, container, place)
    return story


def _read_container(story: Story, container: Element, place: Place) -> None:
    if place.kind in ("footnote", "endnote"):
        for note in container:
            story.read(note, place)
    else:
        story.read(container, place)


def _sections(main: Story, parts: dict[str, tuple[str, bool]]) -> tuple[Section, ...]:
    last_paragraph = max((p.index for p in main.paragraphs), default=-1)
    ends = list(main.section_ends)
    if not ends or ends[-1][1] < last_paragraph:
        ends.append((None, last_paragraph))
    found: list[Section] = []
    inherited: dict[tuple[str, str], HeaderFooter] = {}
    first = 0
    for sect_pr, last in ends:
        for reference in references(sect_pr) if sect_pr is not None else ():
            if reference.relation in parts:
                name, numbered = parts[reference.relation]
                inherited[reference.kind, reference.variant] = HeaderFooter(
                    reference.kind, reference.variant, name, numbered
                )
        found.append(section(sect_pr, tuple(inherited.values()), first, last))
        first = last + 1
    return tuple(found)


def _has_page_mark(tree: Element) -> bool:
    return next(tree.iter(W + "pgNum"), None) is not None


def _count(root: Element | None, tag: str) -> int:
    return sum(1 for _ in root.iter(tag)) if root is not None else 0


def _producer(package: Package) -> str:
    root = package.tree("docProps/app.xml")
    if root is None:
        return ""
    return next((e.text or "" for e in root if isinstance(e.tag, str) and e.tag.endswith("}Application")), "")
