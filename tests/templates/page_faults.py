"""What departs from GB/T 9704-2012 on the drawn pages of a document."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from body_lines import bottom_edge, characters, edges, full_lines, hangs, pitch, reach, rows, top_edge, usual_characters
from drawn_page import DrawnPage, Line
from expectations import LETTER, Expectations, Faults
from head_faults import head_faults
from page_parts import BOTTOM, CENTRE, LEFT, PITCH, RIGHT, TOP, body, inside, page_number
from pdf_pages import drawn
from tail_faults import tail_faults

LINES = 22
NUMBER_INDENT = 14 * 25.4 / 72  # one character of 四号
FONTS = ("Fandol", "Liberation")


def faults_of_page(pdf: Path, wanted: Expectations) -> list[str]:
    """Sentences in Chinese on what departs from the standard; empty where nothing does."""
    with drawn(pdf) as pages:
        faults = Faults()
        for page in pages:
            if page.width > page.height:  # turned for a wide table
                continue
            faults.far(f"第{page.number}页的纸宽", page.width, 210, 0.5)
            faults.far(f"第{page.number}页的纸高", page.height, 297, 0.5)
            _inside_the_area(page, faults)
            _page_number(page, wanted, faults)
        _body(pages, wanted, faults)
        return [*faults, *head_faults(pages[0], wanted), *tail_faults(pages, wanted)]


def _body(pages: Sequence[DrawnPage], wanted: Expectations, faults: Faults) -> None:
    """Margins, lines a page, characters a line."""
    left, right = edges(pages)
    if left is not None:
        faults.far("正文左边的页边距", left, LEFT, 1)
    if right is not None:
        faults.far("正文右边的页边距", pages[0].width - right, 26, 1)
    for page in pages:
        if (top := top_edge(page)) is not None:
            faults.far(f"第{page.number}页上边的页边距", top, TOP, 1)
    step = pitch(pages)
    if step is not None:
        faults.far("正文的行距", step, PITCH, 0.1)
    usual = usual_characters(pages)
    if usual not in (None, 28):
        faults.append(f"正文每行多数是{usual}字，应当是28字")
    for page in pages:
        for line in full_lines(page, reach(pages)):
            if (count := characters(line) or 0) > 28:
                faults.append(f"第{page.number}页“{line.text[:8]}…”这一行有{count}字，最多应当是28字")
        if rows(page) > LINES:
            faults.append(f"第{page.number}页有{rows(page)}行，最多应当是22行")
    if wanted.full_pages:
        full = [page for page in pages if rows(page) == LINES and len(body(page)) >= LINES - 1]
        if not full:
            faults.append(f"没有一页排满22行，各页是{'、'.join(str(rows(page)) for page in pages)}行")
        for page in full:
            faults.far(f"第{page.number}页下边的页边距", page.height - (bottom_edge(page) or 0), 35, 1)


def _inside_the_area(page: DrawnPage, faults: Faults) -> None:
    """Nothing outside the type area, nothing over other things, no strange font, no empty page."""
    lines = inside(page)
    if not lines:
        faults.append(f"第{page.number}页是空白的")
    for line in lines:
        right = line.x1 - line.em if hangs(line) else line.x1
        if line.x0 < LEFT - 1 or right > RIGHT + 1 or line.baseline > BOTTOM:
            faults.append(f"第{page.number}页“{line.text[:12]}”超出版心")
        if not line.font.startswith(FONTS):
            faults.append(f"第{page.number}页“{line.text[:12]}”用了字体{line.font}")
    for upper, lower in combinations(lines, 2):
        if _cover(upper, lower):
            faults.append(f"第{page.number}页“{upper.text[:12]}”和“{lower.text[:12]}”叠在一起")


def _cover(one: Line, other: Line) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 1 and down > 0.25 * min(one.em, other.em)


def _page_number(page: DrawnPage, wanted: Expectations, faults: Faults) -> None:
    line = page_number(page)
    where = f"第{page.number}页的页码"
    if not wanted.numbers or (wanted.form == LETTER and page.number == 1):
        if line is not None:
            faults.append(f"{where}不应当有")
        return None
    if line is None:
        return faults.missing(where)
    if line.text.strip("— ") != str(page.number) or not line.text.startswith("—"):
        faults.append(f"{where}是“{line.text}”，应当是“— {page.number} —”")
    if wanted.centred:
        faults.far(f"{where}的中线离左纸边", line.centre, CENTRE, 1.5)
    elif page.number % 2:
        faults.far(f"{where}右端离左纸边", line.x1, RIGHT - NUMBER_INDENT, 1.5)
    else:
        faults.far(f"{where}左端离左纸边", line.x0, LEFT + NUMBER_INDENT, 1.5)
    faults.far(f"{where}的字号", line.size, 14, 0.3, "磅")
    dash = page.ink(line.x0, line.top, line.x0 + 0.8 * line.em, line.bottom)
    if dash is not None:
        faults.far(f"{where}的一字线在版心之下", (dash.top + dash.bottom) / 2 - BOTTOM, 7, 1.5)
    return None
