"""Lines that are a date, in whatever form it was typed."""

from ..core.pattern import Pattern

FIGURE = "[0-9０-９一二三四五六七八九十〇○零OＯ]"
_BLANK = "[0-9０-９一二三四五六七八九十〇○零OＯXx×*＊_＿]"

ANY_DATE = Pattern(
    rf"{_BLANK}{{0,4}}\s*年\s*{_BLANK}{{0,3}}\s*月(?:\s*{_BLANK}{{0,3}}\s*[日号])?"
    r"|(?:\d{4}|\d{2})[.．\-/－—]\d{1,2}[.．\-/－—]\d{1,2}日?",
    ("年", ".", "．", "-", "/", "－", "—"),
)
"""A date with month, the day and all figures possibly blank, masked or in Chinese."""


def is_date_line(text: str) -> bool:
    """Whether the whole line is a date, brackets around it allowed."""
    bare = text.strip().strip("（）()").strip()
    return 3 <= len(bare) <= 30 and ANY_DATE.fullmatch(bare) is not None
