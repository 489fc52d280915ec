"""发文机关标志: as large as its words allow, its top edge where the standard puts it (GB/T 9704-2012 7.2.4)."""

from __future__ import annotations

from .sheet import TWIPS, Element, Sheet, breadth, narrow, put, resize, text_of

_ALONE = ("发文机关标志", "信函标志", "命令标志", "纪要标志")
_JOINT, _WORD, _ABOVE = "联合标志", "联合标志文件", "标志上空"
_OVER_IT = ("份号", "密级", "紧急程度")
_FILL = 0.97  # of the line, so that rounding does not break it
_LEAST = 26.0  # points: a mark stays larger than the title, its characters are narrowed instead
_NARROWEST = 40  # percent


def settle_issuer_mark(sheet: Sheet) -> None:
    """Sizes the marks of the head to their words, and lifts them by the lines that stand over them."""
    over = sum(1 for p in sheet.of(*_OVER_IT) if text_of(p))
    for name in _ALONE:
        for paragraph in sheet.of(name):
            _fit(sheet, paragraph, name, sheet.width / max(1.0, breadth(text_of(paragraph), gaps=False)))
            if over and name in ("发文机关标志", "纪要标志"):
                put(paragraph, "spacing", before=_lifted(sheet, paragraph, name, over))
    _joint(sheet, over)


def _joint(sheet: Sheet, over: int) -> None:
    names = list(sheet.of(_JOINT))
    if not names:
        return
    words = list(sheet.of(_WORD))
    widest = max(breadth(text_of(p), gaps=False) for p in names)
    after = max((breadth(text_of(p), gaps=False) for p in words), default=0.0) + 0.5
    room = sheet.width / (widest + after)
    size = sheet.size(_JOINT)
    for paragraph in names:
        size = _fit(sheet, paragraph, _JOINT, room)
    for paragraph in words:
        _fit(sheet, paragraph, _WORD, room)
        table = next(a for a in paragraph.iterancestors() if a.tag.endswith("}tbl"))
        _share(table, round((sheet.width - size * after) * TWIPS), round(size * after * TWIPS))
    for paragraph in sheet.of(_ABOVE):
        line = sheet.line(_ABOVE) - over * sheet.line(_OVER_IT[0])
        put(paragraph, "spacing", line=max(1, round(line * TWIPS)))


def _share(table: Element, *widths: int) -> None:
    """Gives the columns of a table of one row their widths in twips."""
    for tag in ("gridCol", "tcW"):
        for cell, width in zip(table.iter("{*}" + tag), widths, strict=False):
            cell.set(cell.tag.replace(tag, "w"), str(width))


def _fit(sheet: Sheet, paragraph: Element, name: str, room: float) -> float:
    """Sizes a mark to `room` points a character; gives the size."""
    usual = sheet.size(name)
    fitting = int(room * _FILL * 2) / 2
    size = max(_LEAST, min(usual, fitting))
    if fitting < size:
        narrow(paragraph, max(_NARROWEST, int(100 * fitting / size)))
    if size != usual:
        resize(paragraph, size)
        put(paragraph, "spacing", line=round((size + sheet.line(name) - usual) * TWIPS))
    return size


def _lifted(sheet: Sheet, paragraph: Element, name: str, over: int) -> int:
    before = sheet.before(name) - over * sheet.line(_OVER_IT[0])
    return max(0, round(before * TWIPS))
