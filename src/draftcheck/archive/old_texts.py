"""The texts of stored passages: those that are kept, else those of the old files, read again where they still are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..core.digest import sha256_hex
from ..core.errors import UnreadableFile
from ..core.passages import Source, Stored
from .store import text_of


class OldTexts:
    """Called with a passage and its document; remembers the files that it has read."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, str], Mapping[int, str] | None] = {}

    def __call__(self, stored: Stored, source: Source) -> str | None:
        return text_of(stored, source, self._paragraphs)

    def _paragraphs(self, path: str, digest: str) -> Mapping[int, str] | None:
        key = path, digest
        if key not in self._read:
            self._read[key] = paragraphs_of(path, digest)
        return self._read[key]


def paragraphs_of(path: str, digest: str) -> Mapping[int, str] | None:
    """Paragraphs of the main part by number; None where the file is gone or has another digest by now."""
    from ..word.disk import file_bytes
    from ..word.read import read_docx

    try:
        data = file_bytes(Path(path))
        if sha256_hex(data) != digest:
            return None
        document = read_docx(Path(path), data)
    except UnreadableFile:
        return None
    main = document.paragraphs[0].part if document.paragraphs else ""
    return {p.index: p.text for p in document.paragraphs if p.part == main and p.index >= 0}
