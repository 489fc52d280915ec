"""Text that any XML file can hold."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text with a visible mark for each character that XML 1.0 knows no way to write."""
    return _FORBIDDEN.sub("\ufffd", text)
