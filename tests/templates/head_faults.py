"""What departs from the standard in the head of a document: mark, number, red lines, title."""

from __future__ import annotations

from collections.abc import Sequence

from drawn_page import MM, DrawnPage, Line, Rule
from expectations import DOCUMENT, LETTER, MINUTES, ORDER, PLAIN, UPWARD, Expectations, Faults
from page_parts import (
    CENTRE,
    CHARACTER,
    LEFT,
    PITCH,
    RIGHT,
    TOP,
    body,
    document_number,
    mark,
    red_rules,
    title,
)

# Top of the mark: 35 mm under the top of the type area; orders 20 mm; letters 30 mm from the edge of the paper.
MARK_TOP = {DOCUMENT: TOP + 35, UPWARD: TOP + 35, MINUTES: TOP + 35, ORDER: TOP + 20, LETTER: 30.0}
BLANK_LINES = 2
LEADING = (0, 6.5)  # what lines add above and below their characters


def head_faults(page: DrawnPage, wanted: Expectations) -> list[str]:
    """Sentences on the head of the first page."""
    faults = Faults()
    if wanted.form != PLAIN:
        _mark(page, wanted, faults)
        _number(page, wanted, faults)
    if wanted.form in (DOCUMENT, UPWARD) or (wanted.form == MINUTES and red_rules(page)):
        _red_line(page, wanted, faults)
    if wanted.form == LETTER:
        _letter_lines(page, faults)
    _title(page, wanted, faults)
    return list(faults)


def _mark(page: DrawnPage, wanted: Expectations, faults: Faults) -> None:
    lines = mark(page)
    if not lines:
        return faults.missing("红色的发文机关标志")
    top = min(page.ink_of(line).top for line in lines)
    faults.far("发文机关标志的上边缘离纸边", top, MARK_TOP[wanted.form], 1.5)
    middle = (min(line.x0 for line in lines) + max(line.x1 for line in lines)) / 2
    faults.far("发文机关标志的中线离左纸边", middle, CENTRE, 1.5)
    if any(line.x0 < LEFT - 0.5 or line.x1 > RIGHT + 0.5 for line in lines):
        faults.append("发文机关标志比版心宽")
    if min(line.size for line in lines) <= 22:
        faults.append("发文机关标志不比标题大")
    return None


def _number(page: DrawnPage, wanted: Expectations, faults: Faults) -> None:
    number = document_number(page)
    if number is None:
        return faults.missing({ORDER: "令号", MINUTES: "期号"}.get(wanted.form, "发文字号"))
    lines = mark(page)
    if wanted.form == LETTER:
        faults.far("信函的发文字号右端离左纸边", number.x1, RIGHT, 1)
        upper = [rule for rule in red_rules(page) if rule.y < number.baseline]
        if upper:
            gap = page.ink_of(number).top - max(rule.y for rule in upper)
            faults.far("信函的发文字号离上面的红线", gap, 7 / 8 * 16 * MM, 1.5)
        return None
    if wanted.form == UPWARD:
        faults.far("上行文发文字号的左端离左纸边", number.x0, LEFT + CHARACTER, 1.5)
        signers = [line for line in page.lines if line.text.startswith("签发人：")]
        if not signers:
            return faults.missing("签发人")
        faults.far("签发人姓名的右端离左纸边", max(line.x1 for line in signers), RIGHT - CHARACTER, 2)
    else:
        faults.far("发文字号的中线离左纸边", number.centre, CENTRE, 1)
    if lines and wanted.form not in (UPWARD, MINUTES):
        _blank_lines("发文机关标志与下面的号", page, max(line.bottom for line in lines), number.top, faults)
    return None


def _red_line(page: DrawnPage, wanted: Expectations, faults: Faults) -> None:
    number = document_number(page)
    rules = [rule for rule in red_rules(page) if number is None or rule.y > number.baseline]
    if not rules:
        return faults.missing("发文字号下的红线")
    rule = rules[0]
    faults.far("红线的宽度", rule.width, RIGHT - LEFT, 2)
    faults.far("红线的左端离左纸边", rule.x0, LEFT, 1)
    if number is not None and wanted.form != MINUTES:  # there the issuer and the date stand between
        bottom = max(page.ink_of(line).bottom for line in page.lines if abs(line.baseline - number.baseline) < 1)
        faults.far("红线在发文字号之下", rule.y - rule.points * MM / 2 - bottom, 4, 1)
    return None


def _letter_lines(page: DrawnPage, faults: Faults) -> None:
    lines, rules = mark(page), red_rules(page)
    upper = [rule for rule in rules if rule.y < page.height / 2]
    lower = [rule for rule in rules if rule.y > page.height / 2]
    for where, pair, thick_first in (("上面", upper, True), ("下面", lower, False)):
        if len(pair) != 2:
            faults.append(f"信函{where}的红色双线应当是两条，找到{len(pair)}条")
            continue
        for rule in pair:
            faults.far(f"信函{where}的双线的宽度", rule.width, 170, 2)
            faults.far(f"信函{where}的双线的中点离左纸边", (rule.x0 + rule.x1) / 2, page.width / 2, 0.7)
        if (pair[0].points > pair[1].points) is not thick_first:
            faults.append(f"信函{where}的双线应当{'上粗下细' if thick_first else '上细下粗'}")
    if upper and lines:
        faults.far("信函上面的双线在标志之下", _edge(upper[0]) - max(page.ink_of(x).bottom for x in lines), 4, 1.5)
    if lower:
        faults.far("信函下面的双线离下纸边", page.height - lower[-1].y, 20, 1.5)


def _title(page: DrawnPage, wanted: Expectations, faults: Faults) -> None:
    if wanted.form == ORDER and not wanted.title:
        number, text = document_number(page), body(page)
        under = [line for line in text if number and line.baseline > number.baseline]
        if number and under:
            _blank_lines("令号与正文", page, number.bottom, under[0].top, faults)
        return None
    lines = title(page)
    if not lines:
        return faults.missing("二号字的标题") if wanted.title or wanted.form != ORDER else None
    for line in lines:
        faults.far(f"标题“{line.text[:12]}”的中线离左纸边", line.centre, CENTRE, 1)
        if line.x0 < LEFT - 0.5 or line.x1 > RIGHT + 0.5:
            faults.append(f"标题“{line.text[:12]}”超出版心")
    joined = "".join(line.text for line in lines).replace(" ", "").replace("\u3000", "")
    if wanted.title and joined != wanted.title.replace("\u3000", "").replace(" ", "").replace("\n", ""):
        faults.append(f"标题是“{joined}”，应当是“{wanted.title}”")
    above = _above(page, wanted, lines)
    if above is not None:
        _blank_lines("标题与上面一行（红线或者发文字号）", page, above, lines[0].top, faults)
    return None


def _above(page: DrawnPage, wanted: Expectations, lines: Sequence[Line]) -> float | None:
    """What the title keeps two blank lines from: the red line, or in a letter the last text above."""
    if wanted.form in (DOCUMENT, UPWARD):
        return max((_edge(rule) for rule in red_rules(page) if rule.y < lines[0].baseline), default=None)
    if wanted.form == LETTER:
        return max((line.bottom for line in page.lines if line.baseline < lines[0].baseline - 1), default=None)
    return None


def _edge(rule: Rule) -> float:
    return rule.y + rule.points * MM / 2


def _blank_lines(what: str, page: DrawnPage, upper: float, lower: float, faults: Faults) -> None:
    gap = lower - upper
    least, most = (BLANK_LINES * PITCH + leading for leading in LEADING)
    if not least - 0.7 <= gap <= most + 0.7:
        faults.append(f"{what}之间是{gap:.1f}毫米，空二行应当在{least:.0f}到{most:.0f}毫米之间")
