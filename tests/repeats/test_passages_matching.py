"""Whether a text repeats another, and which characters of it."""

from __future__ import annotations

import pytest

from draftcheck.core.passages import Passage, Repeat
from draftcheck.language.passages.matching import confirm

PUMPS = "城北泵站更换了两台旧机组，值班室重新布线，夜间巡查由一人改为两人；闸门启闭时间比检修以前缩短了四十秒。"
ROADS = "老街的石板路去年塌了三处，施工队先把下面的陶管换成铸铁管，再按原来的纹路铺回，雨天不再积水。"
TREES = "苗圃里的水杉移到了河湾东岸，林场派人连守了七夜，成活的有九成，剩下的等开春补栽。"


def found(here: str, there: str) -> Repeat | None:
    repeat = confirm(Passage(3, here), there, 8, 2)
    if repeat is not None:
        assert (repeat.here.number, repeat.there.number, repeat.document) == (3, 8, 2)
        assert not repeat.estimated
    return repeat


def words(here: str, there: str) -> tuple[str, str]:
    repeat = found(here, there)
    assert repeat is not None
    return here[repeat.here.start : repeat.here.end], there[repeat.there.start : repeat.there.end]


def test_a_copy_is_the_whole_paragraph() -> None:
    repeat = found(PUMPS, PUMPS)
    assert repeat is not None
    assert (repeat.score, repeat.edits) == (1.0, 0)
    assert words(PUMPS, PUMPS) == (PUMPS, PUMPS)


def test_marks_and_blanks_are_no_edits() -> None:
    repeat = found(PUMPS.replace("，", ", "), PUMPS)
    assert repeat is not None and (repeat.score, repeat.edits) == (1.0, 0)


def test_edits_are_counted() -> None:
    there = PUMPS.replace("旧", "").replace("值班室", "控制室").replace("四十秒", "五十秒")
    repeat = found(PUMPS, there)
    assert repeat is not None
    assert repeat.edits == 3
    assert 0.9 < repeat.score < 0.97


def test_a_sentence_in_another_paragraph_is_marked_exactly() -> None:
    sentence = "闸门检修以后的启闭时间比去年汛期的同一时期缩短了四十秒。"
    here = TREES + sentence + "苗圃的围栏还没有修好。"
    assert words(here, ROADS + sentence) == (sentence, sentence)


def test_moved_sentences_are_one_repeat() -> None:
    one, two, three = "泵站的机组在汛期之前换完了。", "值班室的线路由厂家重新布置。", "夜里的巡查从一人改成了两人。"
    repeat = found(one + two + three, three + one + two)
    assert repeat is not None
    assert (repeat.here.start, repeat.here.end) == (0, len(one + two + three))
    assert repeat.score > 0.9


def test_a_stitched_paragraph_repeats_both_sources() -> None:
    here = PUMPS + ROADS
    assert words(here, PUMPS) == (PUMPS, PUMPS)
    assert words(here, ROADS) == (ROADS, ROADS)


def test_other_years_and_names_do_not_hide_a_copy() -> None:
    here = "2026年，青禾县在河湾东岸补栽水杉1.2万株，成活9成，林场派人连守了7夜，围栏由乡里修。"
    there = "2025年，白石县在河湾东岸补栽水杉0.8万株，成活8成，林场派人连守了7夜，围栏由乡里修。"
    repeat = found(here, there)
    assert repeat is not None
    assert [here[a:b] for a, b in repeat.figures] == ["7夜"] or not repeat.figures
    assert repeat.edits == 4


def test_unchanged_figures_are_pointed_out() -> None:
    here = "2026年全县补栽水杉1.2万株，成活率达到91%，投入养护资金35万元，围栏由各乡在10月底前修完。"
    there = "2025年全县补栽水杉1.2万株，成活率达到93%，投入养护资金35万元，围栏由各乡在10月底前修完。"
    repeat = found(here, there)
    assert repeat is not None
    assert [here[a:b] for a, b in repeat.figures] == ["1.2万株", "35万元", "10月"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (PUMPS, ROADS),
        (PUMPS, ""),
        ("", ""),
        ("本条例自2026年5月1日起施行。", "本条例自2025年7月1日起施行。"),
        (
            "各级各部门要高度重视，加强组织领导，确保各项工作落到实处。",
            "各级各部门要高度重视，加强组织领导，确保各项工作落到实处。",
        ),
        (
            "按照《中华人民共和国档案法》《机关档案管理规定》的规定办理。",
            "按照《中华人民共和国档案法》《机关档案管理规定》的规定办理。",
        ),
        (f"他写道：“{PUMPS}”", f"原文是：“{PUMPS}”"),
        ("1234 5678 90", "1234 5678 90"),
    ],
)
def test_quiet(here: str, there: str) -> None:
    assert found(here, there) is None


def test_a_set_phrase_before_own_words_does_not_carry_them() -> None:
    phrase = "各级各部门要高度重视，加强组织领导，明确责任分工，强化督促检查，确保各项工作任务落到实处。"
    assert found(phrase + TREES, phrase + PUMPS) is None
    assert words(phrase + TREES, TREES) == (TREES, TREES)
