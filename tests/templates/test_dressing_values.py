"""Values and drafts together: what a draft says is not asked for, and may not be said otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from dressing_samples import ROOT, completed, set_in, words
from rich_drafts import CENTRED, SIGNED, TITLE, TO, p, package

from draftcheck.core.errors import UsageError
from draftcheck.skeletons.dressing import draft_values

NUMBER = "东水发〔2026〕5号"


def draft(tmp_path: Path, *blocks: str) -> Path:
    path = tmp_path / "草稿.docx"
    path.write_bytes(package(TITLE + TO + p("现将有关事项通知如下：") + "".join(blocks) + SIGNED))
    return path


def test_a_draft_tells_its_fields() -> None:
    own = draft_values(ROOT / "examples" / "通知.docx")
    assert own["标题"] == "东海市应急管理局关于开展汛期安全隐患排查整治工作的通知"
    assert own["事由"] == "开展汛期安全隐患排查整治工作"
    assert own["主送机关"] == "各县（区）应急管理局，局机关各处室、局属各单位"
    assert (own["发文机关"], own["成文日期"]) == ("东海市应急管理局", "2026年7月3日")
    assert own["附件"] == "汛期安全隐患排查清单\n汛期安全隐患排查整治情况统计表"
    assert own["附注"] == "联系人：林晓舟，电话：88001260"
    assert own["正文"].startswith("为认真贯彻") and "一、总体要求\n" in own["正文"]


def test_an_issued_document_tells_its_head_and_imprint() -> None:
    own = draft_values(ROOT / "examples" / "通知-红头.docx")
    assert own["发文字号"] == "东政办发〔2026〕18号" and own["发文机关标志"] == "东海市人民政府办公室文件"
    assert own["抄送"].startswith("市委各部门") and own["印发日期"] == "2026年3月12日"
    assert own["印发机关"] == "东海市人民政府办公室"


def test_what_the_draft_says_is_not_missing(tmp_path: Path) -> None:
    found = completed(draft(tmp_path), 发文字号=NUMBER)
    assert found.problems == ()
    assert str(found.values["发文机关标志"]) == "东海市水利局文件"
    assert found.values["成文日期"] == "2026年7月1日"  # not today


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("标题", "东海市水利局关于做好抗旱工作的通知"),
        ("成文日期", "2026-7-2"),
        ("主送机关", "各县财政局"),
        ("正文", "别的话。"),
    ],
)
def test_other_words_are_refused(field: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="套版不改草稿的文字") as caught:
        set_in(draft(tmp_path), **{field: value})
    assert f"“{field}”" in caught.value.message


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("标题", "东海市水利局关于做好防汛工作的通知"),
        ("成文日期", "2026.7.1"),
        ("主送机关", "各县（区）水利局："),
        ("发文机关", "东海市水利局"),
    ],
)
def test_the_same_words_are_fine(field: str, value: str, tmp_path: Path) -> None:
    assert set_in(draft(tmp_path), **{field: value}).data


def test_a_value_that_the_head_lacks_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "草稿.docx"
    path.write_bytes(package(p("关于做好防汛工作的通知", CENTRED) + TO + p("请各单位抓好落实。") + p("特此通知。")))
    with pytest.raises(UsageError, match="版头、版记还缺“发文机关”"):
        set_in(path, 发文字号=NUMBER)
    assert "【待补：发文机关】文件" in words(set_in(path, unfilled=True, 发文字号=NUMBER).data)


def test_a_date_that_no_field_accepts_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "草稿.docx"
    body = TITLE + TO + p("请各单位抓好落实。") + SIGNED.replace("7月1日", "2月30日")
    path.write_bytes(package(body))
    assert "2026年2月30日" in words(set_in(path).data)


def test_a_draft_with_a_head_keeps_it(tmp_path: Path) -> None:
    source = ROOT / "examples" / "通知-红头.docx"
    product = set_in(source, 份号="000012")
    assert "草稿自己有版头，没有另加“份号”" in product.notes
    with pytest.raises(UsageError, match="发文字号"):
        set_in(source, 发文字号="东政办发〔2026〕19号")


def test_what_was_not_recognised_is_listed(tmp_path: Path) -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute"><v:textbox><w:txbxContent>'
        + p("盖章处")
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    path = draft(
        tmp_path,
        p("①先做准备。"),
        p("抓好落实。", "", box),
        p("第一行。", "", "<w:r><w:br/></w:r><w:r><w:t>第二行。</w:t></w:r>"),
    )
    notes = "\n".join(set_in(path).notes)
    for said in ("“盖章处”在文本框里，没有动", "“①先做准备。”的序号比四级标题还深", "里面有手动换行"):
        assert said in notes


def test_a_long_title_is_told_where_to_break(tmp_path: Path) -> None:
    path = tmp_path / "草稿.docx"
    title = "东海市水利局关于进一步做好全市中小型水库安全度汛和山洪灾害防御工作的通知"
    path.write_bytes(package(p(title, CENTRED) + TO + p("请各单位抓好落实。") + SIGNED))
    assert any(note.startswith("标题排成2行") for note in set_in(path).notes)
