"""The interned way of reading gives what the plain way gives, on every draft we have."""

from pathlib import Path

import pytest

from draftcheck.core.document import Place
from draftcheck.word.formats import Formats
from draftcheck.word.interning import RUN, Interned, parse_interned
from draftcheck.word.markup import parse
from draftcheck.word.names import W
from draftcheck.word.numbering import Numbering
from draftcheck.word.read import open_package
from draftcheck.word.story import Story
from draftcheck.word.style_source import StyleSource
from draftcheck.word.styles import StyleSheet

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = sorted([*ROOT.glob("examples/*.docx"), *ROOT.glob("tests/acceptance/*/*.docx")])
SHARED = sorted((ROOT.parent / "shared" / "data" / "clean" / "docx").glob("*.docx"))
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def story(source: Interned, styles: bytes | None, numbering: bytes | None) -> Story:
    sheet = StyleSheet(StyleSource(styles), {})
    read = Story("word/document.xml", source, Formats(sheet, Numbering(parse(numbering) if numbering else None, sheet)))
    read.read(source.root.find(W + "body"), Place())
    return read


@pytest.mark.parametrize("path", DRAFTS + SHARED, ids=lambda path: path.stem)
def test_both_ways_give_the_same(path: Path) -> None:
    package = open_package(path)
    data = package.read(package.main)
    assert data is not None
    parts = package.read("word/styles.xml"), package.read("word/numbering.xml")
    interned, plain = story(parse_interned(data), *parts), story(Interned(parse(data)), *parts)
    assert interned.paragraphs == plain.paragraphs
    assert interned.tables == plain.tables


def body(content: str) -> bytes:
    return f"<w:document {NAMESPACE}><w:body>{content}</w:body></w:document>".encode()


@pytest.mark.parametrize(
    "content",
    [
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:tab/></w:r><w:r><w:t>甲</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t><w:t>乙</w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>",
        "<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space='preserve'> 乙 </w:t></w:r><w:r><w:t xml:space=\"preserve\"> 丙 </w:t></w:r></w:p>",
        "<w:p><w:r><w:t>&lt;w:r&gt;&amp;#38;&#x4e00;</w:t></w:r></w:p>",
        "<w:p><w:r><w:t/></w:r><w:r><w:t></w:t></w:r><w:r/><w:r><w:t>甲</w:t></w:r></w:p>",
        "<w:p><w:ins w:id='1'><w:r><w:t>甲</w:t></w:r></w:ins><w:del w:id='2'><w:r><w:delText>乙</w:delText></w:r></w:del><w:r><w:t>丙</w:t></w:r></w:p>",
        "<w:p><w:moveFrom w:id='1'><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:r><w:t>乙</w:t></w:r></w:p>",
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id='1'><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:jc w:val='center'/><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:jc w:val='center'/><w:pPrChange w:id='1'><w:pPr><w:jc w:val='left'/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>",
        "<w:p>\n  <w:r>\n    <w:t>甲</w:t>\n  </w:r>\n  <w:r><w:t>乙</w:t></w:r>\n</w:p>",
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>码</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhu</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>注</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
        "<w:p><w:r><w:rPr draftcheck='7'><w:b/></w:rPr><w:tab/><w:t>甲</w:t></w:r></w:p>",
        f"<w:p><w:r><w:t>{RUN}甲</w:t></w:r></w:p>",
        "<w:p><w:r><w:t><![CDATA[<w:r><w:t>甲</w:t></w:r>]]></w:t></w:r></w:p>",
        "<w:p><!-- <w:r><w:t>甲</w:t></w:r> --><w:r><w:t>乙</w:t></w:r></w:p>",
    ],
)
def test_odd_runs_are_read_alike(content: str) -> None:
    data = body(content)
    assert story(parse_interned(data), None, None).paragraphs == story(Interned(parse(data)), None, None).paragraphs


def test_repeated_formatting_is_interned() -> None:
    data = body("<w:p><w:pPr><w:jc w:val='both'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r></w:p>" * 50)
    assert sum(1 for _ in parse_interned(data).root.iter()) * 2 < sum(1 for _ in parse(data).iter())
