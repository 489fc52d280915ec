"""Names of which only the ending is a slip: 管理中新 for 管理中心 (arithmetic.md section 15)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.reading import Reading
from ...core.value import Value
from ...language.organs import slipped
from .slips import MOST_RARE, Names


class Slipped(Value):
    """`rare` at `start` of a paragraph, which is taken for `common`; it stands `often` times in the text."""

    paragraph: Paragraph
    start: int
    rare: str
    common: str
    often: int


def slipped_endings(names: Names, suffix: str, reading: Reading) -> Iterator[Slipped]:
    """The places where all but the ending is a name of `names` met often; of one such name only, the longest."""
    endings = slipped(suffix)
    for common in names.often if endings else ():
        if not names.is_long(common, suffix):
            continue
        stem = common[: -len(suffix)]
        met = [(stem + ending, count) for ending in endings if (count := reading.text.count(stem + ending))]
        for rare, count in met:
            if count <= MOST_RARE:
                for p in reading.prose:
                    if (at := p.text.find(rare)) >= 0:
                        yield Slipped(p, at, rare, common, count)
        if met:
            return
