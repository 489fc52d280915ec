"""Lines under the name of minutes and bulletins (简报): the issue number, then who publishes it and when."""

from ..core.pattern import Pattern

_COUNT = r"[\d０-９一二三四五六七八九十百〇○零×X*_]{1,6}"
_ISSUE_NUMBER = Pattern(
    rf"[（(〔\[]?(?:\d{{4}}年)?(?:总?第{_COUNT}期[，,、]?){{1,2}}(?:[（(]总?第?{_COUNT}期[）)])?[）)〕\]]?", "期"
)
_PUBLISHED = Pattern(r"[\u4e00-\u9fa5×]{3,30}(?:编|编印|主办)?\d{4}年\d{1,2}月\d{1,2}日", "年")


def is_issue_number(text: str) -> bool:
    """期号: 第16期, （第3期）, 2026年第5期（总第85期）; the text has no blanks."""
    return _ISSUE_NUMBER.fullmatch(text) is not None


def is_published_line(text: str) -> bool:
    """编印单位和日期 on one line: 某市人民政府办公室　2026年6月25日; the text has no blanks."""
    return _PUBLISHED.fullmatch(text) is not None
