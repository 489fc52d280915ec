"""The first line of an example, `[页面 …]`: paper, margins, grid and footers."""

import re

from .document import HeaderFooter, Section
from .value import Value

_PAGE = re.compile(r"(表宽|页脚距|网格|字距|修订|批注|上|左|右|下|装订线|宽|高)(-?\d+(?:\.\d+)?)")
_DEFAULT_PAGE = {"上": 37.0, "左": 28.0, "右": 26.0, "下": 35.0, "装订线": 0.0, "宽": 210.0, "高": 297.0}
_OTHERS = {"页脚距": 24.0, "网格": 0.0, "字距": 0.0, "表宽": 0.0, "修订": 0.0, "批注": 0.0}


class Page(Value):
    """What the line says: lengths and counts by name, and words that stand alone."""

    measures: dict[str, float]
    flags: frozenset[str]


def page_of(line: str) -> Page:
    """The page of a bracket's words; of none, the page of the standard."""
    return Page(
        _DEFAULT_PAGE | _OTHERS | {name: float(value) for name, value in _PAGE.findall(line)}, frozenset(line.split())
    )


def section_of(given: Page, count: int) -> Section:
    """The only section of an example of `count` paragraphs."""
    page, flags = given.measures, given.flags
    width, height = (page["高"], page["宽"]) if "横向" in flags else (page["宽"], page["高"])
    variants = ("default", "even") if "奇偶不同" in flags else ("default",)
    footers = tuple(
        HeaderFooter("footer", variant, f"word/footer{n}.xml", "页码" in flags) for n, variant in enumerate(variants)
    )
    return Section(
        width, height, page["上"], page["下"], page["左"], page["右"], page["装订线"], 15.0, page["页脚距"], "横向" in flags,
        "linesAndChars" if page["网格"] else "none", page["网格"] or None, page["字距"], "首页不同" in flags, None, 1, "nextPage", footers, 0, count - 1,
    )  # fmt: skip
