"""The parts of a draft that a reference could point to: articles with their paragraphs, numbered headings, captions."""

from __future__ import annotations

from ...core.draft import Draft, Element, Role
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.value import Value

_NUMBER = "[一二三四五六七八九十百零〇]{1,7}|[0-9]{1,3}"
_ARTICLE = Pattern(rf"\s{{0,9}}第(?P<number>{_NUMBER})条(?!之)", "条")
_ITEM = Pattern(rf"(?:^|[：；。，\n])\s{{0,9}}[（(](?P<number>{_NUMBER})[）)]", ("（", "("))
_LISTED = Pattern(r"\s{0,9}(?:[（(]|[0-9]{1,2}[.．、）)]|[①-⑳])")
_CAPTION = Pattern(
    r"(?:^|\n)[\s【（(]{0,9}(?P<kind>附?[表图])\s{0,2}"
    r"(?P<number>[0-9]{1,2}(?:[-－—–.．][0-9]{1,2}){0,2}|[一二三四五六七八九十]{1,3})(?![0-9年月所是中的至到、和与及])",
    ("表", "图"),
)
_PARTED = Pattern(r"\s{0,9}第[一二三四五六七八九十]{1,3}[编章节](?:\s|$)", "第")
_CUT = ("节选", "摘录", "省略", "（略）", "略去", "下略", "未完")
_LONGEST_CAPTION = 60
_BODY = (Role.BODY, Role.HEADING, Role.UNKNOWN, Role.CONTENTS)


class Article(Value):
    """One 条: its own line and those behind it, up to the next one."""

    value: int
    lines: tuple[str, ...]

    @property
    def paragraphs(self) -> int:
        """How many 款 it has: lines that do not open with a number."""
        return 1 + sum(1 for line in self.lines[1:] if not _LISTED.match(line))

    @property
    def items(self) -> set[int]:
        """The numbers of its 项."""
        return {number(m["number"]) or 0 for line in self.lines for m in _ITEM.finditer(line)}


class Targets:
    """What the draft has, worked out once for all references."""

    def __init__(self, draft: Draft) -> None:
        self.articles: dict[int, dict[int, Article]] = {}
        self.headings: dict[str, set[int]] = {}
        self.captions: dict[str, set[str]] = {}
        self.cut = any(word in draft.title for word in _CUT)
        self.places: dict[int, tuple[int, int]] = {}  # paragraph → its article, and how many 款 stand above it
        for heading in draft.headings:
            if heading.value is not None:
                self.headings.setdefault(heading.scheme, set()).add(heading.value)
        for element in draft.elements:
            self._take(element)
        self.has_articles = any(self.articles.values())
        self.articles = {unit: found for unit, found in self.articles.items() if _whole(found)}

    def _take(self, element: Element) -> None:
        p = element.paragraph
        text = p.labelled
        if not text.strip():
            return
        if len(text) <= _LONGEST_CAPTION and text.rstrip()[-1:] not in "。；，":
            for match in _CAPTION.finditer(text):
                self.captions.setdefault(match["kind"], set()).add(plain_number(match["number"]))
        if element.role not in _BODY:
            return
        self.cut = self.cut or any(word in text for word in _CUT)
        found = self.articles.setdefault(element.unit, {})
        match_ = _ARTICLE.match(text)
        if match_:
            value = number(match_["number"]) or 0
            found.pop(value, None)
            found[value] = Article(value, tuple(text.split("\n")))
            self.places[p.index] = (value, 0)
        elif found and not _PARTED.match(text):
            last = next(reversed(found))
            self.places[p.index] = (last, found[last].paragraphs)
            found[last] = found[last]._replace(lines=(*found[last].lines, *text.split("\n")))

    def articles_for(self, unit: int) -> dict[int, Article]:
        """The articles of a unit; of the only unit that has some, where it has none itself."""
        if unit in self.articles:
            return self.articles[unit]
        return next(iter(self.articles.values())) if len(self.articles) == 1 else {}


def _whole(found: dict[int, Article]) -> bool:
    """Whether the articles are those of a whole text: from 第一条 on, with few left out."""
    return len(found) > 2 and 1 in found and len(found) >= 0.8 * max(found)


def plain_number(written: str) -> str:
    """3, 2-1 or 三 as 3, 2.1, 3."""
    value = number(written)
    if value is not None:
        return str(value)
    for sign in "-－—–．":
        written = written.replace(sign, ".")
    return written
