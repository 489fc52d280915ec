"""Parts of an official document, found on its drawn pages by how they look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drawn_page import BLACK, RED, DrawnPage, Line, Rule

# The type area of GB/T 9704-2012, mm from the corner of the paper.
LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
CENTRE = (LEFT + RIGHT) / 2
PITCH = (BOTTOM - TOP) / 22
BODY, TITLE, SMALL = 16, 22, 14
CHARACTER = (RIGHT - LEFT) / 28
NUMBER = re.compile(r"〔\d{4}〕\d+号$|^第\d+(号|期)$")
PAGE_NUMBER = re.compile(r"^[—–-]\s*(\d+)\s*[—–-]$")
DATE = re.compile(r"^\d{4}年\d{1,2}月\d{1,2}日$")
LABEL = re.compile(r"^附件\s*\d*$")
IMPRINT = re.compile(r"^(抄送|主送|分送)：|印发$")
ENDS = "，。、；：！？）》”’"


def page_number(page: DrawnPage) -> Line | None:
    """The number at the foot of a page."""
    return next((line for line in page.lines if line.baseline > BOTTOM and PAGE_NUMBER.match(line.text)), None)


def inside(page: DrawnPage) -> list[Line]:
    """What stands on a page besides its number, from top to bottom."""
    number = page_number(page)
    return [line for line in page.lines if line is not number]


def mark(page: DrawnPage) -> list[Line]:
    """The red mark of the issuer; several lines where several issue."""
    return [line for line in page.lines if line.colour == RED and line.size > TITLE - 2]


def red_rules(page: DrawnPage) -> list[Rule]:
    return [rule for rule in page.rules if rule.colour == RED]


def document_number(page: DrawnPage) -> Line | None:
    """发文字号, or the number of an order or of minutes."""
    limit = min((line.baseline for line in title(page)), default=page.height / 2)
    return next((line for line in page.lines if NUMBER.search(line.text) and line.baseline < limit), None)


def title(page: DrawnPage) -> list[Line]:
    """The lines of the first title of a page."""
    large = [line for line in page.lines if line.colour == BLACK and abs(line.size - TITLE) < 1.5]
    found = large[:1]
    for line in large[1:]:
        if line.baseline - found[-1].baseline > 14:
            break
        found.append(line)
    return found


def body(page: DrawnPage) -> list[Line]:
    """Lines of 三号 inside the type area."""
    return [
        line
        for line in inside(page)
        if line.colour == BLACK and abs(line.size - BODY) < 0.6 and TOP < line.baseline < BOTTOM
    ]


def date_line(pages: Sequence[DrawnPage], written: str = "") -> tuple[DrawnPage, Line] | None:
    """成文日期, the last date that stands alone on its line."""
    for page in reversed(pages):
        for line in reversed(body(page)):
            if line.text.replace(" ", "") == written if written else DATE.match(line.text.replace(" ", "")):
                return page, line
    return None


def label(page: DrawnPage) -> Line | None:
    """附件 or 附件1 as the first text of a page."""
    found = inside(page)
    return found[0] if found and LABEL.match(found[0].text) else None


def wide_rules(page: DrawnPage) -> list[Rule]:
    """Black rules as wide as the type area: of the imprint, of tables."""
    return [rule for rule in page.rules if rule.colour == BLACK and rule.width > 150]


def imprint_rules(page: DrawnPage) -> list[Rule]:
    """The rules of the imprint: the one over its first row and those below."""
    first = next((line for line in page.lines if line.size < BODY - 1 and IMPRINT.search(line.text)), None)
    rules = wide_rules(page)
    over = [rule for rule in rules if first and rule.y < first.baseline]
    return rules[rules.index(over[-1]) :] if over else []
