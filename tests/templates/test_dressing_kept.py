"""What a draft holds besides text is there when it is dressed, at the byte where nothing had to change."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from dressing_samples import W, part, rendered, set_with, styles_of
from rich_drafts import CENTRED, SIGNED, TITLE, TO, WORD_STYLES, p, package, picture, r, table

from draftcheck.core.document import Document
from draftcheck.core.errors import UnreadableFile
from draftcheck.word.property_order import PARAGRAPH, RUN, SECTION
from draftcheck.word.read import read_docx

NOTE = '<w:r><w:rPr><w:rStyle w:val="ref"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
LINK = '<w:hyperlink r:id="rIdL">' + r("省水利厅网站", '<w:rStyle w:val="link"/><w:sz w:val="18"/>') + "</w:hyperlink>"
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("3") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
FORMULA = (
    "<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
    "</m:oMath></m:oMathPara>"
)
MOMENT = 'w:author="甲" w:date="2026-01-01T00:00:00Z"'


def notice(*blocks: str) -> str:
    """The body of a notice with these blocks in it."""
    return TITLE + TO + p("为做好防汛工作，现将有关事项通知如下：") + "".join(blocks) + SIGNED


def dressed(tmp_path: Path, body: str, **named: str) -> tuple[bytes, Document]:
    product = set_with(tmp_path / "草稿.docx", package(body, **named))  # type: ignore[arg-type]
    return product.data, read_docx(Path("套版.docx"), product.data)


def found(document: Document, beginning: str):  # type: ignore[no-untyped-def]
    return next(q for q in document.paragraphs if q.text.startswith(beginning))


def test_pictures_stay_and_are_not_cut(tmp_path: Path) -> None:
    data, document = dressed(
        tmp_path, notice(p("", "", picture(1)), p("见图。", "", picture(2)), p("图1　雨情", CENTRED))
    )
    with zipfile.ZipFile(BytesIO(data)) as new, zipfile.ZipFile(tmp_path / "草稿.docx") as old:
        assert new.read("word/media/image1.png") == old.read("word/media/image1.png")
    drawn = [q for q in document.paragraphs if q.has_drawing and q.place.holder < 0 and q.style != "版记框"]
    assert [(q.style, q.layout.line_rule, q.layout.line) for q in drawn] == [
        ("图片", "auto", 1.0),
        ("公文正文", "auto", 1.0),
    ]
    assert drawn[0].layout.alignment == "center"
    assert found(document, "图1").layout.alignment == "center"


def test_notes_links_fields_and_formulas_stay(tmp_path: Path) -> None:
    data, document = dressed(
        tmp_path,
        notice(
            p("各单位要落实责任。", "", NOTE),
            p("详见", "", LINK + r("，共") + FIELD + r("页。")),
            p("按下式：", "", FORMULA),
        ),
    )
    root = part(data)
    assert [e.get(W + "id") for e in root.iter(W + "footnoteReference")] == ["1"]
    assert [e.text for e in root.iter(W + "instrText")] == [" NUMPAGES "]
    assert next(root.iter("{*}oMath")) is not None
    line = found(document, "详见省水利厅网站，共3页")
    assert {(f.font.color, f.font.size_pt, f.font.underline) for f in line.runs} == {("auto", 16.0, False)}
    assert found(document, "按下式").layout.line_rule == "auto"
    assert any(q.text == "数据来自市水文站。" for q in document.paragraphs)


def test_automatic_numbers_count_on_with_the_face_of_their_headings(tmp_path: Path) -> None:
    sub = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    body = notice(
        p("加强领导", '<w:pStyle w:val="1"/>'),
        p("压实责任。", sub, r("各单位要层层落实责任，不得推诿。")),
        p("落实措施。", sub, r("各单位要备足物资，随时能用。")),
        p("保障物资", '<w:pStyle w:val="1"/>'),
    )
    data, document = dressed(tmp_path, body)
    shown = [(q.label.text, q.style) for q in document.paragraphs if q.label is not None]
    assert shown == [("一、", "一级标题"), ("（一）", "二级标题"), ("（二）", "二级标题"), ("二、", "一级标题")]
    assert found(document, "加强领导").layout.first_line_chars == 2
    assert found(document, "加强领导").layout.left_pt == 0
    level = next(part(data, "word/numbering.xml").iter(W + "lvl"))
    assert level.find(f"{W}rPr/{W}rFonts") is None and level.find(f"{W}rPr/{W}color") is None
    assert level.find(W + "suff").get(W + "val") == "nothing"  # type: ignore[union-attr]
    assert [e.tag for e in level][:3] == [W + "start", W + "numFmt", W + "pStyle"]


def test_tables_keep_their_looks_and_fit_the_page(tmp_path: Path) -> None:
    body = notice(table(3, 4, 4000, table(1, 2, 800)), p(), table(2, 2), p("以上表格请按时报送。"))
    data, document = dressed(tmp_path, body)
    tables = [t for t in document.tables if t.part == "word/document.xml" and t.parent < 0]
    assert tables[0].width_pt is not None and tables[0].width_pt <= 442.3
    assert tables[1].width_pt == 400.0
    cell = found(document, "第0行0列")
    assert (cell.font_at(0).east_asia, cell.font_at(0).size_pt) == ("仿宋_GB2312", 10.5)
    blocks = [e.tag.rpartition("}")[2] for e in part(data).find(W + "body")]  # type: ignore[union-attr]
    assert "tbl,p,tbl" in ",".join(blocks)


def test_changes_and_controls_stay(tmp_path: Path) -> None:
    body = notice(
        "<w:sdt><w:sdtPr><w:tag w:val='k'/></w:sdtPr><w:sdtContent>" + p("　　控件里的一段话，请填写。") + "</w:sdtContent></w:sdt>",
        p("", "", f'<w:ins w:id="1" {MOMENT}>{r("　　插入的一句话，")}</w:ins>'
          f'<w:del w:id="2" {MOMENT}><w:r><w:delText>删去的话</w:delText></w:r></w:del>' + r("保留的话。")),
    )  # fmt: skip
    data, document = dressed(tmp_path, body)
    root = part(data)
    assert next(root.iter(W + "delText")).text == "删去的话"
    assert next(root.iter(W + "tag")).get(W + "val") == "k"
    assert found(document, "控件里").layout.first_line_chars == 2
    inserted = found(document, "　　插入")
    assert inserted.layout.first_line_chars == 0.0 and inserted.layout.first_line_pt == 0


def test_emphasis_stays_and_colours_go(tmp_path: Path) -> None:
    body = notice(
        p("各单位要", "", r("高度重视", '<w:rStyle w:val="strong"/><w:color w:val="FF0000"/><w:highlight w:val="yellow"/>')
          + r("，水位以m", '<w:sz w:val="18"/>') + r("3", '<w:vertAlign w:val="superscript"/>')
          + r("计", '<w:rFonts w:eastAsia="黑体"/><w:i/>') + r("，", '<w:rFonts w:hint="eastAsia" w:ascii="宋体"/>')),
        p("一、加强领导", "", r("", "<w:b/>")),
    )  # fmt: skip
    data, document = dressed(tmp_path, body)
    line = found(document, "各单位要高度重视")
    assert [line.font_at(n).bold for n in (0, 5)] == [False, True]
    assert line.font_at(line.text.index("计")).italic
    assert {(f.font.east_asia, f.font.size_pt, f.font.color, f.font.highlight) for f in line.runs} == {
        ("仿宋_GB2312", 16.0, "auto", None)
    }
    assert [e.get(W + "val") for e in part(data).iter(W + "vertAlign")] == ["superscript"]
    assert [e.get(W + "hint") for e in part(data).iter(W + "rFonts") if e.get(W + "hint")] == ["eastAsia"]


@pytest.mark.parametrize(
    "run",
    [
        r("\uf0fe", "<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings' w:eastAsia='Wingdings'/>"),
        r("𠮷", "<w:rFonts w:eastAsia='SimSun-ExtB'/>"),
        r(
            "བོད",
            "<w:rFonts w:ascii='Microsoft Himalaya' w:hAnsi='Microsoft Himalaya' w:eastAsia='Microsoft Himalaya'/>",
        ),
    ],
)
def test_characters_that_need_their_own_font_keep_it(run: str, tmp_path: Path) -> None:
    data, _ = dressed(tmp_path, notice(p("请在方框中打勾", "", run)))
    assert [e.get(W + "eastAsia") for e in part(data).iter(W + "rFonts") if e.get(W + "eastAsia") in run]


def test_hidden_words_stay_hidden(tmp_path: Path) -> None:
    styles = (
        WORD_STYLES
        + '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="批语"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    _, document = dressed(tmp_path, notice(p("这一段不给人看。", '<w:pStyle w:val="h"/>')), styles=styles)
    assert all(f.font.hidden for f in found(document, "这一段").runs)


def test_blanks_inside_and_line_breaks_are_not_touched(tmp_path: Path) -> None:
    body = notice(p("　　通　知 的 内容", "", "<w:r><w:br/></w:r>" + r("　　第二行有缩进。")))
    _, document = dressed(tmp_path, body)
    assert found(document, "通　知").text == "通　知 的 内容\n　　第二行有缩进。"


LANDSCAPE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" '
    'w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:num="2"/></w:sectPr>'
)
LETTER = (
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" '
    'w:left="1800"/></w:sectPr></w:pPr></w:p>'
)


def test_pages_are_set_and_one_in_landscape_is_turned(tmp_path: Path) -> None:
    body = notice() + LETTER + p("附件") + p("物资清单", CENTRED) + table(2, 3)
    product = set_with(tmp_path / "草稿.docx", package(body, section=LANDSCAPE))
    first, last = read_docx(Path("x"), product.data).sections
    assert [round(x) for x in (first.width_mm, first.height_mm, first.top_mm, first.left_mm)] == [210, 297, 37, 28]
    assert last.landscape and [round(x) for x in (last.width_mm, last.height_mm)] == [297, 210]
    assert [round(x) for x in (last.top_mm, last.left_mm, last.bottom_mm, last.right_mm)] == [28, 37, 26, 35]
    assert last.footer_mm < last.bottom_mm - 5
    assert (last.page_start, last.columns, last.starts) == (None, 2, "nextPage")
    assert any("分栏" in note for note in product.notes) and any("横排" in note for note in product.notes)
    assert any("重新起编" in note for note in product.notes)


def footer(text: str) -> bytes:
    return f'<w:ftr xmlns:w="{W[1:-1]}">{p(text)}</w:ftr>'.encode()


@pytest.mark.parametrize(("text", "kept"), [("第 1 页", False), ("- 1 -", False), ("", False), ("东海市水利局", True)])
def test_footers_are_replaced_where_they_only_count_pages(text: str, kept: bool, tmp_path: Path) -> None:
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rIdfooter9"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    )
    data = package(notice(), section=section, parts={"footer9.xml": ("footer", footer(text))})
    product = set_with(tmp_path / "草稿.docx", data)
    shown = [q.text for q in read_docx(Path("x"), product.data).paragraphs if q.place.kind == "footer"]
    assert shown == ([text] if kept else ["— 1 —", "— 1 —"])
    assert any("页脚里有“东海市水利局”" in note for note in product.notes) is kept


def test_a_header_with_words_shows_on_even_pages_too(tmp_path: Path) -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdheader9"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    )
    header = footer("内部资料").replace(b"w:ftr", b"w:hdr")
    product = set_with(
        tmp_path / "草稿.docx", package(notice(), section=section, parts={"header9.xml": ("header", header)})
    )
    document = read_docx(Path("x"), product.data)
    headers = {(h.kind, h.variant) for h in document.sections[0].headers}
    assert headers == {("header", "default"), ("header", "even"), ("footer", "default"), ("footer", "even")}
    assert document.even_and_odd


def test_styles_of_the_same_name_are_brought_up_to_date(tmp_path: Path) -> None:
    own = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="x1"><w:name w:val="公文正文"/><w:rPr><w:sz w:val="90"/></w:rPr></w:style>'
    own += '<w:style w:type="character" w:customStyle="1" w:styleId="gw1"><w:name w:val="主送机关"/></w:style>'
    data, document = dressed(tmp_path, notice(p("落实责任。", '<w:pStyle w:val="x1"/>')), styles=WORD_STYLES + own)
    assert found(document, "落实责任").font_at(0).size_pt == 16
    styles = list(part(data, "word/styles.xml").iter(W + "style"))
    ids = [s.get(W + "styleId") for s in styles]
    names = [s.find(W + "name").get(W + "val") for s in styles]  # type: ignore[union-attr]
    assert len(ids) == len(set(ids)) and len(names) == len(set(names))
    assert "主送机关（公文）" in names


def test_the_draft_s_defaults_do_not_show_through(tmp_path: Path) -> None:
    styles = WORD_STYLES.replace(
        '<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
        '<w:color w:val="0000FF"/><w:spacing w:val="40"/><w:u w:val="single"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:beforeAutospacing="1" w:after="200" w:line="360" w:lineRule="auto"/>'
        '<w:ind w:left="500" w:leftChars="300"/></w:pPr></w:pPrDefault></w:docDefaults>',
    )
    _, plain = dressed(tmp_path, notice(p("落实责任。")))
    _, document = dressed(tmp_path, notice(p("落实责任。")), styles=styles)
    for line in ("落实责任", "东海市水利局关于", "各县"):
        assert found(document, line).layout == found(plain, line).layout
        assert found(document, line).font_at(0) == found(plain, line).font_at(0)


def head_with(change: Callable[[str], str]) -> bytes:
    """The filled template with its main part changed."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(rendered())) as source, zipfile.ZipFile(target, "w") as out:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "word/document.xml":
                data = change(data.decode()).encode()
            if entry.filename == "word/_rels/document.xml.rels":
                links = '<Relationship Id="rIdE" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/e.png"/>'
                data = data.decode().replace("</Relationships>", links + "</Relationships>").encode()
            if entry.filename == "[Content_Types].xml":
                data = (
                    data.decode()
                    .replace("<Override", '<Default Extension="png" ContentType="image/png"/><Override', 1)
                    .encode()
                )
            out.writestr(entry, data)
        out.writestr("word/media/e.png", b"\x89PNG emblem")
    return target.getvalue()


def test_a_picture_in_the_template_s_head_comes_with_it(tmp_path: Path) -> None:
    emblem = (
        picture(1)
        .replace("rIdP", "rIdE")
        .replace("<w:drawing>", '<w:drawing xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">')
    )
    filled = head_with(lambda xml: xml.replace("<w:body>", f"<w:body><w:p>{emblem}</w:p>", 1))
    product = set_with(tmp_path / "草稿.docx", package(notice(p("", "", picture(1)))), filled)
    with zipfile.ZipFile(BytesIO(product.data)) as package_:
        media = {n: package_.read(n) for n in package_.namelist() if "media" in n}
    assert b"\x89PNG emblem" in media.values() and len(media) == 2
    links = {e.get("Id"): e.get("Target") for e in part(product.data, "word/_rels/document.xml.rels")}
    used = [
        e.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
        for e in part(product.data).iter("{*}blip")
    ]
    assert len({links[u] for u in used}) == 2
    ids = [e.get("id") for e in part(product.data).iter("{*}docPr")]
    assert len(ids) == len(set(ids))


def test_macros_and_strict_files_are_refused_in_words(tmp_path: Path) -> None:
    data = package(notice())
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w") as out:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "[Content_Types].xml":
                content = content.replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    b"application/vnd.ms-word.document.macroEnabled.main+xml",
                )
            out.writestr(entry, content)
    with pytest.raises(UnreadableFile, match="宏"):
        set_with(tmp_path / "草稿.docx", target.getvalue())


def test_core_properties_say_who_and_when(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    data, _ = dressed(tmp_path, notice())
    texts = {e.tag.rpartition("}")[2]: e.text for e in part(data, "docProps/core.xml")}
    assert texts["lastModifiedBy"] == "秦牧野" and texts["title"] == "东海市水利局关于做好防汛工作的通知"
    assert texts["modified"] == "2026-11-30T02:13:20Z" or texts["modified"].startswith("2026")  # type: ignore[union-attr]
    assert styles_of(data)


def test_properties_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    """Word refuses a file in which they do not."""
    sub = '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:line="300"/><w:jc w:val="right"/><w:rPr><w:b/></w:rPr>'
    body = notice(
        p("压实责任", sub),
        p("　　各单位要", "", r("重视", '<w:rStyle w:val="strong"/><w:vertAlign w:val="subscript"/>')),
        table(2, 5),
    )
    data, _ = dressed(tmp_path, body + LETTER + p("附件") + p("清单", CENTRED), section=LANDSCAPE)
    styles = part(data, "word/styles.xml")
    for root in (part(data), styles):
        for tag, order in (("pPr", PARAGRAPH), ("rPr", RUN), ("sectPr", SECTION)):
            for block in root.iter(W + tag):
                ranks = [order[str(child.tag)] for child in block]
                assert ranks == sorted(ranks), [child.tag for child in block]
    for style in styles.iter(W + "style"):
        order = [
            ("name", "basedOn", "uiPriority", "qFormat", "pPr", "rPr", "tblPr").index(c.tag.removeprefix(W))
            for c in style
        ]
        assert order == sorted(order)
    numbers = [[c.tag.removeprefix(W) for c in e] for e in part(data).iter(W + "numPr")]
    assert numbers and all(n == ["ilvl", "numId"] for n in numbers)
