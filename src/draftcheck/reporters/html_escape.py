"""Text of a draft, or about it, as it may stand in an HTML page."""

from html import escape

from .printable import printable


def escaped(text: str) -> str:
    """The text with nothing in it that a browser takes for markup, fit for attributes, too."""
    return escape(printable(text))
