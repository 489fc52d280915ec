"""The levels of the rows of a table: 一、 over 1. and （1）, 208 over 20805, more blanks before the words (section 17)."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.pattern import Pattern
from ...core.value import Value
from ...outline.sheets import Sheet

_NUMERAL = "一二三四五六七八九十"
_SERIAL = Pattern(
    rf"(?P<part>第[{_NUMERAL}]{{1,3}}(?:部分|大?类|大?项|章|篇))"
    rf"|(?P<han>[{_NUMERAL}]{{1,3}})(?:[、.．]|$)"
    rf"|[（(](?P<hanbracket>[{_NUMERAL}]{{1,3}})[)）]"
    r"|(?P<dotted>[0-9]{1,2}(?:[.．\-][0-9]{1,2}){1,4})(?:[、.．]|$|(?=[\u4e00-\u9fff]))"
    r"|(?P<figure>[0-9]{1,2})(?:[、.．](?![0-9])|[)）]|$)"
    r"|[（(](?P<bracket>[0-9]{1,2})[)）]"
    r"|(?P<ring>[①-⑳])"
    r"|(?P<roman>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])"
    r"|(?P<letter>[A-Za-z])(?:[、.．]|$)"
)
_CODE = Pattern("[0-9]{3,12}")
_PARTS_OF_CODE = ("类", "款", "项")


class Levels(Value):
    """`depth` of each row of data that is no total, by its number; None for rows whose level is not to be seen.

    `clear`: every row has one; `shown`: by a number, a code or an indent, and there are two at least.
    """

    depth: dict[int, int | None]
    clear: bool
    shown: bool
    numbered: bool  # by a serial number or a code


def levels(sheet: Sheet, plain: Sequence[int]) -> Levels:
    """The levels of these rows of a sheet."""
    found = _by_columns(sheet, plain) or _by_code(sheet, plain) or _by_serial(sheet, plain)
    if found is not None:
        return _told(found, True)
    return _told(_by_indent(sheet, plain), False)


def _told(depth: dict[int, int | None], numbered: bool) -> Levels:
    known = {value for value in depth.values() if value is not None}
    return Levels(depth, None not in depth.values(), len(known) > 1, numbered)


def _by_columns(sheet: Sheet, plain: Sequence[int]) -> dict[int, int | None] | None:
    """类, 款, 项: the columns of a code, of which the last one that is filled tells the level."""
    columns = []
    for column in range(min(6, len(sheet.rows[0]))):
        words = sheet.head_words(column)
        if words and words[-1] in _PARTS_OF_CODE:
            columns.append(column)
    if len(columns) < 2:
        return None
    found: dict[int, int | None] = {}
    for n in plain:
        filled = [at for at, column in enumerate(columns) if _own(sheet, n, column)]
        if len({id(sheet.rows[n][c]) for c in columns}) == 1:  # one merged cell with the whole code
            return None
        found[n] = filled[-1] if filled else None
    return found if len(set(found.values())) > 1 else None


def _own(sheet: Sheet, row: int, column: int) -> str:
    spot = sheet.rows[row][column] if column < len(sheet.rows[row]) else None
    return spot.label if spot is not None and spot.row == row else ""


def _by_code(sheet: Sheet, plain: Sequence[int]) -> dict[int, int | None] | None:
    for column in range(min(3, len(sheet.rows[0]))):
        codes = {n: label for n in plain if _CODE.fullmatch(label := _own(sheet, n, column))}
        if len(codes) < 3 or len(codes) < 0.7 * len(plain) or len({len(code) for code in codes.values()}) < 2:
            continue
        if len({len(code) % 2 for code in codes.values()}) > 1:  # 208, 20805, 2080505 or 01, 0101
            continue
        known = set(codes.values())
        depth: dict[int, int | None] = dict.fromkeys(plain)
        for n, code in codes.items():
            depth[n] = sum(code[:length] in known for length in range(2, len(code)))
        if len(set(depth.values())) > 1:
            return depth
    return None


def _by_serial(sheet: Sheet, plain: Sequence[int]) -> dict[int, int | None] | None:
    """By the serial number in the first or second cell: each form of number stands a level below those met before it."""
    for column in range(min(2, len(sheet.rows[0]))):
        labels = {n: _own(sheet, n, column) for n in plain}
        if not _may_number(sheet, column, list(labels.values())):
            continue
        forms = {n: _form(label) for n, label in labels.items()}
        filled = [form for form in forms.values() if form]
        if len(filled) < 2 or (len(filled) < 0.5 * len(plain) and len(set(filled)) < 2):
            continue
        merged = any((s := sheet.rows[n][column]) is not None and s.rows > 1 for n in plain)
        known: list[str] = []
        depth: dict[int, int | None] = dict.fromkeys(plain)
        for n, form in forms.items():
            if form:
                known += [form] if form not in known else []
                depth[n] = known.index(form)
        if merged and len(known) == 1:  # groups of rows, one number for each
            depth = dict.fromkeys(plain, 0)
        return depth
    return None


def _may_number(sheet: Sheet, column: int, labels: Sequence[str]) -> bool:
    """Whether bare figures in a column can number the rows: under 序号 and the like, or in the first one from 1 on."""
    figures = [label for label in labels if label.isdecimal()]
    if not figures or any(word in sheet.heads(column) for word in ("序", "号")):
        return True
    return column == 0 and figures[0] in ("1", "01") and max(len(figure) for figure in figures) < 3


def _form(label: str) -> str:
    match = _SERIAL.match(label)
    if match is None or match.lastgroup is None:
        return ""
    if match.lastgroup == "dotted":
        return f"figure{len(match['dotted'].replace('-', '.').replace('．', '.').split('.'))}"
    return "figure1" if match.lastgroup == "figure" else match.lastgroup


def _by_indent(sheet: Sheet, plain: Sequence[int]) -> dict[int, int | None]:
    """By the blanks before the words of the first column that has any."""
    depth: dict[int, int | None] = dict.fromkeys(plain, 0)
    column = next(
        (c for c in range(min(2, len(sheet.rows[0]))) if all(_is_word(_own(sheet, n, c)) for n in plain)), None
    )
    if column is None:
        return depth
    open_: list[float] = []
    for n in plain:
        spot = sheet.rows[n][column]
        indent = spot.indent if spot is not None else 0.0
        while open_ and indent < open_[-1] - 0.7:
            open_.pop()
        if not open_ or indent > open_[-1] + 0.7:
            open_.append(indent)
        depth[n] = len(open_) - 1
    return depth


def _is_word(label: str) -> bool:
    return bool(label) and not label[0].isdecimal()


def children(depth: dict[int, int | None], rows: Sequence[int], at: int) -> list[int]:
    """The rows one level below the row at this place of `rows`; empty where levels are not clear or one is left out."""
    own = depth.get(rows[at])
    if own is None:
        return []
    found: list[int] = []
    first: int | None = None
    for n in rows[at + 1 :]:
        level = depth.get(n)
        if level is None:
            return []
        if level <= own:
            break
        first = level if first is None else first
        if level < first:
            return []
        if level == first:
            found.append(n)
    return found
