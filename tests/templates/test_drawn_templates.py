"""Every template as LibreOffice draws it, measured on the page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from body_lines import rows
from expectations import DOCUMENT, LETTER, MINUTES, ORDER, PLAIN, UPWARD, Expectations
from page_faults import faults_of_page
from page_parts import BOTTOM, PITCH, inside
from pdf_pages import drawn as drawn_pages
from rendering import to_pdf, why_not
from shipped import ISSUERS, NAMES, TODAY, lines, product, samples, template

from draftcheck.data.values.complete import complete

FORMS = {"函": LETTER, "复函": LETTER, "命令": ORDER, "纪要": MINUTES, "报告": UPWARD, "请示": UPWARD}
UNHEADED = ("公报", "调研报告", "工作总结", "工作方案", "讲话稿", "简报", "参会回执")
CENTRED = tuple(name for name in UNHEADED if name != "公报")
SIGNED_BY_THE_SIGNER = ("命令", "议案")
LONG = "各单位要深刻认识安全生产工作的复杂性和长期性，主要负责同志要亲自部署、亲自检查，把责任落实到岗位、落实到人员，确保各项措施落地见效。"

pytestmark = [pytest.mark.libreoffice, pytest.mark.skipif(bool(why_not()), reason=why_not() or "all is there")]


def expected(name: str, values: dict[str, Any], **more: Any) -> Expectations:
    """What a template should show with these values."""
    form = FORMS.get(name, PLAIN if name in UNHEADED else DOCUMENT)
    if form in (DOCUMENT, UPWARD, LETTER) and not values.get("发文字号"):
        form = PLAIN
    signed = name not in (*UNHEADED, *SIGNED_BY_THE_SIGNER, "决议", "纪要")
    issuers = tuple(values.get("发文机关", ())) if signed else ()
    attachments = tuple(str(row["名称"]) for row in values.get("附件", ()) if row["正文"])
    if name == "会议通知" and values.get("附回执"):
        attachments = ("参会回执",)
    return Expectations(
        form=form,
        title=str(values.get("标题", "")).replace("　", ""),
        issuers=issuers,
        date=str(values["成文日期"]) if signed else "",
        attachments=attachments,
        imprint=bool(values.get("印发机关")),  # that of a letter has no lines
        centred=name in CENTRED,
    )._replace(**more)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Expectations]]:
    """All documents of this file, drawn at once: name → PDF and what it should show."""
    folder = tmp_path_factory.mktemp("drawn")
    wanted: dict[str, Expectations] = {}

    def add(case: str, name: str, more: dict[str, Any], **expectation: Any) -> None:
        raw = samples(name) | more
        values = dict(complete(template(name), raw, today=TODAY).values)
        (folder / f"{case}.docx").write_bytes(product(name, raw).data)
        wanted[case] = expected(name, values, **expectation)

    for name in NAMES:
        add(name, name, {})
    for count in (2, 3):
        add(f"联合{count}家", "通知", {"发文机关": ISSUERS[:count]})
    add(
        "全部要素",
        "请示",
        {
            "份号": "1",
            "密级": "机密★1年",
            "紧急程度": "特急",
            "发文机关": ISSUERS,
            "签发人": ["陆知行", "顾言", "秦牧野"],
        },
    )
    add("没有版头", "通知", {"发文字号": "", "印发机关": "", "抄送": ""})
    add("一行", "通知", {"正文": "请各单位认真抓好落实。", "附件": "", "主送机关": "各县（区）应急管理局"})
    add("五页", "通知", {"正文": ["一、压实工作责任", *[LONG] * 30]}, full_pages=True)
    add("附件", "通知", {"附件": [{"名称": f"第{n}批重点事项清单", "正文": [LONG]} for n in (1, 2)]})
    add("长名", "通知", {"发文机关": "东海市人民政府办公室重大项目建设工作领导小组办公室"})
    add("长抄送", "通知", {"抄送": "、".join(f"东海市第{n}中学" for n in "一二三四五六七八九十" * 2)})
    add("长末段", "通知", {"正文": ["一、压实工作责任", LONG * 4], "附件": ""})
    add("十二个附件", "通知", {"正文": "请认真抓好落实。", "附件": [f"第{n}批{LONG[4:34]}清单" for n in range(1, 13)]})
    add("没有字号的函", "函", {"发文字号": ""})
    add("规章", "印发通知", {"文件正文": ["第一章　总则", LONG, "第二章　附则", LONG]})
    for count in (75, 160):
        organs = "、".join(f"东海市第{n}初级中学" for n in range(1, count + 1))
        add(f"抄送{count}家", "通知", {"抄送": organs}, **({"imprint": False} if count > 100 else {}))
    for length in range(9, 14):  # the paragraph ends near the foot of the page
        add(f"末段{length}行", "通知", {"正文": ["认" * 252, "认" * (28 * length - 8)], "附件": ""})
    cases = list(wanted)
    pdfs = to_pdf([folder / f"{case}.docx" for case in cases], folder / "pdf")
    return {case: (pdf, wanted[case]) for case, pdf in zip(cases, pdfs, strict=True)}


@pytest.mark.parametrize(
    "case",
    [
        *NAMES,
        "联合2家",
        "联合3家",
        "全部要素",
        "没有版头",
        "一行",
        "五页",
        "附件",
        "长名",
        "长抄送",
        "长末段",
        "十二个附件",
        "没有字号的函",
        "规章",
        "抄送75家",
        "抄送160家",
        *(f"末段{n}行" for n in range(9, 14)),
    ],
)
def test_drawn_as_the_standard_says(case: str, drawn: dict[str, tuple[Path, Expectations]]) -> None:
    pdf, wanted = drawn[case]
    # A date stands under the middle of a name wider than it; the right edge of a text of three lines is not to be seen.
    told = {"长名": "成文日期的右端", "一行": "正文右边的页边距"}.get(case, "没有")
    assert [fault for fault in faults_of_page(pdf, wanted) if not fault.startswith(told)] == []


@pytest.mark.parametrize("case", ["长末段", "十二个附件"])
def test_the_first_page_is_full(case: str, drawn: dict[str, tuple[Path, Expectations]]) -> None:
    """A long last paragraph, a long list of attachments go on over the page."""
    with drawn_pages(drawn[case][0]) as pages:
        assert rows(pages[0]) >= 21 or max(line.baseline for line in inside(pages[0])) > BOTTOM - 2 * PITCH


def test_many_copies_are_not_cut(drawn: dict[str, tuple[Path, Expectations]]) -> None:
    for count in (75, 160):
        with drawn_pages(drawn[f"抄送{count}家"][0]) as pages:
            shown = "".join(line.text.replace(" ", "") for page in pages for line in page.lines)
        shown = re.sub(r"—\d+—", "", shown)  # between the parts of a name that goes on over the page
        assert all(f"第{n}初级中学" in shown for n in range(1, count + 1))


def test_the_text_of_a_drawn_page_is_that_of_the_file(drawn: dict[str, tuple[Path, Expectations]]) -> None:
    """Nothing is hidden, cut off or drawn over: every character of the document stands on the page."""
    import pdfplumber

    for case in ("通知", "函", "命令", "纪要", "长抄送"):
        pdf, _ = drawn[case]
        with pdfplumber.open(pdf) as pages:
            shown = "".join("".join(page.extract_text().split()) for page in pages.pages)
        raw = samples(case) if case in NAMES else None
        if raw is None:
            continue
        for line in lines(product(case, raw).data):
            for piece in "".join(line.split()).split("\n"):
                assert all(character in shown for character in piece), piece
