"""The two blind sets on what must agree inside a draft, and what counts as found."""

from pathlib import Path

import blocks

HERE = Path(__file__).resolve().parent
SETS = ("first", "second")

# Where the spec lets two rules speak of one fault, either will do.
EITHER = {
    "arithmetic.sum": ("arithmetic.part-too-large",),
    "arithmetic.part-too-large": ("arithmetic.sum",),
    "arithmetic.growth": ("arithmetic.percent-for-point",),
    "arithmetic.percent-for-point": ("arithmetic.growth",),
    "series.enumerator-gap": ("series.enumerators-mixed",),
    "series.enumerators-mixed": ("series.enumerator-gap",),
}


def read(name: str) -> list[blocks.Block]:
    """The blocks of one of the four files, as first/planted.txt."""
    return blocks.blocks(HERE / name, "关于有关情况的说明", "海晏市人民政府")
