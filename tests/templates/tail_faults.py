"""What departs from the standard at the end of a document: signature, date, attachments, imprint."""

from __future__ import annotations

from collections.abc import Sequence

from drawn_page import MM, DrawnPage, Line
from expectations import Expectations, Faults
from page_parts import BOTTOM, CENTRE, CHARACTER, LEFT, PITCH, RIGHT, body, date_line, imprint_rules, label, title


def tail_faults(pages: Sequence[DrawnPage], wanted: Expectations) -> list[str]:
    """Sentences on what stands after the body."""
    faults = Faults()
    if wanted.date or wanted.issuers:
        _signature(pages, wanted, faults)
    _attachments(pages, wanted, faults)
    if wanted.imprint:
        _imprint(pages[-1], faults)
    return list(faults)


def _signature(pages: Sequence[DrawnPage], wanted: Expectations, faults: Faults) -> None:
    found = date_line(pages, wanted.date)
    if found is None:
        return faults.missing(f"成文日期{wanted.date}")
    page, date = found
    names = [line for name in wanted.issuers for line in _named(page, name, date)]
    for name in wanted.issuers:
        if not _named(page, name, date):
            faults.missing(f"与成文日期同一页的署名“{name}”")
    if [name.text for name in names] != [
        name.text for name in sorted(names, key=lambda line: (line.baseline, line.x0))
    ]:
        faults.append("署名的先后与发文机关的先后不同")
    if wanted.sealed:
        faults.far("成文日期的右端离版心右边", RIGHT - date.x1, 4 * CHARACTER, 2)
        if len(names) == 1:
            faults.far("署名中线与成文日期中线", names[0].centre - date.centre, 0, 3)
    elif len(names) == 1:
        _unsealed(names[0], date, faults)
    if names and not [line for line in body(page) if line.baseline < names[0].baseline - 1]:
        faults.append(f"第{page.number}页只有署名和成文日期，没有正文")
    return None


def _unsealed(name: Line, date: Line, faults: Faults) -> None:
    """Without a seal the longer of both stands two characters from the right (7.3.5.2)."""
    if date.x1 - date.x0 > name.x1 - name.x0:
        faults.far("成文日期的右端离版心右边", RIGHT - date.x1, 2 * CHARACTER, 2)
    else:
        faults.far("署名的右端离版心右边", RIGHT - name.x1, 2 * CHARACTER, 2)
        faults.far("成文日期比署名右移", date.x0 - name.x0, 2 * CHARACTER, 2)


def _named(page: DrawnPage, name: str, date: Line) -> list[Line]:
    """The signature of this name over the date, not the name in the title or in the imprint."""
    same = [
        line
        for line in body(page)
        if line.text.replace("\u3000", "") == name and 0 < date.baseline - line.baseline < 60
    ]
    return same[-1:]


def _attachments(pages: Sequence[DrawnPage], wanted: Expectations, faults: Faults) -> None:
    labelled = [(page, found) for page in pages if (found := label(page))]
    if len(labelled) != len(wanted.attachments):
        faults.append(f"有{len(labelled)}页以“附件”开头，应当有{len(wanted.attachments)}页")
        return
    for number, ((page, found), name) in enumerate(zip(labelled, wanted.attachments, strict=True), 1):
        text = f"附件{number}" if len(wanted.attachments) > 1 else "附件"
        if found.text.replace(" ", "") != text:
            faults.append(f"第{page.number}页的附件标记是“{found.text}”，应当是“{text}”")
        faults.far(f"第{page.number}页“{found.text}”的左端离左纸边", found.x0, LEFT, 1)
        faults.far(f"第{page.number}页“{found.text}”的行底离纸边", found.baseline, 37 + 0.8 * PITCH, 1.5)
        if "Hei" not in found.font:
            faults.append(f"第{page.number}页“{found.text}”不是黑体")
        lines = title(page)
        if not lines:
            faults.missing(f"第{page.number}页附件的标题")
            continue
        if "".join(line.text for line in lines) != name:
            faults.append(f"第{page.number}页附件的标题是“{''.join(line.text for line in lines)}”，应当是“{name}”")
        faults.far(f"第{page.number}页附件标题的中线离左纸边", lines[0].centre, CENTRE, 1)
        faults.far(f"第{page.number}页附件标题在附件标记之下", lines[0].baseline - found.baseline, 2 * PITCH, 3)


def _imprint(page: DrawnPage, faults: Faults) -> None:
    rules = imprint_rules(page)
    if len(rules) < 2:
        return faults.missing("最后一页的版记")
    last = rules[-1]
    faults.far("版记末条分隔线离版心下边", last.y + last.points * MM / 2 - BOTTOM, 0, 2.5)
    faults.far("版记末条分隔线的宽度", last.width, RIGHT - LEFT, 2)
    faults.far("版记末条分隔线的左端离左纸边", last.x0, LEFT, 1)
    for rule in rules:
        thick = rule in (rules[0], last)
        faults.far(f"版记{'首末条' if thick else '中间'}分隔线的粗细", rule.points * MM, 0.35 if thick else 0.25, 0.06)
    small = [line for line in page.lines if rules[0].y < line.baseline < last.y]
    for line in small:
        if abs(line.size - 14) > 0.3:
            faults.append(f"版记“{line.text[:12]}”是{line.size:g}磅，应当是四号14磅")
    if small:
        indent = 14 * MM
        faults.far("版记文字的左端离左纸边", min(line.x0 for line in small), LEFT + indent, 1)
        if (right := max(line.x1 for line in small)) > RIGHT - indent + 1:
            faults.append(f"版记文字的右端离左纸边{right:.1f}毫米，应当在右边空一字")
    return None
