"""The measures of a drawn document, page by page, for people: `python page_measures.py FILE.pdf...`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from body_lines import bottom_edge, edges, pitch, rows, top_edge, usual_characters
from drawn_page import MM, DrawnPage
from page_parts import BOTTOM, body, date_line, document_number, label, mark, page_number, red_rules, title, wide_rules
from pdf_pages import drawn


def measures(pdf: Path) -> list[str]:
    """Lines of text with every measure, in millimetres from the top left of the paper."""
    with drawn(pdf) as pages:
        left, right = edges(pages)
        found = [f"{pdf.name}: {len(pages)} 页，{pages[0].width:.1f}×{pages[0].height:.1f}"]
        found.append(
            f"正文 左 {left or 0:.1f}，右 {right or 0:.1f}，行距 {pitch(pages) or 0:.3f}，每行 {usual_characters(pages)} 字"
        )
        for page in pages:
            found += [f"  第{page.number}页 {text}" for text in _of_page(page)]
        signed = date_line(pages)
        if signed:
            page, date = signed
            above = [line for line in body(page) if line.baseline < date.baseline - 1]
            found.append(f"  第{page.number}页 成文日期 {date.x0:.1f}–{date.x1:.1f}，中 {date.centre:.1f}")
            if above:
                found.append(f"  第{page.number}页 上一行“{above[-1].text}” 中 {above[-1].centre:.1f}")
        return found


def _of_page(page: DrawnPage) -> Iterator[str]:
    top, bottom = top_edge(page), bottom_edge(page)
    yield f"{rows(page)} 行，正文 {len(body(page))} 行，上 {top or 0:.1f}，下 {bottom or 0:.1f}"
    for line in mark(page):
        ink = page.ink_of(line)
        yield f"标志“{line.text}” {line.size:g} 磅，上 {ink.top:.1f}，下 {ink.bottom:.1f}，中 {line.centre:.1f}"
    number = document_number(page)
    if number:
        ink = page.ink_of(number)
        yield f"号“{number.text}” 上 {ink.top:.1f}，下 {ink.bottom:.1f}，{number.x0:.1f}–{number.x1:.1f}"
    for rule in red_rules(page):
        yield f"红线 {rule.y:.2f}，{rule.x0:.1f}–{rule.x1:.1f}，{rule.points:g} 磅"
    for line in title(page):
        yield f"标题“{line.text}” 上 {line.top:.1f}，中 {line.centre:.1f}"
    if found := label(page):
        yield f"附件标记“{found.text}” {found.x0:.1f}，行底 {found.baseline:.1f}"
    for rule in wide_rules(page):
        yield f"黑线 {rule.y:.2f}（离版心下边 {rule.y + rule.points * MM / 2 - BOTTOM:+.2f}），{rule.x0:.1f}–{rule.x1:.1f}"
    if found := page_number(page):
        dash = page.ink(found.x0, found.top, found.x0 + 0.8 * found.em, found.bottom)
        under = (dash.top + dash.bottom) / 2 - BOTTOM if dash else 0
        yield f"页码“{found.text}” {found.x0:.1f}–{found.x1:.1f}，一字线在版心下 {under:.1f}"


if __name__ == "__main__":
    for name in sys.argv[1:]:
        sys.stdout.write("\n".join(measures(Path(name))) + "\n")
