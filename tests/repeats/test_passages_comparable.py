"""Which paragraphs are compared."""

from __future__ import annotations

from draftcheck.core.document import Document, Font, Paragraph, Place, Run
from draftcheck.core.draft import Draft
from draftcheck.language.passages.comparable import passages_of
from draftcheck.outline.recognise import recognise

LONG = "泵站更换了两台机组，值班室重新布线，夜间巡查由一人改为两人。"
CELL = Place("table", 0, 1, 1)


def draft_of(*texts: str | tuple[str, Place], part: str = "word/document.xml") -> Draft:
    paragraphs = []
    for number, given in enumerate(texts):
        text, place = given if isinstance(given, tuple) else (given, Place())
        paragraphs.append(Paragraph(part, number, text, (Run(0, len(text), Font()),), place=place))
    return recognise(Document("稿.docx", "", tuple(paragraphs), ()))


def numbers(draft: Draft) -> list[int]:
    return [passage.number for passage in passages_of(draft)]


def test_sentences_are_compared_and_the_frame_is_not() -> None:
    draft = draft_of(
        "青禾市水务局关于报送泵站检修情况的报告",
        "市人民政府：",
        LONG,
        "一、检修经过和目前还没有完成的几项工作",
        f"（一）机组。{LONG}",
        "附件：泵站检修情况一览表和值班人员名单各一份",
        "青禾市水务局",
        "2026年3月5日",
        "（联系人：水务局办公室泵站管理科值班人员，电话：总机转）",
    )
    assert numbers(draft) == [2, 4]
    assert passages_of(draft)[0].text == LONG


def test_attachments_are_compared() -> None:
    draft = draft_of(
        "关于检修的通知", "各泵站：", LONG, "水务局", "2026年3月5日", "附件", "检修办法", LONG.replace("两", "三")
    )
    assert numbers(draft) == [2, 7]


def test_a_cell_is_compared_when_it_is_a_text() -> None:
    draft = draft_of(
        "关于检修的通知", LONG, ("泵站更换机组并重新布线共计四处", CELL), (LONG + "检修记录随后归档。", CELL)
    )
    assert numbers(draft) == [1, 3]


def test_short_numeric_and_quoted_paragraphs_are_not_compared() -> None:
    quoted = "原文：“泵站更换了两台机组，值班室重新布线，夜间巡查由一人改为两人。”"
    assert (
        numbers(draft_of("关于检修的通知", "各泵站：", "请照办。", "2026 3.5 12 88 1,204 77 35 9.9 81%", quoted)) == []
    )


def test_the_main_part_may_have_another_name() -> None:
    assert numbers(draft_of("关于检修的通知", "各泵站：", LONG, part="word/main.xml")) == [2]


def test_an_empty_draft_has_no_passages() -> None:
    assert passages_of(recognise(Document("稿.docx", "", (), ()))) == ()
    assert numbers(draft_of("", " ", "\n")) == []
