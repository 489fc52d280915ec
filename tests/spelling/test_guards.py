"""Names and coinages are not taken for wrong characters; faults beside them are."""

from __future__ import annotations

import pytest
from suspecting import marked

from draftcheck.language.spelling.either_word import is_either_word
from draftcheck.language.spelling.guards import kept
from draftcheck.language.spelling.suspicions import Suspicion

TOLD, DOUBTED, SILENT = "told", "doubted", "silent"


def verdict(*lines: str, known: tuple[str, ...] = ()) -> str:
    """What becomes of the one suspicion in these lines."""
    found, texts = marked(*lines)
    left = kept(found, texts, known)
    if not left:
        return SILENT
    return TOLD if left[0].sure else DOUBTED


@pytest.mark.parametrize(
    "text",
    [
        "各县要认真组«知→织»开展防汛演练。",
        "海晏市发展和改革委«圆→员»会牵头落实。",
        "海晏市人民医«圆→院»承担救治任务。",
        "市水利局局长要«球→求»各县加强巡查。",
        "会议由局长高度重«示→视»。",
        "李家庄村委会切实履«形→行»职责。",
        "把握“三«侬→农»”工作重心。",
        "弘扬一«新→心»一意为民的作风。",
        "推进社会主义核«新→心»价值观建设。",
        "东河沿岸工«叶→业»园区要加密巡查。",
        "推动阿里巴巴集团公司落«互→户»。",
        "主任科员以上干«步→部»参加。",
    ],
)
def test_faults_are_told(text: str) -> None:
    assert verdict(text) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        "会上，市水利局局长张«利→立»勇作了部署。",
        "表彰王建«候→侯»同志的先进事迹。",
        "出席：李明«镯→琢»、王建国、赵«淑→树»芬、刘海洋",
        "名单：陈立«鑫→新» 王建国 赵淑芬 刘海洋",
        "治理渔«澫→湾»港区周边水域。",
        "这件事关系到我«盟→们»的发展。",
        "参观了卡尔·冯«林→临»故居。",
        "阿依«古→姑»丽买买提受到表彰。",
        "打造“«莓→美»”好田园。",
    ],
)
def test_names_are_not_told(text: str) -> None:
    assert verdict(text) == SILENT


@pytest.mark.parametrize(
    "text",
    [
        "东江市宏«华→化»垚建材有限公司中标。",
        "海宁县、海«林→临»县、东江市要加强协作。",
        "推进“数«子→字»水务平台”建设。",
        "围绕两«芯→新»一生态布局产业。",
        "打造清«仓→沧»河风光带。",
    ],
)
def test_what_may_be_a_name_is_doubtful(text: str) -> None:
    assert verdict(text) == DOUBTED


def test_what_the_office_lists_is_right() -> None:
    text = "由海晏云«脉→麦»平台统一受理。"
    assert verdict(text) == TOLD
    assert verdict(text, known=("云脉平台",)) == SILENT
    assert verdict(text, known=("云脉", "平台建设")) == SILENT
    assert verdict(text, known=("平台",)) == TOLD


def test_what_a_draft_writes_again_and_again_is_meant() -> None:
    text = "支持专«汽→家»企业转型。"
    others = ["推动专汽出口增长。", "专汽之都建设提速。", "打造专汽智慧场景。"]
    assert verdict(text) == TOLD
    assert verdict(text, *others[:1]) == TOLD
    assert verdict(text, *others[:2]) == DOUBTED
    assert verdict(text, *others) == SILENT


def test_a_sure_fault_that_repeats_stays_doubtful() -> None:
    found, texts = marked("认真组«知→织»演练。", "要组知好。", "善于组知。", "组知起来。", score=0.99)
    assert [item.sure for item in kept(found, texts)] == [False]


def test_a_fault_that_stands_beside_its_right_form_is_told() -> None:
    others = ["推动专汽出口增长。", "专汽之都建设提速。", "打造专汽智慧场景。", "专家意见要落实。", "专家组到场。"]
    assert verdict("支持专«汽→家»企业转型。", *others) == TOLD


def test_two_words_that_meet_elsewhere_are_no_repeat() -> None:
    others = ["推进公共服务。", "推进公平竞争。", "推进公益诉讼。", "推进公路建设。"]
    assert verdict("推进«公→工»做落实。", *others) == TOLD


def test_a_word_that_the_draft_defines_is_right() -> None:
    definition = "海晏市水务数智平台（以下简称“水数台”）已上线。"
    assert verdict("各县登录水«数→书»台填报。", definition) == SILENT
    assert verdict("各县登录水«数→书»台填报。", definition, "水书台停用。") == TOLD


def test_done_twice_it_changes_nothing() -> None:
    found, texts = marked("推进“数«子→字»水务平台”建设，认真组«知→织»演练。", "王建«候→侯»同志")
    once = kept(found, texts)
    assert [item.sure for item in once] == [False, True]
    assert kept(once, texts) == once


@pytest.mark.parametrize("text", ["«知→织»", "“«知→织»", "«知→织»”", "·«知→织»·", "«知开→织展»县", "局长«张→章»"])
def test_the_edges_of_a_text_are_no_trouble(text: str) -> None:
    assert verdict(text) in (TOLD, DOUBTED, SILENT)


def test_of_two_words_that_fit_neither_is_called_wrong() -> None:
    text = "全会期间客流较大，其间有三人走失。"
    at = text.index("其间")
    assert is_either_word(text, Suspicion(0, at, at + 1, "其", "期", 0.9, True))
    wrong = "各县要认真组知开展演练。"
    at = wrong.index("知")
    assert not is_either_word(wrong, Suspicion(0, at, at + 1, "知", "织", 0.9, True))
