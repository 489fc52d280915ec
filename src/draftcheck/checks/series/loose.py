"""Places of a series that a text names in any form, so that what is only worded otherwise is not told as missing."""

from ...core.numerals import number
from ...core.pattern import Pattern

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_LOOSE = Pattern(
    rf"(?:^|[。；：，、！？\s“（(])(?:第|其)(?P<a>{_NUMERAL})(?![季批届级轮期次线年月代产])"
    rf"|(?P<b>{_NUMERAL})(?:[、，,]?是|要|则|来)|[（(](?P<c>{_NUMERAL}|[0-9]{{1,2}})[）)]|(?P<d>[①-⑳])"
    rf"|(?:^|[。；：，！？\s])(?P<e>[0-9]{{1,2}}|{_NUMERAL})[.．、在靠抓看查]"
    r"|(?P<second>其次|再就是|另一|再一|二者)|(?P<third>再次|再者)|(?P<head>首先|首要|一方面|先是|既|最(?:重要|主要|根本|关键)|一个|主要是)"
)


def has_first(text: str) -> bool:
    """Whether a text names a first item, or a second one under another word."""
    return any(match["head"] or match["second"] for match in _LOOSE.finditer(text)) or 1 in named(text)


def named(text: str) -> set[int]:
    """Places that are named in a text in one form or another."""
    found: set[int] = set()
    for match in _LOOSE.finditer(text):
        written_ = next((match[name] for name in "abcde" if match[name]), "")
        found.add(2 if match["second"] else 3 if match["third"] else 1 if match["head"] else number(written_) or 0)
    return found
