"""Hostile drafts: how the levels of one list count. The labels are Word's."""

from __future__ import annotations

from hostile_marks import THREE, abstract, lvl, num, numbered
from hostile_package import hostile, p, package


@hostile(labels=["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "2", "2.1", None])
def three_levels() -> bytes:
    """A level restarts after any higher one; a paragraph without a number between does not matter."""
    levels = [0, 1, 2, 2, 1, 2, 0, 1]
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate(levels))
    return package(body + p("无编号"), numbering=THREE + num(1, 0))


@hostile(labels=["一、", "（一）", "1.1.1", "二、", "（一）", "2.1.1"])
def legal_numbering() -> bytes:
    """isLgl shows the numbers of all levels as decimal in this level only."""
    levels = abstract(
        0, lvl(0, "chineseCounting", "%1、"), lvl(1, "chineseCounting", "（%2）"),
        lvl(2, "lowerLetter", "%1.%2.%3", more="<w:isLgl/>"),
    )  # fmt: skip
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate([0, 1, 2, 0, 1, 2]))
    return package(body, numbering=levels + num(1, 0))


@hostile(labels=["一、", "1.01", "1.02"])
def legal_numbering_with_zero() -> bytes:
    """isLgl leaves decimalZero as it is (17.9.4)."""
    levels = abstract(0, lvl(0, "chineseCounting", "%1、"), lvl(1, "decimalZero", "%1.%2", more="<w:isLgl/>"))
    return package(numbered("甲") + numbered("乙", 1) + numbered("丙", 1), numbering=levels + num(1, 0))


@hostile(labels=["一、", "1.", "2.", "二、", "3.", "4."])
def never_restarts() -> bytes:
    """lvlRestart 0: the second level counts on through the whole document."""
    levels = abstract(0, lvl(0, "chineseCounting", "%1、"), lvl(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>'))
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate([0, 1, 1, 0, 1, 1]))
    return package(body, numbering=levels + num(1, 0))


@hostile(labels=["1", "1.1", "(1)", "(2)", "1.2", "(3)", "2", "2.1", "(1)"])
def restarts_after_first_level_only() -> bytes:
    """lvlRestart 1 on the third level: it restarts after the first level, not after the second."""
    levels = abstract(
        0, lvl(0, "decimal", "%1"), lvl(1, "decimal", "%1.%2"),
        lvl(2, "decimal", "(%3)", more='<w:lvlRestart w:val="1"/>'),
    )  # fmt: skip
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate([0, 1, 2, 2, 1, 2, 0, 1, 2]))
    return package(body, numbering=levels + num(1, 0))


@hostile(labels=["1.1", "1.2", "1.2.1"])
def second_level_first() -> bytes:
    """A list that begins on its second level: the level above counts as its first value."""
    body = numbered("甲", 1) + numbered("乙", 1) + numbered("丙", 2)
    return package(body, numbering=THREE + num(1, 0))


@hostile(labels=["1", "1.1.1", "1.1.2", "2", "2.1.1"])
def level_left_out() -> bytes:
    """From the first level straight to the third: the one between counts as 1."""
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate([0, 2, 2, 0, 2]))
    return package(body, numbering=THREE + num(1, 0))


@hostile(labels=["1.1", "1.2", "2", "2.1", "3"])
def first_level_after_second() -> bytes:
    """The first level comes after the second: the value assumed for it counts as used, so the next is 2.

    Not in the standard; LibreOffice and Microsoft's Open-Xml-PowerTools (ListItemRetriever) agree on it.
    """
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate([1, 1, 0, 1, 0]))
    return package(body, numbering=THREE + num(1, 0))


@hostile(labels=["1", "1.1.1", "1.2", "1.2.1"])
def back_to_level_left_out() -> bytes:
    """Third level without a second, then the second: again the assumed 1 counts as used (same two sources)."""
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate([0, 2, 1, 2]))
    return package(body, numbering=THREE + num(1, 0))
