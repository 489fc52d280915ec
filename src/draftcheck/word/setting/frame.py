"""The head and the imprint of a rendered template: which of its blocks they are."""

from __future__ import annotations

from lxml import etree

from ..container import Package
from ..names import SECT_PR, P, W
from ..story import paragraph_numbers

Element = etree._Element


class Frame:
    """`head`: the blocks before the one with paragraph `title_at`; `imprint`: those from `imprint_at` on."""

    def __init__(self, package: Package, title_at: int, imprint_at: int) -> None:
        root = package.tree(package.main)
        assert root is not None
        self.root: Element = root
        body = root.find(W + "body")
        blocks = [e for e in (body if body is not None else ()) if e.tag != SECT_PR]
        numbers = paragraph_numbers(root)
        first = {id(block): min((numbers[p] for p in block.iter(P) if p in numbers), default=-1) for block in blocks}
        self.head = [b for b in blocks if first[id(b)] >= 0 and _last(b, numbers) < title_at]
        self.imprint = [b for b in blocks if imprint_at >= 0 and _last(b, numbers) >= imprint_at]
        sections = list(root.iter(SECT_PR))
        self.pattern: Element | None = next((s for s in sections if not _wide(s)), None)
        self.related = package.relations(package.main)
        settings = next((name for kind, name in self.related.values() if kind == "settings"), "")
        tree = package.tree(settings) if settings else None
        self.even = tree is not None and tree.find(W + "evenAndOddHeaders") is not None


def _last(block: Element, numbers: dict[Element, int]) -> int:
    return max((numbers[p] for p in block.iter(P) if p in numbers), default=-1)


def _wide(section: Element) -> bool:
    size = section.find(W + "pgSz")
    return size is not None and size.get(W + "orient") == "landscape"
