"""Reports made by hand, for what real drafts seldom have."""

from draftcheck.core.finding import Finding, Fix, Location, Severity, TextFix
from draftcheck.core.report import FileReport, ReadError

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://x","点我")',
    "+86",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "#N/A",
    "a_x0041_b",
    "甲\x00\x0b乙",
    "\udcff",
)
"""Words that a spreadsheet or an XML file could take amiss."""

MARKUP = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></script></aside></div>",
    "' onclick='alert(1)",
    "&lt;b&gt;&#60;",
    "<!--",
    "]]><a href=http://x/>点</a>",
    "javascript:alert(1)",
    "\u202e倒\u2066过来",
    *HOSTILE,
)
"""The same for a web page."""


def finding(
    text: str = "截止",
    before: str = "报名",
    after: str = "6月底。",
    rule: str = "punctuation.halfwidth",
    severity: Severity = Severity.ERROR,
    paragraph: int = 3,
    fix: Fix | None = None,
    part: str = "word/document.xml",
) -> Finding:
    """A finding on `text` in a paragraph of three pieces."""
    place = Location(None, part, paragraph, len(before), len(before) + len(text), "二、时间", before + text + after)
    return Finding(rule, severity, f"“{text}”不对", "GB/T 15834-2011 5", place, text, fix or TextFix("截至"))


def checked(*findings: Finding, path: str = "稿/通知 1.docx") -> FileReport:
    """The report on a file with these findings."""
    return FileReport(path, "checked", None, "通知", "draft", 900, 20, 12.5, 0, findings)


def failed(path: str = "稿/坏.docx") -> FileReport:
    """The report on a file that could not be read."""
    return FileReport(path, "failed", ReadError("encrypted", "文件加了密码", "请去掉密码再检查"))
