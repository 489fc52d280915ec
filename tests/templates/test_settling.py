"""Layout that depends on the words, as the finished document states it."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from shipped import product, samples

ROOM = 442.2  # points: 156 mm
PAGE = 637.9  # 225 mm
SENTENCE = "各单位要逐项抓好落实，遇有情况及时报告，确保安全度汛；"
CHARACTER = 320.0  # twips of 三号


def document(name: str, **values: Any) -> Any:
    """The finished document."""
    return Document(io.BytesIO(product(name, samples(name) | values).data))


def of(document: Any, style: str) -> list[Any]:
    """Its paragraphs of one style."""
    return [p for p in document.paragraphs if p.style.name == style]


def indent(paragraph: Any, side: str) -> float:
    """An indent in characters."""
    return int(paragraph._p.pPr.find(qn("w:ind")).get(qn(f"w:{side}Chars"))) / 100


@pytest.mark.parametrize("issuer", ["东海市水利局", "东海市应急管理局", "东海市经济和信息化委员会"])
def test_a_mark_fills_its_line_and_no_more(issuer: str) -> None:
    mark = of(document("通知", 发文机关=issuer), "发文机关标志")[0]
    size = mark.runs[0].font.size.pt if mark.runs[0].font.size else mark.style.font.size.pt
    assert size <= 46
    assert size * len(mark.text) <= ROOM
    assert size == 46 or size * len(mark.text) > 0.93 * ROOM


def test_a_very_long_mark_is_narrowed_and_stays_larger_than_the_title() -> None:
    mark = of(document("通知", 发文机关="东海市人民政府办公室重大项目建设工作领导小组办公室"), "发文机关标志")[0]
    scale = int(mark.runs[0]._r.rPr.find(qn("w:w")).get(qn("w:val"))) / 100
    size = mark.runs[0].font.size.pt
    assert size > 22
    assert size * scale * len(mark.text) <= ROOM


def test_what_stands_over_the_mark_takes_from_the_space_above_it() -> None:
    alone = of(document("通知"), "发文机关标志")[0]
    below = of(document("通知", 份号="1", 密级="机密★1年", 紧急程度="特急"), "发文机关标志")[0]
    above = alone.paragraph_format.space_before or alone.style.paragraph_format.space_before
    assert above.pt - below.paragraph_format.space_before.pt == pytest.approx(3 * 28.95, abs=0.1)


@pytest.mark.parametrize(
    "issuer", ["东海市水利局", "东海市应急管理局", "东海市人民政府办公室重大项目建设工作领导小组办公室"]
)
def test_the_name_is_centred_over_the_date(issuer: str) -> None:
    made = document("通知", 发文机关=issuer)
    name, day = of(made, "发文机关署名")[0], of(made, "成文日期")[0]
    gaps = 5 * 0.25  # between digits and 年月日
    width = sum(0.5 if c.isascii() else 1 for c in day.text) + gaps
    assert indent(name, "right") + len(issuer) / 2 == pytest.approx(indent(day, "right") + width / 2, abs=0.02)
    assert indent(day, "right") >= 4 and indent(name, "right") >= 2
    assert indent(day, "right") == 4 or indent(name, "right") == 2


def test_names_of_attachments_begin_under_each_other() -> None:
    notes = of(document("通知", 附件=[f"第{n}批清单" for n in range(1, 13)]), "附件说明")
    for note in notes:
        number = note.text.removeprefix("附件：").split(".")[0] + "."
        assert indent(note, "left") == 5 + len(number) / 2
        lead = 3 if note.text.startswith("附件：") else 0
        assert indent(note, "left") - indent(note, "hanging") == (2 if lead else 5)


def test_headings_look_like_their_level() -> None:
    body = [
        "一、压实工作责任",
        "（一）落实责任。主要负责同志要亲自部署。",
        "1.制定清单",
        "（1）逐项列出",
        "一、各单位要在12月1日前报送方案。",
        "2026.5万元已经拨付。",
        "一、" + "很长的一句话" * 12 + "没有句号",
    ]
    made = document("通知", 正文=body)
    styles = {p.text[:6]: p.style.name for p in made.paragraphs}
    assert [styles[line[:6]] for line in body] == [
        "一级标题", "二级标题", "三级标题", "四级标题", "公文正文", "公文正文", "公文正文",
    ]  # fmt: skip
    lead = next(p for p in made.paragraphs if p.text.startswith("（一）"))
    bodies = {s.style_id for s in made.styles if s.name == "公文正文字符"}
    assert [(run.text, run._r.style in bodies) for run in lead.runs] == [
        ("（一）落实责任。", False),
        ("主要负责同志要亲自部署。", True),
    ]


def test_the_box_of_the_imprint_grows_with_its_lines() -> None:
    def height(copies: str) -> float:
        root = document("通知", 抄送=copies).element
        return int(next(root.iter("{*}extent")).get("cy")) / 12700

    few, many = height("市委办公室"), height("、".join(f"第{n}中学" for n in "一二三四五六七八九十" * 3))
    assert few == pytest.approx(2 * 26 + 2, abs=0.1)
    assert many == pytest.approx((1 + 6) * 26 + 2, abs=0.1)  # 150 characters, 27 a line


def kept(document: Any) -> list[str]:
    """The texts of the paragraphs that stay with the next one."""
    return [p.text for p in document.paragraphs if p.paragraph_format.keep_with_next]


def test_a_signature_does_not_stand_alone_on_a_page() -> None:
    made = document("通知", 附件=[])
    last = [p for p in made.paragraphs if p.style.name == "公文正文"][-1]
    assert last.text in kept(made)
    assert of(made, "发文机关署名")[0].text in kept(made)


def test_a_long_last_paragraph_breaks_and_two_lines_of_it_go_along() -> None:
    made = document("通知", 正文=["一、压实责任", SENTENCE * 12], 附件=[])
    last = of(made, "公文正文")[-1]
    assert last.text not in kept(made)
    assert last.paragraph_format.widow_control
    assert of(made, "发文机关署名")[0].text in kept(made)


@pytest.mark.parametrize("lines", range(4, 32))
def test_a_long_last_paragraph_is_kept_only_near_the_foot_of_its_page(lines: int) -> None:
    """It begins on line 6 of the second page; five lines stand under it, one more for what an estimate may miss."""
    body = ["一、压实责任", "认" * (28 * 9), "认" * (28 * lines - 8)]
    made = document("通知", 正文=body, 附件=[], 主送机关="各县（区）应急管理局")
    last = of(made, "公文正文")[-1]
    assert (last.text in kept(made)) is (10 <= lines <= 16)


def test_the_names_of_many_attachments_part_the_text_from_the_signature() -> None:
    few = document("通知", 正文=["见附件。"], 附件=["甲清单", "乙清单"])
    many = document("通知", 正文=["见附件。"], 附件=[f"第{n}批清单" for n in range(1, 13)])
    assert "见附件。" in kept(few) and "见附件。" not in kept(many)
    assert [p.text for p in of(many, "附件说明") if p.text in kept(many)] == [f"{n}.第{n}批清单" for n in range(9, 13)]


def test_chapters_of_a_regulation_stand_in_the_middle() -> None:
    text = [
        "第一章　总则",
        "第一条　为规范管理，制定本办法。",
        "第一节 一般规定",
        "第二章所称单位包括社会组织。",
        "第三章附则",
    ]
    made = document("印发通知", 文件正文=text)
    styles = {p.text: p.style.name for p in made.paragraphs}
    assert [styles[line] for line in text] == ["章标题", "公文正文", "节标题", "公文正文", "章标题"]
    style = made.styles["章标题"]
    assert style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert style.element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "黑体"


def test_a_letter_without_a_number_has_no_first_page_of_its_own() -> None:
    assert document("函").sections[0].different_first_page_header_footer
    assert not document("函", 发文字号="").sections[0].different_first_page_header_footer


def test_the_title_of_an_attached_document_has_outer_marks() -> None:
    made = document("印发通知", 印发文件="关于贯彻《东海市河道管理条例》的意见")
    assert of(made, "附件标题")[0].text == "关于贯彻《东海市河道管理条例》的意见"
    assert "现印发给你们" in "".join(p.text for p in made.paragraphs)


def test_copies_that_fill_a_page_stand_closer_and_more_of_them_in_no_box() -> None:
    def box(count: int) -> tuple[float, float, bool]:
        root = document("通知", 抄送="、".join(f"东海市第{n}初级中学" for n in range(count))).element
        lines = [s for p in root.iter(qn("w:p")) if (s := p.find(f"{qn('w:pPr')}/{qn('w:spacing')}")) is not None]
        inside = [s for s in lines if any(a.tag == qn("w:txbxContent") for a in s.iterancestors())]
        height = max((int(e.get("cy")) / 12700 for e in root.iter("{*}extent")), default=0.0)
        pitches = [int(s.get(qn("w:line"))) / 20 for s in inside]
        pitch = min((p for p in pitches if p > 1), default=0.0)  # the empty paragraph at the end has one point
        return height, pitch, any(True for _ in root.iter(qn("w:txbxContent")))

    assert box(30)[1] == 0.0 and box(30)[2]
    height, pitch, boxed = box(75)
    assert boxed and 18 <= pitch < 26 and height <= PAGE
    assert not box(160)[2]


def test_a_note_under_the_date_is_not_alone_on_a_page() -> None:
    made = document("通知", 附注="此件公开发布", 联系人="秦牧野", 附件=[])
    day = of(made, "成文日期")[0].text
    assert [p.text for p in of(made, "附注")] == ["（此件公开发布）", "（联系人：秦牧野，电话：88007740）"]
    assert (
        day in kept(made)
        and "（此件公开发布）" in kept(made)
        and "（联系人：秦牧野，电话：88007740）" not in kept(made)
    )
