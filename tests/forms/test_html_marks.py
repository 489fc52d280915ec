"""The web page shows every character of the draft, and every finding on exactly its characters."""

import random
import re
from pathlib import Path

import pytest
from docx import Document

from draftcheck.core.document import Document as Read
from draftcheck.core.document import Font, Paragraph, Run
from draftcheck.core.finding import Severity
from draftcheck.core.settings import Settings
from draftcheck.engine import checked as checked_draft
from draftcheck.outline.recognise import recognise
from draftcheck.word.read import read_docx

from .made_reports import checked, finding
from .page_as_read import Page, as_shown, draft_of, finding_at, page_of, report_on

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = sorted([*ROOT.glob("examples/*.docx"), *ROOT.glob("tests/kinds/faulty/*.docx")])


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_real_drafts_are_shown_whole_with_every_finding_on_its_characters(path: Path) -> None:
    done = checked_draft(path, Settings(thorough=True))
    assert done.draft is not None
    page = Page(page_of((done.report, done.draft)))
    notes = page.notes()
    assert len(notes) == len(done.report.findings)
    for number, f in enumerate(done.report.findings, 1):
        note = notes[f"d1n{number}"]
        assert f.message in note.text_content() and f.source in note.text_content()
        assert page.marked(f"d1n{number}") == as_shown(f.text), f
        assert f.severity.value in note.get("class").split()
    assert page.targets() <= set(page.ids())
    assert len(page.ids()) == len(set(page.ids()))
    shown = [as_shown(p.text) for p in done.draft.document.paragraphs if p.text]
    assert sorted(page.paragraphs()) == sorted(shown)


def test_random_overlapping_findings_stand_on_exactly_their_characters() -> None:
    chance = random.Random(20260305)
    for path in DRAFTS[:12]:
        draft = recognise(read_docx(path))
        places = []
        for p in chance.choices(draft.document.paragraphs, k=60):
            start, end = sorted(chance.choices(range(len(p.text) + 1), k=2))
            places.append(p.at(start, end))
        found = [
            finding_at(draft, place, *chance.sample(places, 2), severity=chance.choice(list(Severity)))
            for place in places
        ]
        page = Page(page_of(report_on(draft, found)))
        for number, f in enumerate(found, 1):
            assert page.marked(f"d1n{number}") == as_shown(f.text)
            assert len(page.root.xpath(f"//aside[@id='d1n{number}']")) == 1
        assert len(page.ids()) == len(set(page.ids()))
        assert page.targets() <= set(page.ids())


def test_a_mark_is_cut_where_findings_begin_and_end() -> None:
    draft = draft_of("甲乙丙丁戊己")
    at = draft.document.paragraphs[0].at
    found = [
        finding_at(draft, at(0, 4), severity=Severity.INFO),
        finding_at(draft, at(2, 6), severity=Severity.ERROR),
        finding_at(draft, at(2, 3)),
    ]
    marks = Page(page_of(report_on(draft, found))).root.xpath("//a[contains(@class, 'mark')]")
    seen = [(m.text_content(), m.get("data-numbers"), m.get("class").split()[1]) for m in marks]
    assert seen == [("甲乙", "1", "info"), ("丙", "2 3", "error"), ("丁", None, "error"), ("戊己", None, "error")]
    assert [m.get("data-notes") for m in marks] == ["d1n1", "d1n1 d1n2 d1n3", "d1n1 d1n2", "d1n2"]


def test_a_finding_about_no_characters_hangs_on_its_paragraph() -> None:
    draft = draft_of("甲乙", "", "丙")
    found = [finding_at(draft, p.at(0, 0)) for p in draft.document.paragraphs[:2]]
    page = Page(page_of(report_on(draft, found)))
    pins = page.root.xpath("//a[contains(@class, 'pin')]")
    assert [(pin.getparent().tag, pin.get("data-numbers"), pin.get("href")) for pin in pins] == [
        ("p", "1", "#d1n1"),
        ("p", "2", "#d1n2"),
    ]
    assert page.paragraphs() == ["甲乙", "丙"]


def test_further_places_are_marked_and_linked() -> None:
    draft = draft_of("甲一乙", "甲二乙", "甲三乙")
    first, second, third = (p.at(1, 2) for p in draft.document.paragraphs)
    page = Page(page_of(report_on(draft, [finding_at(draft, first, second, third._replace(start=0, end=0))])))
    also = page.root.xpath("//a[contains(@class, 'also')]")
    assert [(a.text_content(), a.get("data-notes")) for a in also] == [("二", "d1n1"), ("", "d1n1")]
    links = page.notes()["d1n1"].xpath(".//a[@class='place']")
    assert [a.get("href")[1:] for a in links] == [a.get("id") for a in also]
    assert page.marked("d1n1") == "一"


def test_notes_stand_behind_the_paragraph_or_table_they_are_about(tmp_path: Path) -> None:
    draft = Document()
    draft.sections[0].header.paragraphs[0].text = "页眉里,有错"
    draft.add_paragraph("正文里,有错。")
    table = draft.add_table(1, 2)
    table.cell(0, 0).text = "表格里,有错"
    inner = table.cell(0, 1).add_table(1, 1)
    inner.cell(0, 0).text = "套表里,有错"
    draft.sections[0].footer.paragraphs[0].text = "页脚里,有错"
    path = tmp_path / "稿.docx"
    draft.save(str(path))
    read = recognise(read_docx(path))
    found = [
        finding_at(read, p.at(p.text.index(","), p.text.index(",") + 1))
        for p in read.document.paragraphs
        if "," in p.text
    ]
    page = Page(page_of(report_on(read, found)))
    for number, f in enumerate(found, 1):
        assert page.marked(f"d1n{number}") == "," == f.text
    blocks = [block.text_content() for block in page.root.xpath("//div[@class='block']")]
    assert [
        [word for word in ("页眉里", "正文里", "表格里", "套表里", "页脚里") if word in text] for text in blocks
    ] == [
        ["页眉里"],
        ["正文里"],
        ["表格里", "套表里"],
        ["页脚里"],
    ]
    assert [title.text for title in page.root.xpath("//p[@class='part']")] == ["页眉", "页脚"]
    assert page.root.xpath(
        "//table[contains(@class, 'ruled') or contains(@class, 'bare')]//table//td//p//a/text()"
    ) == [","]


def test_places_outside_the_draft_are_told_on_top() -> None:
    draft = draft_of("甲乙")
    gone = finding()._replace(message="没有这一段")
    other = finding_at(draft, draft.document.paragraphs[0].at(0, 1))
    elsewhere = other._replace(place=other.place._replace(file="去年/通知.docx"), message="与去年的相同")
    page = Page(page_of(report_on(draft, [gone, elsewhere])))
    loose = page.root.xpath("//div[@class='block loose']")[0].text_content()
    assert "没有这一段" in loose and "报名截止6月底。" in loose and "去年/通知.docx" in loose
    assert page.targets() <= set(page.ids())
    assert not page.root.xpath("//a[contains(@class, 'mark')]")


def test_a_report_without_its_draft_still_has_its_notes() -> None:
    page = Page(page_of(checked(finding(), finding())))
    assert len(page.notes()) == 2


def test_looks_are_kept() -> None:
    font = Font("黑体", "Arial", 22.0, True, color="FF0000")
    p = Paragraph(
        "word/document.xml", 0, "红标题白字", (Run(0, 3, font), Run(3, 5, Font(color="FFFFFF", underline=True)))
    )
    p = p._replace(layout=p.layout._replace(alignment="center", first_line_chars=2.0))
    source = page_of(report_on(recognise(Read("稿.docx", "", (p,), ())), []))
    styles = dict(re.findall(r"\.(k\d+)\{(.*)\}", source))
    outer, inner = re.search(r'<p class="(k\d+)"[^>]*>红标题<span class="(k\d+)">白字</span></p>', source).groups()  # type: ignore[union-attr]
    for declared in ("text-align:center", "text-indent:2em", "*22)", "var(--hei)", "font-weight:bold", "color:#FF0000"):
        assert declared in styles[outer], declared
    for declared in ("color:#767676", "text-decoration:underline", "font-weight:normal"):
        assert declared in styles[inner], declared
