"""Nothing of a draft is markup in the web page, and nothing comes from outside."""

import base64
import hashlib
import re

from draftcheck.core.document import Document as Read
from draftcheck.core.document import Font, Paragraph, Run
from draftcheck.core.finding import TextFix
from draftcheck.outline.recognise import recognise

from .made_reports import MARKUP, checked, failed, finding
from .page_as_read import Page, as_shown, draft_of, finding_at, page_of, report_on


def test_markup_in_a_draft_stays_text() -> None:
    texts = [f"前{text}后" for text in MARKUP]
    draft = draft_of(*texts)
    found = [finding_at(draft, p.at(1, len(p.text) - 1)) for p in draft.document.paragraphs]
    found += [f._replace(message=text, source=text, fix=TextFix(text)) for f, text in zip(found, MARKUP, strict=True)]
    reports = [report_on(draft, found), *(failed(f"夹/{text}.docx") for text in MARKUP)]
    named = [(report._replace(path=text), draft) for text, (report, _) in zip(MARKUP, [reports[0]] * 20, strict=False)]
    page = Page(page_of(*reports, *named))  # type: ignore[arg-type]
    assert {element.tag for element in page.root.iter() if isinstance(element.tag, str)} <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "ul", "li", "b", "span", "small", "details",
        "summary", "table", "tr", "th", "td", "tbody", "nav", "button", "div", "output", "main", "h2", "p", "a", "br", "aside",
        "code", "script",
    }  # fmt: skip
    assert page.source.count("<script>") == page.source.count("</script>") == 1
    assert page.source.count("<style>") == page.source.count("</style>") == 1
    allowed = {
        "lang", "charset", "content", "http-equiv", "name", "class", "id", "type", "title", "href", "open", "tabindex",
        "colspan", "rowspan", "role", "aria-level", "aria-label", "aria-live", "aria-pressed", "data-kind", "data-value",
        "data-notes", "data-begin", "data-also", "data-numbers", "data-number", "data-severity", "data-family",
    }  # fmt: skip
    assert {str(element.attrname) for element in page.root.xpath("//@*")} <= allowed
    assert page.paragraphs()[: len(texts)] == [as_shown(text) for text in texts]


def test_fonts_and_colours_of_a_draft_cannot_write_styles() -> None:
    evil = "}</style><script>alert(1)</script>{"
    font = Font(evil, evil, float("nan"), color=evil, highlight=evil, shading=evil)
    p = Paragraph("word/document.xml", 0, "甲", (Run(0, 1, font),), style=evil)
    p = p._replace(layout=p.layout._replace(alignment=evil, left_pt=float("inf"), before_pt=1e300))
    source = page_of(report_on(recognise(Read("稿.docx", "", (p,), ())), []))
    assert "alert" not in source and "nan" not in source.split("<style>")[1].split("</style>")[0]


def test_the_policy_lets_in_nothing_but_our_own_style_and_script() -> None:
    source = page_of(checked(finding()))
    policy = Page(source).root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for tag in ("style", "script"):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", source, re.DOTALL).group(1)  # type: ignore[union-attr]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"
    assert source.index("Content-Security-Policy") < source.index("<style>")
    assert not Page(source).root.xpath("//@style | //@src | //@*[starts-with(name(), 'on')] | //link | //base")


def test_the_page_asks_for_nothing_outside() -> None:
    source = page_of(checked(finding()))
    assert not re.search(
        r"https?:|//[a-z]|url\(|@import|fetch\(|XMLHttpRequest|sendBeacon|import\(", source.replace("// ", "")
    )
    assert all(str(href).startswith("#") for href in Page(source).root.xpath("//@href"))


def test_the_same_reports_give_the_same_page() -> None:
    assert page_of(checked(finding()), failed()) == page_of(checked(finding()), failed())
