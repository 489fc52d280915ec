"""Paths as they stand in the store: as text; one that is no Unicode as the bytes that it is."""

from __future__ import annotations

import os


def stored_path(path: str) -> str | bytes:
    """A path for the store."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def shown_path(path: str | bytes) -> str:
    """The path as Python writes it."""
    return os.fsdecode(path) if isinstance(path, bytes) else path
