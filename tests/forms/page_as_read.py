"""A page of the HTML report as a program reads it: its text, its marks, its notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import html

from draftcheck.checks import RULES
from draftcheck.core.document import Document, Font, Paragraph, Run
from draftcheck.core.draft import Draft
from draftcheck.core.finding import Finding, Severity, TextFix
from draftcheck.core.location import Locator
from draftcheck.core.position import Position
from draftcheck.core.report import FileReport
from draftcheck.outline.recognise import recognise
from draftcheck.reporters.form import Conditions
from draftcheck.reporters.printable import printable
from draftcheck.reporters.to_html import Webpage

_IN_NOTE = "ancestor::aside"


def page_of(*reports: FileReport | tuple[FileReport, Draft]) -> str:
    """The page with these reports, some with their drafts."""
    form = Webpage(RULES)
    for item in reports:
        report, draft = (item, None) if isinstance(item, FileReport) else item
        assert form.add(report, Conditions(200, Severity.ERROR, draft)) == ""
    return form.end()


def report_on(draft: Draft, findings: Sequence[Finding]) -> tuple[FileReport, Draft]:
    """A report with these findings on a draft."""
    return FileReport(draft.document.path, "checked", None, "通知", "draft", 900, 20, 1.0, 0, tuple(findings)), draft


class Page:
    """Made from the HTML."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root: Any = html.fromstring(source)

    def paragraphs(self) -> list[str]:
        """The text of each paragraph of the drafts, without the numbers that Word draws and the empty ones."""
        for extra in self.root.xpath("//span[@class='label'] | //div[@class='paper']//br"):
            extra.drop_tree()
        found = self.root.xpath(f"//div[@class='paper']//p[not({_IN_NOTE}) and not(@class='part')]")
        return [text for p in found if (text := p.text_content())]

    def marked(self, note: str) -> str:
        """The characters of the draft that a note is about, further places left out."""
        own = (
            a.text_content()
            for a in self.root.xpath("//a[contains(@class, 'mark')]")
            if note in a.get("data-notes").split() and note not in (a.get("data-also") or "").split()
        )
        return "".join(own)

    def notes(self) -> dict[str, Any]:
        """Id → note."""
        return {note.get("id"): note for note in self.root.xpath("//aside")}

    def ids(self) -> list[str]:
        """All ids in the page."""
        return [str(name) for name in self.root.xpath("//@id")]

    def targets(self) -> set[str]:
        """Where the links of the page lead."""
        return {str(name).removeprefix("#") for name in self.root.xpath("//@href")}


def as_shown(text: str) -> str:
    """A text of a draft as a browser gives it back."""
    return printable(text.replace("\f", "")).replace("\r", "\n")


def draft_of(*texts: str) -> Draft:
    """A draft with these paragraphs."""
    paragraphs = tuple(
        Paragraph("word/document.xml", n, text, (Run(0, len(text), Font()),)) for n, text in enumerate(texts)
    )
    return recognise(Document("稿.docx", "", paragraphs, ()))


def finding_at(draft: Draft, position: Position, *related: Position, severity: Severity = Severity.WARNING) -> Finding:
    """A finding on these characters."""
    locator = Locator(draft)
    rule = "punctuation.halfwidth"
    places = tuple(map(locator.locate, related))
    said = f"“{locator.text(position)}”不对"
    fix = TextFix("对")
    return Finding(
        rule, severity, said, "依据", locator.locate(position), locator.text(position), fix, None, len(places), places
    )
