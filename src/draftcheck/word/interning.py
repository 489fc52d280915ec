"""What a part repeats word for word is parsed once.

Word and WPS write the same `w:rPr`, `w:pPr` and `w:tcPr` thousands of times, and nine runs of ten hold nothing but
those and one `w:t`. Before parsing, each such block becomes an empty element with a number, and each such run one
element with a number and its text; the few different blocks are parsed on their own. A long draft then has a fifth
of the elements (docs/decisions/003-interning.md has the measurements).
"""

import re
from collections.abc import Sequence

from lxml import etree

from ..core.errors import UnreadableFile
from .markup import parse

Element = etree._Element
KEY = "k"

# Atomic groups: a block ends at its first end tag, and a run that holds more than one w:t is no plain run.
_REPEATED = re.compile(
    rb"<w:r(?: [^>]*)?>((?><w:rPr>.*?</w:rPr>)?)<w:t(?: xml:space=\"preserve\")?>([^<]*)</w:t></w:r>"
    rb"|(<w:rPr>.*?</w:rPr>|<w:pPr>.*?</w:pPr>|<w:tcPr>.*?</w:tcPr>)",
    re.DOTALL,
)
_DECLARATIONS = re.compile(rb"\sxmlns(?::[\w.-]+)?=(?:\"[^\"]*\"|'[^']*')")
_ROOT = re.compile(rb"<w:[A-Za-z]+\s[^>]*>")
# A section, a tracked change and a block inside its own kind have more to them than their look.
_LEFT_ALONE = (b"<w:sectPr", b"Change ", b"<w:del ", b"<w:ins ", b"<w:moveFrom ", b"<w:moveTo ")


class Interned:
    """A part as it is parsed: `root`, and the blocks that its numbers stand for."""

    def __init__(self, root: Element, blocks: Sequence[Element] = ()) -> None:
        self.root = root
        self._blocks = blocks

    def block(self, key: str) -> Element:
        """The block with this number."""
        return self._blocks[int(key)]

    def whole(self, element: Element) -> Element:
        """The element itself, or the block that it stands for."""
        key = element.get(KEY)
        return element if key is None else self._blocks[int(key)]


class _Blocks(dict[bytes, bytes]):
    """Block → what is written in its place; `order` holds those that got a number."""

    def __init__(self) -> None:
        super().__init__({b"": b""})
        self.order: list[bytes] = []

    def __missing__(self, block: bytes) -> bytes:
        kind = block[3 : block.index(b">")]
        if any(sign in block for sign in _LEFT_ALONE) or block.count(b"<w:" + kind + b">") > 1:
            self[block] = block
        else:
            self[block] = b'<w:%b k="%d"/>' % (kind, len(self.order))
            self.order.append(block)
        return self[block]


class _Runs(dict[bytes, bytes]):
    """Properties of a plain run → the start of the element that is written for it."""

    def __init__(self, blocks: _Blocks) -> None:
        super().__init__({b"": b"<w:r>"})
        self._blocks = blocks

    def __missing__(self, block: bytes) -> bytes:
        short = self._blocks[block]
        if short is block or short == block:
            self[block] = b"<w:r>" + block + b"<w:t>"
        else:
            self[block] = b"<w:r" + short[len(b"<w:rPr") : -2] + b">"
        return self[block]


def parse_interned(data: bytes) -> Interned:
    """The part with what it repeats interned; as it is where that would not be safe.

    Raises UnreadableFile as `parse` does.
    """
    start = _ROOT.search(data, 0, 20_000)
    # Other prefixes, namespaces declared inside, and text that only looks like mark-up are left to the plain way.
    if start is None or b"<!" in data or data.count(b"xmlns:w=") != 1:
        return Interned(parse(data))
    blocks = _Blocks()
    short = _shortened(data, blocks)
    envelope = b"<k" + b"".join(_DECLARATIONS.findall(start[0])) + b">%b</k>"
    try:
        return Interned(parse(short), list(parse(envelope % b"".join(blocks.order))))
    except UnreadableFile:
        return Interned(parse(data))


def _shortened(data: bytes, blocks: _Blocks) -> bytes:
    starts = _Runs(blocks)
    # Between, properties of a run, its text, a block; and again: groups that took no part are None.
    parts: list[bytes | None] = _REPEATED.split(data)
    for n in range(1, len(parts), 4):
        block = parts[n + 2]
        if block is not None:
            parts[n + 2] = blocks[block]
            parts[n] = parts[n + 1] = b""
            continue
        opening = starts[parts[n] or b""]
        parts[n] = opening
        parts[n + 2] = b"</w:t></w:r>" if opening.endswith(b"<w:t>") else b"</w:r>"
    return b"".join([part for part in parts if part])
