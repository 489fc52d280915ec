"""draftcheck: an offline checker for Chinese official documents (公文)."""

from typing import TYPE_CHECKING, Any

from .core.version import __version__

__all__ = ["Finding", "Report", "__version__", "check_file", "check_folder"]

if TYPE_CHECKING:
    from .batch import check_file, check_folder
    from .core.finding import Finding
    from .core.report import Report

_HOMES = {"check_file": "batch", "check_folder": "batch", "Finding": "core.finding", "Report": "core.report"}


def __getattr__(name: str) -> Any:
    """Loads the public names on first use, so that `draftcheck --help` need not."""
    if name not in _HOMES:
        raise AttributeError(f"module 'draftcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
