"""Automatic numbers 一、 （一） 1. that Word draws and does not store as text."""

from __future__ import annotations

_LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))


def _abstract(number: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level, (form, text) in enumerate(_LEVELS)
    )
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


# Two lists, so that an attachment can count from 一 again.
NUMBERING = (
    _abstract(1)
    + _abstract(2)
    + "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2))
)


def automatic(level: int, sequence: int = 1) -> str:
    """`w:numPr` for level 0 to 2 of list 1 or 2."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{sequence}"/></w:numPr>'
