"""Every draft the second opinion is asked about: hostile ones, the examples, and real ones where they are at hand."""

from __future__ import annotations

import atexit
import functools
import tempfile
from pathlib import Path

import hostile_boxes
import hostile_changes
import hostile_fields
import hostile_fonts
import hostile_footers
import hostile_layout
import hostile_number_formats
import hostile_number_levels
import hostile_number_lists
import hostile_packages
import hostile_styles
import hostile_tables
import hostile_text
from hostile_package import DRAFTS

REPOSITORY = Path(__file__).resolve().parents[2]
REAL = REPOSITORY.parent / "shared" / "data" / "clean" / "docx"
NAMES = sorted(DRAFTS)
FILES = {
    path.stem: path
    for folder in (REPOSITORY / "examples", REAL)
    for path in sorted(folder.glob("*.docx"))
    if not path.name.startswith(("~$", "."))
}
MODULES = (
    hostile_boxes,
    hostile_changes,
    hostile_fields,
    hostile_fonts,
    hostile_footers,
    hostile_layout,
    hostile_number_formats,
    hostile_number_levels,
    hostile_number_lists,
    hostile_packages,
    hostile_styles,
    hostile_tables,
    hostile_text,
)  # importing them fills DRAFTS


@functools.cache
def path_of(name: str) -> Path:
    """The draft as a file; hostile ones are written once a session."""
    if name in FILES:
        return FILES[name]
    path = _folder() / (name + DRAFTS[name].suffix)
    path.write_bytes(DRAFTS[name].build())
    return path


@functools.cache
def _folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="hostile-")
    atexit.register(folder.cleanup)
    return Path(folder.name)
