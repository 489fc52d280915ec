"""Opens a .docx by its content, and says in words why another file cannot be read."""

from __future__ import annotations

from pathlib import Path

from ..core.digest import sha256_hex
from ..core.errors import UnreadableFile
from . import foreign, markup
from .disk import file_bytes
from .main_part import find_main
from .markup import Element
from .names import W
from .parts import Parts, tidy_name
from .refusals import refusal, unread_part


class Package:
    """An opened .docx, .docm or .dotx. No file stays open; parts are unpacked when asked for, trees are kept.

    `digest` is the SHA-256 of the file in hexadecimal, `main` the name of the main part, `unread` says in words
    for the user which optional parts turned out to be damaged so far.
    """

    def __init__(self, data: bytes) -> None:
        self.digest = sha256_hex(data)
        self.unread: list[str] = []
        self._parts = Parts(data)
        self._trees: dict[str, Element | None] = {}
        self._relations: dict[str, dict[str, tuple[str, str]]] = {}
        self.main = ""
        self.main = find_main(self)
        self.unread.clear()  # the ways to the main part are of no interest once it is found

    def names(self) -> frozenset[str]:
        """The names of all parts, as the package writes them but without a leading `/` or `./`."""
        return frozenset(self._parts.names.values())

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where it is missing or, unless it is the main part, damaged.

        Raises UnreadableFile for a damaged main part.
        """
        key = tidy_name(name).lower()
        if key not in self._parts.names:
            return None
        try:
            return self._parts.read(key)
        except UnreadableFile:
            if key == self.main.lower():
                raise
            self.skip(name)
            return None

    def tree(self, name: str) -> Element | None:
        """The root of an XML part, Strict namespaces as transitional ones, the same object at every call.

        None where the part is missing or damaged. Raises UnreadableFile instead for the main part, which is
        never None and always a `w:document`.
        """
        key = tidy_name(name).lower()
        if key not in self._trees:
            self._trees[key] = self._parsed(name, key == self.main.lower())
        return self._trees[key]

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """id → (kind, part name) of the relations of `part`, `""` for the package; external ones left out.

        The kind is the last word of the type, such as `header`. The part named need not exist.
        """
        if part not in self._relations:
            self._relations[part] = self._read_relations(tidy_name(part))
        return self._relations[part]

    def skip(self, name: str) -> None:
        """Remembers in `unread` that a part could not be read; for callers that parse what `read` gave."""
        words = unread_part(tidy_name(name))
        if words not in self.unread:
            self.unread.append(words)

    def _parsed(self, name: str, needed: bool) -> Element | None:
        data = self.read(name)
        if data is None:
            return None
        try:
            root = markup.parse(data)
        except UnreadableFile:
            if needed:
                raise
            self.skip(name)
            return None
        if needed and root.tag != W + "document":
            raise refusal("not-text")
        return root

    def _read_relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, _, base = part.rpartition("/")
        root = self.tree(f"{folder}/_rels/{base}.rels")
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            target = relation.get("Target")
            if not target or relation.get("TargetMode") == "External":
                continue
            name = tidy_name(target, folder)
            kind = relation.get("Type", "").rpartition("/")[2]
            found[relation.get("Id", "")] = kind, self._parts.names.get(name.lower(), name)
        return found


def open_package(path: Path, data: bytes | None = None) -> Package:
    """The package at `path`, or with these bytes in its place. Raises UnreadableFile for whatever is not a sound .docx,
    .docm or .dotx."""
    data = file_bytes(path) if data is None else data
    reason = foreign.by_first_bytes(data, path.name)
    if reason is not None:
        raise refusal(reason)
    try:
        return Package(data)
    except UnreadableFile as error:
        if error.code != "damaged" or data.startswith(b"PK\3\4"):
            raise
        reason = foreign.by_content(data)
        raise refusal("mac-file" if path.name.startswith("._") else reason) from None


def parse_part(data: bytes) -> Element | None:
    """The root of an optional XML part from its bytes, None where it is damaged."""
    try:
        return markup.parse(data)
    except UnreadableFile:
        return None
