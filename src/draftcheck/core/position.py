"""Where something stands in a draft."""

from .value import Value


class Position(Value):
    """Characters `start` to `end` (code points, end exclusive) of one paragraph.

    `part` is the package part (`word/document.xml`); `paragraph` counts every `w:p` of that part in
    document order from 0, except inside `mc:Fallback`. `start == end` points at the paragraph as a whole.
    `file` is None for the draft itself, else the path of another document.
    """

    part: str
    paragraph: int
    start: int
    end: int
    file: str | None = None
