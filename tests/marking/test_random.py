"""Random drafts, cut into random runs, with random marks: only accepted fixes change the text, and the proof holds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import anchored
from hypothesis import given, settings
from hypothesis import strategies as st
from random_marks import SIGNATURE

from draftcheck.core.finding import TextFix
from draftcheck.word.marking.clean import without_former_marks
from draftcheck.word.marking.mark import mark
from draftcheck.word.marking.marks import Mark
from draftcheck.word.read import read_docx

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
WORDS = st.text(alphabet="海晏市水利局关于防汛，。 \u200f\U00020bb7A1〔", min_size=1, max_size=7)
LOOKS = st.sampled_from(("", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:sz w:val="32"/></w:rPr>'))
BETWEEN = st.sampled_from(
    (
        "", "", "", '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>', "<w:proofErr w:type=\"spellStart\"/>",
        '<w:r><w:tab/></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>",
    )
)  # fmt: skip
AROUND = st.sampled_from(
    (
        "{}", "{}", '<w:ins w:id="7" w:author="甲" w:date="2026-01-01T00:00:00Z">{}</w:ins>',
        '<w:hyperlink w:anchor="b">{}</w:hyperlink>', "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:smartTag w:element="x">{}</w:smartTag>',
    )
)  # fmt: skip


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(0, 5))):
        rsid = draw(st.sampled_from(("", ' w:rsidR="00AB12CD"')))
        run = f'<w:r{rsid}>{draw(LOOKS)}<w:t xml:space="preserve">{draw(WORDS)}</w:t></w:r>'
        parts.append(draw(AROUND).format(run) + draw(BETWEEN))
    return f"<w:p>{''.join(parts)}</w:p>"


def package(body: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as out:
        out.writestr("[Content_Types].xml", TYPES)
        out.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        out.writestr("word/document.xml", f"<w:document {NS}><w:body>{body}</w:body></w:document>")
    return target.getvalue()


@settings(max_examples=150, deadline=None)
@given(st.lists(paragraphs(), min_size=1, max_size=4), st.data())
def test_text_changes_only_by_accepted_fixes(bodies: list[str], data: st.DataObject) -> None:
    old = package("".join(bodies))
    document = read_docx(Path("随机.docx"), old)
    marks = []
    for number in range(data.draw(st.integers(1, 6))):
        p = data.draw(st.sampled_from(document.paragraphs))
        start = data.draw(st.integers(0, len(p.text)))
        end = data.draw(st.integers(start, min(len(p.text), start + 6)))
        fix = data.draw(st.one_of(st.none(), st.builds(TextFix, st.sampled_from(("新", "", "〔新〕词")))))
        marks.append(
            Mark(p.at(start, end), p.text[start:end], f"【提醒】第{number}条", fix.replacement if fix else None)
        )
    made = mark(old, document, marks, SIGNATURE)  # raises where the proof fails
    fresh = [p.text for p in read_docx(Path("随机.docx"), made.data).paragraphs]
    if not made.changes:
        assert fresh == [p.text for p in document.paragraphs]
    again = read_docx(Path("随机.docx"), without_former_marks(made.data).data)
    assert [p.text for p in again.paragraphs] == [p.text for p in document.paragraphs]
    for words, (before, _) in anchored.comments(made.data).items():
        expected = next(m.expected for m in marks if m.comment == words)
        assert not expected or before == expected
