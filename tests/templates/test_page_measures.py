"""The measuring of drawn pages: a document set right has no faults, and each thing set wrong is told."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from expectations import DOCUMENT, Expectations
from page_faults import faults_of_page
from page_measures import measures
from rendering import to_pdf, to_png, why_not

EXAMPLE = "examples/通知-红头.docx"
TITLE = "东海市人民政府办公室关于推进2026年度民生实事项目建设的通知"
WANTED = Expectations(form=DOCUMENT, title=TITLE, issuers=("东海市人民政府办公室",), date="2026年3月12日", imprint=True)
DOCUMENT_XML, STYLES, FOOTER = "word/document.xml", "word/styles.xml", "word/footer1.xml"
Change = tuple[str, str, str]
# The example stands at the edge of what is allowed in two things; here they are set right.
RIGHT: tuple[Change, ...] = (
    (DOCUMENT_XML, 'w:before="1974"', 'w:before="1914"'),
    (DOCUMENT_XML, 'w:rightChars="225" w:right="720"', 'w:rightChars="260" w:right="832"'),
)
BODY_STYLE = '<w:name w:val="公文正文"/><w:basedOn w:val="a"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0" '
# What is set wrong, and the sentence that must tell it.
WRONG: dict[str, tuple[tuple[Change, ...], str]] = {
    "左边距": (((DOCUMENT_XML, 'w:left="1587"', 'w:left="1701"'),), "正文左边的页边距是30.1毫米"),
    "右边距": (((DOCUMENT_XML, 'w:right="1474"', 'w:right="1804"'),), "正文右边的页边距"),
    "上边距": (((DOCUMENT_XML, 'w:top="2098"', 'w:top="1701"'),), "第2页上边的页边距"),
    "纸张": (((DOCUMENT_XML, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),), "第1页的纸宽是215.9毫米"),
    "行距": (((DOCUMENT_XML, 'w:linePitch="579"', 'w:linePitch="620"'),), "正文的行距是10.9"),
    "字距": (((STYLES, '<w:spacing w:val="-5"/>', ""),), "正文每行多数是27字"),
    "标志高": (((DOCUMENT_XML, 'w:before="1914"', 'w:before="1500"'),), "发文机关标志的上边缘离纸边"),
    "标志黑": (((DOCUMENT_XML, '<w:color w:val="FF0000"/>', ""), (STYLES, '<w:color w:val="FF0000"/>', "")), "红色的发文机关标志"),
    "没有红线": (((STYLES, 'w:color="FF0000"/></w:pBdr>', 'w:color="000000"/></w:pBdr>'),), "没有找到发文字号下的红线"),
    "红线远": (((STYLES, 'w:space="5"', 'w:space="15"'),), "红线在发文字号之下"),
    "标题靠左": (((STYLES, 'w:line="660" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>', 'w:line="660" w:lineRule="exact"/><w:jc w:val="left"/>'),), "标题“东海市人民政府办公室”的中线"),
    "标题下移": (((STYLES, 'w:before="0" w:after="0" w:line="660"', 'w:before="579" w:after="0" w:line="660"'),), "空二行应当在"),
    "标题缺字": (((DOCUMENT_XML, "民生实事项目建设的通知", "民生实事项目建设通知"),), "应当是“东海市人民政府办公室关于"),
    "页码样子": (((FOOTER, "— </w:t>", "第</w:t>"),), "没有找到第1页的页码"),
    "页码靠左": (((FOOTER, '<w:jc w:val="right"/>', '<w:jc w:val="left"/>'),), "第1页的页码右端离左纸边"),
    "页码高": (((DOCUMENT_XML, 'w:footer="1417"', 'w:footer="1134"'),), "第1页的页码的一字线在版心之下"),
    "日期靠右": (((DOCUMENT_XML, 'w:rightChars="400" w:right="1280"', 'w:rightChars="0" w:right="0"'),), "成文日期的右端离版心右边"),
    "署名靠右": (((DOCUMENT_XML, 'w:rightChars="260" w:right="832"', 'w:rightChars="100" w:right="320"'),), "署名中线与成文日期中线"),
    "署名不符": (((DOCUMENT_XML, ">东海市人民政府办公室</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"s7\"/>", ">东海市政府办</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"s7\"/>"),), "署名“东海市人民政府办公室”"),
    "版记高": (((DOCUMENT_XML, '<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align>', '<wp:positionV relativeFrom="page"><wp:posOffset>8000000</wp:posOffset>'),), "版记末条分隔线离版心下边"),
    "版记线细": (((DOCUMENT_XML, '<w:bottom w:val="single" w:sz="8"', '<w:bottom w:val="single" w:sz="4"'),), "版记首末条分隔线的粗细"),
    "版记字大": (((STYLES, '<w:spacing w:val="-5"/><w:sz w:val="28"/><w:szCs w:val="28"/>', '<w:sz w:val="24"/><w:szCs w:val="24"/>'),), "应当是四号14磅"),
}  # fmt: skip

pytestmark = [pytest.mark.libreoffice, pytest.mark.skipif(bool(why_not()), reason=why_not() or "all is there")]


def changed(source: Path, target: Path, changes: tuple[Change, ...]) -> Path:
    """A copy of a package with these texts replaced; each must be there."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode("utf-8")
            for part, before, after in changes:
                if part == name:
                    assert before in text, f"{part} 里没有 {before}"
                    text = text.replace(before, after)
            new.writestr(name, text)
    return target


@pytest.fixture(scope="module")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """PDFs of the example as it is, set right, and with each thing set wrong."""
    folder = tmp_path_factory.mktemp("drawings")
    source = Path(__file__).resolve().parents[2] / EXAMPLE
    drafts = [changed(source, folder / "原样.docx", ()), changed(source, folder / "改正.docx", RIGHT)]
    drafts += [changed(source, folder / f"{name}.docx", RIGHT + changes) for name, (changes, _) in WRONG.items()]
    return {path.stem: path for path in to_pdf(drafts, folder / "pdf")}


def test_example(drawings: dict[str, Path]) -> None:
    """The shipped example is right, but its mark stands a hair too low and its signature as much to the right."""
    told = faults_of_page(drawings["原样"], WANTED)
    assert [fault[:8] for fault in told] == ["发文机关标志的上", "署名中线与成文日"]


def test_right(drawings: dict[str, Path]) -> None:
    assert faults_of_page(drawings["改正"], WANTED) == []


@pytest.mark.parametrize("name", WRONG)
def test_wrong(name: str, drawings: dict[str, Path]) -> None:
    told = faults_of_page(drawings[name], WANTED)
    assert any(WRONG[name][1] in fault for fault in told), told


def test_centred_number(drawings: dict[str, Path]) -> None:
    """Who expects the number in the middle is told that it stands at the side."""
    told = faults_of_page(drawings["改正"], WANTED._replace(centred=True))
    assert told[0].startswith("第1页的页码的中线离左纸边是171.3毫米")


def test_other_expectations(drawings: dict[str, Path]) -> None:
    """What is expected and is not there is told, as is what should not be there."""
    told = faults_of_page(drawings["改正"], Expectations("信函", attachments=("名单",), full_pages=True, numbers=False))
    for start in (
        "第1页的页码不应当有",
        "没有一页排满22行",
        "信函上面的红色双线",
        "信函下面的红色双线",
        "有0页以“附件”开头",
    ):
        assert any(fault.startswith(start) for fault in told), start


def test_measures(drawings: dict[str, Path]) -> None:
    """The list for people: two pages of A4, 28 characters a line, the head and the foot in millimetres."""
    text = "\n".join(measures(drawings["改正"]))
    assert "2 页，210.0×297.0" in text
    assert "每行 28 字" in text
    assert "第1页 红线 117." in text
    assert "第2页 22 行" in text


def test_pictures(drawings: dict[str, Path], tmp_path: Path) -> None:
    """A picture a page, in their order."""
    pictures = to_png(drawings["改正"], tmp_path, dots=40)
    assert [picture.stem for picture in pictures] == ["改正-1", "改正-2"]
    assert all(picture.stat().st_size > 1000 for picture in pictures)
